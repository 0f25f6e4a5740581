// What stands in an article and is not said, and what is said in place of it.

/**
 * Pictures' texts are for those who cannot see them, and a screen reader says them; a byline is no part of the story; what
 * is said twice and shown once is heard once.
 */
const UNSPOKEN =
  '.article-byline, .picture-missing, [data-unspoken], [data-said-mode="once"] [data-said], [hidden], [aria-hidden="true"], rt, rp, del, s, button, script, style, svg, audio, video, iframe, object, input, select, textarea';
/** A footnote's mark as text: a number, a letter or a sign, in brackets or not. */
const NOTE_MARK = /^\s*[[(]?\s*(?:\d{1,3}|\p{L}|[*†‡§¶#↑↩^]+\ufe0e?)\s*[\])]?\s*$/u;

/** `data-unspoken` is for whatever else a view draws among the text. */
export function isUnspoken(element: Element): boolean {
  return element.matches(UNSPOKEN) || isNoteMark(element);
}

/** What is counted in place of being said: lines of code, rows of a table. */
export interface LeftOut {
  readonly is: 'code' | 'table';
  readonly count: number;
}

/** Undefined for what is read. Tables of one column are boxes around text. */
export function summarised(element: Element): LeftOut | undefined {
  if (element.localName === 'pre') return { is: 'code', count: (element.textContent ?? '').trim().split('\n').length };
  if (element.localName !== 'table') return undefined;
  const rows = [...element.querySelectorAll('tr')];
  return rows.some((row) => row.children.length > 1) ? { is: 'table', count: rows.length } : undefined;
}

/** A raised number that is a link is a note; "m²" is not. So is a link that is a mark and nothing else. */
function isNoteMark(element: Element): boolean {
  if (element.localName !== 'sup' && element.localName !== 'a') return false;
  const text = element.textContent ?? '';
  if (!NOTE_MARK.test(text)) return false;
  if (element.localName === 'a') return /[[↑↩^†‡§¶*]/u.test(text) || element.closest('sup') !== null;
  return element.querySelector('a') !== null || element.closest('a') !== null;
}
