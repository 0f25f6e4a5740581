// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { articleBody } from '../../../src/article/text';
import { textOf } from '../../../src/article/tree';
import { all, bodyWith } from './rich';

const quotes = (html: string) => all(bodyWith(html), 'blockquote');

test('a post stays with its words, its author and its link', () => {
  const [quote] = quotes(
    '<div class="embed social"><blockquote class="twitter-tweet"><p lang="en">The bridge is <a href="https://t.example/x">open</a>.</p>&mdash; Ada Moor (@ada) <a href="https://twitter.com/ada/status/12">May 3, 2025</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script></div>',
  );
  expect(quote?.properties).toEqual({ dataChaffinchEmbed: 'post' });
  expect(quote?.children.map(textOf)).toEqual(['The bridge is open.', '— Ada Moor (@ada) May 3, 2025']);
  expect(all(quote ?? { type: 'root', children: [] }, 'a').map(({ properties }) => properties['href'])).toEqual([
    'https://t.example/x',
    'https://twitter.com/ada/status/12',
  ]);
});

test('it stands where it stood', () => {
  const body = bodyWith(
    '<blockquote class="bluesky-embed"><p>Planks are laid.</p>Ada <a href="https://bsky.app/profile/a/post/b">2025</a></blockquote>',
  );
  const lines = articleBody(body).split('\n');
  expect(lines.indexOf('Planks are laid.')).toBe(3);
  expect(lines).toHaveLength(8);
});

test('a post of links alone says whose it is, with the address that its service gives', () => {
  const [quote] = quotes(
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/x/"><div><svg></svg><a href="https://www.instagram.com/p/x/"><div>View this post on Instagram</div></a></div></blockquote>',
  );
  expect(quote && textOf(quote)).toBe('View this post on Instagram');
  expect(quote && all(quote, 'a')).toHaveLength(1);
});

test('a post without a link gets the one that stands beside it', () => {
  const [quote] = quotes(
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ada/video/1"><section><p>Hammering on.</p></section></blockquote>',
  );
  expect(quote && all(quote, 'a')[0]?.properties['href']).toBe('https://www.tiktok.com/@ada/video/1');
});

test('an ordinary quotation is no post', () => {
  expect(quotes('<blockquote class="pull"><p>It will hold.</p></blockquote>')[0]?.properties).toEqual({});
});

test('a page cannot call a link or a quote of its own an embed', () => {
  const body = bodyWith(
    '<blockquote data-chaffinch-embed="post"><p>Sold <a data-chaffinch-video="youtube" href="https://x.example/">here</a></p></blockquote>',
  );
  expect(JSON.stringify(body)).not.toMatch(/dataChaffinch/);
});
