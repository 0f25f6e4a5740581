// The sites on which the reader decided something: a choice in the popup, a permission given, or both.
import { type Settings, siteOf } from '../../src/platform/settings-schema';
import type { Site } from '../../src/view/options/site-list';

export function sitesOf(settings: Settings, grantedHosts: readonly string[]): Site[] {
  const granted = new Set(grantedHosts.map(siteOf));
  const hosts = new Set([...granted, ...Object.keys(settings.sites)]);
  return [...hosts].sort().map((host) => ({
    host,
    on: settings.sites[host]?.enabled ?? true,
    granted: granted.has(host),
  }));
}
