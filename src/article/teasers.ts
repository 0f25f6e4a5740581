// Boxes that announce other pages come several at a time, all of one build.

/** Fewer of a build are no list. */
const MIN_TEASERS = 3;
/** One with more words is a story of its own. */
export const MAX_TEASER_WORDS = 90;

/** Those of which there are several of one build. @param least as many. */
export function listedOf(teasers: readonly Element[], least = MIN_TEASERS): Element[] {
  const builds = new Map<string, Element[]>();
  for (const teaser of teasers) {
    const build = buildOf(teaser);
    builds.set(build, [...(builds.get(build) ?? []), teaser]);
  }
  return [...builds.values()].filter((alike) => alike.length >= least).flat();
}

/** Boxes of one list have the same. */
export function buildOf(box: Element): string {
  return `${box.localName}.${(box.getAttribute('class') ?? '').replace(/\d+/g, '')}`;
}
