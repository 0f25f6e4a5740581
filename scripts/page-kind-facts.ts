// What `node scripts/fit-page-kind.mjs` runs inside a loaded page: the evidence of its kind, one number a name,
// and how it is weighed at present.
import { declaredBy } from '../src/blocks/declared';
import { gather } from '../src/blocks/gather';
import { KIND_THRESHOLD, KIND_WEIGHTS, kindEvidence } from '../src/blocks/page-kind';
import { finish } from '../src/blocks/slices';
import { toldBy } from '../src/blocks/story';

export interface KindFacts {
  readonly evidence: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, number>>;
  readonly threshold: number;
}

export function inspect(): KindFacts {
  const { draft } = finish(gather(document.body ?? document.documentElement));
  const evidence = kindEvidence(declaredBy(document), toldBy(draft));
  return { evidence, weights: KIND_WEIGHTS, threshold: KIND_THRESHOLD };
}
