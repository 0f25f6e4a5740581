// Listings: their exact text out of whatever highlighting a page did, without line numbers and buttons, and their language.

import { languageOf } from './code-language';
import { type Content, frameOf, type Lifted } from './lift';
import { LIFT_MARK } from './marks';
import { element } from './tree';
import { countWords } from './words';

/** Numbers, marks and buttons beside the lines. */
const GUTTER =
  /(?:^|[-_\s])(?:line-?nos?|line-?num(?:ber)?s?(?:-rows)?|linenos?(?:div)?|gutter|blob-num|hljs-ln-n(?:umbers|line)|ln-num|copy(?:-?(?:btn|button|code|to-clipboard))?|clipboard|code-?toolbar-item|toolbar-item|sr-only|visually-hidden)(?:[-_\s]|$)/i;
const UNSAID = 'button, script, style, template, svg, textarea, input, select, [data-clipboard-text]';
/** Boxes that are a line each. */
const LINE = new Set('div li p tr section'.split(' '));
const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid|table-row)/i;
const UNSELECTABLE = /user-select\s*:\s*none/i;
const CODE_NAME =
  /(?:^|[-_\s])(?:code|highlight\w*|hljs|prism|rouge|shiki|syntax\w*|sourceCode|snippet|brush:?|gist|js-file-\S*|language-\S+|lang-\S+|prettyprint|CodeMirror)(?:[-_\s]|$)/i;
const LABEL =
  /(?:^|[-_\s])(?:copy\w*|clipboard|toolbar|lang(?:uage)?(?:-?(?:name|label|tag))?|header|filename|title)(?:[-_\s]|$)/i;
const MAX_LABEL_WORDS = 4;

export function liftCode(clone: Document, lifted: Lifted): void {
  for (const table of clone.querySelectorAll('table'))
    if (clone.contains(table) && isListing(table)) lift(table, lifted);
  for (const listing of clone.querySelectorAll(`pre:not([${LIFT_MARK}])`)) {
    // Poems and letters stand in such boxes too, with links and emphasis.
    if (clone.contains(listing) && (isNamed(listing) || isPlain(listing))) lift(listing, lifted);
  }
}

function lift(listing: Element, lifted: Lifted): void {
  const text = textOf(listing);
  if (!text.trim()) return;
  const language = languageOf(listing);
  dropLabels(listing);
  const isCode = isNamed(listing) || language !== '';
  const words: Content = [{ type: 'text', value: text }];
  const code = { ...element('code', words), properties: language ? { className: [`language-${language}`] } : {} };
  lifted.lift(frameOf(listing), [element('pre', isCode ? [code] : words)], { name: 'pre', words: text });
}

/** A table of one listing, a row a line or one row of numbers and lines. */
function isListing(table: Element): boolean {
  if (!isNamed(table) || table.querySelector('img, h1, h2, h3, h4, ul, ol')) return false;
  const cells = Array.from(table.querySelectorAll('td, th'));
  return cells.some((cell) => isGutter(cell)) && cells.some((cell) => !isGutter(cell)) && !table.querySelector('table');
}

function isNamed(listing: Element): boolean {
  if (listing.querySelector('code') && listing.localName === 'pre') return true;
  for (let box: Element | null = listing, level = 0; box && level < 4; box = box.parentElement, level += 1) {
    if (CODE_NAME.test(box.getAttribute('class') ?? ''))
      return box === listing || /^(?:div|figure|td|tr|tbody|table|section|pre|code)$/.test(box.localName);
  }
  return false;
}

function isPlain(listing: Element): boolean {
  return listing.querySelector(':not(span, br)') === null;
}

function isGutter(element: Element): boolean {
  if (GUTTER.test(element.getAttribute('class') ?? '') || UNSELECTABLE.test(element.getAttribute('style') ?? ''))
    return true;
  return element.localName === 'td' && element.hasAttribute('data-line-number');
}

/** Its characters as they would be copied. */
function textOf(listing: Element): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (!isElementNode(node) || node.matches(UNSAID) || isGutter(node)) return;
    if (node.localName === 'br') text += '\n';
    const isLine = LINE.has(node.localName) || BLOCK_STYLE.test(node.getAttribute('style') ?? '');
    if (isLine && text !== '' && !text.endsWith('\n')) text += '\n';
    // Between the rows and cells of a table, space is the page's own.
    for (const child of node.childNodes) if (child.nodeType !== 3 || !isTablePart(node)) walk(child);
    if (isLine && !text.endsWith('\n')) text += '\n';
    else if (isLine && isEmptyLine(node)) text += '\n';
  };
  for (const child of listing.childNodes) walk(child);
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^\n+|\s+$/g, '')
    .replace(/\u200b|\ufeff/g, '');
}

function isEmptyLine(line: Element): boolean {
  return line.localName !== 'tr' && (line.textContent ?? '') === '' && line.childElementCount === 0;
}

function isTablePart(element: Element): boolean {
  return /^(?:table|thead|tbody|tr|ol|ul)$/.test(element.localName);
}

/** "Copy" and the language's name, beside the listing in a box of its own. */
function dropLabels(listing: Element): void {
  for (let box = listing.parentElement, level = 0; box && level < 2; box = box.parentElement, level += 1) {
    if (!CODE_NAME.test(box.getAttribute('class') ?? '')) continue;
    for (const label of Array.from(box.children)) {
      const isLabel =
        label.localName === 'button' ||
        LABEL.test(label.getAttribute('class') ?? '') ||
        label.localName === 'clipboard-copy';
      if (isLabel && !label.contains(listing) && countWords(label.textContent ?? '') <= MAX_LABEL_WORDS) label.remove();
    }
  }
}

function isElementNode(node: Node): node is Element {
  return node.nodeType === 1;
}
