import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/blocks/words';

test('words are lower case and lose their punctuation', () => {
  expect(wordsOf('Don’t panic: GPT-4o (beta)!')).toEqual(['don', 't', 'panic', 'gpt', '4o', 'beta']);
});

test('accents and marks stay part of their word', () => {
  expect(wordsOf('Überraschung für İstanbul हिन्दी')).toHaveLength(4);
});

test('a script without spaces counts a character as a word', () => {
  expect(wordsOf('今日の AI news')).toEqual(['今', '日', 'の', 'ai', 'news']);
});

test('text without a letter has no words', () => {
  expect(wordsOf(' — … 🐦 ')).toEqual([]);
});
