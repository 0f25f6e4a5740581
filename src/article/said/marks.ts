// What is to be drawn at repeats and at what they repeat: ids, links there and back, and words for screen readers.
import type { Element, Properties } from 'hast';
import type { Passage } from './passages';
import type { Place, Repeat, Said } from './types';

/** In the reader's language. */
export interface SaidWords {
  /** BCP 47, of these words. */
  readonly locale: string;
  /** Read out before a repeat. */
  readonly already: string;
  /** Names of the link to the first occurrence, by where it is, */
  readonly above: string;
  readonly below: string;
  /** and of the link back. */
  readonly back: string;
}

export interface Mark extends Place {
  readonly id: string;
  readonly whole: boolean;
  readonly span: Properties;
  readonly before: readonly Element[];
  /** Links: never inside a link. */
  readonly after: readonly Element[];
}

/** A sentence that is repeated more often than this has links back from its first repeats only. */
const MOST_BACK = 5;

/** In reading order; no two overlap. */
export function marksOf(said: Said, passages: readonly Passage[], words: SaidWords): Mark[] {
  const sources = mergedSources(said.repeats);
  const repeats = said.repeats.map((repeat, i): Mark => {
    const source = sources.findIndex(({ repeatedBy }) => repeatedBy.includes(i));
    const isAbove = repeat.first.passage <= repeat.passage;
    return {
      ...placeOf(repeat),
      id: `again-${i + 1}`,
      whole: repeat.whole && passages[repeat.passage]?.element !== undefined,
      span: { dataSaid: repeat.kind },
      before: [
        element('span', { className: ['visually-hidden'], dataUnspoken: '', lang: words.locale }, `${words.already} `),
      ],
      after: [link(`said-${source + 1}`, 'dataSaidLink', isAbove ? 'above' : 'below', words)],
    };
  });
  const firsts = sources.map(
    (source, i): Mark => ({
      ...placeOf(source),
      id: `said-${i + 1}`,
      whole: false,
      span: { dataSaidFirst: '' },
      before: [],
      after: source.repeatedBy.slice(0, MOST_BACK).map((n) => link(`again-${n + 1}`, 'dataSaidBack', 'back', words)),
    }),
  );
  return [...repeats, ...firsts].sort((a, b) => a.passage - b.passage || a.start - b.start);
}

interface Source extends Place {
  readonly repeatedBy: readonly number[];
}

/** Two repeats may repeat parts of one passage that overlap: those are one first occurrence. */
function mergedSources(repeats: readonly Repeat[]): Source[] {
  const sources: Source[] = [];
  const sorted = repeats
    .map(({ first }, i) => ({ ...first, repeatedBy: [i] }))
    .sort((a, b) => a.passage - b.passage || a.start - b.start);
  for (const source of sorted) {
    const last = sources.at(-1);
    if (last?.passage !== source.passage || last.end <= source.start) sources.push(source);
    else
      sources.splice(-1, 1, {
        ...last,
        end: Math.max(last.end, source.end),
        repeatedBy: [...last.repeatedBy, ...source.repeatedBy].sort((a, b) => a - b),
      });
  }
  return sources;
}

function placeOf({ passage, start, end }: Place): Place {
  return { passage, start, end };
}

function link(
  to: string,
  kind: 'dataSaidLink' | 'dataSaidBack',
  name: 'above' | 'below' | 'back',
  words: SaidWords,
): Element {
  const properties = { href: `#${to}`, [kind]: name, dataUnspoken: '', lang: words.locale, dir: 'auto' };
  return element('a', properties, words[name]);
}

function element(tagName: string, properties: Properties, text: string): Element {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value: text }] };
}
