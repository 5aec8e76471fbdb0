import { defineConfig } from 'vitest/config';

/** The whole evals; `npm test` runs the short form (`*.short.eval.ts`) among the tests, `npm run kills` the kills. */
export default defineConfig({
  test: {
    include: ['evals/**/*.eval.ts'],
    exclude: ['evals/**/*.short.eval.ts', 'evals/kills.eval.ts', 'node_modules/**'],
    globalSetup: ['evals/build-product.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    // Each file works in folders of its own, so two can run at once.
    maxWorkers: 2,
  },
});
