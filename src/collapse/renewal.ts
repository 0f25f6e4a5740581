// Finds what the page has drawn anew in place of folded blocks, so that it is folded again before it is painted.
// The next scan judges it like everything else.
import { native } from '../blocks/native';
import { appearanceOf } from './appearance';

/** Elements that are looked at after one burst of changes; what is beyond is left to the next scan. */
const MOST_ELEMENTS = 400;
/** Of these, so many are read. */
const MOST_READ = 60;

export interface Renewal {
  readonly lost: Element;
  /** The lost one itself, where only its mark is gone. */
  readonly found: Element;
  readonly appearance: string;
}

/**
 * Pairs lost elements with what looks the same among `added` and inside it, both in their order.
 * @param nameOf the appearance that a lost element had when it was folded.
 */
export function findRenewals(
  lost: readonly Element[],
  nameOf: (element: Element) => string,
  added: readonly Node[],
): Renewal[] {
  const still = lost.filter((element) => native(element, 'isConnected'));
  const gone = lost.filter((element) => !native(element, 'isConnected'));
  const tags = new Set(gone.map((element) => element.localName));
  const renewals = still.map((element) => ({ lost: element, found: element, appearance: nameOf(element) }));
  for (const element of candidates(gone.length > 0 ? added : [], tags)) {
    const appearance = appearanceOf(element);
    const at = gone.findIndex((one) => nameOf(one) === appearance);
    const [match] = at < 0 ? [] : gone.splice(at, 1);
    if (match) renewals.push({ lost: match, found: element, appearance });
    if (gone.length === 0) break;
  }
  return renewals;
}

/** Elements of these names among the nodes and inside them, as far as the two limits reach. */
export function* candidates(added: readonly Node[], tags: ReadonlySet<string>): Generator<Element> {
  let [seen, read] = [0, 0];
  for (const top of added) {
    if (top.nodeType !== Node.ELEMENT_NODE || !native(top, 'isConnected')) continue;
    const walker = Document.prototype.createTreeWalker.call(document, top, NodeFilter.SHOW_ELEMENT);
    for (let at: Node | null = top; at; at = walker.nextNode()) {
      seen += 1;
      const element = at as Element; // The walker shows elements only.
      if (seen > MOST_ELEMENTS || read >= MOST_READ) return;
      if (!tags.has(element.localName)) continue;
      read += 1;
      yield element;
    }
  }
}
