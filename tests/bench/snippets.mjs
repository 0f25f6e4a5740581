// What folding takes of wanted and unwanted snippets. Unwanted ones count where they stand among the wanted: in the
// smallest element around all of those, which is the article's container by the labels and not by our own judgement.

/** @typedef {import('./inspect-fold').FoldInspection} FoldInspection */
/** @typedef {import('./article-loss.mjs').Gold} Gold */

/**
 * @param {Record<string, Gold>} truth @param {ReadonlyMap<string, FoldInspection>} pages @param {number} worst
 * @returns {string[]}
 */
export function snippetScore(truth, pages, worst) {
  const count = { wanted: 0, lost: 0, unwanted: 0, folded: 0, omitted: 0 };
  /** @type {string[]} */
  const losses = [];
  for (const [id, page] of pages) {
    const gold = truth[id];
    if (!gold?.with && !gold?.without) continue;
    const wanted = (gold.with ?? []).map(flat).filter((snippet) => flat(page.text).includes(snippet));
    const kept = flat(page.kept);
    for (const snippet of wanted) {
      count.wanted += 1;
      if (kept.includes(snippet)) continue;
      count.lost += 1;
      losses.push(`  folded: “${snippet}” ${id} ${gold.url}`);
    }
    const container = containerOf(page, wanted);
    const [whole, folded, read] = [page.text, page.kept, page.read].map((text) => flat(text));
    for (const snippet of (gold.without ?? []).map(flat)) {
      if (!container.includes(snippet)) continue;
      count.unwanted += 1;
      // A snippet that stands on the page twice is gone from the article when it stands there once less.
      if (times(folded, snippet) < times(whole, snippet)) count.folded += 1;
      else if (times(read, snippet) < times(whole, snippet)) count.omitted += 1;
    }
  }
  if (count.wanted + count.unwanted === 0) return [];
  const [lost, folded, omitted] = [
    count.lost / (count.wanted || 1),
    count.folded / (count.unwanted || 1),
    count.omitted / (count.unwanted || 1),
  ].map(percent);
  return [
    `snippets: wanted folded ${lost} of ${count.wanted}; unwanted among the wanted folded ${folded} of ${count.unwanted}, left out of the reading view besides ${omitted}`,
    ...losses.slice(0, worst),
  ];
}

/** The text of the smallest block around all wanted snippets. @param {FoldInspection} page @param {readonly string[]} wanted */
function containerOf(page, wanted) {
  const around = page.ranges
    .map(([start, end]) => page.text.slice(start, end))
    .filter((text) => wanted.every((snippet) => flat(text).includes(snippet)));
  return wanted.length > 0 ? flat(around.at(-1) ?? '') : '';
}

/** @param {string | undefined} text @param {string} snippet */
function times(text, snippet) {
  return (text ?? '').split(snippet).length - 1;
}

/** @param {string} text */
function flat(text) {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** @param {number} share */
function percent(share) {
  return `${(share * 100).toFixed(3)}%`;
}
