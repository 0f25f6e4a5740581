// Which words of one sentence are which words of another: runs of words that both share, the longest first (greedy
// string tiling, Wise 1993), then single words that stand in order between them.

/** For each term of `one` its place in `other`, or -1. No place is given twice. */
export function align(one: readonly number[], other: readonly number[]): number[] {
  const places = one.map(() => -1);
  const taken = other.map(() => false);
  for (let run = longest(one, other, places, taken); run; run = longest(one, other, places, taken)) {
    for (let i = 0; i < run.length; i += 1) {
      places[run.at + i] = run.to + i;
      taken[run.to + i] = true;
    }
  }
  fillSingles(one, other, places, taken);
  return places;
}

interface Run {
  readonly at: number;
  readonly to: number;
  readonly length: number;
}

/** One word shared says nothing of the order. */
const SHORTEST = 2;

function longest(
  one: readonly number[],
  other: readonly number[],
  places: readonly number[],
  taken: readonly boolean[],
): Run | undefined {
  let best: Run | undefined;
  for (let at = 0; at < one.length; at += 1) {
    for (let to = 0; to < other.length; to += 1) {
      let length = 0;
      while (
        at + length < one.length &&
        one[at + length] === other[to + length] &&
        places[at + length] === -1 &&
        taken[to + length] === false
      )
        length += 1;
      if (length >= SHORTEST && length > (best?.length ?? 0)) best = { at, to, length };
    }
  }
  return best;
}

function fillSingles(one: readonly number[], other: readonly number[], places: number[], taken: boolean[]): void {
  for (let at = 0; at < one.length; at += 1) {
    if (places[at] !== -1) continue;
    const from = places.slice(0, at).findLast((place) => place !== -1) ?? -1;
    const until = places.slice(at + 1).find((place) => place !== -1) ?? other.length;
    for (let to = from + 1; to < until; to += 1) {
      if (taken[to] || other[to] !== one[at]) continue;
      places[at] = to;
      taken[to] = true;
      break;
    }
  }
}
