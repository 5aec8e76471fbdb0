import { defineConfig } from 'vitest/config';

/** The whole evals; `npm test` runs the short form (`*.short.eval.ts`) among the tests. */
export default defineConfig({
  test: {
    include: ['evals/**/*.eval.ts'],
    exclude: ['evals/**/*.short.eval.ts', 'node_modules/**'],
    testTimeout: 600_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
