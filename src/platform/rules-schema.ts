// The reader's own decisions about single blocks: what is stored of them, and how two sets of them are made one.
import { PRINT } from './memory-schema';
import { isHost } from './settings-schema';

export interface Rule {
  readonly id: string;
  /** As `siteOf` names it. */
  readonly site: string;
  readonly action: 'fold' | 'show';
  /** Hash of what the block looks like: it outlives other class names. */
  readonly print: string;
  /** Where no block looks like it, the one element that this matches; '' for none. */
  readonly selector: string;
  /** What the list shows: the block's first words. */
  readonly label: string;
  /** Milliseconds since the epoch. */
  readonly changed: number;
}

/** What is left of a removed rule, so that an older copy of it does not bring it back. */
export interface RemovedRule {
  readonly id: string;
  readonly removed: true;
  readonly changed: number;
}

export type StoredRule = Rule | RemovedRule;

export const RULES_VERSION = 1;
export const MOST_RULES = 500;
/** Removed ones that are remembered beside them. */
export const MOST_REMOVED = 200;
export const LONGEST_LABEL = 80;
const LONGEST_SELECTOR = 500;
/** The last moment that a `Date` can hold. */
const LATEST = 8.64e15;
/** Removed rules are remembered this long at most, in milliseconds. */
const MOURNED = 90 * 24 * 60 * 60 * 1000;

type Field = keyof Rule;

/** What each field must be. */
const FIELDS: Readonly<Record<Field, (value: unknown) => boolean>> = {
  id: (value) => typeof value === 'string' && /^[\w-]{8,64}$/.test(value),
  site: (value) => typeof value === 'string' && isHost(value),
  action: (value) => value === 'fold' || value === 'show',
  print: (value) => typeof value === 'string' && (value === '' || PRINT.test(value)),
  selector: (value) => typeof value === 'string' && value.length <= LONGEST_SELECTOR,
  label: (value) => typeof value === 'string' && value.length <= LONGEST_LABEL,
  changed: (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= LATEST,
};

/** The first field of a rule that is not what it must be, or undefined where all are. */
export function faultIn(value: unknown): Field | undefined {
  if (!isRecord(value)) return 'id';
  const names = Object.keys(FIELDS) as Field[]; // The table's own keys.
  return names.find((name) => !Object.hasOwn(value, name) || !FIELDS[name](value[name]));
}

/** Valid rules from whatever a store holds; what is not understood is left out. */
export function parseRules(stored: unknown): StoredRule[] {
  if (!isRecord(stored) || stored['version'] !== RULES_VERSION || !Array.isArray(stored['rules'])) return [];
  return bounded(stored['rules'].flatMap((rule) => parseRule(rule) ?? []));
}

export function storedRules(rules: readonly StoredRule[]): unknown {
  return { version: RULES_VERSION, rules };
}

/** Per rule the one that was changed last. The same whatever the order, and however often it is done. */
export function mergeRules(one: readonly StoredRule[], other: readonly StoredRule[]): StoredRule[] {
  const merged = new Map<string, StoredRule>();
  for (const rule of [...one, ...other]) {
    const known = merged.get(rule.id);
    if (!known || isLater(rule, known)) merged.set(rule.id, rule);
  }
  return bounded([...merged.values()]);
}

/** @param now milliseconds since the epoch. */
export function withoutMourned(rules: readonly StoredRule[], now: number): StoredRule[] {
  return rules.filter((rule) => !isRemoved(rule) || now - rule.changed < MOURNED);
}

export function isRemoved(rule: StoredRule): rule is RemovedRule {
  return 'removed' in rule;
}

/** Of two changes at the same moment one wins, and always the same. */
function isLater(rule: StoredRule, known: StoredRule): boolean {
  if (rule.changed !== known.changed) return rule.changed > known.changed;
  return JSON.stringify(rule, Object.keys(rule).sort()) > JSON.stringify(known, Object.keys(known).sort());
}

/** Newest first; beyond the bounds the oldest are dropped. Removed rules take no room from the others. */
function bounded(rules: readonly StoredRule[]): StoredRule[] {
  let [kept, removed] = [0, 0];
  return [...rules]
    .sort((a, b) => b.changed - a.changed || (a.id < b.id ? -1 : 1))
    .filter((rule) => (isRemoved(rule) ? ++removed <= MOST_REMOVED : ++kept <= MOST_RULES));
}

function parseRule(value: unknown): StoredRule | undefined {
  if (!isRecord(value)) return undefined;
  const { id, changed } = value;
  if (value['removed'] === true && FIELDS.id(id) && FIELDS.changed(changed)) {
    return { id: String(id), removed: true, changed: Number(changed) };
  }
  return faultIn(value) ? undefined : ruleOf(value);
}

/** A rule and nothing else of what the record holds. @param value in which there is no fault. */
export function ruleOf(value: Record<string, unknown>): Rule {
  const { id, site, action, print, selector, label, changed } = value as unknown as Rule;
  return { id, site, action, print, selector, label, changed };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
