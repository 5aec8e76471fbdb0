import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'evals/**/*.short.eval.ts'],
    globalSetup: ['tests/stop-database.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
