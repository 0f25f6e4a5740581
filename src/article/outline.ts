// The headings of a finished body as a tree.
import type { Root, RootContent } from 'hast';
import { isHeading, levelOf } from './headings';
import { isElement, textOf } from './tree';
import type { OutlineEntry } from './types';
import { countWords } from './words';

interface Section {
  id: string;
  title: string;
  level: number;
  words: number;
  children: Section[];
}

/** One entry for each heading with an id. Headings in quotes and cells are no sections; those in what opens are. */
export function outlineOf(body: Root): OutlineEntry[] {
  const top: Section[] = [];
  const open: Section[] = [];
  for (const node of blocksIn(body.children)) {
    const section = sectionOf(node);
    if (!section) {
      const last = open.at(-1);
      if (last) last.words += countWords(textOf(node));
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    section.level = open.length + 1;
    (open.at(-1)?.children ?? top).push(section);
    open.push(section);
  }
  return top;
}

function* blocksIn(nodes: readonly RootContent[]): Generator<RootContent> {
  for (const node of nodes) {
    if (isElement(node, 'details')) yield* blocksIn(node.children);
    else yield node;
  }
}

function sectionOf(node: RootContent): Section | undefined {
  if (!isElement(node) || !isHeading(node)) return undefined;
  const id = node.properties['id'];
  if (typeof id !== 'string') return undefined;
  return { id, title: textOf(node), level: levelOf(node.tagName) - 1, words: 0, children: [] };
}
