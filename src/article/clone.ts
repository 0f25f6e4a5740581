// The page's document -> a copy that may be changed freely, less what was decided against.
import { MAX_ELEMENTS, TooLarge } from './bounds';
import { disarm } from './disarm';
import { HEADING_MARK } from './marks';

export interface ClonedPage {
  readonly document: Document;
  /** The live headings; a heading's place here is the value of its `HEADING_MARK` in the clone. */
  readonly headings: readonly Element[];
  /** What stands for the live story in the clone. */
  readonly story: Element | undefined;
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const OWN_HOST = 'data-chaffinch-host';

/** The copy of the document without `omitted` elements and what they hold; undefined for one without a root. Throws TooLarge. */
export function cloneDocument(live: Document, omitted: ReadonlySet<Element>, story?: Element): ClonedPage | undefined {
  // A form or image named like a method shadows it on the document, hence the calls through prototypes.
  const size = Document.prototype.getElementsByTagName.call(live, '*').length;
  if (size === 0) return undefined;
  if (size > MAX_ELEMENTS) throw new TooLarge(`${size} elements`);
  // The clone of a document is a document.
  const document = Node.prototype.cloneNode.call(live, true) as Document;
  disarm(document);
  const headings = all(live, HEADINGS);
  for (const [index, heading] of all(document, HEADINGS).entries()) heading.setAttribute(HEADING_MARK, String(index));
  const [copy] = story ? copiesOf(new Set([story]), live, document) : [];
  const dropped = copiesOf(omitted, live, document).filter((element) => !element.contains(copy ?? null));
  for (const element of [...dropped, ...ownHosts(document)]) element.remove();
  return { document, headings, story: copy };
}

/** Original and clone have the same shape, so what stands at one place in both is the same element. */
function copiesOf(elements: ReadonlySet<Element>, live: Document, document: Document): Element[] {
  if (elements.size === 0) return [];
  const originals = all(live, '*');
  return all(document, '*').filter((_, index) => {
    const original = originals[index];
    return original !== undefined && elements.has(original);
  });
}

/** Chaffinch's own box stands after `body`; the same attribute anywhere else is the page's and hides nothing. */
function ownHosts(document: Document): Element[] {
  const besideBody = Array.from(document.documentElement?.children ?? []).filter(
    (element) => element !== document.body,
  );
  return besideBody.filter((element) => element.hasAttribute(OWN_HOST));
}

function all(document: Document, selector: string): Element[] {
  return Array.from(Document.prototype.querySelectorAll.call(document, selector));
}
