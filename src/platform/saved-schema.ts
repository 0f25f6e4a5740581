// What is stored of a saved article for the list, and how whatever a store or a file holds becomes that again.

export interface SavedItem {
  readonly id: string;
  /** The address it is known by; see `savedAddress`. */
  readonly url: string;
  /** Milliseconds since the epoch, as all moments here. */
  readonly savedAt: number;
  readonly updatedAt: number;
  /** 0 while it is unread. */
  readonly readAt: number;
  /** 0..1 of the article. */
  readonly progress: number;
  /** The part of the body that stood at the top of the window, counted from 0. */
  readonly block: number;
  readonly title: string;
  readonly byline: string;
  readonly site: string;
  readonly language: string;
  readonly words: number;
  /** Bytes of the article and its text. */
  readonly size: number;
}

/** The last moment that a `Date` can hold. */
const LATEST = 8.64e15;
/** Characters; addresses can be long. */
const LONGEST_TEXT = 100_000;

/** What each field must be. */
const FIELDS: Readonly<Record<keyof SavedItem, (value: unknown) => boolean>> = {
  id: isSavedId,
  url: (value) => isText(value) && value !== '',
  savedAt: isMoment,
  updatedAt: isMoment,
  readAt: isMoment,
  progress: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  block: isWhole,
  title: isText,
  byline: isText,
  site: isText,
  language: isText,
  words: isWhole,
  size: isWhole,
};

/** The first field that is not what it must be, or undefined where all are. */
export function savedItemFault(value: unknown): keyof SavedItem | undefined {
  if (typeof value !== 'object' || value === null) return 'id';
  const record = value as Record<string, unknown>;
  const names = Object.keys(FIELDS) as (keyof SavedItem)[]; // The table's own keys.
  return names.find((name) => !Object.hasOwn(record, name) || !FIELDS[name](record[name]));
}

/** A valid item and nothing else of what the record holds, or undefined. */
export function savedItemOf(value: unknown): SavedItem | undefined {
  if (savedItemFault(value)) return undefined;
  const { id, url, savedAt, updatedAt, readAt, progress, block, title, byline, site, language, words, size } =
    value as SavedItem;
  return { id, url, savedAt, updatedAt, readAt, progress, block, title, byline, site, language, words, size };
}

export function isSavedId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{8,64}$/.test(value);
}

/** What counts visits is no part of an article's address. */
const COUNTERS = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hs(?:enc|mi))$/i;

/** The address by which an article is the same one: without a place in the page and what counts visits. */
export function savedAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  address.hash = '';
  const names = [...address.searchParams.keys()].filter((name) => COUNTERS.test(name));
  for (const name of names) address.searchParams.delete(name);
  return address.href;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isMoment(value: unknown): boolean {
  return isWhole(value) && Number(value) <= LATEST;
}
