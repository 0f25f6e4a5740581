// What an element holds, in a few words, for a reader who cannot tell boxes apart by their tags.
import { native } from '../blocks/native';
import { wordsOf } from '../blocks/words';

export interface Gist {
  readonly words: number;
  /** The first words as they are written, at most 60 characters, or ''. */
  readonly start: string;
}

/** Characters of the beginning that are quoted. */
const LONGEST = 60;
const UNREAD = 'script, style, noscript, template, [hidden]:not([hidden="until-found"])';

/** Does not ask for layout, so that it tells the same of a box that is folded. */
export function gistOf(element: Element): Gist {
  const text = [...textsIn(element)].join(' ').replace(/\s+/g, ' ').trim();
  return { words: wordsOf(text).length, start: shortened(text) };
}

function* textsIn(element: Element): Generator<string> {
  for (const node of native<Node, 'childNodes'>(element, 'childNodes')) {
    if (node.nodeType === Node.TEXT_NODE) yield node.nodeValue ?? '';
    if (node instanceof Element && !native(node, 'matches').call(node, UNREAD)) yield* textsIn(node);
  }
}

/** Cut between words where the script has spaces. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(' ', LONGEST);
  return `${text.slice(0, space > LONGEST / 2 ? space : LONGEST)}…`;
}
