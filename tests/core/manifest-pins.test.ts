import { expect, test } from 'vitest';
import { manifestFaults, pinnedManifest } from '../../scripts/manifest-pins.mjs';
import { SITE_MATCHES } from '../../src/platform/sites';

const chosen = { version: '0.1.0', matches: SITE_MATCHES };
const KINDS = ['chrome', 'firefox'] as const;

test.each(KINDS)('the pinned manifest for %s has no fault, in whatever order its permissions stand', (kind) => {
  const manifest = pinnedManifest(kind, chosen);
  const permissions = (manifest['permissions'] as string[]).toReversed();
  expect(manifestFaults(kind, { ...manifest, permissions }, chosen)).toEqual([]);
});

const changes: [string, Record<string, unknown>][] = [
  ['permissions', { permissions: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'tabs'] }],
  ['host_permissions', { host_permissions: [...SITE_MATCHES, '<all_urls>'] }],
  ['optional_permissions', { optional_permissions: ['history'] }],
  ['optional_host_permissions', { optional_host_permissions: ['*://*/*', 'file:///*'] }],
  ['web_accessible_resources', { web_accessible_resources: [{ resources: ['*'], matches: ['<all_urls>'] }] }],
  ['externally_connectable', { externally_connectable: { matches: ['*://*.example.org/*'] } }],
  ['content_security_policy', { content_security_policy: { extension_pages: "script-src 'self' https:" } }],
  ['incognito', { incognito: 'spanning' }],
  ['incognito', { incognito: undefined }],
  ['content_scripts', { content_scripts: [{ matches: ['<all_urls>'], js: ['content-scripts/page.js'] }] }],
  ['background', { background: { service_worker: 'background.js', type: 'module' } }],
  ['version', { version: '0.2.0' }],
];

test.each(KINDS.flatMap((kind) => changes.map(([member, change]) => [kind, member, change] as const)))(
  'in the manifest for %s another %s is a fault that names it: %j',
  (kind, member, change) => {
    const faults = manifestFaults(kind, { ...pinnedManifest(kind, chosen), ...change }, chosen);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`as its ${member};`);
  },
);

test('every listed site is one host with its own subdomains', () => {
  expect(SITE_MATCHES.filter((match) => !/^\*:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/.test(match))).toEqual([]);
});
