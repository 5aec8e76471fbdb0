/**
 * Each preset against a plain reading of its seed: books of accounts with every enumeration value and band edge are
 * imported and scored through the command line, and held value by value against scorers that know the seeds alone.
 */
import { expect, test } from 'vitest';
import { contentHash, type Measure, measure, writePart } from './parts.ts';
import { CELLS, PLANS, presetBook } from './preset-book.ts';
import { CHOICES } from './preset-choices.ts';
import type { Literal } from './preset-literal.ts';
import { type PresetResult, runPresets, SCORERS } from './preset-run.ts';

/** Books of which each preset's report is made and audited, too. */
const REPORTED = ['five', 'thirty', 'odd'];
/** Scores on both sides of each line of a model; a book without them proves little. */
const LINES: Readonly<Record<string, readonly number[]>> = {
  'strategic-100': [34, 35, 54, 55, 74, 75],
  'three-signal-15': [7, 8, 11, 12],
  'three-signal-plg': [7, 8, 11, 12],
  'intent-3': [39, 40, 69, 70],
};
const BOOKS = contentHash(PLANS.map((plan) => JSON.stringify(presetBook(plan))));

test('every enumeration value, band edge and score beside a line stands in some book', () => {
  const rows = PLANS.filter(({ odd }) => odd === 0).flatMap((plan) => presetBook(plan).accounts);
  const unused = Object.entries(CELLS).flatMap(([column, cells]) =>
    cells.filter((cell) => !rows.some((row) => row[column] === cell)).map((cell) => `${column} ${cell}`),
  );
  expect(unused).toEqual([]);
  for (const preset of Object.keys(LINES)) {
    const literal = PLANS.flatMap((plan) => SCORERS[preset]!(presetBook(plan)));
    expect(beside(preset, literal)).not.toContain(' 0 times');
  }
});

test('presets score, tier, cap and report as their seeds say', async () => {
  const began = performance.now();
  const results = await runPresets(PLANS, REPORTED);
  const faults = writePart({
    part: 'presets',
    title: 'Presets against a plain reading of their seeds',
    measures: [...Object.keys(SCORERS).map((preset) => scored(preset, results)), ...reported(results)],
    notes: [
      {
        title: 'Scores beside the lines',
        lines: Object.keys(LINES).map((preset) => beside(preset, read(preset, results))),
      },
      { title: 'Where the seeds are silent', lines: CHOICES.map(told) },
    ],
    seconds: (performance.now() - began) / 1000,
    cost: 0,
  });
  expect(faults).toEqual([]);
});

function scored(preset: string, results: readonly PresetResult[]): Measure {
  const own = results.filter((each) => each.preset === preset);
  const failed = own.flatMap(({ differences }) => differences.map(({ told }) => told));
  const trials = own.reduce((sum, { compared }) => sum + compared, 0);
  return measure({
    id: `presets.${preset}`,
    says: `points, scores and tiers of ${preset} that are those of its seed`,
    hits: trials - failed.length,
    trials,
    atLeast: 1,
    data: BOOKS,
    failed,
  });
}

/** Tiers as the report's table has them, and reports that the audit and the repair left alone. */
function reported(results: readonly PresetResult[]): Measure[] {
  const made = results.filter(({ report }) => report !== null);
  const unclean = made.filter(({ report }) => report!.faults + report!.withheld > 0);
  const tiers = made.flatMap(({ preset, plan, literal, report }) =>
    literal.map(({ id, tier }) => {
      const found = report!.tiers.get(id);
      return {
        holds: found === String(tier ?? ''),
        told: `${preset}/${plan.name} ${id}: ${found}, read ${tier}`,
      };
    }),
  );
  const wrong = tiers.filter(({ holds }) => !holds);
  const both = { atLeast: 1, data: BOOKS };
  return [
    measure({
      id: 'presets.report-tiers',
      says: 'tiers in the reports that are those of the seed',
      hits: tiers.length - wrong.length,
      trials: tiers.length,
      failed: wrong.map(({ told }) => told),
      ...both,
    }),
    measure({
      id: 'presets.reports',
      says: 'reports by presets without a fault and without a statement withheld',
      hits: made.length - unclean.length,
      trials: made.length,
      failed: unclean.map(({ preset, plan }) => `${preset}/${plan.name}`),
      ...both,
    }),
  ];
}

const read = (preset: string, results: readonly PresetResult[]): Literal[] =>
  results.filter((each) => each.preset === preset).flatMap(({ literal }) => literal);

function beside(preset: string, scores: readonly Literal[]): string {
  const times = LINES[preset]!.map(
    (line) => `${line} ${scores.filter(({ score }) => score === line).length} times`,
  );
  const capped = scores.filter(({ scoredTier, tier }) => scoredTier !== tier).length;
  return `${preset}: ${times.join(', ')}; ${capped} capped`;
}

const told = ({ items, silent, done, why, declared }: (typeof CHOICES)[number]): string =>
  `${items} ${silent}: ${done} (${declared ? 'as the preset declares' : why})`;
