import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begun first: one of them alone at the end would keep every other core waiting. */
const LONG = [
  'tests/house/documents.test.ts',
  'tests/agents/fault-matrix.test.ts',
  'tests/agents/injection',
  'evals/kills.short.eval.ts',
  'tests/cli/override.test.ts',
  'tests/cli/verify',
  'tests/cli/stop.test.ts',
  'tests/agents/lookup',
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.includes(name));
      return at < 0 ? LONG.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => place(a) - place(b));
  }
}

/** Folders whose tests change nothing of their process: their files share what they import, the phrases above all. */
const SHARING = [
  ...['backtest', 'claims', 'evals', 'explain', 'facts', 'language', 'prompts', 'prose', 'report'],
  ...['agents', 'books', 'db', 'intake', 'scoring', 'text', 'tools', 'writer'],
].map((folder) => `tests/${folder}/**/*.test.ts`);
const common = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // The product is compiled once: the many commands that the tests start take a third of the time.
  globalSetup: ['tests/stop-database.ts', 'evals/build-product.ts'],
};

export default defineConfig({
  test: {
    // More than the cores: the long files wait for processes and servers as much as they compute.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    sequence: { sequencer: LongFirst },
    projects: [
      { test: { ...common, name: 'sharing', include: SHARING, isolate: false } },
      {
        test: {
          ...common,
          name: 'whole',
          include: ['tests/**/*.test.ts', 'evals/**/*.short.eval.ts'],
          exclude: [...SHARING, 'node_modules/**'],
        },
      },
    ],
  },
});
