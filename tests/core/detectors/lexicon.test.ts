import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/blocks/words';
import { isPhrase, phrasesIn, startsWithPhrase } from '../../../src/detectors/lexicon';
import { lexicons } from '../../../src/detectors/lexicon/all';

test('a phrase is found as whole words only, once each', () => {
  expect(phrasesIn('asks', 'please sign up and sign up again')).toEqual(['sign up']);
  expect(phrasesIn('asks', 'they redesign upper decks')).toEqual([]);
});

test('the longest phrase wins', () => {
  expect(phrasesIn('asks', 'subscribe now')).toEqual(['subscribe now']);
});

test('a heading is asked for its beginning or as a whole', () => {
  expect(startsWithPhrase('relatedHeadings', 'more from the harbour')).toBe(true);
  expect(startsWithPhrase('relatedHeadings', 'there is more from the harbour')).toBe(false);
  expect(isPhrase('relatedHeadings', 'read more')).toBe(true);
  expect(isPhrase('relatedHeadings', 'read more books')).toBe(false);
});

test.each(lexicons.map((lexicon) => [lexicon.language, lexicon] as const))(
  '%s: phrases are written as words are normalised',
  (_, lexicon) => {
    for (const phrases of [
      lexicon.asks,
      lexicon.relatedHeadings,
      lexicon.broadHeadings,
      lexicon.notices,
      lexicon.consent,
    ]) {
      for (const phrase of phrases) expect(wordsOf(phrase).join(' ')).toBe(phrase);
      expect(new Set(phrases).size).toBe(phrases.length);
    }
  },
);
