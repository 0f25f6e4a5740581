// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PopupActions, PopupModel, Situation } from '../../../src/view/popup/model';
import { Popup } from '../../../src/view/popup/popup';
import { renderBody } from '../../../src/view/reading/body';
import { clear, click, control, draw, fire } from './draw';
import { LEDGER } from './ledger';
import { ARTICLE } from './sample-article';
import { NOT_SAVED } from './saving';

const actions = {
  setMode: vi.fn(),
  switchEverywhere: vi.fn(),
  expand: vi.fn(),
  fold: vi.fn(),
  point: vi.fn(),
  jump: vi.fn(),
  copyArticle: vi.fn(async () => ({ picturesOut: 0 })),
  goBack: vi.fn(),
  openPanel: vi.fn(),
  pick: vi.fn(),
  showAlways: vi.fn(),
  foldAlways: vi.fn(),
  describe: vi.fn(async () => ({ markup: '<div class="x">xxx</div>', filter: 'opentools.ai##.x' })),
  copy: vi.fn(async (_: string) => true),
  openReader: vi.fn(),
  saving: vi.fn(() => NOT_SAVED),
  openSaved: vi.fn(),
  openOptions: vi.fn(),
  startHere: vi.fn(),
  allowSite: vi.fn(),
  reload: vi.fn(),
  readAnyway: vi.fn(),
  retry: vi.fn(),
} satisfies PopupActions;

const page: Extract<Situation, { is: 'page' }> = {
  is: 'page',
  ledger: { decisions: LEDGER, failed: [], pageWords: 2380, foldedWords: 900 },
  article: { is: 'ready', article: ARTICLE, body: renderBody(ARTICLE.body) },
};

const ABOUT = { version: '1.2.3', address: 'https://opentools.ai/news', threshold: 0.6 };

function show(situation: Situation, switches: PopupModel['switches'] = { mode: 'fold', everywhere: true }): void {
  draw(<Popup model={{ host: 'www.opentools.ai', switches, situation, about: ABOUT }} actions={actions} />);
}

beforeEach(() => {
  vi.clearAllMocks();
  clear();
});

