// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Source } from '../../../src/article/types';
import { DEFAULT_READING } from '../../../src/decide/reading-choices';
import { MissingArticle } from '../../../src/view/reader/missing';
import { Reader } from '../../../src/view/reader/reader';
import { renderBody } from '../../../src/view/reading/body';
import { Foot, type FootData } from '../../../src/view/reading/foot';
import { PreferencesProvider } from '../../../src/view/reading/preferences';
import { ReadingProvider } from '../../../src/view/reading/reading-provider';
import { clear, click, draw, fire } from './draw';
import { ARTICLE, element } from './sample-article';

const onReturn = vi.fn();

beforeEach(() => {
  clear();
  onReturn.mockClear();
});

describe('the reader', () => {
  it('shows the article with byline, site, date and reading time', () => {
    draw(<Reader article={ARTICLE} body={renderBody(ARTICLE.body)} onReturn={onReturn} />);
    const parts = [...document.querySelectorAll('.byline-part')].map((part) => part.textContent);
    expect(parts).toEqual(['Mara Lindqvist', 'opentools.ai', '19 August 2025', '3 minutes to read']);
    expect(document.querySelector('article')?.getAttribute('lang')).toBe('en');
  });

  it('links its outline to the headings', () => {
    draw(<Reader article={ARTICLE} body={renderBody(ARTICLE.body)} onReturn={onReturn} />);
    const links = [...document.querySelectorAll('nav .outline-row')].map((row) => row.getAttribute('href'));
    expect(links).toEqual(['#one', '#two']);
    expect(document.getElementById('one')?.tagName).toBe('H2');
  });

  it('goes back to its page, and leaves a click with a key held to the browser', () => {
    draw(<Reader article={ARTICLE} body={null} onReturn={onReturn} />);
    const link = document.querySelector('.original');
    const click = (how: MouseEventInit) => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...how });
      if (link) fire(link, event);
      return event.defaultPrevented;
    };
    expect([click({}), click({ ctrlKey: true })]).toEqual([true, false]);
    expect(onReturn).toHaveBeenCalledOnce();
  });

  it('leads back to the original, and to no other kind of address', () => {
    draw(<Reader article={ARTICLE} body={null} onReturn={onReturn} />);
    expect(document.querySelector('.original')?.getAttribute('href')).toBe(ARTICLE.url);
    expect(document.querySelector('.original')?.getAttribute('rel')).toBe('noopener noreferrer');
    for (const url of ['javascript:alert(1)', 'https://']) {
      draw(<Reader article={{ ...ARTICLE, url }} body={null} onReturn={onReturn} />);
      expect(document.querySelector('.original')).toBeNull();
    }
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

describe('below the article', () => {
  const source = (id: number, kind: Source['kind']): Source => ({
    href: `https://s${id}.test/`,
    host: `s${id}.test`,
    title: `Source ${id}`,
    sentence: 'It fell.',
    kind,
    id: `source-${id}`,
    section: '',
  });
  const passage = { category: 'newsletter' as const, times: 5, beginning: 'Get it', body: 'Get it by mail' };
  const foot = (more: Partial<FootData>) => draw(<Foot sources={[]} leftOut={[]} beyond={0} {...more} />);

  it('lists sources in one click, the first eight at first, the site’s own apart', () => {
    const outside = Array.from({ length: 11 }, (_, at) => source(at, 'named'));
    foot({ sources: [...outside, source(90, 'own')] });
    const [first] = document.querySelectorAll<HTMLAnchorElement>('.source-title');
    expect([first?.href, first?.rel, first?.target]).toEqual(['https://s0.test/', 'noopener noreferrer', '_blank']);
    expect(document.querySelectorAll('.sources > ol > li:not([hidden])').length).toBe(8);
    click('3 more');
    expect(document.querySelectorAll('.sources > ol > li:not([hidden])').length).toBe(11);
    expect(document.querySelector<HTMLDetailsElement>('.sources > details')?.open).toBe(false);
    expect(document.querySelector('.source-facts a')?.getAttribute('href')).toBe('#source-0');
  });

  it('says so where there is no source and where nothing was left out', () => {
    foot({});
    expect(document.querySelector('.sources')?.textContent).toContain('This page cites no outside source.');
    expect(document.querySelector('.left-out')?.textContent).toContain('Nothing was removed.');
  });

  it('lists what was left out by kind, each to be opened, and says what is only in the original', () => {
    const empty = { ...passage, category: 'promo' as const, times: 1, beginning: '', body: null };
    foot({ leftOut: [passage, empty, passage], beyond: 2 });
    const summaries = [...document.querySelectorAll('.left-out summary')].map(({ textContent }) => textContent);
    expect(summaries).toEqual(['Newsletter box5 timesGet it', 'Newsletter box5 timesGet it', 'Promo']);
    expect(document.querySelector('.left-out details')?.textContent).toContain('Get it by mail');
    expect(document.querySelector<HTMLDetailsElement>('.left-out details')?.open).toBe(false);
    expect(document.querySelector('.left-out')?.textContent).toContain('2 more passages');
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
