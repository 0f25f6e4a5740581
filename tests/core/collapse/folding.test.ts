// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createFolding } from '../../../src/collapse/folding';
import type { Decision } from '../../../src/decide/types';

const decision = (block: number, more: Partial<Decision> = {}): Decision => ({
  block,
  category: 'promo',
  action: 'collapse',
  score: 0.8,
  signals: [],
  occurrences: 1,
  ...more,
});
const chip = () => ({ text: 't', show: 's', label: 'l', more: 'm' });
let elements: HTMLElement[];
let changes: number;
const start = () => createFolding(window, chip, () => (changes += 1));
const state = (i: number) => elements[i]?.getAttribute('data-chaffinch') ?? null;

beforeEach(() => {
  changes = 0;
  elements = [0, 1, 2].map((n) => Object.assign(document.createElement('div'), { textContent: `box ${n}` }));
  document.body.replaceChildren(...elements);
});

test('only outermost folds are marked and counted', () => {
  const folding = start();
  folding.apply([decision(0), decision(1, { within: 0 }), decision(2, { action: 'keep' })], elements);
  expect([0, 1, 2].map(state)).toEqual(['folded', null, null]);
  expect(folding.count).toBe(1);
});

test('what the reader expanded stays expanded through the next scan', () => {
  const folding = start();
  folding.apply([decision(0)], elements);
  folding.expand([0]);
  folding.apply([decision(0), decision(1)], elements);
  expect([state(0), state(1)]).toEqual(['open', 'folded']);
  expect(folding.count).toBe(1);
  expect(folding.isOpen(0)).toBe(true);
});

test('it can be folded again', () => {
  const folding = start();
  folding.apply([decision(0)], elements);
  folding.expand([0]);
  folding.fold([0]);
  expect(state(0)).toBe('folded');
});

test('a block that is no longer decided against is shown again', () => {
  const folding = start();
  folding.apply([decision(0), decision(1)], elements);
  folding.apply([decision(1)], elements);
  expect([state(0), state(1)]).toEqual([null, 'folded']);
});

test('clearing restores the page and forgets the decisions', () => {
  const before = document.body.innerHTML;
  const folding = start();
  folding.apply([decision(0), decision(1)], elements);
  folding.expand([1]);
  folding.clear();
  expect(document.body.innerHTML).toBe(before);
  expect(folding.decisions).toEqual([]);
  expect(folding.count).toBe(0);
});

test('a block in which the reader types is kept, and the ledger says why', () => {
  const input = document.createElement('input');
  elements[0]?.append(input);
  input.focus();
  const folding = start();
  folding.apply([decision(0)], elements);
  expect(state(0)).toBeNull();
  expect(folding.decisions[0]).toMatchObject({ action: 'keep', guard: 'inUse' });
});

test('an element that left the page is passed over', () => {
  elements[0]?.remove();
  const folding = start();
  folding.apply([decision(0), decision(1)], elements);
  expect([state(0), state(1)]).toEqual([null, 'folded']);
});

test('every write is reported once', () => {
  const folding = start();
  folding.apply([decision(0), decision(1)], elements);
  expect(changes).toBe(1);
});

test('a site that is only marked has lines and no folds, and single blocks can be folded there', () => {
  const folding = start();
  folding.apply([decision(0), decision(1)], elements, 'mark');
  expect([state(0), state(1), folding.count, folding.isOpen(0)]).toEqual(['marked', 'marked', 0, true]);
  expect(elements[0]?.attributes.length).toBe(1);
  folding.fold([0]);
  folding.apply([decision(0), decision(1)], elements, 'mark');
  expect([state(0), state(1), folding.count]).toEqual(['folded', 'marked', 1]);
  folding.clear();
  expect([state(0), state(1), elements[0]?.attributes.length]).toEqual([null, null, 0]);
});

/** What a framework does: other nodes that say the same. */
function drawAnew(i: number): HTMLElement {
  const fresh = Object.assign(document.createElement('div'), { textContent: `box ${i}` });
  elements[i]?.replaceWith(fresh);
  return fresh;
}

