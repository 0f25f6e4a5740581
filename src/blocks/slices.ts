// Long computations are generators that yield between slices, so that whoever runs them can let the page breathe.

/** Runs such a computation to its end in one go. */
export function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `flatMap`, yielding after so many items. */
export function* flatMapInSlices<Item, Result>(
  items: Iterable<Item>,
  aSlice: number,
  results: (item: Item) => readonly Result[],
): Generator<undefined, Result[]> {
  const all: Result[] = [];
  let count = 0;
  for (const item of items) {
    count += 1;
    if (count % aSlice === 0) yield;
    for (const result of results(item)) all.push(result);
  }
  return all;
}
