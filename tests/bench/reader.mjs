// `npm run bench:reader`: how soon a long article stands in the reader tab, and how smoothly it scrolls, in Chromium with
// the built extension. Beside the clock on the wall, what the page's main thread had of the processor: the clock also
// counts what else the machine does.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builtExtension, launch } from '../../scripts/browsers.mjs';
import { extensionPage } from '../../scripts/extension-pages.mjs';
import { runCommand, Stop } from '../../scripts/stop.mjs';
import { median, percentile } from './page/statistics.mjs';
import { longArticle } from './reader/long-article.mjs';
import { busyBetween, marksOf } from './reader/timeline.mjs';

/** @typedef {import('../../scripts/browsers.mjs').Session} Session */
/** @typedef {import('../../scripts/extension-pages.mjs').ExtensionGlobal} ExtensionGlobal */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./page/trace.mjs').TraceEvent} TraceEvent */

const USAGE = 'usage: npm run bench:reader -- [--sections N] [--runs N]';
const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'loading'];
/** Frames that are scrolled through, and CSS pixels of each: about a window's height in eight frames. */
const FRAMES = 240;
const STEP = 110;

await runCommand(main);

async function main() {
  const { sections, runs } = readOptions();
  if (!existsSync(builtExtension('chromium'))) throw new Stop('There is no built extension. Run: npm run build');
  const session = await launch('chromium', {});
  try {
    const article = longArticle(sections);
    console.log(`${sections} sections, ${article.statistics.articleWords} words`);
    await keep(session, article);
    await opening(session, runs);
    await scrolling(session);
  } finally {
    await session.browser.close();
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { sections: { type: 'string', default: '300' }, runs: { type: 'string', default: '5' } },
    });
    return { sections: Number(values.sections), runs: Number(values.runs) };
  } catch {
    throw new Stop(USAGE);
  }
}

/** @param {Session} session @param {ReturnType<typeof longArticle>} article */
async function keep(session, article) {
  const helper = await extensionPage(session);
  await helper.evaluate((stored) => {
    const { storage } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
    return storage.session.set({ 'article:bench': stored });
  }, article);
}

/** @param {Session} session @param {number} runs */
async function opening(session, runs) {
  /** @type {ReturnType<typeof timesOf>[]} */
  const measured = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await session.browser.newPage();
    const events = await traced(page, async () => {
      await page.goto(session.address('reader.html?article=bench'));
      await page.waitForSelector('.article-body');
      // Until nothing has kept the main thread for a while.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 })));
    });
    measured.push(timesOf(events));
    await page.close();
  }
  const of = (/** @type {'paint' | 'paintBusy' | 'ready' | 'readyBusy'} */ key) =>
    `${Math.round(median(measured.map((one) => one[key])))} ms`;
  console.log(`from the article's arrival to its first paint, median of ${runs}: ${of('paint')}`);
  console.log(`  of it, the main thread had the processor: ${of('paintBusy')}`);
  console.log(`until it answers, median: ${of('ready')}`);
  console.log(`  of it, the main thread had the processor: ${of('readyBusy')}`);
}

/** @param {readonly TraceEvent[]} events */
function timesOf(events) {
  const [arrival] = marksOf(events, 'article');
  const paint = events.find(({ name, ts }) => name === 'firstContentfulPaint' && ts > (arrival?.ts ?? Infinity));
  if (!arrival || !paint) throw new Error('the trace shows no paint of the article');
  // Answers once the last long task that began by then is over.
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === arrival.pid && tid === arrival.tid);
  const long = tasks.filter(({ ts, dur = 0 }) => dur > 50_000 && ts + dur > arrival.ts);
  const ready = Math.max(paint.ts, ...long.map(({ ts, dur = 0 }) => ts + dur));
  return {
    paint: (paint.ts - arrival.ts) / 1000,
    paintBusy: busyBetween(events, arrival, paint.ts),
    ready: (ready - arrival.ts) / 1000,
    readyBusy: busyBetween(events, arrival, ready),
  };
}

/** @param {Session} session */
async function scrolling(session) {
  const page = await session.browser.newPage();
  await page.goto(session.address('reader.html?article=bench'));
  await page.waitForSelector('.article-body');
  const events = await traced(page, () => page.evaluate(scrollThrough, FRAMES, STEP));
  const frames = marksOf(events, 'frame');
  const pairs = frames.slice(1).map((frame, index) => ({ from: frames[index] ?? frame, to: frame.ts }));
  const lengths = pairs.map(({ from, to }) => (to - from.ts) / 1000);
  const busy = pairs.map(({ from, to }) => busyBetween(events, from, to));
  const told = (/** @type {number[]} */ sample) =>
    `median ${median(sample).toFixed(1)} ms, p95 ${percentile(sample, 0.95).toFixed(1)} ms, longest ${Math.max(...sample).toFixed(1)} ms`;
  console.log(`${FRAMES} frames of scrolling: ${told(lengths)}`);
  console.log(`  of it, the main thread had the processor: ${told(busy)}`);
}

/** Runs in the page. @param {number} count @param {number} step */
async function scrollThrough(count, step) {
  for (let at = 0; at < count; at += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    performance.mark('frame');
    scrollBy(0, step);
  }
}

/** @param {Page} page @param {() => Promise<unknown>} act @returns {Promise<TraceEvent[]>} */
async function traced(page, act) {
  await page.tracing.start({ categories: TRACED });
  await act();
  const trace = await page.tracing.stop();
  return JSON.parse(new TextDecoder().decode(trace)).traceEvents;
}
