import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetPositions,
  keepPosition,
  positionsKept,
  readPosition,
  watchPositions,
} from '../../src/platform/reading-positions';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));

beforeEach(reset);

const PAGE = 'https://news.example/story?id=7';
const place = (section: string, fraction = 0.5) => ({ section, fraction });
const stored = () => browser.storage.local.items.get('positions') as Record<string, unknown>;

describe('a position in an article', () => {
  it('is written once for several in quick succession, as the last of them', async () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    await Promise.all([0.1, 0.2, 0.3].map((fraction) => keepPosition('heard', PAGE, place('a1', fraction))));
    expect(set).toHaveBeenCalledOnce();
    expect((await readPosition('heard', PAGE))?.fraction).toBe(0.3);
    await Promise.all([keepPosition('heard', PAGE, place('a2')), keepPosition('heard', PAGE, undefined)]);
    expect(await readPosition('heard', PAGE)).toBeUndefined();
  });

  it('is found again, whatever part of the page was asked for', async () => {
    await keepPosition('heard', `${PAGE}#section-3`, place('a1'));
    expect(await readPosition('heard', PAGE)).toEqual({ ...place('a1'), at: expect.any(Number) });
  });

  it('is of one article, and of reading or listening', async () => {
    await keepPosition('heard', PAGE, place('a1'));
    expect(await readPosition('heard', 'https://news.example/story?id=8')).toBeUndefined();
    expect(await readPosition('read', PAGE)).toBeUndefined();
  });

  it('is kept without the address', async () => {
    await keepPosition('heard', PAGE, place('a1'));
    expect(JSON.stringify(stored())).not.toMatch(/news|story|http/);
  });

  it('is forgotten at the article’s end', async () => {
    await keepPosition('heard', PAGE, place('a1'));
    await keepPosition('heard', PAGE, undefined);
    expect([await readPosition('heard', PAGE), stored()]).toEqual([undefined, {}]);
  });

  it('is one of the last hundred that were used', async () => {
    const page = (number: number) => `${PAGE}&n=${number}`;
    vi.useFakeTimers({ now: 0, toFake: ['Date'] });
    for (let number = 0; number < 100; number += 1) {
      vi.setSystemTime(number);
      await keepPosition('heard', page(number), place('a'));
    }
    vi.setSystemTime(1000);
    await keepPosition('heard', page(0), place('b'));
    await keepPosition('heard', page(100), place('c'));
    vi.useRealTimers();
    expect(Object.keys(stored())).toHaveLength(100);
    expect((await readPosition('heard', page(0)))?.section).toBe('b');
    expect(await readPosition('heard', page(1))).toBeUndefined();
  });

  it('is not lost when two tabs keep theirs at once', async () => {
    await Promise.all([keepPosition('heard', PAGE, place('a')), keepPosition('read', PAGE, place('b'))]);
    expect((await readPosition('heard', PAGE))?.section).toBe('a');
    expect((await readPosition('read', PAGE))?.section).toBe('b');
  });

  it('is counted, and forgotten with all others when the reader says so', async () => {
    expect(await positionsKept()).toEqual({ count: 0, last: 0 });
    const changed = vi.fn();
    const watching = new AbortController();
    watchPositions(changed, watching.signal);
    await keepPosition('heard', PAGE, place('a'));
    await keepPosition('heard', `${PAGE}9`, place('b'));
    const { count, last } = await positionsKept();
    expect([count, Date.now() - last < 5000]).toEqual([2, true]);
    await forgetPositions();
    expect([await positionsKept(), stored()]).toEqual([{ count: 0, last: 0 }, {}]);
    expect(changed).toHaveBeenCalledTimes(3);
    watching.abort();
    await keepPosition('heard', PAGE, place('a'));
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['nothing', undefined],
    ['text', 'x'],
    ['half a position', { 'heard:811c9dc5': { section: 'a' } }],
    ['null', null],
  ])('is not there where the store holds %s', async (_, value) => {
    browser.storage.local.items.set('positions', value);
    expect(await readPosition('heard', '')).toBeUndefined();
    await keepPosition('heard', '', place('a'));
    expect((await readPosition('heard', ''))?.section).toBe('a');
  });
});
