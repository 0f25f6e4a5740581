import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forget, learnFrom, readMemory, rememberedSites, watchMemory } from '../../src/platform/memory';
import { learn, MOST_SITES, NOTHING, parseMemory, sitesToForget } from '../../src/platform/memory-schema';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));
beforeEach(reset);

const print = (n: number) => n.toString(16).padStart(16, '0');
const seen = (n: number, copies = 1) => ({ print: print(n), kind: 'promo' as const, copies });
const folded = (...ns: number[]) => ({ folded: ns.map((n) => seen(n)), near: [], kept: [] });
const near = (...ns: number[]) => ({ folded: [], near: ns.map((n) => seen(n)), kept: [] });

describe('what a site is remembered by', () => {
  it('is what was folded there, under one name with and without www.', async () => {
    await learnFrom('https://www.news.example/a', { folded: [seen(1, 3)], near: [seen(2)], kept: [] });
    const { blocks } = await readMemory('news.example');
    expect(blocks.map((block) => [block.print, block.folded, block.copies])).toEqual([
      [print(2), false, 1],
      [print(1), true, 3],
    ]);
    expect(await readMemory('other.example')).toEqual(NOTHING);
  });

  it('is hashes only: no address, no text', async () => {
    await learnFrom('https://news.example/secret-path?q=word#part', folded(1));
    const stored = JSON.stringify([...browser.storage.local.items]);
    expect(stored).not.toMatch(/secret|path|word|part|https/);
  });

  it('counts the different pages a block came near on, to three', async () => {
    for (const path of ['a', 'a', 'b', 'c', 'd']) await learnFrom(`https://news.example/${path}?x=${path}`, near(1));
    const [block] = (await readMemory('news.example')).blocks;
    expect(block?.pages).toHaveLength(3);
  });

  it('forgets a block that is kept now', async () => {
    await learnFrom('https://news.example/a', folded(1, 2));
    await learnFrom('https://news.example/b', { ...folded(2), kept: [print(1)] });
    expect((await readMemory('news.example')).blocks.map((block) => block.print)).toEqual([print(2)]);
  });

  it('loses nothing when two pages teach at once', async () => {
    await Promise.all([1, 2, 3].map((n) => learnFrom(`https://news.example/${n}`, folded(n))));
    expect((await readMemory('news.example')).blocks).toHaveLength(3);
  });
});

describe('the bounds', () => {
  it('keep the blocks seen last, and no more than a page may teach', () => {
    let memory = NOTHING;
    for (let visit = 0; visit < 10; visit += 1) {
      const many = Array.from({ length: 100 }, (_, i) => visit * 100 + i);
      memory = learn(memory, folded(...many), 'p', visit);
    }
    expect(memory.blocks).toHaveLength(150);
    expect(Math.min(...memory.blocks.map((block) => block.used))).toBe(7);
  });

  it('forget the sites least recently used', () => {
    const sites = Object.fromEntries(Array.from({ length: MOST_SITES + 2 }, (_, i) => [`s${i}`, 1000 - i]));
    expect(sitesToForget(sites)).toEqual([`s${MOST_SITES + 1}`, `s${MOST_SITES}`]);
  });

  it.each([
    ['nothing', undefined],
    ['another version', { version: 9, used: 1, blocks: [] }],
    ['text', 'x'],
    ['blocks that are none', { version: 1, used: 1, blocks: [1, null, { print: 'x' }, { ...seen(1), kind: 'spy' }] }],
  ])('make nothing of %s', (_, stored) => {
    expect(parseMemory(stored).blocks).toEqual([]);
  });
});

describe('the options', () => {
  it('list sites, the last used first, and hear of changes', async () => {
    const listener = vi.fn();
    const { signal } = new AbortController();
    watchMemory(listener, signal);
    vi.useFakeTimers({ now: 1000 });
    await learnFrom('https://a.example/', folded(1, 2));
    vi.setSystemTime(2000);
    await learnFrom('https://b.example/', near(3));
    vi.useRealTimers();
    expect(await rememberedSites()).toEqual([
      { site: 'b.example', used: 2000, folded: 0 },
      { site: 'a.example', used: 1000, folded: 2 },
    ]);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('forget one site, or all', async () => {
    for (const host of ['a', 'b', 'c']) await learnFrom(`https://${host}.example/`, folded(1));
    await forget('a.example');
    expect((await rememberedSites()).map(({ site }) => site).sort()).toEqual(['b.example', 'c.example']);
    await forget();
    expect(await rememberedSites()).toEqual([]);
    expect([...browser.storage.local.items.keys()]).toEqual(['memory']);
  });
});
