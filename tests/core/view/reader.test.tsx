// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_READING } from '../../../src/decide/reading-choices';
import { MissingArticle } from '../../../src/view/reader/missing';
import { Reader } from '../../../src/view/reader/reader';
import { renderBody } from '../../../src/view/reading/body';
import { PreferencesProvider } from '../../../src/view/reading/preferences';
import { ReadingProvider } from '../../../src/view/reading/reading-provider';
import { clear, click, draw, fire } from './draw';
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

  it('asks for no picture before the reader does, where none are to be loaded', () => {
    withoutPictures(renderBody({ type: 'root', children: [PICTURE, PICTURE] }));
    expect(document.querySelector('img')).toBeNull();
    expect(document.body.textContent).toContain('A chart');
    click('Show picture');
    expect(document.querySelectorAll('img')).toHaveLength(1);
  });

  it('shows all pictures of this article at once when asked', () => {
    withoutPictures(renderBody({ type: 'root', children: [PICTURE, PICTURE, PICTURE] }));
    click('Show all pictures');
    expect(document.querySelectorAll('img')).toHaveLength(3);
    expect(document.querySelector('button')).toBeNull();
  });
});

const PICTURE = element('img', { src: 'https://example.com/chart.png', alt: 'A chart' });

function withoutPictures(body: ComponentChildren): void {
  draw(
    <PreferencesProvider value={{ preferences: { ...DEFAULT_READING, images: 'none' }, change: () => undefined }}>
      <ReadingProvider>{body}</ReadingProvider>
    </PreferencesProvider>,
  );
}
