// What folding takes of wanted and unwanted snippets. Unwanted ones count where they stand among the wanted: in the
// smallest element around all of those, which is the article's container by the labels and not by our own judgement.
import { percent } from './article-loss.mjs';

/** @typedef {import('./inspect-fold').FoldInspection} FoldInspection */
/** @typedef {import('./article-loss.mjs').Gold} Gold */
/** @typedef {readonly [start: number, end: number]} Range */

/**
 * @param {Record<string, Gold>} truth @param {ReadonlyMap<string, FoldInspection>} pages @param {number} worst
 * @returns {string[]}
 */
export function snippetScore(truth, pages, worst) {
  const count = { wanted: 0, lost: 0, unwanted: 0, folded: 0, unread: 0 };
  /** @type {string[]} */
  const losses = [];
  for (const [id, page] of pages) {
    const gold = truth[id];
    if (!gold?.with && !gold?.without) continue;
    const whole = squeeze(page.text);
    const wanted = (gold.with ?? []).map((snippet) => squeeze(snippet).text).filter(({ length }) => length > 0);
    const present = wanted.filter((snippet) => whole.text.includes(snippet));
    const kept = squeeze(page.kept).text;
    const lost = present.filter((snippet) => !kept.includes(snippet));
    count.wanted += present.length;
    count.lost += lost.length;
    losses.push(...lost.map((snippet) => `  folded: “${snippet}” ${id} ${gold.url}`));
    const container = containerOf(page, whole, present);
    for (const snippet of (gold.without ?? []).map((text) => squeeze(text).text)) {
      const places = placesOf(whole, snippet).filter((place) => container && isWithin(place, container));
      if (places.length === 0) continue;
      count.unwanted += 1;
      // One that is still to be read in one place of the article is not gone from it.
      const gone = (/** @type {readonly Range[]} */ ranges) =>
        places.every((place) => ranges.some((range) => isWithin(place, range)));
      if (gone(page.foldedRanges)) count.folded += 1;
      else if (gone(page.unreadRanges)) count.unread += 1;
    }
  }
  if (count.wanted + count.unwanted === 0) return [];
  const [lost, folded, unread] = [
    count.lost / (count.wanted || 1),
    count.folded / (count.unwanted || 1),
    count.unread / (count.unwanted || 1),
  ].map(percent);
  return [
    `snippets: wanted folded ${lost} of ${count.wanted}; unwanted among the wanted folded ${folded} of ${count.unwanted}, left out of the reading view besides ${unread}`,
    ...losses.slice(0, worst),
  ];
}

/**
 * The smallest block that holds each wanted snippet somewhere.
 * @param {FoldInspection} page @param {Squeezed} whole @param {readonly string[]} wanted
 * @returns {Range | undefined}
 */
function containerOf(page, whole, wanted) {
  if (wanted.length === 0) return undefined;
  const places = wanted.map((snippet) => placesOf(whole, snippet));
  const around = page.ranges.filter((range) => places.every((some) => some.some((place) => isWithin(place, range))));
  return around.sort((a, b) => a[1] - a[0] - (b[1] - b[0]))[0];
}

/** @param {Range} inner @param {Range} outer */
function isWithin(inner, outer) {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

/** @typedef {{ text: string, from: readonly number[] }} Squeezed lower case, runs of white space as one; where each character came from */

/** @param {string} source @returns {Squeezed} */
function squeeze(source) {
  let text = '';
  /** @type {number[]} */
  const from = [];
  for (let at = 0; at < source.length; at += 1) {
    const space = /\s/.test(source[at] ?? '');
    if (space && (text === '' || text.endsWith(' '))) continue;
    // One character stays one, so that places can be told.
    const lower = (source[at] ?? '').toLowerCase();
    text += space ? ' ' : lower.length === 1 ? lower : (source[at] ?? '');
    from.push(at);
  }
  return { text: text.trimEnd(), from };
}

/** Where a snippet stands in the page's own text. @param {Squeezed} whole @param {string} snippet @returns {Range[]} */
function placesOf({ text, from }, snippet) {
  /** @type {Range[]} */
  const places = [];
  for (let at = text.indexOf(snippet); at >= 0 && snippet !== ''; at = text.indexOf(snippet, at + 1)) {
    places.push([from[at] ?? 0, (from[at + snippet.length - 1] ?? 0) + 1]);
  }
  return places;
}
