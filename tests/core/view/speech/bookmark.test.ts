// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { bookmarkAt, placeOf } from '../../../../src/view/speech/bookmark';
import { passagesOf } from '../../../../src/view/speech/passages';

const SUMMARY = { language: 'en', code: () => 'Code.', table: () => 'Table.' };

function read(...paragraphs: string[]) {
  const article = document.createElement('article');
  article.append(
    ...paragraphs.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
  return passagesOf(article, 'en', SUMMARY);
}

const found = (passages: ReturnType<typeof read>, passage: number, sentence: number, again = passages) => {
  const bookmark = bookmarkAt(passages, { passage, sentence });
  return bookmark && placeOf(again, bookmark);
};

describe('a bookmark', () => {
  it('leads back to every sentence', () => {
    const passages = read('Title', 'One. Two. Three.', 'Four.', 'Five. Six. Seven. Eight. Nine. Ten. Eleven.');
    for (const [passage, { sentences }] of passages.entries())
      for (const sentence of sentences.keys())
        expect(found(passages, passage, sentence)).toEqual({ passage, sentence });
  });

  it('leads to the passage’s beginning where the article has grown above it', () => {
    const before = read('Title', 'One. Two. Three.', 'Four.');
    const after = read('Title', 'New.', 'Newer.', 'One. Two. Three.', 'Four.');
    expect(found(before, 1, 2, after)).toEqual({ passage: 3, sentence: 0 });
  });

  it('tells passages that are alike by where they stand', () => {
    const passages = read('Title', 'Again.', 'Between.', 'Again.');
    expect([1, 3].map((passage) => found(passages, passage, 0)?.passage)).toEqual([1, 3]);
  });

  it('leads nowhere in another article, and is none in an empty one', () => {
    expect(found(read('One.'), 0, 0, read('Two.'))).toBeUndefined();
    expect(bookmarkAt([], { passage: 0, sentence: 0 })).toBeUndefined();
  });

  it('holds no word of the text', () => {
    expect(JSON.stringify(bookmarkAt(read('Secret words.'), { passage: 0, sentence: 0 }))).not.toMatch(/secret/i);
  });
});
