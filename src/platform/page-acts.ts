// What the reader asks for in a page, whether in the popup, in the context menu or by a key.
import type { Article, TooMuch } from '../article/types';
import type { Place } from '../blocks/place';
import { accessTo } from './access';
import { openReader } from './article-store';
import { type PageLedger, sendToTab } from './messages';
import { cleanOnce, loadArticleScript, loadPickerScript, loadPlaceScript } from './page-scripts';
import { choiceFor, readSettings, updateSettings, withMode } from './settings';
import type { TargetTab } from './tabs';

/** Milliseconds between two questions to a page that is being read, and how often it is asked. */
const PAUSE = 150;
const TRIES = 40;

/** What the page holds to read, or undefined where that is nothing. @param loaded once the page has the code for it. */
export async function fetchArticle(
  tabId: number,
  loaded = loadArticleScript(tabId),
): Promise<Article | TooMuch | undefined> {
  await loaded;
  return sendToTab(tabId, 'article.read', undefined);
}

/** The same for a page in which Chaffinch may have to be started first. */
export async function articleInTab(tabId: number): Promise<Article | undefined> {
  const article = (await started(tabId)) && (await fetchArticle(tabId));
  return article === 'tooLarge' ? undefined : article;
}

/** Where in its article the page stands, or undefined where it does not tell. */
export async function placeIn(tabId: number): Promise<Place | undefined> {
  try {
    await loadPlaceScript(tabId);
    return await sendToTab(tabId, 'place.tell', undefined);
  } catch {
    return undefined;
  }
}

/** Takes the page to a section of its article. @param section its id, and its title should the page have changed. */
export async function jumpIn(tabId: number, section: { heading: string; title: string }): Promise<void> {
  await loadPlaceScript(tabId);
  await sendToTab(tabId, 'place.jump', section);
}

/** Lets the reader choose something to fold. @param fromMenu begins where the context menu was opened. */
export async function pickIn(tabId: number, fromMenu: boolean): Promise<void> {
  await loadPickerScript(tabId);
  await sendToTab(tabId, 'page.pick', { fromMenu });
}

/** Opens the page's article in a tab beside it, if there is one. */
export async function readInTab(tab: TargetTab): Promise<void> {
  const article = await articleInTab(tab.id);
  if (article) await openReader(article, tab, await placeIn(tab.id));
}

export async function pickFromMenu({ id }: TargetTab): Promise<void> {
  if (await started(id)) await pickIn(id, true);
}

export async function showEverything({ id }: TargetTab): Promise<void> {
  const blocks = foldsIn(await ask(id)).map(({ block }) => block);
  if (blocks.length > 0) await sendToTab(id, 'page.expand', { blocks });
}

/** Shows everything, or folds it again where nothing is folded now. */
export async function toggleEverything({ id }: TargetTab): Promise<void> {
  const folds = foldsIn(await started(id));
  const folded = folds.some(({ open, within }) => !open && within === undefined);
  const blocks = folds.map(({ block }) => block);
  if (blocks.length > 0) await sendToTab(id, folded ? 'page.expand' : 'page.fold', { blocks });
}

/** Folds on the site, or stops. On a page where Chaffinch has not started it starts, once. */
export async function toggleSite(tab: TargetTab): Promise<void> {
  const access = await accessTo(tab);
  if (access.is === 'internal') return;
  const { host } = access;
  const isOff = choiceFor(await readSettings(), host).mode === 'off';
  if (!isOff && !(await ask(tab.id))) await cleanOnce(tab.id);
  else await updateSettings((known) => withMode(known, host, isOff ? 'fold' : 'off'));
}

/** The ledger of the page once it was read; starts Chaffinch there if need be. Undefined where it takes too long. */
async function started(tabId: number): Promise<PageLedger | undefined> {
  if (!(await ask(tabId))) await cleanOnce(tabId);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const ledger = await ask(tabId);
    if (ledger?.settled) return ledger;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return undefined;
}

/** Nobody there is an answer too. */
function ask(tabId: number): Promise<PageLedger | undefined> {
  return sendToTab(tabId, 'page.ledger', undefined).catch(() => undefined);
}

function foldsIn(ledger: PageLedger | undefined): PageLedger['decisions'] {
  return ledger?.decisions.filter(({ action }) => action === 'collapse') ?? [];
}
