// End-to-end tests: the built extension in real browsers. Two files at a time: each starts browsers of its own, which
// mostly wait for one another.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/e2e/patience.ts'],
    maxWorkers: 2,
    // What a page is to show is looked for again until it does; see tests/e2e/patience.ts too.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 45_000,
    hookTimeout: 60_000,
  },
});
