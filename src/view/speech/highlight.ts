// The sentence that is being said, marked without a change to the document: speech.css draws it.

const NAME = 'speaking';

/** Marks this range and no other; none without one. */
export function markSpoken(range: Range | undefined): void {
  if (range) CSS.highlights.set(NAME, new Highlight(range));
  else CSS.highlights.delete(NAME);
}
