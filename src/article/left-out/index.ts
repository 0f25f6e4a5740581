// What a reading leaves out of the story and of what stands around it, so that the view can show it: nothing is silently
// gone. Reads the live page, and changes nothing.
import type { ElementContent, Root } from 'hast';
import { comparable } from '../comparable';
import { flow } from '../flow';
import { textOf } from '../tree';
import type { Article, LeftOut, PageScan } from '../types';
import { copyOf, isDeclaredHidden, isUnseen } from './copies';
import { type HeadFacts, headTest } from './head-lines';
import { isBeside, nearStory } from './near';
import { passage, treeOf } from './passage';
import { storyBoxes } from './story-boxes';
import { textsOf } from './texts';
import { missingFrom } from './unread';

interface Known extends Pick<PageScan, 'omitted' | 'story'> {
  /** The finished body. */
  readonly body: Root;
  /** What the view shows above it. */
  readonly facts: HeadFacts;
  /** The page's base URL. */
  readonly base: string;
}

/** A page has more only if it is broken, */
const MOST = 200;
/** and more characters of JSON than these are a second article. */
const MOST_CHARACTERS = 400_000;

/** First what was decided against, then what extraction passed over; each in document order. */
export function findLeftOut(document: Document, known: Known): Found {
  return bounded([...decidedAgainst(document, known), ...passedOver(known)]);
}

type Found = Pick<Article, 'leftOut' | 'leftOutBeyond'>;

function decidedAgainst(document: Document, { omitted, story, facts, base }: Known): LeftOut[] {
  const isHead = headTest(facts);
  const nothing = new Set<Element>();
  const found = nearStory(document, omitted, story).map(([element, category]) => ({
    category,
    blocks: blocksOf(copyOf(element, { omitted: nothing, isHidden: isDeclaredHidden })),
  }));
  return onceEach(
    found.filter(({ blocks }) => blocks.length === 0 || !blocks.every(isHead)),
    base,
  );
}

function passedOver({ body, omitted, story, facts, base }: Known): LeftOut[] {
  const texts = textsOf(body);
  const isHead = headTest(facts);
  const passed = { has: (element: Element) => omitted.has(element) || isBeside(element, story) };
  const found = storyBoxes(story, texts).flatMap(({ element, said }) => {
    const blocks = blocksOf(copyOf(element, { omitted: passed, said: said.elements, isHidden: isUnseen }));
    const runs = missingFrom(blocks, texts).map((run) => run.filter((block) => !isHead(block)));
    return runs.filter((run) => run.length > 0).map((run) => ({ category: 'other' as const, blocks: run }));
  });
  return onceEach(found, base);
}

function blocksOf(copy: Element): ElementContent[] {
  return flow(treeOf(copy).children);
}

interface Unsafe {
  readonly category: LeftOut['category'];
  readonly blocks: readonly ElementContent[];
}

/** Copies of one passage are told by their words, before much is done with each. */
function onceEach(found: readonly Unsafe[], base: string): LeftOut[] {
  const times = new Map<string, Unsafe & { times: number }>();
  for (const one of found) {
    const key = `${one.category} ${comparable(one.blocks.map(textOf).join(' ')) || JSON.stringify(one.blocks)}`;
    times.set(key, { ...one, times: (times.get(key)?.times ?? 0) + 1 });
  }
  return [...times.values()].map((one) => passage(one, base));
}

function bounded(passages: readonly LeftOut[]): Found {
  let room = MOST_CHARACTERS;
  const leftOut = passages.slice(0, MOST).filter(({ body }) => {
    const size = JSON.stringify(body).length;
    if (size > room) return false;
    room -= size;
    return true;
  });
  return { leftOut, leftOutBeyond: passages.length - leftOut.length };
}
