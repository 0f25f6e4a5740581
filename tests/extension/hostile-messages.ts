// Messages as a page's script that was taken over, another extension or a mistake could send them, with their senders.
import fc from 'fast-check';
import { BACKGROUND_SHAPES, EXTENSION_SHAPES, PAGE_SHAPES, PLACE_SHAPES } from '../../src/platform/message-shapes';

export type Receiver = 'background' | 'extension' | 'page';

/** Who may send what is taken. */
export const NAMES: Readonly<Record<Receiver, readonly string[]>> = {
  background: Object.keys(BACKGROUND_SHAPES),
  extension: Object.keys(EXTENSION_SHAPES),
  page: [...Object.keys(PAGE_SHAPES), ...Object.keys(PLACE_SHAPES)],
};
const EVERY_NAME = Object.values(NAMES).flat();

/** Arguments that each message is sent with in earnest. */
export const GOOD: Readonly<Record<string, unknown>> = {
  'page.expand': { blocks: [0, 1] },
  'page.fold': { blocks: [0] },
  'page.point': { blocks: [] },
  'page.rule': { blocks: [0], ruling: 'fold' },
  'page.describe': { block: 0 },
  'page.pick': { fromMenu: true },
  'place.jump': { heading: 'section-1', title: 'One' },
  'place.go': { address: 'https://story.example/', place: { section: '', fraction: 0, passage: '', within: 0 } },
  'badge.count': { count: 3 },
  'memory.learn': { lesson: { folded: [], near: [], kept: [] } },
  'memory.forget': { site: 'story.example' },
};

const OWN_PAGE = {
  id: 'chaffinch',
  url: 'chrome-extension://chaffinch/popup.html',
  origin: 'chrome-extension://chaffinch',
};
const OWN_SCRIPT = {
  id: 'chaffinch',
  url: 'https://story.example/',
  origin: 'https://story.example',
  tab: { id: 7, incognito: false },
  frameId: 0,
  documentId: 'd1',
};

/** Senders that nobody listens to. */
const STRANGERS: readonly object[] = [
  {},
  { ...OWN_PAGE, id: 'another' },
  { ...OWN_SCRIPT, id: 'another' },
  { ...OWN_PAGE, id: undefined },
  { ...OWN_PAGE, id: ['chaffinch'] },
  { url: OWN_PAGE.url, origin: OWN_PAGE.origin },
];
/** Extension's pages to who listens to scripts in pages, and the reverse. */
const MISTAKEN: Readonly<Record<Receiver, readonly object[]>> = {
  background: [
    OWN_PAGE,
    { ...OWN_PAGE, tab: { id: 9 } },
    { ...OWN_SCRIPT, tab: undefined },
    { ...OWN_SCRIPT, tab: {} },
    { ...OWN_SCRIPT, tab: { id: '7' } },
    { ...OWN_SCRIPT, frameId: 3 },
  ],
  extension: [
    OWN_SCRIPT,
    { ...OWN_SCRIPT, frameId: 3 },
    { ...OWN_SCRIPT, url: 'https://story.example/chrome-extension://chaffinch/' },
    { ...OWN_SCRIPT, url: 'chrome-extension://chaffinch.story.example/' },
    { ...OWN_SCRIPT, url: undefined },
    { ...OWN_SCRIPT, tab: undefined },
  ],
  page: [
    OWN_SCRIPT,
    { ...OWN_SCRIPT, url: undefined },
    { ...OWN_SCRIPT, tab: undefined },
    { ...OWN_SCRIPT, url: 'chrome-extension://another/popup.html' },
  ],
};
export const TRUSTED: Readonly<Record<Receiver, object>> = {
  background: OWN_SCRIPT,
  extension: OWN_PAGE,
  page: OWN_PAGE,
};

const deep = fc.integer({ min: 100, max: 3000 }).map((depth) => {
  let value: unknown = {};
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { blocks: value };
  return value;
});
const large = fc.constantFrom<unknown>(
  'x'.repeat(100_000),
  Array(50_000).fill(0),
  { blocks: Array(50_000).fill(0) },
  { heading: 'x'.repeat(501), title: '' },
  { heading: 'section-1', title: 'x'.repeat(100_000) },
  { site: 'x'.repeat(501) },
  { lesson: { folded: [], near: [], kept: Array(10_000).fill('0123456789abcdef') } },
);
const polluting = fc
  .constantFrom('{"__proto__":{"x":1}}', '{"blocks":[],"__proto__":{}}', '{"constructor":{"prototype":{}}}')
  .map((text): unknown => JSON.parse(text));
const numbers = fc
  .constantFrom<unknown>(-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '1', null, true)
  .chain((wrong) => fc.constantFrom<unknown>({ count: wrong }, { block: wrong }, { blocks: [0, wrong] }));
const argument = fc.oneof(fc.anything({ withNullPrototype: true }), numbers, polluting, deep, large);

/** Good arguments with one member more, fewer or of another kind. */
const spoilt = fc.constantFrom(...Object.entries(GOOD)).chain(([name, good]) =>
  fc.oneof(
    fc.constant({ chaffinch: name, arguments: { ...(good as object), more: 1 } }),
    fc.constant({ chaffinch: name, arguments: [good] }),
    fc.constant({ chaffinch: name, arguments: JSON.stringify(good) }),
    fc.constant({ chaffinch: name, arguments: good, more: 1 }),
    fc.constant({ chaffinch: [name], arguments: good }),
    fc.constant({ chaffinch: `${name} `, arguments: good }),
    argument.map((value) => ({
      chaffinch: name,
      arguments: Object.fromEntries(Object.keys(good as object).map((key) => [key, { is: value }])),
    })),
  ),
);
/** No message that anybody takes, whoever sends it. */
export const malformed: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withNullPrototype: true }),
  spoilt,
  // What is sent without arguments must come without.
  fc
    .tuple(fc.constantFrom(...EVERY_NAME, 'toString', '__proto__', ''), argument)
    .map(([chaffinch, value]) => ({ chaffinch, arguments: { never: value } })),
);
const wellFormed = (names: readonly string[]) =>
  fc.constantFrom(...names).map((chaffinch) => ({ chaffinch, arguments: GOOD[chaffinch] }));

/** Nothing of it may be taken: what is said is no message, or who says it has no business to. */
export function hostileTo(receiver: Receiver): fc.Arbitrary<{ message: unknown; sender: object }> {
  const stranger = fc.constantFrom(...STRANGERS);
  const mistaken = fc.constantFrom(...MISTAKEN[receiver]);
  const anyone = fc.constantFrom(TRUSTED[receiver], ...STRANGERS, ...MISTAKEN[receiver]);
  return fc.oneof(
    fc.record({ message: malformed, sender: anyone }),
    fc.record({ message: wellFormed(EVERY_NAME), sender: stranger }),
    fc.record({ message: wellFormed(NAMES[receiver]), sender: mistaken }),
  );
}

/** Of which each must be taken, or the others would prove nothing. */
export function goodFor(receiver: Receiver): { message: unknown; sender: object }[] {
  return NAMES[receiver].map((chaffinch) => ({
    message: { chaffinch, arguments: GOOD[chaffinch] },
    sender: TRUSTED[receiver],
  }));
}
