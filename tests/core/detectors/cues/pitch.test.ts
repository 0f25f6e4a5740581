// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isClosingCall, isPitch } from '../../../../src/detectors/cues/pitch';
import { articleWith, blockOf } from '../../page-from';
import { PROSE } from '../folds';

const URL_HERE = 'https://harbour.example/story';
function pitched(inside: string): boolean {
  const { page } = articleWith(inside);
  return isPitch(page, blockOf(page, 'x'));
}

test.each([
  ['a text that opens with an ask', '<p id="x">Sign up for the evening course in the tower.</p>'],
  [
    'a text that asks in two ways',
    '<p id="x">The tower opens on Friday: book now, or sign up for the next tour of the gauges.</p>',
  ],
  ['a short one with a link', '<p id="x">The course in the tower: <a href="/c">sign up</a> by Friday.</p>'],
  ['a German one', '<p id="x">Jetzt anmelden und den Pegel selbst lesen.</p>'],
])('%s is a pitch', (_, html) => {
  expect(pitched(html)).toBe(true);
});

test.each([
  ['a paragraph', `<p id="x">${PROSE}</p>`],
  ['a short text that asks for one thing, without a way to it', '<p id="x">They had to sign up at the tower.</p>'],
  ['a paragraph of length, however it opens', `<p id="x">Sign up, they told her. ${PROSE} ${PROSE}</p>`],
])('%s is none', (_, html) => {
  expect(pitched(html)).toBe(false);
});

test('a call closes a story where it leads to the site itself', () => {
  const call = (href: string) => {
    const { page } = articleWith(
      `<p id="x">Follow all that we write of tides <a href="${href}">in our archive</a>.</p>`,
    );
    return isClosingCall({ ...page, url: URL_HERE }, blockOf(page, 'x'));
  };
  expect(call('https://harbour.example/tides')).toBe(true);
  expect(call('https://court.example/tides')).toBe(false);
});
