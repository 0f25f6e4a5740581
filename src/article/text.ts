// A body as plain text: one line a block, a row of a table being one. Captions and what stands for videos and frames are
// left out; so are titles and bylines, which no body holds.
import type { Root, RootContent } from 'hast';
import { isElement, textOf } from './tree';

const BLOCK =
  /^(?:p|h[1-6]|pre|dt|dd|li|summary|caption|tr|hr|ul|ol|dl|menu|table|thead|tbody|tfoot|blockquote|details|figure|figcaption|td|th|div|section)$/;

export function articleBody(body: Root): string {
  return linesOf(body).join('\n');
}

function linesOf(node: Root | RootContent): string[] {
  if (isElement(node, 'figcaption') || isMedia(node)) return [];
  if (isElement(node, 'pre')) return [preformatted(node)];
  if (isElement(node, 'tr'))
    return [
      node.children
        .map((cell) => linesOf(cell).join(' '))
        .filter(Boolean)
        .join('\t'),
    ];
  const lines: string[] = [];
  let run: RootContent[] = [];
  const endRun = () => {
    const text = textOf({ type: 'root', children: run });
    if (text) lines.push(text);
    run = [];
  };
  for (const child of 'children' in node ? node.children : []) {
    if (!isElement(child) || !BLOCK.test(child.tagName)) run.push(child);
    else {
      endRun();
      lines.push(...linesOf(child));
    }
  }
  endRun();
  return lines;
}

function isMedia(node: Root | RootContent): boolean {
  if (!isElement(node, 'figure')) return false;
  const [link] = node.children;
  return isElement(link, 'a') && ['dataChaffinchVideo', 'dataChaffinchEmbed'].some((mark) => mark in link.properties);
}

function preformatted(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(preformatted).join('') : '';
}
