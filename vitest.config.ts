// Unit and repository tests: pure logic in Node, DOM logic in happy-dom (a file asks for it in its first line).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'tests/core/**/*.test.ts',
      'tests/core/**/*.test.tsx',
      'tests/extension/**/*.test.ts',
      'tests/extension/**/*.test.tsx',
    ],
    environment: 'node',
  },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
});
