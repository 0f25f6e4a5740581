// What the labels of a corpus say of a block: whether it is the story's, and how much it counts.

/** @typedef {{ articleBody: string | null, with?: string[], without?: string[], url?: string }} Gold */
/** @typedef {{ holds: boolean, weight: number }} Label */

/** Words in a row by which texts are compared. */
const SHINGLE = 4;
/** 0..1: of its shingles, so many are the article's. */
const MIN_SHARE = 0.5;
/** A page with many blocks counts no more than this, so that one faulty label does not outweigh the rest. */
const MAX_PAGE_WEIGHT = 30;
const SNIPPET_WEIGHT = 2;
/** 0..1: of a page whose label covers fewer of its words, the label is of another text, or of a part. */
const MIN_COVERED = 0.2;

/**
 * One label a block; undefined where the page's labels do not speak of it.
 * @param {Gold} gold @param {readonly string[]} texts @returns {(Label | undefined)[]}
 */
export function labelBlocks(gold, texts) {
  return gold.articleBody === null ? texts.map((text) => bySnippets(gold, text)) : byArticle(gold.articleBody, texts);
}

/** @param {string} article @param {readonly string[]} texts @returns {(Label | undefined)[]} */
function byArticle(article, texts) {
  const known = new Set(shingles(article));
  const words = ` ${tokens(article).join(' ')} `;
  const labels = texts.map((text) => {
    const count = tokens(text).length;
    return { holds: shareIn(text, known, words) >= MIN_SHARE, count, weight: Math.min(3, 0.3 + count / 30) };
  });
  /** @param {readonly { count: number }[]} some */
  const wordsIn = (some) => some.reduce((sum, { count }) => sum + count, 0);
  if (wordsIn(labels.filter(({ holds }) => holds)) < wordsIn(labels) * MIN_COVERED) return texts.map(() => undefined);
  const all = labels.reduce((sum, { weight }) => sum + weight, 0);
  return labels.map(({ holds, weight }) => ({ holds, weight: weight * Math.min(1, MAX_PAGE_WEIGHT / all) }));
}

/** @param {Gold} gold @param {string} text @returns {Label | undefined} */
function bySnippets({ with: wanted = [], without: unwanted = [] }, text) {
  const flat = squeeze(text);
  const holds = wanted.some((snippet) => flat.includes(squeeze(snippet)));
  const leaks = unwanted.some((snippet) => flat.includes(squeeze(snippet)));
  return holds === leaks ? undefined : { holds, weight: SNIPPET_WEIGHT };
}

/** @param {string} text @param {ReadonlySet<string>} known @param {string} words */
function shareIn(text, known, words) {
  const own = tokens(text);
  if (own.length < SHINGLE) return own.length > 0 && words.includes(` ${own.join(' ')} `) ? 1 : 0;
  const all = shingles(text);
  return all.filter((shingle) => known.has(shingle)).length / all.length;
}

/** @param {string} text */
function shingles(text) {
  const words = tokens(text);
  return Array.from({ length: Math.max(0, words.length - SHINGLE + 1) }, (_, i) =>
    words.slice(i, i + SHINGLE).join(' '),
  );
}

/** @param {string} text */
function tokens(text) {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** @param {string} text */
function squeeze(text) {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
