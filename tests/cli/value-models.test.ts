/**
 * Reports on the presets whose tiers are of value, and two models side by side [C1], on real PostgreSQL: every
 * sentence is audited and none had to be withheld.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { SHAPES } from '../../cli/shapes.ts';
import { sheetOf, withDemo } from './demo-tiers.ts';

test.each(['strategic-100', 'strategic-100-quota', 'three-signal-15', 'icp-gate-4'])(
  'a report on %s has a section per tier of its own, and nothing in it was withheld',
  (model) =>
    withDemo(async (tiers, folder) => {
      const said = await tiers('report', '--model', model, '--out', folder, '--json');
      const answer = SHAPES.report.parse(JSON.parse(said.out));
      expect([said.status, answer.withheld]).toEqual([0, 0]);
      const [sheet, report] = [sheetOf(folder), readFileSync(join(folder, 'report.md'), 'utf8')];
      for (const { number, label } of sheet.tiers) expect(report).toContain(`## Tier ${number} — ${label} (`);
      expect(report.match(/^## Tier /gm)).toHaveLength(sheet.tiers.length);
      const pages = readdirSync(join(folder, 'owners')).filter((name) => name.endsWith('.md'));
      expect(pages.length).toBeGreaterThan(0);
      for (const page of [report, ...pages.map((name) => readFileSync(join(folder, 'owners', name), 'utf8'))])
        expect(auditText(page, sheet).claims.filter(isFault)).toEqual([]);
    }),
  120_000,
);

test(
  'explain says what was scored with the value behind each line, and a changed figure is a fault',
  () =>
    withDemo(async (tiers, folder) => {
      const made = await tiers('report', '--model', 'strategic-100', '--out', folder, '--json');
      const { run } = JSON.parse(made.out) as { run: string };
      const score = SHAPES.score.parse(
        JSON.parse((await tiers('score', '--model', 'strategic-100', '--json')).out),
      );
      const account = score.accounts.find(({ features }) => Number(features['acv']) > 100_000)!;
      const { out } = await tiers('explain', account.name, '--model', 'strategic-100');
      expect(out).toContain('Current ACV 15 of 15 points; ACV $');
      const [text] = out.split(`\n${account.name}: `);
      const audited = (words: string) => {
        writeFileSync(join(folder, 'answer.md'), words);
        return tiers('audit', join(folder, 'answer.md'), '--run', run);
      };
      expect(await audited(text!)).toMatchObject({ status: 0 });
      const wrong = text!.replace(
        'Current ACV 15 of 15 points; ACV $',
        'Current ACV 15 of 15 points; ACV $9',
      );
      expect(await audited(wrong)).toMatchObject({ status: 1 });
    }),
  120_000,
);

test(
  'a second model stands beside the first, by label and never by a bare number',
  () =>
    withDemo(async (tiers) => {
      const beside = ['--beside', 'strategic-100'];
      const both = SHAPES.score.parse(JSON.parse((await tiers('score', ...beside, '--json')).out));
      const alone = SHAPES.score.parse(
        JSON.parse((await tiers('score', '--model', 'strategic-100', '--json')).out),
      );
      expect(both.beside!.axis).toBe('value');
      expect(both.beside!.accounts.map(({ id, label, score }) => [id, label, score])).toEqual(
        alone.accounts.map(({ id, label, score }) => [id, label, score]),
      );
      const second = both.beside!.accounts.find(({ label }) => label === 'Standard')!;
      const name = both.accounts.find(({ id }) => id === second.id)!.name;
      const { out, status } = await tiers('explain', name, ...beside);
      expect(status).toBe(0);
      expect(out).toContain(`Value tier Standard; value score ${second.score}.`);
    }),
  120_000,
);
