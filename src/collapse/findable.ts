// Text inside a folded block stays within reach of find-in-page and of links to it: each child that holds text is
// hidden "until found", and the browser tells before it shows what it found there.

/** Tells ours from what the page itself hides so. */
const FINDABLE_MARK = 'data-chaffinch-findable';

/** What is written on such a child. In Chromium the keyword works in lower case only. */
export const FINDABLE = { hidden: 'until-found', [FINDABLE_MARK]: '' };

/** Children of a folded element in which something can be found. Browsers without the feature have none. */
export function findableIn(element: Element): Element[] {
  if (!('onbeforematch' in element)) return [];
  return [...element.children].filter(
    (child) => child instanceof HTMLElement && !child.hidden && !NO_TEXT.has(child.localName) && hasText(child),
  );
}

/** Takes ours off a copy that the page made of a folded element. */
export function uncoverCopy(copy: Element): void {
  for (const child of copy.children) {
    if (child.hasAttribute(FINDABLE_MARK)) for (const name of Object.keys(FINDABLE)) child.removeAttribute(name);
  }
}

/** What these hold is no text of the page, or is drawn by the browser whatever its style says. */
const NO_TEXT: ReadonlySet<string> = new Set([
  'audio',
  'canvas',
  'embed',
  'iframe',
  'input',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'template',
  'textarea',
  'video',
]);

function hasText(element: Element): boolean {
  return /\S/.test(element.textContent ?? '');
}
