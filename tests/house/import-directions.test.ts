/** The house's rule (ARCHITECTURE.md): imports run one way. A cruise that saw no modules proves nothing, so it counts them. */
import { readdirSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';
import { MAY_IMPORT } from './rooms.ts';

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
