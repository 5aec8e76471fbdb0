/** Which deal, which renewal, which norm: words that could mean two things have to be true of both, or say which. */
import { describe, expect, it } from 'vitest';
import type { Fact, FactSheet } from '../../domain/facts.ts';
import { faultsOfSentence, SHEET } from './free-prose.ts';

const FIRST = 'deal-d-10';

/** Lindale Energy's expansion ($90K, 58 days in a stage of a median of 24), and further ones of its own. */
function withDeals(...others: Record<string, [value: string | number, text: string]>[]): FactSheet {
  const own = SHEET.facts.filter(({ subject }) => subject === FIRST);
  const first = SHEET.subjects.find(({ id }) => id === FIRST)!;
  const added = others.flatMap((values, at) => {
    const subject = `deal-x-${at}`;
    return own.map((fact): Fact => {
      const [value, text] = values[fact.metric] ?? [fact.value, fact.text];
      return { ...fact, id: fact.id.replace(FIRST, subject), subject, value, text };
    });
  });
  return {
    ...SHEET,
    subjects: [
      ...SHEET.subjects,
      ...others.map((_, at) => ({ ...first, id: `deal-x-${at}`, key: `x-${at}` })),
    ],
    facts: [...SHEET.facts, ...added],
  };
}

const YOUNG = {
  days_in_stage: [3, '3'],
  stage_entered_on: ['2026-05-28', '28 May'],
} satisfies Record<string, [string | number, string]>;
const TWINS = withDeals(YOUNG);
const OTHER = withDeals({ ...YOUNG, amount: [45_000, '$45K'] });

const faults = (text: string, sheet: FactSheet, place = 'lindale-energy') =>
  faultsOfSentence({ place, text }, false, sheet).map(({ reason }) => reason);
const [days, since, median, stage] = ['days_in_stage', 'stage_entered_on', 'stage_median_days', 'stage'].map(
  (metric) => SHEET.facts.find(({ id }) => id === `${FIRST}.${metric}`)!.text,
);

describe('two deals of one amount', () => {
  it.each([
    `The $90K expansion has sat in ${stage} for ${days} days, past the median of ${median} days.`,
    `The $90K expansion has sat in ${stage} for ${days} days and is past the median of ${median} days.`,
    `The $90K expansion entered ${stage} on ${since}. It is past the median of ${median} days.`,
    `The $90K expansion entered ${stage} on 28 May. The deal is within the median of ${median} days.`,
    `The $90K expansion entered ${stage} on ${since} and the $90K expansion entered ${stage} on 28 May.`,
  ])('true: %s', (text) => {
    expect(faults(text, TWINS)).toEqual([]);
  });

  it.each([
    `The $90K expansion is past the median of ${median} days.`,
    `The $90K expansion is within the median of ${median} days.`,
    `The deal is past the median of ${median} days.`,
    'The deal is stuck.',
    `The $90K expansion entered ${stage} on 28 May and is past the median of ${median} days.`,
    `The $90K expansion entered ${stage} on 28 May. It is past the median of ${median} days.`,
    `The $90K expansion entered ${stage} on 29 May.`,
  ])('a fault: %s', (text) => {
    expect(faults(text, TWINS)).not.toEqual([]);
  });

  it('what is true of each needs no telling apart', () => {
    const both = withDeals({ days_in_stage: [40, '40'], stage_entered_on: ['2026-04-21', '21 April'] });
    expect(faults(`The $90K expansion is past the median of ${median} days.`, both)).toEqual([]);
  });
});

describe('a second deal by its own amount', () => {
  it.each([
    `The $90K expansion entered ${stage} on ${since} and the $45K expansion entered ${stage} on 28 May, but no meeting is booked.`,
    `The $45K expansion is within the median of ${median} days, while the $90K expansion is past the median of ${median} days.`,
    `The $90K expansion has sat in ${stage} for ${days} days, and the $45K expansion entered ${stage} on 28 May and is 3 days in ${stage}.`,
  ])('true: %s', (text) => {
    expect(faults(text, OTHER)).toEqual([]);
  });

  it.each([
    `The $90K expansion entered ${stage} on 28 May and the $45K expansion entered ${stage} on ${since}.`,
    `The $45K expansion is past the median of ${median} days.`,
    `The $90K expansion entered ${stage} on ${since} and the $45K expansion is ${days} days in ${stage}.`,
    `The $90K expansion entered ${stage} on ${since} and is 3 days in ${stage}.`,
    `The $60K expansion entered ${stage} on ${since}.`,
  ])('a fault: %s', (text) => {
    expect(faults(text, OTHER)).not.toEqual([]);
  });
});

describe('exactly its norm', () => {
  const norm = (value: number) => ({
    ...SHEET,
    facts: SHEET.facts.map((fact) =>
      fact.id === 'morrow-pharma.touch_norm_30d' ? { ...fact, value, text: String(value) } : fact,
    ),
  });
  const said = (value: number, words: string) =>
    faults(`5 touches, ${words} its norm of ${value}.`, norm(value), 'morrow-pharma');

  it('only where it is', () => {
    expect(said(5, 'exactly')).toEqual([]);
    for (const value of [4.9, 5.1, 4.7]) expect(said(value, 'exactly')).not.toEqual([]);
    expect(said(5.1, 'at')).not.toEqual([]);
    expect(said(5.1, 'in line with')).not.toEqual([]);
  });

  it('near it, above it and below it are other things', () => {
    expect(faults('Touches are near its norm of 4.7.', norm(4.7), 'morrow-pharma')).toEqual([]);
    expect(said(4.7, 'above')).toEqual([]);
    expect(said(4.7, 'below')).not.toEqual([]);
  });
});

