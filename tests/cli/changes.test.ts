/** Who is told what after a tier change: wrong memos and notices reach reps, so they are worked out by hand here. */
import { expect, test } from 'vitest';
import { SHAPES } from '../../cli/shapes.ts';
import type { ChangesAnswer } from '../../cli/shapes-moves.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { withFolder } from '../intake/export-folder.ts';
import { type Ask, IN_MAY, withMovesBook, withSignalsBook } from './moves-book.ts';

async function answer(ask: Ask, ...words: string[]): Promise<ChangesAnswer> {
  const { status, out, err } = await ask('changes', ...words, '--format', 'json');
  expect(`${status} ${err}`).toBe('0 ');
  return SHAPES.changes.parse(JSON.parse(out));
}

/** A call that was logged after the runs were made. */
const BACKDATED = 'A-2-late,A-2,2026-05-20T10:00:00Z,call,completed,C0,0.1';

const THREE_SIGNAL = ['--model', 'three-signal-15', '--as-of', '2026-05-31', '--since', '2026-03-31'];

test('between two published runs each move has the memo of its ledger, its people and the order of its notices', () =>
  withMovesBook(async (ask, publish) => {
    for (const day of ['2026-03-31', '2026-05-31']) await publish(day);
    const found = await answer(ask);
    expect(found.since).toMatchObject({ asOf: '2026-03-31', kind: 'published' });
    const tessel = found.movements.find(({ account }) => account === 'A-2')!;
    // Last touch on 26 March: 66 days before 31 May; the renewal on 14 July is 44 days ahead.
    expect(tessel).toMatchObject({
      kind: 'down',
      from: { tier: 2, label: 'Nurture' },
      to: { tier: 3, label: 'Watch' },
      why: 'no touch for 66 days; renews in 44 days',
      whyFrom: 'facts',
      effectiveOn: '2026-05-31',
      service: null,
      packet: 'missing',
      notices: [
        { role: 'rep', recipient: 'Ada Ruiz', standing: 'waiting', waitingFor: 'packet' },
        { role: 'manager', recipient: 'Mara Quist', standing: 'due', waitingFor: null },
      ],
    });
    expect(found.movements.find(({ account }) => account === 'A-6')).toMatchObject({
      kind: 'reassigned',
      why: 'owner changed from Ada Ruiz to Ben Okafor on 2026-05-31',
      owner: 'Ben Okafor',
      previousOwner: 'Ada Ruiz',
    });
    expect(found.movements.find(({ account }) => account === 'A-1')).toMatchObject({ kind: 'entered' });
    const csv = (await ask('changes', '--format', 'csv')).out;
    expect(csv).toContain(
      'A-2,Tessel Bank,down,2,Nurture,3,Watch,no touch for 66 days; renews in 44 days,2026-05-31,2026-03-31,Ada Ruiz,Mara Quist,Ada Ruiz,,rep,Ada Ruiz,waiting,packet,missing,',
    );
    expect((await ask('changes', '--format', 'csv')).out).toBe(csv);
    // A date that has a published run is that run, one that has none is scored again from its rows.
    expect((await answer(ask, '--since', '2026-04-30')).since.kind).toBe('published');
    expect((await answer(ask, '--since', '2026-02-28')).since).toMatchObject({
      run: null,
      kind: 'reconstructed',
    });
  }));

test('a model of components tells a move by their points, and what service the account gets instead', () =>
  withSignalsBook(async (ask) => {
    const { movements } = await answer(ask, ...THREE_SIGNAL);
    expect(movements.map(({ account, kind, why }) => [account, kind, why])).toEqual([
      ['S-03', 'up', 'Expansion ceiling up from 3 to 4 points; Strategic fit up from 3 to 4 points'],
      ['S-02', 'down', 'Expansion ceiling down from 4 to 3 points; Strategic fit down from 4 to 3 points'],
    ]);
    expect(movements[1]!.service).toEqual([
      { kind: 'tam', from: 'named', to: 'pooled' },
      { kind: 'exec_touch', from: 'monthly exec sync', to: 'twice a year' },
      { kind: 'qbr', from: 'quarterly, on site', to: 'quarterly, virtual' },
      { kind: 'executive_sponsor', from: 'paired with one', to: null },
      { kind: 'p1_sla', from: '4 hours', to: '8 hours' },
      { kind: 'roadmap', from: 'a seat with influence', to: null },
      { kind: 'nps', from: 'at 30, 90 and 180 days', to: null },
      { kind: 'renewal', from: null, to: 'success-plan review 120 days before' },
    ]);
  }));

test('what cannot be compared is refused with what can be', () =>
  withSignalsBook(async (ask) => {
    const said = async (...words: string[]) => {
      const { status, err } = await ask('changes', ...words);
      return `${status} ${err}`;
    };
    expect(await said('--since', '2026-06-30', '--as-of', '2026-05-31')).toMatch(
      /^2 .*is not before 2026-05-31/,
    );
    expect(await said('--since', 'nosuch', '--as-of', '2026-05-31')).toMatch(/^2 .*no other run nosuch/);
    expect(await said('--run', 'x', '--as-of', '2026-05-31')).toMatch(/^2 .*--run names a finished run/);
    expect(await said('--format', 'xml', '--as-of', '2026-05-31')).toMatch(/^2 .*Possible: text, csv, json/s);
  }));

