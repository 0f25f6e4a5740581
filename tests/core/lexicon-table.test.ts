import { expect, test } from 'vitest';
import { writtenTable } from '../../scripts/lexicon-table.mjs';
import { table } from '../../src/detectors/lexicon/table';
import { phrasesIn, tableOf } from '../../src/detectors/lexicon/table-of';
import type { Lexicon } from '../../src/detectors/lexicon/types';

const EMPTY = Object.fromEntries(
  Object.keys(await import('../../src/detectors/lexicon/en').then(({ en }) => en)).map((topic) => [topic, []]),
) as unknown as Lexicon; // Every topic, each without a phrase.

test('what is bundled is the table of the sources', async () => {
  const written = await import(`data:text/javascript,${encodeURIComponent(await writtenTable())}`);
  expect(written.table()).toEqual(table());
});

test('a phrase comes back as it was written, the longest first', () => {
  const { phrases } = tableOf([{ ...EMPTY, asks: ['Sign up', 'Sign up for free'], share: ['Sign'] }]);
  expect(phrasesIn(phrases['sign'] ?? '')).toEqual([
    { topic: 'asks', rest: ['up', 'for', 'free'], id: 2 },
    { topic: 'asks', rest: ['up'], id: 1 },
    { topic: 'share', rest: [], id: 3 },
  ]);
});

test('words behind the first of a call to a channel', () => {
  expect(tableOf([{ ...EMPTY, channels: ['Follow us', 'Join us here'] }]).later).toBe('us here');
});
