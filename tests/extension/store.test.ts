// What becomes of every store's controls when extension storage rejects, never answers, answers nonsense or writes a half.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readArticle, saveArticle } from '../../src/platform/article-store';
import { forget, learnFrom, readMemory, rememberedSites } from '../../src/platform/memory';
import { forgetPositions, keepPosition, positionsKept, readPosition } from '../../src/platform/reading-positions';
import { followPreferences, readPreferences, updatePreferences } from '../../src/platform/reading-preferences';
import { addRule, exportRules, importRules, readRules, removeRule } from '../../src/platform/rules';
import { readSettings, updateSettings } from '../../src/platform/settings';
import { StoreFault, watchStore } from '../../src/platform/store';
import { ARTICLE } from '../core/view/sample-article';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));

const { local, session } = browser.storage;
const whole = { local: { ...local }, session: { ...session } };
const PAGE = 'https://story.example/a';
const PRINT = '0123456789abcdef';
const LESSON = { folded: [{ print: PRINT, kind: 'promo' as const, copies: 1 }], near: [], kept: [] };

beforeEach(() => {
  reset();
  vi.useFakeTimers();
});
afterEach(async () => {
  mend();
  // The next test begins with a store that is known to work.
  await updateSettings((known) => known);
  vi.useRealTimers();
});

function mend(): void {
  Object.assign(local, { get: whole.local.get, set: whole.local.set, remove: whole.local.remove });
  Object.assign(session, { get: whole.session.get, set: whole.session.set, remove: whole.session.remove });
}

const never = () => new Promise<never>(() => {});
const refuse = () => Promise.reject(new Error('the disk is gone'));
const nonsense = (value: unknown) => () => Promise.resolve(value) as Promise<never>;

function everywhere(broken: Partial<Pick<typeof local, 'get' | 'set' | 'remove'>>): void {
  Object.assign(local, broken);
  Object.assign(session, broken);
}

/** Everything that a control of the extension asks a store for. */
const CHANGES: Readonly<Record<string, () => Promise<unknown>>> = {
  'a switch of the popup or the options': () => updateSettings((known) => ({ ...known, enabled: false })),
  'a preference of the reader': () => updatePreferences({ theme: 'dark' }),
  'a new rule': () => addRule({ site: 'story.example', action: 'fold', print: PRINT, selector: '', label: 'x' }),
  'a rule that is removed': () => removeRule('rule-known'),
  'rules from a file': () => importRules('{"chaffinch":"rules","version":1,"rules":[]}'),
  'a place in an article': () => keepPosition('heard', PAGE, { section: 's', fraction: 0.5 }),
  'places that are forgotten': () => forgetPositions(),
  'what a page teaches': () => learnFrom(PAGE, LESSON),
  'a site that is forgotten': () => forget('story.example'),
  'all sites being forgotten': () => forget(),
  'an article on its way to the reader': () => saveArticle(ARTICLE),
};
const READINGS: Readonly<Record<string, () => Promise<unknown>>> = {
  settings: readSettings,
  preferences: readPreferences,
  rules: readRules,
  memory: () => readMemory('story.example'),
  'remembered sites': rememberedSites,
  'a place': () => readPosition('heard', PAGE),
  'the number of places': positionsKept,
  'an article': () => readArticle('x'),
};

const READ_FAULTS = {
  rejects: refuse,
  'never answers': never,
  'answers with nothing': nonsense(undefined),
  'answers with text': nonsense('settings'),
  'answers with a list': nonsense([]),
};
const WRITE_FAULTS = { rejects: refuse, 'never answers': never };

/** What has become of it a second later. */
async function aSecondLater(asked: Promise<unknown>): Promise<'done' | 'failed' | 'waiting'> {
  let state: 'done' | 'failed' | 'waiting' = 'waiting';
  asked.then(
    () => {
      state = 'done';
    },
    (error: unknown) => {
      expect(error).toBeInstanceOf(StoreFault);
      state = 'failed';
    },
  );
  await vi.advanceTimersByTimeAsync(1000);
  return state;
}

for (const [fault, get] of Object.entries(READ_FAULTS)) {
  describe(`a store that ${fault} when it is read`, () => {
    it.each(Object.keys(READINGS))('tells of it within a second: %s', async (name) => {
      everywhere({ get });
      expect(await aSecondLater(Promise.resolve(READINGS[name]?.()))).toBe('failed');
    });

    it('keeps what it holds, whatever is changed', async () => {
      for (const change of Object.values(CHANGES)) await change();
      const before = structuredClone([...local.items]);
      everywhere({ get });
      // Nothing needs to be known to forget everything.
      const { 'places that are forgotten': _, ...changes } = CHANGES;
      for (const change of Object.values(changes)) expect(await aSecondLater(change())).toBe('failed');
      expect([...local.items]).toEqual(before);
    });
  });
}

