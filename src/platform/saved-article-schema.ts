// An article as a store or a file holds it -> an article built anew of what it must hold, or the place of the fault.
// That the body's elements and attributes are safe to show is not known by this: it goes through the allow-list again.
import type { Element, ElementContent, Properties, Root } from 'hast';
import type { Article, LeftOut, OutlineEntry } from '../article/types';
import { KINDS } from '../decide/choices';

/** Something is not what it must be. `path` says where: `body.children[3].tagName`. */
export class ShapeFault extends Error {
  constructor(readonly path: string) {
    super(`${path} is missing or not what it must be`);
  }
}

/** Deeper than any page nests what belongs to its article. */
const DEEPEST = 500;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const NAME = /^[A-Za-z][\w:.-]{0,60}$/;

/** Each field of an article, the optional ones too: what is not listed here would be lost in saving. */
type Fields = { [Name in keyof Required<Article>]: Article[Name] };

/** Throws ShapeFault where the value is no article. */
export function savedArticleOf(value: unknown): Article {
  const article = recordAt(value, 'article');
  const statistics = recordAt(article['statistics'], 'statistics');
  const fields: Fields = {
    url: textAt(article['url'], 'url'),
    title: textAt(article['title'], 'title'),
    byline: textAt(article['byline'], 'byline'),
    site: textAt(article['site'], 'site'),
    published: textAt(article['published'], 'published'),
    language: textAt(article['language'], 'language'),
    direction: textAt(article['direction'], 'direction') === 'rtl' ? 'rtl' : 'ltr',
    body: rootAt(article['body'], 'body'),
    outline: listAt(article['outline'], 'outline').map((entry, index) => entryAt(entry, `outline[${index}]`, 0)),
    statistics: {
      pageWords: countAt(statistics['pageWords'], 'statistics.pageWords'),
      articleWords: countAt(statistics['articleWords'], 'statistics.articleWords'),
    },
    ...leftOutOf(article),
  };
  return fields;
}

/** An article that was saved before these were kept has neither, and is none the worse. */
function leftOutOf(article: Record<string, unknown>): Pick<Article, 'leftOut' | 'leftOutBeyond'> {
  const { leftOut: passages = [], leftOutBeyond = 0 } = article;
  return {
    leftOut: listAt(passages, 'leftOut').map((passage, index) => leftOutAt(passage, `leftOut[${index}]`)),
    leftOutBeyond: countAt(leftOutBeyond, 'leftOutBeyond'),
  };
}

function leftOutAt(value: unknown, path: string): LeftOut {
  const passage = recordAt(value, path);
  const named = textAt(passage['category'], `${path}.category`);
  const category = KINDS.find((kind) => kind === named) ?? (named === 'chrome' || named === 'own' ? named : 'other');
  return {
    category,
    times: countAt(passage['times'], `${path}.times`),
    body: rootAt(passage['body'], `${path}.body`),
    words: countAt(passage['words'], `${path}.words`),
  };
}

function rootAt(value: unknown, path: string): Root {
  const root = recordAt(value, path);
  if (root['type'] !== 'root') throw new ShapeFault(`${path}.type`);
  return { type: 'root', children: childrenAt(root['children'], `${path}.children`, 0) };
}

function childrenAt(value: unknown, path: string, depth: number): ElementContent[] {
  if (depth > DEEPEST) throw new ShapeFault(path);
  return listAt(value, path).map((child, index) => nodeAt(child, `${path}[${index}]`, depth));
}

function nodeAt(value: unknown, path: string, depth: number): ElementContent {
  const node = recordAt(value, path);
  if (node['type'] === 'text') return { type: 'text', value: textAt(node['value'], `${path}.value`) };
  if (node['type'] !== 'element') throw new ShapeFault(`${path}.type`);
  const tagName = textAt(node['tagName'], `${path}.tagName`);
  if (!NAME.test(tagName)) throw new ShapeFault(`${path}.tagName`);
  const element: Element = {
    type: 'element',
    tagName,
    properties: propertiesAt(node['properties'], `${path}.properties`),
    children: childrenAt(node['children'], `${path}.children`, depth + 1),
  };
  return element;
}

function propertiesAt(value: unknown, path: string): Properties {
  const properties: Properties = {};
  for (const [name, property] of Object.entries(recordAt(value, path))) {
    if (!NAME.test(name) || !isProperty(property)) throw new ShapeFault(`${path}.${name}`);
    properties[name] = property;
  }
  return properties;
}

function isProperty(value: unknown): value is Properties[string] {
  if (Array.isArray(value)) return value.every((part) => typeof part === 'string' || typeof part === 'number');
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function entryAt(value: unknown, path: string, depth: number): OutlineEntry {
  if (depth > DEEPEST) throw new ShapeFault(path);
  const entry = recordAt(value, path);
  const children = listAt(entry['children'], `${path}.children`);
  return {
    id: textAt(entry['id'], `${path}.id`),
    title: textAt(entry['title'], `${path}.title`),
    level: countAt(entry['level'], `${path}.level`),
    words: countAt(entry['words'], `${path}.words`),
    children: children.map((child, index) => entryAt(child, `${path}.children[${index}]`, depth + 1)),
  };
}

function recordAt(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeFault(path);
  const forbidden = Object.keys(value).find((name) => FORBIDDEN.has(name));
  if (forbidden) throw new ShapeFault(`${path}.${forbidden}`);
  return value as Record<string, unknown>;
}

function listAt(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new ShapeFault(path);
  return value;
}

function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new ShapeFault(path);
  return value;
}

function countAt(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw new ShapeFault(path);
  return value;
}
