/** The house's rule (ARCHITECTURE.md): imports run one way. A cruise that saw no modules proves nothing, so it counts them. */
import { readdirSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';

const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  scoring: ['domain'],
  explain: ['domain', 'scoring'],
  backtest: ['domain', 'scoring'],
  facts: ['domain'],
  text: ['domain'],
  language: ['domain', 'text'],
  lexicon: ['text'],
  sentence: ['domain', 'text', 'language', 'lexicon'],
  states: ['domain', 'text', 'lexicon', 'sentence'],
  figures: ['domain', 'text', 'lexicon', 'sentence'],
  changes: ['domain', 'text', 'lexicon', 'sentence'],
  predicates: ['domain', 'text', 'lexicon', 'sentence', 'states', 'changes'],
  spoken: ['domain', 'text', 'lexicon', 'sentence', 'states', 'changes', 'predicates'],
  comparisons: ['domain', 'text', 'lexicon', 'sentence', 'states', 'changes', 'predicates'],
  denials: ['domain', 'text', 'lexicon', 'sentence', 'states', 'figures', 'predicates'],
  causes: ['domain', 'text', 'lexicon', 'sentence', 'figures', 'changes', 'predicates'],
  refuted: [
    'domain',
    'text',
    'lexicon',
    'sentence',
    'figures',
    'changes',
    'predicates',
    'spoken',
    'comparisons',
    'causes',
  ],
  prose: [
    'domain',
    'text',
    'lexicon',
    'sentence',
    'states',
    'figures',
    'changes',
    'predicates',
    'spoken',
    'comparisons',
    'denials',
    'causes',
    'refuted',
  ],
  claims: ['domain', 'text', 'language', 'lexicon', 'sentence', 'spoken', 'prose'],
  db: ['domain'],
  intake: ['domain', 'db'],
  prompts: ['domain'],
  tools: ['domain', 'scoring', 'explain', 'facts', 'db'],
  report: ['domain', 'facts'],
  books: ['domain', 'scoring', 'explain', 'backtest', 'facts', 'tools', 'db'],
  writer: ['domain', 'backtest', 'facts'],
  agents: [
    'domain',
    'scoring',
    'explain',
    'backtest',
    'facts',
    'language',
    'claims',
    'prompts',
    'tools',
    'report',
    'books',
    'writer',
    'db',
  ],
  evals: ['domain', 'language', 'claims'],
  cli: [
    'domain',
    'scoring',
    'explain',
    'backtest',
    'facts',
    'claims',
    'db',
    'intake',
    'prompts',
    'tools',
    'report',
    'books',
    'writer',
    'agents',
  ],
};

const folders = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name in MAY_IMPORT)
  .map((entry) => entry.name)
  .filter((name) => readdirSync(name).some((file) => file.endsWith('.ts')));

const cruised = (await cruise(folders, { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } }))
  .output as ICruiseResult;
const ours = cruised.modules.filter((module) => folders.includes(module.source.split('/')[0]!));
const arrows = ours.flatMap((module) =>
  module.dependencies
    .filter((dependency) => dependency.module.startsWith('.'))
    .map((dependency) => ({ from: module.source, to: dependency.resolved })),
);

describe('the house', () => {
  test('is really read: modules and arrows are there', () => {
    expect(ours.length).toBeGreaterThan(60);
    expect(arrows.length).toBeGreaterThan(100);
  });

  test('imports run one way', () => {
    const against = arrows.filter(({ from, to }) => {
      const [here, there] = [from.split('/')[0]!, to.split('/')[0]!];
      return here !== there && !MAY_IMPORT[here]!.includes(there);
    });
    expect(against).toEqual([]);
  });

  test('no module imports itself in a circle', () => {
    expect(
      ours.flatMap((module) =>
        module.dependencies.filter((d) => d.circular).map((d) => `${module.source} → ${d.resolved}`),
      ),
    ).toEqual([]);
  });

  test('the domain has no machinery: no input, output, clock or randomness in pure folders', async () => {
    const { readFileSync } = await import('node:fs');
    const forbidden = /\bDate\.now\(|new Date\(\)|Math\.random|toLocale|localeCompare|process\.env/;
    const pure = ours
      .map((m) => m.source)
      .filter((s) =>
        /^(domain|scoring|explain|backtest|facts|text|language|lexicon|sentence|states|figures|changes|predicates|spoken|comparisons|denials|causes|refuted|prose|claims|report|prompts)\//.test(
          s,
        ),
      );
    expect(pure.filter((file) => forbidden.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
