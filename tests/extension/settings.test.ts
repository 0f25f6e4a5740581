import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isActive, readSettings, updateSettings, watchSettings, withSite } from '../../src/platform/settings';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));
beforeEach(reset);

const ON = { enabled: true, sites: {} };

describe('settings', () => {
  it('are the defaults on a fresh install', async () => {
    expect(await readSettings()).toEqual(ON);
  });

  it('come back as they were stored', async () => {
    await updateSettings((settings) => withSite(settings, 'www.example.com', false));
    expect(await readSettings()).toEqual({ enabled: true, sites: { 'example.com': { enabled: false } } });
  });

  it.each([
    ['text', 'garbage'],
    ['another version', { version: 99, enabled: false, sites: {} }],
    ['no version', { enabled: false, sites: {} }],
    ['wrong types', { version: 1, enabled: 'no', sites: ['example.com'] }],
    ['a site that is no host', JSON.parse('{"version":1,"sites":{"__proto__":{"enabled":false}}}')],
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
    expect(listener.mock.calls).toEqual([[{ enabled: false, sites: {} }]]);
  });
});

describe('a site', () => {
  it('is on unless it or everything is off; www. makes no difference', () => {
    const off = withSite(ON, 'example.com', false);
    expect(isActive(ON, 'example.com')).toBe(true);
    expect(isActive(off, 'www.example.com')).toBe(false);
    expect(isActive(off, 'news.example.com')).toBe(true);
    expect(isActive({ ...ON, enabled: false }, 'example.com')).toBe(false);
  });

  it('named like a member of every object is a site like others', () => {
    expect(isActive(ON, 'constructor')).toBe(true);
  });

  it('that is switched on again leaves nothing behind', () => {
    expect(withSite(withSite(ON, 'example.com', false), 'example.com', true)).toEqual(ON);
  });
});
