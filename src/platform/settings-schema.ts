// What is stored of the reader's choices, and how anything found in the store becomes valid settings again.
import { CALMS, type Calm, KINDS, SITE_MODES, type SiteMode } from '../decide/choices';
import type { Category } from '../decide/types';

export interface Settings {
  /** Off: Chaffinch touches no page at all. */
  readonly enabled: boolean;
  /** Kinds that the reader wants to see on every site; those that are not here are folded. */
  readonly shown: readonly Category[];
  readonly calm: Calm;
  /** Choices by host, without `www.`; a host that is not here has none of its own. */
  readonly sites: Readonly<Record<string, SiteChoice>>;
}

export interface SiteChoice {
  readonly mode: SiteMode;
  /** Kinds that are folded (true) or shown (false) here, whatever holds elsewhere. */
  readonly kinds: Readonly<Partial<Record<Category, boolean>>>;
}

export interface StoredSettings extends Settings {
  readonly version: number;
}

export const DEFAULT_SETTINGS: Settings = { enabled: true, shown: [], calm: 'auto', sites: {} };
const DEFAULT_CHOICE: SiteChoice = { mode: 'fold', kinds: {} };

/** A migration takes what version N stored to what version N + 1 stores; its key is N. */
const MIGRATIONS: Readonly<Record<number, (stored: Record<string, unknown>) => Record<string, unknown>>> = {
  // Version 1 knew a site as on or off.
  1: (stored) => ({
    ...stored,
    sites: Object.fromEntries(
      Object.entries(isRecord(stored['sites']) ? stored['sites'] : {}).map(([host, choice]) => [
        host,
        { mode: isRecord(choice) && choice['enabled'] === false ? 'off' : 'fold', kinds: {} },
      ]),
    ),
  }),
};

export const SETTINGS_VERSION = Object.keys(MIGRATIONS).length + 1;

/** Valid settings from whatever the store holds; what is not understood falls back to the default. */
export function parseSettings(stored: unknown): Settings {
  const current = migrate(stored);
  if (!current) {
    return DEFAULT_SETTINGS;
  }
  return {
    enabled: typeof current['enabled'] === 'boolean' ? current['enabled'] : DEFAULT_SETTINGS.enabled,
    shown: parseShown(current['shown']),
    calm: oneOf(CALMS, current['calm']) ?? DEFAULT_SETTINGS.calm,
    sites: parseSites(current['sites']),
  };
}

/** What goes into the store. */
export function storedSettings(settings: Settings): StoredSettings {
  return { version: SETTINGS_VERSION, ...parseSettings({ version: SETTINGS_VERSION, ...settings }) };
}

/** Whether anything is done to pages of this host: the choice made for the host, below the switch for everything. */
export function isActive(settings: Settings, host: string): boolean {
  return settings.enabled && choiceFor(settings, host).mode !== 'off';
}

/** What the reader chose for a host; folding everything where nothing was chosen. */
export function choiceFor(settings: Settings, host: string): SiteChoice {
  const site = siteOf(host);
  return (Object.hasOwn(settings.sites, site) ? settings.sites[site] : undefined) ?? DEFAULT_CHOICE;
}

/** Whether blocks of this kind are folded on this host: the host's own choice before the one for all. */
export function foldsKind(settings: Settings, host: string, kind: Category): boolean {
  return choiceFor(settings, host).kinds[kind] ?? !settings.shown.includes(kind);
}

/** The name a choice is kept under. */
export function siteOf(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** Settings in which a host is folded, only marked or left alone. */
export function withMode(settings: Settings, host: string, mode: SiteMode): Settings {
  return withChoice(settings, host, { ...choiceFor(settings, host), mode });
}

/** Settings in which a kind is folded or shown, on one host or, without one, on all that have no choice of their own. */
export function withKind(settings: Settings, kind: Category, folds: boolean, host?: string): Settings {
  if (host === undefined) {
    const others = settings.shown.filter((shown) => shown !== kind);
    return { ...settings, shown: folds ? others : [...others, kind] };
  }
  const choice = choiceFor(settings, host);
  const { [kind]: _, ...others } = choice.kinds;
  // What holds for all is not stored again for one.
  const same = folds === !settings.shown.includes(kind);
  return withChoice(settings, host, { ...choice, kinds: same ? others : { ...others, [kind]: folds } });
}

/** Settings without any choice for this host. */
export function withoutSite(settings: Settings, host: string): Settings {
  const { [siteOf(host)]: _, ...others } = settings.sites;
  return { ...settings, sites: others };
}

/** A choice that says what holds anyway is not stored. */
function withChoice(settings: Settings, host: string, choice: SiteChoice): Settings {
  const cleared = withoutSite(settings, host);
  const isDefault = choice.mode === DEFAULT_CHOICE.mode && Object.keys(choice.kinds).length === 0;
  return isDefault ? cleared : { ...cleared, sites: { ...cleared.sites, [siteOf(host)]: choice } };
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
    const mode = isRecord(choice) ? oneOf(SITE_MODES, choice['mode']) : undefined;
    if (isHost(host) && isRecord(choice) && mode) {
      sites[host] = { mode, kinds: parseKinds(choice['kinds']) };
    }
  }
  return sites;
}

function parseKinds(stored: unknown): SiteChoice['kinds'] {
  const kinds = KINDS.flatMap((kind) => {
    const folds = isRecord(stored) && Object.hasOwn(stored, kind) ? stored[kind] : undefined;
    return typeof folds === 'boolean' ? [[kind, folds] as const] : [];
  });
  return Object.fromEntries(kinds);
}

function parseShown(stored: unknown): readonly Category[] {
  return Array.isArray(stored) ? KINDS.filter((kind) => stored.includes(kind)) : DEFAULT_SETTINGS.shown;
}

function oneOf<T>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === value);
}

/** No underscores in host names: `__proto__` from an imported file is not a site. */
export function isHost(text: string): boolean {
  return /^[a-z0-9[][a-z0-9.:[\]-]{0,252}$/.test(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
