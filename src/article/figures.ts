// Pictures and the words that belong to them.
import type { Element, ElementContent, Root } from 'hast';
import { element, elementsIn, holds, isElement, textOf } from './tree';
import { countWords } from './words';

/** Longer texts beside a picture are prose. */
const MAX_CAPTION_WORDS = 80;

const CAPTION_NAME = /caption|cutline|(?:photo|image|img|picture|media)[-_]*credit/i;
const CAPTION_TAGS = new Set(['p', 'div', 'span', 'small', 'dd', 'em', 'cite', 'figcaption']);

/** Renames what pages mark as a caption by class alone to `figcaption`. Changes the tree. */
export function nameCaptions(root: Root): void {
  for (const node of elementsIn(root)) {
    const { className } = node.properties;
    if (!Array.isArray(className) || !className.some((name) => CAPTION_NAME.test(String(name)))) continue;
    if (!CAPTION_TAGS.has(node.tagName) || holds(node, 'img', 'picture', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'table'))
      continue;
    if (countWords(textOf(node)) <= MAX_CAPTION_WORDS) node.tagName = 'figcaption';
  }
}

/** A caption joins the picture before or after it; without a picture it is a paragraph like any other. */
export function attachCaptions(blocks: readonly ElementContent[]): ElementContent[] {
  const attached: ElementContent[] = [];
  let waiting: Element | undefined;
  const settle = () => {
    if (waiting) attached.push({ ...waiting, tagName: 'p' });
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
  const isWords = (part: ElementContent) => isElement(part, 'figcaption') || (pictured && isElement(part, 'p'));
  const words = parts.filter(isWords);
  const content = parts.filter((part) => !isWords(part));
  const length = words.reduce((sum, part) => sum + countWords(textOf(part)), 0);
  if (content.length === 0 || length > MAX_CAPTION_WORDS) return [...blocks];
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
