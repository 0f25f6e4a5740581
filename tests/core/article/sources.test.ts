import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { sourcesOf } from '../../../src/article/sources';
import { h, root } from './build';

const link = (href: string, text: string) => h('a', { href }, text);
const sources = (body: Root, language = 'en') =>
  sourcesOf(body, { url: 'https://www.daily.example.com/news/a', language }).sources;

test('originals that the text names come first, the site’s own pages last', () => {
  const body = root(
    h('p', 'More ', link('https://shop.example/x', 'here'), ' and ', link('https://example.com/b', 'there'), '.'),
    h('p', 'He wrote so in a post: ', link('https://mastodon.example/@ana/110123456789', 'post'), '.'),
    h('p', 'The law is online at ', link('https://www.justice.gov/law', 'the office'), '.'),
    h('p', 'It rests on ', link('https://doi.org/10.1000/xyz', 'measurements'), '.'),
    h('p', 'As reported by ', link('https://post.example/story', 'the Post'), ', it fell.'),
  );
  expect(sources(body).map(({ kind }) => kind)).toEqual(['named', 'paper', 'official', 'social', 'other', 'own']);
});

test('a target counts once, whatever redirects to it and counts visits', () => {
  const body = root(
    h('p', link('https://go.example/?url=https%3A%2F%2Fwww.paper.test%2Fa%2F%3Futm_source%3Dx', 'One')),
    h('p', link('http://paper.test/a#part', 'Two')),
  );
  expect(sources(body).map(({ href, title }) => [href, title])).toEqual([['https://www.paper.test/a/', 'One']]);
});

test('mail, places in the page and framed pictures are no sources', () => {
  const body = root(
    h('p', link('mailto:a@b.example', 'mail'), link('https://daily.example.com/news/a#note', '1')),
    h('p', link('https://cdn.test/large.jpg', 'Picture')),
  );
  expect(sources(body)).toEqual([]);
});

test('a source knows its sentence, its section and its place in the body', () => {
  const body = root(
    h('h2', { id: 'section-1' }, 'Before'),
    h('p', 'It rained. The dam ', h('em', link('https://dam.test/log', 'broke')), ' at noon. Then it was dry.'),
  );
  const found = sourcesOf(body, { url: 'https://a.example/', language: 'en' });
  expect(found.sources).toMatchObject([
    { sentence: 'The dam broke at noon.', section: 'section-1', id: 'source-1', host: 'dam.test' },
  ]);
  expect(JSON.stringify(found.body)).toContain('"id":"source-1"');
  expect(JSON.stringify(body)).not.toContain('source-1');
});

test('a number is no title', () => {
  expect(sources(root(h('p', 'It rained (', link('https://paper.test/a?v=3', '12'), ').')))[0]?.title).toBe(
    'paper.test/a?v=3',
  );
});

test('a link without words is called after its address', () => {
  expect(sources(root(h('p', link('https://www.a.test/r%C3%A9/', 'https://www.a.test/…'))))[0]?.title).toBe(
    'a.test/ré',
  );
});

test.each([
  ['de', 'Laut ', 'Bergpost', ' fiel der Preis.'],
  ['fr', 'Selon ', 'la Gazette', ', le prix baisse.'],
  ['es', 'Según ', 'el Diario', ', baja el precio.'],
  ['ja', '', '港新聞', 'によると、値が下がった。'],
  ['zh', '据', '港报', '报道，价格下跌。'],
  ['ko', '', '항구신문', '에 따르면 값이 내렸다.'],
  ['ar', 'وفقا لصحيفة ', 'الميناء', ' انخفض السعر.'],
  ['ru', 'По данным ', 'Вестника', ' цена упала.'],
])('an original is named in %s', (language, before, name, after) => {
  expect(sources(root(h('p', before, link('https://paper.test/a', name), after)), language)[0]?.kind).toBe('named');
});

test('the maker’s own post about what the sentence names is official, another’s about it is not', () => {
  const of = (href: string) => sources(root(h('p', 'Acme Labs has ', link(href, 'a new robot'), '.')))[0]?.kind;
  expect([of('https://acmelabs.test/blog/robot'), of('https://gadgets.test/blog/robot')]).toEqual([
    'official',
    'other',
  ]);
});

test('what posts the page is no source, and what a network leads out to is', () => {
  const body = root(
    h('p', link('https://twitter.com/intent/tweet?url=https%3A%2F%2Fshort.test%2Fa', 'Tweet')),
    h('p', link('https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fshort.test%2Fa', 'Share')),
    h('p', link('https://l.facebook.com/l.php?u=https%3A%2F%2Fpaper.test%2Fa', 'Paper')),
  );
  expect(sources(body).map(({ href }) => href)).toEqual(['https://paper.test/a']);
});

