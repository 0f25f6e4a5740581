// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { resolveLazyImages } from '../../../src/article/lazy-images';
import { pageOf } from './page';

function source(html: string): string | null | undefined {
  const page = pageOf(html);
  resolveLazyImages(page);
  expect(page.querySelector('noscript')).toBeNull();
  return page.querySelector('img')?.getAttribute('src');
}

test.each([
  ['<img data-src="/a.jpg">', '/a.jpg'],
  ['<img src="data:image/gif;base64,R0" data-lazy-src="https://a.example/b">', 'https://a.example/b'],
  ['<img src="/img/spacer.gif" data-srcset="/s.jpg 300w, /l.jpg 900w">', '/l.jpg'],
  ['<picture><source srcset="/s.webp 1x, /l.webp 2x"><img></picture>', '/l.webp'],
  ['<img src="/real.jpg" data-src="/other.jpg">', '/real.jpg'],
  ['<img src="/s.jpg" srcset="/m.jpg 800w, /l.jpg 1600w, /xl.jpg 6000w">', '/l.jpg'],
  ['<picture><source srcset="/l.webp 2x"><img src="/s.jpg"></picture>', '/l.webp'],
  ['<img data-src="{&quot;a&quot;:1}">', null],
])('%s shows %s', (html, expected) => expect(source(html)).toBe(expected));

test('an image for readers without scripts is used by the one it stands in for, parsed or not', () => {
  expect(source('<img><noscript><img src="/a.jpg"></noscript>')).toBe('/a.jpg');
  expect(source('<img><noscript>&lt;img class="x" src="/a.jpg?b=1"&gt;</noscript>')).toBe('/a.jpg?b=1');
});
