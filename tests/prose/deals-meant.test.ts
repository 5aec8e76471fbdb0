/** A deal that is named binds the figures and days after it, where its account has another one. */
import { describe } from 'vitest';
import type { Fact, FactSheet } from '../../domain/facts.ts';
import { SHEET } from '../claims/free-prose.ts';
import { itHolds, itRefuses } from './audited-prose.ts';

const VALUES: [metric: string, unit: Fact['unit'], value: string | number, text: string][] = [
  ['deal_name', 'name', 'Renewal', 'Renewal'],
  ['deal_type', 'label', 'renewal', 'renewal'],
  ['stage', 'name', 'Renewal', 'Renewal'],
  ['stage_entered_on', 'date', '2026-04-14', '14 April'],
  ['days_in_stage', 'days', 47, '47'],
  ['stage_median_days', 'days', 23, '23'],
  ['stagnant_line', 'days', 34, '34'],
  ['amount', 'money', 120_000, '$120K'],
  ['close_date', 'date', '2026-11-30', '30 November'],
  ['days_to_close', 'days', 183, '183'],
  ['age_days', 'days', 47, '47'],
  ['deal_outcome_score', 'score', 54, '54'],
];

/** Amberline Optics with the renewal beside its expansion. */
const TWO_DEALS: FactSheet = {
  ...SHEET,
  subjects: [
    ...SHEET.subjects,
    { id: 'deal-d-99', kind: 'deal', name: 'Renewal', parent: 'amberline-optics', aliases: [], key: 'D-99' },
  ],
  facts: [
    ...SHEET.facts,
    ...VALUES.map(
      ([metric, unit, value, text]): Fact => ({
        id: `deal-d-99.${metric}`,
        subject: 'deal-d-99',
        metric,
        period: 'current',
        unit,
        value,
        text,
        sources: [],
      }),
    ),
  ],
};

describe('a deal that is named', () => {
  itHolds(
    [
      "Amberline Optics's $180,000 deal is rated 78.",
      "Amberline Optics's $120,000 renewal has a likelihood of 54.",
      'At Amberline Optics the renewal has been in its stage for 47 days.',
      "Amberline Optics's $180,000 expansion closes on 26 June.",
      "Amberline Optics's $120,000 renewal is due on 30 November.",
      "Amberline Optics's $180,000 expansion and $120,000 renewal are rated 78 and 54.",
      "Amberline Optics's odds are 78 for the $180,000 expansion and 54 for the renewal.",
      'With the $120,000 renewal due on 30 November, Amberline Optics scores 97.',
      'The $120,000 renewal at Amberline Optics is rated 54, and the account scores 97.',
    ],
    TWO_DEALS,
  );
  itRefuses(
    [
      "Amberline Optics's $180,000 deal is rated 54.",
      "Amberline Optics's $120,000 renewal has a likelihood of 78.",
      'At Amberline Optics the renewal has been in its stage for 9 days.',
      "Amberline Optics's $180,000 expansion has spent 47 days in its stage.",
      "Amberline Optics's $180,000 expansion closes on 30 November.",
      "Amberline Optics's $120,000 renewal is due on 26 June.",
      'The $120,000 renewal at Amberline Optics rates 78 out of 100.',
      'The $180,000 expansion at Amberline Optics looks better, its likelihood up from 57 to 54.',
      'At Amberline Optics the renewal, 29 days old, is still open.',
    ],
    TWO_DEALS,
  );
});