test('a post is social, an account is a source only where the text names it', () => {
  const of = (href: string) => sources(root(h('p', 'See ', link(href, 'it'))))[0]?.kind;
  expect(of('https://x.com/ana/status/1')).toBe('social');
  expect(of('https://youtu.be/abc')).toBe('social');
  expect(of('https://x.com/ana')).toBeUndefined();
  const named = root(h('p', 'According to ', link('https://x.com/ana', 'Ana'), ', yes.'));
  expect(sources(named)[0]?.kind).toBe('named');
});

test('of two links to one page, that counts beside which the text names it', () => {
  const to = 'https://post.test/a';
  const body = root(
    h('p', 'Much was ', link(to, 'written'), '.'),
    h('p', 'According to ', link(to, 'the Post'), ', no.'),
  );
  const { body: marked, sources: found } = sourcesOf(body, { url: 'https://a.example/', language: 'en' });
  expect(found).toMatchObject([{ kind: 'named', sentence: 'According to the Post, no.' }]);
  expect(JSON.stringify(marked).match(/"id":"source-1"/g)).toHaveLength(1);
});

test.each([
  ['The Post ', 'reported', ' it on Monday.'],
  ['It was ', 'first reported by the Post', '.'],
  ['The mayor told the ', 'Post', ' that it rained.'],
  ['Source: A, ', 'B', ''],
  ['It rained (via ', 'the Post', ').'],
  ['', 'The Post', ' wrote so first.'],
])('%s%s%s names it', (before, name, after) => {
  expect(sources(root(h('p', before, link('https://post.test/a', name), after)))[0]?.kind).toBe('named');
});

test.each([
  ['en', 'The open source ', 'model', ' is small.'],
  ['en', 'It is available via an ', 'interface', '.'],
  ['en', 'According to the Post, the ', 'model', ' is small.'],
  ['en', 'She told staff on Monday that the new ', 'model', ' is small.'],
  ['de', 'Sie ist so klein wie ', 'das Modell', '.'],
  ['pt', 'É o segundo ', 'modelo', ' da casa.'],
  ['ja', 'オープンソースの', '模型', 'は小さい。'],
  ['zh', '它用很多数据', '训练', '。'],
])('in %s, %s%s%s names nobody', (language, before, name, after) => {
  expect(sources(root(h('p', before, link('https://post.test/a', name), after)), language)[0]?.kind).toBe('other');
});

test('a framed picture that opens large is no source, a framed way to another page is', () => {
  const framed = (href: string) => h('p', h('a', { href }, h('img', { src: 'https://cdn.test/p/1', alt: 'A pump' })));
  expect(sources(root(framed('https://cdn.test/large/1'), framed('https://maker.test/pump')))).toMatchObject([
    { href: 'https://maker.test/pump', title: 'A pump' },
  ]);
});

test('shops come after other pages, and the site’s own name on a publishing platform is its own', () => {
  const body = root(
    h('p', 'Buy ', link('https://www.amazon.com/dp/1', 'it'), ' or ', link('https://shop.test/a?aff=9', 'that'), '.'),
    h('p', 'Read ', link('https://pumps.test/a', 'this'), ' and ', link('https://daily.substack.com/p/b', 'us'), '.'),
  );
  const found = sourcesOf(body, { url: 'https://www.daily.example/a', language: 'en' }).sources;
  expect(found.map(({ host, kind }) => `${host} ${kind}`)).toEqual([
    'pumps.test other',
    'amazon.com other',
    'shop.test other',
    'daily.substack.com own',
  ]);
});

test('a network’s ways about, as embedded posts hold them, are no sources', () => {
  const body = root(
    h(
      'p',
      'So happy ',
      link('https://twitter.com/hashtag/pumps', '#pumps'),
      link('https://t.co/x1', 'pic.twitter.com/x1'),
    ),
    h('p', 'Write to ', link('https://news.test/cdn-cgi/l/email-protection', '[email protected]'), '.'),
  );
  expect(sources(body)).toEqual([]);
});

test('a paper that the text names is a named original under its own name too, an office is official', () => {
  const of = (href: string, name: string) => sources(root(h('p', link(href, name), ' reported it.')))[0]?.kind;
  expect(of('https://harbourpost.test/news/a', 'The Harbourpost')).toBe('named');
  expect(of('https://www.ports.gov/news/a', 'The Port Office')).toBe('official');
});

test('a place in the path of a paper makes nobody the maker', () => {
  const body = root(h('p', 'In Norway ', link('https://post.test/norway/news/rain', 'it rained'), '.'));
  expect(sources(body)[0]?.kind).toBe('other');
});
