// What a body says, to be asked whether it says a thing.
import type { Root, RootContent } from 'hast';
import { comparable } from '../comparable';
import { holds, isElement, textOf } from '../tree';
import { longestWords } from './longest-words';

const BLOCK = new Set(
  'p h1 h2 h3 h4 h5 h6 pre dt dd li summary caption tr td th hr ul ol dl menu table thead tbody tfoot blockquote details figure figcaption'.split(
    ' ',
  ),
);
/** Shorter texts can stand in another sentence by chance; of them only whole blocks count. */
const LONG = 24;

export interface Texts {
  /** The texts of its blocks as they stand there, with single spaces. */
  readonly written: ReadonlySet<string>;
  says(text: string): boolean;
}

/** Words that a text has in common with one that says it; a few tell most others. */
const LOOKED_FOR = 4;

export function textsOf(body: Root): Texts {
  const written = new Set(leaves(body).flatMap((leaf) => [textOf(leaf), ...drawnText(leaf)]));
  const whole = [...written].join(' ').toLowerCase();
  const short = lazily(() => new Set([...written].filter((text) => text.length < 2 * LONG).map(comparable)));
  const all = lazily(() => comparable(whole));
  return {
    written,
    says(text) {
      const words = written.has(text) ? [] : longestWords(text, LOOKED_FOR);
      if (words.length === 0) return true;
      if (!words.every((word) => whole.includes(word))) return false;
      const wanted = comparable(text);
      return wanted === '' || (wanted.length < LONG ? short().has(wanted) : all().includes(wanted));
    },
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A body tells a formula as it was written; the page's own text is what is drawn. */
function drawnText(leaf: Root | RootContent): string[] {
  return isElement(leaf, 'math') || holds(leaf, 'math') ? [textOf(undescribed(leaf))] : [];
}

function undescribed<Part extends Root | RootContent>(node: Part): Part {
  if (!('children' in node)) return node;
  const properties = isElement(node, 'math') ? { properties: {} } : {};
  return { ...node, ...properties, children: (node.children as RootContent[]).map(undescribed) };
}

/** Blocks that hold no other blocks; runs of words beside blocks are such too. */
function leaves(node: Root | RootContent): (Root | RootContent)[] {
  if (!holdsBlocks(node)) return [node];
  return 'children' in node ? node.children.flatMap(leaves) : [];
}

export function holdsBlocks(node: Root | RootContent): boolean {
  if (!('children' in node)) return false;
  return node.children.some((child) => (child.type === 'element' && BLOCK.has(child.tagName)) || holdsBlocks(child));
}
