import { expect, test } from 'vitest';
import { factsOf } from '../../../src/article/block-facts';
import { BLOCK_WEIGHTS, chanceOf, dropOthers } from '../../../src/article/block-weights';
import { noteBoxes } from '../../../src/article/boxes';
import { flow } from '../../../src/article/flow';
import type { Statement } from '../../../src/article/stated';
import { h, root, show } from './build';
import { prose } from './page';

function left(...nodes: Parameters<typeof root>): string {
  return leftBeside(undefined, ...nodes);
}

function leftBeside(statement: Statement | undefined, ...nodes: Parameters<typeof root>): string {
  const tree = root(...nodes);
  noteBoxes(tree);
  return show(root(...dropOthers(flow(tree.children), { byline: 'Ada Moor', isWhole: false, statement })));
}

const story = [1, 2, 3, 4, 5, 6].map((number) => h('p', prose(number)));
const text = show(root(...story));

test('prose stays', () => {
  expect(left(h('div', ...story))).toBe(text);
});

test('a line about the entry below the story goes', () => {
  const line = h('div', { className: ['post-meta'] }, h('p', 'Filed in News'));
  expect(left(h('div', ...story), line)).toBe(text);
});

test('teasers without links that a heading announces below the story go, and what follows them stays', () => {
  const teasers = [
    h('h3', 'Ähnliche Beiträge'),
    h('h4', 'The ferry sails again, says the harbour master'),
    h('p', 'Since May it has carried the mail'),
    h('h4', 'The pier is closed for the winter'),
  ];
  const notes = [h('h3', 'What was left open'), h('p', 'Who paid for the timber.')];
  expect(left(h('div', ...story), h('div', ...teasers), h('div', ...notes))).toBe(text + show(root(...notes)));
  const short = h('p', 'The pilots were paid in rope.');
  expect(left(h('div', ...story), h('div', h('h3', 'Ähnliche Beiträge'), short))).toContain(show(short));
  const answer = h('blockquote', h('p', prose(9)));
  expect(left(h('div', ...story), h('div', h('h3', 'Ähnliche Beiträge'), answer))).toContain(show(answer));
});

test('links that a heading announces below the story go with it', () => {
  const related = h(
    'div',
    { className: ['related-posts'] },
    h('h3', 'Related articles'),
    h('ul', h('li', h('a', { href: '/a' }, 'Ferry sails')), h('li', h('a', { href: '/b' }, 'Pier closed'))),
  );
  expect(left(h('div', ...story), related)).toBe(text);
});

test('the last paragraph stays, and the heading over it', () => {
  const end = [h('h2', 'What comes next'), h('p', prose(7))];
  expect(left(h('div', ...story, ...end))).toBe(text + show(root(...end)));
});

test('listings, tables, quotes and pictures are never dropped', () => {
  const kept = [
    h('pre', 'make'),
    h('table', h('tbody', h('tr', h('td', 'a')))),
    h('blockquote', 'So it was.'),
    h('figure', h('img', { src: 'https://a.example/b.jpg' })),
  ];
  expect(left(h('div', ...kept, ...story, ...kept))).toBe(show(root(...kept, ...story, ...kept)));
});

test('every fact is a number from 0 to 1 and has its weight', () => {
  const tree = root(h('div', ...story, h('p', '12 2 2 @a.example')));
  noteBoxes(tree);
  for (const facts of factsOf(flow(tree.children), '').values()) {
    expect(Object.keys(facts).sort()).toEqual(Object.keys(BLOCK_WEIGHTS).sort());
    for (const fact of Object.values(facts)) expect(fact >= 0 && fact <= 1).toBe(true);
    expect(chanceOf(facts)).toBeGreaterThan(0);
  }
});

test('what the page states as its article stays, whatever speaks against it', () => {
  const line = h('div', { className: ['post-meta'] }, h('p', 'Filed in News'));
  const statement = { holds: (words: string) => Number(words === 'Filed in News'), isIn: () => 1 };
  expect(leftBeside(statement, h('div', ...story), line)).toBe(text + show(root(h('p', 'Filed in News'))));
});

