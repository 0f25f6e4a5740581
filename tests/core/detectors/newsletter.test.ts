// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { newsletter } from '../../../src/detectors/newsletter';
import { articleWith } from '../page-from';
import { foldedTexts, foldOf, PROSE } from './folds';

test.each([
  [
    'a box with a field',
    '<div id="x"><h3>The Harbour Letter</h3><p>One story a week, in your inbox.</p><form action="/join"><input type="email"><button>Join</button></form></div>',
  ],
  [
    'a line that is one link',
    '<h2 id="x"><a href="/letter">Click here to subscribe to The Harbour Newsletter</a></h2>',
  ],
  [
    'a line whose last words are the link',
    '<p id="x">Sign up: stay on top of the tides. <a href="/letter">Sign up for our newsletter here.</a></p>',
  ],
  [
    'a German one',
    '<aside id="x"><h3>Newsletter</h3><p>Jeden Freitag in dein Postfach.</p><form><input type="email"><button>Jetzt abonnieren</button></form></aside>',
  ],
  ["a service's form in a frame", '<div id="x"><iframe src="https://harbour.substack.example/embed"></iframe></div>'],
])('%s is folded', (_, html) => {
  expect(foldOf(html)).toBe('newsletter');
});

test('the whole box is folded, with the small print below the form', () => {
  const box =
    '<aside id="x"><p>Let our news meet your inbox.</p><div><form><input type="email"><button>Sign up</button></form><p>See the <a href="/p">privacy notice</a> and <a href="/t">terms</a>.</p></div></aside>';
  expect(foldOf(box)).toBe('newsletter');
});

test.each([
  [
    'a sentence about a newsletter',
    `<p id="x">${PROSE} Her newsletter has nine <a href="/readers">subscribers</a>, and she knows them all.</p>`,
  ],
  [
    'a form for comments',
    '<form id="x"><input name="name"><input type="email"><input name="site"><textarea></textarea><button>Send</button></form>',
  ],
  ['a frame with a chart', '<div id="x"><iframe src="https://charts.example/embed/3"></iframe></div>'],
  [
    'a line that names a newsletter and asks for nothing',
    '<p id="x">This article was first in the <a href="/l">Harbour newsletter</a> of May.</p>',
  ],
])('%s is left alone', (_, html) => {
  expect(foldedTexts(html)).toEqual([]);
});

const evidence = (inside: string) => newsletter.detect(articleWith(inside).page).map(({ reason }) => reason.key);

test('words, field and ask are evidence each for itself', () => {
  const box =
    '<div><h3>Our newsletter</h3><form action="/join"><input type="email"><button>Subscribe now</button></form></div>';
  expect(evidence(box)).toEqual(expect.arrayContaining(['newsletterWords', 'mailField', 'asksAction']));
});

test('words count only beside a link or a field', () => {
  const box = (inside: string) => `<div><h3>The Harbour newsletter</h3><p>${inside}</p></div>`;
  expect(evidence(box('In your inbox on Friday'))).not.toContain('newsletterWords');
  expect(evidence(box('<a href="/letter">In your inbox on Friday</a>'))).toContain('newsletterWords');
});

test('a line that is one link needs no ask to be a sign-up', () => {
  expect(evidence('<p><a href="/letter">The Harbour newsletter</a></p>')).toContain('newsletterWords');
});

test.each([
  ['a sign-up in the footer', '<footer><p><a href="/letter">Sign up for our newsletter</a></p></footer>'],
  ['a line that says where it stood first', '<p>First printed in the <a href="/l">Harbour newsletter</a> of May.</p>'],
  ['prose about a newsletter', `<p>${PROSE} She sends a <a href="/l">weekly newsletter</a> about it.</p>`],
])('%s makes no signal', (_, html) => {
  expect(evidence(html)).toEqual([]);
});
