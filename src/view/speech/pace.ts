// How long a text takes to be said.
import type { Place, Text } from './places';

/** Seconds a letter takes a synthetic voice at its own rate: some 175 words a minute, of six letters with the space. */
const LETTER = 0.06;
/** A syllable a sign, or nearly so. */
const SIGNS: readonly [signs: RegExp, seconds: number][] = [
  [/\p{sc=Han}/u, 0.21],
  [/\p{sc=Hangul}/u, 0.18],
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, 0.13],
];
/** Pauses, in seconds. */
const STOP = 0.35;
const CLAUSE = 0.15;

/** At the voice's own rate; halve it for twice the rate. */
export function secondsToSay(text: string): number {
  let seconds = 0;
  for (const sign of text) seconds += secondsOf(sign);
  return seconds;
}

export function secondsOf(sign: string): number {
  // What most texts consist of, asked first.
  if (/[a-z]/i.test(sign)) return LETTER;
  if (/[.!?…。！？؟।]/u.test(sign)) return STOP;
  if (/[,;:、，；：،؛—–]/u.test(sign)) return CLAUSE;
  const signs = SIGNS.find(([those]) => those.test(sign));
  return signs?.[1] ?? (/[\p{L}\p{N}]/u.test(sign) ? LETTER : 0);
}

/** How much one sentence more tells of a voice's pace, against all before it. */
const NEWS = 0.2;
/** A voice is at most so many times slower than is usual: what took longer was something else. */
const SLOWEST = 3;

/** The time that a text will still take, by the pace of the voice so far. */
export class TimeLeft {
  readonly #seconds: readonly (readonly number[])[];
  /** How much longer or shorter this voice takes than is usual. */
  #pace = 1;

  constructor(texts: readonly Text[]) {
    this.#seconds = texts.map(({ sentences }) => sentences.map(({ text }) => secondsToSay(text)));
  }

  /** Seconds at the voice's own rate. */
  from({ passage, sentence }: Place): number {
    const left = this.#seconds.slice(passage).flatMap((all, index) => all.slice(index === 0 ? sentence : 0));
    return left.reduce((sum, seconds) => sum + seconds, 0) * this.#pace;
  }

  /** @param took seconds at the voice's own rate. */
  learn({ passage, sentence }: Place, took: number): void {
    const usual = this.#seconds[passage]?.[sentence] ?? 0;
    // Short sentences say more of the engine's pauses than of its pace.
    if (usual < 1) return;
    this.#pace += NEWS * (Math.min(SLOWEST, Math.max(1 / SLOWEST, took / usual)) - this.#pace);
  }
}
