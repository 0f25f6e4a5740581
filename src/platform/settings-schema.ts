// What is stored of the reader's choices, and how anything found in the store becomes valid settings again.

export interface Settings {
  /** Off: Chaffinch touches no page at all. */
  readonly enabled: boolean;
  /** Choices by host, without `www.`; a host that is not here is on. */
  readonly sites: Readonly<Record<string, SiteChoice>>;
}

export interface SiteChoice {
  readonly enabled: boolean;
}

export interface StoredSettings extends Settings {
  readonly version: number;
}

export const DEFAULT_SETTINGS: Settings = { enabled: true, sites: {} };

/** A migration takes what version N stored to what version N + 1 stores; its key is N. */
const MIGRATIONS: Readonly<Record<number, (stored: Record<string, unknown>) => Record<string, unknown>>> = {};

export const SETTINGS_VERSION = Object.keys(MIGRATIONS).length + 1;

/** Valid settings from whatever the store holds; what is not understood falls back to the default. */
export function parseSettings(stored: unknown): Settings {
  const current = migrate(stored);
  if (!current) {
    return DEFAULT_SETTINGS;
  }
  return {
    enabled: typeof current['enabled'] === 'boolean' ? current['enabled'] : DEFAULT_SETTINGS.enabled,
    sites: parseSites(current['sites']),
  };
}

/** What goes into the store. */
export function storedSettings(settings: Settings): StoredSettings {
  return { version: SETTINGS_VERSION, ...parseSettings({ version: SETTINGS_VERSION, ...settings }) };
}

/** Whether pages of this host are folded: the choice made for the host, below the switch for everything. */
export function isActive(settings: Settings, host: string): boolean {
  const site = siteOf(host);
  const choice = Object.hasOwn(settings.sites, site) ? settings.sites[site] : undefined;
  return settings.enabled && (choice?.enabled ?? true);
}

/** The name a choice is kept under. */
export function siteOf(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** Settings with the choice for one site changed. "On" is the default and is therefore not stored. */
export function withSite(settings: Settings, host: string, enabled: boolean): Settings {
  const { [siteOf(host)]: _, ...others } = settings.sites;
  return { ...settings, sites: enabled ? others : { ...others, [siteOf(host)]: { enabled } } };
}

function migrate(stored: unknown): Record<string, unknown> | undefined {
  const first = isRecord(stored) ? stored['version'] : undefined;
  // A newer version's settings are not understood: an older one was installed over it.
  if (!isRecord(stored) || typeof first !== 'number' || first > SETTINGS_VERSION) {
    return undefined;
  }
  let current = stored;
  for (let version = first; version < SETTINGS_VERSION; version += 1) {
    const step = MIGRATIONS[version];
    if (!step) {
      return undefined;
    }
    current = step(current);
  }
  return current;
}

function parseSites(stored: unknown): Record<string, SiteChoice> {
  const sites: Record<string, SiteChoice> = {};
  for (const [host, choice] of isRecord(stored) ? Object.entries(stored) : []) {
    if (isHost(host) && isRecord(choice) && typeof choice['enabled'] === 'boolean') {
      sites[host] = { enabled: choice['enabled'] };
    }
  }
  return sites;
}

/** No underscores in host names: `__proto__` from an imported file is not a site. */
function isHost(text: string): boolean {
  return /^[a-z0-9[][a-z0-9.:[\]-]{0,252}$/.test(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
