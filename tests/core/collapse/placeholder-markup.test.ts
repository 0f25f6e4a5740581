// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { placeholderMarkup } from '../../../src/collapse/placeholder-markup';

function markup(html: string): string {
  const { firstElementChild } = new DOMParser().parseFromString(html, 'text/html').body;
  return firstElementChild ? placeholderMarkup(firstElementChild) : '';
}

test('words become placeholders of the same length, and what says how it is built stays', () => {
  expect(
    markup('<div class="promo box"><h3>Join 40 others, now</h3><br><a href="/join" rel="sponsored">Go</a></div>'),
  ).toBe('<div class="promo box"><h3>xxxx 00 xxxxxx, xxx</h3><br><a href="/xxxx" rel="sponsored">xx</a></div>');
});

test('neither scripts, comments nor values that speak are told', () => {
  const told = markup(
    '<div title="Secret" data-user="Mara"><!-- Mara --><script>mara()</script><img alt="Mara" src="m.png"></div>',
  );
  expect(told).not.toMatch(/secret|mara|m\.png/i);
  expect(told).toContain('<img alt="xxxx" src="x.xxx">');
});

test('what Chaffinch itself wrote is no part of it', () => {
  expect(
    markup('<div data-chaffinch="folded" data-chaffinch-text="Promo" tabindex="0" aria-label="x" id="a">y</div>'),
  ).toBe('<div id="a">x</div>');
});

test('a long one is cut', () => {
  expect(markup(`<div>${'<p>word</p>'.repeat(2000)}</div>`).length).toBeLessThan(6100);
});
