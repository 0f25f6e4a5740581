import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const { followCommands } = await import('../../src/platform/commands');
const { offerContextMenus } = await import('../../src/platform/context-menus');
const { readSettings } = await import('../../src/platform/settings');

const TAB = { id: 7, url: 'https://www.opentools.ai/news', index: 2 };
const fold = (block: number, more: object = {}) => ({ block, action: 'collapse', open: false, ...more });
let decisions: object[];
let running: boolean;
let sent: unknown[];
let files: unknown[];

beforeEach(() => {
  reset();
  decisions = [fold(3), fold(4, { within: 3 }), fold(9, { action: 'keep' })];
  running = true;
  sent = [];
  files = [];
  browser.permissions.contains.mockResolvedValue(true);
  browser.tabs.query.mockResolvedValue([TAB]);
  browser.scripting.executeScript.mockImplementation(async (script: { files: string[] }) => {
    files.push(script.files[0]);
    running = true;
  });
  browser.tabs.sendMessage.mockImplementation(async (_: number, { chaffinch, arguments: argument }) => {
    if (!running) throw new Error('nobody there');
    if (chaffinch === 'page.ledger') return { settled: true, decisions };
    sent.push([chaffinch, argument]);
    return chaffinch === 'article.read' ? { title: 'Story' } : undefined;
  });
});

describe('a key', () => {
  const press = (name: string, tab: object | undefined = TAB) => {
    followCommands();
    browser.commands.onCommand.emit(name, tab);
  };

  it('shows everything, and folds it again where nothing is folded', async () => {
    press('everything');
    await vi.waitFor(() => expect(sent).toEqual([['page.expand', { blocks: [3, 4] }]]));
    decisions = [fold(3, { open: true }), fold(4, { open: true, within: 3 })];
    browser.commands.onCommand.emit('everything', TAB);
    await vi.waitFor(() => expect(sent.at(-1)).toEqual(['page.fold', { blocks: [3, 4] }]));
  });

  it('switches the site off and on', async () => {
    press('site');
    const mode = async () => (await readSettings()).sites['opentools.ai']?.mode;
    await vi.waitFor(async () => expect(await mode()).toBe('off'));
    browser.commands.onCommand.emit('site', TAB);
    await vi.waitFor(async () => expect(await mode()).not.toBe('off'));
  });

  it('starts where Chaffinch does not run yet, and leaves the choice alone', async () => {
    running = false;
    press('site', { ...TAB, url: 'https://example.com/' });
    await vi.waitFor(() => expect(files).toEqual(['/content-scripts/page.js']));
    expect((await readSettings()).sites).toEqual({});
  });

  it('reads the article in the tab that is open, where the browser names none', async () => {
    press('read', undefined);
    await vi.waitFor(() => expect(browser.tabs.create).toHaveBeenCalledWith(expect.objectContaining({ index: 3 })));
    expect(files).toEqual(['/article.js', '/place.js']);
  });
});

describe('the context menu', () => {
  const choose = (menuItemId: string) => {
    offerContextMenus();
    browser.contextMenus.onClicked.emit({ menuItemId }, TAB);
  };

  it('is made at each installation, for pages only', async () => {
    offerContextMenus();
    browser.runtime.onInstalled.emit({});
    await vi.waitFor(() => expect(browser.contextMenus.create).toHaveBeenCalledTimes(4));
    for (const [item] of browser.contextMenus.create.mock.calls)
      expect(item.documentUrlPatterns).toEqual(['http://*/*', 'https://*/*']);
    expect(browser.contextMenus.removeAll).toHaveBeenCalledOnce();
  });

  it('starts the page’s script first where it does not run, then picks where it was opened', async () => {
    running = false;
    choose('pick');
    await vi.waitFor(() => expect(sent).toEqual([['page.pick', { fromMenu: true }]]));
    expect(files).toEqual(['/content-scripts/page.js', '/picker.js']);
  });

  it('shows what is folded', async () => {
    choose('show');
    await vi.waitFor(() => expect(sent).toEqual([['page.expand', { blocks: [3, 4] }]]));
  });

  it('reads the article', async () => {
    choose('read');
    await vi.waitFor(() => expect(browser.tabs.create).toHaveBeenCalledOnce());
  });
});
