// The labelled pairs, each read as part of a small article.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { passagesOf } from '../../../../src/article/said/passages';
import { alreadySaid } from '../../../../src/article/said/said';
import { h, root } from '../build';

export interface Verdict {
  readonly language: string;
  readonly kind: string;
  readonly then: string;
  readonly isRepeat: boolean;
  readonly isClaimed: boolean;
  /** Something else of the article was claimed. */
  readonly isAstray: boolean;
  /** Pairs that the rules were tuned on, or those kept for the report. */
  readonly half: 'tuning' | 'report';
}

const REPEATS = ['exact', 'edited', 'quote', 'quote-before', 'reordered', 'shortened'];

interface Group {
  readonly language: string;
  readonly among: readonly string[];
  readonly pairs: readonly (readonly [kind: string, first: string, then: string])[];
}

export function verdicts(): Verdict[] {
  const groups = parse(readFileSync('tests/fixtures/said/pairs.yml', 'utf8')) as Group[]; // The file's own form.
  return groups.flatMap(({ language, among, pairs }) =>
    pairs.map(([kind, first, then], i) => {
      const body = root(...blocks(among, kind, first, then));
      const passages = passagesOf(body);
      const claimed = alreadySaid(body, language).repeats.map(({ passage, start, end }) =>
        (passages[passage]?.text ?? '').slice(start, end),
      );
      const isThen = (text: string) => text === then;
      return {
        language,
        kind,
        then,
        isRepeat: REPEATS.includes(kind),
        isClaimed: claimed.some(isThen),
        isAstray: !claimed.every(isThen),
        half: i % 2 === 0 ? 'tuning' : 'report',
      };
    }),
  );
}

function blocks(among: readonly string[], kind: string, first: string, then: string) {
  const middle = Math.ceil(among.length / 2);
  const [before, after] = [among.slice(0, middle), among.slice(middle)];
  const paragraph = (...sentences: string[]) => h('p', sentences.join(' '));
  const said = paragraph(...before.slice(2), first);
  if (kind === 'refrain') return [paragraph(...before), h('p', first), paragraph(...after), h('p', then)];
  if (kind === 'quote')
    return [paragraph(...before.slice(0, 2)), said, h('blockquote', h('p', then)), paragraph(...after)];
  if (kind === 'quote-before') return [paragraph(...before.slice(0, 2)), h('p', then), said, paragraph(...after)];
  return [
    paragraph(...before.slice(0, 2)),
    said,
    paragraph(...after.slice(0, -1)),
    paragraph(then, ...after.slice(-1)),
  ];
}
