// Articles on their way to the reader tab. Session storage lives in memory, outlasts the background worker and
// the article's own tab, and is gone when the browser closes.
import { browser } from 'wxt/browser';
import type { Article, LeftOut } from '../article/types';
import type { Place } from '../blocks/place';
import { originItemOf, saveOrigin } from './article-origin';
import { inTurn } from './in-turn';
import { readItem, removeItems, writeItems } from './store';
import type { TargetTab } from './tabs';

/** How many articles are kept; older reader tabs then say that theirs is gone. */
const KEPT = 10;
const INDEX = 'articles';

/** Opens the article in a reader tab beside the one it came from, at the place where that stands. */
export async function openReader(article: Article, from?: TargetTab, place?: Place): Promise<void> {
  const key = await saveArticle(article);
  if (from) await saveOrigin(key, { tabId: from.id, place });
  const url = `${browser.runtime.getURL('/reader.html')}?article=${key}`;
  await browser.tabs.create(from ? { url, index: from.index + 1 } : { url });
}

/** Returns the article's key. */
export function saveArticle(article: Article): Promise<string> {
  return inTurn(INDEX, async () => {
    const key = crypto.randomUUID();
    const keys = [...(await readIndex()), key];
    const dropped = keys.splice(0, Math.max(0, keys.length - KEPT));
    // First make room: the quota is for everything stored.
    await removeItems(
      'session',
      dropped.flatMap((old) => [itemOf(old), originItemOf(old)]),
    );
    await writeItems('session', { [INDEX]: keys, [itemOf(key)]: article });
    return key;
  });
}

/** The article saved under this key, or undefined when it is gone or never was. */
export async function readArticle(key: string): Promise<Article | undefined> {
  const article = await readItem('session', itemOf(key));
  return isArticle(article) ? article : undefined;
}

async function readIndex(): Promise<string[]> {
  const keys = await readItem('session', INDEX);
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}

function itemOf(key: string): string {
  return `article:${key}`;
}

/** Only the extension writes here; this guards against a copy that an older version left behind. */
function isArticle(value: unknown): value is Article {
  const article = value as Partial<Article> | undefined;
  return (
    typeof article === 'object' &&
    article !== null &&
    typeof article.title === 'string' &&
    article.body?.type === 'root' &&
    Array.isArray(article.outline) &&
    typeof article.statistics?.articleWords === 'number' &&
    typeof article.leftOutBeyond === 'number' &&
    isLeftOut(article.leftOut)
  );
}

function isLeftOut(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (one: Partial<LeftOut> | null) =>
        typeof one?.category === 'string' && typeof one.times === 'number' && one.body?.type === 'root',
    )
  );
}