describe('the popup on an article', () => {
  it('says how long the article is, how long the page, and how much was folded', () => {
    show(page);
    const strip = document.querySelector('.strip')?.textContent;
    expect(strip).toContain('3 min of article, not 10');
    expect(strip).toContain('4 blocks folded');
    expect(strip).toContain('article 30%');
    expect(strip).toContain('boilerplate 38%');
  });

  it('shows the outline and the article; choosing a section asks the page to go there', () => {
    show(page);
    expect(document.querySelector('article h1')?.textContent).toBe('Who is ahead');
    click('What comes next');
    expect(actions.jump).toHaveBeenCalledWith(expect.objectContaining({ id: 'two', title: 'What comes next' }));
  });

  it('marks the section that is being read in the page, and leads back from a jump', () => {
    show({ ...page, where: { section: 'two', away: true } });
    expect(document.querySelector('[aria-current] .outline-title')?.textContent).toBe('What comes next');
    click('Back to where I was');
    expect(actions.goBack).toHaveBeenCalledOnce();
    show({ ...page, where: { section: 'one', away: false } });
    expect(document.querySelector('.way-back')).toBeNull();
  });

  it('offers to stand beside the page, where the browser has room there', () => {
    show(page);
    click('Open beside the page');
    expect(actions.openPanel).toHaveBeenCalledOnce();
  });

  it('lists each kind of box once with its count and why', () => {
    show(page);
    const row = control('Promo').textContent;
    expect(row).toContain('3×');
    expect(row).toContain('The same box stands 3 times on this page.');
    expect(row).toContain('Went with it: Logo carousel, 3×');
  });

  it('points at the boxes while a row has the pointer or the focus', () => {
    show(page);
    fire(control('Promo'), new FocusEvent('focus'));
    expect(actions.point).toHaveBeenLastCalledWith([10, 20, 30]);
    fire(control('Promo'), new MouseEvent('mouseleave'));
    expect(actions.point).toHaveBeenLastCalledWith([]);
  });

  it('expands a folded row and folds an expanded one', () => {
    show(page);
    click('Promo');
    expect(actions.expand).toHaveBeenCalledWith([10, 20, 30]);
    const open = LEDGER.map((entry) => ({ ...entry, open: true }));
    show({ ...page, ledger: { ...page.ledger, decisions: open } });
    click('Promo');
    expect(actions.fold).toHaveBeenCalledWith([10, 20, 30]);
  });

  it('shows everything, and folds all again once everything is shown', () => {
    show(page);
    click('Folded');
    click('Show everything');
    expect(actions.expand).toHaveBeenCalledWith([10, 20, 30, 40]);
    show({ ...page, ledger: { ...page.ledger, decisions: LEDGER.map((entry) => ({ ...entry, open: true })) } });
    click('Fold all again');
    expect(actions.fold).toHaveBeenCalledWith([10, 20, 30, 40]);
  });

  it('moves between its tabs by arrow keys', () => {
    show(page);
    fire(control('Read'), new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(control('Folded').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(control('Folded'));
    const shown = [...document.querySelectorAll<HTMLElement>('[role=tabpanel]')].filter((panel) => !panel.hidden);
    expect(shown.map((panel) => panel.getAttribute('aria-labelledby'))).toEqual([control('Folded').id]);
  });

  it('says so where nothing was found', () => {
    show({ ...page, ledger: { decisions: [], failed: [], pageWords: 800, foldedWords: 0 } });
    expect(document.querySelector('.strip')?.textContent).toContain('Nothing to fold');
    expect(document.querySelector('.ledger')?.textContent).toContain('It stands as it was served.');
  });

  it('shows its ledger while the article is still being read', () => {
    show({ ...page, article: { is: 'loading' } });
    expect(control('Promo')).toBeTruthy();
    expect(control('Open in a tab').hasAttribute('disabled')).toBe(true);
  });
});

describe('behind a row of the ledger', () => {
  const copied = () => actions.copy.mock.calls.map(([text]) => text);

  it('stand the score and every piece of evidence', () => {
    show(page);
    const more = document.querySelector('.ledger-more')?.textContent;
    expect(more).toContain('Score 1.00; folded from 0.60.');
    expect(more).toContain('The same box stands 3 times on this page.1.00');
  });

  it('a wrong fold is shown from now on, with all its copies', () => {
    show(page);
    click('This was wrong');
    expect(actions.showAlways).toHaveBeenCalledWith([10, 20, 30]);
  });

  it('a report tells no word of the page, and its address only when asked to', async () => {
    show(page);
    click('Copy a report');
    await vi.waitFor(() => expect(copied()).toHaveLength(1));
    expect(copied()[0]).toBe(
      'Chaffinch 1.2.3\npromo, 1.00\n- sample 1.00: The same box stands 3 times on this page.\n\n<div class="x">xxx</div>\n',
    );
    fire(document.querySelector('.ledger-address input') as Element, new MouseEvent('click', { bubbles: true }));
    click('Copy a report');
    await vi.waitFor(() => expect(copied()).toHaveLength(2));
    expect(copied()[1]).toContain('\nhttps://opentools.ai/news\n');
  });

  it('the block is copied as a filter', async () => {
    show(page);
    click('Copy as a uBlock filter');
    await vi.waitFor(() => expect(copied()).toEqual(['opentools.ai##.x']));
    expect(actions.describe).toHaveBeenCalledWith(10);
  });

  it('what came near can be folded', () => {
    const near = { ...LEDGER[0], block: 77, action: 'keep', score: 0.5, within: undefined } as never;
    show({ ...page, ledger: { ...page.ledger, decisions: [...LEDGER, near] } });
    expect(document.body.textContent).toContain('1 block came near');
    click('Fold this');
    expect(actions.foldAlways).toHaveBeenCalledWith([77]);
  });
});

describe('the switches', () => {
  it('switch the site, and name it', () => {
    show(page);
    const site = control('Fold on opentools.ai');
    expect([site.getAttribute('role'), site.getAttribute('aria-checked')]).toEqual(['switch', 'true']);
    click('Fold on opentools.ai');
    expect(actions.setMode).toHaveBeenCalledWith('off');
  });

  it('choose what is done on the site', () => {
    show(page, { mode: 'mark', everywhere: true });
    expect(document.body.textContent).toContain('Only marking on this site');
    click('More');
    const chosen = () => document.querySelector<HTMLInputElement>('.more input:checked')?.value;
    expect(chosen()).toBe('mark');
    document.querySelector<HTMLInputElement>('.more input[value="fold"]')?.click();
    expect(actions.setMode).toHaveBeenLastCalledWith('fold');
  });

  it('switch everything, behind one button that Escape closes', () => {
    show(page);
    click('More');
    click('Fold on all sites');
    expect(actions.switchEverywhere).toHaveBeenCalledWith(false);
    fire(document.body, new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(control('More').getAttribute('aria-expanded')).toBe('false');
  });
});

describe('the popup elsewhere', () => {
  it('offers once and always where the site is not allowed', () => {
    show({ is: 'noAccess' });
    click('Clean this page once');
    click('Always on this site');
    expect([actions.startHere, actions.allowSite].map((act) => act.mock.calls.length)).toEqual([1, 1]);
    expect(document.querySelector('[role=switch]')).toBeNull();
  });

  it.each<[Situation, string]>([
    [{ is: 'notStarted' }, 'Start on this page'],
    [{ is: 'notStarted' }, 'Reload the page'],
    [{ is: 'notArticle' }, 'Read it all the same'],
    [{ is: 'off', where: 'site' }, 'Fold on this site'],
    [{ is: 'off', where: 'everywhere' }, 'Fold on all sites'],
    [{ is: 'error', detail: 'gone' }, 'Try again'],
  ])('in %o offers "%s"', (situation, step) => {
    show(situation);
    expect(control(step)).toBeTruthy();
  });

  it.each<[Situation, string]>([
    [{ is: 'internal' }, 'This page belongs to the browser'],
    [{ is: 'notArticle' }, 'Nothing here was touched'],
    [{ is: 'loading' }, 'Reading the page'],
  ])('in %o says "%s"', (situation, text) => {
    show(situation);
    expect(document.body.textContent).toContain(text);
  });
});
