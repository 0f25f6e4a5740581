// What a case is, and what can be seen of it in a page: which of its texts are folded away.
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

export interface Case {
  readonly name: string;
  /** What makes it hard, in a sentence. */
  readonly hard: string;
  /** What must be folded. */
  readonly fold: readonly { readonly select: string; readonly category: string }[];
  /** What a careless detector would fold. */
  readonly stay: readonly string[];
  /** Where both would be right. */
  readonly either: readonly string[];
  /** Site chrome: stays in the page, and the reading view leaves it out. */
  readonly omit: readonly string[];
}

const FOLDER = new URL('../fixtures/cases/', import.meta.url);

export const cases: readonly Case[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    fold: [],
    stay: [],
    either: [],
    omit: [],
    ...JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')),
    name: file.replace(/\.json$/, ''),
  }));

export interface Faults {
  /** Selectors of what should be folded and shows something yet. */
  readonly missed: readonly string[];
  /** Folded texts that are no part of what may fold. */
  readonly lost: readonly string[];
  /** Selectors that do not name exactly one element. */
  readonly unclear: readonly string[];
}

/** Compares a page with its labels as it stands now. */
export function faultsOf(page: Page, { fold, stay, either, omit }: Case): Promise<Faults> {
  const labels = { fold: fold.map(({ select }) => select), stay: [...stay, ...omit], either: [...either] };
  return page.evaluate(({ fold, stay, either }) => {
    const marked = [...document.querySelectorAll('[data-chaffinch="folded"]')];
    const isHidden = (node: Node) => marked.some((mark) => mark.contains(node));
    const may = [...fold, ...either].flatMap((selector) => [...document.querySelectorAll(selector)]);

    /** What a person would see or use in an element: its texts, pictures, fields and frames. */
    const partsOf = (root: Node): Node[] => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      const parts: Node[] = [];
      for (let node: Node | null = root; node; node = walker.nextNode()) {
        if (node instanceof Text && node.data.trim() && !node.parentElement?.closest('script,style,noscript,template'))
          parts.push(node);
        if (node instanceof Element && node.matches('img,svg,input,iframe,video')) parts.push(node);
      }
      return parts;
    };
    const isMissed = (selector: string) => {
      const element = document.querySelector(selector);
      return (
        element !== null &&
        !isHidden(element) &&
        (partsOf(element).some((part) => !isHidden(part)) || partsOf(element).length === 0)
      );
    };
    const texts = marked.flatMap(partsOf).filter((part) => !may.some((element) => element.contains(part)));
    return {
      missed: fold.filter(isMissed),
      lost: [
        ...texts.map((part) =>
          part instanceof Text ? part.data.trim().slice(0, 80) : `<${part.nodeName.toLowerCase()}>`,
        ),
        ...stay.filter((selector) => [...document.querySelectorAll(selector)].some(isHidden)),
      ],
      unclear: [...fold, ...stay, ...either].filter((selector) => document.querySelectorAll(selector).length !== 1),
    };
  }, labels);
}
