// What the reader has decided about single blocks: on this page, and by rules that outlast it.
import { native } from '../../src/blocks/native';
import type { BlockId } from '../../src/blocks/page';
import { textOf } from '../../src/collapse/appearance';
import { printOf } from '../../src/collapse/print';
import { selectorOf } from '../../src/collapse/selector';
import type { Chosen } from '../../src/platform/page-handle';
import { addRule, putRule, type Rule, readRules, removeRule, watchRules } from '../../src/platform/rules';
import { siteOf } from '../../src/platform/settings';

export type Ruling = 'fold' | 'show';

export interface Rulings {
  /** Decides about the block of an element, here and on later visits. */
  rule(element: Element, ruling: Ruling): Chosen;
  /** What is decided about the blocks of a scan. */
  among(elements: readonly Element[]): ReadonlyMap<BlockId, Ruling>;
}

/** @param changed is called after each decision. */
export function createRulings(host: string, changed: () => void, signal: AbortSignal): Rulings {
  const site = siteOf(host);
  /** At once, and for elements that no rule can name. */
  const here = new Map<Element, Ruling>();
  let rules: readonly Rule[] = [];

  const follow = (all: readonly Rule[]): void => {
    const found = all.filter((rule) => rule.site === site);
    if (found.length + rules.length === 0) return;
    rules = found;
    changed();
  };
  watchRules(follow, signal);
  // Without them the evidence alone decides; what is changed later is heard.
  readRules().then(follow, () => undefined);

  return {
    rule(element, ruling) {
      const before = here.get(element);
      const replaced = rules.filter((rule) => matches(rule, element));
      here.set(element, ruling);
      const added = keep(element, ruling, site);
      changed();
      const takeBack = (): void => {
        if (before) here.set(element, before);
        else here.delete(element);
        // As the rules were; until the store tells of it, as this page was.
        const restore = async (rule: Rule | undefined): Promise<void> => {
          if (rule) await removeRule(rule.id);
          for (const one of replaced) await putRule(one);
        };
        // Where the store fails it keeps what it has, as the options show it.
        added.then(restore).catch(() => undefined);
        rules = rules.filter((rule) => !matches(rule, element) || replaced.includes(rule));
        changed();
      };
      return { takeBack, kept: added.then((rule) => rule !== undefined) };
    },
    among(elements) {
      const ids = new Map<BlockId, Ruling>();
      if (here.size + rules.length === 0) return ids;
      const byPrint = rules.length > 0 ? printed(elements) : new Map();
      // The newest come first, and last of all what was decided here: the later decision is the one that counts.
      for (const rule of rules.toReversed()) {
        for (const id of blocksOf(rule, elements, byPrint)) ids.set(id, rule.action);
      }
      for (const [id, element] of elements.entries()) {
        const ruling = here.get(element);
        if (ruling) ids.set(id, ruling);
      }
      return ids;
    },
  };
}

/** By what they look like first: class names and places change more often. */
function blocksOf(
  { print, selector }: Rule,
  elements: readonly Element[],
  byPrint: ReadonlyMap<string, BlockId[]>,
): readonly BlockId[] {
  const alike = byPrint.get(print);
  if (alike || selector === '') return alike ?? [];
  const found = query(selector);
  const id = found.length === 1 && found[0] ? elements.indexOf(found[0]) : -1;
  return id < 0 ? [] : [id];
}

/** Blocks by what they look like. */
function printed(elements: readonly Element[]): ReadonlyMap<string, BlockId[]> {
  const ids = new Map<string, BlockId[]>();
  for (const [id, element] of elements.entries()) {
    const print = printOf(element);
    if (print === undefined) continue;
    const known = ids.get(print);
    if (known) known.push(id);
    else ids.set(print, [id]);
  }
  return ids;
}

function matches({ print, selector }: Rule, element: Element): boolean {
  return print !== '' ? print === printOf(element) : query(selector)[0] === element;
}

/** The reader can write selectors, and mistakes. */
function query(selector: string): Element[] {
  try {
    return [...native(document, 'querySelectorAll').call(document, selector)];
  } catch {
    return [];
  }
}

async function keep(element: Element, action: Ruling, site: string): Promise<Rule | undefined> {
  const print = printOf(element) ?? '';
  const selector = selectorOf(element);
  if (print === '' && selector === '') return undefined;
  return addRule({ site, action, print, selector, label: textOf(element) }).catch(() => undefined);
}
