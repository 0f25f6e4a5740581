// A long article, as the popup leaves it in the store: sections in three levels, four paragraphs of fifty words in each.

const WORDS =
  'the model answers about twice as fast as one before it because a router sends short questions to smaller networks and keeps large ones for work in several steps those who tried this found it less chatty readier to say that they do not know'.split(
    ' ',
  );
const PARAGRAPHS = 4;
const LENGTH = 50;

/** @param {number} sections */
export function longArticle(sections) {
  const numbers = Array.from({ length: sections }, (_, index) => index);
  const articleWords = sections * PARAGRAPHS * LENGTH;
  return {
    url: 'https://opentools.ai/long',
    title: 'A long article',
    byline: '',
    site: 'opentools.ai',
    published: '',
    language: 'en',
    direction: 'ltr',
    body: { type: 'root', children: numbers.flatMap(sectionOf) },
    outline: outlineOf(numbers),
    statistics: { pageWords: articleWords * 2, articleWords },
    leftOut: [],
    leftOutBeyond: 0,
  };
}

/** @param {number} number */
function sectionOf(number) {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => paragraph(number * PARAGRAPHS + index));
  return [element('h2', { id: `section-${number}` }, `Section ${number}`), ...paragraphs];
}

/** @param {number} seed */
function paragraph(seed) {
  const words = Array.from(
    { length: LENGTH },
    (_, index) => WORDS[(seed * 7 + index * (1 + (seed % 5))) % WORDS.length],
  );
  return element('p', {}, `${words.join(' ')}.`);
}

/** @param {string} tagName @param {object} properties @param {string} value */
function element(tagName, properties, value) {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value }] };
}

/** Tens hold fives, and fives hold the rest. @param {readonly number[]} numbers */
function outlineOf(numbers) {
  /** @typedef {{ id: string, title: string, level: number, words: number, children: Entry[] }} Entry */
  /** @type {Entry[]} */
  const top = [];
  for (const number of numbers) {
    const level = number % 10 === 0 ? 1 : number % 5 === 0 ? 2 : 3;
    const entry = {
      id: `section-${number}`,
      title: `Section ${number}`,
      level,
      words: PARAGRAPHS * LENGTH,
      children: [],
    };
    const above = level === 1 ? undefined : top.at(-1);
    const place = level === 3 ? (above?.children.at(-1) ?? above) : above;
    (place?.children ?? top).push(entry);
  }
  return top;
}
