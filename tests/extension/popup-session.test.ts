import { beforeEach, describe, expect, it, vi } from 'vitest';
import { popupActions } from '../../entrypoints/popup/actions';
import { loadArticle } from '../../entrypoints/popup/article';
import { Session } from '../../entrypoints/popup/session';
import type { PageLedger } from '../../src/platform/messages';
import { tellOfChange, watchStore } from '../../src/platform/store';
import { ARTICLE } from '../core/view/sample-article';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('../../entrypoints/popup/article', () => ({
  loadArticle: vi.fn(),
  addFoot: async (article: unknown) => article,
  countOnce: async (article: unknown) => article,
}));

const LEDGER: PageLedger = {
  host: 'opentools.ai',
  active: true,
  kind: 'article',
  settled: true,
  decisions: [],
  failed: [],
  pageWords: 900,
  foldedWords: 0,
};

/** Opens a popup over a tab; `page` answers its questions. */
function open(url: string, page: (name: string) => unknown) {
  const show = vi.fn();
  const done = vi.fn();
  const closing = new AbortController();
  browser.tabs.query.mockResolvedValue([{ id: 7, index: 0, url }]);
  browser.tabs.sendMessage.mockImplementation(async (_, { chaffinch }) => page(chaffinch));
  const session = new Session(show, '', closing.signal);
  session.attempt(() => session.open());
  const situation = () => show.mock.lastCall?.[0].situation;
  return { actions: popupActions(session, done), situation, show, done, close: () => closing.abort() };
}

beforeEach(() => {
  reset();
  browser.permissions.contains.mockImplementation(async ({ origins: [origin] }) => origin.includes('opentools'));
  vi.mocked(loadArticle).mockResolvedValue({ is: 'ready', article: ARTICLE, body: null });
});

describe('a popup', () => {
  it('draws the ledger at once and the article when it is there', async () => {
    const popup = open('https://opentools.ai/', () => LEDGER);
    await vi.waitFor(() => expect(popup.situation()).toMatchObject({ is: 'page', article: { is: 'ready' } }));
    expect(popup.show.mock.calls.some(([{ situation }]) => situation.article?.is === 'loading')).toBe(true);
    expect(loadArticle).toHaveBeenCalledOnce();
    popup.close();
  });

  it('asks again while the page’s script is starting', async () => {
    let asked = 0;
    const popup = open('https://opentools.ai/', () => {
      asked += 1;
      if (asked < 3) {
        throw new Error('Receiving end does not exist.');
      }
      return LEDGER;
    });
    await vi.waitFor(() => expect(popup.situation()).toMatchObject({ is: 'page' }));
    popup.close();
  });

  it('cleans a page once', async () => {
    let started = false;
    browser.scripting.executeScript.mockImplementation(async () => {
      started = true;
    });
    const popup = open('https://example.com/', () => (started ? LEDGER : undefined));
    await vi.waitFor(() => expect(popup.situation()).toEqual({ is: 'noAccess' }));
    popup.actions.startHere();
    await vi.waitFor(() => expect(popup.situation()).toMatchObject({ is: 'page' }));
    popup.close();
  });

  it('puts no code into a page that was not allowed, and what reads the article into others once', async () => {
    const files = () => browser.scripting.executeScript.mock.calls.flatMap(([{ files }]) => files);
    const closed = open('https://example.com/', () => undefined);
    await vi.waitFor(() => expect(closed.situation()).toEqual({ is: 'noAccess' }));
    closed.close();
    expect(files()).toEqual([]);
    const popup = open('https://opentools.ai/', () => LEDGER);
    await vi.waitFor(() => expect(popup.situation()).toMatchObject({ article: { is: 'ready' } }));
    popup.close();
    expect(files().filter((file) => file === '/article.js')).toHaveLength(1);
  });

  it('follows the switch for its site', async () => {
    const popup = open('https://www.opentools.ai/', () => LEDGER);
    await vi.waitFor(() => expect(popup.situation()).toMatchObject({ is: 'page' }));
    popup.actions.setMode('off');
    await vi.waitFor(() => expect(popup.situation()).toEqual({ is: 'off', where: 'site' }));
    popup.close();
  });

  it('keeps showing the page where a choice is not kept', async () => {
    const popup = open('https://www.opentools.ai/', () => LEDGER);
    await vi.waitFor(() => expect(popup.situation()).toMatchObject({ is: 'page' }));
    const heard: boolean[] = [];
    watchStore((works) => heard.push(works), new AbortController().signal);
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('quota exceeded'));
    popup.actions.setMode('off');
    await vi.waitFor(() => expect(heard).toEqual([true, false]));
    expect(popup.show.mock.calls.map(([{ situation }]) => situation.is)).not.toContain('error');
    expect(popup.situation()).toMatchObject({ is: 'page' });
    popup.actions.setMode('off');
    await vi.waitFor(() => expect(popup.situation()).toEqual({ is: 'off', where: 'site' }));
    expect(heard).toEqual([true, false, true]);
    popup.close();
  });

  it('says that a block is not kept where the page says so', async () => {
    const popup = open('https://www.opentools.ai/', (name) => (name === 'page.rule' ? false : LEDGER));
    await vi.waitFor(() => expect(popup.situation()).toMatchObject({ is: 'page' }));
    const heard: boolean[] = [];
    watchStore((works) => heard.push(works), new AbortController().signal);
    popup.actions.showAlways([10]);
    await vi.waitFor(() => expect(heard).toEqual([true, false]));
    tellOfChange(true);
    popup.close();
  });

  it('offers nothing to start where no script gets in', async () => {
    browser.scripting.executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
    const popup = open('https://www.opentools.ai/page.pdf', () => undefined);
    await vi.waitFor(() => expect(popup.situation()).toEqual({ is: 'internal' }), { timeout: 4000 });
    popup.close();
  });

  it('expands in the page and reads the ledger again', async () => {
    const names: string[] = [];
    const popup = open('https://opentools.ai/', (name) => {
      names.push(name);
      return LEDGER;
    });
    await vi.waitFor(() => expect(popup.situation()).toMatchObject({ is: 'page' }));
    popup.actions.expand([10]);
    await vi.waitFor(() => expect(names.slice(-2)).toEqual(['page.expand', 'page.ledger']));
    popup.close();
  });

  it('opens the reader and is done', async () => {
    const popup = open('https://opentools.ai/', () => LEDGER);
    await vi.waitFor(() => expect(popup.situation()).toMatchObject({ article: { is: 'ready' } }));
    popup.actions.openReader();
    await vi.waitFor(() => expect(popup.done).toHaveBeenCalled());
    expect(browser.tabs.create).toHaveBeenCalledOnce();
    popup.close();
  });

  it('tells what failed and offers to try again', async () => {
    browser.scripting.insertCSS.mockRejectedValue(new Error('Cannot access contents of the page'));
    const popup = open('https://example.com/', () => undefined);
    await vi.waitFor(() => expect(popup.situation()).toEqual({ is: 'noAccess' }));
    popup.actions.startHere();
    await vi.waitFor(() =>
      expect(popup.situation()).toEqual({ is: 'error', detail: 'Cannot access contents of the page' }),
    );
    popup.close();
  });

  it('asks nothing more once it is closed', async () => {
    const popup = open('https://opentools.ai/', () => ({ ...LEDGER, settled: false }));
    await vi.waitFor(() => expect(popup.situation()).toEqual({ is: 'loading' }));
    popup.close();
    const asked = browser.tabs.sendMessage.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(browser.tabs.sendMessage.mock.calls.length).toBeLessThanOrEqual(asked + 1);
  });
});
