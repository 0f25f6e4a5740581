// Where Chaffinch draws over a page: one host behind the body with a closed shadow root, gone when it is closed.
import { native } from '../blocks/native';
import { HOST_ATTRIBUTE } from '../blocks/own-marks';

export interface Drawing {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Takes the host out of the page. */
  close(): void;
}

/** Important, since a page may have rules for every `div`. */
const HOST_STYLE =
  'all: initial !important; position: fixed !important; inset: 0 !important; pointer-events: none !important; z-index: 2147483647 !important';

/** @param css the drawing's style sheet. A constructed one, which a page's content policy does not refuse. */
export function openDrawing(document: Document, css: string): Drawing {
  const host = createIn(document, 'div');
  host.setAttribute(HOST_ATTRIBUTE, '');
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  native(document, 'documentElement').append(host);
  return { host, root, close: () => host.remove() };
}

/** A new element, whatever the page has put in the place of the document's own methods. */
export function createIn<Name extends keyof HTMLElementTagNameMap>(document: Document, name: Name) {
  return Document.prototype.createElement.call(document, name) as HTMLElementTagNameMap[Name];
}
