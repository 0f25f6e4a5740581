// How far folding moves what is in view: the sum of Chromium's layout shifts with Chaffinch in a page less that
// without it, at the first visit, at the second, and when the site is switched off and on further down the page.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { firstLine, Stop } from '../../../scripts/stop.mjs';
import { FARM, FIXTURES, withFixtures } from './fixtures.mjs';
import { progress } from './progress.mjs';
import { recordShifts, shiftsSince, twoFrames } from './shifts.mjs';
import { median } from './statistics.mjs';
import { LISTED, openTab, settledLedger, switchOff, UNLISTED } from './tab.mjs';

/** @typedef {import('../../../scripts/browsers.mjs').Session} Session */
/** @typedef {import('./tab.mjs').Tab} Tab */
/** @typedef {{ width: number, height: number }} Viewport */

/** A person's screen and a phone's. @type {readonly Viewport[]} */
const VIEWPORTS = [
  { width: 1100, height: 900 },
  { width: 400, height: 800 },
];
/** Pages watched at once, each in a browser of its own: a page behind another one is not painted, and so never shifts. */
const BROWSERS = 3;
/** Milliseconds for which a page is watched: the latest of the fixtures' own boxes comes after one and a half seconds. */
const WATCHED = 2500;

/**
 * Sums of layout shifts.
 * @typedef {object} Shifts
 * @property {string} name
 * @property {number} without Chaffinch in the page
 * @property {number} first
 * @property {number} second
 * @property {number} toggled NaN where every place on the page has a fold in view
 * @property {number} seen what of it moved anything in view; see `shifts.mjs`
 */
/** @typedef {{ name: string, fault: string }} Fault */

/**
 * @param {import('../../../scripts/find-browser.mjs').BrowserKind} kind @param {import('../page.mjs').Options} options
 * @returns {AsyncGenerator<string>} lines of the report
 */
export async function* shift(kind, { limit, worst, show }) {
  if (kind !== 'chromium') {
    yield 'not run: only Chromium tells layout shifts.';
    return;
  }
  const cases = (await readdir(join(FIXTURES, 'cases'))).filter((file) => file.endsWith('.html')).sort();
  const fixtures = [FARM, ...cases.map((file) => `cases/${file}`)].filter((name) => !show || name === show);
  if (fixtures.length === 0) throw new Stop(`${show}: there is no such page in ${FIXTURES}.`, 2);
  for (const viewport of VIEWPORTS) {
    const outcomes = await measureAll(fixtures.slice(0, limit), viewport);
    const shifts = outcomes.filter((outcome) => 'first' in outcome);
    yield `${viewport.width}×${viewport.height}, ${shifts.length} pages, shift by folding:`;
    yield* table('first visit', shifts, ({ first, without }) => first - without, worst);
    yield* table('second visit', shifts, ({ second, without }) => second - without, worst);
    yield* table('switched off and on, no fold in view', shifts, ({ toggled }) => toggled, worst);
    yield* table('of that, where anything in view moved', shifts, ({ seen }) => seen, worst);
    for (const outcome of outcomes) if ('fault' in outcome) yield `  ${outcome.name}: not measured: ${outcome.fault}`;
  }
}

/**
 * @param {string} what @param {readonly Shifts[]} shifts @param {(shifts: Shifts) => number} shiftOf @param {number} worst
 * @returns {string[]}
 */
function table(what, shifts, shiftOf, worst) {
  const measured = shifts.filter((one) => !Number.isNaN(shiftOf(one)));
  const values = measured.map(shiftOf);
  const over = values.filter((value) => value > MUCH).length;
  const some = values.filter((value) => value > LITTLE).length;
  const ranked = [...measured].sort((a, b) => shiftOf(b) - shiftOf(a)).filter((one) => shiftOf(one) > LITTLE);
  return [
    `  ${what} (${measured.length} pages): median ${median(values).toFixed(4)}, most ${Math.max(...values).toFixed(4)}; more than 0 on ${some}, more than ${MUCH} on ${over}`,
    ...ranked.slice(0, worst).map((one) => `    ${shiftOf(one).toFixed(4)} ${one.name}`),
  ];
}

