import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'evals/**/*.short.eval.ts'],
    globalSetup: ['tests/stop-database.ts'],
    // Every core: the long files wait for processes and servers more than they compute.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
