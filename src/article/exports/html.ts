// The article as one web page that needs nothing else: no scripts, no requests, its style and pictures inside.
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { elementsIn } from '../tree';
import type { Article, FileWords, Picture, Pictures } from '../types';
import { contentsItems } from './contents';
import { HTML_STYLE } from './html-style';
import { make } from './markup';
import { isoDate, languageTag, opening, titleOf, webAddress } from './opening';
import { settle } from './settle';
import { writable } from './writable';

/** Whatever got into the file all the same can neither run nor call out. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function toHtmlFile(article: Article, pictures: Pictures, words: FileWords): string {
  const body = settle(article.body, {
    words,
    picture: (address) => (address.startsWith('data:') ? address : dataAddress(pictures.get(address))),
  });
  const page = make('html', { lang: languageTag(article.language) || undefined, dir: article.direction }, [
    head(article, words),
    make('body', {}, [
      make('article', {}, [opening(article, words), ...contents(article, body, words), ...inner(body)]),
    ]),
  ]);
  const file: Root = { type: 'root', children: [{ type: 'doctype' }, page] };
  return toHtml(file);
}

function head(article: Article, words: FileWords): Element {
  const source = webAddress(article.url);
  const date = isoDate(article.published);
  const meta = (name: string, content: string) => make('meta', { name, content: writable(content) });
  return make('head', {}, [
    make('meta', { charSet: 'utf-8' }),
    make('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
    meta('viewport', 'width=device-width'),
    meta('color-scheme', 'light dark'),
    meta('referrer', 'no-referrer'),
    make('title', {}, [titleOf(article, words)]),
    ...(article.byline ? [meta('author', article.byline)] : []),
    ...(date ? [meta('date', date)] : []),
    ...(source ? [make('link', { rel: ['canonical'], href: source })] : []),
    make('style', {}, [HTML_STYLE]),
  ]);
}

function contents({ outline }: Article, body: Root, words: FileWords): Element[] {
  const ids = new Set([...elementsIn(body)].map((node) => node.properties['id']));
  const items = contentsItems(outline, (id) => (ids.has(id) ? `#${id}` : undefined));
  if (items.length === 0) return [];
  const heading = make('h2', { lang: words.language, dir: 'auto' }, [words.contents]);
  return [make('nav', { ariaLabel: words.contents }, [heading, make('ol', {}, items)])];
}

function inner(body: Root): Element['children'] {
  return body.children.filter((node) => node.type !== 'doctype');
}

function dataAddress(picture: Picture | undefined): string | undefined {
  if (!picture) return undefined;
  let binary = '';
  // In parts: a call takes only so many arguments.
  for (let at = 0; at < picture.bytes.length; at += 0x8000)
    binary += String.fromCharCode(...picture.bytes.subarray(at, at + 0x8000));
  return `data:${picture.type};base64,${btoa(binary)}`;
}