/** What folding may shift at a first visit. */
const MUCH = 0.02;
/** Less is no shift: the same page twice differs by that. */
const LITTLE = 0.0005;

/** @param {readonly string[]} fixtures @param {Viewport} viewport @returns {Promise<(Shifts | Fault)[]>} */
async function measureAll(fixtures, viewport) {
  const step = progress(`chromium, shift at ${viewport.width}×${viewport.height}`, fixtures.length);
  const queue = [...fixtures.entries()];
  /** @type {(Shifts | Fault)[]} */
  const outcomes = [];
  const work = async (/** @type {Session} */ session) => {
    const tab = await openTab(session);
    await tab.page.setViewport(viewport);
    await tab.page.evaluateOnNewDocument(recordShifts);
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, name] = next;
      // A site for each page: what is remembered of one says nothing of another.
      outcomes[index] = await measure(session, tab, name, `c${index}.${LISTED}`);
      step();
    }
  };
  await Promise.all(Array.from({ length: BROWSERS }, () => withFixtures('chromium', work)));
  return outcomes;
}

/**
 * @param {Session} session @param {Tab} tab @param {string} name @param {string} host
 * @returns {Promise<Shifts | Fault>}
 */
async function measure(session, tab, name, host) {
  try {
    const without = await visit(tab, `http://${UNLISTED}/${name}`);
    const first = await visit(tab, `http://${host}/${name}`);
    const second = await visit(tab, `http://${host}/${name}`);
    return { name, without, first, second, ...(await toggle(session, tab, host)) };
  } catch (error) {
    return { name, fault: firstLine(error) };
  }
}

/**
 * Switches the site off and on where no fold is in view: what is above has to be made up for, what is below moves nothing.
 * @param {Session} session @param {Tab} tab @param {string} host
 */
async function toggle(session, tab, host) {
  await tab.page.evaluate(leaveFolds);
  // Scrolling may bring more folds, and that is none of this.
  await watch(tab);
  if ((await tab.page.evaluate(leaveFolds)) !== 'away') return { toggled: Number.NaN, seen: Number.NaN };
  for (const off of [[host], []]) {
    await switchOff(session, off);
    await settledLedger(session, tab, host, off.length === 0);
    await tab.page.evaluate(twoFrames);
  }
  const { all, seen } = await shiftsSince(tab);
  return { toggled: all, seen };
}

/**
 * Runs in the page: scrolls to the place next to its middle that has no fold in view.
 * @returns {'away' | 'scrolled' | 'nowhere'} `away` where none was in view
 */
function leaveFolds() {
  const STEP = 50;
  const folds = [...document.querySelectorAll('[data-chaffinch]')].map((fold) => fold.getBoundingClientRect());
  const isFree = (/** @type {number} */ place) =>
    folds.every(({ top, bottom }) => bottom + scrollY < place || top + scrollY > place + innerHeight);
  if (folds.length > 0 && scrollY > 0 && isFree(scrollY)) return 'away';
  const last = document.documentElement.scrollHeight - innerHeight;
  const places = Array.from({ length: Math.max(0, Math.floor(last / STEP)) }, (_, i) => (i + 1) * STEP).filter(isFree);
  const [nearest] = places.sort((a, b) => Math.abs(a - last / 2) - Math.abs(b - last / 2));
  if (nearest === undefined || folds.length === 0) return 'nowhere';
  scrollTo({ top: nearest, behavior: 'instant' });
  return 'scrolled';
}

/** @param {Tab} tab @param {string} address @returns {Promise<number>} */
async function visit(tab, address) {
  await tab.page.goto(address, { waitUntil: 'load' });
  return (await watch(tab)).all;
}

/** Watches for as long as every page is watched. @param {Tab} tab */
async function watch(tab) {
  await new Promise((resolve) => setTimeout(resolve, WATCHED));
  return shiftsSince(tab);
}
