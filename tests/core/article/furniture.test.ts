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
