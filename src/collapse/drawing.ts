// What must be drawn in addition lives in one host behind the body, in a shadow root that the page cannot see.
import { HOST_ATTRIBUTE } from '../blocks/own-marks';

export interface Drawing {
  readonly root: ShadowRoot;
  /** Takes the host away again. */
  close(): void;
}

/** @param css for the shadow root alone. A constructed sheet, since it holds under any policy of the page's. */
export function openDrawing(document: Document, css: string): Drawing {
  const host = document.createElement('div');
  host.setAttribute(HOST_ATTRIBUTE, '');
  host.style.cssText = 'all: initial; position: fixed; inset: 0; pointer-events: none; z-index: 2147483647';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  return { root, close: () => host.remove() };
}
