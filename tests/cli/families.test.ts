/** Flags, merges, splits, handovers and unowned accounts by the command line, on real PostgreSQL. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ScoreAnswer } from '../../cli/shapes.ts';
import { SHAPES } from '../../cli/shapes.ts';
import { readSnapshot } from '../../db/snapshot.ts';
import { TEST_HOME, withDatabase } from '../database.ts';
import { account, importInto, meeting, signal } from '../db/records.ts';
import { LONG, type Tiers, withImportedBook } from './imported-book.ts';
import { runTiers } from './run-command.ts';

const bookOf = async (tiers: Tiers, ...words: string[]): Promise<ScoreAnswer> => {
  const said = await tiers('score', ...words, '--json');
  expect(said).toMatchObject({ status: 0, err: '' });
  return SHAPES.score.parse(JSON.parse(said.out));
};

const FLAG = ['flag', 'Tessel Bank', '--why', 'the RFP is out', '--by', 'Dana Ruiz', '--on', '2026-05-20'];

test('a flag is listed until its last day, moves nothing, and is over the day after', LONG, () =>
  withImportedBook(async (tiers) => {
    const before = await bookOf(tiers, '--as-of', '2026-05-31');
    const set = await tiers(...FLAG, '--expires', '2026-05-31');
    expect(set).toMatchObject({ status: 0 });
    expect(set.out).toContain('Scored again: Tessel Bank: live Tier 3 Watch');
    const flagged = await bookOf(tiers, '--as-of', '2026-05-31');
    expect(flagged.flags).toEqual([
      {
        id: 'A-2',
        name: 'Tessel Bank',
        why: 'the RFP is out',
        by: 'Dana Ruiz',
        on: '2026-05-20',
        expires: '2026-05-31',
      },
    ]);
    expect(flagged.accounts).toEqual(before.accounts);
    expect((await bookOf(tiers, '--as-of', '2026-06-01')).flags).toEqual([]);
    expect((await bookOf(tiers, '--as-of', '2026-05-19')).flags).toEqual([]);
    expect((await tiers('explain', 'A-2', '--as-of', '2026-05-31')).out).toContain(
      '“the RFP is out” by Dana Ruiz',
    );
    await tiers(...FLAG, '--expires', '2026-05-31');
    const listed = SHAPES.flag.parse(JSON.parse((await tiers('flag', '--on', '2026-06-01', '--json')).out));
    expect(listed.flags).toMatchObject([{ id: 'A-2', active: false }]);
  }),
);

test('a flag without a last day, one too far off, or words that are none are refused', () =>
  withImportedBook(async (tiers) => {
    expect(await tiers(...FLAG)).toMatchObject({ status: 2 });
    expect((await tiers(...FLAG, '--expires', '2026-08-21')).err).toContain('too long after 2026-05-20');
    expect(await tiers(...FLAG, '--expires', '2026-08-20')).toMatchObject({ status: 0 });
    expect((await tiers(...FLAG, '--expires', '2026-05-19')).err).toContain('before 2026-05-20');
    const unsaid = [
      'flag',
      'A-2',
      '--why',
      ' ',
      '--by',
      'Dana',
      '--expires',
      '2026-06-01',
      '--on',
      '2026-05-31',
    ];
    expect((await tiers(...unsaid)).err).toContain('--why is empty');
  }));

const SAID = ['--why', 'acquired', '--by', 'Dana Ruiz'];

test('merged from its day on, apart before; a split ends it; published runs keep what they said', LONG, () =>
  withImportedBook(async (tiers, folder) => {
    await tiers('report', '--as-of', '2026-03-31', '--out', join(folder, 'r'));
    const merge = ['family', 'merge', 'A-6', '--into', 'A-1', '--effective', '2026-05-10', ...SAID];
    expect((await tiers(...merge)).out).toContain(
      'From 2026-05-10 on Marlow & Finch, Inc. counts with Halden Works',
    );
    const arr = async (day: string, id: string) =>
      (await bookOf(tiers, '--as-of', day)).accounts.find((each) => each.id === id)!;
    expect((await arr('2026-05-09', 'A-1')).features['arr']).toBe(120_000);
    const head = await arr('2026-05-10', 'A-1');
    expect(head.features['arr']).toBe(129_000);
    expect(await arr('2026-05-10', 'A-6')).toMatchObject({ tier: null, statusReason: 'merged' });
    const told = await tiers('explain', 'A-6', '--as-of', '2026-05-31');
    expect(told).toMatchObject({ status: 0, err: '' });
    const report = await tiers('report', '--as-of', '2026-05-31', '--out', join(folder, 'm'), '--json');
    expect(SHAPES.report.parse(JSON.parse(report.out)).withheld).toBe(0);
    await tiers('family', 'split', 'A-6', '--from', 'A-1', '--effective', '2026-05-20', ...SAID);
    expect((await arr('2026-05-19', 'A-1')).features['arr']).toBe(129_000);
    expect((await arr('2026-05-20', 'A-1')).features['arr']).toBe(120_000);
    const show = await tiers('family', 'show', 'A-1', '--as-of', '2026-05-31', '--json');
    expect(SHAPES.family.parse(JSON.parse(show.out))).toMatchObject({
      members: [
        { id: 'A-1', history: [{ asOf: '2026-03-31' }, { asOf: '2026-05-31' }] },
        { id: 'A-6', history: [{ asOf: '2026-03-31' }, { asOf: '2026-05-31', tier: null }] },
      ],
      events: [{ kind: 'merge' }, { kind: 'split' }],
    });
    const self = await tiers('family', 'merge', 'A-1', '--into', 'A-1', '--effective', '2026-05-10', ...SAID);
    expect(self).toMatchObject({ status: 2 });
  }),
);

test('an owner that changed is a handover for 60 days; one that is not active leaves the account unowned', () =>
  withDatabase(async (database) => {
    const tiers: Tiers = (...words) => runTiers(words, { DATABASE_URL: database.url, TIERS_HOME: TEST_HOME });
    const owner = (ownerId: string, active: boolean) => ({
      ownerId,
      name: ownerId === 'o1' ? 'Ruiz' : 'Okafor',
      manager: null,
      region: null,
      role: null,
      active,
    });
    const of = (ownerId: string) => ({
      accounts: [account({ accountId: 'a', ownerId, arr: 50_000 })],
      interactions: [meeting({ interactionId: 'i1', accountId: 'a', occurredAt: '2026-03-20T10:00:00Z' })],
    });
    await importInto(database, '2026-03-01', { owners: [owner('o1', true), owner('o2', true)], ...of('o1') });
    await importInto(database, '2026-04-01', of('o2'));
    await importInto(database, '2026-05-31', { owners: [owner('o2', false)] });
    const at = async (day: string) => {
      const { handovers, unowned } = await bookOf(tiers, '--as-of', day);
      return { handovers: handovers!.length, unowned: unowned!.length };
    };
    expect(await at('2026-03-31')).toEqual({ handovers: 0, unowned: 0 });
    expect(await at('2026-04-01')).toEqual({ handovers: 1, unowned: 0 });
    expect(await at('2026-05-30')).toEqual({ handovers: 1, unowned: 0 });
    expect(await at('2026-05-31')).toEqual({ handovers: 1, unowned: 1 });
    expect(await at('2026-06-01')).toEqual({ handovers: 0, unowned: 1 });
    expect((await bookOf(tiers, '--as-of', '2026-05-31')).handovers).toEqual([
      { id: 'a', name: 'Company a', from: 'Ruiz', to: 'Okafor', on: '2026-04-01' },
    ]);
  }));

test('that a source confirms a signal comes through the tables', () =>
  withDatabase(async (database) => {
    const told = signal({
      companyName: 'Acme',
      domain: 'acme.example',
      type: 'competitor_contract',
      date: '2026-05-01',
    });
    await importInto(database, '2026-05-31', {
      signals: [
        { ...told, confirmed: true },
        { ...told, date: '2026-05-02' },
      ],
    });
    const [company] = await readSnapshot(database.pool, '2026-05-31');
    const signals = [...company!.signals].sort((a, b) => (a.date < b.date ? -1 : 1));
    expect(signals.map(({ confirmed }) => confirmed)).toEqual([true, undefined]);
    expect(Object.keys(signals[1]!)).not.toContain('confirmed');
  }));
