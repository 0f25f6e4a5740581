// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { MissingArticle } from '../../../src/view/reader/missing';
import { Reader } from '../../../src/view/reader/reader';
import { renderBody } from '../../../src/view/reading/body';
import { clear, draw, fire } from './draw';
import { ARTICLE, element } from './sample-article';

beforeEach(clear);

describe('the reader', () => {
  it('shows the article with byline, site, date and reading time', () => {
    draw(<Reader article={ARTICLE} body={renderBody(ARTICLE.body)} />);
    const parts = [...document.querySelectorAll('.byline-part')].map((part) => part.textContent);
    expect(parts).toEqual(['Mara Lindqvist', 'opentools.ai', '19 August 2025', '3 minutes to read']);
    expect(document.querySelector('article')?.getAttribute('lang')).toBe('en');
  });

  it('links its outline to the headings', () => {
    draw(<Reader article={ARTICLE} body={renderBody(ARTICLE.body)} />);
    const links = [...document.querySelectorAll('nav .outline-row')].map((row) => row.getAttribute('href'));
    expect(links).toEqual(['#one', '#two']);
    expect(document.getElementById('one')?.tagName).toBe('H2');
  });

  it('leads back to the original, and to no other kind of address', () => {
    draw(<Reader article={ARTICLE} body={null} />);
    expect(document.querySelector('.original')?.getAttribute('href')).toBe(ARTICLE.url);
    expect(document.querySelector('.original')?.getAttribute('rel')).toBe('noopener noreferrer');
    draw(<Reader article={{ ...ARTICLE, url: 'javascript:alert(1)' }} body={null} />);
    expect(document.querySelector('.original')).toBeNull();
  });

  it('says so where the article is gone', () => {
    draw(<MissingArticle />);
    expect(document.body.textContent).toContain('This article is no longer kept');
    draw(<MissingArticle why="unsaved" />);
    expect(document.body.textContent).toContain('This article is no longer saved');
    draw(<MissingArticle why="unopened" />);
    expect(document.body.textContent).toContain('This saved article cannot be opened');
  });
});

describe('the article’s body', () => {
  it('opens links apart, without telling where from, except those within the article', () => {
    draw(renderBody(ARTICLE.body));
    const [out, within] = [...document.querySelectorAll('a')];
    expect([out?.target, out?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(within?.hasAttribute('target')).toBe(false);
  });

  it('draws no frame for a picture without an address', () => {
    draw(renderBody({ type: 'root', children: [element('img', { alt: 'A chart' })] }));
    expect(document.querySelector('img')).toBeNull();
  });

  it('loads pictures late and without a referrer, and leaves the words of one that fails', () => {
    draw(renderBody(ARTICLE.body));
    const picture = document.querySelector('img');
    expect([picture?.getAttribute('loading'), picture?.getAttribute('referrerpolicy')]).toEqual([
      'lazy',
      'no-referrer',
    ]);
    if (picture) {
      fire(picture, new Event('error'));
    }
    expect(document.querySelector('img')).toBeNull();
    expect(document.body.textContent).toContain('A chart');
  });
});
