import { expect, test } from 'vitest';
import { dropCopies } from '../../../src/article/copies';
import { h } from './build';
import { prose } from './page';

test('a paragraph right behind the same one goes', () => {
  const [first, copy, next] = [h('p', prose(1)), h('p', prose(1).toUpperCase()), h('p', prose(2))];
  expect(dropCopies([first, copy, next])).toEqual([first, next]);
});

test('refrains, lists, figures that differ and what returns later stay', () => {
  const blocks = [
    h('p', 'And the river ran on.'),
    h('p', 'And the river ran on.'),
    h('ul', h('li', prose(1))),
    h('ul', h('li', prose(1))),
    h('p', `${prose(3)} It cost 3 crowns.`),
    h('p', `${prose(3)} It cost 5 crowns.`),
    h('p', `${prose(3)} It cost 3 crowns.`),
  ];
  expect(dropCopies(blocks)).toEqual(blocks);
});
