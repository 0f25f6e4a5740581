// A text in parts that are said within a time: a sentence too long to follow, or more than a voice says in one go.
import { secondsOf } from './pace';
import type { Span } from './sentences';

/** Where a voice may take breath, the best first. CJK marks have no space behind them. */
const PLACES: readonly RegExp[] = [/[;:—–,،؛](?=\s)|[；：，、。]/gu, /\s/gu];
/** A part is cut at a worse place when the best ones leave it shorter than this share of what is allowed. */
const LEAST = 0.35;

/** The whole of it where it is short enough. @param most seconds at the voice's own rate. */
export function cut(text: string, most: number): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (let reach = reachFrom(text, start, most); reach < text.length; reach = reachFrom(text, start, most)) {
    const end = start + placeIn(text.slice(start, reach));
    parts.push({ start, end });
    start = end;
  }
  parts.push({ start, end: text.length });
  return parts;
}

/** How far a voice comes from there within the time; at least one sign. */
function reachFrom(text: string, start: number, most: number): number {
  let seconds = 0;
  let at = start;
  for (const sign of text.slice(start)) {
    seconds += secondsOf(sign);
    if (seconds > most && at > start) return at;
    at += sign.length;
  }
  return at;
}

/** Behind which unit of a text that is too long it is cut. */
function placeIn(text: string): number {
  for (const place of PLACES) {
    const last = [...text.matchAll(place)].at(-1);
    const end = last ? last.index + last[0].length : 0;
    if (end > text.length * LEAST) return end;
  }
  return lastWord(text) ?? text.length;
}

/** Scripts without spaces: the browser's dictionary knows where a word begins. */
function lastWord(text: string): number | undefined {
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  const start = words.at(-1)?.index ?? 0;
  return start > 0 ? start : undefined;
}
