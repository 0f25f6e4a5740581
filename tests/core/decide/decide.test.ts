// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Page } from '../../../src/blocks/page';
import { finish } from '../../../src/blocks/slices';
import { decide, decideInSlices, scoreOf } from '../../../src/decide/decide';
import type { Category, ReasonKey, Signal } from '../../../src/decide/types';
import { FOLD_THRESHOLD, WEIGHTS } from '../../../src/decide/weights';
import { articleWith, blockOf } from '../page-from';

const signal = (block: number, key: ReasonKey, more: Partial<Signal> = {}): Signal => ({
  block,
  detector: 'test',
  category: 'promo',
  strength: 1,
  reason: { key },
  ...more,
});
const strong = (page: Page, id: string, more: Partial<Signal> = {}): Signal[] => {
  const { id: block } = blockOf(page, id);
  return [signal(block, 'repeated', more), signal(block, 'asksAction', more)];
};

test('no single piece of evidence ever folds anything', () => {
  for (const weight of Object.values(WEIGHTS)) expect(weight).toBeLessThan(FOLD_THRESHOLD);
});

test('repetition and an ask together fold', () => {
  const { page } = articleWith('<div id="x">Join us today</div>');
  expect(decide(page, strong(page, 'x'))[0]).toMatchObject({ action: 'collapse' });
  expect(decide(page, [signal(blockOf(page, 'x').id, 'repeated')])[0]).toMatchObject({ action: 'keep' });
});

test('more evidence never lowers the score, and the same evidence twice does not raise it', () => {
  const one = scoreOf([signal(1, 'repeated')]);
  expect(scoreOf([signal(1, 'repeated'), signal(1, 'asksAction')])).toBeGreaterThan(one);
  expect(scoreOf([signal(1, 'repeated'), signal(1, 'repeated')])).toBe(one);
});

test('strength outside 0..1 is cut', () => {
  expect(scoreOf([signal(1, 'repeated', { strength: 9 })])).toBe(WEIGHTS.repeated);
  expect(scoreOf([signal(1, 'repeated', { strength: -1 })])).toBe(0);
});

test('faint evidence makes no decision at all', () => {
  const { page } = articleWith('<div id="x">x</div>');
  expect(decide(page, [signal(blockOf(page, 'x').id, 'repeated', { strength: 0.2 })])).toEqual([]);
});

test('a fold inside a fold is noted as such', () => {
  const { page } = articleWith('<div id="out"><div id="in">Join us</div></div>');
  const decisions = decide(page, [...strong(page, 'out'), ...strong(page, 'in')]);
  expect(decisions.map((decision) => decision.within)).toEqual([undefined, blockOf(page, 'out').id]);
});

test('folds that together take too much of the story leave the largest in place', () => {
  const prose = 'The keeper of the lock wrote this line by lamplight and nobody has ever read it to the end. ';
  const parts = Array.from({ length: 6 }, (_, i) => `<div id="b${i}"><p>${prose}${i}</p></div>`).join('');
  const { page } = articleWith(parts);
  const copies = Array.from({ length: 6 }, (_, i) => blockOf(page, `b${i}`).id);
  const decisions = decide(
    page,
    copies.flatMap((block) => [signal(block, 'repeated', { copies }), signal(block, 'asksAction', { copies })]),
  );
  const kept = decisions.filter((decision) => decision.guard === 'storyShare');
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.every((decision) => decision.action === 'keep')).toBe(true);
});

test('the category is the one whose evidence is strongest', () => {
  const { page } = articleWith('<div id="x">x</div>');
  const { id } = blockOf(page, 'x');
  const [decision] = decide(page, [
    signal(id, 'logoStrip', { category: 'logos' }),
    signal(id, 'repeated'),
    signal(id, 'asksAction'),
  ]);
  expect(decision?.category).toBe('promo');
});

test('the site’s own furniture is left out of the reading view and stays in the page', () => {
  const { page } = articleWith('<p id="x">Topics: <a href="/tag/tides">tides</a></p>');
  const { id } = blockOf(page, 'x');
  const chrome = (key: 'chromeLabel' | 'shortSiteLinks') =>
    ({ block: id, detector: 'test', category: 'chrome', strength: 1, reason: { key } }) as const;
  expect(decide(page, [chrome('chromeLabel'), chrome('shortSiteLinks')])[0]).toMatchObject({ action: 'omit' });
});

test('what is left out of the reading view hides nothing that lies in it', () => {
  const { page } = articleWith('<div id="out"><div id="in">Join us</div></div>');
  const chrome = { category: 'chrome' } as const;
  const decisions = decide(page, [
    signal(blockOf(page, 'out').id, 'chromeLabel', chrome),
    signal(blockOf(page, 'out').id, 'shortSiteLinks', chrome),
    ...strong(page, 'in'),
  ]);
  expect(decisions.map(({ action, within }) => [action, within])).toEqual([
    ['omit', undefined],
    ['collapse', undefined],
  ]);
});

