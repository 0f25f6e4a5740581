// What a page's words went into, as parts of the whole.

export interface Shares {
  readonly article: number;
  readonly folded: number;
  /** Neither: menus, footers, captions, comments. */
  readonly rest: number;
}

/** Parts of 1. The counts come from two passes over the page, so together they may exceed it. */
export function sharesOf(words: { article: number; folded: number; page: number }): Shares {
  const whole = Math.max(words.page, words.article + words.folded, 1);
  const article = words.article / whole;
  const folded = words.folded / whole;
  return { article, folded, rest: 1 - article - folded };
}

/** Whole percents of the three that make a hundred: rounded one by one they may not. */
export function percentsOf(shares: Shares): Shares {
  const article = Math.round(shares.article * 100);
  const folded = Math.min(Math.round(shares.folded * 100), 100 - article);
  return { article, folded, rest: 100 - article - folded };
}
