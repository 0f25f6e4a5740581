// `npm test`: everything that must hold, on a fresh clone too. A failing stage stops no other stage from being
// counted; the last line is the sum.
import { setUp } from './setup.mjs';
import { firstLine, runCommand, Stop } from './stop.mjs';

runCommand(async () => {
  let passed = 0;
  let failed = 0;
  for await (const [name, run] of stages()) {
    console.log(`\n— ${name}`);
    const result = await counted(run);
    console.log(`${result.failed === 0 ? 'ok' : 'FAILED'}: ${name}`);
    passed += result.passed;
    failed += result.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {() => Promise<Count>} Stage */

/**
 * The set-up comes first and by itself: the other stages need the dependencies that it installs.
 * @returns {AsyncGenerator<[name: string, run: Stage]>}
 */
async function* stages() {
  let ready = false;
  yield [
    'set-up',
    async () => {
      setUp();
      ready = true;
      return { passed: 1, failed: 0 };
    },
  ];
  if (ready) yield* (await import('./test-stages.mjs')).STAGES;
}

/** @param {Stage} run @returns {Promise<Count>} */
async function counted(run) {
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : firstLine(error));
    return { passed: 0, failed: 1 };
  }
}
