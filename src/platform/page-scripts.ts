// Puts the page's scripts into tabs: once by hand, for good on a site that the reader allowed, and the article's on demand.
import { browser } from 'wxt/browser';
import { hostsOf, isListed, originsOf } from './access';
import { listen } from './listen';
import type { PageSender } from './messages';

type ScriptFiles = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>;
type ScriptFile = ScriptFiles[number];
type PageTarget = Pick<PageSender, 'tabId' | 'documentId'>;

const SCRIPTS: ScriptFiles = ['/content-scripts/page.js'];
const STYLE = '/content-scripts/page.css';
export const JUDGEMENT_SCRIPT = '/judgement.js';
const DETAILS_SCRIPT = '/details.js';
const ARTICLE_SCRIPT = '/article.js';
const PLACE_SCRIPT = '/place.js';
const PICKER_SCRIPT = '/picker.js';

/** Starts Chaffinch in the page that stands in the tab now. Needs access by activeTab or by host. */
export async function cleanOnce(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: [STYLE] });
  await browser.scripting.executeScript({ target, files: SCRIPTS });
}

/** Loads the part that judges an article's blocks, which the always-on script leaves out. */
export function loadJudgementScript(page: PageTarget): Promise<undefined> {
  return loadInto(page, JUDGEMENT_SCRIPT);
}

/** Loads the part that tells of a chip. */
export function loadDetailsScript(page: PageTarget): Promise<undefined> {
  return loadInto(page, DETAILS_SCRIPT);
}

async function loadInto({ tabId, documentId }: PageTarget, file: ScriptFile): Promise<undefined> {
  const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
  // Not only when the page is loaded: what is remembered is folded while it is parsed.
  await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
}

/** Loads the part that lifts the article out of the page, which the always-on script leaves out. */
export async function loadArticleScript(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [ARTICLE_SCRIPT] });
}

/** Loads the part that knows where in the article the page stands, and takes the reader elsewhere in it. */
export async function loadPlaceScript(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [PLACE_SCRIPT] });
}

/** Loads the part that lets the reader choose a box to fold. */
export async function loadPickerScript(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [PICKER_SCRIPT] });
}

/** Starts Chaffinch on every page of this host from now on. */
export async function registerSite(host: string): Promise<void> {
  const script = {
    id: scriptId(host),
    matches: originsOf(host),
    js: SCRIPTS,
    css: [STYLE],
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  if (await isRegistered(host)) {
    await browser.scripting.updateContentScripts([script]);
  } else {
    await browser.scripting.registerContentScripts([script]);
  }
}

export async function unregisterSite(host: string): Promise<void> {
  if (await isRegistered(host)) {
    await browser.scripting.unregisterContentScripts({ ids: [scriptId(host)] });
  }
}

/**
 * Keeps registrations in step with what the reader allows. For the background: the popup
 * that asked may be gone by the time the reader answers.
 */
export function followPermissions(signal: AbortSignal): void {
  const onAdded = async ({ origins = [] }: { origins?: string[] }): Promise<void> => {
    for (const host of hostsOf(origins).filter((name) => !isListed(name))) {
      await registerSite(host);
      await startInOpenTabs(host);
    }
  };
  const onRemoved = async ({ origins = [] }: { origins?: string[] }): Promise<void> => {
    await Promise.all(hostsOf(origins).map(unregisterSite));
  };
  listen(browser.permissions.onAdded, onAdded, signal);
  listen(browser.permissions.onRemoved, onRemoved, signal);
}

/** The page that was open when the reader allowed the site should not need a reload. */
async function startInOpenTabs(host: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: originsOf(host) });
  // A tab that closes or navigates meanwhile is no failure.
  await Promise.allSettled(tabs.map((tab) => (tab.id === undefined ? undefined : cleanOnce(tab.id))));
}

async function isRegistered(host: string): Promise<boolean> {
  const scripts = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId(host)] });
  return scripts.length > 0;
}

function scriptId(host: string): string {
  return `site:${host}`;
}
