// The text of a page, put together from the pieces in which it stands: one space between words, a line for each block.
// All pieces are read at once: a page has thousands, and a pattern costs more to start than to run.
import { BETWEEN, wordsBetween } from './words';

/** A piece is what one text node holds. */
export class RunningText {
  readonly #pieces: string[] = [];
  /** For each piece whether a line begins with it. */
  readonly #begins: boolean[] = [];
  #line = false;

  /** How many pieces there are so far: the number of the next. */
  get length(): number {
    return this.#pieces.length;
  }

  add(piece: string): void {
    this.#pieces.push(piece);
    this.#begins.push(this.#line);
    this.#line = false;
  }

  /** What comes next stands on a line of its own. */
  breakLine(): void {
    this.#line = true;
  }

  /** All pieces put together; yields between slices. */
  read(): Generator<undefined, ReadText> {
    return readPieces(this.#pieces, this.#begins);
  }
}

export interface ReadText {
  readonly text: string;
  readonly words: string[];
  /** For each piece, and for the end of all, how many words stand before. */
  readonly wordsBefore: Int32Array;
  /** For each piece, and for the end of all, where the text before it ends. */
  readonly endBefore: Int32Array;
  /** For each piece where the first text in it or behind it begins; where there is none, where all ends. */
  readonly startFrom: Int32Array;
}

/** Pieces read at once. */
const PIECES_A_SLICE = 2000;
/** Where hardly anything is done with each. */
const PIECES_AT_ONCE = 50_000;

function* readPieces(pieces: readonly string[], begins: readonly boolean[]): Generator<undefined, ReadText> {
  const endBefore = new Int32Array(pieces.length + 1);
  const startFrom = new Int32Array(pieces.length + 1).fill(NOWHERE);
  const wordsBefore = new Int32Array(pieces.length + 1);
  const words: string[] = [];
  const texts: string[] = [];
  let length = 0;
  let line = false;
  let space = false;
  for (let from = 0; from < pieces.length; from += PIECES_A_SLICE) {
    if (from > 0) yield;
    const joined = join(pieces.slice(from, from + PIECES_A_SLICE));
    const parts: string[] = [];
    takeWords(joined, from, words, wordsBefore);
    const spaced = joined.replace(/\s+/g, ' ').split(BETWEEN);
    for (let at = 0; at < spaced.length; at += 1) {
      line ||= begins[from + at] === true;
      endBefore[from + at] = length;
      const piece = spaced[at] ?? '';
      if (piece === '' || piece === ' ') {
        space ||= piece === ' ';
        continue;
      }
      if (length > 0 && (line || space || piece.startsWith(' '))) {
        parts.push(line ? '\n' : ' ');
        length += 1;
      }
      startFrom[from + at] = length;
      const text = piece.trim();
      parts.push(text);
      length += text.length;
      line = false;
      space = piece.endsWith(' ');
    }
    texts.push(parts.join(''));
  }
  endBefore[pieces.length] = length;
  startFrom[pieces.length] = length;
  wordsBefore[pieces.length] = words.length;
  yield;
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    if (at % PIECES_AT_ONCE === PIECES_AT_ONCE - 1) yield;
    if (startFrom[at] === NOWHERE) startFrom[at] = startFrom[at + 1] ?? length;
  }
  return { text: texts.join(''), words, wordsBefore, endBefore, startFrom };
}

const NOWHERE = -1;

function join(pieces: readonly string[]): string {
  const joined = pieces.join(BETWEEN);
  // A script can put into a text what no parser lets through.
  const isSound = joined.split(BETWEEN).length === pieces.length;
  return isSound ? joined : pieces.map((piece) => piece.replaceAll(BETWEEN, ' ')).join(BETWEEN);
}

/** Adds the words of some pieces to all words, and where the words of each begin. */
function takeWords(joined: string, from: number, words: string[], wordsBefore: Int32Array): void {
  let piece = from;
  wordsBefore[piece] = words.length;
  for (const word of wordsBetween(joined)) {
    if (word !== BETWEEN) words.push(word);
    else {
      piece += 1;
      wordsBefore[piece] = words.length;
    }
  }
}
