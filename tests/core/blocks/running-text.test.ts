import { expect, test } from 'vitest';
import { RunningText } from '../../../src/blocks/running-text';
import { finish } from '../../../src/blocks/slices';
import { wordsOf } from '../../../src/blocks/words';

/** Pieces as text nodes hold them; `null` where a line begins. */
function read(...pieces: (string | null)[]) {
  const text = new RunningText();
  for (const piece of pieces) {
    if (piece === null) text.breakLine();
    else text.add(piece);
  }
  return finish(text.read());
}

test('one space stands between words, however many the page has, and a line between blocks', () => {
  expect(read('  The\n ferry ', ' sails', null, '\t', 'at noon ', null, ' ').text).toBe('The ferry sails\nat noon');
});

test('pieces without a space between them make one run of text, but words of their own', () => {
  const { text, words } = read('har', 'bour', ' ', 'pilot');
  expect(text).toBe('harbour pilot');
  expect(words).toEqual(['har', 'bour', 'pilot']);
});

test('of each piece it is known how many words stand before it, where the text before ends, and where its own begins', () => {
  const { wordsBefore, endBefore, startFrom } = read('Two words', ' ', null, 'more', '\n');
  expect([...wordsBefore]).toEqual([0, 2, 2, 3, 3]);
  expect([...endBefore]).toEqual([0, 9, 9, 14, 14]);
  // What is blank begins with the next that is not.
  expect([...startFrom]).toEqual([0, 10, 10, 14, 14]);
});

test('a page of nothing has no text', () => {
  expect(read()).toMatchObject({ text: '', words: [] });
  expect([...read().wordsBefore]).toEqual([0]);
});

test('what parts the pieces inside may stand in a piece, where a script has put it', () => {
  const { text, words, wordsBefore } = read('one\0two', ' three');
  expect(text).toBe('one two three');
  expect(words).toEqual(['one', 'two', 'three']);
  expect([...wordsBefore]).toEqual([0, 2, 3]);
});

test('other scripts have the words that they have by themselves', () => {
  expect(read('Näive Straße, ½ ², “it’s”').words).toEqual(['näive', 'straße', '½', '²', 'it', 's']);
  expect(read('東京 is', ' Тихий Дон').words).toEqual(['東', '京', 'is', 'тихий', 'дон']);
  expect(read('İstanbul → ①').words).toEqual(['i̇stanbul', '①']);
});

test('many pieces are read in slices, and nothing is lost between them', () => {
  const text = new RunningText();
  const pieces = Array.from({ length: 5000 }, (_, at) => (at % 3 === 0 ? ' ' : `w${at} `));
  for (const piece of pieces) text.add(piece);
  const steps = [...text.read()];
  expect(steps.length).toBeGreaterThan(1);
  const whole = finish(text.read());
  expect(whole.text).toBe(pieces.join('').replace(/\s+/g, ' ').trim());
  expect(whole.words).toHaveLength(pieces.filter((piece) => piece !== ' ').length);
  expect(whole.wordsBefore[4999]).toBe(whole.words.length - 1);
});

test('the pattern for Latin letters takes each character for what the classes of Unicode take it for', () => {
  const other = '東';
  for (let unit = 1; unit < 0x3000; unit += 1) {
    const text = `a${String.fromCharCode(unit)}b`;
    // With a letter of another script the whole is read by the classes.
    expect([...wordsOf(text), other], unit.toString(16)).toEqual(wordsOf(`${text} ${other}`));
  }
});
