// Article bodies as hast trees, from harmless to hostile: what a page, a message or a file could hand over.
import fc from 'fast-check';
import type { Element, ElementContent, Properties, Root } from 'hast';

const PROSE =
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code figure figcaption img a em strong del sup sub br hr table thead tbody tr th td caption details summary span time math mrow mi mo mn mfrac mtext msup semantics'.split(
    ' ',
  );
const HOSTILE =
  'script style iframe form input button svg foreignObject template noscript annotation annotation-xml xmp plaintext object base meta link my-box title textarea IMG sCript __proto__ constructor'.split(
    ' ',
  );

const TEXTS = [
  'The ferry crossed twice.',
  '',
  ' ',
  '\n',
  '<b>x</b>',
  '*x* _y_ `z` [a](b) | # 1.',
  '```',
  '</pre><script>alert(1)</script>',
  '$x$',
  '這是重點',
  'مرحبا',
  '\u0000\u200b\u2028',
  '\ud83d',
  '&amp;',
];
const ADDRESSES = [
  'https://a.example/x?y=1&z="',
  'http://[',
  'mailto:x@a.example',
  '#section-1',
  '#note-1',
  '#note-ref-1',
  '#place-2',
  'javascript:alert(1)',
  ' JaVa\nScript:alert(1)',
  'data:text/html,x',
  'data:image/png;base64,AAAA',
  'data:image/svg+xml,<svg/>',
  '//a.example',
  '',
];
const VALUES = [
  'section-1',
  'note-1',
  'note-ref-1',
  'place-1',
  '1',
  '99999',
  'ltr',
  'en',
  'true',
  'x"y',
  'language-js',
  'block',
  '2em',
  'post',
];

const SAFE_NAMES =
  'id lang dir title alt width height colSpan rowSpan start reversed type value dateTime className dataChaffinchEmbed dataChaffinchVideo alttext display notation linethickness scope'.split(
    ' ',
  );
const HOSTILE_NAMES =
  'style name onClick onerror srcDoc srcSet formAction xLinkHref autoFocus is slot dataX ariaLabel __proto__ constructor toString dataChaffinchHeading'.split(
    ' ',
  );

const address = fc.tuple(fc.constantFrom('href', 'src'), fc.constantFrom(...ADDRESSES));
const other = fc.tuple(
  fc.constantFrom(...SAFE_NAMES, ...HOSTILE_NAMES),
  fc.oneof(
    fc.constantFrom<Properties[string]>(...VALUES, ...ADDRESSES),
    fc.constantFrom<Properties[string]>(1, true, false, null),
    fc.array(fc.constantFrom<string | number>(...VALUES, 3), { maxLength: 2 }),
  ),
);

/** Own members all of them, `__proto__` too, as `JSON.parse` would make them. */
const properties: fc.Arbitrary<Properties> = fc.array(fc.oneof(address, other), { maxLength: 4 }).map((entries) => {
  const made: Properties = {};
  for (const [name, value] of entries)
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
  return made;
});

const text: fc.Arbitrary<ElementContent> = fc
  .oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map((value) => ({ type: 'text', value }));
const comment: fc.Arbitrary<ElementContent> = fc
  .constantFrom('x', '--><script>')
  .map((value) => ({ type: 'comment', value }));

const nodesOf = (names: readonly string[]): fc.Arbitrary<ElementContent> =>
  fc.letrec<{ node: ElementContent; element: Element }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'body' },
      { arbitrary: text, weight: 4 },
      { arbitrary: comment, weight: 1 },
      { arbitrary: tie('element'), weight: 6 },
    ),
    element: fc.record<Element>({
      type: fc.constant('element'),
      tagName: fc.constantFrom(...names),
      properties,
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  })).node;

const bodyOf = (names: readonly string[]): fc.Arbitrary<Root> =>
  fc.record({ type: fc.constant('root'), children: fc.array(nodesOf(names), { maxLength: 8 }) });

export const hostileBodies = bodyOf([...PROSE, ...PROSE, ...HOSTILE]);

/** Mostly headings, in whatever they may stand in. */
export const headedBodies = bodyOf('h1 h2 h3 h4 h5 h6 h2 h3 p details blockquote div td section'.split(' '));
