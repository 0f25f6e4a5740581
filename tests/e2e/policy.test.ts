// The security policy in wxt.config.ts: what an extension page needs it lets through, all else it stops.
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import type { Article } from '../../src/article/types';
import { articleOf, element } from './long-article';
import { inEachBrowser, LISTED, waitFor } from './scene';
import { readStored } from './stored-article';

const OVER_HTTP = `http://${LISTED}/pictures/bridge.png`;
const OVER_HTTPS = 'https://quay.example/bridge.png';
const IN_THE_PAGE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** What a page could try, and the directive that stops it. Its own files both browsers let it have, whatever the policy says. */
const ATTEMPTS: readonly [what: string, attempt: () => void, directive: string][] = [
  ['fetch from another host', () => void fetch('https://quay.example/').catch(() => {}), 'connect-src'],
  ['send a beacon', () => void navigator.sendBeacon('https://quay.example/', 'x'), 'connect-src'],
  [
    'open a socket',
    () => {
      try {
        new WebSocket('wss://quay.example/');
      } catch {
        // Firefox throws, Chromium does not.
      }
    },
    'connect-src',
  ],
  ['run a script of another host', () => put('script', { src: 'https://quay.example/a.js' }), 'script-src-elem'],
  ['run a script inline', () => put('script', { textContent: 'document.body.id = "ran"' }), 'script-src-elem'],
  [
    'take a style sheet of another host',
    () => put('link', { rel: 'stylesheet', href: 'https://quay.example/a.css' }),
    'style-src-elem',
  ],
  ['write a style sheet inline', () => put('style', { textContent: 'p { color: red }' }), 'style-src-elem'],
  ['hold a frame', () => put('iframe', { src: 'https://quay.example/' }), 'frame-src'],
  ['play a video', () => put('video', { src: 'https://quay.example/a.webm' }), 'media-src'],
  ['hold a plug-in', () => put('object', { data: 'https://quay.example/a.swf' }), 'object-src'],
  ['have a base', () => put('base', { href: 'https://quay.example/' }), 'base-uri'],
];

/** Given to the page together with the attempts, which are run there. */
function put(tag: string, properties: Record<string, string>): void {
  document.body.append(Object.assign(document.createElement(tag), properties));
}

inEachBrowser('the policy of extension pages', (scene) => {
  let reader: Page;

  beforeEach(async () => {
    await scene().reset();
    reader = await readStored(scene(), withPictures(), 'policy');
  });

  test('lets an article’s pictures through over http and out of the page itself', async () => {
    await waitFor(
      () =>
        reader.evaluate(
          (addresses) => {
            const shown = [...document.images].filter(({ naturalWidth }) => naturalWidth > 0).map(({ src }) => src);
            return addresses.every((address) => shown.includes(address));
          },
          [OVER_HTTP, IN_THE_PAGE],
        ),
      { what: 'the pictures' },
    );
  });

  test('lets pictures be asked for over https', async () => {
    const stopped = await reader.evaluate(async (src) => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
      // There is no such host: it fails, but not by the policy.
      await new Promise((resolve) => Object.assign(new Image(), { src, onerror: resolve }));
      return directives;
    }, OVER_HTTPS);
    expect(stopped).toEqual([]);
  });

  test.each(ATTEMPTS)('does not let a page %s', async (_, attempt, directive) => {
    expect(await directiveThatStops(attempt)).toBe(directive);
  });

  /** The directive that the browser names, or '' when nothing was stopped within two seconds. */
  function directiveThatStops(attempt: () => void): Promise<string> {
    // As text, because the page knows nothing of `put`; by a timer, because what a driver evaluates may be let more.
    return reader.evaluate(`new Promise((resolve) => {
      ${put}
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
      setTimeout(${attempt});
      setTimeout(() => resolve(''), 2000);
    })`) as Promise<string>;
  }
});

function withPictures(): Article {
  const pictures = [OVER_HTTP, IN_THE_PAGE].map((src) =>
    element('p', [element('img', [], { src, alt: 'The bridge' })]),
  );
  const article = articleOf(1);
  return { ...article, body: { ...article.body, children: [...pictures, ...article.body.children] } };
}
