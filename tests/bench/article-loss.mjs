// What folding costs the article: words of the gold text that stand on the page but not in what is kept.

/** @typedef {import('./inspect-fold').FoldInspection} FoldInspection */
/** @typedef {{ type: string, url: string, articleBody?: string | null, with?: string[], without?: string[] }} Gold */

/** Words in a window: fewer occur by chance in a menu, more miss what is cut at both ends. */
const WINDOW = 4;

/**
 * Per page type: words of gold text that are folded, and the worst pages.
 * @param {Record<string, Gold>} truth @param {ReadonlyMap<string, FoldInspection>} pages @param {number} worst
 * @returns {string[]}
 */
export function lostShare(truth, pages, worst) {
  /** @type {Map<string, { lost: number, of: number, pages: number, folded: number, most: number, articles: number }>} */
  const types = new Map();
  /** @type {{ share: number, lost: number, line: string }[]} */
  const losses = [];
  for (const [id, page] of pages) {
    const gold = truth[id];
    if (!gold?.articleBody) continue;
    const whole = windows(page.text);
    const kept = windows(page.kept);
    let lost = 0;
    let of = 0;
    for (const [key, count] of windows(gold.articleBody)) {
      const shown = Math.min(count, whole.get(key) ?? 0);
      of += shown;
      lost += Math.max(0, shown - (kept.get(key) ?? 0));
    }
    const row = types.get(gold.type) ?? { lost: 0, of: 0, pages: 0, folded: 0, most: 0, articles: 0 };
    types.set(gold.type, row);
    row.lost += lost;
    row.of += of;
    row.pages += 1;
    row.folded += page.folded.length;
    row.articles += page.kind === 'article' ? 1 : 0;
    row.most = Math.max(row.most, of ? lost / of : 0);
    if (lost > 0)
      losses.push({ share: lost / of, lost, line: `  ${percent(lost / of)} (${lost} words) ${id} ${gold.url}` });
  }
  const lines = [...types].map(
    ([type, row]) =>
      `${type}: ${row.pages} pages, ${row.articles} taken for articles, ${row.folded} folds; gold words folded ${percent(row.lost / (row.of || 1))}, worst page ${percent(row.most)}`,
  );
  return [
    ...lines,
    ...losses
      .sort((a, b) => b.share - a.share)
      .slice(0, worst)
      .map(({ line }) => line),
  ];
}

/** @param {string} text @returns {Map<string, number>} */
function windows(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let i = 0; i + WINDOW <= words.length; i += 1) {
    const key = words.slice(i, i + WINDOW).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** @param {number} share */
export function percent(share) {
  return `${(share * 100).toFixed(3)}%`;
}
