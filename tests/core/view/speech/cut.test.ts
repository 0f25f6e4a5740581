import { describe, expect, it } from 'vitest';
import { cut } from '../../../../src/view/speech/cut';
import { secondsToSay } from '../../../../src/view/speech/pace';

const parts = (text: string, most: number) => cut(text, most).map(({ start, end }) => text.slice(start, end));

describe('a text that is cut', () => {
  it.each([
    [
      'English',
      'One thing after another, and then some more of it; at last, an end of the matter was in sight. '.repeat(9),
    ],
    ['a list without commas', 'apples pears plums cherries '.repeat(40)],
    ['Chinese', '他们昨天在港口看见一艘船，船上没有人，于是报告了警察。'.repeat(20)],
    ['Thai without a space', 'เขาไปตลาดเพื่อซื้อผลไม้และผัก'.repeat(20)],
    ['one endless word', 'a'.repeat(900)],
    ['signs of two units', '😀𠮷'.repeat(300)],
  ])('keeps all of it, each part within the time: %s', (_, text) => {
    const all = parts(text, 10);
    expect(all.join('')).toBe(text);
    for (const part of all) expect(secondsToSay(part)).toBeLessThanOrEqual(10);
    for (const part of all) expect(part.isWellFormed()).toBe(true);
  });

  it('stays whole where it is short enough', () => {
    expect(parts('Short, and good.', 10)).toEqual(['Short, and good.']);
    expect(parts('', 10)).toEqual(['']);
  });

  it('is cut behind a comma rather than between words', () => {
    expect(parts('when the ferry had left the harbour, nobody at all was on it', 2.8)[0]).toBe(
      'when the ferry had left the harbour,',
    );
  });
});
