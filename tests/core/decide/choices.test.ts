// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type Choices, withChoices } from '../../../src/decide/choices';
import { judge } from '../../../src/decide/judge';
import { articleWith, blockOf } from '../page-from';

const PROMO =
  '<p>Join our free newsletter today</p><a class="button" href="https://promo.example/join">Join us now</a>';
const ARTICLE = articleWith(
  `<div id="box">${PROMO}</div><div id="box2">${PROMO}</div><p id="own">A word aside.</p>`,
).page;
const NONE: Choices = { folds: () => true, ruled: new Map() };

function decisionOn(id: string, choices: Partial<Choices>) {
  const { decisions } = withChoices(ARTICLE, judge(ARTICLE), { ...NONE, ...choices });
  return decisions.find(({ block }) => block === blockOf(ARTICLE, id).id);
}

test('without any choice the verdict stands', () => {
  expect(withChoices(ARTICLE, judge(ARTICLE), NONE)).toEqual(judge(ARTICLE));
  expect(decisionOn('box', {})).toMatchObject({ action: 'collapse' });
});

test('a kind that the reader wants to see is kept, and the ledger can say why', () => {
  const kind = decisionOn('box', {})?.category;
  expect(decisionOn('box', { folds: (one) => one !== kind })).toMatchObject({ action: 'keep', guard: 'kindShown' });
});

test('a rule shows one block and leaves its copy folded', () => {
  const ruled = new Map([[blockOf(ARTICLE, 'box').id, 'show' as const]]);
  expect(decisionOn('box', { ruled })).toMatchObject({ action: 'keep', guard: 'ruleShown' });
  expect(decisionOn('box2', { ruled })).toMatchObject({ action: 'collapse' });
});

test('what was inside a kept block is a fold of its own', () => {
  const verdict = judge(ARTICLE);
  const { id, end } = blockOf(ARTICLE, 'box');
  const inner = { ...verdict.decisions[0], block: id + 1, category: 'share', action: 'collapse', within: id } as never;
  const decisions = [...verdict.decisions, inner].sort((a, b) => a.block - b.block);
  expect(end).toBeGreaterThan(id + 1);
  const ruled = new Map([[id, 'show' as const]]);
  const kept = withChoices(ARTICLE, { ...verdict, decisions }, { ...NONE, ruled }).decisions;
  expect(kept.find(({ block }) => block === id + 1)).not.toHaveProperty('within');
});

test('the reader can fold what no evidence speaks against, and a guard does not hinder it', () => {
  const ruled = new Map([[blockOf(ARTICLE, 'own').id, 'fold' as const]]);
  expect(decisionOn('own', {})).toBeUndefined();
  expect(decisionOn('own', { ruled })).toMatchObject({
    action: 'collapse',
    category: 'own',
    signals: [{ reason: { key: 'chosen' } }],
  });
});

test('the story and what is around it are never folded', () => {
  const all = ARTICLE.blocks.filter(({ id }) => id <= ARTICLE.article || id === ARTICLE.headline);
  const ruled = new Map(all.map(({ id }) => [id, 'fold' as const]));
  const { decisions } = withChoices(ARTICLE, judge(ARTICLE), { ...NONE, ruled });
  expect(decisions.filter(({ block }) => ruled.has(block))).toEqual([]);
  expect(all.length).toBeGreaterThan(2);
});
