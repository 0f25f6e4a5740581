// How often a page's own drawing is answered. A page that puts a box back each time it is folded wants it seen;
// a page that draws itself anew now and then does not mean it so. The first is left alone, for as long as it lives.

/** A block may be folded anew this often in a row. Raising it lets a fight last longer. */
const MOST_FOR_ONE = 250;
/** And all blocks together, so that wording a box differently each time wins nothing. */
const MOST_FOR_ALL = 500;
/** Milliseconds after which one time is forgiven: a page may draw itself anew that often for ever. */
const FORGIVEN_AFTER = 1000;
/** Blocks that are remembered; the oldest are forgotten. */
const MOST_KNOWN = 200;
/**
 * A page that answers each fold within the same task is answered this often in it, or neither would ever end.
 * What it makes of the last is left to the next scan.
 */
const MOST_IN_A_TASK = 5;
/** A framework may well need two goes; a third is no accident, and counts as so many. */
const ANSWERED_BACK = 10;

/** Stands for all blocks together; no block has this name. */
const ALL = '';

export class Effort {
  readonly #spent = new Map<string, { count: number; at: number }>();
  readonly #given = new Set<string>();
  #inThisTask = 0;

  constructor(readonly now: () => number = () => performance.now()) {}

  /**
   * Notes that blocks of these names are to be folded anew, together. Those that may are answered.
   * @param times as how often it counts.
   */
  spend(together: Iterable<string>, times = 1): ReadonlySet<string> {
    const names = new Set(together);
    if (names.size > 0) this.#count(ALL, times, MOST_FOR_ALL);
    for (const name of names) this.#count(name, times, MOST_FOR_ONE);
    return new Set([...names].filter((name) => !this.isGiven(name)));
  }

  /** Whether the page is answered once more within this task. */
  answers(): boolean {
    if (this.#inThisTask >= MOST_IN_A_TASK) return false;
    if (this.#inThisTask === 0) setTimeout(() => (this.#inThisTask = 0));
    this.#inThisTask += 1;
    return true;
  }

  /** As how often the latest answer within this task counts. */
  get weight(): number {
    return this.#inThisTask > 2 ? ANSWERED_BACK : 1;
  }

  /** Whether the block is left alone from now on. */
  isGiven(name: string): boolean {
    return this.#given.has(ALL) || this.#given.has(name);
  }

  /** A new beginning: the reader has switched it off and on. */
  reset(): void {
    this.#spent.clear();
    this.#given.clear();
  }

  #count(name: string, times: number, most: number): void {
    const now = this.now();
    const { count, at } = this.#spent.get(name) ?? { count: 0, at: now };
    const left = Math.max(0, count - (now - at) / FORGIVEN_AFTER) + times;
    this.#spent.delete(name);
    this.#spent.set(name, { count: left, at: now });
    if (left > most) this.#given.add(name);
    const [oldest] = [...this.#spent.keys()].filter((known) => known !== ALL);
    if (this.#spent.size > MOST_KNOWN && oldest !== undefined) this.#spent.delete(oldest);
  }
}
