import { expect, test } from 'vitest';
import { nameCaptions } from '../../../src/article/figures';
import { flow } from '../../../src/article/flow';
import { h, root, show } from './build';

const image = h('img', { src: 'https://a.example/b.jpg' });

function drawn(...nodes: Parameters<typeof root>): string {
  const tree = root(...structuredClone(nodes));
  nameCaptions(tree);
  return show(root(...flow(tree.children)));
}

test('a picture alone is a figure', () => {
  expect(drawn(h('div', h('a', { href: '/b' }, image)))).toBe('<figure><a><img></img></a></figure>');
});

test('a caption named so by class joins the picture before it', () => {
  expect(drawn(h('div', image, h('p', { className: ['wp-caption-text'] }, 'The bridge')))).toBe(
    '<figure><img></img><figcaption>The bridge</figcaption></figure>',
  );
});

test('a caption above its picture joins it as well', () => {
  expect(drawn(h('div', { className: ['photo-caption'] }, 'The bridge'), h('p', image))).toBe(
    '<figure><img></img><figcaption>The bridge</figcaption></figure>',
  );
});

test('a caption without a picture is a paragraph', () => {
  expect(drawn(h('p', 'One'), h('p', { className: ['caption'] }, 'Two'))).toBe('<p>One</p><p>Two</p>');
});

test('short words in a figure are its caption, and a credit belongs to it', () => {
  expect(drawn(h('figure', image, h('figcaption', 'The bridge'), h('p', 'Photo: A. Reader')))).toBe(
    '<figure><img></img><figcaption><p>The bridge</p><p>Photo: A. Reader</p></figcaption></figure>',
  );
});

test('a figure around prose is a mere frame', () => {
  const long = 'word '.repeat(90);
  expect(drawn(h('figure', image, h('p', long)))).toBe(`<figure><img></img></figure><p>${long}</p>`);
});
