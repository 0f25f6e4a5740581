// How many of an element's words are the prose of an article.
import { countWords } from './words';

/** Shorter texts can be labels. */
const PROSE_WORDS = 12;
/** 0..1: more of it in links is a list of other pages. */
const MAX_LINKED = 0.4;

const BLOCK =
  'p, li, dd, dt, blockquote, pre, td, th, div, section, article, main, figcaption, h1, h2, h3, h4, h5, h6, body';
const UNREAD = 'script, style, template, noscript';

/** Words of paragraphs that are no labels and no lists of links; what is said twice counts once. */
export function proseWords(root: Element): number {
  const paragraphs = new Map<Element, { text: string; linked: string }>();
  for (const { parent, text } of readTexts(root)) {
    const block = parent.closest(BLOCK);
    if (!block) continue;
    const known = paragraphs.get(block) ?? { text: '', linked: '' };
    paragraphs.set(block, known);
    known.text += text;
    if (parent.closest('a')) known.linked += text;
  }
  let words = 0;
  // Some pages hold their text twice, for wide screens and for narrow ones.
  const linkedIn = new Map(Array.from(paragraphs.values(), ({ text, linked }) => [text.trim(), linked]));
  for (const [text, linked] of linkedIn) {
    const count = countWords(text);
    if (count >= PROSE_WORDS && countWords(linked) <= count * MAX_LINKED) words += count;
  }
  return words;
}

/** All words that are there to be read, which those of scripts are not. */
export function readWords(root: Element): number {
  let words = 0;
  for (const { text } of readTexts(root)) words += countWords(text);
  return words;
}

/** Whether there are more than so many of them; a large box is not read to its end. */
export function holdsMore(root: Element, most: number): boolean {
  let words = 0;
  for (const { text } of readTexts(root)) {
    words += countWords(text);
    if (words > most) return true;
  }
  return false;
}

/** What is there to be read, text node after text node. */
export function* readTexts(root: Element): Generator<{ parent: Element; text: string }> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent && !parent.closest(UNREAD)) yield { parent, text: node.nodeValue ?? '' };
  }
}
