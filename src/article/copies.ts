// Some pages hold a passage twice in a row, for wide screens and for narrow ones, or a picture once more where it is
// told of; the reader sees it once.
import type { Element, ElementContent } from 'hast';
import { comparable } from './comparable';
import { pictureName } from './picture-name';
import { elementsIn, isElement, textOf } from './tree';
import { countWords } from './words';

/** Shorter ones are refrains, or labels that return. */
const MIN_WORDS = 15;

/**
 * Leaves out paragraphs and headings that say what was just said, word for word (later ones, as in plans, are meant), and
 * figures without anything that an earlier one does not show and say.
 * @param base against which the addresses of pictures are resolved.
 */
export function dropCopies(blocks: readonly ElementContent[], base: string): ElementContent[] {
  const shown = new Map<string, string>();
  return blocks.filter((block, at) => !isSaidBefore(block, blocks[at - 1]) && !isShownBefore(block, shown, base));
}

function isSaidBefore(block: ElementContent, before: ElementContent | undefined): boolean {
  if (!isElement(block, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') || !isElement(before)) return false;
  const text = textOf(block);
  return countWords(text) >= MIN_WORDS && comparable(text) === comparable(textOf(before));
}

/** @param shown what is said of each picture so far; it grows. */
function isShownBefore(block: ElementContent, shown: Map<string, string>, base: string): boolean {
  if (!isElement(block, 'figure')) return false;
  const pictures = picturesIn(block);
  const names = pictures.map(({ properties: { src } }) => pictureName(String(src ?? ''), base));
  const said = [textOf(block), ...pictures.map(({ properties: { alt } }) => String(alt ?? ''))].map(comparable);
  const isKnown = names.length > 0 && names.every((name) => name !== '' && shown.has(name));
  const isSaid = said.every((words) => words === '' || names.some((name) => shown.get(name)?.includes(words)));
  for (const name of names) if (!shown.has(name)) shown.set(name, said.join(' '));
  return isKnown && isSaid;
}

function picturesIn(figure: Element): Element[] {
  return [...elementsIn(figure)].filter(({ tagName }) => tagName === 'img');
}