test('a folded block that the page draws anew is folded at once, and is the same block', () => {
  const folding = start();
  folding.apply([decision(0), decision(1)], elements);
  const fresh = drawAnew(1);
  folding.renew([fresh]);
  expect(fresh.getAttribute('data-chaffinch')).toBe('folded');
  expect(folding.foldedAt(fresh)).toBe(1);
  expect(folding.count).toBe(2);
});

test('one that the reader has expanded stays so when it is drawn anew', () => {
  const folding = start();
  folding.apply([decision(0)], elements);
  folding.expand([0]);
  const fresh = drawAnew(0);
  folding.renew([fresh]);
  expect(fresh.getAttribute('data-chaffinch')).toBe('open');
});

test('what is drawn anew while it is judged keeps its fold', () => {
  const folding = start();
  folding.apply([decision(0)], elements);
  const fresh = drawAnew(0);
  folding.renew([fresh]);
  folding.apply([decision(0)], elements);
  expect(fresh.getAttribute('data-chaffinch')).toBe('folded');
});

test('what the page has replaced before it could be folded is folded when it is drawn the next time', () => {
  const folding = start();
  drawAnew(0);
  folding.apply([decision(0)], elements);
  const fresh = Object.assign(document.createElement('div'), { textContent: 'box 0' });
  document.body.append(fresh);
  folding.renew([fresh]);
  expect(fresh.getAttribute('data-chaffinch')).toBe('folded');
  expect(folding.count).toBe(1);
});

test('a mark that the page takes off is put back, and one that it writes opens nothing', () => {
  const folding = start();
  folding.apply([decision(0), decision(1)], elements);
  elements[0]?.removeAttribute('data-chaffinch');
  elements[1]?.setAttribute('data-chaffinch', 'open');
  expect([0, 1].map((i) => elements[i] && folding.isDisturbed(elements[i]))).toEqual([true, true]);
  expect(folding.isOpen(1)).toBe(false);
  folding.renew([]);
  expect([0, 1].map(state)).toEqual(['folded', 'folded']);
});

test('within one task a page is answered a few times only', () => {
  const folding = start();
  folding.apply([decision(0)], elements);
  let answers = 0;
  for (let i = 0; i < 50; i += 1) {
    elements[0]?.removeAttribute('data-chaffinch');
    folding.renew([]);
    if (state(0) === 'folded') answers += 1;
  }
  expect(answers).toBeGreaterThan(0);
  expect(answers).toBeLessThan(10);
});

test('a block that the page puts back each time is left alone in the end, unmarked, and the ledger says why', () => {
  const folding = start();
  const before = elements[0]?.outerHTML;
  for (let i = 0; i < 300; i += 1) {
    folding.apply([decision(0), decision(1)], elements);
    elements[0]?.removeAttribute('data-chaffinch');
  }
  folding.apply([decision(0), decision(1)], elements);
  expect(folding.decisions[0]).toMatchObject({ action: 'keep', guard: 'fought' });
  expect(elements[0]?.outerHTML).toBe(before);
  expect(state(1)).toBe('folded');
});

test('what lies inside a block that the reader is using is folded by itself', () => {
  const inner = document.createElement('div');
  const field = document.createElement('input');
  elements[0]?.append(field, inner);
  const all = [...elements, inner];
  const folding = start();
  field.focus();
  folding.apply([decision(0), decision(3, { within: 0 })], all);
  expect(folding.decisions[0]).toMatchObject({ action: 'keep', guard: 'inUse' });
  expect(inner.getAttribute('data-chaffinch')).toBe('folded');
  expect(folding.count).toBe(1);
});

