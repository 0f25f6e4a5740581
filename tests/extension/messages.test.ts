import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onBackgroundMessage, onPageMessage, onPlaceMessage, sendToTab } from '../../src/platform/messages';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));
beforeEach(reset);

const signal = new AbortController().signal;
const popup = { id: 'chaffinch', url: 'chrome-extension://chaffinch/popup.html' };
const page = { id: 'chaffinch', url: 'https://opentools.ai/', tab: { id: 7 }, documentId: 'd1' };

async function say(message: unknown, sender: object): Promise<unknown> {
  return browser.runtime.onMessage.emit(message, sender).find((answer) => answer !== undefined);
}

describe('the page’s script', () => {
  it('answers the popup, and a popup or reader that stands in a tab', async () => {
    onPageMessage({ 'page.describe': ({ block }) => ({ markup: String(block), filter: '' }) }, signal);
    const message = { chaffinch: 'page.describe', arguments: { block: 1 } };
    expect(await say(message, popup)).toEqual({ markup: '1', filter: '' });
    expect(await say(message, { ...popup, tab: { id: 9 } })).toEqual({ markup: '1', filter: '' });
  });

  it('answers nobody else', async () => {
    const describe = vi.fn();
    onPageMessage({ 'page.describe': describe }, signal);
    const message = { chaffinch: 'page.describe', arguments: { block: 1 } };
    await say(message, { ...popup, id: 'another' });
    await say(message, page);
    // Without a tab, yet from a page of the web.
    await say(message, { id: 'chaffinch', url: page.url });
    expect(describe).not.toHaveBeenCalled();
  });

  it('leaves names that it has no handler for to the other script', async () => {
    onPageMessage({ 'page.describe': () => undefined }, signal);
    onPageMessage({ 'article.read': () => undefined }, signal);
    const answers = browser.runtime.onMessage.emit({ chaffinch: 'article.read' }, popup);
    expect(answers.map((answer) => answer instanceof Promise)).toEqual([false, true]);
  });

  it.each([
    ['no arguments', { chaffinch: 'page.expand' }],
    ['one argument too many', { chaffinch: 'page.expand', arguments: { blocks: [], more: 1 } }],
    ['a member of every object', { chaffinch: 'page.expand', arguments: JSON.parse('{"blocks":[],"__proto__":{}}') }],
    ['blocks that are no numbers', { chaffinch: 'page.expand', arguments: { blocks: ['1'] } }],
    ['another envelope', { chaffinch: 'page.expand', arguments: { blocks: [] }, extra: true }],
    ['an unknown name', { chaffinch: 'toString' }],
    ['plain text', 'page.expand'],
  ])('does not take %s', async (_, message) => {
    const expand = vi.fn();
    onPageMessage({ 'page.expand': expand }, signal);
    expect(await say(message, popup)).toBeUndefined();
    expect(expand).not.toHaveBeenCalled();
  });

  it('is silent after its signal', () => {
    const controller = new AbortController();
    onPageMessage({ 'page.describe': () => undefined }, controller.signal);
    controller.abort();
    expect(browser.runtime.onMessage.listeners.size).toBe(0);
  });

  it('rejects when a handler throws, so that the popup can tell', async () => {
    onPageMessage(
      {
        'page.describe': () => {
          throw new Error('gone');
        },
      },
      signal,
    );
    await expect(say({ chaffinch: 'page.describe', arguments: { block: 1 } }, popup)).rejects.toThrow('gone');
  });
});

describe('the script that knows the place', () => {
  const PLACE = { section: 'section-1', fraction: 0.5, passage: 'the lab said', within: 0 };
  const handlers = () => ({
    'place.jump': vi.fn(() => true),
    'place.return': vi.fn(),
    'place.tell': vi.fn(() => PLACE),
    'place.go': vi.fn(() => true),
  });

  it('answers the popup and the panel, and no page', async () => {
    onPlaceMessage(handlers(), signal);
    const message = { chaffinch: 'place.jump', arguments: { heading: 'section-1', title: 'One' } };
    expect(await say(message, popup)).toBe(true);
    expect(await say(message, page)).toBeUndefined();
  });

  it.each([
    ['a place beyond the end', { ...PLACE, within: 2 }],
    ['a place that is no number', { ...PLACE, fraction: Number.NaN }],
    ['half a place', { section: 'section-1' }],
  ])('does not go to %s', async (_, place) => {
    const told = handlers();
    onPlaceMessage(told, signal);
    await say({ chaffinch: 'place.go', arguments: { address: 'https://opentools.ai/', place } }, popup);
    expect(told['place.go']).not.toHaveBeenCalled();
  });
});

describe('the background', () => {
  it('answers scripts in pages, and knows the tab', async () => {
    const count = vi.fn();
    onBackgroundMessage({ 'badge.count': count }, signal);
    await say({ chaffinch: 'badge.count', arguments: { count: 14 } }, page);
    expect(count).toHaveBeenCalledWith(
      { count: 14 },
      { tabId: 7, documentId: 'd1', address: page.url, isPrivate: true },
    );
  });

  it('answers a page that Chromium makes ready ahead, which is another frame of the tab', async () => {
    const count = vi.fn();
    onBackgroundMessage({ 'badge.count': count }, signal);
    await say(
      { chaffinch: 'badge.count', arguments: { count: 14 } },
      { ...page, frameId: 9, documentLifecycle: 'prerender' },
    );
    expect(count).toHaveBeenCalledOnce();
  });

  it.each([
    ['the extension’s pages', { count: 1 }, popup],
    ['a frame of a page', { count: 1 }, { ...page, frameId: 3 }],
    ['a tab that is no number', { count: 1 }, { ...page, tab: { id: '7' } }],
    ['other extensions', { count: 1 }, { ...page, id: 'another' }],
    ['half a block', { count: 0.5 }, page],
    ['less than nothing', { count: -1 }, page],
  ])('takes nothing from or of %s', async (_, argument, sender) => {
    const count = vi.fn();
    onBackgroundMessage({ 'badge.count': count }, signal);
    await say({ chaffinch: 'badge.count', arguments: argument }, sender);
    expect(count).not.toHaveBeenCalled();
  });
});

it('a question goes to the top frame of the tab alone', async () => {
  await sendToTab(7, 'page.ledger', undefined);
  expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, { chaffinch: 'page.ledger' }, { frameId: 0 });
});
