// `npm run zip`: builds both extensions and packs what the stores want: a zip for each, and the sources for reviewers.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';
import { runCommand, Stop } from './stop.mjs';

runCommand(async () => {
  setUp();
  const { name, version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const { filesIn, zipOf } = await import('./zip-archive.mjs');
  const { sourceFiles } = await import('./source-files.mjs');
  // First, since it is where something may be amiss, and takes no time.
  const sources = await filesIn(ROOT, await sourceFiles(ROOT));
  for (const browser of ['chrome', 'firefox']) {
    await build(browser);
    const files = await filesIn(join(ROOT, '.output', `${browser}-mv3`));
    await write(`${name}-${version}-${browser}.zip`, zipOf(files));
  }
  await write(`${name}-${version}-sources.zip`, zipOf(sources));
});

/** @param {string} browser */
async function build(browser) {
  const { runTool } = await import('./tool.mjs');
  const { code } = await runTool('wxt', ['build', '--browser', browser]);
  if (code !== 0) throw new Stop(`The build for ${browser} failed: see its message above.`);
}

/** @param {string} name @param {Uint8Array} contents */
async function write(name, contents) {
  await writeFile(join(ROOT, '.output', name), contents);
  const { hashOf } = await import('./zip-differences.mjs');
  console.log(`.output/${name}: ${contents.length} bytes, SHA-256 ${hashOf(contents)}`);
}
