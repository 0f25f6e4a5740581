// Below an article: headings that announce other articles, and what stands under them. A teaser's title is a heading too
// and need not be a link, so taken one by one hardly any of these blocks is told from the story.
import type { Element, ElementContent } from 'hast';
import { topicsIn } from '../detectors/lexicon';
import type { BlockFacts } from './block-facts';
import { levelOf } from './headings';
import { isElement, textOf } from './tree';
import { countWords } from './words';

/** What no teaser holds. */
const CONTENT = ['table', 'blockquote', 'pre', 'math', 'details'];
/** Longer headings tell a story of their own. */
const MAX_LABEL_WORDS = 8;
/** A paragraph that ends as a sentence does, and leads nowhere, may be the story's, however short. */
const MAX_LINKED = 0.3;

/** From such a heading to the next of its level, or to what is no teaser. */
export function relatedEnd(facts: ReadonlyMap<Element, BlockFacts>): ReadonlySet<ElementContent> {
  const related = new Set<ElementContent>();
  let label: Element | undefined;
  for (const [block, known] of facts) {
    if (known.heading === 1 && !(label && levelOf(block.tagName) > levelOf(label.tagName)))
      label = known.below === 1 && announces(textOf(block)) ? block : undefined;
    else if (isElement(block, ...CONTENT) || isSaying(known)) label = undefined;
    if (label) related.add(block);
  }
  return related;
}

function isSaying({ sentence, links, heading }: BlockFacts): boolean {
  return heading === 0 && sentence === 1 && links < MAX_LINKED;
}

function announces(text: string): boolean {
  if (countWords(text) > MAX_LABEL_WORDS) return false;
  const topics = topicsIn(text, { opening: true });
  return topics.has('relatedHeadings') && !topics.has('broadHeadings');
}