test('what is folded early is a fold like others until the first scan, which confirms it or takes it back', () => {
  const folding = start();
  const [first, second] = elements as [HTMLElement, HTMLElement];
  folding.foldEarly(first, 'newsletter', 2);
  folding.foldEarly(second, 'promo', 1);
  expect([state(0), state(1), folding.count]).toEqual(['folded', 'folded', 2]);
  const block = folding.foldedAt(first) ?? 0;
  folding.expand([block]);
  expect([state(0), folding.isOpen(block), folding.count]).toEqual(['open', true, 1]);
  folding.apply([decision(0)], elements);
  expect([state(0), state(1), folding.count]).toEqual(['open', null, 0]);
  expect(folding.unfolded).toEqual([second]);
  folding.clear();
  expect([state(0), state(1)]).toEqual([null, null]);
});

test('early folds are open while the page is first read, and folded again behind it', () => {
  const folding = start();
  const [first, second] = elements as [HTMLElement, HTMLElement];
  folding.foldEarly(first, 'newsletter', 2);
  const before = first.getAttributeNames().sort();
  expect(folding.shownWhile([first], () => [state(0), state(1)])).toEqual(['open', null]);
  expect([state(0), first.getAttributeNames().sort()]).toEqual(['folded', before]);
  expect(() =>
    folding.shownWhile([first], () => {
      throw new Error('no layout');
    }),
  ).toThrow('no layout');
  expect(state(0)).toBe('folded');
  folding.apply([decision(0), decision(1)], elements);
  expect(folding.shownWhile([second], () => state(1))).toBe('folded');
});

test('nothing is folded early inside what is folded already, or where the reader has come for it', () => {
  const inner = document.createElement('div');
  elements[0]?.append(inner);
  const folding = start();
  if (elements[0]) folding.foldEarly(elements[0], 'promo', 1);
  folding.foldEarly(inner, 'promo', 1);
  expect([inner.hasAttribute('data-chaffinch'), folding.count]).toEqual([false, 1]);
});

test('one more copy of what is folded is folded at once; of what the reader expanded, it is not', () => {
  const folding = start();
  folding.apply([decision(0), decision(1)], elements);
  folding.expand([1]);
  const [copy, other, open] = ['box 0', 'box 9', 'box 1'].map((textContent) =>
    Object.assign(document.createElement('div'), { textContent }),
  ) as unknown as [HTMLElement, HTMLElement, HTMLElement];
  document.body.append(copy, other, open);
  folding.renew([copy, other, open]);
  const states = [copy, other, open].map((element) => element.getAttribute('data-chaffinch'));
  expect(states).toEqual(['folded', null, null]);
  expect(folding.count).toBe(2);
  folding.apply([decision(0), decision(1)], elements);
  expect(copy.hasAttribute('data-chaffinch'), 'the next scan has the last word').toBe(false);
});

test('a page that answers each fold with one more copy is not answered for ever within a task', () => {
  const folding = start();
  folding.apply([decision(0)], elements);
  for (let i = 0; i < 50; i += 1) {
    const copy = Object.assign(document.createElement('div'), { textContent: 'box 0' });
    document.body.append(copy);
    folding.renew([copy]);
  }
  expect(document.querySelectorAll('[data-chaffinch="folded"]').length).toBeLessThan(10);
});

test('two elements that the page shows by turns are followed to the one that stands there', () => {
  const folding = start();
  folding.apply([decision(0)], elements);
  const [first = document.body] = elements;
  const second = drawAnew(0);
  folding.renew([second]);
  second.replaceWith(first);
  folding.renew([first]);
  first.remove();
  folding.apply([decision(0)], elements);
  expect(folding.count).toBe(0);
  document.body.append(second);
  folding.renew([second]);
  expect(second.getAttribute('data-chaffinch')).toBe('folded');
});

test('what is folded ahead of the first scan is folded again when the page draws it anew before that', () => {
  const folding = start();
  const [box = document.body] = elements;
  folding.foldEarly(box, 'promo', 1);
  const fresh = drawAnew(0);
  folding.renew([fresh]);
  expect(fresh.getAttribute('data-chaffinch')).toBe('folded');
  expect(folding.count).toBe(1);
  folding.apply([], [fresh]);
  expect(fresh.hasAttribute('data-chaffinch')).toBe(false);
});
