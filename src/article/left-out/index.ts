// What a reading leaves out of the story and of what stands around it, so that the view can show it: nothing is silently
// gone. Reads the live page, and changes nothing.
import type { ElementContent, Root } from 'hast';
import { native } from '../../blocks/native';
import type { Category } from '../../decide/types';
import { comparable } from '../comparable';
import { flow } from '../flow';
import { textOf } from '../tree';
import type { Article, LeftOut, PageScan } from '../types';
import { type HeadFacts, headTest } from './head-lines';
import { isBeside, nearStory } from './near';
import { passage } from './passage';
import { storyBoxes } from './story-boxes';
import { textsOf } from './texts';
import { missingFrom } from './unread';
import { isDeclaredHidden, isUnseen, unsaidTree } from './unsaid-tree';

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
  const found = alikeOnce(nearStory(document, omitted, story)).map(({ element, category, times }): Unsafe => {
    const tree = unsaidTree(element, { isHidden: isDeclaredHidden });
    return { category, times, blocks: tree ? flow([tree]) : [] };
  });
  return onceEach(
    found.filter(({ blocks }) => blocks.length === 0 || !blocks.every(isHead)),
    base,
  );
}

interface Alike {
  readonly element: Element;
  readonly category: Category;
  times: number;
}

/** What farms insert again and again is worked on once. */
function alikeOnce(near: readonly (readonly [Element, Category])[]): Alike[] {
  const known = new Map<unknown, Alike>();
  for (const [element, category] of near) {
    const text = native<ChildNode, 'textContent'>(element, 'textContent')?.trim();
    const key = text ? `${category} ${text}` : element;
    const alike = known.get(key);
    if (alike) alike.times += 1;
    else known.set(key, { element, category, times: 1 });
  }
  return [...known.values()];
}

function passedOver({ body, omitted, story, facts, base }: Known): LeftOut[] {
  const texts = textsOf(body);
  const isHead = headTest(facts);
  const passed = { has: (element: Element) => omitted.has(element) || isBeside(element, story) };
  const found = storyBoxes(story, texts).flatMap(({ element, said }) => {
    const tree = unsaidTree(element, { omitted: passed, said: said.elements, isHidden: isUnseen });
    const runs = tree ? missingFrom(flow([tree]), texts) : [];
    return runs.map((run) => run.filter((block) => !isHead(block))).filter((run) => run.length > 0);
  });
  return onceEach(
    found.map((blocks) => ({ category: 'other', times: 1, blocks })),
    base,
  );
}

interface Unsafe extends Pick<LeftOut, 'category' | 'times'> {
  readonly blocks: readonly ElementContent[];
}

function onceEach(found: readonly Unsafe[], base: string): LeftOut[] {
  const known = new Map<string, Unsafe>();
  for (const one of found) {
    const key = `${one.category} ${comparable(one.blocks.map(textOf).join(' ')) || JSON.stringify(one.blocks)}`;
    const before = known.get(key);
    known.set(key, before ? { ...before, times: before.times + one.times } : one);
  }
  return [...known.values()].map((one) => passage(one, base));
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
