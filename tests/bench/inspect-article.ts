// What `npm run bench:article` runs inside a loaded page: the extension's own reading beside those of its peers.
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { readScanned, scanPage } from '../../scripts/scan-page';
import { articleBody } from '../../src/article/text';

/** Body texts, a newline between blocks. */
export interface ArticleInspection {
  readonly chaffinch: string;
  readonly readability: string;
  readonly defuddle: string;
}

export function inspect(): ArticleInspection {
  const read = readScanned(scanPage().scan);
  return {
    chaffinch: read ? articleBody(read.article.body) : '',
    readability: textOf(byReadability(clone())),
    defuddle: textOf(byDefuddle(clone())),
  };
}

function clone(): Document {
  return document.cloneNode(true) as Document; // The copy of a document is one.
}

function byReadability(page: Document): Node | null | undefined {
  return new Readability<Node>(page, { serializer: (node) => node }).parse()?.content;
}

function byDefuddle(page: Document): Node | undefined {
  const { content } = new Defuddle(page, { url: document.URL }).parse();
  return new DOMParser().parseFromString(content, 'text/html').body;
}

const BLOCK =
  /^(?:address|article|aside|blockquote|br|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const SILENT = /^(?:script|style|template|noscript|svg|iframe|object|select|textarea|button)$/;

/** As a browser would draw it, as far as that can be told without a style sheet. */
function textOf(node: Node | null | undefined): string {
  const lines: string[] = [''];
  const walk = (at: Node): void => {
    if (at.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += at.nodeValue ?? '';
    const name = at.nodeName.toLowerCase();
    if (SILENT.test(name)) return;
    if (BLOCK.test(name)) lines.push('');
    at.childNodes.forEach(walk);
    if (BLOCK.test(name)) lines.push('');
  };
  if (node) walk(node);
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
