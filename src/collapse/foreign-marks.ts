// Marks in the page that this script did not write: on copies that the page made of folded elements, those that a
// script before an update has left, and whatever a page writes to hide text behind our style sheet.
import { MARK_ATTRIBUTE, TEXT_ATTRIBUTE } from '../blocks/own-marks';
import { type Attributes, get, put } from './attributes';
import { uncoverCopy } from './findable';

/** Where a mark notes what the page's own attributes were, as JSON; absent where it had none. */
export const WAS = 'data-chaffinch-was';

/** The page's own attributes that a mark takes the place of, and no others are ever restored. */
const REPLACED = ['role', 'tabindex', 'aria-expanded', 'aria-label', 'aria-description', 'aria-labelledby'];
const DRAWN = [TEXT_ATTRIBUTE, 'data-chaffinch-show', 'data-chaffinch-room', WAS];

/** The note for a mark that is about to write `names`, or undefined where there is nothing to note. */
export function wasOf(names: readonly string[], saved: Attributes): string | undefined {
  const kept = names.filter((name) => REPLACED.includes(name) && typeof saved.get(name) === 'string');
  return kept.length > 0 ? JSON.stringify(Object.fromEntries(kept.map((name) => [name, saved.get(name)]))) : undefined;
}

/** Takes the mark off and puts back what it noted. */
export function cleanForeign(element: Element): void {
  const was = parse(get(element, WAS));
  // A folded element has its text beside the mark; without either the mark is the page's own word.
  const written =
    get(element, TEXT_ATTRIBUTE) !== null ? REPLACED.filter((name) => isOurs(element, name)) : focusOf(element);
  for (const name of [...written, ...was.keys()]) put(element, name, was.get(name) ?? null);
  for (const name of [MARK_ATTRIBUTE, ...DRAWN]) put(element, name, null);
  uncoverCopy(element);
}

/** An expanded element may have been made to hold the focus, and nothing else. */
function focusOf(element: Element): string[] {
  return get(element, MARK_ATTRIBUTE) === 'open' && get(element, 'tabindex') === '-1' ? ['tabindex'] : [];
}

/** Such a label is only emptied. */
function isOurs(element: Element, name: string): boolean {
  return name !== 'aria-labelledby' || get(element, name) === '';
}

/** The page can write the note too: only attributes that a mark replaces are read from it. */
function parse(note: string | null): ReadonlyMap<string, string> {
  try {
    const values: unknown = JSON.parse(note ?? '{}');
    if (typeof values !== 'object' || values === null) return new Map();
    const entries = Object.entries(values);
    return new Map(entries.filter(([name, value]) => REPLACED.includes(name) && typeof value === 'string'));
  } catch {
    return new Map();
  }
}