for (const [fault, broken] of Object.entries(WRITE_FAULTS)) {
  describe(`a store that ${fault} when it is written`, () => {
    it.each(Object.keys(CHANGES))('tells of it within a second, and works afterwards: %s', async (name) => {
      const change = CHANGES[name] ?? refuse;
      everywhere({ set: broken, remove: broken });
      expect(await aSecondLater(change())).toBe('failed');
      mend();
      expect(await aSecondLater(change())).toBe('done');
    });
  });
}

it('changes that wait behind one without an answer are not made after their askers were told that they failed', async () => {
  await updateSettings((known) => ({ ...known, calm: 'always' }));
  let answer = () => {};
  const set = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
  );
  Object.assign(local, { set });
  const off = (known: Awaited<ReturnType<typeof readSettings>>) => ({ ...known, enabled: false });
  const outcomes: string[] = [];
  for (let asked = 0; asked < 3; asked += 1)
    updateSettings(off).then(
      () => outcomes.push('done'),
      () => outcomes.push('failed'),
    );
  await vi.advanceTimersByTimeAsync(1000);
  expect(outcomes).toEqual(['failed', 'failed', 'failed']);
  // The first answers after all, and the turn of the others has come.
  answer();
  mend();
  await vi.advanceTimersByTimeAsync(5000);
  expect(set).toHaveBeenCalledTimes(1);
  expect(await readSettings()).toMatchObject({ enabled: true, calm: 'always' });
});

it('the last good settings survive a store that fails, and are there when it works again', async () => {
  await updateSettings((known) => ({ ...known, enabled: false }));
  everywhere({ get: refuse, set: refuse });
  expect(await aSecondLater(updateSettings((known) => ({ ...known, calm: 'always' })))).toBe('failed');
  mend();
  expect(await readSettings()).toMatchObject({ enabled: false, calm: 'auto' });
});

it('a site of which only half was written is forgotten with all others', async () => {
  Object.assign(local, {
    set: async (items: Record<string, unknown>) => {
      const [first] = Object.entries(items);
      if (first) await whole.local.set(Object.fromEntries([first]));
      throw new Error('the disk is full');
    },
  });
  expect(await aSecondLater(learnFrom(PAGE, LESSON))).toBe('failed');
  mend();
  expect([...local.items.keys()]).toEqual(['memory:story.example']);
  await forget();
  expect([...local.items.keys()]).toEqual(['memory']);
});

it('the views hear once that the store fails, and once that it works again', async () => {
  const closing = new AbortController();
  const heard: boolean[] = [];
  watchStore((works) => heard.push(works), closing.signal);
  everywhere({ get: refuse });
  await aSecondLater(readSettings());
  await aSecondLater(readRules());
  mend();
  await readSettings();
  await readSettings();
  closing.abort();
  expect(heard).toEqual([true, false, true]);
});

it('that something can be read does not mean that anything is kept; who comes later hears of it too', async () => {
  const closing = new AbortController();
  everywhere({ set: refuse });
  await aSecondLater(updateSettings((known) => ({ ...known, enabled: false })));
  await readSettings();
  const heard: boolean[] = [];
  watchStore((works) => heard.push(works), closing.signal);
  mend();
  await updateSettings((known) => ({ ...known, enabled: false }));
  closing.abort();
  expect(heard).toEqual([false, true]);
});

it('what is done late is done all the same', async () => {
  const closing = new AbortController();
  const heard: boolean[] = [];
  watchStore((works) => heard.push(works), closing.signal);
  let answer = () => {};
  everywhere({
    get: () =>
      new Promise<Record<string, unknown>>((resolve) => {
        answer = () => resolve({});
      }),
  });
  expect(await aSecondLater(readSettings())).toBe('failed');
  answer();
  await vi.advanceTimersByTimeAsync(0);
  closing.abort();
  expect(heard).toEqual([true, false, true]);
});

it('a reading view is drawn by the defaults where the preferences cannot be read', async () => {
  vi.stubGlobal('localStorage', { setItem: vi.fn() });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  everywhere({ get: never });
  const drawn = vi.fn();
  expect(await aSecondLater(followPreferences(drawn, new AbortController().signal))).toBe('done');
  expect(drawn).toHaveBeenCalledTimes(1);
  // The copy of the theme that was chosen stays.
  expect(localStorage.setItem).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

it('rules go into a file, or the reader is told that they do not', async () => {
  everywhere({ get: never });
  expect(await aSecondLater(exportRules())).toBe('failed');
});
