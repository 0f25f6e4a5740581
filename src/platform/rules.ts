// The reader's rules in extension storage. Pages, the popup and the options write and listen here.
import { browser } from 'wxt/browser';
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

export type { Rule } from './rules-schema';

const KEY = 'rules';

export async function readRules(): Promise<Rule[]> {
  return living(await readStoredRules());
}

/** Adds a rule, in place of one about the same block. Answers it as it is stored. */
export async function addRule(rule: Omit<Rule, 'id' | 'changed'>): Promise<Rule> {
  const label = rule.label.slice(0, LONGEST_LABEL);
  const added: Rule = { ...rule, label, id: newId(), changed: Date.now() };
  const isSame = (known: StoredRule) =>
    !isRemoved(known) && known.site === rule.site && known.print === rule.print && known.selector === rule.selector;
  await update((rules) => [added, ...rules.map((known) => (isSame(known) ? tombstone(known.id) : known))]);
  return added;
}

export async function removeRule(id: string): Promise<void> {
  await update((rules) => rules.map((rule) => (rule.id === id ? tombstone(id) : rule)));
}

/** Changes what a rule says, or brings a removed one back. */
export async function putRule(rule: Rule): Promise<void> {
  const changed = { ...rule, changed: Date.now() };
  await update((rules) => mergeRules(rules, [changed]));
}

/** Takes in rules from elsewhere: of each the later one stays. */
export async function mergeIn(other: readonly StoredRule[]): Promise<void> {
  await update((rules) => mergeRules(rules, other));
}

/** Takes in the rules of a file, or none where something is wrong with it. */
export async function importRules(text: string): Promise<{ readonly added: number } | RulesFault> {
  const read = readRulesFile(text);
  if (!Array.isArray(read)) return read;
  await mergeIn(read);
  return { added: read.length };
}

export async function exportRules(): Promise<string> {
  return writeRules(await readRules());
}

/** Calls with the rules after each change, made here or anywhere else. */
export function watchRules(listener: (rules: Rule[]) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, KEY)) listener(living(parseRules(changes[KEY]?.newValue)));
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other within a page; two pages at the very same time keep the later change. */
function update(change: (rules: readonly StoredRule[]) => readonly StoredRule[]): Promise<void> {
  const write = async () => {
    const rules = withoutMourned(change(await readStoredRules()), Date.now());
    await browser.storage.local.set({ [KEY]: storedRules(mergeRules(rules, [])) });
  };
  const next = last.then(write);
  last = next.catch(() => undefined);
  return next;
}

/** With what is left of removed rules. */
export async function readStoredRules(): Promise<StoredRule[]> {
  return parseRules((await browser.storage.local.get(KEY))[KEY]);
}

function living(rules: readonly StoredRule[]): Rule[] {
  return rules.filter((rule): rule is Rule => !isRemoved(rule));
}

/** `crypto.randomUUID` is not there on pages without a secure connection. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(16).padStart(8, '0')).join('');
}

function tombstone(id: string): StoredRule {
  return { id, removed: true, changed: Date.now() };
}
