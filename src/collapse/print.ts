// A hash of what an element looks like, to know it again on a later visit without keeping a word of it.
import { native } from '../blocks/native';
import { HASH_SEED, mix, mixText } from '../fingerprints/hash';
import { appearanceOf, textOf } from './appearance';

/** Characters. Shorter texts stand in many places; longer ones are no boxes, and cost more to read than they are worth. */
const SHORTEST = 12;
const LONGEST = 2000;

/** 16 hexadecimal digits, or undefined where the element has too little or too much text to be known by it. */
export function printOf(element: Element): string | undefined {
  const { length } = native<Node, 'textContent'>(element, 'textContent') ?? '';
  // White space is not counted below, but most of what is far too long is told here.
  if (length < SHORTEST || length > LONGEST * 4) return undefined;
  const text = textOf(element);
  if (text.length < SHORTEST || text.length > LONGEST) return undefined;
  const appearance = appearanceOf(element);
  return hex(mixText(HASH_SEED, appearance)) + hex(mixText(mix(HASH_SEED, 1), appearance));
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
