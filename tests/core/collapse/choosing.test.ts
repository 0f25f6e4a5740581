// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Choosing } from '../../../src/collapse/choosing';

document.body.innerHTML = '<main><section><p><b>word</b></p><p id="other">text</p></section></main>';
const find = (selector: string) => document.querySelector(selector) as Element;
/** Everything but what is in a line, and but the page itself. */
const boxOf = (element: Element) => element.closest('p, section, main') ?? undefined;
const choosing = () => new Choosing(boxOf);

test('the box around what is pointed at is chosen, or nothing', () => {
  const choice = choosing();
  choice.point(find('b'));
  expect(choice.chosen).toBe(find('p'));
  choice.point(document.body);
  expect(choice.chosen).toBeUndefined();
  expect(choice.canWiden).toBe(false);
});

test('widening goes out to the last box, narrowing back to the one that was pointed at', () => {
  const choice = choosing();
  choice.point(find('b'));
  expect(choice.canNarrow).toBe(false);
  for (let step = 0; step < 5; step += 1) choice.widen();
  expect(choice.chosen).toBe(find('main'));
  expect(choice.canWiden).toBe(false);
  choice.narrow();
  expect(choice.chosen).toBe(find('section'));
  for (let step = 0; step < 5; step += 1) choice.narrow();
  expect(choice.chosen).toBe(find('p'));
});

test('within one box the pointer keeps what was widened; in another it begins anew', () => {
  const choice = choosing();
  choice.point(find('b'));
  choice.widen();
  expect(choice.point(find('p'))).toBe(false);
  expect(choice.chosen).toBe(find('section'));
  expect(choice.point(find('#other'))).toBe(true);
  expect(choice.chosen).toBe(find('#other'));
});
