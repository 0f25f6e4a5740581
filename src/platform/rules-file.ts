// Rules as a file: written to be read by people, and read so that a mistake is told with its line.
import { faultIn, MOST_RULES, RULES_VERSION, type Rule, ruleOf } from './rules-schema';

/** Characters; a larger file was not made here. */
const LARGEST = 1_000_000;

/** What is wrong with a file: the key of a sentence, the line it is about (from 1), and the field where there is one. */
export interface RulesFault {
  readonly fault: 'tooLarge' | 'syntax' | 'notRules' | 'version' | 'tooMany' | 'field';
  readonly line: number;
  readonly field?: string;
}

export function writeRules(rules: readonly Rule[]): string {
  return `${JSON.stringify({ chaffinch: 'rules', version: RULES_VERSION, rules }, null, 2)}\n`;
}

/** The rules in a file, or what is wrong with it: all of them are good, or none is taken. */
export function readRulesFile(text: string): Rule[] | RulesFault {
  if (text.length > LARGEST) return { fault: 'tooLarge', line: 1 };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { fault: 'syntax', line: lineOfSyntaxError(error, text) };
  }
  const file = content as { chaffinch?: unknown; version?: unknown; rules?: unknown } | null;
  if (typeof file !== 'object' || file?.chaffinch !== 'rules' || !Array.isArray(file.rules)) {
    return { fault: 'notRules', line: 1 };
  }
  if (file.version !== RULES_VERSION) return { fault: 'version', line: lineOf(text, text.indexOf('"version"')) };
  if (file.rules.length > MOST_RULES) return { fault: 'tooMany', line: 1 };
  for (const [index, rule] of file.rules.entries()) {
    const field = faultIn(rule);
    if (field) return { fault: 'field', line: lineOfField(text, index, field), field };
  }
  return file.rules.map(ruleOf);
}

/** Browsers word it differently: some tell the line, some the position, some neither where the text just ends. */
function lineOfSyntaxError(error: unknown, text: string): number {
  const message = String(error);
  const line = /line (\d+)/.exec(message)?.[1];
  const position = /position (\d+)/.exec(message)?.[1];
  const last = lineOf(text, text.trimEnd().length);
  return Math.min(last, line ? Number(line) : position ? lineOf(text, Number(position)) : last);
}

/** The line of a rule's field; of the rule's beginning where it has none of that name. */
function lineOfField(text: string, index: number, field: string): number {
  const [start, end] = placesOfRules(text)[index] ?? [0, text.length];
  const at = text.slice(start, end).indexOf(`"${field}"`);
  return lineOf(text, start + Math.max(0, at));
}

/** Where each entry of the file's one list begins and ends: what stands between two commas at that depth. */
function placesOfRules(text: string): [start: number, end: number][] {
  const places: [number, number][] = [];
  const list = text.indexOf('[', text.indexOf('"rules"'));
  let [depth, start, isString] = [0, list + 1, false];
  for (let at = list; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (isString) {
      if (character === '\\') at += 1;
      else isString = character !== '"';
      continue;
    }
    isString = character === '"';
    if ('[{'.includes(character)) depth += 1;
    if (']}'.includes(character)) depth -= 1;
    if (depth === 0 || (depth === 1 && character === ',')) {
      places.push([start + (/^\s*/.exec(text.slice(start, at))?.[0].length ?? 0), at]);
      start = at + 1;
    }
    if (depth === 0) break;
  }
  return places;
}

function lineOf(text: string, position: number): number {
  return text.slice(0, Math.max(0, position)).split('\n').length;
}
