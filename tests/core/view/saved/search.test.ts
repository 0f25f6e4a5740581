import { describe, expect, it } from 'vitest';
import { markWords, type Piece } from '../../../../src/view/saved/excerpt';
import { excerptIn, search, searchableOf, wordsOf } from '../../../../src/view/saved/search';
import { entry } from './entries';

const SEARCHABLES = [
  searchableOf(
    entry('a', {
      title: 'Die Prüfung der Modelle',
      site: 'nachrichten.example',
      byline: 'Zoë Størmer',
      language: 'de',
    }),
    'Erste Zeile.\nDie Straße ist lang. Das Café am Ende hat geöffnet. Danach kommt nichts.\nLetzte Zeile.',
  ),
  searchableOf(
    entry('b', { title: '模型的比赛', language: 'zh' }),
    '第一句话在这里。开放模型很重要,因为大学可以拆开它们。最后一句。',
  ),
  searchableOf(entry('c', { title: 'الكتاب', language: 'ar' }), 'هذا كِتَابٌ جديد عن الأبحاث.'),
  searchableOf(entry('d', { title: 'हिन्दी', language: 'hi' }), 'यह किताब नई है।'),
];

const idsOf = (query: string) => search(SEARCHABLES, wordsOf(query)).map(({ entry: { id } }) => id);

function excerptOf(query: string): string {
  const words = wordsOf(query);
  const [found] = search(SEARCHABLES, words);
  return found ? marked(excerptIn(found, words, 'en')) : '';
}

const marked = (pieces: readonly Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('the search in saved articles', () => {
  it.each([
    ['cafe', ['a']],
    ['CAFÉ', ['a']],
    ['cafe\u0301', ['a']],
    ['strasse', ['a']],
    ['zoe stormer', ['a']],
    ['nachrichten lang', ['a']],
    ['cafe nirgends', []],
    ['重要', ['b']],
    ['كتاب', ['c']],
    ['किताब', ['d']],
    ['कताब', []],
    ['', ['a', 'b', 'c', 'd']],
  ])('finds for “%s” %j', (query, ids) => {
    expect(idsOf(query)).toEqual(ids);
  });

  it.each([
    ['cafe', 'Das [Café] am Ende hat geöffnet.'],
    ['strasse lang', 'Die [Straße] ist [lang].'],
    ['prufung', ''],
    ['拆开', '开放模型很重要,因为大学可以[拆开]它们。'],
    ['كتاب', 'هذا [كِتَابٌ] جديد عن الأبحاث.'],
  ])('shows for “%s” the sentence: %s', (query, sentence) => {
    expect(excerptOf(query)).toBe(sentence);
  });

  it('shows the line that holds most of the words', () => {
    const found = searchableOf(entry('x', {}), 'The lab is old.\nThe model is new.\nThe lab has a model.');
    expect(marked(excerptIn(found, ['lab', 'model'], 'en'))).toBe('The [lab] has a [model].');
  });

  it('cuts a long sentence between words, around the first that was found', () => {
    const found = searchableOf(entry('x', {}), `${'before it '.repeat(40)}needle ${'after it '.repeat(40)}`);
    const text = marked(excerptIn(found, ['needle'], 'en'));
    expect(text).toMatch(/^…(before|it) .* \[needle\] after .*(after|it)…$/);
    expect(text.length).toBeLessThan(280);
  });

  it('marks what overlaps as one, and letters that fold to two as wholes', () => {
    expect(marked(markWords('Straßenbahn', ['strass', 'assen']))).toBe('[Straßen]bahn');
    expect(marked(markWords('nothing here', ['absent']))).toBe('nothing here');
  });
});
