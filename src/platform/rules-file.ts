// Rules as a file: written to be read by people, and read so that a mistake is told with its line.
import { findNodeAtLocation, getNodeValue, type JSONPath, type Node, type ParseError, parseTree } from 'jsonc-parser';
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
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors);
  if (errors[0] || !tree) return { fault: 'syntax', line: lineOf(text, errors[0]?.offset ?? 0) };
  const file: { chaffinch?: unknown; version?: unknown; rules?: unknown } | null = getNodeValue(tree);
  // The parser's objects inherit nothing, so `__proto__` in a file is a field like any other.
  if (typeof file !== 'object' || file?.chaffinch !== 'rules' || !Array.isArray(file.rules)) {
    return { fault: 'notRules', line: 1 };
  }
  const lineAt = (path: JSONPath): number | undefined => {
    const found = findNodeAtLocation(tree, path);
    return found && lineOf(text, found.offset);
  };
  if (file.version !== RULES_VERSION) return { fault: 'version', line: lineAt(['version']) ?? 1 };
  if (file.rules.length > MOST_RULES) return { fault: 'tooMany', line: lineAt(['rules', MOST_RULES]) ?? 1 };
  for (const [index, rule] of file.rules.entries()) {
    const field = faultIn(rule);
    // A field that is missing is missing where its rule begins.
    if (field) return { fault: 'field', line: lineAt(['rules', index, field]) ?? lineAt(['rules', index]) ?? 1, field };
  }
  return file.rules.map(ruleOf);
}

function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch {
    return undefined; // Nested deeper than anything that is a list of rules.
  }
}

/** From 1; the last that anything stands in where the text just ends. */
function lineOf(text: string, offset: number): number {
  return text.trimEnd().slice(0, offset).split('\n').length;
}
