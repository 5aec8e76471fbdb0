/** A figure, part or day is of what the words beside it cue: its measure, its whole, its run. */
import { describe } from 'vitest';
import type { FactSheet } from '../../domain/facts.ts';
import { SHEET } from '../claims/free-prose.ts';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

/** The sheet with other values of some facts. */
const withValues = (values: Record<string, [value: string | number, text: string]>): FactSheet => ({
  ...SHEET,
  facts: SHEET.facts.map((fact) => {
    const [value, text] = values[fact.id] ?? [fact.value, fact.text];
    return { ...fact, value, text };
  }),
});

describe('the measure that a noun before the figure cues', () => {
  itHolds([
    "Amberline Optics's likelihood has climbed from 57 to 78.",
    "Amberline Optics's odds are up from 57 to 78 and its score from 68 to 97.",
    'Pipeline overall fell from $700,000 to $640,000.',
    "Amberline Optics's revenue stands at $120,000.",
  ]);
  itRefuses([
    "Amberline Optics's likelihood has climbed from 68 to 97.",
    "Amberline Optics's odds are up from 68 to 97.",
    'The chances at Amberline Optics stand at 97.',
    'Pipeline overall fell to $310,000.',
    "Amberline Optics's revenue stands at $180,000.",
    'Amberline Optics has $180,000 in the balance, and at 97 out of 100 it is the likeliest to close.',
    'With $120,000 in open deals, Amberline Optics matters.',
  ]);
});

describe('what overdue deals come to, and what each does', () => {
  const sheet = withValues({
    'tier-4.overdue_deals': [2, '2'],
    'tier-4.open_deals': [5, '5'],
    'tier-4.open_value': [260_000, '$260K'],
  });
  itHolds(
    ['Triage has $65,000 in two overdue deals.', 'Triage has two overdue deals, $65,000 in all.'],
    sheet,
  );
  itRefuses(
    ['Triage has $260,000 in two overdue deals.', 'Triage has two overdue deals, $65,000 apiece.'],
    sheet,
  );
});

describe('a part beside the two figures that it is of', () => {
  itHolds([
    'Of our 14 accounts, 7, half, changed tier.',
    'Sentiment aside, touches in Expand rose by about a tenth, from 17 to 19.',
  ]);
  itRefuses([
    'Of our 14 accounts, 7, roughly a quarter, changed tier.',
    '7 of our 14 accounts (a third) changed tier.',
    'Touches in Expand rose by a third, from 17 to 19.',
    'Touches in Expand doubled from 17 to 19.',
    'Touches in Expand more than doubled to 19 from 17.',
  ]);
});

describe('which run it is of', () => {
  itHolds([
    'Amberline Optics has a likelihood of 78, compared with 57 in April.',
    'Expand had 19 touches, better than in April.',
  ]);
  itRefusesWhereChanged([
    ['Amberline Optics has a likelihood of 78, compared with 57 in April.', 'April', 'March'],
    ['Expand had 19 touches, better than in April.', 'better', 'worse'],
  ]);
  itRefuses(['The month was livelier in Watch, 11 touches after 8, though still above its usual.']);
  itRefuses(
    ["Watch's sentiment is 0.10, after 0.11."],
    withValues({ 'tier-3.sentiment_90d': [-0.1, '−0.10'] }),
  );
});

describe('how high odds are, and how long a deal has been in its stage', () => {
  itHolds([
    'The odds at Lindale Energy went from 44 to 38, still less than even.',
    'The deal of Amberline Optics is nine days into Negotiation.',
    'Amberline Optics has $180,000 in Negotiation, odds of 78.',
  ]);
  itRefuses([
    'The odds at Lindale Energy went from 44 to 38, still better than even.',
    'The deal of Amberline Optics is 29 days into Negotiation.',
    'With a $120,000 deal open, Amberline Optics matters.',
    'Sentiment in Watch has warmed badly, from -0.11 to -0.10.',
  ]);
});

describe('how far off a day is', () => {
  itHolds([
    'Kestwick Bank renews on 14 July, just over six weeks out.',
    'The close date of Oakhurst Media, 31 March, went by two months ago.',
  ]);
  itRefuses([
    'Kestwick Bank renews on 14 July, barely four weeks out.',
    'Kestwick Bank renews on 14 July, about three months away.',
    'The close date of Oakhurst Media, 31 March, went by barely a month ago.',
  ]);
});

describe('which day it is', () => {
  itHolds([
    "We haven't had a word from Kestwick Bank since 2 April.",
    'Amberline Optics. Close date: 26 June.',
    'Amberline Optics. Next meeting: 3 June.',
    'At Ingram Clinics we lost a deal in March.',
  ]);
  itRefuses([
    "We haven't had a word from Kestwick Bank since July.",
    'Amberline Optics. Close date: 3 June.',
    'Amberline Optics. Next meeting: 26 June.',
    'At Ingram Clinics we lost a deal in May.',
  ]);
});

describe('as many as the group named has', () => {
  itHolds(['Eight of our 14 accounts have no meeting booked.']);
  itRefuses(['Six of our 14 accounts have no meeting booked.']);
});
