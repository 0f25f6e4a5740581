// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../src/view/panel/panel';
import type { PopupActions, Situation } from '../../../src/view/popup/model';
import { clear, click, draw } from './draw';
import { LEDGER } from './ledger';
import { ARTICLE } from './sample-article';

const jump = vi.fn();
const goBack = vi.fn();
// Only what the tests press.
const actions = { jump, goBack, openReader: vi.fn(), point: vi.fn() } as unknown as PopupActions;
const ledger = { decisions: LEDGER, failed: [], pageWords: 2380, foldedWords: 900 };
const page: Situation = { is: 'page', ledger, article: { is: 'ready', article: ARTICLE, body: 'The text.' } };

function show(situation: Situation): void {
  const model = {
    host: 'opentools.ai',
    switches: { mode: 'fold' as const, everywhere: true },
    situation,
    about: { version: '1.2.3', address: 'https://opentools.ai/news', threshold: 0.6 },
  };
  draw(<Panel model={model} actions={actions} />);
}

const text = (selector: string) => document.querySelector(selector)?.textContent;

beforeEach(() => {
  vi.clearAllMocks();
  clear();
});

describe('beside the page', () => {
  it('stand title, length and the whole outline, with the section that is being read', () => {
    show({ ...page, where: { section: 'two', away: false } } as Situation);
    expect(text('.panel-title')).toBe('Who is ahead');
    expect(text('.strip-minutes')).toBe('3 min');
    expect(text('.panel-outline [aria-current] .outline-title')).toBe('What comes next');
  });

  it('the outline says where the article repeats itself', () => {
    const article = { is: 'ready' as const, article: ARTICLE, body: null, repeats: { two: 3 } };
    show({ ...page, article } as Situation);
    const repeating = [...document.querySelectorAll('.outline-row')].filter((row) =>
      row.querySelector('.outline-repeats'),
    );
    expect(repeating.map((row) => row.querySelector('.outline-title')?.textContent)).toEqual(['What comes next']);
  });

  it('a section leads to its place in the page, and the way back from there', () => {
    show({ ...page, where: { section: 'two', away: true } } as Situation);
    click('What comes next');
    expect(jump).toHaveBeenCalledWith(expect.objectContaining({ id: 'two' }));
    click('Back to where I was');
    expect(goBack).toHaveBeenCalledOnce();
  });

  it('is the article to read, and what was folded', () => {
    show(page);
    click('Article');
    expect(text('.tab-panel:not([hidden]) .article-body')).toBe('The text.');
    click('Folded');
    expect(document.querySelector('.tab-panel:not([hidden]) .ledger-row')).not.toBeNull();
  });

  it('is said that an article has no sections', () => {
    const article = { is: 'ready' as const, article: { ...ARTICLE, outline: [] }, body: null };
    show({ ...page, article } as Situation);
    expect(text('.panel-note')).toBe('This article has no sections.');
  });

  it('is said what to do where the browser tells nothing of the page', () => {
    show({ is: 'internal' });
    expect(text('.notice-title')).toBe('Nothing read here');
    expect(text('.notice-text')).toContain('button in the toolbar');
  });

  it.each(['none', 'failed'] as const)('is said why there is nothing to read: %s', (is) => {
    show({ ...page, article: { is } } as Situation);
    expect(document.querySelector('.tab-panel:not([hidden]) .notice')).not.toBeNull();
  });
});
