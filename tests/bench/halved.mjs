// Pages of which Chaffinch keeps under half of what plain Readability rightly kept, by the labelled article text.

/** @typedef {import('./inspect-article').ArticleInspection} ArticleInspection */

const SHINGLE = 4;

/**
 * @param {Record<string, { articleBody?: string, url?: string }>} truth
 * @param {ReadonlyMap<string, ArticleInspection>} pages @param {number} worst
 * @returns {string[]}
 */
export function halved(truth, pages, worst) {
  const labelled = [...pages].filter(([id]) => truth[id]?.articleBody);
  if (labelled.length === 0) return [];
  const found = labelled.flatMap(([id, page]) => {
    const gold = truth[id]?.articleBody ?? '';
    const [ours, theirs] = [rightly(gold, page.chaffinch), rightly(gold, page.readability)];
    return ours < theirs / 2 ? [`  ${ours} of ${theirs}: ${id} ${truth[id]?.url ?? ''}`] : [];
  });
  return [
    `pages with under half of what plain Readability rightly kept: ${found.length} of ${labelled.length}`,
    ...found.slice(0, worst),
  ];
}

/** How many shingles of the label a text holds. @param {string} gold @param {string} text */
function rightly(gold, text) {
  const left = shingles(text);
  let held = 0;
  for (const [shingle, count] of shingles(gold)) held += Math.min(count, left.get(shingle) ?? 0);
  return held;
}

/** @param {string} text @returns {Map<string, number>} */
function shingles(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
