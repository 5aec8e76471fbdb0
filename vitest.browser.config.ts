import { defineConfig } from 'vitest/config';

/** What only a real browser can show: `npm run test:browser`. */
export default defineConfig({
  test: { include: ['tests/browser/**/*.browser.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
