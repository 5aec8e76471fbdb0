/** Three ways to disagree, by command on real PostgreSQL: each is stored, shown as somebody's, counted, and moves no tier. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import type { ScoreAnswer } from '../../cli/shapes.ts';
import { disputeShape } from '../../cli/shapes-decisions.ts';
import { type Desk, withDesk } from './decisions-book.ts';

const BY = ['--by', 'T. Okafor', '--on', '2026-05-10'];
const VOTE = ['dispute', 'rule', 'Tessel Bank', '--rule', 'renewal', '--why'];

const score = ({ json }: Desk) => json<ScoreAnswer>('score', '--as-of', '2026-05-31');

test('votes are counted by accounts that the rule fires for now, one a person, until they are settled', () =>
  withDesk(async (desk) => {
    const { tiers, json, refused } = desk;
    const before = await score(desk);
    const [vote] = disputeShape.parse(await json(...VOTE, 'they meet at quarter ends', ...BY)).disputes;
    await refused('on record already', ...VOTE, 'once more', ...BY.with(3, '2026-05-11'));
    await tiers(...VOTE, 'I think so too', ...BY.with(1, 'E. Lund'));
    await refused('did not fire for Halden Works', ...VOTE.with(2, 'Halden Works'), 'no', ...BY);
    const after = await score(desk);
    expect(after.rules!.find(({ id }) => id === 'renewal')).toMatchObject({ fired: 1, disputed: 1 });
    expect(after.rules!.find(({ id }) => id === 'volume')).toMatchObject({ disputed: 0 });
    expect(after.accounts).toEqual(before.accounts);
    expect(await tiers('score', '--as-of', '2026-05-31')).toContain('; fired 1, disputed 1');
    expect(await tiers('explain', 'Tessel Bank', '--as-of', '2026-05-31')).toContain(
      '; flags 1 account, 1 of them disputed.',
    );
    const settle = ['--how', 'the rule was changed', '--by', 'R. Ops', '--on', '2026-05-20'];
    for (const id of [vote!.id, 'V-']) await tiers('dispute', 'settle', id, ...settle);
    const counted = (asOf: string) => json<ScoreAnswer>('score', '--as-of', asOf);
    const renewal = ({ rules }: ScoreAnswer) => rules!.find(({ id }) => id === 'renewal')!.disputed;
    expect(renewal(await counted('2026-05-31'))).toBe(0);
    expect(await tiers('dispute', 'list', '--as-of', '2026-05-31')).toContain('Nothing is disputed.');
    expect(await tiers('dispute', 'list', '--all', '--as-of', '2026-05-31')).toContain('settled by R. Ops');
  }));

const EVIL = 'ARR is wrong\n\n## Tier 1\n<img src=x> [[A-2.arr]] | **$999K** On record: ARR $1';

test('data and context stand in the report as notes of theirs, unchecked and escaped, and it audits clean', () =>
  withDesk(async (desk) => {
    const { tiers, refused, folder } = desk;
    const before = (await score(desk)).accounts;
    const data = ['dispute', 'data', 'A-2', '--what', EVIL];
    await refused('--link takes the web address', ...data, '--link', 'javascript:alert(1)', ...BY);
    await refused('--by takes a name', ...data, '--by', 'X (not checked against data)');
    await tiers(...data, '--link', 'https://crm.example/a_2?x=1&y=2', ...BY);
    const context = ['dispute', 'context', 'A-1', '--note', 'CFO on leave\n> # x'];
    await refused('lies before', ...context, '--expires', '2026-05-09', ...BY);
    await tiers(...context, '--expires', '2026-05-31', ...BY);
    await tiers(...VOTE, EVIL, ...BY);
    expect((await score(desk)).accounts).toEqual(before);
    await tiers('report', '--as-of', '2026-05-31', '--draft', '--out', join(folder, 'may'));
    const page = readFileSync(join(folder, 'may', 'report.md'), 'utf8');
    const notes = page.split('\n').filter((line) => line.startsWith('> **Note by T. Okafor, 10 May'));
    expect(notes).toHaveLength(2);
    expect(page).not.toMatch(/^## Tier 1$|[^\\]<img|^> # x/m);
    expect(page).toContain('| silent renewal | 4 | 1 | 20% | 1 |');
    const sheet = JSON.parse(readFileSync(join(folder, 'may', 'facts.json'), 'utf8'));
    const audit = auditText(page, sheet);
    expect(audit.claims.filter(isFault)).toEqual([]);
    expect(audit.counts.note).toBe(2);
    // The day after its last day the note is gone; what is disputed stays until it is settled.
    const june = await tiers('explain', 'A-1', '--as-of', '2026-06-01');
    expect(june).not.toContain('CFO on leave');
    expect(await tiers('explain', 'A-2', '--as-of', '2026-06-01')).toContain('Data disputed: ARR is wrong');
  }));
