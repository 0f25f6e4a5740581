// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { TooLarge } from '../../../src/article/bounds';
import { readArticle } from '../../../src/article/read';
import { articleBody } from '../../../src/article/text';
import { pageOf, paragraphs, prose } from './page';

const scan = { omitted: new Map(), isArticle: true, pageWords: 500 };

test('a page becomes an article with outline, statistics and the way back to its headings', () => {
  const page = pageOf(`<main><h1>A title</h1>${paragraphs(1, 2)}<h3 id="x">Pricing</h3>${paragraphs(3, 4)}</main>`);
  const before = page.documentElement.textContent;
  const reading = readArticle(page, scan);
  expect(reading?.article).toMatchObject({
    title: 'A title',
    language: 'en',
    statistics: { pageWords: 500, articleWords: 141 },
  });
  expect(reading?.article.outline).toMatchObject([{ id: 'section-1', title: 'Pricing', level: 1, words: 70 }]);
  expect(reading?.headings.get('section-1')).toBe(page.querySelector('h3'));
  expect(page.documentElement.textContent).toBe(before);
});

test('a section whose words all occur in the title stays', () => {
  const page = pageOf(
    `<main><h1>Pricing and plans</h1><h2>Pricing</h2>${paragraphs(1, 4)}</main>`,
    '<title>Pricing and plans</title>',
  );
  expect(readArticle(page, scan)?.article.outline[0]?.title).toBe('Pricing');
});

test('what was decided against is not in the article', () => {
  const page = pageOf(`<main>${paragraphs(1, 3)}<div class="box"><p>${prose(99)}</p></div>${paragraphs(4, 6)}</main>`);
  const text = articleBody(
    readArticle(page, {
      ...scan,
      omitted: new Map([...page.querySelectorAll('.box')].map((box) => [box, 'promo'] as const)),
    })?.article.body ?? {
      type: 'root',
      children: [],
    },
  );
  expect(text.split('\n')).toEqual([1, 2, 3, 4, 5, 6].map(prose));
});

test('a page that is no article is read by its main box', () => {
  const tools = Array.from({ length: 60 }, (_, at) => `<li>Tool ${at}, sorted by its sender</li>`);
  const page = pageOf(`<main><ul>${tools.join('')}</ul></main><div class="notice">${paragraphs(1, 2)}</div>`);
  const text = articleBody(
    readArticle(page, { ...scan, isArticle: false })?.article.body ?? { type: 'root', children: [] },
  );
  expect(text).toContain('Tool 59');
  expect(text).not.toContain(prose(1));
});

test('such a page may be a list of titles, and ends with one', () => {
  const works = Array.from(
    { length: 60 },
    (_, at) => `<div class="work"><h4><a href="/${at}">Bridge ${at}</a></h4></div>`,
  );
  const page = pageOf(`<main><h1>Works</h1><p>Bridges we have built.</p>${works.join('')}</main>`);
  const reading = readArticle(page, { ...scan, isArticle: false });
  expect(articleBody(reading?.article.body ?? { type: 'root', children: [] })).toContain('Bridge 59');
});

test('nothing to read: an empty page, too few words', () => {
  expect(readArticle(pageOf(''), scan)).toBeUndefined();
  expect(readArticle(pageOf('<p>Hello.</p>'), scan)).toBeUndefined();
  expect(readArticle(pageOf('<p>Hello.</p>'), { ...scan, isArticle: false })).toBeUndefined();
});

test('the body is safe and its addresses are absolute', () => {
  const page = pageOf(
    `<main>${paragraphs(1, 3)}<p onclick="x()">See <a href="../b#c">this</a> or <a href="javascript:x()">that</a>, it is said.</p><p><img src="/i.png" alt=""><img src="/t.gif" width="1" height="1"></p></main>`,
    '<base href="https://a.example/news/today/"><title>A title</title>',
  );
  const body = readArticle(page, scan)?.article.body;
  expect(JSON.stringify(body)).toContain('https://a.example/news/b#c');
  expect(JSON.stringify(body)).toContain('https://a.example/i.png');
  expect(JSON.stringify(body)).not.toMatch(/javascript|onclick|t\.gif/i);
});

test('clobbered forms and names end neither in a hang nor in a throw', { timeout: 5000 }, () => {
  const names = [
    'parentNode',
    'nextElementSibling',
    'textContent',
    'getAttribute',
    'tagName',
    'querySelectorAll',
    'hasAttribute',
    'localName',
  ];
  const forms = names.map((name) => `<form><input name="${name}"><p>x</p></form>`).join('');
  const page = pageOf(`<img name="body"><img name="querySelectorAll"><main>${paragraphs(1, 4)}${forms}</main>`);
  expect(articleBody(readArticle(page, scan)?.article.body ?? { type: 'root', children: [] })).toContain(prose(4));
});

