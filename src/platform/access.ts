// What the extension may do in a tab.
import { browser } from 'wxt/browser';
import { listen } from './listen';
import { SITES } from './sites';
import type { TargetTab } from './tabs';

/**
 * - `internal`: no extension may work there (browser pages, add-on stores, files).
 * - `listed`, `granted`: always, because the manifest lists the host or the reader allowed it.
 * - `once`: only after a click on the toolbar button, for this page.
 */
export type Access =
  | { readonly is: 'internal' }
  | { readonly is: 'listed' | 'granted' | 'once'; readonly host: string };

/** Hosts on which browsers run no extension, whatever it was allowed. */
const CLOSED = [
  /^chromewebstore\.google\.com$/,
  /^chrome\.google\.com$/,
  /^microsoftedge\.microsoft\.com$/,
  /(^|\.)addons\.mozilla\.org$/,
  /^(accounts|content|support|discovery)\.(firefox\.com|cdn\.mozilla\.net|mozilla\.org)$/,
];

export async function accessTo(tab: TargetTab): Promise<Access> {
  const host = hostOf(tab.url);
  if (host === '' || CLOSED.some((pattern) => pattern.test(host))) {
    return { is: 'internal' };
  }
  // Asked for listed hosts too: in Firefox the reader may take those back.
  if (await browser.permissions.contains({ origins: originsOf(host) })) {
    return { is: isListed(host) ? 'listed' : 'granted', host };
  }
  return { is: 'once', host };
}

/** Must be called in the click itself, before anything is awaited, or the browser refuses to ask. */
export function requestSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(host) });
}

export function forgetSite(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: originsOf(host) });
}

/** Hosts that the reader allowed beyond the manifest's list. */
export async function grantedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return hostsOf(origins).filter((host) => !isListed(host));
}

/** Calls after the reader allowed a site or took it back, here or in the browser's own settings. */
export function watchGrants(listener: () => void, signal: AbortSignal): void {
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    listen(event, listener, signal);
  }
}

export function originsOf(host: string): string[] {
  return [`*://${host}/*`];
}

/** The hosts that origin patterns name; patterns for all hosts or for subdomains name none. */
export function hostsOf(origins: readonly string[]): string[] {
  const hosts = origins.flatMap((origin) => /^(?:\*|https?):\/\/([^*/]+)\/\*$/.exec(origin)?.[1] ?? []);
  return [...new Set(hosts)].sort();
}

export function isListed(host: string): boolean {
  return SITES.some((site) => host === site || host.endsWith(`.${site}`));
}

/** The host of a web page's address, '' for anything else. */
function hostOf(address: string): string {
  if (!URL.canParse(address)) {
    return '';
  }
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.hostname : '';
}