test('between two commits a move is live only: it is told to nobody, and has no packet', () =>
  withSignalsBook(async (ask, publish) => {
    const { text } = readModelText('three-signal-15');
    const monthly = text.replace('score: quarterly, commit', 'score: monthly, commit');
    for (const day of ['2026-03-31', '2026-05-31']) await publish(day, monthly);
    const found = await answer(ask);
    // Quarters end in March and June: the run of May commits nothing, and is compared with that of March.
    expect(found).toMatchObject({
      commitsOn: '2026-06-30',
      since: { asOf: '2026-03-31', kind: 'published' },
    });
    const down = found.movements.find(({ account }) => account === 'S-02')!;
    expect(down).toMatchObject({ kind: 'down', effectiveOn: null });
    expect(down.notices.map(({ standing, waitingFor }) => [standing, waitingFor])).toEqual([
      ['waiting', 'commit'],
      ['waiting', 'commit'],
    ]);
    const packet = await ask('packet', 'S-02', '--out', 'nowhere');
    expect(`${packet.status} ${packet.err}`).toMatch(/^2 .*commits nothing.*2026-06-30/s);
  }));

test('what moved an account is told in parts that sum, also of one that kept its tier', () =>
  withMovesBook(async (ask, publish) => {
    for (const day of ['2026-03-31', '2026-05-31']) await publish(day);
    const all = await answer(ask, '--scores');
    expect(all.attribution).toMatchObject({ inputs: { since: 'run', asOf: 'run' }, unattributed: [] });
    const down = all.attribution.groups.filter(({ kind }) => kind === 'down');
    expect(down).toEqual([
      { kind: 'down', cause: 'data', rule: 'renewal', label: expect.any(String), accounts: ['A-2'] },
    ]);
    const tessel = all.movements.find(({ account }) => account === 'A-2')!.attribution!;
    expect(tessel.tier).toEqual({
      from: 2,
      to: 3,
      byCause: [{ of: 'data', by: 1 }],
      byStage: [{ of: 'risk_rules', by: 1 }],
    });
    for (const { score, tier } of [...all.accounts!, tessel]) {
      const sum = (parts: { by: number }[]) => parts.reduce((total, { by }) => total + by, 0);
      if (score !== null) expect(sum(score.parts)).toBe(score.to - score.from);
      if (tier !== null) expect(sum(tier.byCause)).toBe(tier.to - tier.from);
    }
    const kept = await answer(ask, '--account', 'A-6');
    expect(kept.accounts).toMatchObject([{ accountId: 'A-6', presence: 'both' }]);
    expect((await ask('changes')).out).toContain('1 of 1 downgrades: own data, silent renewal');
    const { out } = await ask('changes', '--account', 'Tessel Bank');
    expect(out).toMatch(/value: touches 30d \d+ → 0 \(own data\)/);
    const [head, ...rows] = (await ask('changes', '--scores', '--format', 'csv')).out.trim().split('\r\n');
    expect(head).toContain(
      'score_merges,score_missing,score_data,score_signals,score_population,score_model,tier_from',
    );
    expect(rows.length).toBe(all.accounts!.length);
  }));

test('a line of the model that was moved is told from what the accounts did', () =>
  withSignalsBook(async (ask, publish) => {
    const { text } = readModelText('three-signal-15');
    await publish('2026-03-31', text);
    await publish('2026-05-31', text.replace('gold_score: { value: 12', 'gold_score: { value: 11'));
    const { movements, attribution } = await answer(ask, '--scores');
    // S-02 has 13 points in March and 11 in May: its own data takes it out of Gold, the lower line puts it back, and
    // the seats of Gold go to others.
    expect(movements.find(({ account }) => account === 'S-02')!.attribution).toMatchObject({
      score: { from: 13, to: 11, parts: [{ of: 'data', by: -2 }] },
      tier: {
        from: 1,
        to: 2,
        byCause: [
          { of: 'data', by: 1 },
          { of: 'model', by: -1 },
          { of: 'caps', by: 1 },
        ],
      },
    });
    expect(attribution.groups.find(({ kind }) => kind === 'down')).toMatchObject({
      cause: 'data',
      accounts: ['S-02'],
    });
  }));

const importBackdated = (ask: Ask) =>
  withFolder({ ...IN_MAY, 'interactions.csv': `${IN_MAY['interactions.csv']}\n${BACKDATED}` }, (folder) =>
    ask('import', folder, '--from', 'generic', '--observed-at', '2026-06-02'),
  );

test('nothing is attributed to an account whose rows have become others since its run, unless the run kept them', () =>
  withMovesBook(async (ask, publish) => {
    for (const day of ['2026-03-31', '2026-05-31']) await publish(day, undefined, false);
    await importBackdated(ask);
    const found = await answer(ask, '--scores');
    expect(found.attribution).toMatchObject({
      inputs: { since: 'rows', asOf: 'rows' },
      unattributed: [{ accountId: 'A-2' }],
    });
    expect(found.movements.find(({ account }) => account === 'A-2')!.attribution).toBeNull();
    expect(found.accounts!.map(({ accountId }) => accountId)).not.toContain('A-2');
    expect((await ask('changes')).out).toContain('not told: Tessel Bank (A-2)');
  }));

test('runs that kept what they were scored from are told by that, whatever the rows have become', () =>
  withMovesBook(async (ask, publish) => {
    for (const day of ['2026-03-31', '2026-05-31']) await publish(day);
    const before = await answer(ask, '--scores');
    await importBackdated(ask);
    expect(await answer(ask, '--scores')).toEqual(before);
    expect(before.attribution.unattributed).toEqual([]);
  }));
