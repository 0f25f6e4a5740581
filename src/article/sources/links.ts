// The links of a body, each with the sentence and the section it stands in.
import type { Element, Root, RootContent } from 'hast';
import { isHeading } from '../headings';
import { elementsIn, isElement, textOf } from '../tree';

export interface BodyLink {
  readonly node: Element;
  readonly href: string;
  readonly title: string;
  /** What is written around it in its sentence; shortened. */
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
  readonly section: string;
}

const BLOCK = [
  'p',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'figcaption',
  'caption',
  'summary',
  'blockquote',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
];
const MOST_TITLE = 160;
/** Characters of a sentence on either side of the link. */
const MOST_AROUND = 130;

export function linksIn(body: Root, language: string): BodyLink[] {
  const segmenter = new Intl.Segmenter(language || undefined, { granularity: 'sentence' });
  const links: BodyLink[] = [];
  let section = '';
  const visit = (node: RootContent, block: Root | RootContent): void => {
    if (!isElement(node)) return;
    if (isHeading(node)) section = String(node.properties['id'] ?? '');
    if (node.tagName === 'a') links.push(linkOf(node, block, section, segmenter));
    else for (const child of node.children) visit(child, isElement(node, ...BLOCK) ? node : block);
  };
  for (const child of body.children) visit(child, child);
  return links;
}

function linkOf(node: Element, block: Root | RootContent, section: string, segmenter: Intl.Segmenter): BodyLink {
  const alt = [...elementsIn(node)].map(({ properties }) => String(properties['alt'] ?? '')).find(Boolean) ?? '';
  const text = textOf(node);
  const [before, after] = sentenceAround(node, block, segmenter);
  const sentence = text === '' || `${before}${after}`.trim() === '' ? '' : shorten(before, text, after);
  const href = String(node.properties['href'] ?? '');
  return { node, href, title: cut(text || alt, MOST_TITLE), sentence, before, after, section };
}

/** What of its sentence stands before and after the link. */
function sentenceAround(node: Element, block: Root | RootContent, segmenter: Intl.Segmenter): [string, string] {
  const [before, inside, after] = ['', textOf(node), ''];
  const parts = { before, after, passed: false };
  gather(block, node, parts);
  const all = parts.before + inside + parts.after;
  const start = parts.before.length;
  const end = start + inside.length;
  let [from, to] = [0, all.length];
  for (const { index, segment } of segmenter.segment(all)) {
    if (index <= start) from = index;
    if (index + segment.length >= end) {
      to = index + segment.length;
      break;
    }
  }
  return [parts.before.slice(from), all.slice(end, Math.max(end, to))];
}

function gather(
  at: Root | RootContent,
  node: Element,
  parts: { before: string; after: string; passed: boolean },
): void {
  if (at === node) parts.passed = true;
  else if (at.type === 'text' || isElement(at, 'br')) {
    const text = at.type === 'text' ? at.value.replace(/\s+/g, ' ') : ' ';
    if (parts.passed) parts.after += text;
    else parts.before += text;
  } else if ('children' in at) for (const child of at.children) gather(child, node, parts);
}

function shorten(before: string, text: string, after: string): string {
  const head = before.length > MOST_AROUND ? `… ${before.slice(-MOST_AROUND).replace(/^\S*\s/, '')}` : before;
  return `${head}${cut(text, MOST_TITLE)}${cut(after, MOST_AROUND)}`.replace(/\s+/g, ' ').trim();
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/\s\S*$/, '')} …` : text;
}
