import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addRule,
  exportRules,
  importRules,
  mergeIn,
  putRule,
  readRules,
  removeRule,
  watchRules,
} from '../../src/platform/rules';
import { readRulesFile, writeRules } from '../../src/platform/rules-file';
import {
  MOST_REMOVED,
  MOST_RULES,
  mergeRules,
  parseRules,
  type Rule,
  type StoredRule,
  withoutMourned,
} from '../../src/platform/rules-schema';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));
beforeEach(reset);

const PRINT = '0123456789abcdef';
const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id: id.padEnd(8, '-'),
  site: 'news.example',
  action: 'fold',
  print: PRINT,
  selector: '',
  label: 'Join us',
  changed: 1000,
  ...more,
});
const NEW = { site: 'news.example', action: 'fold' as const, print: PRINT, selector: 'main > div', label: 'Join us' };

describe('rules', () => {
  it('come back as they were added, the newest first, and others hear of it', async () => {
    const listener = vi.fn();
    watchRules(listener, new AbortController().signal);
    const first = await addRule(NEW);
    const second = await addRule({ ...NEW, site: 'other.example' });
    expect(new Set(await readRules())).toEqual(new Set([first, second]));
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('about the same block take each other’s place', async () => {
    await addRule(NEW);
    await addRule({ ...NEW, action: 'show' });
    expect((await readRules()).map(({ action }) => action)).toEqual(['show']);
  });

  it('about a block that looks the same take each other’s place wherever it stands now', async () => {
    await addRule(NEW);
    await addRule({ ...NEW, selector: 'main > aside', action: 'show' });
    await addRule({ ...NEW, print: '', selector: 'main > div' });
    expect((await readRules()).map(({ action }) => action).sort()).toEqual(['fold', 'show']);
  });

  it('that are removed can be brought back, and changed, all at the same moment', async () => {
    vi.useFakeTimers({ now: 1000 });
    const added = await addRule(NEW);
    await removeRule(added.id);
    expect(await readRules()).toEqual([]);
    await putRule({ ...added, label: 'Other' });
    vi.useRealTimers();
    expect((await readRules()).map(({ label }) => label)).toEqual(['Other']);
  });

  it('are removed for good where the clock that stamped them is ahead of this one', async () => {
    const ahead = rule('a', { changed: Date.now() + 60_000 });
    await mergeIn([ahead]);
    await removeRule(ahead.id);
    await mergeIn([ahead]);
    expect(await readRules()).toEqual([]);
  });

  it('added at the same time are all kept', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => addRule({ ...NEW, site: `${name}.example` })));
    expect(await readRules()).toHaveLength(3);
  });

  it.each([
    ['garbage', 'x'],
    ['another version', { version: 9, rules: [rule('a')] }],
    [
      'rules that are none',
      { version: 1, rules: [null, 1, { ...rule('a'), site: '__proto__' }, { ...rule('a'), action: 'hide' }] },
    ],
  ])('are none where the store holds %s', async (_, stored) => {
    browser.storage.local.items.set('rules', stored);
    expect(await readRules()).toEqual([]);
  });
});

describe('two sets of rules', () => {
  const gone: StoredRule = { id: 'a'.padEnd(8, '-'), removed: true, changed: 2000 };
  const sets: StoredRule[][] = [
    [rule('a'), rule('b', { changed: 5 })],
    [gone, rule('b', { label: 'Same moment', changed: 5 })],
    [rule('a', { changed: 3000, label: 'Later' }), rule('c')],
    [],
  ];

  it('become one, per rule the later, whatever the order and however often', () => {
    for (const a of sets) {
      expect(mergeRules(a, a)).toEqual(mergeRules(a, []));
      for (const b of sets) {
        expect(mergeRules(a, b)).toEqual(mergeRules(b, a));
        for (const c of sets) expect(mergeRules(mergeRules(a, b), c)).toEqual(mergeRules(a, mergeRules(b, c)));
      }
    }
    expect(mergeRules(sets[0] ?? [], sets[1] ?? []).find(({ id }) => id === gone.id)).toEqual(gone);
    expect(mergeRules(sets[1] ?? [], sets[2] ?? []).find(({ id }) => id === gone.id)).toMatchObject({ label: 'Later' });
  });

  it('are bounded, and removed rules are forgotten in the end', () => {
    const many = Array.from({ length: MOST_RULES + 5 }, (_, i) => rule(`r${i}`, { changed: i }));
    expect(mergeRules(many, []).at(-1)?.changed).toBe(5);
    const removed = many.map(
      ({ id, changed }): StoredRule => ({ id: `x${id}`, removed: true, changed: changed + 9999 }),
    );
    const both = mergeRules(many, removed);
    expect(both.filter((one) => !('removed' in one))).toEqual(mergeRules(many, []));
    expect(both).toHaveLength(MOST_RULES + MOST_REMOVED);
    expect(withoutMourned([gone, rule('b')], gone.changed + 91 * 86_400_000)).toEqual([rule('b')]);
    expect(parseRules({ version: 1, rules: [gone] })).toEqual([gone]);
  });
});

