// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { dropFurniture } from '../../../src/article/furniture';
import { pageOf, paragraphs, prose } from './page';

function left(html: string, isArticle = true): Element {
  const { body } = pageOf(html);
  dropFurniture(body.ownerDocument, isArticle);
  return body;
}

const story = paragraphs(1, 8);

test('a form with fields goes with its notes', () => {
  const form = `<form><p>Leave your address and we send the harbour news on Fridays.</p><input type="email"></form>`;
  expect(left(`<main>${story}${form}</main>`).querySelector('form')).toBeNull();
});

test('a form around the whole page stays, and so does one without fields', () => {
  expect(left(`<form><main>${story}</main><input type="text"></form>`).querySelectorAll('p')).toHaveLength(8);
  expect(left(`<main>${story}<form><p>${prose(9)}</p></form></main>`).querySelectorAll('p')).toHaveLength(9);
});

test.each(['about-author', 'post-author-box', 'author_bio', 'cookie-notice', 'comment-respond'])(
  'a box called %s goes',
  (name) => {
    expect(left(`<main>${story}<div class="${name}"><p>${prose(9)}</p></div></main>`).querySelector('div')).toBeNull();
  },
);

test('a box that holds much of the prose is none, whatever it is called', () => {
  expect(left(`<div class="post-author">${paragraphs(1, 3)}</div>`).querySelectorAll('p')).toHaveLength(3);
  const long = `<div class="author-box">${paragraphs(9, 16)}</div>`;
  expect(left(`<main>${story}${long}</main>`).querySelectorAll('p')).toHaveLength(16);
});

test('short dated articles with links, several of one build, are news of other things', () => {
  const teaser = (day: number) =>
    `<article class="card"><a href="/${day}">A ferry</a><p>${day} May 2025</p><p>The ferry sails again from the old pier.</p></article>`;
  expect(left(`<main>${story}${teaser(1)}${teaser(2)}${teaser(3)}</main>`).querySelector('article')).toBeNull();
  expect(left(`<main>${story}${teaser(1)}${teaser(2)}</main>`).querySelectorAll('article')).toHaveLength(2);
});

test('the parts of a list stay, though each is an article', () => {
  const part = (name: string) => `<article><h2>${name}</h2><p>${prose(1)}</p></article>`;
  expect(left(`<main>${part('One')}${part('Two')}${part('Three')}</main>`).querySelectorAll('article')).toHaveLength(3);
});

test('a long text is no card, whatever it is called, and neither is what holds the title or an article', () => {
  const many = paragraphs(1, 60);
  const box = (inside: string) => `<main>${many}<div class="author-box">${inside}</div></main>`;
  expect(left(box(paragraphs(91, 98))).querySelector('.author-box')).not.toBeNull();
  expect(left(box('<h1>The bridge is back</h1>')).querySelector('.author-box')).not.toBeNull();
  expect(left(box(`<article>${prose(91)}</article>`)).querySelector('.author-box')).not.toBeNull();
});

test('a form that holds much of what little there is stays', () => {
  const form = `<form><p>${prose(9)}</p><input type="email"></form>`;
  expect(left(`<main>${paragraphs(1, 2)}${form}</main>`).querySelector('form')).not.toBeNull();
  expect(left(`<main>${paragraphs(1, 8)}${form}</main>`).querySelector('form')).toBeNull();
});

test('articles without a date are no teasers', () => {
  const undated =
    '<article class="card"><a href="/a">A ferry</a><p>The ferry sails again from the old pier.</p></article>';
  expect(left(`<main>${story}${undated.repeat(3)}</main>`).querySelectorAll('article')).toHaveLength(3);
});

test('their numbers make no other build', () => {
  const teaser = (day: number) =>
    `<article class="card-${day}"><a href="/${day}">A ferry</a><p>${day} May 2025</p></article>`;
  expect(left(`<main>${story}${teaser(1)}${teaser(2)}${teaser(3)}</main>`).querySelector('article')).toBeNull();
});

test.each(['toc', 'table-of-contents'])('a %s goes: the reader has an outline of its own', (name) => {
  const contents = `<div class="${name}"><p>Contents</p><ul><li><a href="#a">The timber</a></li></ul></div>`;
  expect(left(`<main>${contents}${story}</main>`).querySelector('div')).toBeNull();
});

test('what pops up over an article goes; on other pages only what is called so', () => {
  const html = (box: string) => `<main>${story}${box}</main>`;
  const help = `<div id="book-help-popup"><p>${prose(9)}</p></div>`;
  for (const isArticle of [true, false]) expect(left(html(help), isArticle).querySelector('div')).toBeNull();
  for (const box of [
    `<div role="dialog"><p>${prose(9)}</p></div>`,
    `<div class="details-modal"><p>${prose(9)}</p></div>`,
  ]) {
    expect(left(html(box)).querySelector('div')).toBeNull();
    expect(left(html(box), false).querySelector('div')).not.toBeNull();
  }
});
