// What looks like a promo and is what the story is about: entries of a list, a host that its paragraphs link to.
import type { Block, Link, Page } from '../../blocks/page';
import { linksIn, wordCount } from '../../blocks/queries';
import { shapes } from '../../fingerprints/shape';
import { isCampaign, isPaid } from './offer';
import { isSiteLink } from './site-link';

/** Leads to a host that the story's own paragraphs link to as well: it is what the story is about. Copies of a promo lead to one page. */
export function isSubject(page: Page, link: Link): boolean {
  if (isSiteLink(page, link) || isCampaign(page, link) || isPaid(link)) return false;
  return (pathsByHost(page).get(hostOf(link))?.size ?? 0) > 1;
}

const paths = new WeakMap<Page, ReadonlyMap<string, ReadonlySet<string>>>();

function pathsByHost(page: Page): ReadonlyMap<string, ReadonlySet<string>> {
  const known = paths.get(page);
  if (known) return known;
  const found = new Map<string, Set<string>>();
  for (const link of page.links) {
    const host = hostOf(link);
    if (host !== '') found.set(host, (found.get(host) ?? new Set()).add(link.url.replace(/[?#].*$/, '')));
  }
  paths.set(page, found);
  return found;
}

function hostOf({ url }: Link): string {
  return /^(?:https?:)?\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** As many of one build are a list. */
const MOST_ENTRIES = 3;

/** Boxes of one build that lead to as many places, and what holds nothing but the buttons of such entries. */
export function entriesAmong(page: Page, boxes: readonly Block[]): ReadonlySet<Block> {
  const shape = shapes(page);
  const builds = new Map<string, Block[]>();
  for (const box of boxes.filter((one) => wordCount(one) > 0)) {
    // An id is each one's own; what they share is the build.
    const build = `${box.tag} ${shape[box.id]}`;
    builds.set(build, [...(builds.get(build) ?? []), box]);
  }
  const entries = [...builds.values()].filter((alike) => {
    const targets = new Set(alike.flatMap((box) => linksIn(page, box).map((link) => link.url.split('?')[0])));
    return alike.length >= MOST_ENTRIES && targets.size >= alike.length;
  });
  const buttons = entryButtons(page);
  const labelled = boxes.filter((box) => {
    const links = linksIn(page, box);
    return links.length > 0 && links.every((link) => buttons.has(link));
  });
  return new Set([...entries.flat(), ...labelled]);
}

/** No more words stand on a button. */
const LABEL_WORDS = 4;
/** 0..1: two entries may lead to one place; copies of a promo all do. */
const OWN_TARGETS = 0.75;

/** Links that read the same and lead to different places: “Buy now” below each product of a list. */
function entryButtons(page: Page): ReadonlySet<Link> {
  const article = page.blocks[page.article];
  const byLabel = new Map<string, Link[]>();
  for (const link of article ? linksIn(page, article) : []) {
    const label = page.words.slice(link.wordStart, link.wordEnd).join(' ');
    if (label === '' || link.wordEnd - link.wordStart > LABEL_WORDS) continue;
    byLabel.set(label, [...(byLabel.get(label) ?? []), link]);
  }
  const buttons = [...byLabel.values()].filter((alike) => {
    const targets = new Set(alike.map((link) => link.url.split('?')[0]));
    return alike.length >= MOST_ENTRIES && targets.size >= alike.length * OWN_TARGETS;
  });
  return new Set(buttons.flat());
}
