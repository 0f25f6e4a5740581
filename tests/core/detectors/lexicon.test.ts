// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Block, Page } from '../../../src/blocks/page';
import { wordsOf } from '../../../src/blocks/words';
import { judge } from '../../../src/decide/judge';
import { countPhrases, hasPhrase, isPhrase, openingPhrase, textHasPhrase } from '../../../src/detectors/lexicon';
import { lexicons } from '../../../src/detectors/lexicon/all';
import { articleWith, blockOf, pageFrom } from '../page-from';

function ask<T>(question: (page: Page, block: Block) => T, text: string): T {
  const { page } = pageFrom(`<p id="x">${text}</p>`);
  return question(page, blockOf(page, 'x'));
}

test('a phrase is found as whole words only, and counted once however often it stands there', () => {
  expect(ask((page, block) => countPhrases(page, 'asks', block), 'Please sign up and sign up again')).toBe(1);
  expect(ask((page, block) => hasPhrase(page, 'asks', block), 'They redesign upper decks')).toBe(false);
});

test('the longest phrase wins, and case and punctuation make no difference', () => {
  expect(ask((page, block) => openingPhrase(page, 'asks', block), 'Subscribe now!')).toBe(2);
});

test('an opening is the beginning of the text and nothing later', () => {
  expect(ask((page, block) => openingPhrase(page, 'leads', block), 'Read more: the lock that leaked')).toBe(2);
  expect(ask((page, block) => openingPhrase(page, 'leads', block), 'We wish to read more of it')).toBe(0);
  expect(ask((page, block) => isPhrase(page, 'relatedHeadings', block), 'Read more')).toBe(true);
  expect(ask((page, block) => isPhrase(page, 'relatedHeadings', block), 'Read more books')).toBe(false);
});

test('scripts without spaces are matched anywhere in a run', () => {
  expect(
    textHasPhrase('newsletter', '\u8ba2\u9605\u6211\u4eec\u7684\u7535\u5b50\u62a5') ||
      textHasPhrase('asks', '\u7acb\u5373\u8ba2\u9605'),
  ).toBe(true);
});

describe.each(lexicons.map((lexicon) => [lexicon.language, lexicon] as const))('%s', (_, lexicon) => {
  const { language: __, ...topics } = lexicon;

  test.each(Object.entries(topics))('%s has phrases, each once', (___, phrases: readonly string[]) => {
    const normalised = phrases.map((phrase) => wordsOf(phrase).join(' '));
    expect(normalised.length).toBeGreaterThan(0);
    expect(normalised.filter((phrase, i) => phrase === '' || normalised.indexOf(phrase) !== i)).toEqual([]);
  });

  test('broad headings are among the related ones', () => {
    expect(lexicon.broadHeadings.filter((phrase) => !lexicon.relatedHeadings.includes(phrase))).toEqual([]);
  });

  test('a box that asks in this language folds, and the same words in a sentence of the story do not', () => {
    const [phrase = ''] = lexicon.asks;
    const box = `<aside id="x"><h3>Orel 7</h3><a class="btn" href="https://orel.example/kit">${phrase}</a></aside>`;
    const boxed = articleWith(box).page;
    expect(judge(boxed).decisions).toContainEqual(
      expect.objectContaining({ block: blockOf(boxed, 'x').id, action: 'collapse' }),
    );
    const filler = 'Orel Sava Drina Una Vrbas Bosna Lim Tara Piva Neretva Cetina Krka Zrmanja Kupa Dobra Mrežnica';
    const told = articleWith(
      `<p id="x">${filler} ${phrase} ${filler} <a href="/a">Orel</a> ${filler} ${filler}.</p>`,
    ).page;
    expect(judge(told).decisions.filter(({ action }) => action === 'collapse')).toEqual([]);
  });
});