describe('a file of rules', () => {
  it('is read as it was written, by another browser too', async () => {
    await addRule(NEW);
    const text = await exportRules();
    const kept = await readRules();
    browser.storage.local.items.clear();
    expect(await importRules(text)).toEqual({ added: 1 });
    expect(await readRules()).toEqual(kept);
    expect(await importRules(text), 'nothing new in it').toEqual({ added: 0 });
  });

  it('brings back what was removed, and leaves what was changed since', async () => {
    const removed = await addRule(NEW);
    const changed = await addRule({ ...NEW, site: 'other.example' });
    const text = await exportRules();
    await removeRule(removed.id);
    await putRule({ ...changed, label: 'Mine' });
    expect(await importRules(text)).toEqual({ added: 1 });
    expect((await readRules()).map(({ site, label }) => [site, label]).sort()).toEqual([
      ['news.example', 'Join us'],
      ['other.example', 'Mine'],
    ]);
  });

  it('cannot put a rule into the future, where nothing here could change it any more', async () => {
    await importRules(writeRules([rule('a', { changed: Date.now() + 9e12 })]));
    expect((await readRules())[0]?.changed).toBeLessThanOrEqual(Date.now());
  });

  const good = writeRules([rule('a'), rule('b', { label: 'a "quoted" ] label' }), rule('c')]);
  const line = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
  const broken = good.replace(/("action": )"fold"(?![\s\S]*"action")/, '$1"hide"');

  it.each([
    ['a comma that is missing', good.replace('"news.example",', '"news.example"'), 'syntax', 8],
    [
      'a label that says "line 2"',
      good.replace('"label": "Join us"', '"label": "line 2 position 1"; "x"'),
      'syntax',
      11,
    ],
    ['a short mistake', '{\n  "chaffinch": rules\n}', 'syntax', 2],
    ['a comment', `// mine\n${good}`, 'syntax', 1],
    ['nothing', '', 'syntax', 1],
    ['a hundred thousand brackets', '['.repeat(100_000), 'syntax', 1],
    [
      'another version that is also the word of a label',
      good.replace('"version": 1', '"note": "version",\n"version": 7'),
      'version',
      4,
    ],
    ['a field that is missing', good.replace(/"site": "news.example",\n/, ''), 'field', 5],
    ['a field that is another’s text', good.replace('"fold"', '{"site": 1}'), 'field', 8],
    ['an end that is missing', good.slice(0, -8), 'syntax', good.slice(0, -8).trimEnd().split('\n').length],
    ['something else', '{"a": 1}', 'notRules', 1],
    ['a list', '[]', 'notRules', 1],
    ['everything inherited', `{"__proto__": ${good}}`, 'notRules', 1],
    ['a version that is inherited', good.replace('"version": 1', '"__proto__": { "version": 1 }'), 'version', 1],
    [
      'a rule that inherits its site',
      good.replace(/"site": "news.example"/, '"__proto__": {"site": "a.example"}'),
      'field',
      5,
    ],
    ['another version', good.replace('"version": 1', '"version": 7'), 'version', 3],
    ['a wrong action in the last rule', broken, 'field', line(broken, '"hide"')],
    ['a rule that is none', good.replace(/\{\s+"id": "b[\s\S]*?\}/, '12'), 'field', 14],
    ['a megabyte', ' '.repeat(1_000_001), 'tooLarge', 1],
  ])('with %s changes nothing and says which line', async (_, text, fault, at) => {
    await addRule(NEW);
    const before = await readRules();
    expect(await importRules(text)).toMatchObject({ fault, line: at });
    expect(await readRules()).toEqual(before);
  });

  it('names the field that is wrong', () => {
    expect(readRulesFile(broken)).toMatchObject({ field: 'action' });
  });
});
