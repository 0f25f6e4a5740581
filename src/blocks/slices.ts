// Long computations are generators that yield between slices, so that whoever runs them can let the page breathe.

/** Runs such a computation to its end in one go. */
export function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
