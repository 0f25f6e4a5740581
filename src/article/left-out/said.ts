// The live page's blocks that a body says word for word. In most stories these are nearly all, so that little is left to
// be copied and compared.
import { native } from '../../blocks/native';
import type { Texts } from './texts';

/** Hold words, and seldom other blocks. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, pre, dt, dd, td, th, figcaption';

export interface Said {
  readonly elements: ReadonlySet<Element>;
  /** What they say, as it is written in the body. */
  readonly texts: ReadonlySet<string>;
}

export function saidIn(root: Element, { written }: Texts): Said {
  const elements = new Set<Element>();
  const texts = new Set<string>();
  for (const element of Element.prototype.querySelectorAll.call(root, BLOCKS)) {
    const text = (native<Node, 'textContent'>(element, 'textContent') ?? '').replace(/\s+/g, ' ').trim();
    if (text === '' || !written.has(text)) continue;
    elements.add(element);
    texts.add(text);
  }
  return { elements, texts };
}
