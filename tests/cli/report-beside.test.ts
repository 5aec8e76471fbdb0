/**
 * A report that carries a second model [C1], on real PostgreSQL: both tiers are said and audited, the run is named by
 * both models, and a report without a second model is as it was.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { SHAPES } from '../../cli/shapes.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { sheetOf, withDemo } from './demo-tiers.ts';
import type { Tiers } from './imported-book.ts';

const LONG = 120_000;

/** Makes a report into a folder of its own and gives its answer. */
async function reportOf(tiers: Tiers, out: string, ...words: string[]) {
  const said = await tiers('report', ...words, '--out', out, '--json');
  expect([said.status, said.err]).toEqual([0, '']);
  return SHAPES.report.parse(JSON.parse(said.out));
}

const pagesOf = (out: string): string[] => [
  join(out, 'report.md'),
  ...readdirSync(join(out, 'owners'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(out, 'owners', name)),
];

const textsOf = (out: string, files: string[]): string[] =>
  files.map((file) => readFileSync(join(out, file), 'utf8'));

test(
  'the report, the owners’ pages and accounts.csv say both tiers as `score` has them, and each is audited',
  () =>
    withDemo(async (tiers, out) => {
      const answer = await reportOf(tiers, out, '--beside', 'strategic-100');
      expect(answer).toMatchObject({
        withheld: 0,
        beside: { axis: 'value', model: { id: 'strategic-100', version: 1 } },
      });
      const said = await tiers('score', '--beside', 'strategic-100', '--json');
      const score = SHAPES.score.parse(JSON.parse(said.out));
      const second = new Map(score.beside!.accounts.map((each) => [each.id, each]));
      const sheet = sheetOf(out);
      const [report] = textsOf(out, ['report.md']);
      const labels = ['Strategic', 'High-Value', 'Standard', 'Self-Service'];
      expect(report).toContain(
        `| Tier | ${labels.map((label) => `Value tier ${label}`).join(' | ')} | Accounts |`,
      );
      for (const { number, label } of sheet.tiers) {
        const own = score.accounts.filter(({ tier }) => tier === number);
        const counts = labels.map((each) => own.filter(({ id }) => second.get(id)?.label === each).length);
        expect(report).toContain(`| ${label} | ${[...counts, own.length].join(' | ')} |`);
      }
      const rows = parse(textsOf(out, ['accounts.csv'])[0]!, { columns: true }) as Record<string, string>[];
      expect(rows.map((row) => [row['account_id'], row['value_tier_label'], row['value_score']])).toEqual(
        rows.map(({ account_id: id }) => [
          id,
          second.get(id!)?.label ?? '',
          String(second.get(id!)?.score ?? ''),
        ]),
      );
      for (const page of pagesOf(out).map((file) => readFileSync(file, 'utf8'))) {
        expect(page).toMatch(/value tier /i);
        expect(auditText(page, sheet).claims.filter(isFault)).toEqual([]);
      }
    }, 80),
  LONG,
);

test(
  'a second tier that is changed, in a bullet, a row, a count or a title, is a fault',
  () =>
    withDemo(async (tiers, out) => {
      await reportOf(tiers, out, '--beside', 'strategic-100');
      const sheet = sheetOf(out);
      const report = readFileSync(join(out, 'report.md'), 'utf8');
      const changes: [RegExp, string][] = [
        [/(^- .*value tier )(?:High-Value|Standard|Self-Service)\./m, '$1Strategic.'],
        [/value tier (High-Value|Standard)\./, 'action tier $1.'],
        [/^(\| All \| )(\d+)/m, '$19$2'],
        [/(model strategic-100, version) 1/, '$1 2'],
        [/Value tier Strategic \| Value tier High-Value/, 'Value tier High-Value | Value tier Strategic'],
        [/Value tier Strategic \|/, 'Value tier Golden |'],
      ];
      for (const [what, by] of changes) {
        const wrong = report.replace(what, by);
        expect(wrong).not.toBe(report);
        expect(auditText(wrong, sheet).claims.filter(isFault), `${what} → ${by}`).not.toEqual([]);
      }
    }),
  LONG,
);

test.each([
  ['strategic-100', 'living-doc-4', 'Action'],
  ['strategic-100', 'icp-gate-4', 'Other'],
  ['living-doc-4', 'living-doc-4', 'Other'],
  ['living-doc-4', 'three-signal-15', 'Value'],
])(
  '%s beside %s: no fault, nothing withheld, each tier of both by label',
  (model, beside, axis) =>
    withDemo(async (tiers, out) => {
      const answer = await reportOf(tiers, out, '--model', model, '--beside', beside);
      expect(answer.withheld).toBe(0);
      const [sheet, report] = [sheetOf(out), readFileSync(join(out, 'report.md'), 'utf8')];
      const header = /^\| Tier \| (.*) \| Accounts \|$/m.exec(report)![1]!.split(' | ');
      expect(header.length).toBeGreaterThanOrEqual(3);
      for (const title of header)
        expect(title).toMatch(new RegExp(`^(?:${axis} tier \\S.*|No ${axis.toLowerCase()} tier)$`));
      for (const page of pagesOf(out).map((file) => readFileSync(file, 'utf8')))
        expect(auditText(page, sheet).claims.filter(isFault)).toEqual([]);
    }),
  LONG,
);

test(
  'the run is named by its second model too, and a report without one has its id and bytes whatever came before',
  () =>
    withDemo(async (tiers, folder) => {
      const place = (name: string) => join(folder, name);
      const other = place('other.yaml');
      writeFileSync(other, readModelText('strategic-100').text.replace(/^version: .*$/m, 'version: 2'));
      const alone = await reportOf(tiers, place('alone'));
      const both = await reportOf(tiers, place('both'), '--beside', 'strategic-100');
      const same = await reportOf(tiers, place('same'), '--beside', 'strategic-100');
      const changed = await reportOf(tiers, place('changed'), '--beside', other);
      const again = await reportOf(tiers, place('again'));
      expect(new Set([alone.run, both.run, changed.run]).size).toBe(3);
      expect([same.run, again.run]).toEqual([both.run, alone.run]);
      expect(alone.beside).toBeUndefined();
      const { files } = alone;
      expect(textsOf(place('again'), files)).toEqual(textsOf(place('alone'), files));
      expect(textsOf(place('same'), files)).toEqual(textsOf(place('both'), files));
      for (const text of textsOf(place('alone'), files))
        expect(text).not.toMatch(/side by side|value[ _]tier|\.beside/i);
    }),
  LONG,
);

test(
  'a draft keeps its second model: sent back and published without naming it, and told by runs',
  () =>
    withDemo(async (tiers, folder) => {
      const out = join(folder, 'draft');
      const beside = join(folder, 'mine.yaml');
      writeFileSync(beside, readModelText('strategic-100').text.replace(/^version: .*$/m, 'version: 7'));
      const { run } = await reportOf(tiers, out, '--draft', '--beside', beside);
      // What the file says by then is no matter: the run holds its own copy.
      writeFileSync(beside, 'no model at all');
      const page = readFileSync(join(out, 'report.md'), 'utf8');
      expect(page).toContain('model strategic-100, version 7');
      const back = await tiers('publish', run, '--send-back', 'Shorter.', '--out', out, '--json');
      expect([back.status, SHAPES.report.parse(JSON.parse(back.out)).run]).toEqual([0, run]);
      expect(readFileSync(join(out, 'report.md'), 'utf8')).toBe(page);
      expect((await tiers('publish', run)).status).toBe(0);
      const [line] = SHAPES.runs.parse(JSON.parse((await tiers('runs', '--json')).out));
      expect(line).toMatchObject({
        run,
        status: 'published',
        model: 'living-doc-4',
        beside: { id: 'strategic-100', version: 7 },
      });
      expect((await tiers('runs')).out).toContain('living-doc-4 beside strategic-100');
      expect((await tiers('runs', run)).out).toContain('Beside it: model strategic-100, version 7');
      const next = await reportOf(tiers, join(folder, 'alone'));
      const after = SHAPES.runs.parse(JSON.parse((await tiers('runs', '--json')).out));
      expect(after.map((each) => [each.run, each.status, each.beside?.id ?? null]).sort()).toEqual(
        [
          [run, 'superseded', 'strategic-100'],
          [next.run, 'published', null],
        ].sort(),
      );
    }),
  LONG,
);
