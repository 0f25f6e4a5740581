// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { supportAppeal } from '../../../src/detectors/support-appeal';
import { articleWith } from '../page-from';
import { decisionOn, foldOf, PROSE } from './folds';

/** What the detector itself says; a verdict may keep a block for other reasons too. */
const evidence = (inside: string, after = '') =>
  supportAppeal.detect(articleWith(inside, '', after).page).map(({ reason }) => reason.key);

test.each([
  [
    'an appeal with amounts to give',
    '<div id="x"><h3>Support our journalism</h3><p>The Courier has no owner but its readers.</p><p><a href="/give?3">$3 a month</a><a href="/give?7">$7 a month</a></p></div>',
  ],
  [
    'a wall in the text',
    '<div id="x"><p>Subscribe to continue reading</p><p>You have read your free article for this month.</p><a href="/offers">See the offers</a><p>Already a subscriber? <a href="/in">Sign in</a></p></div>',
  ],
  [
    'a Dutch one',
    '<aside id="x"><h3>Steun onze journalistiek</h3><p>Word lid en lees alles.</p><a class="btn" href="/lid">Word lid</a></aside>',
  ],
])('%s is folded', (_, html) => {
  expect(foldOf(html)).toBe('support');
});

test.each([
  [
    'a fund-raiser in the news',
    `<p>The town had to donate twice before the lock was whole. ${PROSE} Whoever could <a href="/fund">gave</a>.</p>`,
  ],
  [
    'an appeal that nobody can answer here',
    '<div><h3>Support our journalism</h3><p>So it said on the poster in the tower.</p></div>',
  ],
])('%s is left alone', (_, html) => {
  expect(evidence(html)).toEqual([]);
});

test('a login stays, though it speaks to subscribers', () => {
  const login =
    '<div id="x"><p>Already a subscriber?</p><input type="email"><input type="password"><button>Log in</button></div>';
  expect(decisionOn(login)).toMatchObject({ action: 'keep', guard: 'ownForm' });
});
