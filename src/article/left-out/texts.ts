// What a body says, to be asked whether it says a thing.
import type { Root, RootContent } from 'hast';
import { comparable } from '../comparable';
import { textOf } from '../tree';

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

export function textsOf(body: Root): Texts {
  const written = new Set(leaves(body).map(textOf));
  let known: Comparables | undefined;
  return {
    written,
    says(text) {
      if (text === '' || written.has(text)) return true;
      // Most of a story is said word for word, and much of what is not is empty.
      known ??= comparablesOf(written);
      const wanted = comparable(text);
      return wanted === '' || known.blocks.has(wanted) || (wanted.length >= LONG && known.all.includes(wanted));
    },
  };
}

interface Comparables {
  readonly blocks: ReadonlySet<string>;
  readonly all: string;
}

function comparablesOf(texts: ReadonlySet<string>): Comparables {
  const blocks = new Set([...texts].map(comparable));
  return { blocks, all: [...blocks].join(' ') };
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
