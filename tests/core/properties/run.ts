// How often a property is tried and with which seed. The seed is printed, so that any run can be repeated:
// `CHAFFINCH_SEED=123 npx vitest run tests/core/properties`.
import fc from 'fast-check';
import { test } from 'vitest';
import { seed } from '../../seed';

const RUNS = 1000;
/** Milliseconds: many pages are read in one test, on whatever machine. */
export const PATIENCE = 600_000;

/** States what holds for every example. A failure names the seed, the path and the smallest example. */
export function property<Example>(
  statement: string,
  examples: fc.Arbitrary<Example>,
  holds: (example: Example) => void | Promise<void>,
): void {
  test(
    statement,
    async () => {
      console.info(`${statement}: ${RUNS} examples, seed ${seed}`);
      await fc.assert(
        fc.asyncProperty(examples, async (example) => holds(example)),
        { numRuns: RUNS, seed },
      );
    },
    PATIENCE,
  );
}
