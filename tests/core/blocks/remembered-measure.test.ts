// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { ImageLayout, Measure } from '../../../src/blocks/measure';
import { rememberedMeasure } from '../../../src/blocks/remembered-measure';

const layout = (width: number): ImageLayout => ({ width, height: 1, painted: false });

test('a folded element keeps the layout that it had before', () => {
  let width = 300;
  const measure: Measure = { images: (elements) => elements.map(() => layout(width)), blocks: () => [] };
  let folded = false;
  const remembered = rememberedMeasure(
    measure,
    () => folded,
    (_, read) => read(),
  );
  const element = document.createElement('div');
  expect(remembered.images([element])[0]?.width).toBe(300);
  folded = true;
  width = 0;
  expect(remembered.images([element])[0]?.width).toBe(300);
  folded = false;
  expect(remembered.images([element])[0]?.width).toBe(0);
});

test('answers stay in the order of the questions', () => {
  const widths = new Map([1, 2, 3].map((n) => [document.createElement('i'), n] as const));
  const measure: Measure = {
    images: (elements) => elements.map((element) => layout(widths.get(element as HTMLElement) ?? 0)),
    blocks: () => [],
  };
  const [first, second, third] = [...widths.keys()];
  if (!first || !second || !third) throw new Error('three elements');
  const remembered = rememberedMeasure(
    measure,
    (element) => element === second,
    (_, read) => read(),
  );
  remembered.images([second]);
  expect(remembered.images([first, second, third]).map((box) => box.width)).toEqual([1, 2, 3]);
});

test('what was folded before it was ever read is shown for the reading, and for that one alone', () => {
  let shown = false;
  const measure: Measure = { images: (elements) => elements.map(() => layout(shown ? 300 : 0)), blocks: () => [] };
  const asked: Element[][] = [];
  const remembered = rememberedMeasure(
    measure,
    () => true,
    (elements, read) => {
      asked.push([...elements]);
      shown = true;
      const result = read();
      shown = false;
      return result;
    },
  );
  const element = document.createElement('div');
  expect(remembered.images([element])[0]?.width).toBe(300);
  expect(remembered.images([element])[0]?.width).toBe(300);
  expect(asked).toEqual([[element]]);
});
