// TeX between delimiters in the text of a page that loads a library to set it: where that has not run yet, or not at all.
import type { Lifted } from './lift';
import { liftFormula, texFormula } from './mathematics';

const LIBRARY = /mathjax|katex/i;
const DELIMITED = /\$\$(.+?)\$\$|\\\[(.+?)\\\]|\\\((.+?)\\\)/gs;
const UNREAD = 'script, style, template, noscript, textarea, pre, code, kbd, samp, option';
const MAX_TEX = 2000;

export function liftTex(clone: Document, lifted: Lifted): void {
  if (!loadsLibrary(clone) || !clone.body) return;
  const walker = clone.createTreeWalker(clone.body, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (/\$\$|\\[[(]/.test(node.nodeValue ?? '') && !node.parentElement?.closest(UNREAD)) texts.push(node);
  }
  for (const text of texts) splitAt(text, lifted);
}

function loadsLibrary(clone: Document): boolean {
  return Array.from(clone.querySelectorAll('script')).some(
    (script) =>
      LIBRARY.test(script.getAttribute('src') ?? '') || LIBRARY.test((script.textContent ?? '').slice(0, 20_000)),
  );
}

function splitAt(text: Node, lifted: Lifted): void {
  const value = text.nodeValue ?? '';
  let end = 0;
  for (const match of value.matchAll(DELIMITED)) {
    const [whole, dollars, brackets, parentheses] = match;
    const tex = dollars ?? brackets ?? parentheses ?? '';
    if (tex.length > MAX_TEX) continue;
    const place = text.ownerDocument?.createElement('span');
    if (!place) return;
    text.parentNode?.insertBefore(place.ownerDocument.createTextNode(value.slice(end, match.index)), text);
    text.parentNode?.insertBefore(place, text);
    liftFormula(place, texFormula(tex, parentheses === undefined), lifted);
    end = match.index + whole.length;
  }
  text.nodeValue = value.slice(end);
}
