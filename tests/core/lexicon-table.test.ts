import { expect, test } from 'vitest';
import { writtenTable } from '../../scripts/lexicon-table.mjs';
import { wordsOf } from '../../src/blocks/words';
import { lexicons } from '../../src/detectors/lexicon/all';
import { table } from '../../src/detectors/lexicon/table';
import { OpenTable, tableOf } from '../../src/detectors/lexicon/table-of';
import type { Lexicon } from '../../src/detectors/lexicon/types';

const EMPTY = Object.fromEntries(
  Object.keys(await import('../../src/detectors/lexicon/en').then(({ en }) => en)).map((topic) => [topic, []]),
) as unknown as Lexicon; // Every topic, each without a phrase.

/** Of any language, as it is bundled. Today's largest and a twentieth; the aim is 2,000. */
const MOST_BYTES = 9_400;

test('what is bundled is the table of the sources', async () => {
  const written = await import(`data:text/javascript,${encodeURIComponent(await writtenTable())}`);
  expect(written.table()).toEqual(table());
});

test('a phrase comes back as it was written, the longest first', () => {
  const open = new OpenTable(
    tableOf([{ ...EMPTY, asks: ['Sign up', 'Sign up for free', 'Signal us'], share: ['Sign'] }]),
  );
  expect(open.phrasesFrom('sign')).toEqual([
    { topic: 'asks', rest: ['up', 'for', 'free'], id: 2 },
    { topic: 'asks', rest: ['up'], id: 1 },
    { topic: 'share', rest: [], id: 4 },
  ]);
});

test('every word with which a phrase begins is found, and no other', () => {
  const open = new OpenTable(table());
  const words = new Set(
    lexicons
      .flatMap(({ language: _, ...topics }) => Object.values(topics).flat())
      .map((phrase) => wordsOf(phrase)[0] ?? ''),
  );
  expect([...words].filter((word) => open.phrasesFrom(word).length === 0)).toEqual([]);
  const lines = Object.values(table().phrases).flatMap((written) => written.split('\n'));
  expect(lines).toHaveLength(words.size);
  for (const word of ['', 'constructor', '__proto__', 'zzz', '\u{10ffff}']) expect(open.phrasesFrom(word)).toEqual([]);
});

test('words behind the first of a call to a channel', () => {
  expect(tableOf([{ ...EMPTY, channels: ['Follow us', 'Join us here'] }]).later).toBe('us here');
});

test.each(lexicons.map((lexicon) => [lexicon.language, lexicon] as const))(
  'the lists for %s add no more than their share to a script in pages',
  (_, lexicon) => {
    expect(Buffer.byteLength(JSON.stringify(tableOf([lexicon])))).toBeLessThanOrEqual(MOST_BYTES);
  },
);
