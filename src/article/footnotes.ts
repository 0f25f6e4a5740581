// Footnotes both ways. References and their notes are found by the links between them, lifted out, and come back with ids
// of our own: `note-ref-N` leads to `note-N`, and each note back to every place that refers to it.
import type { Element as HastElement, Root } from 'hast';
import { anchorsOf } from './anchors';
import type { Lifted } from './lift';
import { contentOf } from './note-content';
import { isMarker, isNote, noteAt } from './note-marks';
import { element, elementsIn } from './tree';

/** In the tree until the notes are numbered. */
const REFERENCE = 'dataChaffinchReference';
const NOTE = 'dataChaffinchNote';
/** The property that `NOTES_MARK` becomes. */
const LIST = 'dataChaffinchNotes';
/** More are a bibliography of thousands, which no reader jumps through. */
const MAX_NOTES = 1000;

/** Takes references and notes out of the clone. Returns the list of the notes. */
export function liftFootnotes(clone: Document, lifted: Lifted): HastElement {
  const anchors = anchorsOf(clone);
  const references = new Map<Element, Element[]>();
  for (const link of clone.querySelectorAll('a[href*="#"]')) {
    const note = isMarker(link) ? noteAt(link, anchors) : undefined;
    if (note && isNote(note, link, anchors) && references.size < MAX_NOTES)
      references.set(note, [...(references.get(note) ?? []), link]);
  }
  for (const [note, link] of sidenotes(clone)) references.set(note, [link]);
  const found = [...references.keys()].sort((a, b) => (anchors.follows(a, b) ? -1 : 1));
  const notes = found.map((note, index) => ({
    ...element('li', contentOf(note, references.get(note) ?? [])),
    properties: { [NOTE]: index },
  }));
  const list = { ...element('ol', notes), properties: { [LIST]: 'here' } };
  for (const [index, note] of found.entries()) {
    for (const link of references.get(note) ?? []) liftReference(link, index, lifted);
  }
  takeOut(found, list, lifted);
  return list;
}

function liftReference(link: Element, index: number, lifted: Lifted): void {
  const place = link.closest('sup') ?? link;
  if (place.querySelectorAll('a').length > 1)
    lifted.lift(link, [reference(index)], { name: 'sup', words: `[${index + 1}]` });
  else lifted.lift(place, [element('sup', [reference(index)])], { name: 'sup', words: `[${index + 1}]` });
}

function reference(index: number): HastElement {
  return { ...element('a', []), properties: { [REFERENCE]: index } };
}

/** Notes in the margin stand where they are referred to, behind a number that a style sheet draws. */
function sidenotes(clone: Document): [Element, Element][] {
  return Array.from(clone.querySelectorAll('.sidenote')).flatMap((note): [Element, Element][] => {
    const label = note.parentElement?.querySelector('.sidenote-number, .margin-toggle');
    if (!label || note.querySelector('.sidenote')) return [];
    const link = clone.createElement('a');
    note.before(link);
    for (const toggle of [label, note.previousElementSibling?.previousElementSibling])
      if (toggle?.matches('.margin-toggle, .sidenote-number')) toggle.remove();
    return [[note, link]];
  });
}

/** A stand-in marks the place of the notes, so that they stay under the heading that announces them. */
function takeOut(notes: readonly Element[], content: HastElement, lifted: Lifted): void {
  const last = notes.findLast((note) => !note.matches('.sidenote'));
  if (last) {
    const list = last.closest('ol, ul, dl') ?? last;
    const place = last.ownerDocument.createElement('p');
    list.after(place);
    lifted.lift(place, [content], { name: 'p', words: '§' });
  }
  for (const note of notes) {
    const list = note.parentElement;
    note.remove();
    if (list?.matches('ol, ul, dl') && list.textContent?.trim() === '') list.remove();
  }
}

/** Puts back all that was lifted; notes whose place is gone come at the end. Changes the tree. */
export function putAllBack(root: Root, notes: HastElement, lifted: Lifted): void {
  lifted.putBack(root);
  if (notes.children.length === 0 || listIn(root)) return;
  lifted.putBack(notes);
  root.children.push({ ...notes, properties: { [LIST]: 'end' } });
}

/** Gives references and notes their numbers, ids and links. Notes of what is not in the article go. Changes the tree. */
export function numberFootnotes(root: Root): void {
  const list = listIn(root);
  if (!list) return;
  const referred = referredIn(root);
  const isKept = (note: HastElement) => list.properties[LIST] === 'here' || referred.has(note.properties[NOTE]);
  const notes = list.children.filter((child): child is HastElement => child.type === 'element' && isKept(child));
  list.children = notes;
  if (notes.length === 0) root.children = root.children.filter((child) => child !== list);
  const numbers = new Map(notes.map((note, at) => [Number(note.properties[NOTE]), at + 1]));
  const back = numberReferences(root, numbers);
  for (const note of notes) {
    const index = Number(note.properties[NOTE]);
    note.properties = { id: `note-${numbers.get(index)}` };
    addBackLinks(note, back.get(index) ?? []);
  }
}

function listIn(root: Root): HastElement | undefined {
  return [...elementsIn(root)].find(({ properties }) => properties[LIST] !== undefined);
}

function referredIn(root: Root): Set<unknown> {
  return new Set([...elementsIn(root)].map(({ properties }) => properties[REFERENCE]));
}

/** In the order in which they are read. Returns the ways back to them, by note. */
function numberReferences(root: Root, numbers: ReadonlyMap<number, number>): Map<number, HastElement[]> {
  const back = new Map<number, HastElement[]>();
  let count = 0;
  for (const link of elementsIn(root)) {
    const index = link.properties[REFERENCE];
    const note = typeof index === 'number' ? numbers.get(index) : undefined;
    if (typeof index !== 'number' || note === undefined) continue;
    count += 1;
    const id = `note-ref-${count}`;
    link.properties = { id, href: `#note-${note}` };
    link.children = [{ type: 'text', value: `[${note}]` }];
    const way = { ...element('a', [{ type: 'text', value: '↩' }]), properties: { href: `#${id}` } };
    back.set(index, [...(back.get(index) ?? []), way]);
  }
  return back;
}

function addBackLinks(note: HastElement, links: readonly HastElement[]): void {
  const spaced = links.flatMap((link): HastElement['children'] => [{ type: 'text', value: ' ' }, link]);
  const last = note.children.at(-1);
  const text = last?.type === 'element' ? last.children.at(-1) : undefined;
  if (text?.type === 'text') text.value = text.value.trimEnd();
  if (last?.type === 'element' && last.tagName === 'p') last.children.push(...spaced);
  else if (spaced.length > 0) note.children.push(element('p', spaced.slice(1)));
}
