import { describe, expect, it } from 'vitest';
import { secondsToSay } from '../../../../src/view/speech/pace';
import { sentencesOf } from '../../../../src/view/speech/sentences';

const split = (text: string, language: string) =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['en', ['Dr. Smith left.', 'It costs 3.5 dollars.', 'No. 5 is alive.']],
    ['en', ['J. K. Rowling spoke at 5 p.m. sharp.', 'So did I.', 'The U.S. Army listened.']],
    ['en', ['“Really?” she asked.', '“Yes,” he said, “e.g. Apples.”', 'Wait… what?']],
    ['en-GB', ['He met Prof. Jones et al. in the lab.', 'They talked.']],
    ['de', ['Das ist z. B. Unsinn.', 'Am 3. Oktober kam Dr. Meier.', '„Wirklich?“, fragte sie.']],
    ['fr', ['M. Dupont est venu.', '« Vraiment ? » demanda-t-elle.', 'Oui.']],
    ['es', ['¿Quién es la Sra. Gómez?', '¡No lo sé!']],
    ['ru', ['Он жил в г. Москве.', 'Потом уехал.']],
    ['zh', ['他走了。', '她说：“好吧。”', '然后呢？']],
    ['ja', ['「行こう。」と彼は言った。', '彼女は笑った。']],
    ['ko', ['그는 떠났다.', '그녀는 웃었다.']],
    ['ar', ['ذهب إلى السوق.', 'ماذا اشترى؟', 'لا شيء.']],
    ['hi', ['वह बाज़ार गया।', 'उसने फल खरीदे।']],
    ['', ['A text without a language.', 'It has two.']],
    ['not a tag', ['One.', 'Two.']],
  ])('in "%s" are %j', (language, sentences) => {
    const glue = /^(?:zh|ja)/.test(language) ? '' : ' ';
    expect(split(sentences.join(glue), language)).toEqual(sentences);
  });

  it('end at a line break', () => {
    expect(split('One line\nAnother line', 'en')).toEqual(['One line', 'Another line']);
  });

  it('are phrases in scripts without a mark for their end', () => {
    const phrases = Array.from({ length: 12 }, () => 'เขาไปตลาดเพื่อซื้อผลไม้และผัก');
    const parts = split(phrases.join(' '), 'th');
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part.split(' ').every((phrase) => phrase === phrases[0])).toBe(true);
    expect(parts.join(' ')).toBe(phrases.join(' '));
  });

  it('that would be said for longer than half a minute are cut where a voice takes breath', () => {
    const clause = 'the ferry that had left the harbour at dawn came back with nobody on board';
    const parts = split(`${Array.from({ length: 12 }, () => clause).join(', ')}.`, 'en');
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect(secondsToSay(part)).toBeLessThan(30);
      expect(part).toMatch(/board[,.]$/);
    }
  });

  it('lose no sign on the way', () => {
    const text = '  Eins (z. B. zwei). 三。四！ “Five?” six ';
    expect(split(text, 'de').join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it.each(['', ' ', '\n'])('are none in %j', (text) => {
    expect(split(text, 'en')).toEqual([]);
  });
});
