// What a clone must lose before anything else looks at it.
import { BLOCK_MARK, EMBED_MARK, HEADING_MARK, LIFT_MARK, NOTES_MARK, TARGET_MARK, VIDEO_MARK } from './marks';

// Form clobbering: `<form><input name="parentNode">` and `<img name="body">` shadow properties of their form and
// document. Readability walks by those properties and would never end.
const SHADOWING = 'button,embed,fieldset,form,iframe,img,input,object,output,select,textarea';

/** What Chaffinch writes into pages. A page may write it too, so in the clone it means nothing. */
const OWN_MARKS = [
  'data-chaffinch',
  BLOCK_MARK,
  HEADING_MARK,
  LIFT_MARK,
  NOTES_MARK,
  TARGET_MARK,
  VIDEO_MARK,
  EMBED_MARK,
];

/** Changes the clone, through prototypes alone: until this is done, its own methods may be shadowed. */
export function disarm(clone: Document): void {
  for (const attribute of ['name', 'id']) strip(clone, SHADOWING, attribute);
  for (const mark of OWN_MARKS) strip(clone, `[${mark}]`, mark);
  // Text that the browser's own search opens is part of the page; Readability would take it for hidden.
  strip(clone, '[hidden="until-found" i]', 'hidden');
}

function strip(clone: Document, selector: string, attribute: string): void {
  for (const element of Document.prototype.querySelectorAll.call(clone, selector)) {
    Element.prototype.removeAttribute.call(element, attribute);
  }
}
