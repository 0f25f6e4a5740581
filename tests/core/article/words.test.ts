import { expect, test } from 'vitest';
import { countWords } from '../../../src/article/words';

test.each([
  ['', 0],
  ["It's a well-known 3.5% – really", 5],
  ['Äpfel, žluťoučký и кот', 4],
  ['नमस्ते दुनिया', 2],
])('%j has %i words', (text, words) => expect(countWords(text)).toBe(words));

test('scripts without spaces are segmented', () => {
  expect(countWords('機械学習は楽しい。')).toBeGreaterThan(2);
  expect(countWords('ปัญญาประดิษฐ์เปลี่ยนโลก')).toBeGreaterThan(1);
});
