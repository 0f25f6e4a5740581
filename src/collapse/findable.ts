// Text inside a folded block stays within reach of find-in-page and of links to it: each child that holds text is
// hidden "until found", and the browser tells before it shows what it found there.

import { native } from '../blocks/native';
import { get, put } from './attributes';

/** Tells ours from what the page itself hides so. */
export const FINDABLE_MARK = 'data-chaffinch-findable';

/** What is written on such a child. In Chromium the keyword works in lower case only. */
export const FINDABLE = { hidden: 'until-found', [FINDABLE_MARK]: '' };

/** Children of a folded element in which something can be found. Browsers without the feature have none. */
export function findableIn(element: Element): Element[] {
  if (!('onbeforematch' in element)) return [];
  return [...native(element, 'children')].filter(
    (child) =>
      child instanceof HTMLElement && get(child, 'hidden') === null && !NO_TEXT.has(child.localName) && hasText(child),
  );
}

/** Takes ours off a copy that the page made of a folded element. */
export function uncoverCopy(copy: Element): void {
  for (const child of native(copy, 'children')) uncover(child);
}

/** Takes ours off an element. */
export function uncover(element: Element): void {
  if (get(element, FINDABLE_MARK) !== null) for (const name of Object.keys(FINDABLE)) put(element, name, null);
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
  return /\S/.test(native<Node, 'textContent'>(element, 'textContent') ?? '');
}
