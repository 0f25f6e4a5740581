// The sites on which the reader decided something: a choice in the popup, a permission given, or both.
import { isListed } from '../../src/platform/access';
import { choiceFor, type Settings, siteOf } from '../../src/platform/settings-schema';
import type { Site } from '../../src/view/options/site-list';

export function sitesOf(settings: Settings, grantedHosts: readonly string[]): Site[] {
  const granted = new Set(grantedHosts.map(siteOf));
  const hosts = new Set([...granted, ...Object.keys(settings.sites)]);
  const accessTo = (host: string) => (granted.has(host) ? 'granted' : isListed(host) ? 'listed' : 'once');
  return [...hosts].sort().map((host) => ({ host, ...choiceFor(settings, host), access: accessTo(host) }));
}
