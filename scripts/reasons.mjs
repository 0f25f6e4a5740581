// The sentences a reader gets for reasons, categories and guards, for the command line: straight from the English locale file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './setup.mjs';

const messages = parse(readFileSync(join(ROOT, 'assets', 'locales', 'en.yml'), 'utf8'));

/** @param {import('../src/decide/types').Reason} reason */
export function reasonSentence({ key, count, values = [] }) {
  const filling = count === undefined ? values : [String(count), ...values];
  return fill(pluralForm(messages.reason?.[key] ?? key, count), filling);
}

/** @param {string} category */
export function categoryName(category) {
  return String(pluralForm(messages.category?.[category] ?? category, 1));
}

/** @param {string} guard */
export function guardSentence(guard) {
  return String(messages.guard?.[guard] ?? guard);
}

/** @param {string | Record<string, string>} message @param {number | undefined} count */
function pluralForm(message, count) {
  if (typeof message === 'string') return message;
  return message[String(count)] ?? message['n'] ?? Object.values(message)[0] ?? '';
}

/** @param {string} text @param {readonly string[]} filling */
function fill(text, filling) {
  return text.replace(/\$(\d)/g, (_, place) => filling[Number(place) - 1] ?? '');
}
