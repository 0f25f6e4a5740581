// The blocks of a body in which something can be said twice, each with its text and the text nodes it is made of.
//
// Left out: headings and captions (they name what they stand at, so they repeat it by their nature), code and tables (a
// line or cell counts by its place), terms of a list of definitions, verse, and paragraphs that hold a picture.
import type { Element, Root, RootContent, Text } from 'hast';
import { isHeading } from '../headings';
import { holds, isElement } from '../tree';

export interface Passage {
  /** White space is one unit wide each; `<br>` and the end of a paragraph in a quotation are line feeds. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** A step is an item of a numbered list. */
  readonly kind: 'prose' | 'item' | 'step' | 'quote';
  /** The element that holds this and nothing else, where there is one. */
  readonly element: Element | undefined;
  readonly section: string;
}

export interface Piece {
  /** An element is what belongs to the sentence without being text of it: the sign of a note. */
  readonly node: Text | Element;
  readonly start: number;
}

const SILENT = 'pre table figcaption summary dt hr img'.split(' ');
const BLOCKS = 'p ul ol dl li dt dd blockquote details summary figure figcaption pre table hr h1 h2 h3 h4 h5 h6'.split(
  ' ',
);
/** From this many line breaks on, lines this short are verse: there a repeated line is a refrain. */
const VERSE_BREAKS = 3;
const VERSE_LINE = 60;
/** What refers to a note is no part of the sentence. */
const NOTE = /^\s*(?:[[(]?\d{1,3}[\])]?|\[?[a-z*†‡]\]?)\s*$/;

export function passagesOf(body: Root): Passage[] {
  const passages: Passage[] = [];
  let section = '';

  function add(nodes: readonly RootContent[], kind: Passage['kind'], element?: Element): void {
    if (nodes.some((node) => isElement(node, 'img') || holds(node, 'img'))) return;
    const { text, pieces } = textIn(nodes);
    if (/\S/.test(text) && !isVerse(text, kind)) passages.push({ text, pieces, kind, element, section });
  }

  function walk(nodes: readonly RootContent[], kind: Passage['kind']): void {
    let run: RootContent[] = [];
    const endRun = () => {
      add(run, kind);
      run = [];
    };
    for (const node of nodes) {
      if (!isElement(node) || !isOrHoldsBlock(node)) {
        if (!isElement(node, ...SILENT)) run.push(node);
        continue;
      }
      endRun();
      if (isHeading(node)) section = String(node.properties['id'] ?? '');
      else if (!SILENT.includes(node.tagName)) block(node, kind);
    }
    endRun();
  }

  function block(node: Element, kind: Passage['kind']): void {
    const inner = kindOf(node, kind);
    const blocksInside = BLOCKS.filter((name) => holds(node, name));
    const isPlain = blocksInside.every((name) => node.tagName === 'blockquote' && name === 'p');
    if (isPlain) add(node.children, inner, node);
    else walk(node.children, inner);
  }

  walk(body.children, 'prose');
  return passages;
}

function isOrHoldsBlock(node: Element): boolean {
  return BLOCKS.includes(node.tagName) || holds(node, ...BLOCKS);
}

function kindOf({ tagName }: Element, around: Passage['kind']): Passage['kind'] {
  if (tagName === 'blockquote') return 'quote';
  if (tagName === 'ol') return 'step';
  return tagName === 'ul' ? 'item' : around;
}

function textIn(nodes: readonly RootContent[]): Pick<Passage, 'text' | 'pieces'> {
  const pieces: Piece[] = [];
  let text = '';
  const visit = (node: RootContent): void => {
    if (node.type === 'text') {
      pieces.push({ node, start: text.length });
      text += node.value.replace(/\s/g, ' ');
    } else if (isElement(node, 'br')) text += '\n';
    else if (isElement(node) && !isSilent(node)) {
      node.children.forEach(visit);
      if (node.tagName === 'p') text += '\n';
    } else if (isElement(node, 'sup')) pieces.push({ node, start: text.length });
  };
  nodes.forEach(visit);
  return { text, pieces };
}

function isSilent(node: Element): boolean {
  if (isElement(node, 'rt', 'rp')) return true;
  return isElement(node, 'sup') && NOTE.test(textIn(node.children).text);
}

function isVerse(text: string, kind: Passage['kind']): boolean {
  const breaks = text.split('\n').length - 1;
  return kind !== 'quote' && breaks >= VERSE_BREAKS && text.length / (breaks + 1) < VERSE_LINE;
}
