// Site memory in local storage, an item a site. Pages and the options read it; only the background writes.
import { browser } from 'wxt/browser';
import { HASH_SEED, mixText } from '../fingerprints/hash';
import { inTurn } from './in-turn';
import { listen } from './listen';
import {
  type Lesson,
  learn,
  parseIndex,
  parseMemory,
  type SiteMemory,
  sitesToForget,
  storedMemory,
} from './memory-schema';
import { siteOf } from './settings-schema';
import { readItem, readItems, removeItems, writeItems } from './store';

/** When each remembered site was used last: the bound needs no look at the sites themselves. */
const INDEX = 'memory';

export interface RememberedSite {
  readonly site: string;
  /** Blocks that are folded as soon as they are parsed. */
  readonly folded: number;
  readonly used: number;
}

export async function readMemory(host: string): Promise<SiteMemory> {
  return parseMemory(await readItem('local', itemOf(siteOf(host))));
}

/** Sites of which something is remembered, the last used first. */
export async function rememberedSites(): Promise<RememberedSite[]> {
  const index = await readIndex();
  const sites = await Promise.all(
    Object.entries(index).map(async ([site, used]) => {
      const { blocks } = await readMemory(site);
      return { site, used, folded: blocks.filter((block) => block.folded).length };
    }),
  );
  return sites.sort((a, b) => b.used - a.used);
}

/** For the background. @param address of the page that teaches, in a window that is not private. */
export function learnFrom(address: string, lesson: Lesson): Promise<undefined> {
  return inTurn(INDEX, async (): Promise<undefined> => {
    const { hostname, pathname } = new URL(address);
    const site = siteOf(hostname);
    const page = pageHash(pathname);
    const now = Date.now();
    const [memory, index] = await Promise.all([readMemory(site), readIndex()]);
    const sites = { ...index, [site]: now };
    const forgotten = sitesToForget(sites);
    for (const name of forgotten) delete sites[name];
    if (forgotten.length > 0) await removeItems('local', forgotten.map(itemOf));
    await writeItems('local', {
      [itemOf(site)]: storedMemory(learn(memory, lesson, page, now)),
      [INDEX]: sites,
    });
  });
}

/** For the background. Without a site, everything. */
export function forget(site?: string): Promise<undefined> {
  return inTurn(INDEX, async (): Promise<undefined> => {
    if (site === undefined) {
      // By the items themselves: a writing that was broken off may have left some that the index does not list.
      const items = Object.keys(await readItems('local')).filter((key) => key.startsWith(itemOf('')));
      await removeItems('local', items);
      await writeItems('local', { [INDEX]: {} });
      return;
    }
    const index = await readIndex();
    delete index[site];
    // The index last: what it does not list any more, nobody would find again.
    await removeItems('local', [itemOf(site)]);
    await writeItems('local', { [INDEX]: index });
  });
}

/** Calls after anything was learnt or forgotten. */
export function watchMemory(listener: () => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, INDEX)) listener();
  };
  listen(browser.storage.onChanged, onChanged, signal);
}

/** Under which a page is remembered, without its address being told. */
export function pageHash(pathname: string): string {
  return (mixText(HASH_SEED, pathname) >>> 0).toString(16);
}

async function readIndex(): Promise<Record<string, number>> {
  return parseIndex(await readItem('local', INDEX));
}

function itemOf(site: string): string {
  return `${INDEX}:${site}`;
}
