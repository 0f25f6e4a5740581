import { expect, test } from 'vitest';
import { fileName } from '../../../../src/article/exports/file-name';
import { NASTY_TITLES } from './nasty';

const name = (title: string) => fileName(title, 'Untitled article', 'md');

test('keeps the title’s own script', () => {
  expect(name('Мост упал 橋 الجسر 🌉')).toBe('Мост упал 橋 الجسر 🌉.md');
});

test('leaves out what a system forbids or takes for something else', () => {
  expect(name('a/b\\c: "d" <e>|f?*')).toBe('a b c d e f.md');
  expect(name('../../.profile')).toBe('profile.md');
  expect(name('The end...')).toBe('The end.md');
  expect(name('con')).toBe('_con.md');
  expect(name('report\u202etxt.exe')).toBe('report txt.exe.md');
});

test('is never empty', () => {
  expect(name('')).toBe('Untitled article.md');
  expect(name('???')).toBe('Untitled article.md');
  expect(fileName('', '', 'epub')).toBe('article.epub');
});

test('is bounded, and cut between characters', () => {
  const long = name('👩‍👩‍👧'.repeat(100));
  expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(200);
  expect(long).toMatch(/^(?:👩‍👩‍👧)+\.md$/);
});

test.each(NASTY_TITLES)('is a name: %j', (title) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(name(title)).toMatch(/^[^\u0000-\u001f<>:"/\\|?*.~ ][^\u0000-\u001f<>:"/\\|?*]*\.md$/);
});
