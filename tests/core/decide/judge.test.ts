// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { judge } from '../../../src/decide/judge';
import type { Detector } from '../../../src/decide/types';
import { articleWith, pageFrom } from '../page-from';

const promo =
  '<div class="p"><h3>Learn the trade by mail</h3><p>Ten short lessons.</p><a class="btn" href="/go">Start free</a></div>';

test('copies of a promo are folded and the story is not', () => {
  const { page } = articleWith(`${promo}<p>A line of the story between them.</p>${promo}`);
  const folded = judge(page).decisions.filter((decision) => decision.action === 'collapse');
  expect(folded.map(({ block }) => page.blocks[block]?.name)).toEqual(['p', 'p']);
});

test('a page that is no article is left alone, and no detector is even asked', () => {
  const asked: string[] = [];
  const detector: Detector = {
    id: 'spy',
    category: 'promo',
    detect() {
      asked.push('spy');
      return [];
    },
  };
  const { page } = pageFrom(promo + promo);
  expect(judge(page, [detector])).toEqual({ kind: 'other', decisions: [], failed: [] });
  expect(asked).toEqual([]);
});

test('a detector that throws is named and costs only its own signals', () => {
  const { page } = articleWith('<div id="x">x</div>');
  const broken: Detector = {
    id: 'broken',
    category: 'promo',
    detect: () => {
      throw new Error('no');
    },
  };
  const other: Detector = {
    id: 'other',
    category: 'promo',
    detect: () => [{ block: 1, detector: 'other', category: 'promo', strength: 1, reason: { key: 'repeated' } }],
  };
  const verdict = judge(page, [broken, other]);
  expect(verdict.failed).toEqual(['broken']);
  expect(verdict.decisions).toHaveLength(1);
});

test('judging is deterministic', () => {
  const { page } = articleWith(promo + promo);
  expect(judge(page)).toEqual(judge(page));
});
