import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'evals/**/*.short.eval.ts'],
    // The product is compiled once: the many commands that the tests start take a third of the time.
    globalSetup: ['tests/stop-database.ts', 'evals/build-product.ts'],
    // More than the cores: the long files wait for processes and servers as much as they compute.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
