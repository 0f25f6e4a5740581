import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  choiceFor,
  foldsKind,
  isActive,
  DEFAULT_SETTINGS as ON,
  readSettings,
  updateSettings,
  watchSettings,
  withKind,
  withMode,
  withoutSite,
} from '../../src/platform/settings';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));
beforeEach(reset);

describe('settings', () => {
  it('are the defaults on a fresh install', async () => {
    expect(await readSettings()).toEqual(ON);
  });

  it('come back as they were stored', async () => {
    await updateSettings((settings) => withMode(settings, 'www.example.com', 'off'));
    expect(await readSettings()).toEqual({ ...ON, sites: { 'example.com': { mode: 'off', kinds: {} } } });
  });

  it.each([
    ['text', 'garbage'],
    ['another version', { version: 99, enabled: false, sites: {} }],
    ['no version', { enabled: false, sites: {} }],
    ['wrong types', { version: 1, enabled: 'no', sites: ['example.com'] }],
    ['a site that is no host', JSON.parse('{"version":2,"sites":{"__proto__":{"mode":"off"}}}')],
    ['a mode that does not exist', { version: 2, sites: { 'example.com': { mode: 'hide', kinds: {} } } }],
    ['kinds that do not exist', { version: 2, shown: ['chrome', 'own', 'x'], calm: 'loud', sites: {} }],
  ])('are the defaults where the store holds %s', async (_, stored) => {
    browser.storage.local.items.set('settings', stored);
    expect(await readSettings()).toEqual(ON);
  });

  it('tell listeners of each change until the signal', async () => {
    const listener = vi.fn();
    const controller = new AbortController();
    watchSettings(listener, controller.signal);
    await updateSettings((settings) => ({ ...settings, enabled: false }));
    controller.abort();
    await updateSettings((settings) => ({ ...settings, enabled: true }));
    expect(listener.mock.calls).toEqual([[{ ...ON, enabled: false }]]);
  });
});

describe('settings of version 1', () => {
  it('keep what was switched off', async () => {
    const sites = { 'example.com': { enabled: false }, 'other.example': { enabled: true } };
    browser.storage.local.items.set('settings', { version: 1, enabled: false, sites });
    const settings = await readSettings();
    expect(settings.enabled).toBe(false);
    expect(choiceFor(settings, 'example.com').mode).toBe('off');
    expect(choiceFor(settings, 'other.example').mode).toBe('fold');
  });
});

describe('a site', () => {
  it('is on unless it or everything is off; www. makes no difference', () => {
    const off = withMode(ON, 'example.com', 'off');
    expect(isActive(ON, 'example.com')).toBe(true);
    expect(isActive(off, 'www.example.com')).toBe(false);
    expect(isActive(off, 'news.example.com')).toBe(true);
    expect(isActive({ ...ON, enabled: false }, 'example.com')).toBe(false);
    expect(isActive(withMode(ON, 'example.com', 'mark'), 'example.com')).toBe(true);
  });

  it('named like a member of every object is a site like others', () => {
    expect(isActive(ON, 'constructor')).toBe(true);
  });

  it('that is switched on again leaves nothing behind', () => {
    expect(withMode(withMode(ON, 'example.com', 'off'), 'example.com', 'fold')).toEqual(ON);
  });

  it('keeps its kinds when its mode changes, and forgets all at once', () => {
    const chosen = withMode(withKind(ON, 'share', false, 'example.com'), 'example.com', 'mark');
    expect(choiceFor(chosen, 'www.example.com')).toEqual({ mode: 'mark', kinds: { share: false } });
    expect(withoutSite(chosen, 'www.example.com')).toEqual(ON);
  });
});

describe('a kind', () => {
  it('is folded unless it is shown everywhere, and a site has the last word', () => {
    const shown = withKind(ON, 'share', false);
    expect([foldsKind(ON, 'a.example', 'share'), foldsKind(shown, 'a.example', 'share')]).toEqual([true, false]);
    expect(foldsKind(shown, 'a.example', 'promo')).toBe(true);
    const there = withKind(shown, 'share', true, 'a.example');
    expect([foldsKind(there, 'a.example', 'share'), foldsKind(there, 'b.example', 'share')]).toEqual([true, false]);
  });

  it('that is switched back leaves nothing behind', () => {
    expect(withKind(withKind(ON, 'share', false), 'share', true)).toEqual(ON);
    expect(withKind(withKind(ON, 'share', false, 'a.example'), 'share', true, 'a.example')).toEqual(ON);
  });
});
