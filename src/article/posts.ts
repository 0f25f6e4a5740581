// Posts of other services, embedded as quotes: their words, then who wrote them, where and when, with the link.
import type { Element as HastElement } from 'hast';
import { fromDom } from 'hast-util-from-dom';
import { type Content, frameOf, type Lifted } from './lift';
import { POST_CLASS } from './services';
import { element, textOf } from './tree';

const CANDIDATES = 'blockquote[class], blockquote[data-embed-url], blockquote[data-instgrm-permalink]';
/** What a post holds that is no word of it. */
const UNSAID = 'script, style, svg, template, noscript, button, iframe, img, video';
/** Where the service says the post's address outside its text. */
const ADDRESSES = ['data-instgrm-permalink', 'data-text-post-permalink', 'data-embed-url', 'cite'];
const BOX = 'div, section, p, header, footer, li, br';

export function liftPosts(clone: Document, lifted: Lifted): void {
  for (const quote of clone.querySelectorAll(CANDIDATES)) {
    if (!isPost(quote) || !clone.contains(quote)) continue;
    for (const unsaid of quote.querySelectorAll(UNSAID)) unsaid.remove();
    const content = quoteOf(quote);
    if (!content) continue;
    lifted.lift(frameOf(quote), [content], { name: 'p', words: textOf(content) });
  }
}

function isPost(quote: Element): boolean {
  return (
    POST_CLASS.test(quote.getAttribute('class') ?? '') || quote.matches('[data-embed-url], [data-instgrm-permalink]')
  );
}

/** Undefined for a post that says nothing. */
function quoteOf(quote: Element): HastElement | undefined {
  const said = Array.from(quote.querySelectorAll('p')).filter((paragraph) => (paragraph.textContent ?? '').trim());
  const words = said.map((paragraph) => element('p', inlineOf(paragraph)));
  for (const paragraph of said) paragraph.remove();
  const source = inlineOf(quote);
  const address = addressOf(quote);
  // A post without paragraphs is a link by its title, with who wrote it behind.
  if (words.length === 0)
    words.push(element('p', source.splice(0, 1 + source.findIndex(({ type }) => type === 'element'))));
  if (words.every((paragraph) => textOf(paragraph) === '')) return undefined;
  if (address && !holdsLink([...words, ...source])) source.push(linkTo(address));
  const cite = source.length > 0 ? [element('p', [element('cite', source)])] : [];
  return { ...element('blockquote', [...words, ...cite]), properties: { dataChaffinchEmbed: 'post' } };
}

/** Words and links of an element in a row, boxes being spaces. */
function inlineOf(box: Element): Content {
  const parts: Content = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) addText(parts, node.nodeValue ?? '');
    if (!isElementNode(node)) return;
    if (node.localName === 'a' && node.textContent?.trim()) {
      parts.push(anchor(node));
      return;
    }
    if (node.localName === 'br') parts.push(element('br', []));
    if (node.matches(BOX)) addText(parts, ' ');
    node.childNodes.forEach(walk);
    if (node.matches(BOX)) addText(parts, ' ');
  };
  box.childNodes.forEach(walk);
  return trimmed(parts);
}

function addText(parts: Content, text: string): void {
  const value = text.replace(/\s+/g, ' ');
  const last = parts.at(-1);
  if (last?.type === 'text') last.value = `${last.value}${value}`.replace(/\s+/g, ' ');
  else if (value) parts.push({ type: 'text', value });
}

function trimmed(parts: Content): Content {
  const isBlank = (part: Content[number]) => textOf(part) === '';
  const first = parts.findIndex((part) => !isBlank(part));
  return first === -1 ? [] : parts.slice(first, parts.findLastIndex((part) => !isBlank(part)) + 1);
}

function anchor(link: Element): HastElement {
  const tree = fromDom(link);
  const href = link.getAttribute('href') ?? '';
  return {
    ...element('a', [{ type: 'text', value: textOf(tree.type === 'element' ? tree : { type: 'text', value: '' }) }]),
    properties: { href },
  };
}

function linkTo(address: string): HastElement {
  return { ...element('a', [{ type: 'text', value: hostOf(address) }]), properties: { href: address } };
}

function holdsLink(parts: Content): boolean {
  return parts.some((part) => part.type === 'element' && (part.tagName === 'a' || holdsLink(part.children)));
}

function addressOf(quote: Element): string {
  const named = [...ADDRESSES.map((name) => quote.getAttribute(name)), quote.parentElement?.getAttribute('data-href')];
  return named.find((address) => /^https:\/\//.test(address ?? ''))?.replace(/\/embed\/?$/, '') ?? '';
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

function isElementNode(node: Node): node is Element {
  return node.nodeType === 1;
}
