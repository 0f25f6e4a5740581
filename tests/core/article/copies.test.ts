import { expect, test } from 'vitest';
import { dropCopies } from '../../../src/article/copies';
import { h } from './build';
import { prose } from './page';

const BASE = 'https://news.example/story';

test('a paragraph right behind the same one goes', () => {
  const [first, copy, next] = [h('p', prose(1)), h('p', prose(1).toUpperCase()), h('p', prose(2))];
  expect(dropCopies([first, copy, next], BASE)).toEqual([first, next]);
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
  expect(dropCopies(blocks, BASE)).toEqual(blocks);
});

const picture = (src: string, caption?: string) =>
  h('figure', h('img', { src }), ...(caption === undefined ? [] : [h('figcaption', caption)]));

test('a picture that was shown before goes, in whatever size it comes back', () => {
  const first = picture('/bridge-300x200.jpg', 'The bridge at dusk.');
  const between = h('p', prose(1));
  const again = picture('https://news.example/bridge-1200x800.jpg');
  expect(dropCopies([first, between, again], BASE)).toEqual([first, between]);
  expect(dropCopies([first, picture('/bridge.jpg', 'The bridge at dusk')], BASE)).toEqual([first]);
});

test('it stays where more is said of it, beside another, without an address, or among the words', () => {
  const blocks = [
    picture('/bridge.jpg'),
    picture('/bridge.jpg', 'The bridge before it fell.'),
    h('figure', h('img', { src: '/bridge.jpg', alt: 'The sensors along its railing' })),
    h('figure', h('img', { src: '/bridge.jpg' }), h('img', { src: '/ferry.jpg' })),
    h('p', 'Press ', h('img', { src: '/key.png' }), ' once.'),
    h('p', 'Press ', h('img', { src: '/key.png' }), ' twice.'),
  ];
  expect(dropCopies(blocks, BASE)).toEqual(blocks);
  const unnamed = [picture(''), picture('')];
  expect(dropCopies(unnamed, BASE)).toEqual(unnamed);
});
