// Pages as they are made up for properties: stories in many scripts with promo boxes, lists, forms and odd markup between
// the paragraphs. A page is a tree of plain data, so that it shrinks well and one page can be written in several ways.
import fc from 'fast-check';

export interface Made {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (Made | string)[];
}

export interface MadePage {
  readonly language: string;
  readonly title: string;
  readonly body: readonly Made[];
}

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The ferry crossed twice a day, and nobody on either shore had ever asked for a third crossing before the bridge.',
    'A clerk found the old ledger behind a radiator, dried it on the sill and read it aloud to the whole council.',
    'By noon the surveyors had measured the quay again, and again it was eleven centimetres shorter than on the map.',
    'What the model predicts is not the weather, she says, but the mistakes that the weather service will make.',
  ],
  de: [
    'Der Hafenmeister schrieb jeden Morgen den Wasserstand auf, und jeden Abend strich ein anderer ihn wieder durch.',
    'Die Brücke trug zwanzig Jahre lang nur Fußgänger, weil niemand die zweite Prüfung bezahlen wollte, sagt der Rat.',
  ],
  fr: [
    'Le vieux phare n’éclaire plus personne, mais la commune paie encore le gardien qui repeint la porte au printemps.',
  ],
  ru: ['Паром ходил дважды в день, и никто на берегу не помнил, чтобы он хоть раз опоздал больше чем на минуту.'],
  ar: ['كانت العبارة تعبر النهر مرتين في اليوم، ولم يسأل أحد على الضفتين عن رحلة ثالثة قبل أن يبنى الجسر.'],
  hi: ['नाव दिन में दो बार नदी पार करती थी, और पुल बनने से पहले किसी ने तीसरी बार पार करने की बात नहीं की थी।'],
  ja: ['渡し船は一日に二度だけ川を渡り、橋ができるまで三度目の便を求める人は両岸のどこにもいなかったという。'],
  zh: ['渡船每天只过河两次，在大桥建成之前，两岸的居民从来没有人要求增加第三次航班，镇长回忆说。'],
};

const ASKS = [
  'Subscribe to our newsletter',
  'Get the best of AI in your inbox every week. No spam.',
  'Recommended tools',
  'Read more: ten ways to write prompts',
  'Share this article',
  'Sponsored',
  'Try it free today',
  'Download our app',
  'Follow us on Telegram',
  'Jetzt Newsletter abonnieren',
  'Подпишитесь на наш канал',
  '订阅我们的新闻',
  'ニュースレターに登録',
  'Continue',
  '',
];

/** Names by which a form hides what it has from its parents, and others that are no names. */
const HOSTILE_NAMES = [
  'parentNode',
  'nextElementSibling',
  'textContent',
  'getAttribute',
  'tagName',
  'children',
  'attributes',
  'id',
  'style',
  '__proto__',
  'constructor',
  'chaffinch',
];

const VALUES = [
  '',
  ' ',
  'promo',
  'newsletter-signup',
  'article-body',
  'a b  c',
  'ad__box--big',
  'x<>&',
  'tools🐦',
  '0',
  'related',
];

const NAMES = [
  'class',
  'id',
  'style',
  'role',
  'aria-label',
  'aria-hidden',
  'hidden',
  'data-x',
  'itemprop',
  'title',
  'lang',
  'dir',
  'onclick',
  'contenteditable',
];

const ADDRESSES = [
  '/news/tides',
  'https://story.example/more',
  'https://tools.example/?utm_source=x&ref=y',
  'https://t.me/channel',
  'mailto:desk@story.example',
  '#top',
  'javascript:void 0',
  'http://[',
  '',
];

const attributes = fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES)), {
  maxLength: 3,
  selector: ([name]) => name,
});

const leaf = (tag: string, text: fc.Arbitrary<string>) =>
  fc.record({ tag: fc.constant(tag), attributes, children: fc.tuple(text) });

const ask = fc.constantFrom(...ASKS);
const noise = fc.string({ unit: 'grapheme', maxLength: 12 });

