// What a note says.
import type { Element as HastElement } from 'hast';
import { fromDom } from 'hast-util-from-dom';
import { flow } from './flow';
import { isBackLink } from './note-marks';
import { textOf } from './tree';

/** Blocks, without the ways back and without the sign that it begins with. */
export function contentOf(note: Element, references: readonly Element[]): HastElement['children'] {
  // The copy of an element is one.
  const copy = note.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a, [class]')) if (isBackLink(link, references)) dropLink(link);
  const tree = fromDom(copy);
  const blocks = flow(tree.type === 'element' ? tree.children : []);
  const [first] = blocks;
  if (first?.type === 'element') dropLabel(first, references);
  return blocks.filter((block) => block.type !== 'element' || textOf(block) !== '' || block.tagName === 'figure');
}

/** With the brackets or the raised letters around it. */
function dropLink(link: Element): void {
  const around = link.closest('sup, .mw-cite-backlink, .footnote-backref, .footnote-return');
  (around && around.textContent?.trim() === link.textContent?.trim() ? around : link).remove();
}

/** "[1]", "1.", "^" or "*" before the note's words. */
function dropLabel(block: HastElement, references: readonly Element[]): void {
  const labels = references.map((link) => (link.textContent ?? '').replace(/[[\]()\s.]/g, '')).filter(Boolean);
  const [first] = block.children;
  if (first?.type !== 'text') {
    if (first?.type === 'element' && (first.tagName === 'sup' || first.tagName === 'p')) {
      const [label] = first.children;
      if (first.tagName === 'p') dropLabel(first, references);
      else if (label && labels.includes(textOf(first).replace(/[[\]().]/g, ''))) block.children.shift();
    }
    return;
  }
  const [whole, label] = /^\s*[\^↑]?\s*[[(]?([\p{L}\p{N}*†‡§¶]{1,4})?[\])]?[.:]?\s+/u.exec(first.value) ?? [];
  if (whole && (label === undefined || labels.includes(label))) first.value = first.value.slice(whole.length);
}
