/** `tiers simulate` on real PostgreSQL: it equals the run that follows, and stores nothing before. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { simulateBook } from '../../agents/simulate-book.ts';
import { namedModel } from '../../books/named-model.ts';
import { auditText, isClean } from '../../claims/audit.ts';
import { readingBenchOf } from '../../cli/book.ts';
import { contextOf } from '../../cli/context.ts';
import { SHAPES } from '../../cli/shapes.ts';
import { simulationAnswer } from '../../cli/simulation-answer.ts';
import { loadRun } from '../../db/runs.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { sheetOf, withDemo } from './demo-tiers.ts';
import { LONG, type Tiers } from './imported-book.ts';

/** The same content gives the same text, in whatever order a database hands its keys back. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
    .sort()
    .join()}}`;
}

const silent = { print: () => undefined, progress: () => undefined, warn: () => undefined };

async function ok(said: ReturnType<Tiers>): Promise<string> {
  const { status, out, err } = await said;
  expect([status, err]).toEqual([0, '']);
  return out;
}

const WEIGHTS = ['--set', 'components.engagement.weight=40', '--rescale'];
const LINES = [
  '--set',
  'cut.1.score=50',
  '--set',
  'cut.1.outcome_score=30',
  '--set',
  'cut.1.days_since_last_touch=60',
];
const SEATS = ['--set', 'caps.expand-share.share=40', '--set', 'caps.expand-per-owner.seats=3'];

test(
  'what is simulated is what a run with the saved model gives, account by account and byte by byte',
  LONG,
  () =>
    withDemo(async (tiers, folder, url) => {
      await ok(tiers('report', '--as-of', '2026-04-30', '--out', join(folder, 'april')));
      const file = join(folder, 'mine.yaml');
      const changes = [...WEIGHTS, ...LINES, ...SEATS, '--as-of', '2026-05-31'];
      const told = SHAPES.simulate.parse(
        JSON.parse(await ok(tiers('simulate', ...changes, '--save', file, '--json'))),
      );
      expect(told.simulation.moves.length).toBeGreaterThan(3);
      expect(told.saved).toBe(file);
      expect(JSON.parse(await ok(tiers('runs', '--json')))).toHaveLength(1);

      const context = contextOf({ database: url }, silent, {});
      await context.withDatabase(async (database) => {
        const bench = await readingBenchOf(context, database, { asOf: '2026-05-31' });
        const { model, text } = await namedModel(database.pool, file);
        const { after, simulation } = await simulateBook(bench, { model, text });
        expect(simulationAnswer(simulation)).toEqual(told.simulation);

        const report = SHAPES.report.parse(
          JSON.parse(
            await ok(
              tiers(
                'report',
                '--as-of',
                '2026-05-31',
                '--model',
                file,
                '--out',
                join(folder, 'may'),
                '--json',
              ),
            ),
          ),
        );
        const run = (await loadRun(database.pool, report.run))!;
        expect(run.predecessor).not.toBeNull();
        expect(run.modelText).toBe(text);
        expect(run.book.accounts.map(canonical)).toEqual(after.book.accounts.map(canonical));
        expect(canonical(run.book)).toBe(canonical(after.book));
        expect(report.tiers.map(({ accounts }) => accounts)).toEqual(
          told.simulation.tiers.slice(0, -1).map((each) => each.after),
        );
      });
    }, 30),
);

test(
  'a change that cannot be is refused before anything is written, and a file is not overwritten',
  LONG,
  () =>
    withDemo(async (tiers, folder) => {
      const file = join(folder, 'mine.yaml');
      const refused = async (hint: RegExp, ...words: string[]) => {
        const { status, err } = await tiers('simulate', ...words, '--save', file);
        expect([status, err]).toEqual([2, expect.stringMatching(hint)]);
        expect(existsSync(file)).toBe(false);
      };
      await refused(/nothing to simulate/);
      await refused(/sum to 105, 5 over the scale of 100/, '--set', 'components.engagement.weight=30');
      await refused(/components\.engagement\.weight/, '--set', 'components.engagment.weight=30');
      await refused(/changes nothing/, '--set', 'settings.expand_score=70');
      await refused(/another model than living-doc-4/, '--with', 'strategic-100');
      writeFileSync(file, 'mine');
      const { status, err } = await tiers('simulate', '--set', 'cut.1.score=65', '--save', file);
      expect([status, err]).toEqual([2, expect.stringContaining('is there already')]);
      expect(readFileSync(file, 'utf8')).toBe('mine');
      await ok(tiers('simulate', '--set', 'cut.1.score=65', '--save', file, '--force'));
      expect(readFileSync(file, 'utf8')).toBe(
        readModelText('living-doc-4').text.replace(
          'expand_score: { value: 70,',
          'expand_score: { value: 65,',
        ),
      );
      const asked = ['what if the Expand score line were 65?', 'what if settings.expand_score=65'];
      const [said, path] = [await ok(tiers('ask', asked[0]!)), await ok(tiers('ask', asked[1]!, '--json'))];
      expect(said).toContain('- Expand score line (settings.expand\\_score): from 70 to 65.');
      const answer = SHAPES.ask.parse(JSON.parse(path));
      expect([answer.answer.trimEnd(), 'about' in answer && answer.about]).toEqual([
        said.trimEnd(),
        'simulation',
      ]);
      const unknown = await tiers('ask', 'what if engagment weighed 30?');
      expect(`${unknown.status} ${unknown.err}`).toMatch(/^2 .*Near it: components\.engagement\.weight/s);
      const rows = (await ok(tiers('simulate', '--with', file, '--format', 'csv'))).trim().split('\r\n');
      expect(rows[0]).toMatch(/^account_id,account,move,from_tier/);
    }),
);

test(
  'people and effort that the tiers need are told before and after, for a model that declares them',
  LONG,
  () =>
    withDemo(async (tiers, folder) => {
      const strategic = ['--model', 'strategic-100', '--set', 'cut.1.score=40'];
      const text = await ok(tiers('simulate', ...strategic));
      await holdsItsPage(tiers, strategic, join(folder, 'whatif'));
      expect(text).toMatch(/People that the tiers need\n {2}Tier 1 Strategic: \d+.* → \d+.* AE/);
      expect(text).toContain('settings.tier_1_score (Strategic score line, score): 75 → 40');
      const told = SHAPES.simulate.parse(
        JSON.parse(
          await ok(tiers('simulate', '--model', 'icp-gate-3', '--set', 'settings.target_fit=40', '--json')),
        ),
      );
      const before = JSON.parse(await ok(tiers('coverage', '--model', 'icp-gate-3', '--json')));
      expect(told.coverage!.effort.map((each) => each.before!.accountShare)).toEqual(
        before.effort.map(({ accountShare }: { accountShare: number }) => accountShare),
      );
      expect(
        told.coverage!.effort.some((each) => each.after!.accountShare !== each.before!.accountShare),
      ).toBe(true);
    }, 30),
);

/** The page passes its audit; every thirteenth figure of it as one more, and what the words say turned round, do not. */
async function holdsItsPage(tiers: Tiers, words: string[], folder: string): Promise<void> {
  await ok(tiers('simulate', ...words, '--out', folder));
  const file = join(folder, 'simulation.md');
  expect(await ok(tiers('audit', file))).toContain(' 0 faults.');
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('- Strategic score line (settings.tier\\_1\\_score): from 75 to 40.');
  expect(page).toMatch(/^- \w+: AE \d+.* now, \d+.* then/m);
  const sheet = sheetOf(folder);
  const figures = [...page.matchAll(/\d[\d,]*(?:\.\d+)?/g)];
  const more = figures.flatMap(({ 0: figure, index }, at) =>
    at % 13 === 0
      ? [
          page.slice(0, index) +
            String(Number(figure.replaceAll(',', '')) + 1) +
            page.slice(index + figure.length),
        ]
      : [],
  );
  const turned = [
    ['would move up', 'would move down'],
    ['from 75 to 40', 'from 40 to 75'],
    [' full now', ' full then'],
    ['has more', 'has fewer'],
  ].flatMap(([from, to]) => (page.includes(from!) ? [page.replace(from!, to!)] : []));
  expect(turned.length).toBeGreaterThan(2);
  for (const mutant of [...more, ...turned]) expect(isClean(auditText(mutant, sheet))).toBe(false);
}
