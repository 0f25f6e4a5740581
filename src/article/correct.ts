// What Readability leaves to be put right in the tree it found.
import type { ElementContent, Root } from 'hast';
import { dropOthers } from './block-weights';
import { forgetBoxes, noteBoxes } from './boxes';
import { dropCopies } from './copies';
import { nameCaptions, nameCards } from './figures';
import { flow } from './flow';
import { type HeadFacts, trimHead } from './head';
import type { Statement } from './stated';
import { trimTail } from './tail';
import { dropTrackers } from './trackers';

/** Of more headings and labels at the end, each has something to say. */
const MAX_LOOSE_ENDS = 3;

export interface BodyFacts extends HeadFacts {
  readonly isArticle: boolean;
  readonly isWhole: boolean;
  readonly statement: Statement | undefined;
  /** Against it addresses are resolved. */
  readonly base: string;
}

/** The body as a flow of blocks without the page's head and without loose ends. Uses up the tree it is given. */
export function correctBody(tree: Root, facts: BodyFacts): Root {
  const kept = dropOthers(blocksOf(tree, facts), facts);
  const body: Root = { type: 'root', children: endOf(kept, facts) };
  forgetBoxes(body);
  return body;
}

/** The blocks among which the story's are. Uses up the tree it is given. */
export function blocksOf(tree: Root, facts: BodyFacts): ElementContent[] {
  dropTrackers(tree);
  if (facts.isArticle) nameCaptions(tree);
  else nameCards(tree);
  noteBoxes(tree);
  return endOf(trimHead(dropCopies(flow(tree.children), facts.base), facts), facts);
}

/** What is no article may be a list of titles, and end with many. */
function endOf(blocks: readonly ElementContent[], { isArticle }: BodyFacts): ElementContent[] {
  const trimmed = trimTail(blocks);
  return isArticle || blocks.length - trimmed.length <= MAX_LOOSE_ENDS ? trimmed : [...blocks];
}
