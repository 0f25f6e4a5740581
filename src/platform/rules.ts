// The reader's rules in extension storage. Pages, the popup and the options write and listen here.
import { browser } from 'wxt/browser';
import { inTurn } from './in-turn';
import { listen } from './listen';
import { type RulesFault, readRulesFile, writeRules } from './rules-file';
import {
  isRemoved,
  LONGEST_LABEL,
  mergeRules,
  parseRules,
  type Rule,
  type StoredRule,
  storedRules,
  withoutMourned,
} from './rules-schema';
import { readItem, writeItems } from './store';

export type { Rule } from './rules-schema';

const KEY = 'rules';

export async function readRules(): Promise<Rule[]> {
  return living(await readStoredRules());
}

/** Adds a rule, in place of one about the same block. Answers it as it is stored. */
export async function addRule(rule: Omit<Rule, 'id' | 'changed'>): Promise<Rule> {
  const label = rule.label.slice(0, LONGEST_LABEL);
  const added: Rule = { ...rule, label, id: newId(), changed: Date.now() };
  await update((rules) => [added, ...rules.map((known) => (areAlike(known, added) ? tombstone(known) : known))]);
  return added;
}

export async function removeRule(id: string): Promise<void> {
  await update((rules) => rules.map((rule) => (rule.id === id ? tombstone(rule) : rule)));
}

/** Changes what a rule says, or brings a removed one back. */
export async function putRule(rule: Rule): Promise<void> {
  await update((rules) => {
    const known = rules.find(({ id }) => id === rule.id) ?? rule;
    return mergeRules(rules, [{ ...rule, changed: laterThan(known) }]);
  });
}

/** Takes in rules from elsewhere: of each the later one stays. */
export async function mergeIn(other: readonly StoredRule[]): Promise<void> {
  await update((rules) => mergeRules(rules, other));
}

/**
 * Takes in the rules of a file, or none where something is wrong with it. What was removed here comes back; what was
 * changed here since stays. Counts those that were not here as the file has them.
 */
export async function importRules(text: string): Promise<{ readonly added: number } | RulesFault> {
  const read = readRulesFile(text);
  if (!Array.isArray(read)) return read;
  let added = 0;
  await update((rules) => {
    const taken = read.flatMap((rule) => asImported(rule, rules) ?? []);
    added = taken.length;
    return mergeRules(rules, taken);
  });
  return { added };
}

export async function exportRules(): Promise<string> {
  return writeRules(await readRules());
}

/** Calls with the rules after each change, made here or anywhere else. */
export function watchRules(listener: (rules: Rule[]) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, KEY)) listener(living(parseRules(changes[KEY]?.newValue)));
  };
  listen(browser.storage.onChanged, onChanged, signal);
}

function update(change: (rules: readonly StoredRule[]) => readonly StoredRule[]): Promise<void> {
  return inTurn(KEY, async () => {
    const rules = withoutMourned(change(await readStoredRules()), Date.now());
    await writeItems('local', { [KEY]: storedRules(mergeRules(rules, [])) });
  });
}

/** With what is left of removed rules. */
export async function readStoredRules(): Promise<StoredRule[]> {
  return parseRules(await readItem('local', KEY));
}

function living(rules: readonly StoredRule[]): Rule[] {
  return rules.filter((rule): rule is Rule => !isRemoved(rule));
}

/** `crypto.randomUUID` is not there on pages without a secure connection. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(16).padStart(8, '0')).join('');
}

/** About the same block, whatever its place and classes are now. */
function areAlike(known: StoredRule, { site, print, selector }: Rule): boolean {
  if (isRemoved(known) || known.site !== site) return false;
  return print === '' ? known.print === '' && known.selector === selector : known.print === print;
}

/** A rule of a file as it is taken in, or undefined where what is known of it is as good. */
function asImported(rule: Rule, rules: readonly StoredRule[]): Rule | undefined {
  const known = rules.find(({ id }) => id === rule.id);
  if (known && isRemoved(known)) return { ...rule, changed: laterThan(known) };
  const changed = Math.min(rule.changed, Date.now());
  return known && known.changed >= changed ? undefined : { ...rule, changed };
}

function tombstone(known: StoredRule): StoredRule {
  return { id: known.id, removed: true, changed: laterThan(known) };
}

/** A change made now is the later one, even where the clock that stamped the last is ahead of this one. */
function laterThan(known: StoredRule): number {
  return Math.max(Date.now(), known.changed + 1);
}
