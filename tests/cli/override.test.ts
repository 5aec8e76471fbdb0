/** Overrides by command on real PostgreSQL: from the request to what came of it; nothing typed becomes the report's own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ScoreAnswer } from '../../cli/shapes.ts';
import type { OverrideAnswer } from '../../cli/shapes-decisions.ts';
import { overrideShape } from '../../cli/shapes-decisions.ts';
import { type Desk, withDesk } from './decisions-book.ts';

const ASK = ['--by', 'T. Okafor', '--role', 'AE'];
const VP = ['--by', 'D. Ruiz', '--role', 'vp sales'];
const REASON = ['--reason', 'their board asked'];

/** Asks for Tier 1 for Tessel Bank, which the model has in Watch; gives the id. */
async function ask({ json }: Desk, ...more: string[]): Promise<string> {
  const words = [
    'override',
    'request',
    'Tessel Bank',
    '--tier',
    'expand',
    ...ASK,
    '--on',
    '2026-05-10',
    ...REASON,
  ];
  const answer = overrideShape.parse(await json(...words, ...more));
  return answer.overrides[0]!.id;
}

async function tierAt({ json }: Desk, asOf: string, id = 'A-2'): Promise<number | null> {
  const answer = await json<ScoreAnswer>('score', '--as-of', asOf);
  return answer.accounts.find((account) => account.id === id)!.tier;
}

test('asked for, approved, in force to its last day, then over; each past day sees what was decided by then', () =>
  withDesk(async (desk) => {
    const id = await ask(desk, '--expires', '2026-05-29');
    expect(await tierAt(desk, '2026-05-31')).toBe(3);
    expect(await desk.tiers('override', 'review', '--on', '2026-05-11')).toContain(
      'waits for the approval of VP Sales or CRO',
    );
    const said = await desk.tiers('override', 'approve', id.slice(0, 5), ...VP, '--on', '2026-05-12');
    expect(said).toContain(`approved by D. Ruiz (VP Sales) on 2026-05-12`);
    expect(said).toContain('the last as of 2026-05-29');
    const days = ['2026-05-11', '2026-05-12', '2026-05-29', '2026-05-30'];
    const tiers = [];
    for (const day of days) tiers.push(await tierAt(desk, day));
    const without = await tierAt(desk, '2026-05-30');
    expect(tiers).toEqual([tiers[0], 1, 1, without]);
    expect(tiers[0]).not.toBe(1);
    const list = await desk.json<OverrideAnswer>(
      'override',
      'list',
      '--as-of',
      '2026-05-30',
      '--status',
      'expired',
    );
    expect(list.overrides).toMatchObject([{ id, until: '2026-05-29', endedOn: '2026-05-29', modelTier: 3 }]);
    await desk.refused('does not wait for an answer', 'override', 'approve', id, ...VP, '--on', '2026-05-30');
  }));

test('the wrong role, person, date, tier, id or a tier of nobody is refused, and nothing is written', () =>
  withDesk(async (desk) => {
    const request = ['override', 'request', 'Tessel Bank', ...ASK, ...REASON, '--on', '2026-05-10'];
    await desk.refused('is no tier of living-doc-4', ...request, '--tier', '9');
    await desk.refused('is in Tier 3 Watch without an override', ...request, '--tier', '3');
    await desk.refused('90 days at most', ...request, '--tier', '1', '--expires', '2026-08-09');
    await desk.refused('has no tier to override', ...request.with(2, 'Sandmere Partners'), '--tier', '1');
    await desk.refused('--by takes a name', ...request.with(4, 'X, 2 May (not checked)'), '--tier', '1');
    await desk.refused('--reason is empty', ...request.with(8, ' '), '--tier', '1');
    await desk.refused('There is no O-0 on record', 'override', 'approve', 'O-0', ...VP);
    const id = await ask(desk);
    await desk.refused('asked for already', ...request, '--tier', '1');
    await desk
      .refused('was not asked for by 2026-05-09', 'override', 'end', id, ...VP, '--on', '2026-05-09')
      .catch(async () => desk.refused('no O-', 'override', 'end', id, ...VP, '--on', '2026-05-09'));
    await desk.refused('AE may not answer', 'override', 'approve', id, ...ASK, '--on', '2026-05-11');
    await desk.refused('not in force', 'override', 'review', id, ...VP, '--on', '2026-05-11');
    const { rows } = await desk.database.pool.query('SELECT kind FROM override_events');
    expect(rows).toEqual([{ kind: 'requested' }]);
    await expect(desk.database.pool.query(`UPDATE override_events SET role = 'CRO'`)).rejects.toThrow(
      'only ever added',
    );
  }));

