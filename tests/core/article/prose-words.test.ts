// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { proseWords, readWords } from '../../../src/article/prose-words';
import { pageOf, paragraphs } from './page';

const storyOf = (html: string) => pageOf(html).body;

test('labels, lists of links and scripts are no prose', () => {
  const [text] = [paragraphs(1, 1)];
  const linked = text.replace('<p>', '<p><a href="/x">').replace('</p>', '</a></p>');
  expect(proseWords(storyOf(`<main><p>Two words</p>${linked}<script>${text}</script></main>`))).toBe(0);
  expect(proseWords(storyOf(`<main>${text}</main>`))).toBeGreaterThan(30);
});

test('what stands there twice is counted once', () => {
  const once = proseWords(storyOf(paragraphs(1, 2)));
  expect(proseWords(storyOf(`<div>${paragraphs(1, 2)}</div><div>${paragraphs(1, 2)}</div>`))).toBe(once);
});

test('the words of scripts are not there to be read', () => {
  expect(readWords(storyOf('<p>Four words stand here</p><script>five more that nobody reads</script>'))).toBe(4);
});
