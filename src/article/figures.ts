// Pictures and the words that belong to them.
import type { Element, ElementContent, Root } from 'hast';
import { element, elementsIn, holds, isElement, textOf } from './tree';
import { countWords } from './words';

/** Longer texts beside a picture are prose. */
const MAX_CAPTION_WORDS = 80;

const CAPTION_NAME = /caption|cutline|(?:photo|image|img|picture|media)[-_]*credit/i;
const CAPTION_TAGS = new Set(['p', 'div', 'span', 'small', 'dd', 'em', 'cite', 'figcaption']);
/** What a page calls a box that holds a picture and the words below it. */
const MEDIA_NAME =
  /(?:^|[-_\s])(?:ima?ge?s?|photos?|pictures?|media|figure|foto|bild)(?:$|[-_\s\d])|caption|(?:image|photo|media)[A-Z]/i;
const MEDIA_TAGS = new Set(['div', 'section', 'aside', 'span', 'p', 'center']);
/** What no caption holds. */
const CONTENT = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'table', 'blockquote', 'pre'];

/** Renames what pages mark by class alone: captions to `figcaption`, pictures with words below to `figure`. Changes the tree. */
export function nameCaptions(root: Root): void {
  for (const node of elementsIn(root)) {
    if (holds(node, ...CONTENT)) continue;
    const isPictured = holds(node, 'img', 'picture');
    const isCaption = CAPTION_TAGS.has(node.tagName) && !isPictured && isNamed(node, CAPTION_NAME);
    const isFigure = MEDIA_TAGS.has(node.tagName) && isPictured && isNamed(node, MEDIA_NAME);
    if (!isCaption && !isFigure) continue;
    const words = countWords(textOf(node));
    if (words > 0 && words <= MAX_CAPTION_WORDS) node.tagName = isCaption ? 'figcaption' : 'figure';
  }
}

/** On pages that are no articles, pictures with words below are cards of something, unless those are a caption. Changes the tree. */
export function nameCards(root: Root): void {
  for (const node of elementsIn(root))
    if (node.tagName === 'figure' && !holds(node, 'figcaption')) node.tagName = 'div';
}

function isNamed({ properties: { className } }: Element, name: RegExp): boolean {
  return Array.isArray(className) && className.some((one) => name.test(String(one)));
}

/** A caption joins the picture before or after it; without one it stands where a picture was that could not be read. */
export function attachCaptions(blocks: readonly ElementContent[]): ElementContent[] {
  const attached: ElementContent[] = [];
  let waiting: Element | undefined;
  const settle = () => {
    if (waiting) attached.push(element('figure', [waiting]));
    waiting = undefined;
  };
  for (const block of blocks) {
    const previous = attached.at(-1);
    if (isElement(block, 'figcaption')) {
      settle();
      if (isElement(previous, 'figure') && !captionOf(previous)) previous.children.push(block);
      else waiting = block;
      continue;
    }
    if (waiting && isElement(block, 'figure') && !captionOf(block)) {
      attached.push({ ...block, children: [...block.children, waiting] });
      waiting = undefined;
      continue;
    }
    settle();
    attached.push(block);
  }
  settle();
  return attached;
}

/** A page's figure with its pictures, its own content and one caption; its blocks alone when it frames mere prose. */
export function figureOf(blocks: readonly ElementContent[]): ElementContent[] {
  const parts = blocks.flatMap((block) => (isElement(block, 'figure') ? block.children : [block]));
  const pictured = parts.some((part) => isElement(part, 'img') || holds(part, 'img'));
  const captioned = parts.some((part) => isElement(part, 'figcaption'));
  const isWords = (part: ElementContent) =>
    isElement(part, 'figcaption') || ((pictured || captioned) && isElement(part, 'p'));
  const words = parts.filter(isWords);
  const content = parts.filter((part) => !isWords(part));
  const length = words.reduce((sum, part) => sum + countWords(textOf(part)), 0);
  if (words.length + content.length === 0 || length > MAX_CAPTION_WORDS) return [...blocks];
  if (content.length === 0 && !captioned) return [...blocks];
  return [element('figure', words.length > 0 ? [...content, caption(words)] : content)];
}

function caption(words: readonly ElementContent[]): Element {
  const [only] = words;
  if (words.length === 1 && isElement(only)) return { ...only, tagName: 'figcaption' };
  return element(
    'figcaption',
    words.map((part) => (isElement(part, 'figcaption') ? { ...part, tagName: 'p' } : part)),
  );
}

function captionOf(figure: Element): boolean {
  return figure.children.some((child) => isElement(child, 'figcaption'));
}
