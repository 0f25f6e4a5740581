// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { articleBody } from '../../../src/article/text';
import { textOf } from '../../../src/article/tree';
import { all, bodyWith } from './rich';

const links = (html: string, head?: string) =>
  all(bodyWith(html, head), 'a').filter(
    ({ properties }) => properties['dataChaffinchVideo'] ?? properties['dataChaffinchEmbed'],
  );

test('a framed video becomes a poster that leads to where it is watched', () => {
  const body = bodyWith(
    '<div class="video"><iframe width="560" height="315" src="https://www.youtube.com/embed/abcdefghijk?rel=0" title="The bridge opens"></iframe></div>',
  );
  const [figure] = all(body, 'figure');
  expect(figure && all(figure, 'a')[0]?.properties).toEqual({
    href: 'https://www.youtube.com/watch?v=abcdefghijk',
    dataChaffinchVideo: 'youtube',
  });
  expect(figure && all(figure, 'img')[0]?.properties).toEqual({
    src: 'https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg',
    alt: 'The bridge opens',
  });
  expect(figure && textOf(figure)).toBe('The bridge opens');
  expect(articleBody(body)).not.toContain('The bridge opens');
});

for (const [html, service, address] of [
  ['<iframe data-src="//player.vimeo.com/video/76979871"></iframe>', 'vimeo', 'https://vimeo.com/76979871'],
  [
    '<iframe src="https://tube.example/videos/embed/9c9de5e8-0a1e"></iframe>',
    'peertube',
    'https://tube.example/w/9c9de5e8-0a1e',
  ],
  ['<lite-youtube videoid="abcdefghijk"></lite-youtube>', 'youtube', 'https://www.youtube.com/watch?v=abcdefghijk'],
  [
    '<figure class="media"><oembed url="https://youtu.be/abcdefghijk"></oembed></figure>',
    'youtube',
    'https://www.youtube.com/watch?v=abcdefghijk',
  ],
  [
    '<video controls poster="/still.jpg"><source src="https://a.example/film.mp4"></video>',
    'file',
    'https://a.example/film.mp4',
  ],
] as const) {
  test(`${service}: ${html}`, () => {
    expect(links(html)[0]?.properties).toEqual({ href: address, dataChaffinchVideo: service });
  });
}

test('the page’s own data name a video and give its poster', () => {
  const data = {
    '@type': 'NewsArticle',
    video: [
      {
        '@type': 'VideoObject',
        name: 'A tour',
        thumbnailUrl: ['https://a.example/t.jpg'],
        embedUrl: 'https://player.vimeo.com/video/76979871',
      },
    ],
  };
  const body = bodyWith(
    '<iframe src="https://player.vimeo.com/video/76979871"></iframe>',
    `<title>A title</title><script type="application/ld+json">${JSON.stringify(data)}</script>`,
  );
  expect(all(body, 'img')[0]?.properties).toEqual({ src: 'https://a.example/t.jpg', alt: 'A tour' });
});

test('the caption of a figure stays with its video', () => {
  const [figure] = all(
    bodyWith(
      '<figure><div><iframe src="https://player.vimeo.com/video/76979871"></iframe></div><figcaption>The first train.</figcaption></figure>',
    ),
    'figure',
  );
  expect(figure?.children.map((child) => (child.type === 'element' ? child.tagName : ''))).toEqual(['a', 'figcaption']);
});

test('a frame with a name and a size becomes a link', () => {
  const [link] = links(
    '<iframe title="Traffic by year" src="https://charts.example/9/" width="600" height="400"></iframe>',
  );
  expect(link?.properties).toEqual({ href: 'https://charts.example/9/', dataChaffinchEmbed: 'frame' });
  expect(link && textOf(link)).toBe('Traffic by year');
});

test('a post in a frame cannot be read, but is named', () => {
  const [link] = links('<iframe src="https://platform.twitter.com/embed/Tweet.html?id=1" title="X Post"></iframe>');
  expect(link && textOf(link)).toBe('X');
  expect(link?.properties['dataChaffinchEmbed']).toBe('post');
});

for (const html of [
  '<iframe title="Ad" src="https://ads.example/slot" width="300" height="250"></iframe>',
  '<iframe title="3rd party ad content" src="https://x.safeframe.example/" width="300" height="250"></iframe>',
  '<iframe title="Chart" src="https://charts.example/9/" width="1" height="1"></iframe>',
  '<iframe title="Chart" src="https://charts.example/9/" style="display:none"></iframe>',
  '<iframe src="https://charts.example/9/" width="600" height="400"></iframe>',
  '<iframe title="Like" src="https://www.facebook.com/plugins/like.php?href=x"></iframe>',
  '<iframe title="x" src="javascript:alert(1)"></iframe>',
]) {
  test(`nothing is left of ${html}`, () => expect(links(html)).toEqual([]));
}