/** With attributes that it must have, or it would not be what it is. */
const withOwn = (made: fc.Arbitrary<Made>, own: fc.Arbitrary<Record<string, string>>): fc.Arbitrary<Made> =>
  fc.tuple(made, own).map(([one, fixed]) => ({
    ...one,
    attributes: [...Object.entries(fixed), ...one.attributes.filter(([name]) => !Object.hasOwn(fixed, name))],
  }));

const link = withOwn(leaf('a', fc.oneof(ask, noise)), fc.record({ href: fc.constantFrom(...ADDRESSES) }));
const picture = withOwn(
  fc.record({ tag: fc.constant('img'), attributes, children: fc.constant([]) }),
  fc.record({
    src: fc.constantFrom('/logo.svg', '/photo.jpg', 'data:image/gif;base64,R0lGOD', ''),
    alt: fc.constantFrom('', 'Logo of a firm', 'The quay at noon'),
    width: fc.constantFrom('1', '120', '900', 'x'),
  }),
);
const field = withOwn(
  fc.record({ tag: fc.constantFrom('input', 'button', 'select', 'textarea'), attributes, children: fc.constant([]) }),
  fc.record({ name: fc.constantFrom(...HOSTILE_NAMES), type: fc.constantFrom('email', 'text', 'submit', '') }),
);

const inside: fc.Arbitrary<Made | string> = fc.oneof(
  { depthSize: 'small', withCrossShrink: true },
  { arbitrary: ask, weight: 3 },
  { arbitrary: link, weight: 3 },
  { arbitrary: picture, weight: 1 },
  { arbitrary: field, weight: 1 },
  { arbitrary: leaf('p', fc.oneof(ask, noise)), weight: 2 },
  { arbitrary: leaf('h3', ask), weight: 1 },
);

const several = (part: fc.Arbitrary<Made | string>) => fc.array(part, { minLength: 1, maxLength: 4 });

const list: fc.Arbitrary<Made> = fc.record({
  tag: fc.constantFrom('ul', 'ol'),
  attributes,
  children: fc.array(fc.record({ tag: fc.constant('li'), attributes, children: several(inside) }), { maxLength: 4 }),
});

