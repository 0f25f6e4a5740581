// Footnotes as the body has them: a reference is a link to `#note-N`, the note an item with that id, and in it a link back.
import type { Element, Root } from 'hast';
import { elementsIn, isElement } from '../tree';

const NOTE = /^note-(?!ref-)([\w-]+)$/;
const TO_NOTE = /^#(note-(?!ref-)[\w-]+)$/;
const BACK = /^#note-ref-/;

/** Ids of the notes that are both there and referred to. */
export function notesIn(body: Root): ReadonlySet<string> {
  const elements = [...elementsIn(body)];
  const there = new Set(elements.map((node) => String(node.properties['id'] ?? '')).filter((id) => NOTE.test(id)));
  return new Set(elements.map(noteOf).filter((id): id is string => id !== undefined && there.has(id)));
}

/** The id of the note that a link refers to. */
export function noteOf(node: Element): string | undefined {
  return isElement(node, 'a') ? TO_NOTE.exec(String(node.properties['href'] ?? ''))?.[1] : undefined;
}

/** What a note is called in a text: `3` for `note-3`. */
export function labelOf(note: string): string {
  return NOTE.exec(note)?.[1] ?? note;
}

export function isBackLink(node: Element): boolean {
  return isElement(node, 'a') && BACK.test(String(node.properties['href'] ?? ''));
}
