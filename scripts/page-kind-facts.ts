// What `node scripts/fit-page-kind.mjs` runs inside a loaded page: the evidence of its kind, one number a name.
import { declaredBy } from '../src/blocks/declared';
import { gather } from '../src/blocks/gather';
import { kindEvidence } from '../src/blocks/page-kind';
import { finish } from '../src/blocks/slices';
import { toldBy } from '../src/blocks/story';

export function inspect(): ReturnType<typeof kindEvidence> {
  const { draft } = finish(gather(document.body ?? document.documentElement));
  return kindEvidence(declaredBy(document), toldBy(draft));
}
