/**
 * Every fact of a sheet worked out again, by fact id. The sheet gives the subjects (what a slug stands for) and
 * which facts there are; no value is taken from it.
 */

import type { FactSheet, Subject } from '../domain/facts.ts';
import {
  accountPeriods,
  addRanks,
  type Facts,
  labelOf,
  type Periods,
  type Runs,
} from './recompute-account-facts.ts';
import { dealPeriods, signalValues, stageValues } from './recompute-deal-facts.ts';
import { addGroupFindings } from './recompute-findings.ts';
import { addSeats, groupPeriods } from './recompute-group-facts.ts';
import { findings } from './recompute-groups.ts';
import { addModel, addRun } from './recompute-model-facts.ts';
import type { ScoredBook } from './recompute-scored.ts';

import { rounded } from './recompute-terms.ts';

/** Values by fact id; what has no entry is not recomputed. */
export function recomputeSheet(sheet: FactSheet, runs: Runs): Facts {
  const facts: Facts = new Map();
  for (const subject of sheet.subjects) {
    const { now, before } = valuesOf(subject, runs, sheet);
    for (const [metric, value] of now) facts.set(`${subject.id}.${metric}`, value);
    for (const [metric, value] of before ?? []) facts.set(`${subject.id}.${metric}@previous`, value);
    for (const [metric, value] of now) {
      const was = before?.get(metric);
      if (typeof value === 'number' && typeof was === 'number')
        facts.set(`${subject.id}.${metric}.delta`, rounded(value - was, 6));
    }
  }
  for (const [id, value] of findings(runs.now, runs.before)) facts.set(id, value);
  addGroupFindings(facts, sheet, runs);
  addRanks(facts, sheet, runs.now);
  addSeats(facts, sheet, runs.now);
  addModel(facts, runs, sheet);
  addRun(facts, runs);
  return facts;
}

const none: Periods = { now: new Map(), before: null };

function valuesOf(subject: Subject, runs: Runs, sheet: FactSheet): Periods {
  switch (subject.kind) {
    case 'account':
      return accountPeriods(subject, runs, sheet);
    case 'deal':
      return dealPeriods(subject, runs);
    case 'signal':
      return { now: signalValues(subject, runs), before: null };
    case 'stage':
      return { now: stageValues(subject, runs), before: null };
    case 'book':
    case 'tier':
    case 'owner':
    case 'segment':
    case 'rule':
      return groupPeriods(subject, runs);
    default:
      return none;
  }
}

/** Why an account's value is null, by fact id: it should be known, or there is nothing to judge. */
export function recomputeAbsences(sheet: FactSheet, now: ScoredBook): Map<string, 'missing' | 'not_judged'> {
  const slugs = new Map(
    sheet.subjects.flatMap(({ kind, key, id }) => (kind === 'account' ? [[key, id]] : [])),
  );
  return new Map(
    now.accounts.flatMap(({ account }) =>
      Object.entries(account.values).flatMap(([metric, value]): [string, 'missing' | 'not_judged'][] =>
        value === null
          ? [[`${slugs.get(account.id)}.${metric}`, account.missing.has(metric) ? 'missing' : 'not_judged']]
          : [],
      ),
    ),
  );
}

/** Every account's move as `account kind from to`, as the sheet lists its changes. */
export function recomputeMoves(sheet: FactSheet, { now, before, model }: Runs): string[] {
  const labels = (scored: ScoredBook | null) =>
    new Map(
      (scored?.accounts ?? []).map((each) => [
        each.account.id,
        { tier: each.tier, label: labelOf(each.tier, each.account.values['type'] ?? null, model) },
      ]),
    );
  const [is, was] = [labels(now), labels(before)];
  return sheet.subjects
    .filter(({ kind }) => kind === 'account')
    .flatMap(({ id, key }) => {
      const [to, from] = [is.get(key), was.get(key)];
      if (!before || (to?.tier ?? null) === (from?.tier ?? null)) return [];
      const kind = !from?.tier ? 'entered' : !to?.tier ? 'left' : to.tier < from.tier ? 'up' : 'down';
      return [`${id} ${kind} ${from?.label ?? null} ${to?.label ?? null}`];
    })
    .sort();
}
