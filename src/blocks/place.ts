// A place in an article, said so that it is found again where the article is drawn otherwise: in its page, which may
// have changed meanwhile, and in a reading view.
import { beginningOf, type Passage, passagesIn } from './passages';

export interface Place {
  /** The id of the section, '' before the first. */
  readonly section: string;
  /** 0..1 of the section's text. */
  readonly fraction: number;
  /** How the passage begins, '' before the first. */
  readonly passage: string;
  /** 0..1 of the passage's height. */
  readonly within: number;
}

/** Where a page stands, for who shows its outline. */
export interface Where {
  /** The id of the section that is being read; '' before the first. */
  readonly section: string;
  /** The reader was taken there, and can go back. */
  readonly away: boolean;
}

/** An article as it is drawn somewhere. */
export interface Drawn {
  /** Holds its text, and little else. */
  readonly root: Element;
  /** Of each section, by its id, in reading order. */
  readonly headings: ReadonlyMap<string, Element>;
}

export interface Spot {
  readonly element: Element;
  /** CSS pixels below the window's upper edge. */
  readonly line: number;
}

interface Piece extends Passage {
  readonly section: string;
  readonly top: number;
  readonly height: number;
}

/** CSS pixels. */
const AT_START = 24;

export const START: Place = { section: '', fraction: 0, passage: '', within: 0 };

/** @param line CSS pixels below the window's upper edge. */
export function placeAt(drawn: Drawn, line: number): Place {
  const pieces = piecesOf(drawn);
  const piece = pieces.find(({ top, height }) => top + height > line) ?? pieces.at(-1);
  // What stands above the first passage, such as a title, is seen as long as hardly anything of it has gone.
  if (!piece || (piece === pieces[0] && piece.top > line - AT_START)) return START;
  const within = Math.min(1, Math.max(0, (line - piece.top) / piece.height));
  const { section, text } = piece;
  return { section, fraction: fractionOf(piece, within, pieces), passage: beginningOf(text), within };
}

/** Where the place is now; undefined at the start, and where nothing of it is left. */
export function spotOf(drawn: Drawn, place: Place): Spot | undefined {
  if (place.passage === '') return undefined;
  const pieces = piecesOf(drawn);
  const section = pieces.filter((piece) => piece.section === place.section);
  const found = nearest(section, place, pieces) ?? nearest(pieces, place, pieces);
  return found ? spotIn(found, place.within) : spotBy(section, place.fraction);
}

/** What is not drawn, like a folded block, is passed over. */
function piecesOf({ root, headings }: Drawn): Piece[] {
  const ahead = [...headings];
  let section = '';
  return passagesIn(root).flatMap((passage) => {
    while (ahead[0] && holdsOrPrecedes(ahead[0][1], passage.element)) section = ahead.shift()?.[0] ?? section;
    const { top, height } = Element.prototype.getBoundingClientRect.call(passage.element);
    return height > 0 ? [{ ...passage, section, top, height }] : [];
  });
}

function holdsOrPrecedes(heading: Element, element: Element): boolean {
  const position = Node.prototype.compareDocumentPosition.call(heading, element);
  return heading === element || (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Of the passages that begin so, that which stands at about the same place of its section. */
function nearest(among: readonly Piece[], { passage, fraction }: Place, pieces: readonly Piece[]): Piece | undefined {
  const distance = (piece: Piece) => Math.abs(fractionOf(piece, 0, pieces) - fraction);
  return among
    .filter(({ text }) => beginningOf(text) === passage)
    .reduce<Piece | undefined>((best, piece) => (best && distance(best) <= distance(piece) ? best : piece), undefined);
}

/** By the amount of text, since pictures and boxes are drawn in one view and not in the other. */
function fractionOf(piece: Piece, within: number, pieces: readonly Piece[]): number {
  const section = pieces.filter((other) => other.section === piece.section);
  const before = section.slice(0, section.indexOf(piece));
  return (lengthOf(before) + piece.text.length * within) / Math.max(1, lengthOf(section));
}

function spotBy(section: readonly Piece[], fraction: number): Spot | undefined {
  let left = fraction * lengthOf(section);
  for (const piece of section) {
    if (left <= piece.text.length) return spotIn(piece, left / piece.text.length);
    left -= piece.text.length;
  }
  const last = section.at(-1);
  return last && spotIn(last, 1);
}

function spotIn({ element, top, height }: Piece, within: number): Spot {
  return { element, line: top + height * within };
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}