test('both of all roles, each by another person; a rejection ends it', () =>
  withDesk(
    async (desk) => {
      const id = await ask(desk);
      await desk.tiers('override', 'approve', id, ...VP, '--on', '2026-05-11');
      expect(await tierAt(desk, '2026-05-31')).toBe(3);
      const same = ['--by', 'd. ruiz', '--role', 'CRO', '--on', '2026-05-12'];
      await desk.refused('each role takes another person', 'override', 'approve', id, ...same);
      await desk.tiers(
        'override',
        'reject',
        id,
        '--by',
        'E. Lund',
        '--role',
        'CRO',
        '--on',
        '2026-05-12',
        '--comment',
        'no',
      );
      expect(await tierAt(desk, '2026-05-31')).toBe(3);
      const again = await ask(desk, '--expires', '2026-07-01', '--on', '2026-05-13');
      await desk.tiers('override', 'approve', again, ...VP, '--on', '2026-05-13');
      await desk.tiers(
        'override',
        'approve',
        again,
        '--by',
        'E. Lund',
        '--role',
        'CRO',
        '--on',
        '2026-05-13',
      );
      expect(await tierAt(desk, '2026-05-31')).toBe(1);
    },
    (text) => text.replace('approvals: any', 'approvals: all'),
  ));

test('nobody asks above the share, and two who approve at once are not more than it', () =>
  withDesk(
    async (desk) => {
      const on = ['--on', '2026-05-10'];
      const first = await ask(desk);
      const second = ['override', 'request', 'A-6', '--tier', '1', ...ASK, ...REASON, ...on];
      await desk.refused(
        'At most 1 of 5 tiered accounts may be under override (under 26%): 0 are, 1 wait',
        ...second,
      );
      await desk.tiers('override', 'end', first, ...ASK, ...on);
      const other = (await desk.json<OverrideAnswer>(...second)).overrides[0]!.id;
      await desk.tiers('override', 'approve', other, ...VP, ...on);
      expect(await tierAt(desk, '2026-05-31', 'A-6')).toBe(1);
    },
    (text) => text.replace('override_share: { value: 75,', 'override_share: { value: 26,'),
  ));

test('no override is asked for within the lock period, and nothing is dated back to a published report', () =>
  withDesk(
    async (desk) => {
      await desk.tiers('report', '--as-of', '2026-04-30', '--out', join(desk.folder, 'april'));
      const request = ['override', 'request', 'Tessel Bank', '--tier', '1', ...ASK, ...REASON];
      await desk.refused('a run as of 2026-04-30 is published', ...request, '--on', '2026-04-30');
      await desk.refused('no override before 2026-05-10', ...request, '--on', '2026-05-09');
      await desk.tiers(...request, '--on', '2026-05-10');
    },
    (text) =>
      text
        .replace(
          '  review_every: $override_review\n',
          '  review_every: $override_review\n  lock_days: $override_lock\n',
        )
        .replace(
          '  override_review:',
          '  override_lock: { value: 10, unit: days, label: lock }\n  override_review:',
        ),
  ));

const EVIL =
  'Tier 1 now.\n# Heading\n<script>alert(1)</script> **ARR is $999K** [x](http://evil.example) [[A-1.arr]]';

