// Links within the article. The page's ids do not reach the reader; where one is linked to, its block gets an id of ours.
import type { Root } from 'hast';
import { type Anchors, anchorsOf } from './anchors';
import { TARGET_MARK } from './marks';
import { fragmentOf } from './note-marks';
import { elementsIn } from './tree';

/** The property that `TARGET_MARK` becomes in a hast tree. */
const MARK = 'dataChaffinchTarget';
/** Blocks that keep their place through all that is done to the tree. */
const HOLDERS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, blockquote, td, th';
const OWN = /^#(?:note(?:-ref)?|section|place)-\d{1,5}$/;

/** Marks in the clone the block that each link within the page means. */
export function markTargets(clone: Document): void {
  const anchors = anchorsOf(clone);
  const holders = Array.from(clone.querySelectorAll(HOLDERS));
  const ids = new Set(Array.from(clone.querySelectorAll('a[href*="#"]'), (link) => fragmentOf(link)));
  for (const id of ids) {
    const target = id ? anchors.at(id) : undefined;
    const holder = target && holderOf(target, holders, anchors);
    if (holder && !/\s/.test(id))
      holder.setAttribute(TARGET_MARK, `${holder.getAttribute(TARGET_MARK) ?? ''} ${id}`.trim());
  }
}

/** An anchor inside a block means the block; an empty one, or a box, the first block in it or behind it. */
function holderOf(target: Element, holders: readonly Element[], anchors: Anchors): Element | undefined {
  const around = target.closest(HOLDERS);
  if (around) return around;
  const inside = target.querySelector(HOLDERS);
  if (inside) return inside;
  return holders.find((block) => anchors.follows(target, block));
}

/**
 * Leads links to the ids of headings and to `place-N`; links to what the article does not hold lose their address.
 * Changes the tree, whose headings are numbered and whose addresses are absolute.
 */
export function linkPlaces(root: Root, page: string): void {
  const targets = targetsIn(root);
  const here = page.split('#')[0];
  let places = 0;
  for (const { tagName, properties } of elementsIn(root)) {
    const href = String(properties['href'] ?? '');
    if (tagName !== 'a' || OWN.test(href) || !href.includes('#') || href.split('#')[0] !== here) continue;
    const target = targets.get(idIn(href));
    if (!target) {
      delete properties['href'];
      continue;
    }
    if (!target['id']) {
      places += 1;
      target['id'] = `place-${places}`;
    }
    properties['href'] = `#${target['id']}`;
  }
}

function targetsIn(root: Root): Map<string, Record<string, unknown>> {
  const targets = new Map<string, Record<string, unknown>>();
  for (const { properties } of elementsIn(root)) {
    for (const id of String(properties[MARK] ?? '').split(' ')) if (id && !targets.has(id)) targets.set(id, properties);
  }
  return targets;
}

function idIn(href: string): string {
  const fragment = href.slice(href.indexOf('#') + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
