import { defineConfig } from 'vitest/config';

/** Kills with -9 take as long as the runs that they break: a command of their own, `npm run kills`. */
export default defineConfig({
  test: {
    include: ['evals/kills.eval.ts'],
    globalSetup: ['evals/build-product.ts'],
    testTimeout: 7_200_000,
    hookTimeout: 300_000,
  },
});