test('a page nested deeper than can be read is told as too large', { timeout: 20_000 }, () => {
  const page = pageOf('');
  let inner: Element = page.body;
  for (let depth = 0; depth < 605; depth += 1) {
    const box = page.createElement('div');
    // Boxes with nothing but the next would be made one.
    inner.append(page.createElement('i'), box);
    inner = box;
  }
  inner.textContent = prose(1);
  expect(() => readArticle(page, scan, () => undefined)).toThrow(TooLarge);
});

test('reading ends in the middle of Readability when its time is up', () => {
  const page = pageOf(`<main>${paragraphs(1, 40)}</main>`);
  let asked = 0;
  readArticle(page, scan, () => {
    asked += 1;
  });
  const last = asked;
  // So often it asks between the stages; the rest is Readability's.
  expect(last).toBeGreaterThan(100);
  let left = last - 20;
  const check = () => {
    left -= 1;
    if (left === 0) throw new TooLarge();
  };
  expect(() => readArticle(page, scan, check)).toThrow(TooLarge);
});

test('a document without a root holds nothing', () => {
  const page = pageOf(`<main>${paragraphs(1, 4)}</main>`);
  page.documentElement.remove();
  expect(readArticle(page, scan)).toBeUndefined();
});

test('headings named after their own words, or for being headings, stay', () => {
  const page = pageOf(
    `<main><h1>A title</h1>${paragraphs(1, 3)}<h2 class="header-anchor-post">What the ferry cost</h2>${paragraphs(4, 5)}<h2 id="growing-the-community">Growing the community</h2>${paragraphs(6, 8)}</main>`,
  );
  const titles = readArticle(page, scan)?.article.outline.map(({ title }) => title);
  expect(titles).toEqual(['What the ferry cost', 'Growing the community']);
});

test('a section named after its heading is part of the article, a discussion is not', () => {
  const section = (id: string, title: string, number: number) =>
    `<section id="${id}"><h2>${title}</h2><p>${prose(number)}</p></section>`;
  const named =
    section('respond-to-all-comments', 'Respond to all comments', 6) + section('commentary', 'Commentary', 7);
  const reply = section('comments', 'Comments (12)', 98) + section('leave-a-comment', 'Leave a comment', 99);
  const body = readArticle(
    pageOf(`<main><h1>A title</h1>${paragraphs(1, 5)}${named}${paragraphs(8, 9)}${reply}</main>`),
    scan,
  )?.article.body;
  const text = body ? articleBody(body) : '';
  for (const number of [6, 7]) expect(text).toContain(prose(number));
  for (const number of [98, 99]) expect(text).not.toContain(prose(number));
});

test('an answer that its button opens is read, an author card below the story is not', () => {
  const answer = `<button aria-expanded="false" aria-controls="a">Who paid?</button><div id="a" style="display:none"><p>${prose(9)}</p></div>`;
  const card = `<div class="about-author"><p>${prose(99)}</p></div>`;
  const page = pageOf(`<main><h1>A title</h1>${paragraphs(1, 4)}${answer}${paragraphs(5, 8)}${card}</main>`);
  const body = readArticle(page, scan)?.article.body;
  const text = body ? articleBody(body) : '';
  expect(text).toContain(prose(9));
  expect(text).not.toContain(prose(99));
});

test("what the page calls its boxes stays the page's own", () => {
  const body = readArticle(pageOf(`<main><div class="entry-words">${paragraphs(1, 6)}</div></main>`), scan)?.article
    .body;
  expect(JSON.stringify(body)).not.toContain('entry-words');
});

test('the picture beside the title comes along', () => {
  const page = pageOf(
    `<header><img src="/a/bridge-640x360.jpg" alt="The bridge"></header><main><h1>A title</h1>${paragraphs(1, 6)}</main>`,
    '<title>A title</title><meta property="og:image" content="/a/bridge-1200x630.jpg">',
  );
  const [first] = readArticle(page, scan)?.article.body.children ?? [];
  expect(JSON.stringify(first)).toContain('/a/bridge-640x360.jpg');
});

test("customers' reviews go from a page about a product, and are the text of an article that holds them", () => {
  const review = (number: number) => `<li class="review"><p>${prose(number)}</p></li>`;
  const list = `<ul>${[91, 92, 93, 94].map(review).join('')}</ul>`;
  const textOf = (isArticle: boolean) => {
    const page = pageOf(`<main><h1>A title</h1>${paragraphs(1, 6)}${list}</main>`);
    return articleBody(readArticle(page, { ...scan, isArticle })?.article.body ?? { type: 'root', children: [] });
  };
  expect(textOf(false)).not.toContain(prose(92));
  expect(textOf(true)).toContain(prose(92));
});

test('an article is never read by its main box', () => {
  const page = pageOf(
    `<main><ul>${'<li>Seven words that lead to something else</li>'.repeat(90)}</ul></main><div>${paragraphs(1, 5)}</div>`,
  );
  const text = articleBody(readArticle(page, scan)?.article.body ?? { type: 'root', children: [] });
  expect(text).toContain(prose(3));
  expect(text).not.toContain('Seven words');
});
