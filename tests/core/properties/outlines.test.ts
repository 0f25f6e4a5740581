import type { Root } from 'hast';
import { expect } from 'vitest';
import { isHeading, levelOf, numberHeadings } from '../../../src/article/headings';
import { outlineOf } from '../../../src/article/outline';
import { sanitizeBody } from '../../../src/article/sanitize';
import { elementsIn, textOf } from '../../../src/article/tree';
import type { OutlineEntry } from '../../../src/article/types';
import { headedBodies } from './bodies';
import { property } from './run';

/** As a page's article is made: numbered, then sanitised. */
function finished(body: Root): Root {
  const tree = structuredClone(body);
  numberHeadings(tree, []);
  return sanitizeBody(tree);
}

function* entriesIn(outline: readonly OutlineEntry[], level = 1): Generator<[OutlineEntry, number]> {
  for (const entry of outline) {
    yield [entry, level];
    yield* entriesIn(entry.children, level + 1);
  }
}

property('an entry is one level below the one it stands in', headedBodies, (body) => {
  for (const [entry, depth] of entriesIn(outlineOf(finished(body)))) expect(entry.level).toBe(depth);
});

property('headings of the body go down one level at a time', headedBodies, (body) => {
  let last = 1;
  for (const heading of elementsIn(finished(body))) {
    if (!isHeading(heading)) continue;
    expect(levelOf(heading.tagName)).toBeLessThanOrEqual(last + 1);
    last = levelOf(heading.tagName);
  }
});

property('every entry has a heading of its own in the body, by its id and its title', headedBodies, (body) => {
  const tree = finished(body);
  const headings = new Map(
    [...elementsIn(tree)].filter(isHeading).map((node) => [node.properties['id'], textOf(node)]),
  );
  const entries = [...entriesIn(outlineOf(tree))].map(([entry]) => entry);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  for (const { id, title } of entries) expect(headings.get(id)).toBe(title);
});

property('ids are given once', headedBodies, (body) => {
  const ids = [...elementsIn(finished(body))].flatMap(({ properties }) => properties['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
});
