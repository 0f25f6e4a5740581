// Readability's root or the page's own story: it scores a few levels of boxes, and of a story that is cut into many boxes
// of their own it takes one.
import { countWords } from './words';

/** Of the story's prose, the root holds at least this share; else it is another one's, or a part. */
const MIN_SHARE = 0.6;
/** Of the story's words, so many are prose; else it is the frame of the whole page. */
const MIN_PROSE = 0.5;
/** Shorter texts can be labels. */
const PROSE_WORDS = 12;
/** 0..1: more of it in links is a list of other pages. */
const MAX_LINKED = 0.4;
/** What holds more of the words is no frame of the story, whatever it is called. */
const MAX_FRAME = 0.4;

const FRAME =
  'nav, footer, aside, form, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="contentinfo"], [role="complementary"], [role="search"], [style*="display:none"], [style*="display: none"]';
const BLOCK =
  'p, li, dd, dt, blockquote, pre, td, th, div, section, article, main, figcaption, h1, h2, h3, h4, h5, h6, body';
const UNREAD = 'script, style, template, noscript';

/**
 * @param found by Readability.
 * @param story a copy of the box around the page's prose, from before Readability changed the document; used up.
 */
export function chooseRoot(found: Element | undefined, story: Element | undefined): Element | undefined {
  if (!story) return found;
  dropFrames(story);
  const [all, held] = [proseWords(story), found ? proseWords(found) : 0];
  const isPart = held < all * MIN_SHARE;
  return isPart && all >= countWords(textOf(story)) * MIN_PROSE ? story : found;
}

function dropFrames(story: Element): void {
  const most = countWords(textOf(story)) * MAX_FRAME;
  for (const frame of story.querySelectorAll(FRAME)) if (countWords(textOf(frame)) <= most) frame.remove();
}

/** Words of paragraphs that are no labels and no lists of links. */
export function proseWords(root: Element): number {
  const paragraphs = new Map<Element, { text: string; linked: string }>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const block = parent?.closest(BLOCK);
    if (!parent || !block || parent.closest(UNREAD)) continue;
    const known = paragraphs.get(block) ?? { text: '', linked: '' };
    paragraphs.set(block, known);
    known.text += node.nodeValue ?? '';
    if (parent.closest('a')) known.linked += node.nodeValue ?? '';
  }
  let words = 0;
  for (const { text, linked } of paragraphs.values()) {
    const count = countWords(text);
    if (count >= PROSE_WORDS && countWords(linked) <= count * MAX_LINKED) words += count;
  }
  return words;
}

function textOf(element: Element): string {
  return element.textContent ?? '';
}
