import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addRule, importRules, readRules, removeRule } from '../../src/platform/rules';
import { fromChunks, toChunks } from '../../src/platform/rules-chunks';
import { writeRules } from '../../src/platform/rules-file';
import type { Rule } from '../../src/platform/rules-schema';
import { followSync, synchronise } from '../../src/platform/rules-sync';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));

const { local, sync } = browser.storage;
const NEW = {
  site: 'news.example',
  action: 'fold' as const,
  print: '0123456789abcdef',
  selector: '',
  label: 'Join us',
};
const many = (count: number, label = 'x'): Rule[] =>
  Array.from({ length: count }, (_, i) => ({
    ...NEW,
    id: `rule-${i}`.padEnd(12, '-'),
    site: `s${i}.example`,
    label,
    changed: count - i,
  }));

/** The browser's, for one lock. */
function fakeLocks(): Pick<LockManager, 'request'> {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, work: () => Promise<unknown>): Promise<unknown> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  return { request } as Pick<LockManager, 'request'>; // Of its forms, the one that is called.
}

let stop: AbortController;
beforeEach(() => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  reset();
  stop = new AbortController();
  followSync(stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
});

const remote = () => fromChunks(Object.fromEntries(sync.items)).rules;

/** Another device, with the same account: its own local storage, the same sync storage. */
async function onAnotherDevice(act: () => Promise<unknown>): Promise<void> {
  const mine = new Map(local.items);
  local.items = new Map();
  await synchronise();
  await act();
  await synchronise();
  local.items = mine;
  await synchronise();
}

describe('rules on two devices', () => {
  it('are the same after a change on either', async () => {
    await addRule(NEW);
    await onAnotherDevice(async () => {
      expect((await readRules()).map(({ site }) => site)).toEqual(['news.example']);
      await addRule({ ...NEW, site: 'there.example' });
    });
    expect((await readRules()).map(({ site }) => site).sort()).toEqual(['news.example', 'there.example']);
  });

  it('that are removed on one do not come back from the other', async () => {
    const added = await addRule(NEW);
    await onAnotherDevice(() => new Promise((resolve) => setTimeout(resolve, 2)).then(() => removeRule(added.id)));
    expect(await readRules()).toEqual([]);
  });

  it('are exchanged when the browser starts', async () => {
    await importRules(writeRules(many(1)));
    sync.items.clear();
    browser.runtime.onStartup.emit();
    await vi.waitFor(() => expect(remote()).toHaveLength(1));
  });
});

describe('the limits of sync storage', () => {
  it('are kept: many rules go in small items, and come out whole', () => {
    const rules = many(200, 'äöü – ein längerer Name mit Umlauten');
    const { items, left } = toChunks(rules, 'stamp');
    expect(left).toBe(0);
    expect(Object.keys(items).length).toBeGreaterThan(4);
    for (const [key, value] of Object.entries(items)) {
      expect(new TextEncoder().encode(key + JSON.stringify(value)).length).toBeLessThanOrEqual(8192);
    }
    expect(fromChunks(items)).toMatchObject({ state: 'whole', rules });
  });

  it('leave the oldest on this device only, and nothing is lost here', async () => {
    const rules = many(500, '一'.repeat(80)).map((rule) => ({ ...rule, selector: 'p'.repeat(300) }));
    expect(await importRules(writeRules(rules))).toEqual({ added: 500 });
    await synchronise();
    const there = remote();
    expect(there.length).toBeGreaterThan(50);
    expect(there).toEqual(rules.slice(0, there.length));
    expect(toChunks(rules, 's'.repeat(32)).left).toBe(500 - there.length);
    expect(await readRules()).toHaveLength(500);
    const writes = vi.spyOn(sync, 'set');
    await synchronise();
    expect(writes, 'what has no room is not tried again and again').not.toHaveBeenCalled();
  });

  it.each(['QUOTA_BYTES quota exceeded', 'MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded'])(
    'that refuse a writing (%s) stop nothing; the next change tries again',
    async (refusal) => {
      sync.refusal = refusal;
      await addRule(NEW);
      await synchronise();
      expect(await readRules()).toHaveLength(1);
      sync.refusal = '';
      await addRule({ ...NEW, site: 'later.example' });
      await synchronise();
      expect(remote()).toHaveLength(2);
    },
  );
});

describe('sync storage that is half written', () => {
  const tear = async () => {
    await importRules(writeRules(many(300)));
    await synchronise();
    sync.items.set('rules:1', { stamp: 'other', rules: [{ ...NEW, id: 'of-another', changed: 5000 }] });
    return new Map(sync.items);
  };
  afterEach(() => vi.useRealTimers());

  it('is left to those who write it for a while; nothing is lost here, and what can be read is taken', async () => {
    const half = await tear();
    await synchronise();
    await addRule({ ...NEW, site: 'meanwhile.example' });
    await synchronise();
    expect(sync.items).toEqual(half);
    expect(await readRules()).toHaveLength(302);
  });

  it('is mended when the rest has not come', async () => {
    await tear();
    await synchronise();
    vi.useFakeTimers({ now: Date.now() + 11 * 60_000, toFake: ['Date'] });
    browser.runtime.onStartup.emit();
    await synchronise();
    expect(fromChunks(Object.fromEntries(sync.items))).toMatchObject({ state: 'whole' });
    expect(new Set(remote())).toEqual(new Set(await readRules()));
    expect(remote()).toHaveLength(301);
  });

  it.each([
    ['nothing but the index', { rules: { version: 1, chunks: 2, stamp: 'x' } }],
    ['a part without an index', { 'rules:0': { stamp: 'x', rules: [] } }],
    ['an index that is none', { rules: 7 }],
    ['an index that is null', { rules: null, 'rules:0': null }],
    ['no parts at all', { rules: { version: 1, chunks: 0, stamp: 'x' } }],
  ])('is known as such: %s', (_, items) => {
    expect(fromChunks(items)).toMatchObject({ state: 'torn', rules: [] });
  });
});

describe('sync storage that a later version wrote', () => {
  it('is not touched', async () => {
    await importRules(writeRules(many(3)));
    await synchronise();
    sync.items.set('rules', { version: 2, chunks: 1, stamp: 'x' });
    await synchronise();
    expect(sync.items.get('rules')).toEqual({ version: 2, chunks: 1, stamp: 'x' });
  });
});

describe('a rule that was removed long ago', () => {
  it('is forgotten on this device and in sync storage, once', async () => {
    const long = { id: 'long-ago', removed: true, changed: 1000 } as const;
    for (const [key, item] of Object.entries(toChunks([long], 'x').items)) sync.items.set(key, item);
    await addRule(NEW);
    await synchronise();
    expect(remote()).toEqual(await readRules());
    const writes = vi.spyOn(sync, 'set').mockClear();
    await synchronise();
    await synchronise();
    expect(writes).not.toHaveBeenCalled();
  });
});