describe('the largest renewal', () => {
  const tied: FactSheet = {
    ...SHEET,
    facts: SHEET.facts.map((fact) => {
      const same = SHEET.facts.find(({ id }) => id === fact.id.replace('morrow-pharma', 'kestwick-bank'));
      const copied = ['morrow-pharma.arr', 'morrow-pharma.days_to_renewal'].includes(fact.id);
      return copied ? { ...fact, value: same!.value, text: same!.text } : fact;
    }),
  };
  const worth = '$310K ARR';

  it.each([
    ['head', `The largest renewal in the book is **Kestwick Bank** (${worth}).`],
    ['head', `The largest renewal in Watch, **Kestwick Bank** (${worth}), renews on 14 July.`],
    [
      'head',
      `Watch holds $310K of the ${worth} that renews within 120 days. The largest there, **Kestwick Bank**, renews on 14 July.`,
    ],
    ['kestwick-bank', 'The largest renewal here, and no meeting is booked.'],
    ['tier-3', '**Kestwick Bank** is the largest renewal here.'],
  ])('of a named set, at %s: %s', (place, text) => {
    expect(faults(text, SHEET, place)).toEqual([]);
    expect(faults(text, tied, place)).not.toEqual([]);
  });

  it.each([
    ['head', '**Kestwick Bank** is the largest renewal.'],
    ['head', 'The largest renewal is **Kestwick Bank**.'],
    ['head', 'The largest renewal here is **Kestwick Bank**.'],
    ['head', 'The largest there, **Kestwick Bank**, renews on 14 July.'],
    ['head', 'The largest renewal in Expand is **Kestwick Bank**.'],
    ['head', 'The largest renewal in the book is **Morrow Pharma**.'],
    ['morrow-pharma', 'The largest renewal here.'],
  ])('a fault at %s: %s', (place, text) => {
    expect(faults(text, SHEET, place)).not.toEqual([]);
  });
});

describe('what a paragraph asks for', () => {
  const set = (changes: Record<string, string | number | null>): FactSheet => ({
    ...SHEET,
    facts: SHEET.facts.map((fact) =>
      fact.id in changes ? { ...fact, value: changes[fact.id]!, text: String(changes[fact.id] ?? '') } : fact,
    ),
  });
  const booked = set(
    Object.fromEntries(
      SHEET.facts.filter(({ metric }) => metric === 'next_touch').map(({ id }) => [id, '2026-06-04']),
    ),
  );

  it.each(['tier-3', 'spend'])('missing meetings are booked only where some are missing: %s', (place) => {
    const text = '*By 12 June each owner books the missing meetings.*';
    expect(faults(text, SHEET, place)).toEqual([]);
    expect(faults(text, booked, place)).not.toEqual([]);
  });

  it.each([
    ['No account here has a meeting booked.', 'without_meeting', 'accounts'],
    ['No account here had a touch in 30 days.', 'accounts_without_touch', 'accounts'],
    ['All 2 open deals here are past their close date.', 'overdue_deals', 'open_deals'],
    ['All 2 open deals here are stagnant.', 'stagnant_deals', 'open_deals'],
  ])('all of them only where it is: %s', (text, part, all) => {
    const of = (some: number) => set({ [`tier-4.${part}`]: some, [`tier-4.${all}`]: 2 });
    expect(faults(text, of(2), 'tier-4')).toEqual([]);
    expect(faults(text, of(1), 'tier-4')).not.toEqual([]);
    expect(faults(text, set({ [`tier-4.${part}`]: null }), 'tier-4')).not.toEqual([]);
  });

  it('one AE has more only after another', () => {
    const more = 'Abbott has 4 more.';
    expect(faults(more, SHEET, 'spend')).not.toEqual([]);
  });

  it('the book is not the tier named before it', () => {
    const text = (count: string) =>
      `Watch had 11 touches, and ${count} accounts in the book have no meeting booked.`;
    const of = (subject: string, metric: string) =>
      SHEET.facts.find(({ id }) => id === `${subject}.${metric}`)!.text;
    const part = (subject: string) => `${of(subject, 'without_meeting')} of the ${of(subject, 'accounts')}`;
    expect(faults(text(part('book')), SHEET, 'head')).toEqual([]);
    expect(faults(text(part('tier-3')), SHEET, 'head')).not.toEqual([]);
  });

  it('no touch since the win: neither without a win nor after a touch', () => {
    expect(faults('No touch since the win.', SHEET, 'dunhaven-steel')).toEqual([]);
    expect(faults('No touch since the win.', SHEET, 'kestwick-bank')).not.toEqual([]);
  });

  it('a date before the act is one on record', () => {
    expect(faults('*By 12 June ask what changed.*', SHEET)).toEqual([]);
    expect(faults('*By 13 June ask what changed.*', SHEET)).not.toEqual([]);
    expect(faults('*On 12 June ask what changed.*', SHEET)).not.toEqual([]);
  });
});