const table: fc.Arbitrary<Made> = fc.record({
  tag: fc.constant('table'),
  attributes,
  children: fc.array(
    fc.record({
      tag: fc.constant('tr'),
      attributes,
      children: fc.array(fc.record({ tag: fc.constantFrom('td', 'th'), attributes, children: several(inside) }), {
        maxLength: 3,
      }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** Boxes in boxes: what a site puts between the paragraphs of its story. */
const box: fc.Arbitrary<Made> = fc.letrec<{ box: Made }>((tie) => ({
  box: fc.record({
    tag: fc.constantFrom(
      'div',
      'aside',
      'section',
      'form',
      'nav',
      'blockquote',
      'figure',
      'my-box',
      'details',
      'button',
    ),
    attributes,
    children: fc.array(
      fc.oneof(
        { maxDepth: 3, depthIdentifier: 'box' },
        { arbitrary: inside, weight: 4 },
        { arbitrary: list, weight: 1 },
        { arbitrary: table, weight: 1 },
        { arbitrary: tie('box'), weight: 2 },
      ),
      { maxLength: 4 },
    ),
  }),
})).box;

const plain = (tag: string, attributes: Record<string, string>, ...children: (Made | string)[]): Made => ({
  tag,
  attributes: Object.entries(attributes),
  children,
});

/** What is known to be folded, and stands beside what only looks like it. */
const known: fc.Arbitrary<Made> = fc.constantFrom(
  plain(
    'aside',
    { class: 'newsletter', style: 'color : red' },
    plain('h3', {}, 'Subscribe to our newsletter'),
    plain('p', {}, 'Get the best of AI in your inbox every week. No spam.'),
    plain(
      'form',
      { action: '/subscribe' },
      plain('input', { type: 'email', name: 'parentNode', placeholder: 'Your e-mail' }),
      plain('button', { type: 'submit' }, 'Subscribe'),
    ),
  ),
  plain(
    'div',
    { class: 'share-bar', hidden: '' },
    ...['facebook.com/sharer', 'x.com/intent/tweet', 'linkedin.com/shareArticle'].map((where) =>
      plain('a', { href: `https://www.${where}?url=https://story.example/` }, 'Share'),
    ),
  ),
  plain(
    'section',
    { class: 'related' },
    plain('h4', {}, 'Related articles'),
    plain(
      'ul',
      {},
      ...['one', 'two', 'three', 'four'].map((name) =>
        plain('li', {}, plain('a', { href: `/news/${name}` }, `Another story about ${name} of the new bridges`)),
      ),
    ),
  ),
  plain(
    'div',
    { class: '' },
    plain('p', {}, 'Try Quillbox, the writing tool that ten thousand teams trust. '),
    plain('a', { href: 'https://quillbox.example/?utm_source=story', class: 'button' }, 'Try it free today'),
  ),
);

const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), ask)
  .chain(([level, text]) => leaf(`h${level}`, fc.constant(text)));

const TITLE = 'The third crossing';

const storyIn = (language: string) => {
  const sentences = SENTENCES[language] ?? [];
  const sentence = fc.constantFrom(...sentences);
  const paragraph = leaf(
    'p',
    fc.tuple(sentence, sentence, fc.nat(99)).map(([one, other, n]) => `${one} ${n} ${other}`),
  );
  const copies = fc
    .tuple(fc.oneof(known, box), fc.integer({ min: 2, max: 4 }))
    .map(([one, times]) => Array<Made>(times).fill(one));
  const part = fc.oneof(
    { arbitrary: paragraph.map((one) => [one]), weight: 3 },
    { arbitrary: box.map((one) => [one]), weight: 3 },
    { arbitrary: known.map((one) => [one]), weight: 2 },
    { arbitrary: copies, weight: 2 },
    { arbitrary: heading.map((one) => [one]), weight: 1 },
  );
  const opening = fc.array(paragraph, { minLength: 5, maxLength: 5 });
  return fc
    .tuple(opening, fc.array(part, { maxLength: 6 }))
    .map(([begun, parts]) => [plain('h1', {}, TITLE), ...spread(begun, parts.flat())]);
};

/** The parts stand between the paragraphs. */
function spread(paragraphs: readonly Made[], parts: readonly Made[]): Made[] {
  const every = Math.ceil(parts.length / paragraphs.length);
  return paragraphs.flatMap((paragraph, i) => [paragraph, ...parts.slice(i * every, (i + 1) * every)]);
}

/** A story with what stands between, before and after it, or a page that is none. */
export const pages: fc.Arbitrary<MadePage> = fc.constantFrom(...Object.keys(SENTENCES)).chain((language) =>
  fc.record({
    language: fc.constantFrom(language, language, '', 'x'),
    title: fc.constantFrom(TITLE, TITLE, ''),
    body: fc
      .tuple(
        fc.array(box, { maxLength: 2 }),
        fc.oneof(
          { arbitrary: storyIn(language), weight: 9 },
          { arbitrary: fc.array(box, { maxLength: 3 }), weight: 1 },
        ),
        fc.constantFrom('article', 'main', 'div', 'section'),
        fc.array(box, { maxLength: 2 }),
      )
      .map(([before, story, tag, after]) => [...before, { tag, attributes: [], children: story }, ...after]),
  }),
);

const DECLARED = { 'og:type': 'article', 'article:published_time': '2025-08-19T08:00:00Z' };

/** @param order in which each element's attributes are written. */
export function documentOf(page: MadePage, order: 'as made' | 'reversed' = 'as made'): Document {
  const made = document.implementation.createHTMLDocument(page.title);
  made.documentElement.setAttribute('lang', page.language);
  for (const [name, content] of Object.entries(DECLARED)) {
    const meta = made.createElement('meta');
    meta.setAttribute('property', name);
    meta.setAttribute('content', content);
    made.head.append(meta);
  }
  made.body.append(...page.body.map((node) => elementOf(node, made, order)));
  return made;
}

export function elementOf(node: Made, owner: Document, order: 'as made' | 'reversed' = 'as made'): Element {
  const element = owner.createElement(node.tag);
  const written = order === 'reversed' ? [...node.attributes].reverse() : node.attributes;
  for (const [name, value] of written) element.setAttribute(name, value);
  element.append(...node.children.map((child) => (typeof child === 'string' ? child : elementOf(child, owner, order))));
  return element;
}
