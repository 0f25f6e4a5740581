// The allow-list: the only elements, attributes and addresses that reach an extension page. A new tree is built of what
// is listed here, so nothing needs to be recognised as bad. Pure and idempotent: views call it again before they draw.
import type { Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { MATH_ATTRIBUTES, MATH_NAMES, pureFormulas } from './math-markup';
import { elementsIn } from './tree';

const LINK = /^(?:https?:\/\/|mailto:|#(?:section|place|note|note-ref)-\d{1,5}$)/i;
const PICTURE = /^(?:https?:\/\/|data:image\/(?:png|jpe?g|gif|webp|avif);)/i;
const NUMBER = /^\d{1,5}$/;
/** Ids that Chaffinch itself gives to headings. */
const SECTION: [string, RegExp] = ['id', /^section-\d{1,5}$/];
/** Ids that Chaffinch itself gives to what is linked to. */
const PLACE: [string, RegExp] = ['id', /^place-\d{1,5}$/];
const NOTE: [string, RegExp] = ['id', /^(?:note|place)-\d{1,5}$/];
const REFERENCE: [string, RegExp] = ['id', /^note-ref-\d{1,5}$/];
const SIZE: [string, RegExp][] = [
  ['width', NUMBER],
  ['height', NUMBER],
];
const CELL: [string, ...(RegExp | string)[]][] = [
  ['colSpan', NUMBER],
  ['rowSpan', NUMBER],
  ['scope', 'row', 'col', 'rowgroup', 'colgroup'],
];

const SCHEMA: Schema = {
  allowComments: false,
  allowDoctypes: false,
  tagNames: [
    ...MATH_NAMES,
    ...'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
      ' ',
    ),
  ],
  /** These go with what they hold; any other element that is not listed leaves its content behind. */
  strip:
    'script style template title noscript noembed noframes iframe frame frameset object embed applet svg canvas audio video select option textarea button input xmp plaintext annotation annotation-xml'.split(
      ' ',
    ),
  attributes: {
    '*': [
      ['lang', /^[A-Za-z0-9-]{1,35}$/],
      ['dir', 'ltr', 'rtl', 'auto'],
    ],
    ...MATH_ATTRIBUTES,
    a: [['href', LINK], ['dataChaffinchVideo', /^[a-z]{2,20}$/], ['dataChaffinchEmbed', 'post', 'frame'], REFERENCE],
    abbr: ['title'],
    blockquote: [['dataChaffinchEmbed', 'post'], PLACE],
    code: [['className', /^language-[\w+#.-]{1,30}$/]],
    col: [['span', NUMBER]],
    img: [['src', PICTURE], 'alt', ...SIZE],
    dd: [PLACE],
    dt: [PLACE],
    li: [['value', NUMBER], NOTE],
    p: [PLACE],
    ol: [['start', NUMBER], 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    td: [...CELL, PLACE],
    th: [...CELL, PLACE],
    time: [['dateTime', /^[\w:+.-]{1,40}$/]],
    h1: [SECTION],
    h2: [SECTION],
    h3: [SECTION],
    h4: [SECTION],
    h5: [SECTION],
    h6: [SECTION],
  },
  ancestors: Object.fromEntries([
    ...['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'].map((part) => [part, ['table']]),
    ...MATH_NAMES.filter((name) => name !== 'math').map((part) => [part, ['math']]),
  ]),
  /** Ids are listed above by their pattern, so a prefix would only break them. */
  clobber: [],
  protocols: {},
  required: {},
};

/** The tree less everything that is not on the list. Throws RangeError on nesting deeper than the stack. */
export function sanitizeBody(root: Root): Root {
  const safe = sanitize(root, SCHEMA);
  if (safe.type !== 'root') return { type: 'root', children: [] };
  dropLists(safe);
  return pureFormulas(safe);
}

/** Each part of a list may match a pattern that the whole does not, and of an empty list every part does. */
function dropLists(root: Root): void {
  for (const { properties } of elementsIn(root)) {
    for (const [name, value] of Object.entries(properties)) {
      if (Array.isArray(value) && (name !== 'className' || value.length === 0)) delete properties[name];
    }
  }
}
