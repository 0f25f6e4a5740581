// How long a promo stands open that arrives late in an article: from its insertion to its fold, as the page sees it.
import { FARM, PROMO, withFixtures } from './fixtures.mjs';
import { progress } from './progress.mjs';
import { seededRandom } from './random.mjs';
import { median, percentile } from './statistics.mjs';
import { LISTED, openTab, settledLedger } from './tab.mjs';

const INSERTIONS = 200;
/** Milliseconds between a fold and the next insertion: a late promo comes to a page that has come to rest. */
const PAUSE = 1000;
/** Milliseconds after which a promo counts as never folded. */
const PATIENCE = 5000;

/**
 * @param {import('../../../scripts/find-browser.mjs').BrowserKind} kind @param {import('../page.mjs').Options} options
 * @returns {AsyncGenerator<string>} lines of the report
 */
export async function* late(kind, { limit, seed, worst }) {
  const times = await withFixtures(kind, (session) => insertAll(session, Math.min(INSERTIONS, limit), seed));
  const waits = times.map(({ wait }) => wait ?? Number.POSITIVE_INFINITY);
  const missed = times.filter(({ wait }) => wait === null);
  yield `${times.length} promos inserted: folded after ${ms(median(waits))} (median), ${ms(percentile(waits, 0.95))} (p95), ${ms(Math.max(...waits))} (longest); never: ${missed.length}`;
  const slowest = [...times].sort((a, b) => (b.wait ?? PATIENCE) - (a.wait ?? PATIENCE)).slice(0, worst);
  for (const { wait, place } of slowest) yield `  ${wait === null ? 'never' : ms(wait)}: ${place}`;
}

/** @param {number} milliseconds */
function ms(milliseconds) {
  return `${milliseconds.toFixed(0)} ms`;
}

/** @typedef {{ wait: number | null, place: string }} Insertion milliseconds, null for never; what it was put after */

/**
 * @param {import('../../../scripts/browsers.mjs').Session} session @param {number} count @param {number} seed
 * @returns {Promise<Insertion[]>}
 */
async function insertAll(session, count, seed) {
  const tab = await openTab(session);
  await tab.page.goto(`http://${LISTED}/${FARM}`, { waitUntil: 'load' });
  await settledLedger(session, tab, LISTED);
  const random = seededRandom(seed);
  const step = progress(`${session.kind}, late`, count);
  /** @type {Insertion[]} */
  const insertions = [];
  for (let done = 0; done < count; done += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    insertions.push(await tab.page.evaluate(insertPromo, PROMO, random(), PATIENCE));
    step();
  }
  return insertions;
}

/**
 * Runs in the page. Takes the last late promo away and puts another one behind some paragraph, in one go.
 * @param {string} promo @param {number} chance 0..1, which paragraph @param {number} patience
 * @returns {Promise<Insertion>}
 */
function insertPromo(promo, chance, patience) {
  const box = document.querySelector(promo)?.cloneNode(true);
  if (!(box instanceof HTMLElement)) throw new Error('there is no promo to copy');
  // As a framework would render it: without what Chaffinch wrote into the one that is there.
  for (const name of box.getAttributeNames()) if (name !== 'class') box.removeAttribute(name);
  document.querySelector('#late')?.remove();
  box.id = 'late';
  const paragraphs = [...document.querySelectorAll('main section > p')];
  const place = paragraphs[Math.floor(chance * paragraphs.length)];
  const { promise, resolve } = /** @type {PromiseWithResolvers<Insertion>} */ (Promise.withResolvers());
  const said = place?.textContent?.slice(0, 60) ?? '';
  const start = performance.now();
  const observer = new MutationObserver(() => {
    if (box.getAttribute('data-chaffinch') === 'folded') resolve({ wait: performance.now() - start, place: said });
  });
  observer.observe(box, { attributes: true });
  place?.after(box);
  setTimeout(() => resolve({ wait: null, place: said }), patience);
  return promise.finally(() => observer.disconnect());
}
