// The English messages as the browser would give them, read from the locale file. An unknown key is an error.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Translate } from '../../../src/view/strings';

type Message = string | { readonly [key: string]: Message };

const MESSAGES: Message = parse(readFileSync('assets/locales/en.yml', 'utf8'));

export const english: Translate = (key, fill = {}) => {
  const message = find(key);
  const text = typeof message === 'string' ? message : pluralForm(key, message, fill.count);
  const values = [...(fill.count === undefined ? [] : [String(fill.count)]), ...(fill.values ?? [])];
  return text.replace(/\$(\d)/g, (_, number) => values[Number(number) - 1] ?? `<no value ${number}>`);
};

export function find(key: string): Message {
  const message = key
    .split('.')
    .reduce<Message | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), MESSAGES);
  if (message === undefined) {
    throw new Error(`en.yml has no message "${key}".`);
  }
  return message;
}

function pluralForm(key: string, forms: Exclude<Message, string>, count: number | undefined): string {
  const form = forms[String(count)] ?? forms['n'];
  if (count === undefined || typeof form !== 'string') {
    throw new Error(`"${key}" is asked for without a count, or is no message.`);
  }
  return form;
}
