// What `scripts/fit-blocks.mjs` runs inside a loaded page: the blocks among which the story's are, with what is known of each.
import { type BlockFacts, factsOf } from '../src/article/block-facts';
import { BLOCK_CONSTANT, BLOCK_WEIGHTS } from '../src/article/block-weights';
import { blocksOf } from '../src/article/correct';
import { findArticle } from '../src/article/found';
import { articleBody } from '../src/article/text';
import { scanPage } from './scan-page';

export interface BlocksInspection {
  readonly blocks: readonly { readonly text: string; readonly facts: BlockFacts }[];
  readonly weights: Readonly<Record<string, number>>;
  readonly constant: number;
}

export function inspect(): BlocksInspection {
  const { scan } = scanPage();
  const found = findArticle(document, scan, () => undefined);
  const [weights, constant] = [BLOCK_WEIGHTS, BLOCK_CONSTANT];
  if (!found) return { blocks: [], weights, constant };
  const { base, isWhole, statement } = found;
  const { isArticle } = scan;
  const { title, byline, titleHeading } = found.metadata;
  const blocks = blocksOf(found.tree, { title, byline, titleMark: titleHeading, isArticle, isWhole, statement, base });
  const facts = [...factsOf(blocks, byline)];
  return {
    blocks: facts.map(([block, known]) => ({ text: articleBody({ type: 'root', children: [block] }), facts: known })),
    weights,
    constant,
  };
}