test.each<Category>([
  'promo',
  'newsletter',
  'logos',
  'related',
  'share',
  'channel',
  'sponsored',
  'support',
  'banner',
  'engagement',
])('%s over the threshold is folded', (category) => {
  const { page } = articleWith('<div id="x">Join us</div>');
  expect(decide(page, strong(page, 'x', { category }))[0]).toMatchObject({ action: 'collapse', category });
});

test('the narrower of two categories names the block', () => {
  const { page } = articleWith('<div id="x"><a href="/n">Get the letter</a></div>');
  const { id } = blockOf(page, 'x');
  const found = decide(page, [
    { block: id, detector: 'one', category: 'promo', strength: 1, reason: { key: 'asksAction' } },
    { block: id, detector: 'two', category: 'newsletter', strength: 1, reason: { key: 'newsletterWords' } },
  ]);
  expect(found[0]).toMatchObject({ action: 'collapse', category: 'newsletter' });
});

test('a single link to another story is named after what it asks, unless it is announced', () => {
  const { page } = articleWith('<p id="x"><a href="/n">Get the letter</a></p>');
  const { id } = blockOf(page, 'x');
  const named = (...keys: ReasonKey[]) =>
    decide(page, [
      ...keys.map((key) => signal(id, key, { category: 'related' })),
      signal(id, 'newsletterWords', { category: 'newsletter' }),
    ])[0]?.category;
  expect(named('onlyLink', 'interrupts')).toBe('newsletter');
  expect(named('leadPhrase')).toBe('related');
});

test('a guarded block is kept and says why, in the page as in the reading view', () => {
  const { page } = articleWith('<pre id="x">join(us)</pre>');
  const { id } = blockOf(page, 'x');
  const chrome = { category: 'chrome' } as const;
  const folded = decide(page, strong(page, 'x'))[0];
  const omitted = decide(page, [signal(id, 'chromeLabel', chrome), signal(id, 'shortSiteLinks', chrome)])[0];
  for (const decision of [folded, omitted]) expect(decision).toMatchObject({ action: 'keep', guard: 'reference' });
});

test('decisions are in document order, whatever the order of the evidence', () => {
  const { page } = articleWith('<div id="one">Join us</div><div id="two">Join us</div>');
  const decisions = decide(page, [...strong(page, 'two'), ...strong(page, 'one')]);
  expect(decisions.map(({ block }) => block)).toEqual(['one', 'two'].map((id) => blockOf(page, id).id));
});

const LINE = 'The keeper of the lock wrote this line by lamplight and nobody has ever read it to the end.';

test('of folds that take too much of the story the largest is kept first', () => {
  const parts = [0, 1, 2, 3, 4, 5].map(
    (i) => `<div id="b${i}"><p>${LINE}${i === 3 ? ' Not even he did.' : ''}</p></div>`,
  );
  const { page } = articleWith(parts.join(''));
  const copies = parts.map((_, i) => blockOf(page, `b${i}`).id);
  const decisions = decide(
    page,
    [0, 1, 2, 3, 4, 5].flatMap((i) => strong(page, `b${i}`, { copies })),
  );
  expect(decisions.find(({ block }) => block === blockOf(page, 'b3').id)?.guard).toBe('storyShare');
  expect(decisions.some(({ action }) => action === 'collapse')).toBe(true);
});

test('a fold inside a fold takes nothing more of the story', () => {
  const box = (i: number) => `<div id="out${i}"><div id="in${i}"><p>${LINE}</p></div></div>`;
  const { page } = articleWith(box(0) + box(1));
  const ids = ['out0', 'in0', 'out1', 'in1'];
  const copies = ids.map((id) => blockOf(page, id).id);
  const decisions = decide(
    page,
    ids.flatMap((id) => strong(page, id, { copies })),
  );
  expect(decisions.map(({ action }) => action)).toEqual(ids.map(() => 'collapse'));
});

test('what comes near a fold and stands on three other pages of the site is folded, guards permitting', () => {
  const { page } = articleWith('<div id="x">Join us today</div>');
  const { id } = blockOf(page, 'x');
  const near = [signal(id, 'repeated')];
  const on = (pages: number) => finish(decideInSlices(page, near, () => pages))[0];
  expect(on(2)).toMatchObject({ action: 'keep' });
  expect(on(3)).toMatchObject({ action: 'collapse', category: 'promo' });
  expect(on(3)?.signals.at(-1)?.reason).toEqual({ key: 'recurs', count: 3 });
  const far = [signal(id, 'repeated', { strength: 0.2 })];
  expect(finish(decideInSlices(page, far, () => 9))).toEqual([]);
});
