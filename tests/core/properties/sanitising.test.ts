import type { Root, RootContent } from 'hast';
import { expect } from 'vitest';
import { sanitizeBody } from '../../../src/article/sanitize';
import { elementsIn } from '../../../src/article/tree';
import { hostileBodies } from './bodies';
import { property } from './run';

/** Written out anew: what may stand in an extension page is not to be read from the code that lets it in. */
const NAMES = new Set(
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr math mrow mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mmultiscripts mprescripts mpadded mphantom merror menclose mstyle semantics mi mn mo ms mtext'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'href src alt width height title lang dir id className span value start reversed type colSpan rowSpan scope dateTime dataChaffinchVideo dataChaffinchEmbed display alttext displaystyle scriptlevel mathvariant stretchy fence separator symmetric largeop movablelimits accent accentunder form lspace rspace minsize maxsize depth voffset linethickness notation columnalign rowalign columnlines rowlines frame columnspan'.split(
    ' ',
  ),
);
const SAFE_ADDRESS =
  /^(?:https?:|mailto:|#(?:section|place|note|note-ref)-\d|data:image\/(?:png|jpe?g|gif|webp|avif);)/i;
const OWN_ID = /^(?:section|place|note|note-ref)-\d{1,5}$/;

property('what is sanitised once is sanitised', hostileBodies, (body) => {
  const once = sanitizeBody(body);
  expect(sanitizeBody(once)).toEqual(once);
});

property('only what is allowed is left', hostileBodies, (body) => {
  const safe = sanitizeBody(body);
  expect(kindsOf(safe)).toEqual([]);
  for (const { tagName, properties } of elementsIn(safe)) {
    expect(NAMES).toContain(tagName);
    for (const [name, value] of Object.entries(properties)) {
      expect(ATTRIBUTES).toContain(name);
      if (name === 'href' || name === 'src') expect(String(value)).toMatch(SAFE_ADDRESS);
      if (name === 'id') expect(String(value)).toMatch(OWN_ID);
    }
  }
});

property('the tree that is sanitised is not changed', hostileBodies, (body) => {
  const before = structuredClone(body);
  sanitizeBody(body);
  expect(body).toEqual(before);
});

/** Types of nodes besides elements and text. */
function kindsOf(node: Root | RootContent): string[] {
  const own = ['root', 'element', 'text'].includes(node.type) ? [] : [node.type];
  return 'children' in node ? [...own, ...node.children.flatMap(kindsOf)] : own;
}
