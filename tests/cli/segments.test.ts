/** `--segments`: one book by several models (002-30), on the command line and in reports. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHAPES } from '../../cli/shapes.ts';
import { sheetOf, withDemo } from './demo-tiers.ts';
import { LONG } from './imported-book.ts';

const PLAN = `segments:
  - { id: enterprise, label: Enterprise, when: { feature: segment, equals: Enterprise }, model: strategic-100 }
  - { id: rest, label: Rest, when: { feature: segment, in: [SMB, Mid-Market] }, model: living-doc-4 }
`;

test('one list, each account by the model of its segment, and reports that agree with it', LONG, () =>
  withDemo(async (tiers, folder) => {
    const plan = join(folder, 'plan.yaml');
    writeFileSync(plan, PLAN);
    const said = SHAPES.segments.parse(JSON.parse((await tiers('score', '--segments', plan, '--json')).out));
    const ids = [...said.segments.flatMap(({ accounts }) => accounts), ...said.inNoSegment].map(
      ({ id }) => id,
    );
    expect([ids.length, new Set(ids).size]).toEqual([30, 30]);
    const [enterprise, rest] = said.segments as [(typeof said.segments)[0], (typeof said.segments)[0]];
    expect([enterprise.model.id, rest.model.id]).toEqual(['enterprise-strategic-100', 'rest-living-doc-4']);
    expect(new Set(enterprise.accounts.map(({ features }) => features['segment']))).toEqual(
      new Set(['Enterprise']),
    );

    const out = join(folder, 'out');
    expect(await tiers('report', '--segments', plan, '--out', out)).toMatchObject({ status: 0 });
    for (const { id, accounts } of [enterprise, rest]) {
      const { facts } = sheetOf(join(out, id));
      const inReport = facts.filter(({ metric, period }) => metric === 'tier' && period === 'current');
      const tiered = accounts.filter(({ tier }) => tier !== null);
      expect(inReport.filter(({ value }) => value !== null)).toHaveLength(tiered.length);
      const audit = await tiers('audit', join(out, id, 'report.md'), '--facts', join(out, id, 'facts.json'));
      expect(audit.status).toBe(0);
    }
    const table = readFileSync(join(out, 'accounts.csv'), 'utf8').trim().split('\r\n');
    expect(table).toHaveLength(31);

    const one = enterprise.accounts.find(({ tier }) => tier !== null)!;
    const why = await tiers('explain', one.name, '--segments', plan, '--json');
    expect(JSON.parse(why.out)).toMatchObject({ model: { id: 'enterprise-strategic-100' } });
  }),
);

test('a plan beside --model is refused, and a plan that is not there is named', LONG, () =>
  withDemo(async (tiers, folder) => {
    const plan = join(folder, 'plan.yaml');
    writeFileSync(plan, PLAN);
    const both = await tiers('score', '--segments', plan, '--model', 'living-doc-4');
    expect([both.status, both.err]).toEqual([
      2,
      expect.stringContaining('--segments names the models itself'),
    ]);
    const none = await tiers('score', '--segments', join(folder, 'no.yaml'));
    expect([none.status, none.err]).toEqual([2, expect.stringContaining('no.yaml cannot be read')]);
  }),
);
