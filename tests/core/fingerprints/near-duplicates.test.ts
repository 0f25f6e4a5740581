// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { nearDuplicates } from '../../../src/fingerprints/near-duplicates';
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
