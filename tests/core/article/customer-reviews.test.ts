// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { dropCustomerReviews } from '../../../src/article/customer-reviews';
import { pageOf, paragraphs } from './page';

function left(html: string): string {
  const { body } = pageOf(html);
  dropCustomerReviews(body.ownerDocument);
  return body.textContent ?? '';
}

const review = (number: number, name = 'review even') =>
  `<li class="${name}"><b>Buyer ${number}</b><p>Opinion ${number}: it arrived on time and does what the page says it does.</p></li>`;
const several = (name?: string, count = 4) =>
  `<ul>${Array.from({ length: count }, (_, at) => review(at + 1, name)).join('')}</ul>`;

test.each(['review', 'product-review', 'woocommerce_review item-7'])(
  'several boxes of one build called %s go, the product stays',
  (name) => {
    const text = left(`<main><h1>A bridge of your own</h1>${paragraphs(1, 2)}${several(name)}</main>`);
    expect(text).toContain('Paragraph 2');
    expect(text).not.toContain('Opinion');
  },
);

test('with what is called so inside them', () => {
  const inner = (number: number) => `<li class="review-card"><div class="review-text">${review(number, '')}</div></li>`;
  expect(left(`<div class="reviews"><ul>${inner(1)}${inner(2)}${inner(3)}${inner(4)}</ul></div>`)).toBe('');
});

test('a few are part of the page, and so are ratings, long texts and other names', () => {
  expect(left(several('review', 3))).toContain('Opinion 3');
  expect(left(`<ul>${'<li class="review">Five of five stars</li>'.repeat(4)}</ul>`)).toContain('Five');
  expect(left(several('preview'))).toContain('Opinion 3');
  const long = (number: number) => `<div class="review"><p>Part ${number}</p>${paragraphs(1, 16)}</div>`;
  expect(left(long(1) + long(2) + long(3) + long(4))).toContain('Part 3');
  const titled = several().replaceAll('<b>', '<h1>').replaceAll('</b>', '</h1>');
  expect(left(titled)).toContain('Opinion 3');
});
