/** Making ledger lines, and folding them back: the tier is the fold of the ledger, nothing else. */
import type { LedgerLine, Stage } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { asFacts, featureLabel } from './feature-names.ts';
import { madeWhenRead } from './made-when-read.ts';
import { featureValue, type Subject } from './subject.ts';

export function line(
  stage: Stage,
  effect: LedgerLine['effect'],
  reason: string,
  rest: Partial<Pick<LedgerLine, 'rule' | 'points' | 'possible' | 'tier' | 'facts'>> = {},
): LedgerLine {
  return {
    stage,
    effect,
    rule: rest.rule ?? null,
    points: rest.points ?? null,
    possible: rest.possible ?? null,
    tier: rest.tier ?? null,
    reason,
    facts: asFacts(rest.facts ?? []),
  };
}

/**
 * A step of the ledger, put in its place when it happens and written when the ledger is read: of a large book most
 * never are. What it tells has to be settled when it is put there.
 */
export type LedgerStep = () => LedgerLine | LedgerLine[];

const unread = madeWhenRead<'ledger', LedgerLine[]>('ledger');

/** The account with its ledger, which is written when it is first read. */
export function withLedger<Account extends object>(
  account: Account,
  write: () => LedgerLine[],
): Account & { ledger: LedgerLine[] } {
  return unread(account, write);
}

export interface Fold {
  tier: number | null;
  earned: number;
  possible: number;
}

/** What the lines come to: tier, points earned and possible (those of components; signals change the score). */
export function foldLedger(lines: LedgerLine[]): Fold {
  const fold: Fold = { tier: null, earned: 0, possible: 0 };
  for (const each of lines) {
    if (each.effect === 'tier' || each.effect === 'hold' || each.effect === 'cap') fold.tier = each.tier;
    if (each.effect === 'points' && each.stage === 'components') {
      fold.earned += each.points ?? 0;
      fold.possible += each.possible ?? 0;
    }
  }
  return fold;
}

/** "touches 2, norm 6": the figures behind a line, for people. */
export function figures(features: string[], subject: Subject, model: Model): string {
  return [...new Set(features)]
    .map((feature) => {
      const value = featureValue(subject, feature);
      return `${featureLabel(feature, model)} ${value === null ? 'none' : value}`;
    })
    .join(', ');
}
