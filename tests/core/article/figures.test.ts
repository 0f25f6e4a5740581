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

test('a caption whose picture could not be read stays a caption', () => {
  expect(drawn(h('p', 'One'), h('p', { className: ['caption'] }, 'Two'))).toBe(
    '<p>One</p><figure><figcaption>Two</figcaption></figure>',
  );
});

test('a box that is named after its picture holds the caption, whatever that is', () => {
  const box = (name: string, ...words: string[]) =>
    drawn(h('div', { className: [name] }, image, ...words.map((text) => h('p', text))));
  expect(box('image-top', 'The bridge, in a file photo')).toBe(
    '<figure><img></img><figcaption>The bridge, in a file photo</figcaption></figure>',
  );
  expect(box('imagine', 'A step of its own')).toBe('<figure><img></img></figure><p>A step of its own</p>');
  expect(box('image', 'word '.repeat(90))).toContain('<p>word word');
});

test('lists and headings beside a picture are no caption', () => {
  const box = h('div', { className: ['photo'] }, image, h('h3', 'The bridge'), h('p', 'It stands.'));
  expect(drawn(box)).toBe('<figure><img></img></figure><h3>The bridge</h3><p>It stands.</p>');
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
