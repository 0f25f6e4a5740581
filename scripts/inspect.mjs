// `npm run inspect -- page.html|URL… [--json] [--out FILE]`: what the extension decides about pages, without a window.
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';
import { firstLine, runCommand, Stop } from './stop.mjs';

const USAGE = 'Usage: npm run inspect -- page.html|page.html.gz|URL… [--json] [--out FILE]';

runCommand(async () => {
  const { sources, json, out } = readArguments();
  setUp();
  // Imported late: these need the dependencies that setUp installs.
  const { inspectPages } = await import('./inspect-pages.mjs');
  const { report } = await import('./inspect-report.mjs');
  const { toRecord } = await import('./inspect-record.mjs');
  const output = await openOutput(out);
  let code = 0;
  for await (const outcome of inspectPages(sources)) {
    if ('error' in outcome) {
      console.error(outcome.error);
      code = 2;
      continue;
    }
    const { file, inspection } = outcome;
    await output.write(json ? `${JSON.stringify(toRecord(file, inspection))}\n` : `${report(file, inspection)}\n`);
  }
  await output.end();
  return code;
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, out: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (positionals.length === 0 || values.help) throw new Stop(USAGE, 2);
    return { sources: positionals, json: values.json, out: values.out };
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(`${firstLine(error).replace(/\. .*/, '.')} ${USAGE}`, 2);
  }
}

/** @param {string | undefined} out */
async function openOutput(out) {
  if (!out) {
    return { write: (/** @type {string} */ text) => writeTo(process.stdout, text), end: async () => {} };
  }
  const stream = createWriteStream(out);
  await new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject)).catch((error) => {
    throw new Stop(`${out}: cannot be written (${firstLine(error)}).`, 2);
  });
  return {
    write: (/** @type {string} */ text) => writeTo(stream, text),
    end: () => /** @type {Promise<void>} */ (new Promise((resolve) => stream.end(resolve))),
  };
}

/**
 * Waits until the text is out, so that a thousand pages do not pile up in memory.
 * @param {import('node:stream').Writable} stream @param {string} text
 * @returns {Promise<void>}
 */
function writeTo(stream, text) {
  return new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));
}
