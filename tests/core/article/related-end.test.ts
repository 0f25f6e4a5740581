import { expect, test } from 'vitest';
import { factsOf } from '../../../src/article/block-facts';
import { noteBoxes } from '../../../src/article/boxes';
import { flow } from '../../../src/article/flow';
import { relatedEnd } from '../../../src/article/related-end';
import { h, root, show } from './build';
import { prose } from './page';

const story = h('div', ...[1, 2, 3, 4, 5, 6].map((number) => h('p', prose(number))));
const label = h('h3', 'You may also like');
const teaser = h('p', 'The pier is closed for the winter');

/** What goes with the headings that announce other articles. */
function related(...nodes: Parameters<typeof root>): string {
  const tree = root(...nodes);
  noteBoxes(tree);
  return show(root(...relatedEnd(factsOf(flow(tree.children), 'Ada Moor'))));
}

test('below the story a heading that announces others takes what follows it, to the next heading of its level', () => {
  const next = [h('h3', 'What was left open'), h('p', 'Who paid for the timber')];
  expect(related(story, label, h('h4', 'The ferry sails again'), teaser, ...next)).toBe(
    show(root(label, h('h4', 'The ferry sails again'), teaser)),
  );
});

test('in the middle of the story it takes nothing', () => {
  expect(related(h('div', ...story.children, label, teaser, ...story.children))).toBe('');
});

test.each([
  ['a table', h('table', h('tr', h('td', 'Spans'), h('td', 'Four')))],
  ['code', h('pre', 'sail --north')],
  ['a quotation', h('blockquote', h('p', 'Rope is dear'))],
])('%s is no teaser, and ends them', (_, content) => {
  expect(related(story, label, teaser, content, teaser)).toBe(show(root(label, teaser)));
});

test('a sentence that leads nowhere is no teaser; one that is a link is', () => {
  const sentence = h('p', 'The pilots were paid in rope.');
  const linked = h('p', h('a', { href: '/pilots' }, 'The pilots were paid in rope.'));
  expect(related(story, label, sentence, teaser)).toBe(show(label));
  expect(related(story, label, linked, teaser)).toBe(show(root(label, linked, teaser)));
});

test('a heading that says more than that, or announces what any page has, takes nothing', () => {
  for (const text of ['You may also like the law that the council passed', 'Latest news'])
    expect(related(story, h('h3', text), teaser), text).toBe('');
});
