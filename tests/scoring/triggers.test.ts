/** Triggers [002-22, 002-23, 003-33]: sourced, dated, expiring; each case worked out by hand on three tiers of a cut. */
import { expect, test } from 'vitest';
import type { RawSignal } from '../../domain/features.ts';
import type { ScoredAccount } from '../../domain/ledger.ts';
import type { Model } from '../../domain/model.ts';
import { chooseLookups } from '../../scoring/choose-lookups.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { foldLedger } from '../../scoring/ledger-lines.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { AS_OF, features, model, STRONG } from './accounts.ts';

const TRIGGERS: NonNullable<Model['signals']> = {
  points: {},
  limit: 0,
  max_age: 0,
  max_tiers: 1,
  mode: 'adjust',
  promote: ['funding', 'executive_hire', 'intent_surge'],
  demote: ['layoffs', 'competitor_contract'],
  confirmed_only: ['competitor_contract'],
  expires_after: '$expires',
  text: 'x',
};

const adjusting: Model = {
  ...model,
  settings: { ...model.settings, expires: { value: 30, unit: 'days', label: 'days that a trigger acts' } },
  signals: TRIGGERS,
};

const signal = (type: string, different: Partial<RawSignal> = {}): RawSignal => ({
  key: `${type}${different.date ?? ''}`,
  type,
  date: '2026-05-20',
  amount: null,
  detail: null,
  sourceUrl: `https://news.example/${type}`,
  retrievedAt: null,
  ...different,
});

/** An ordinary customer, Tier 2 by the cut, with these signals. */
function tierWith(signals: RawSignal[], using: Model = adjusting, values: object = {}): ScoredAccount {
  const one = { ...features({ ...values }), signals };
  const account = scoreBook([one], using, { asOf: AS_OF }).accounts[0]!;
  expect(foldLedger(account.ledger).tier).toBe(account.tier);
  return account;
}
const told = (account: ScoredAccount) =>
  account.ledger.filter(({ stage }) => stage === 'signals').map(({ reason }) => reason);

test('a sourced trigger moves one tier, at once, and its line names day and source', () => {
  expect(tierWith([]).tier).toBe(2);
  const promoted = tierWith([signal('funding')]);
  expect(promoted.tier).toBe(1);
  expect(promoted.tierWithoutSignals).toBe(2);
  expect(told(promoted)).toEqual([
    'funding of 2026-05-20 (https://news.example/funding) speaks for a better tier',
    'Tier 1 Expand by triggers: funding',
  ]);
  expect(tierWith([signal('layoffs')]).tier).toBe(3);
  expect(tierWith([signal('rumour')]).tier).toBe(2);
});

test('on the day it expires a trigger still acts, the day after it does not', () => {
  expect(tierWith([signal('funding', { date: '2026-05-01' })]).tier).toBe(1);
  const late = tierWith([signal('funding', { date: '2026-04-30' })]);
  expect(late.tier).toBe(2);
  expect(told(late)[0]).toContain('has expired');
  expect(tierWith([signal('funding', { date: AS_OF })]).tier).toBe(1);
  expect(tierWith([signal('funding', { date: '2026-06-01' })]).tier).toBe(2);
});

test('without a source nothing moves; a contract with a competitor only if confirmed', () => {
  expect(tierWith([signal('funding', { sourceUrl: null })]).tier).toBe(2);
  const rumour = tierWith([signal('competitor_contract')]);
  expect(rumour.tier).toBe(2);
  expect(told(rumour)[0]).toContain('is not confirmed');
  expect(tierWith([signal('competitor_contract', { confirmed: true })]).tier).toBe(3);
});

test('what speaks for and against is set off, one of a kind counts once, and the most is the declared tiers', () => {
  expect(tierWith([signal('funding'), signal('layoffs')]).tier).toBe(2);
  const twice = tierWith([signal('layoffs'), signal('layoffs', { date: '2026-05-10' }), signal('funding')]);
  expect(twice.tier).toBe(2);
  const two = { ...adjusting, signals: { ...TRIGGERS, max_tiers: '$two' } };
  two.settings = { ...two.settings, two: { value: 2, unit: 'count', label: 'x' } };
  const against = [signal('layoffs'), signal('competitor_contract', { confirmed: true })];
  expect(tierWith(against).tier).toBe(3);
  expect(tierWith(against, two).tier).toBe(4);
  expect(tierWith([signal('funding'), signal('intent_surge'), signal('executive_hire')], two).tier).toBe(1);
});

test('no trigger lifts an account over a gate that does not hold, nor out of a risk rule', () => {
  const gate = {
    id: 'fit',
    label: 'fit',
    when: { feature: 'arr', above: 1 },
    at_best: 2,
    text: 'x',
  } as const;
  const gated: Model = { ...adjusting, gates: [gate] };
  expect(tierWith([signal('funding')], gated).tier).toBe(1);
  expect(tierWith([signal('funding')], gated, { arr: 0 }).tier).toBe(2);
  const silent = { days_to_renewal: 44, touches_30d: 0, days_since_last_touch: 66 };
  expect(tierWith([signal('funding')], adjusting, silent).tier).toBe(3);
});

test('rescore_only flags and never moves', () => {
  const flagging: Model = { ...adjusting, signals: { ...TRIGGERS, mode: 'rescore_only' } };
  const flagged = tierWith([signal('funding')], flagging);
  expect(flagged.tier).toBe(2);
  expect(flagged.ledger).toContainEqual(
    expect.objectContaining({ rule: 'rescore', effect: 'none', tier: 2 }),
  );
});

test('a trigger is an event: last month does not hold it back', () => {
  const one = { ...features(), signals: [signal('funding')] };
  const before = tierWith([]);
  const now = scoreBook([one], adjusting, { asOf: AS_OF, previous: [before] });
  expect(now.accounts[0]!.tier).toBe(1);
});

test('where a trigger could change the tier, the account is worth a look-up', () => {
  const list = [features({}, { id: 'A-1' }), features({ ...STRONG }, { id: 'A-2' })];
  const book = scoreBook(list, adjusting, { asOf: AS_OF });
  const base = { model: adjusting, features: list, book, previous: null, changes: [] };
  const raw = list.map(({ accountId }) => ({ accountId, domain: 'a.example' }));
  const chosen = chooseLookups({ ...base, raw }, { ends: 0, budget: 5 });
  expect(chosen.map(({ reasons }) => reasons)).toEqual([['could_change_tier'], ['could_change_tier']]);
});

test('a model that names a mode without types, or no expiry, is refused', () => {
  const { text } = readModelText('living-doc-4');
  const changed = (line: string) =>
    text.replace('  max_age: $signal_max_age\n', `  max_age: $signal_max_age\n${line}`);
  expect(() => parseModel(changed('  mode: adjust\n'), 'm.yaml')).toThrow(/stand together/);
  expect(() => parseModel(changed('  mode: adjust\n  expires_after: $signal_max_age\n'), 'm.yaml')).toThrow(
    /needs types/,
  );
  const unknown =
    '  mode: adjust\n  expires_after: $signal_max_age\n  promote: [funding]\n  confirmed_only: [layoffs]\n';
  expect(() => parseModel(changed(unknown), 'm.yaml')).toThrow(/under promote or demote/);
});
