// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { promoBar } from '../../../src/detectors/promo-bar';
import { articleWith } from '../page-from';

const keys = (before: string, inside = '') =>
  promoBar.detect(articleWith(inside, before).page).map((signal) => signal.reason.key);

test('a line above the headline that asks is a bar', () => {
  expect(keys('<div>One free lesson every morning. <a href="/go">Sign up</a></div>')).toEqual([
    'aboveArticle',
    'asksAction',
  ]);
});

test('a bar that is a link as a whole is found', () => {
  expect(
    keys('<a class="b" href="/go">One free lesson every morning, sign up now</a><header><p>Name</p></header>'),
  ).toContain('asksAction');
});

test('leading where the repeated boxes lead counts, whatever the campaign', () => {
  const box = '<div><h3>Learn the trade</h3><a class="btn" href="/go?from=box">Start free</a></div>';
  expect(keys('<div>One lesson every morning. <a href="/go?from=bar">Sign up</a></div>', box + box)).toContain(
    'sameTarget',
  );
});

test.each([
  ['a menu', '<nav><div>News and tools and <a href="/a">sign up</a></div></nav>'],
  [
    'a trail of breadcrumbs',
    '<div><a href="/">Home</a> / <a href="/n">News</a> / <a href="/n/h">Harbours of the north</a></div>',
  ],
  ['a line without a link', '<div>Sign up at the desk in the harbour office</div>'],
  ['a notice that asks nothing', '<div>The site will be down on Sunday. <a href="/s">Status page</a></div>'],
])('%s is no bar', (_, html) => {
  expect(keys(html)).toEqual([]);
});

test('below the headline nothing is a bar', () => {
  expect(keys('', '<div>One free lesson every morning. <a href="/go">Sign up</a></div>')).toEqual([]);
});
