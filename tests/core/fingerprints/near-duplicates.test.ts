// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { nearDuplicates } from '../../../src/fingerprints/near-duplicates';
import { shingles } from '../../../src/fingerprints/shingles';
import { pageFrom } from '../page-from';

function groupsOf(texts: readonly string[], threshold = 0.6): string[][] {
  const { page } = pageFrom(texts.map((text, i) => `<p id="p${i}">${text}</p>`).join(''));
  const candidates = page.blocks.filter((block) => block.tag === 'p').map((block) => block.id);
  return nearDuplicates(page, candidates, () => threshold).map((group) =>
    group.map((id) => page.blocks[id]?.name ?? ''),
  );
}

test('exact copies are found however far apart', () => {
  expect(groupsOf(['join the club today', 'prose of the story', 'join the club today'])).toEqual([['p0', 'p2']]);
});

test('copies that differ in a word or two are found', () => {
  const first = 'learn to use models at work with daily lessons from people who ship';
  const second = 'learn to use models at work with short lessons from people who ship';
  expect(groupsOf([first, second])).toHaveLength(1);
});

test('texts of one subject that are worded differently are not copies', () => {
  expect(groupsOf(['the model answers twice as fast as before', 'engineers say that replies now come sooner'])).toEqual(
    [],
  );
});

test('likeness is passed on: what resembles a member joins the group', () => {
  expect(groupsOf(['a b c d e f g h i j', 'a b c d e f g h i k', 'z b c d e f g h i k'], 0.7)).toEqual([
    ['p0', 'p1', 'p2'],
  ]);
});

test('empty blocks are no copies of each other', () => {
  expect(groupsOf(['', ''])).toEqual([]);
});

test('among very many texts exact copies are still found', () => {
  const many = Array.from({ length: 700 }, (_, i) => `comment number ${i} by reader ${i * 7}`);
  expect(groupsOf(['join the club today', ...many, 'join the club today'])).toEqual([['p0', 'p701']]);
});

test('texts with the same hash but other words are no copies', () => {
  const vocabulary = Array.from({ length: 64 }, (_, i) => `word${i}`);
  const [first, second] = collision(vocabulary);
  // The words get their numbers in the order in which they come first.
  expect(groupsOf([vocabulary.join(' '), first, second], 0.99)).toEqual([]);
});

/** Two runs of words that hash alike, found by chance (the birthday bound: 2^16 of them hold such a pair). */
function collision(vocabulary: readonly string[]): [string, string] {
  const RUN = 8;
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return vocabulary[(state >>> 16) % vocabulary.length] ?? '';
  };
  const words = [...vocabulary, ...Array.from({ length: 300_000 }, next)];
  const { hash, areEqual } = shingles({ words });
  const seen = new Map<number, number>();
  for (let at = vocabulary.length; at + RUN <= words.length; at += 1) {
    const key = hash(at, at + RUN);
    const other = seen.get(key);
    if (other !== undefined && !areEqual(other, at, RUN))
      return [words.slice(other, other + RUN).join(' '), words.slice(at, at + RUN).join(' ')];
    seen.set(key, at);
  }
  throw new Error('no two runs hash alike');
}
