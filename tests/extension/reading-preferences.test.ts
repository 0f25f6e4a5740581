import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_READING, type ReadingPreferences } from '../../src/decide/reading-choices';
import { followPreferences, readPreferences, updatePreferences } from '../../src/platform/reading-preferences';
import { parsePreferences, storedPreferences } from '../../src/platform/reading-preferences-schema';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));

const copy = new Map<string, string>();

beforeEach(() => {
  reset();
  copy.clear();
  vi.stubGlobal('localStorage', { setItem: (key: string, value: string) => copy.set(key, value) });
});
afterEach(() => vi.unstubAllGlobals());

describe('reading preferences', () => {
  it('are beautiful before anything is chosen', async () => {
    expect(await readPreferences()).toEqual(DEFAULT_READING);
  });

  it('keep what is changed beside what was', async () => {
    await updatePreferences({ theme: 'sepia' });
    await updatePreferences({ size: 24, voices: { de: 'Anna' } });
    expect(await readPreferences()).toEqual({ ...DEFAULT_READING, theme: 'sepia', size: 24, voices: { de: 'Anna' } });
  });

  it('that are changed at the same moment are all kept', async () => {
    await Promise.all([updatePreferences({ rate: 1.5 }), updatePreferences({ voices: { en: 'Ben' } })]);
    expect(await readPreferences()).toEqual({ ...DEFAULT_READING, rate: 1.5, voices: { en: 'Ben' } });
  });

  it('reach everyone who follows, at once and after each change, until they stop', async () => {
    const seen: ReadingPreferences[] = [];
    const closing = new AbortController();
    await followPreferences((preferences) => seen.push(preferences), closing.signal);
    await updatePreferences({ face: 'dyslexic' });
    closing.abort();
    await updatePreferences({ face: 'sans' });
    expect(seen.map(({ face }) => face)).toEqual(['serif', 'dyslexic']);
  });

  it('leave a copy of the theme for the first paint', async () => {
    await followPreferences(() => undefined, new AbortController().signal);
    expect(copy.get('theme')).toBe('system');
    await updatePreferences({ theme: 'black' });
    expect(copy.get('theme')).toBe('black');
  });

  it('say nothing of other things that are stored', async () => {
    const listener = vi.fn();
    await followPreferences(listener, new AbortController().signal);
    await browser.storage.local.set({ settings: {} });
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe('stored preferences', () => {
  const stored = (change: object) => parsePreferences({ ...storedPreferences(DEFAULT_READING), ...change });

  it('come back as they were stored', () => {
    const chosen: ReadingPreferences = {
      theme: 'dark',
      face: 'hyperlegible',
      size: 26,
      width: 52,
      lineHeight: 1.8,
      justify: true,
      hyphenate: false,
      images: 'none',
      said: 'once',
      rate: 1.5,
      voices: { en: 'Kate', ja: 'Kyoko' },
    };
    expect(parsePreferences(storedPreferences(chosen))).toEqual(chosen);
  });

  it.each([undefined, null, 7, 'dark', [], { theme: 'dark' }, { version: 2, theme: 'dark' }])(
    'fall back as a whole where %j stands',
    (value) => expect(parsePreferences(value)).toEqual(DEFAULT_READING),
  );

  it.each([
    { theme: 'neon' },
    { face: 7 },
    { size: '20' },
    { width: Number.NaN },
    { justify: 'yes' },
    { hyphenate: 1 },
    { images: 'some' },
    { said: 'twice' },
    { rate: 9 },
    { voices: ['Anna'] },
  ])('fall back where %j stands, and there only', (change) => {
    expect(stored({ ...change, lineHeight: 2 })).toEqual({ ...DEFAULT_READING, lineHeight: 2 });
  });

  it('take the nearest step of a scale', () => {
    expect([stored({ size: 23.4 }).size, stored({ size: 400 }).size, stored({ width: 1 }).width]).toEqual([24, 40, 40]);
  });

  it('take voices for languages only', () => {
    const voices = JSON.parse('{ "de": "Anna", "__proto__": "x", "constructor": "x", "fr": 7 }');
    expect(stored({ voices }).voices).toEqual({ de: 'Anna' });
  });
});
