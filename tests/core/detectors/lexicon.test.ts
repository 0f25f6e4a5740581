// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Block, Page } from '../../../src/blocks/page';
import { wordsOf } from '../../../src/blocks/words';
import { judge } from '../../../src/decide/judge';
import {
  blocksWith,
  countPhrases,
  hasPhrase,
  isPhrase,
  openingPhrase,
  type Topic,
  textHasPhrase,
} from '../../../src/detectors/lexicon';
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
  expect(ask((page, block) => countPhrases(page, 'channels', block), 'Join our Telegram')).toBe(1);
});

test('an opening is the beginning of the text and nothing later', () => {
  expect(ask((page, block) => openingPhrase(page, 'leads', block), 'Read more: the lock that leaked')).toBe(2);
  expect(ask((page, block) => openingPhrase(page, 'leads', block), 'We wish to read more of it')).toBe(0);
  expect(ask((page, block) => isPhrase(page, 'relatedHeadings', block), 'Read more')).toBe(true);
  expect(ask((page, block) => isPhrase(page, 'relatedHeadings', block), 'Read more books')).toBe(false);
});

test('scripts without spaces are matched anywhere in a run', () => {
  expect(textHasPhrase('newsletter', '现在就订阅电子报吧')).toBe(true);
  expect(textHasPhrase('newsletter', '今天的水位比昨天高')).toBe(false);
});

const FILLER = 'Orel Sava Drina Una Vrbas Bosna Lim Tara Piva Neretva Cetina Krka Zrmanja Kupa Dobra Mrežnica';

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

  test.each([
    ['asks', lexicon.asks[0] ?? ''],
    ['newsletter', lexicon.newsletter[0] ?? ''],
  ])(
    'a box with one of its %s phrases folds, and the same words in a sentence of the story do not',
    (topic, phrase) => {
      const field = topic === 'newsletter' ? '<form><input type="email"><button>OK</button></form>' : '';
      const button =
        topic === 'asks' ? `<a class="btn" href="https://orel.example/kit">${phrase}</a>` : `<p>${phrase}</p>`;
      const boxed = articleWith(`<aside id="x"><h3>Orel 7</h3>${button}${field}</aside>`).page;
      expect(judge(boxed).decisions).toContainEqual(
        expect.objectContaining({ block: blockOf(boxed, 'x').id, action: 'collapse' }),
      );
      const told = articleWith(`<p>${FILLER} ${phrase} ${FILLER} <a href="/a">Orel</a> ${FILLER}.</p>`).page;
      expect(told.kind).toBe('article');
      expect(judge(told).decisions.filter(({ action }) => action === 'collapse')).toEqual([]);
    },
  );
});

test('blocks with a phrase are told, and those around them, in order', () => {
  const { page } = pageFrom(
    '<div id="a"><p id="b">Sign up now</p><p>Nothing</p></div><p>The ferry</p><p id="c">Please subscribe to <b>our newsletter</b></p>',
  );
  const names = (...topics: Topic[]) => blocksWith(page, ...topics).map((block) => block.name || block.tag);
  for (const topics of [['asks'], ['newsletter'], ['asks', 'newsletter']] as Topic[][]) {
    const holding = page.blocks.filter((block) => topics.some((topic) => hasPhrase(page, topic, block)));
    expect(names(...topics)).toEqual(holding.map((block) => block.name || block.tag));
  }
  expect(names('asks')).toContain('b');
  expect(names('support')).toEqual([]);
});
