/** What came of overrides against the model's tier, counted from rows; whether a person was right is for people to say. */
import type pg from 'pg';
import { type Outcome, readOutcomes } from '../db/override-outcomes.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { OverrideAnswer } from './shapes-decisions.ts';

type Line = OverrideAnswer['overrides'][number];
type Summary = NonNullable<OverrideAnswer['summary']>;

/** The answer with what happened to each account since its override came into force, and the counts over all. */
export async function withOutcomes(pool: pg.Pool, answer: OverrideAnswer): Promise<OverrideAnswer> {
  const ran = answer.overrides.flatMap(({ id, account, since }) =>
    since === null ? [] : [{ id, accountId: account, since }],
  );
  const outcomes = new Map((await readOutcomes(pool, ran, answer.asOf)).map((each) => [each.id, each]));
  const overrides = answer.overrides.map((line) => ({ ...line, outcome: outcomeOf(outcomes.get(line.id)) }));
  return { ...answer, overrides, summary: summaryOf(overrides) };
}

function outcomeOf(outcome: Outcome | undefined): NonNullable<Line['outcome']> | null {
  if (outcome === undefined) return null;
  const { id: _id, ...rest } = outcome;
  return rest;
}

const direction = ({ tier, modelTier }: Line): Summary[number]['direction'] =>
  modelTier === null || tier === modelTier ? 'same' : tier < modelTier ? 'up' : 'down';

function summaryOf(overrides: Line[]): Summary {
  return (['up', 'down', 'same'] as const).flatMap((way) => {
    const lines = overrides.filter((line) => line.outcome != null && direction(line) === way);
    if (lines.length === 0) return [];
    const count = (test: (outcome: NonNullable<Line['outcome']>, line: Line) => boolean): number =>
      lines.filter((line) => test(line.outcome!, line)).length;
    const known = ({ arrThen, arrNow }: NonNullable<Line['outcome']>) => arrThen !== null && arrNow !== null;
    return {
      direction: way,
      overrides: lines.length,
      withDealWon: count(({ won }) => won > 0),
      withDealLost: count(({ lost }) => lost > 0),
      arrUp: count((each) => known(each) && each.arrNow! > each.arrThen!),
      arrDown: count((each) => known(each) && each.arrNow! < each.arrThen!),
      quiet: count(({ touchDays }) => touchDays === 0),
      modelAgreesNow: count((_, { tier, modelTierNow }) => tier === modelTierNow),
    };
  });
}

/** "since 2026-06-03: 1 deal won (25000), none lost; ARR 40000 → 52000; touched on 6 days, last 2026-07-01" */
export function outcomeText(since: IsoDate, outcome: NonNullable<Line['outcome']>): string {
  const deals = (count: number, value: number, what: string): string =>
    count === 0 ? `none ${what}` : `${count} ${what}${value > 0 ? ` (${value})` : ''}`;
  const { won, wonValue, lost, lostValue, arrThen, arrNow, touchDays, lastTouch } = outcome;
  const arr =
    arrThen === null
      ? `ARR not known then, ${arrNow ?? 'nor now'}`
      : `ARR ${arrThen} → ${arrNow ?? 'not known'}`;
  const touched =
    touchDays === 0
      ? `gone quiet: no touch since${lastTouch === null ? '' : `, the last on ${lastTouch}`}`
      : `touched on ${touchDays} ${touchDays === 1 ? 'day' : 'days'}, last ${lastTouch}`;
  return `since ${since}: deals ${deals(won, wonValue, 'won')}, ${deals(lost, lostValue, 'lost')}; ${arr}; ${touched}`;
}

const WAYS = {
  up: 'set better than the model',
  down: 'set worse than the model',
  same: 'held where the model had it',
};

/** One line for each direction: what the overrides of it came to. */
export function summaryText(summary: Summary): string[] {
  return summary.map(
    (each) =>
      `${each.overrides} ${WAYS[each.direction]}: a deal won in ${each.withDealWon}, lost in ${each.withDealLost}; ARR up in ${each.arrUp}, down in ${each.arrDown}; quiet since ${each.quiet}; the model gives the same tier now in ${each.modelAgreesNow}`,
  );
}