test('the report names roles and days, shows the reason as an unchecked note, audits clean, and is made alike twice', () =>
  withDesk(async (desk) => {
    const { tiers, folder } = desk;
    const id = await ask(desk, '--reason', EVIL, '--expires', '2026-08-01');
    await tiers('override', 'approve', id, ...VP, '--on', '2026-05-12');
    const [out, again] = [join(folder, 'may'), join(folder, 'again')];
    await tiers('report', '--as-of', '2026-05-31', '--draft', '--out', out);
    await tiers('report', '--as-of', '2026-05-31', '--draft', '--out', again);
    for (const file of ['report.md', 'report.html', 'facts.json', 'accounts.csv'])
      expect(readFileSync(join(again, file), 'utf8')).toBe(readFileSync(join(out, file), 'utf8'));
    const page = readFileSync(join(out, 'report.md'), 'utf8');
    expect(page).toContain('by override of VP Sales until 1 August, the model gives Watch');
    expect(page).toContain('**Overrides:** 1 account under override; 1 of them upward.');
    const notes = page.split('\n').filter((line) => line.includes('alert'));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(
      /^> \*\*Note by T\. Okafor, 10 May \(not checked against data\):\*\* Override to Expand: /,
    );
    expect(page).not.toMatch(/^# Heading|<script>|\*\*ARR is|[^\\]\]\(http/m);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).not.toContain('<script>alert');
    expect(await tiers('audit', join(out, 'report.md'))).toContain('0 contradicted');
    const moved = page.replace(
      'by override of VP Sales until 1 August',
      'by override of VP Sales until 2 August',
    );
    const { auditText, isFault } = await import('../../claims/audit.ts');
    const sheet = JSON.parse(readFileSync(join(out, 'facts.json'), 'utf8'));
    expect(auditText(page, sheet).claims.filter(isFault)).toEqual([]);
    expect(auditText(moved, sheet).claims.filter(isFault)).not.toEqual([]);
    expect(await tiers('explain', 'Tessel Bank', '--as-of', '2026-05-31')).toContain(
      'by override of VP Sales',
    );
  }));

test('once it is over, the report says so, and the move has it as its cause', () =>
  withDesk(async (desk) => {
    const id = await ask(desk, '--expires', '2026-05-20');
    await desk.tiers('override', 'approve', id, ...VP, '--on', '2026-05-12');
    await desk.tiers('report', '--as-of', '2026-05-15', '--out', join(desk.folder, 'mid'));
    await desk.tiers('report', '--as-of', '2026-05-31', '--out', join(desk.folder, 'may'));
    const page = readFileSync(join(desk.folder, 'may', 'report.md'), 'utf8');
    expect(page).toContain('the override of VP Sales has ended');
    expect(page).not.toContain('by override of');
  }));

test('outcomes are counted from the rows since: a deal won, ARR, silence', () =>
  withDesk(async (desk) => {
    const { tiers, json } = desk;
    const request = (name: string) =>
      json<OverrideAnswer>(
        'override',
        'request',
        name,
        '--tier',
        '4',
        ...ASK,
        ...REASON,
        '--on',
        '2026-04-10',
      );
    const group = (await request('Ostra Foods Group')).overrides[0]!.id;
    const bank = (await request('Tessel Bank')).overrides[0]!.id;
    for (const id of [group, bank]) await tiers('override', 'approve', id, ...VP, '--on', '2026-04-10');
    await tiers('override', 'end', bank, ...VP, '--on', '2026-05-01');
    const answer = await json<OverrideAnswer>('override', 'list', '--outcomes', '--as-of', '2026-05-31');
    const of = (id: string) => answer.overrides.find((each) => each.id === id)!;
    expect(of(group).outcome).toMatchObject({
      won: 1,
      wonValue: 25_000,
      lost: 0,
      arrThen: null,
      arrNow: 40_000,
    });
    expect(of(group).outcome!.touchDays).toBeGreaterThan(5);
    expect(of(bank)).toMatchObject({
      status: 'ended',
      outcome: { won: 0, touchDays: 0, lastTouch: '2026-03-26' },
    });
    expect(answer.summary).toMatchObject([{ direction: 'down', overrides: 2, withDealWon: 1, quiet: 1 }]);
    expect(await tiers('override', 'list', '--outcomes', '--as-of', '2026-05-31')).toContain(
      'gone quiet: no touch since, the last on 2026-03-26',
    );
  }));
