// What an article holds besides prose, lifted out before Readability looks; notes last, which may hold any of it.
import type { Element as HastElement } from 'hast';
import { liftCode } from './code';
import { liftFootnotes } from './footnotes';
import { liftFrames } from './frames';
import { markTargets } from './in-page-links';
import { Lifted } from './lift';
import { liftMathematics } from './mathematics';
import { liftPosts } from './posts';
import { liftTex } from './tex';

export interface RichContent {
  readonly lifted: Lifted;
  /** The list of all notes, empty where there are none. */
  readonly notes: HastElement;
}

/** Changes the clone. */
export function liftRichContent(clone: Document): RichContent {
  const lifted = new Lifted();
  liftPosts(clone, lifted);
  liftCode(clone, lifted);
  liftMathematics(clone, lifted);
  liftTex(clone, lifted);
  liftFrames(clone, lifted);
  const notes = liftFootnotes(clone, lifted);
  markTargets(clone);
  return { lifted, notes };
}
