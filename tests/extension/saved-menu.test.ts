import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE } from '../core/view/sample-article';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const { followSaveItem } = await import('../../src/platform/saved-menu');
const { listSaved, removeAllSaved, savedTexts } = await import('../../src/platform/saved-articles');

let badge: string;
let article: object | undefined;

beforeEach(async () => {
  reset();
  await removeAllSaved();
  badge = '14';
  article = ARTICLE;
  browser.action.getBadgeText.mockImplementation(async () => badge);
  browser.action.setBadgeText.mockImplementation(async ({ text }) => {
    badge = text;
  });
  browser.tabs.sendMessage.mockImplementation(async (_: number, { chaffinch }) =>
    chaffinch === 'page.ledger' ? { settled: true, decisions: [] } : article,
  );
  followSaveItem(({ title }) => `text of ${title}`);
});

const choose = (tab: object = {}, menuItemId = 'save') =>
  browser.contextMenus.onClicked.emit({ menuItemId }, { id: 7, index: 0, incognito: false, ...tab });
const titles = () => browser.action.setTitle.mock.calls.map(([{ title }]) => title);

describe('“Save this article for later”', () => {
  it('saves the page’s article, says so on the button, and gives the count its place back before it answers', async () => {
    const answers = choose();
    await vi.waitFor(() => expect(badge).toBe('✓'));
    const { items } = await listSaved();
    expect(items.map(({ title }) => title)).toEqual(['Who is ahead']);
    expect([...(await savedTexts()).values()]).toEqual(['text of Who is ahead']);
    // As long as it does not, Firefox lets the background live.
    await Promise.all(answers);
    expect(badge).toBe('14');
    expect(titles()).toEqual(['save.told.saved', 'extension_name']);
    choose();
    await vi.waitFor(() => expect(titles().at(-1)).toBe('save.told.updated'));
    expect((await listSaved()).items).toHaveLength(1);
  }, 12_000);

  it('says that there is no article', async () => {
    article = undefined;
    choose();
    await vi.waitFor(() => expect(titles()).toContain('save.told.noArticle'));
    expect((await listSaved()).items).toEqual([]);
  });

  it('keeps nothing of a private window, and leaves other items to others', async () => {
    choose({ incognito: true });
    choose({}, 'read');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(browser.tabs.sendMessage).not.toHaveBeenCalled();
    expect((await listSaved()).items).toEqual([]);
  });
});
