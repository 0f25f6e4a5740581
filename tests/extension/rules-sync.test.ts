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

let stop: AbortController;
beforeEach(() => {
  reset();
  stop = new AbortController();
  followSync(stop.signal);
});
afterEach(() => stop.abort());

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
    await vi.waitFor(() => expect(fromChunks(Object.fromEntries(sync.items))).toHaveLength(1));
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
    expect(fromChunks(items)).toEqual(rules);
  });

  it('leave the oldest on this device only, and nothing is lost here', async () => {
    const rules = many(500, '一'.repeat(80)).map((rule) => ({ ...rule, selector: 'p'.repeat(300) }));
    expect(await importRules(writeRules(rules))).toEqual({ added: 500 });
    await synchronise();
    const remote = fromChunks(Object.fromEntries(sync.items)) ?? [];
    expect(remote.length).toBeGreaterThan(50);
    expect(remote).toEqual(rules.slice(0, remote.length));
    expect(toChunks(rules, 's'.repeat(32)).left).toBe(500 - remote.length);
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
      expect(fromChunks(Object.fromEntries(sync.items))).toHaveLength(2);
    },
  );
});

describe('sync storage that is half written, or by a later version,', () => {
  it('is not believed, and not overwritten', async () => {
    await importRules(writeRules(many(300)));
    await synchronise();
    const whole = new Map(sync.items);
    sync.items.set('rules:1', { stamp: 'other', rules: [] });
    expect(fromChunks(Object.fromEntries(sync.items))).toBeUndefined();
    const half = new Map(sync.items);
    await synchronise();
    expect(sync.items).toEqual(half);
    expect(await readRules()).toHaveLength(300);
    sync.items = new Map(whole).set('rules', { version: 2, chunks: 1, stamp: 'x' });
    await synchronise();
    expect(sync.items.get('rules')).toEqual({ version: 2, chunks: 1, stamp: 'x' });
  });
});
