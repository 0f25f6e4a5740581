// A passage that was left out, as plain safe data.
import type { ElementContent, Root } from 'hast';
import { resolveAddresses } from '../addresses';
import { textOf } from '../tree';
import type { LeftOut } from '../types';
import { countWords } from '../words';
import { sanitizePassage } from './safe';

interface Known extends Pick<LeftOut, 'category' | 'times'> {
  readonly blocks: readonly ElementContent[];
}

export function passage({ category, times, blocks }: Known, base: string): LeftOut {
  const tree: Root = { type: 'root', children: [...blocks] };
  resolveAddresses(tree, base);
  const body = sanitizePassage(tree);
  return { category, times, body, words: countWords(body.children.map(textOf).join(' ')) };
}
