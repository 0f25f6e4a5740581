// What Readability leaves to be put right in the tree it found.
import type { Root } from 'hast';
import { nameCaptions } from './figures';
import { flow } from './flow';
import { type HeadFacts, trimHead } from './head';
import { trimTail } from './tail';
import { dropTrackers } from './trackers';

/** The body as a flow of blocks without the page's head and without loose ends. Uses up the tree it is given. */
export function correctBody(tree: Root, facts: HeadFacts): Root {
  dropTrackers(tree);
  nameCaptions(tree);
  return { type: 'root', children: trimTail(trimHead(flow(tree.children), facts)) };
}
