// An inspection as a person reads it in a terminal.
import { categoryName, guardSentence, reasonSentence } from './reasons.mjs';

/** @typedef {import('./inspect-page').Inspection} Inspection */
/** @typedef {import('./inspect-page').LedgerLine} LedgerLine */
/** @typedef {import('../src/article/types').OutlineEntry} OutlineEntry */

/** @param {string} file @param {Inspection} inspection */
export function report(file, inspection) {
  return [file, ...ledgerLines(inspection), ...outlineLines(inspection), ...articleLines(inspection)].join('\n');
}

/** @param {Inspection} inspection */
export function ledgerLines({ isArticle, ledger, failed }) {
  if (!isArticle) return ['', 'Ledger: not an article, so nothing is folded.'];
  const folded = ledger.filter((line) => line.action === 'collapse').length;
  return [
    '',
    `Ledger: ${folded} folded, ${ledger.length - folded} kept`,
    ...copies(ledger).flatMap(decisionLines),
    ...failed.map((id) => `  ! the detector ${id} failed on this page`),
  ];
}

/**
 * Decisions that read the same, together: a box that stands six times is told of once.
 * @param {readonly LedgerLine[]} ledger @returns {[LedgerLine, ...LedgerLine[]][]}
 */
function copies(ledger) {
  /** @type {Map<string, [LedgerLine, ...LedgerLine[]]>} */
  const groups = new Map();
  for (const line of ledger) {
    const { path: _, ...sameInCopies } = line;
    const key = JSON.stringify(sameInCopies);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

/** @param {[LedgerLine, ...LedgerLine[]]} group */
function decisionLines(group) {
  const [{ action, category, occurrences, score, text, signals, guard }] = group;
  const count = occurrences > 1 ? `, ${occurrences}×` : '';
  const quoted = text ? `  “${shorten(text)}”` : '';
  return [
    `  ${action === 'collapse' ? 'fold' : 'keep'}  ${categoryName(category)}${count}  score ${score.toFixed(2)}${quoted}`,
    ...signals.map(
      (signal) => `        ${signal.strength.toFixed(2)} ${signal.detector}: ${reasonSentence(signal.reason)}`,
    ),
    ...(guard ? [`        guard ${guard}: ${guardSentence(guard)}`] : []),
    ...group.map(({ path }) => `        at ${path}`),
  ];
}

/** @param {Pick<Inspection, 'outline'>} inspection */
export function outlineLines({ outline }) {
  return ['', outline.length > 0 ? 'Outline' : 'Outline: none', ...outline.flatMap((entry) => entryLines(entry, 1))];
}

/** @param {OutlineEntry} entry @param {number} depth @returns {string[]} */
function entryLines({ title, words, children }, depth) {
  return [
    `${'  '.repeat(depth)}${title} (${words} words)`,
    ...children.flatMap((child) => entryLines(child, depth + 1)),
  ];
}

/** @param {Inspection} inspection */
function articleLines({ markdown }) {
  return markdown ? ['', 'Markdown', '', markdown.trimEnd(), ''] : [''];
}

/** @param {string} text */
function shorten(text) {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 72 ? `${line.slice(0, 71)}…` : line;
}
