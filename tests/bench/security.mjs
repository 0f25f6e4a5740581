// `npm run bench:security`: a collection of hostile payloads, each by every way that a page has into an article, through
// the built extension into its reader, in real browsers. Counts what runs, what is asked of hosts outside, and what is left.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension, launch } from '../../scripts/browsers.mjs';
import { findBrowser, installAdvice } from '../../scripts/find-browser.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { firstLine, runCommand, Stop } from '../../scripts/stop.mjs';
import { fireRaw } from './security/control.mjs';
import { everyHost } from './security/outside.mjs';
import { bounds, PLACES, POLICY, pageOf } from './security/page.mjs';
import { prepare, readInBody, readInHead } from './security/read.mjs';
import { showInReader } from './security/read-in-reader.mjs';

/** @typedef {import('../../scripts/browsers.mjs').Session} Session */
/** @typedef {import('../../scripts/find-browser.mjs').BrowserKind} BrowserKind */
/** @typedef {import('./security/types.mjs').Payload} Payload */
/** @typedef {import('./security/types.mjs').Findings} Findings */
/** @typedef {Awaited<ReturnType<typeof everyHost>>} Outside */

const USAGE = 'usage: npm run bench:security -- [--payloads FILE] [--browser chromium|firefox] [--limit N] [--show ID]';
/** Payloads in one reader. */
const IN_BODY = 40;
const IN_HEAD = 120;
const PAGE = 'http://opentools.ai/letters.html';
const PLAIN = 'http://plain.example/plain.html';
/** Findings of a kind that are named. */
const NAMED = 20;

await runCommand(main);

async function main() {
  const { payloads: file, browsers, limit, show } = readOptions();
  if (!existsSync(file)) {
    console.log(`There are no payloads at ${file}; nothing was measured. Name a file with --payloads FILE.`);
    return 0;
  }
  const payloads = readPayloads(file).filter(({ id }) => !show || id === show);
  if (payloads.length === 0) throw new Stop(`No payload is called ${show}.`);
  let code = 0;
  for (const kind of browsers) {
    if (!findBrowser(kind)) {
      console.log(`${kind}: not run. ${installAdvice(kind)}`);
      continue;
    }
    if (!existsSync(builtExtension(kind))) throw new Stop('There is no built extension. Run: npm run build');
    const result = await measure(kind, spread(payloads, limit));
    report(kind, result, show !== undefined);
    if (!isClean(result)) code = 1;
  }
  return code;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        payloads: { type: 'string', default: join(ROOT, '..', 'shared', 'security', 'payloads.json') },
        browser: { type: 'string' },
        limit: { type: 'string', default: 'Infinity' },
        show: { type: 'string' },
      },
    });
    const { browser } = values;
    if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox') throw new Stop(USAGE);
    /** @type {BrowserKind[]} */
    const browsers = browser ? [browser] : ['chromium', 'firefox'];
    return { payloads: resolve(values.payloads), browsers, limit: Number(values.limit), show: values.show };
  } catch {
    throw new Stop(USAGE);
  }
}

/** @param {string} file @returns {Payload[]} */
function readPayloads(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Stop(`${file}: ${firstLine(error)}`);
  }
}

/** So many of them, from all over the list. @param {readonly Payload[]} payloads @param {number} limit */
function spread(payloads, limit) {
  const step = Math.max(1, payloads.length / limit);
  return payloads.filter((_, index) => index === 0 || Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/**
 * @typedef {object} Result
 * @property {number} payloads
 * @property {string[]} lost ids of those of whose two paragraphs one is not in the reader
 * @property {string[]} unread ids of those whose page could not be read
 * @property {string[]} fired ids of those that ran when inserted raw
 * @property {Omit<Findings, 'text'>} found
 */

/** @param {BrowserKind} kind @param {readonly Payload[]} payloads @returns {Promise<Result>} */
async function measure(kind, payloads) {
  const outside = await everyHost({
    '/letters.html': { body: pageOf(), policy: POLICY },
    '/plain.html': { body: '<!doctype html><title>Plain</title><body>' },
  });
  const session = await launch(kind, { hosts: ['*'], port: outside.port });
  try {
    const plain = await session.browser.newPage();
    await plain.goto(PLAIN);
    const fired = await fireRaw(plain, payloads);
    await plain.close();
    console.log(`${kind}: ${fired.length} of ${payloads.length} payloads run a script when they are inserted raw`);
    const result = /** @type {Result} */ ({
      payloads: payloads.length,
      lost: [],
      unread: [],
      fired,
      found: { scripts: [], requests: [], forbidden: [] },
    });
    await through(session, outside, payloads, IN_BODY, readInBody, result);
    await through(session, outside, payloads, IN_HEAD, readInHead, result);
    return result;
  } finally {
    await session.browser.close();
    await outside.close();
  }
}

/**
 * @param {Session} session @param {Outside} outside @param {readonly Payload[]} payloads @param {number} atOnce
 * @param {typeof readInBody} read @param {Result} result is added to
 */
async function through(session, outside, payloads, atOnce, read, result) {
  const parts = [];
  for (let at = 0; at < payloads.length; at += atOnce) parts.push(payloads.slice(at, at + atOnce));
  let tab = await carrier(session);
  for (let part = parts.shift(); part; part = parts.shift()) {
    try {
      const article = await read(session, tab.id, part);
      const found = await showInReader(session, article, outside);
      const isLost = (/** @type {Payload} */ { id }) => !bounds(id).every((text) => found.text.includes(text));
      if (read === readInBody) result.lost.push(...part.filter(isLost).map(({ id }) => id));
      for (const kind of /** @type {const} */ (['scripts', 'requests', 'forbidden']))
        result.found[kind].push(...found[kind].map((one) => `${part[0]?.id} to ${part.at(-1)?.id}: ${one}`));
    } catch (error) {
      // One that leads the page away or breaks it is found by halving.
      if (part.length === 1) result.unread.push(`${part[0]?.id}: ${firstLine(error)}`);
      else parts.unshift(part.slice(0, part.length / 2), part.slice(part.length / 2));
      await tab.page.close();
      tab = await carrier(session);
    }
  }
  await tab.page.close();
}

/** The page that carries payloads. @param {Session} session */
async function carrier(session) {
  const page = await session.browser.newPage();
  await page.goto(PAGE);
  return { page, id: await prepare(session, page) };
}

/** @param {Result} result */
function isClean({ fired, unread, lost, found }) {
  return (
    fired.length > 0 &&
    unread.length === 0 &&
    lost.length === 0 &&
    Object.values(found).every((list) => list.length === 0)
  );
}

/** @param {BrowserKind} kind @param {Result} result @param {boolean} whole */
function report(kind, { payloads, lost, unread, fired, found }, whole) {
  const row = (/** @type {unknown[]} */ cells) =>
    cells
      .map((cell) => String(cell).padEnd(16))
      .join('')
      .trimEnd();
  console.log(row(['browser', 'payloads', 'places', 'scripts', 'requests', 'forbidden', 'raw, scripts']));
  const counts = [found.scripts, found.requests, found.forbidden, fired].map(({ length }) => length);
  console.log(row([kind, payloads, PLACES.length, ...counts]));
  for (const [name, list] of Object.entries({ ...found, 'not read': unread, 'a paragraph beside it is lost': lost })) {
    for (const one of whole ? list : list.slice(0, NAMED)) console.log(`  ${name}: ${one}`);
  }
}
