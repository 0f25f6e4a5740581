// Below the article, wherever it is read: what it links to, and what the view leaves out.
import type { Source } from '../../article/types';
import { type LeftOutPassage, LeftOutSection } from './left-out';
import { Sources } from './sources';

export interface FootData {
  readonly sources: readonly Source[];
  readonly leftOut: readonly LeftOutPassage[];
  /** How many passages more were left out than are kept. */
  readonly beyond: number;
}

export function Foot({ sources, leftOut, beyond }: FootData) {
  return (
    <>
      <Sources sources={sources} />
      <LeftOutSection passages={leftOut} beyond={beyond} />
    </>
  );
}
