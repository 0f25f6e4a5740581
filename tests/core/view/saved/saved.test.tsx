// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedActions, SavedEntry, SavedModel } from '../../../../src/view/saved/model';
import { Saved } from '../../../../src/view/saved/saved';
import { clear, click, control, draw, fire } from '../draw';
import { entry } from './entries';

const actions = {
  addressOf: (id: string) => `reader.html?saved=${id}`,
  texts: vi.fn(async () => new Map([['a', 'The needle lies here.\nNothing else.']])),
  setRead: vi.fn(),
  remove: vi.fn(),
  restore: vi.fn(),
  removeAll: vi.fn(),
  export: vi.fn(),
  import: vi.fn(async () => 'Told.'),
  retry: vi.fn(),
} satisfies SavedActions;

const ENTRIES = [
  entry('a', { savedAt: 3, words: 238 }),
  entry('b', { savedAt: 2, words: 2380, progress: 0.4 }),
  entry('c', { savedAt: 1, words: 1190, readAt: 9 }),
];

function show(model: SavedModel): void {
  draw(<Saved model={model} actions={actions} />);
}

function list(entries: readonly SavedEntry[], room?: { used: number; most: number }, damaged = 0): SavedModel {
  return { is: 'list', list: { entries, damaged, room } };
}

const rows = () => [...document.querySelectorAll<HTMLElement>('.saved-row')];
const ids = () => rows().map((row) => row.dataset['id']);
const text = () => document.body.textContent ?? '';

function type(query: string): void {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!field) throw new Error('no search field');
  field.value = query;
  fire(field, new Event('input', { bubbles: true }));
}

const key = (name: string) =>
  fire(document.activeElement ?? document.body, new KeyboardEvent('keydown', { key: name, bubbles: true }));

async function wait(milliseconds: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  vi.clearAllMocks();
  clear();
});
afterEach(() => vi.useRealTimers());

describe('the list of saved articles', () => {
  it('tells of each its site, its minutes, its day and how far it is read', () => {
    show(list(ENTRIES));
    const facts = rows().map((row) => [...row.querySelectorAll('.saved-fact')].map((fact) => fact.textContent));
    expect(facts.map(([state, site, minutes]) => [state, site, minutes])).toEqual([
      ['Unread', 'news.example', '1 min'],
      ['40% read', 'news.example', '10 min'],
      ['Read', 'news.example', '5 min'],
    ]);
    expect(text()).toContain('3 articles, 60 kB, on this device only. Pictures are not saved.');
    expect(document.querySelector('.saved-link')?.getAttribute('href')).toBe('reader.html?saved=a');
  });

  it('stands in the order that was chosen', () => {
    show(list(ENTRIES));
    expect(ids()).toEqual(['a', 'b', 'c']);
    const select = document.querySelector('select');
    if (!select) throw new Error('no order');
    select.value = 'longest';
    fire(select, new Event('change', { bubbles: true }));
    expect(ids()).toEqual(['b', 'c', 'a']);
  });

  it('searches a moment after the last key, marks what it found, and says where nothing is', async () => {
    show(list(ENTRIES));
    type('nee');
    type('needle');
    await wait(50);
    expect(ids()).toHaveLength(3);
    await wait(200);
    expect(ids()).toEqual(['a']);
    expect(actions.texts).toHaveBeenCalledOnce();
    expect(document.querySelector('.saved-excerpt')?.textContent).toBe('The needle lies here.');
    expect(document.querySelector('.saved-excerpt mark')?.textContent).toBe('needle');
    expect(document.querySelector('[role="status"]')?.textContent).toBe('1 article found');
    type('absent');
    await wait(200);
    expect(text()).toContain('Nothing found for “absent”');
    click('Show all');
    await wait(200);
    expect(ids()).toHaveLength(3);
  });

  it('is walked through by keys', () => {
    show(list(ENTRIES));
    const focused = () => document.activeElement?.closest<HTMLElement>('.saved-row')?.dataset['id'];
    key('j');
    key('ArrowDown');
    expect(focused()).toBe('b');
    key('k');
    expect(focused()).toBe('a');
    key('ArrowUp');
    expect(document.activeElement?.tagName).toBe('INPUT');
    key('j');
    expect(document.activeElement?.tagName).toBe('INPUT');
    key('ArrowDown');
    key('/');
    expect(document.activeElement?.tagName).toBe('INPUT');
    const stops = rows().map((row) => row.querySelector('a')?.tabIndex);
    expect(stops.filter((index) => index === 0)).toHaveLength(1);
  });

  it('deletes at once, goes on to the next row, and offers the way back', () => {
    show(list(ENTRIES));
    key('j');
    key('Delete');
    expect(actions.remove).toHaveBeenCalledWith(['a']);
    expect(document.activeElement?.closest<HTMLElement>('.saved-row')?.dataset['id']).toBe('b');
    expect(document.querySelector('.told')?.textContent).toContain('Deleted “Title of a”.');
    click('Undo');
    expect(actions.restore).toHaveBeenCalledOnce();
    click('Delete “Title of b”');
    expect(actions.remove).toHaveBeenLastCalledWith(['b']);
  });

  it('marks as read and as unread', () => {
    show(list(ENTRIES));
    click('Read “Title of a”');
    click('Read “Title of c”');
    expect(actions.setRead.mock.calls).toEqual([
      ['a', true],
      ['c', false],
    ]);
  });

  it('offers to delete what was read longest ago where room runs out', () => {
    show(list(ENTRIES, { used: 10, most: 1_000_000_000_000 }));
    expect(text()).not.toContain('nearly full');
    show(list([...ENTRIES, entry('d', { readAt: 5 })], { used: 95_000_000, most: 100_000_000 }));
    expect(text()).toContain('About 5 MB are left');
    click('Delete the 2 oldest read articles (40 kB)');
    expect(actions.remove).toHaveBeenCalledWith(['d', 'c']);
  });

  it('draws a long list in portions', () => {
    show(list(Array.from({ length: 500 }, (_, index) => entry(`id-${index}`, { savedAt: index }))));
    expect(rows()).toHaveLength(60);
    expect(text()).toContain('500 articles');
  });
});

describe('where there is no list', () => {
  it('says how one comes about', () => {
    show(list([]));
    expect(text()).toContain('Nothing saved yet');
    expect(document.querySelector('input[type="search"]')).toBeNull();
    expect(control('Export all').hasAttribute('disabled')).toBe(true);
  });

  it.each([
    ['blocked', 'Another tab'],
    ['newer', 'newer version'],
    ['broken', 'Trying again'],
  ] as const)('says what is so: %s', (why, told) => {
    show({ is: 'unopened', why });
    expect(text()).toContain('Saved articles can’t be opened');
    expect(text()).toContain(told);
    click('Try again');
    expect(actions.retry).toHaveBeenCalledOnce();
  });

  it('says that it is on its way', () => {
    show({ is: 'loading' });
    expect(document.querySelector('[aria-busy="true"]')?.textContent).toContain('Opening the saved articles');
  });

  it('counts what is damaged', () => {
    show(list(ENTRIES, undefined, 2));
    expect(text()).toContain('2 entries are damaged and not shown.');
  });
});
