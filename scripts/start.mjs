// `npm start [-- URL or file.html] [-- --browser firefox]`: builds the extension and shows it at work.
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, setUp } from './setup.mjs';
import { firstLine, runCommand, Stop } from './stop.mjs';

const USAGE = 'Usage: npm start [-- URL or file.html] [-- --browser chrome|firefox] [-- --headless]';
const FIXTURE = join(ROOT, 'tests', 'fixtures', 'farm-article.html');
/** Local pages are shown under the name of a host on the built-in list, so that they work from the first minute. */
const LISTED_HOST = 'opentools.ai';

runCommand(async () => {
  const { source, wanted, headless } = readArguments();
  setUp();
  const { chooseBrowser } = await import('./choose-browser.mjs');
  const kind = chooseBrowser(wanted);
  await build(kind);
  const { serve } = await import('./serve.mjs');
  const { launch } = await import('./browsers.mjs');
  const local = /^https?:/.test(source) ? undefined : resolve(source);
  const server = local ? await serve(dirname(local)) : undefined;
  const address = local ? `http://${LISTED_HOST}/${encodeURIComponent(basename(local))}` : source;
  const session = await launch(kind, { headless, ...(server ? { hosts: [LISTED_HOST], port: server.port } : {}) });
  try {
    const { showAndStay } = await import('./show.mjs');
    const { demonstrate } = await import('./demonstrate.mjs');
    await (headless ? demonstrate(session, address) : showAndStay(session, address));
  } finally {
    await session.browser.close();
    await server?.close();
  }
});

function readArguments() {
  const { values, positionals } = parse();
  const [source = FIXTURE, ...more] = positionals;
  if (more.length > 0 || values.help) throw new Stop(USAGE, 2);
  if (!/^https?:/.test(source) && !(existsSync(source) && statSync(source).isFile())) {
    throw new Stop(`${source}: no such file. ${USAGE}`, 2);
  }
  return { source, wanted: browserKind(values.browser), headless: values.headless || !hasDisplay() };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'string' },
        headless: { type: 'boolean', default: false },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Stop(`${firstLine(error).replace(/\. .*/, '.')} ${USAGE}`, 2);
  }
}

/** @param {string | undefined} name @returns {import('./find-browser.mjs').BrowserKind | undefined} */
function browserKind(name) {
  if (name === undefined) return undefined;
  if (name === 'firefox') return 'firefox';
  if (['chrome', 'chromium', 'edge'].includes(name)) return 'chromium';
  throw new Stop(`There is no browser “${name}” here: use chrome or firefox.`, 2);
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** @param {import('./find-browser.mjs').BrowserKind} kind */
async function build(kind) {
  const { runTool } = await import('./tool.mjs');
  const { code } = await runTool('wxt', ['build', '--browser', kind === 'chromium' ? 'chrome' : 'firefox']);
  if (code !== 0) throw new Stop('The build failed: see its message above.');
}
