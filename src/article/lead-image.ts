// The picture above the story. Pages set it apart from the text, beside the title, where Readability does not look.
import { pictureName } from './picture-name';
import { countWords } from './words';

const APART = 'nav, footer, aside, [role="navigation"], [role="complementary"], [role="contentinfo"]';
/** Names as short as this are those of many pictures. */
const MIN_NAME = 4;
const MAX_CAPTION_WORDS = 80;
/** Paragraphs from here on are the story's. */
const MIN_PROSE_WORDS = 15;

/**
 * A copy of the picture that the page states as its own, where it shows it; undefined otherwise. Found before
 * Readability changes the document.
 * @param stated the address in the page's metadata, or ''.
 */
export function findLeadImage(clone: Document, stated: string): Element | undefined {
  const wanted = pictureName(stated, clone.baseURI);
  if (wanted.length < MIN_NAME) return undefined;
  const image = Array.from(clone.querySelectorAll('img[src]')).find(
    (one) => !one.closest(APART) && pictureName(one.getAttribute('src') ?? '', clone.baseURI) === wanted,
  );
  if (!image) return undefined;
  const figure = image.closest('figure');
  const isItsOwn =
    figure?.querySelectorAll('img').length === 1 && countWords(figure.textContent ?? '') <= MAX_CAPTION_WORDS;
  // The copy of an element is one.
  return (isItsOwn ? figure : image).cloneNode(true) as Element;
}

/** Puts the picture on top of a story that begins with none, and shows this one nowhere else. */
export function restoreLeadImage(root: Element, lead: Element | undefined): void {
  if (lead && !beginsWithPicture(root) && !shows(root, lead)) root.prepend(lead);
}

function shows(root: Element, lead: Element): boolean {
  const source = (lead.localName === 'img' ? lead : lead.querySelector('img'))?.getAttribute('src');
  return Array.from(root.querySelectorAll('img')).some((image) => image.getAttribute('src') === source);
}

function beginsWithPicture(root: Element): boolean {
  for (const element of root.querySelectorAll('img, p')) {
    if (element.localName === 'img') return true;
    if (countWords(element.textContent ?? '') >= MIN_PROSE_WORDS) return false;
  }
  return false;
}
