// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { channelCall } from '../../../src/detectors/channel-call';
import { articleWith } from '../page-from';
import { foldedTexts, foldOf, PROSE } from './folds';

test.each([
  ['a call to a channel', '<p id="x">Join our <a href="https://t.me/harbour">Telegram channel</a></p>'],
  [
    'accounts by their names',
    '<p id="x">Follow the Harbour on <a href="https://instagram.com/harbour">Instagram</a>, <a href="https://facebook.com/harbour">Facebook</a> and <a href="https://youtube.com/harbour">YouTube</a>.</p>',
  ],
  [
    'an app box',
    '<div id="x"><h3>Get our app</h3><a href="https://apps.apple.com/app/1">Download on the App Store</a><a href="https://play.google.com/store/apps/1">Get it on Google Play</a></div>',
  ],
  ['a Spanish one', '<p id="x"><a href="https://whatsapp.com/channel/1">Únete a nuestro canal de WhatsApp</a></p>'],
])('%s is folded', (_, html) => {
  expect(foldOf(html, '', `<p>${PROSE}</p>`)).toBe('channel');
});

test.each([
  [
    'prose about a channel',
    `<p id="x">${PROSE} Half of it was posted in her <a href="https://t.me/gauge">Telegram channel</a> first.</p>`,
  ],
  [
    "an author's accounts",
    `<p id="x">${PROSE} You can reach her at gauge@harbour.example or on <a href="https://twitter.com/gauge">Twitter</a> and <a href="https://facebook.com/gauge">Facebook</a>.</p>`,
  ],
  [
    'an app that the story is about',
    `<p id="x">The gauge has an app of its own on the <a href="https://apps.apple.com/app/1">App Store</a>. ${PROSE}</p>`,
  ],
])('%s is left alone', (_, html) => {
  expect(foldedTexts(html)).toEqual([]);
});

const evidence = (inside: string) => channelCall.detect(articleWith(inside).page).map(({ reason }) => reason.key);
const ACCOUNTS =
  'Follow her on <a href="https://twitter.com/gauge">Twitter</a> and <a href="https://facebook.com/gauge">Facebook</a>';

test('words are evidence without a service behind the link', () => {
  expect(evidence('<p><a href="/app">Download our app</a></p>')).toEqual(
    expect.arrayContaining(['channelWords', 'onlyLink']),
  );
});

test('links are evidence, and are counted', () => {
  const links = channelCall.detect(articleWith(`<p>${ACCOUNTS}.</p>`).page);
  expect(links.find(({ reason }) => reason.key === 'channelLinks')?.reason.count).toBe(2);
});

test.each([
  ['accounts of whoever gives a mail address', `<p>${ACCOUNTS}, or write to gauge@harbour.example.</p>`],
  ['a call in the footer', `<footer><p>${ACCOUNTS}.</p></footer>`],
  ['one account in a caption', '<p>A picture from <a href="https://twitter.com/gauge">Twitter</a></p>'],
  ['prose that names a channel', `<p>${PROSE} Half went to her <a href="https://t.me/gauge">Telegram channel</a>.</p>`],
])('%s makes no signal', (_, html) => {
  expect(evidence(html)).toEqual([]);
});