test('where the whole article is stated, what is doubtful beside it goes; prose and the rest stay', () => {
  const doubtful = h('p', h('a', { href: '/ferry' }, 'Read also: the ferry sails'));
  const inside = [...story.slice(0, 3), doubtful, ...story.slice(3)];
  const unsaid = h('p', prose(9).replace('Paragraph', 'Chapter'));
  const statement = { holds: (words: string) => Number(words.startsWith('Paragraph')), isIn: () => 1 };
  expect(left(h('div', ...inside, unsaid))).toBe(show(root(...inside, unsaid)));
  expect(leftBeside(statement, h('div', ...inside, unsaid))).toBe(text + show(root(unsaid)));
});

const PROSE =
  'Our paper has told of this town since the winter in which the harbour froze, and it will go on to tell of it as long as there is somebody who reads what is written.';
const boxed = (className: string, ...words: Parameters<typeof root>) =>
  h('div', { className: className.split(' ') }, h('p', ...words));

test('prose at the edge stays in a doubtful box, unless its box, or a link in it, says that it tells of something else', () => {
  expect(left(h('div', ...story), boxed('widget summary box', PROSE))).toBe(text + show(h('p', PROSE)));
  expect(left(h('div', ...story), boxed('comments', PROSE))).toBe(text);
  const linked = [h('a', { href: '/a' }, PROSE.slice(0, 60)), PROSE.slice(60)];
  expect(left(h('div', ...story), boxed('widget summary', ...linked))).toBe(text);
});

test('a doubtful heading at the edge stays over what stays, and goes with what goes', () => {
  const heading = h('h3', 'Follow us');
  expect(left(h('div', ...story), heading, h('p', PROSE))).toBe(text + show(root(heading, h('p', PROSE))));
  expect(left(h('div', ...story), heading, boxed('post-meta', 'Filed in News'))).toBe(text);
});

test('what holds most of the words stays, whatever it looks like', () => {
  const answer = (number: number) => h('li', h('a', { href: `/by/${number}` }, prose(number)));
  const list = h('div', { className: ['comments'] }, h('ul', ...[21, 22, 23, 24, 25, 26, 27, 28].map(answer)));
  const kept = left(h('div', ...story.slice(0, 2)), list);
  for (const number of [1, 2, 21, 28]) expect(kept).toContain(prose(number));
  const less = left(h('div', ...story), h('div', { className: ['comments'] }, h('ul', answer(21))));
  expect(less).not.toContain(prose(21));
  expect(left(h('div', { className: ['post-meta'] }, h('p', h('a', { href: '/news' }, 'Filed in News'))))).toBe('');
});

test('a whole page has no edges', () => {
  const line = h('p', 'Filed in News');
  const tree = root(h('div', ...story, line));
  noteBoxes(tree);
  const dropped = (isWhole: boolean) =>
    show(root(...dropOthers(flow(tree.children), { byline: '', isWhole, statement: undefined })));
  expect(dropped(true)).toBe(text + show(line));
  expect(dropped(false)).toBe(text);
});

test('a statement of a small part says nothing of the rest', () => {
  const doubtful = h('p', h('a', { href: '/ferry' }, 'Read also: the ferry sails'));
  const inside = [...story.slice(0, 3), doubtful, ...story.slice(3)];
  const statement = { holds: (words: string) => Number(words.startsWith('Paragraph 1 ')), isIn: () => 1 };
  expect(leftBeside(statement, h('div', ...inside))).toBe(show(root(...inside)));
});

test('what a label announces ends where the story goes on', () => {
  const after = h('p', h('strong', 'Related articles'));
  const short = h('p', 'The ferry sails on Fridays.');
  const factsIn = (...blocks: Parameters<typeof root>) => {
    const tree = root(h('div', ...blocks));
    noteBoxes(tree);
    return [...factsOf(flow(tree.children), '').values()].at(-1);
  };
  expect(factsIn(...story, after, short)?.underRelated).toBe(1);
  expect(factsIn(...story, after, h('p', prose(7)), short)?.underRelated).toBe(0);
});

test('words without an element of their own keep the names of the box they stand in', () => {
  const tree = root(h('div', ...story), h('div', { className: ['post-meta'] }, 'Filed in News'));
  noteBoxes(tree);
  expect([...factsOf(flow(tree.children), '').values()].at(-1)?.namedMeta).toBe(1);
});
