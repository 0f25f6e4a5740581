// A tree as blocks of plain text, each with its own line breaks.
import type { Element, Root, RootContent } from 'hast';
import { elementsIn, isElement } from '../tree';
import { labelOf } from './notes';
import { lineOf, verbatim } from './plain-line';

const BLOCK =
  /^(?:p|h[1-6]|pre|dt|dd|li|summary|caption|tr|hr|ul|ol|dl|table|thead|tbody|tfoot|blockquote|details|figure|figcaption|td|th|div|section)$/;

export function blocksOf(node: Root | Element): string[] {
  const blocks: string[] = [];
  let run: RootContent[] = [];
  const endRun = () => {
    const text = lineOf(run);
    if (text) blocks.push(text);
    run = [];
  };
  for (const child of node.children) {
    if (!isElement(child) || !(BLOCK.test(child.tagName) || holdsBlock(child))) run.push(child);
    else {
      endRun();
      blocks.push(...block(child).filter(Boolean));
    }
  }
  endRun();
  return blocks;
}

function holdsBlock(node: Element): boolean {
  for (const inside of elementsIn(node)) if (BLOCK.test(inside.tagName)) return true;
  return false;
}

function block(node: Element): string[] {
  switch (node.tagName) {
    case 'pre':
      return [verbatim(node).replace(/^\n+|\s+$/g, '')];
    case 'hr':
      return ['* * *'];
    case 'ul':
    case 'ol':
      return [list(node)];
    case 'dl':
      return [definitions(node)];
    case 'table':
      return table(node);
    case 'blockquote':
      return [indent(blocksOf(node).join('\n\n'), '> ', '> ')];
    default:
      return blocksOf(node);
  }
}

function list(node: Element): string {
  const step = 'reversed' in node.properties ? -1 : 1;
  const items = node.children.filter((child) => isElement(child, 'li'));
  let number = Number(node.properties['start'] ?? (step < 0 ? items.length : 1)) - step;
  return items
    .map((item) => {
      number = item.properties['value'] === undefined ? number + step : Number(item.properties['value']);
      const marker = markerOf(item, node.tagName === 'ol' ? `${number}.` : '•');
      return indent(blocksOf(item).join('\n'), `${marker} `, ' '.repeat(marker.length + 1));
    })
    .join('\n');
}

function markerOf(item: Element, usual: string): string {
  const id = String(item.properties['id'] ?? '');
  return id.startsWith('note-') ? `[${labelOf(id)}]` : usual;
}

function definitions(node: Element): string {
  return node.children
    .filter((child) => isElement(child, 'dt', 'dd'))
    .map((child) => indent(blocksOf(child).join('\n'), child.tagName === 'dd' ? '  ' : '', '  '))
    .join('\n');
}

/** Its caption, and its rows a line each. */
function table(node: Element): string[] {
  const captions = node.children.filter((child) => isElement(child, 'caption')).flatMap(blocksOf);
  const rows = [...elementsIn(node)].filter((inside) => inside.tagName === 'tr' && !inNestedTable(node, inside));
  const lines = rows.map((row) =>
    row.children
      .filter((child) => isElement(child, 'td', 'th'))
      .map((cell) => blocksOf(cell).join(' ').replace(/\s+/g, ' '))
      .join('\t'),
  );
  return [...captions, lines.join('\n')];
}

/** The words of a table in a cell are that cell's. */
function inNestedTable(table: Element, row: Element): boolean {
  return [...elementsIn(table)].some(
    (inside) => inside.tagName === 'table' && [...elementsIn(inside)].some((node) => node === row),
  );
}

function indent(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
    .join('\n');
}
