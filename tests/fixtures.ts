/**
 * A small book as scoring hands it over, made by hand: sixteen invented accounts across the tiers at 31 May 2026
 * and the month before, with the stories a report tells (a silent renewal, a stuck deal, a seasonal low, a win,
 * a displaced account, an entry, a departure). Scoring has no part in it, so an error there cannot hide here.
 */
import { daysBetween, type IsoDate } from '../domain/dates.ts';
import type { FactSheet } from '../domain/facts.ts';
import type { Absence, DealFeatures, Scalar } from '../domain/features.ts';
import type { FiredRule, RankingRow, ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import type { FactSheetInput } from '../domain/sheet-input.ts';
import { buildFactSheet } from '../facts/sheet.ts';
import { loadModel } from '../scoring/model-files.ts';

const AS_OF = '2026-05-31';
const PREVIOUS_AS_OF = '2026-04-30';

const LABELS = ['', 'Expand', 'Nurture', 'Watch', 'Triage'];
const MEDIANS: Record<string, number> = { Discovery: 21, Evaluation: 30, Proposal: 24, Negotiation: 18 };

interface DealSpec {
  id: string;
  stage: string;
  entered: IsoDate;
  amount: number | null;
  closes: IsoDate;
  score: number | null;
  type?: DealFeatures['type'];
}

interface AccountSpec {
  id: string;
  name: string;
  owner: string;
  segment?: string;
  type?: string;
  tier: number | null;
  status?: ScoredAccount['status'];
  reason?: string;
  score?: number | null;
  arr?: number | null;
  renews?: IsoDate;
  touches: number;
  norm?: number | null;
  lastYear?: number;
  last?: IsoDate;
  next?: IsoDate;
  contacts?: number;
  sentiment?: number;
  conversations?: number;
  deals?: DealSpec[];
  rules?: [id: string, facts: string[], touchesToClear?: number][];
  holds?: string[];
  scoredTier?: number;
  displacedBy?: string;
  rank?: [rank: number, ownerRank: number, atStake: number, dueOn: IsoDate | null, why: RankingRow['dueWhy']];
  values?: Record<string, Scalar>;
}

function openDeal(spec: DealSpec, asOf: IsoDate, owner: string): DealFeatures {
  const median = MEDIANS[spec.stage] ?? null;
  const days = daysBetween(spec.entered, asOf);
  return {
    dealId: spec.id,
    name: `${spec.type ?? 'new'} ${spec.id}`,
    owner,
    type: spec.type ?? 'new',
    stage: spec.stage,
    stageEnteredOn: spec.entered,
    daysInStage: days,
    stageMedianDays: median,
    amount: spec.amount,
    amountDerived: false,
    closeDate: spec.closes,
    daysToClose: daysBetween(asOf, spec.closes),
    ageDays: days + 20,
    outcomeScore: spec.score,
    outcomeBand: spec.score === null ? null : spec.score >= 60 ? 'High' : spec.score >= 45 ? 'Medium' : 'Low',
    outcomeDerived: false,
    stagnant: median === null ? null : days > Math.max(1.5 * median, 30),
    longStagnant: median === null ? null : days > Math.max(3 * median, 90),
  };
}

const notJudged = (reason: string): Absence => ({ kind: 'not_judged', reason });

function dealValues(deals: DealFeatures[], asOf: IsoDate): Record<string, Scalar> {
  const open = deals.filter((deal) => deal.type !== 'renewal');
  const scored = open.filter((deal) => deal.outcomeScore !== null);
  const dates = open.flatMap((deal) =>
    deal.closeDate !== null && deal.closeDate >= asOf ? deal.closeDate : [],
  );
  const next = dates.sort()[0] ?? null;
  return {
    open_deals: open.length,
    open_renewals: deals.length - open.length,
    open_value: open.reduce((sum, deal) => sum + (deal.amount ?? 0), 0),
    open_deals_without_amount: open.filter((deal) => deal.amount === null).length,
    outcome_score: scored[0]?.outcomeScore ?? null,
    outcome_band: scored[0]?.outcomeBand ?? null,
    stagnant_deals: open.filter((deal) => deal.stagnant).length,
    long_stagnant_deals: open.filter((deal) => deal.longStagnant).length,
    overdue_deals: open.filter((deal) => deal.closeDate !== null && deal.closeDate < asOf).length,
    stagnant_share: open.length === 0 ? null : open.some((deal) => deal.stagnant) ? 100 : 0,
    next_close_date: next,
    days_to_close: next === null ? null : daysBetween(asOf, next),
  };
}

function touchValues(spec: AccountSpec, asOf: IsoDate): Record<string, Scalar> {
  const norm = spec.norm ?? null;
  return {
    touches_30d: spec.touches,
    touches_prior_30d: spec.touches + 1,
    touches_90d: spec.touches * 3 + 1,
    touches_30d_last_year: spec.lastYear ?? spec.touches + 3,
    touch_norm_30d: norm,
    touches_per_year: norm === null ? 2 : Math.round(norm * 12),
    touch_share_of_norm: norm === null ? null : Math.round((spec.touches / norm) * 100),
    last_touch: spec.last ?? null,
    days_since_last_touch: spec.last === undefined ? null : daysBetween(spec.last, asOf),
    next_touch: spec.next ?? null,
    days_to_next_touch: spec.next === undefined ? null : daysBetween(asOf, spec.next),
    contacts_90d: spec.contacts ?? 2,
    conversations_90d: spec.conversations ?? 0,
    sentiment_90d: spec.sentiment ?? null,
  };
}

function absences(values: Record<string, Scalar>, spec: AccountSpec): Record<string, Absence> {
  const reasons: Record<string, Absence> = {
    outcome_score: notJudged('no open deal'),
    outcome_band: notJudged('no open deal'),
    stagnant_share: notJudged('no open deal'),
    next_close_date: notJudged('no close date ahead'),
    days_to_close: notJudged('no close date ahead'),
    touch_norm_30d: notJudged('under 6 touches a year'),
    touch_share_of_norm: notJudged('under 6 touches a year'),
    next_touch: notJudged('nothing booked'),
    days_to_next_touch: notJudged('nothing booked'),
    sentiment_90d: notJudged('fewer than 3 scored conversations'),
    last_touch: notJudged('no touch on record'),
    days_since_last_touch: notJudged('no touch on record'),
    renewal_date: notJudged('no renewal'),
    days_to_renewal: notJudged('no renewal'),
    arr: spec.type === 'prospect' ? notJudged('a prospect') : { kind: 'missing', reason: 'not given' },
  };
  const absent = Object.entries(reasons).filter(([metric]) => values[metric] === null);
  return Object.fromEntries(absent);
}

const RULE_LABELS: Record<string, [label: string, tier: number]> = {
  renewal: ['silent renewal', 3],
  volume: ['volume', 3],
  stagnant: ['stagnant deal', 3],
  sentiment: ['sentiment', 3],
  'low-score': ['low score', 4],
  'long-stagnant': ['long-stagnant deal', 4],
};

function firedRule([id, facts, touches]: [string, string[], number?]): FiredRule {
  const [label, tier] = RULE_LABELS[id] ?? [id, 3];
  const clears: FiredRule['clears'] =
    touches === undefined ? [] : [{ feature: 'touches_30d', relation: 'at_least', value: touches }];
  return { id, label, tier, facts, clears };
}

function weekly(touches: number): number[] {
  const last = Array.from({ length: 4 }, (_, week) => Math.floor((touches + week) / 4));
  return [1, 1, 1, 1, ...last];
}

/** One scored account from its story. */
export function scoredAccount(spec: AccountSpec, asOf: IsoDate): ScoredAccount {
  const deals = (spec.deals ?? []).map((deal) => openDeal(deal, asOf, spec.owner));
  const values: Record<string, Scalar> = {
    name: spec.name,
    account_id: spec.id,
    type: spec.type ?? 'customer',
    segment: spec.segment ?? 'Mid-market',
    owner: spec.owner,
    arr: spec.arr ?? null,
    renewal_date: spec.renews ?? null,
    days_to_renewal: spec.renews === undefined ? null : daysBetween(asOf, spec.renews),
    ...dealValues(deals, asOf),
    ...touchValues(spec, asOf),
    ...spec.values,
  };
  const status = spec.status ?? 'tiered';
  const score = spec.score ?? null;
  const recencyJudged = (spec.norm ?? null) !== null;
  return {
    accountId: spec.id,
    name: spec.name,
    status,
    statusReason: spec.reason ?? null,
    tier: spec.tier,
    label:
      spec.tier === null
        ? null
        : spec.tier === 1 && spec.type === 'prospect'
          ? 'Win'
          : (LABELS[spec.tier] ?? null),
    score,
    earned: score ?? 0,
    possible: score === null ? 0 : 100,
    applicable: score === null ? 0 : 100,
    components: [
      {
        id: 'recency',
        label: 'Recency',
        weight: 15,
        status: recencyJudged ? 'scored' : 'not_judged',
        points: recencyJudged ? Math.min(15, spec.touches * 2) : null,
        possible: recencyJudged ? 15 : 0,
        absence: recencyJudged ? null : notJudged('under 6 touches a year'),
      },
    ],
    provisional: null,
    rules: (spec.rules ?? []).map(firedRule),
    holds: spec.holds ?? [],
    scoredTier: spec.scoredTier ?? spec.tier,
    displacedBy: spec.displacedBy === undefined ? null : { cap: 'expand-share', accountId: spec.displacedBy },
    tierWithoutSignals: spec.tier,
    ranking: spec.rank === undefined ? null : rankingRow(spec.rank, chanceOf(spec.tier, values)),
    features: {
      accountId: spec.id,
      values,
      absent: absences(values, spec),
      provenance: {},
      sources: spec.last === undefined ? {} : { last_touch: [`interactions/${spec.id}-last`] },
      deals,
      touchesWeekly: weekly(spec.touches),
    },
    ledger: [],
  };
}

/** As living-doc-4 has it: in tier 1 the outcome score, elsewhere the even chance. */
function chanceOf(tier: unknown, values: Record<string, unknown>): number {
  const outcome = values['outcome_score'];
  return tier === 1 && typeof outcome === 'number' ? outcome / 100 : 0.5;
}

function rankingRow(
  [rank, ownerRank, atStake, dueOn, dueWhy]: NonNullable<AccountSpec['rank']>,
  chance: number,
): RankingRow {
  return { rank, ownerRank, atStake, chance, urgency: 1, priority: atStake * chance, dueOn, dueWhy };
}

const [ABBOTT, BIANCHI, CASTELL] = ['R. Abbott', 'S. Bianchi', 'T. Castell'] as const;

const MAY: AccountSpec[] = [
  {
    id: 'A-1',
    name: 'Amberline Optics',
    owner: ABBOTT,
    tier: 1,
    score: 97,
    arr: 120_000,
    renews: '2026-11-30',
    touches: 11,
    norm: 7,
    last: '2026-05-29',
    next: '2026-06-03',
    contacts: 5,
    sentiment: 0.42,
    conversations: 8,
    deals: [
      {
        id: 'D-1',
        stage: 'Negotiation',
        entered: '2026-05-22',
        amount: 180_000,
        closes: '2026-06-26',
        score: 78,
        type: 'expansion',
      },
    ],
    rank: [2, 1, 180_000, '2026-06-26', 'close'],
  },
  {
    id: 'A-2',
    name: 'Corbel Systems',
    owner: BIANCHI,
    type: 'prospect',
    tier: 1,
    score: 93,
    touches: 8,
    norm: 5,
    last: '2026-05-27',
    next: '2026-06-05',
    contacts: 3,
    sentiment: 0.28,
    conversations: 5,
    deals: [
      {
        id: 'D-2',
        stage: 'Proposal',
        entered: '2026-05-12',
        amount: 110_000,
        closes: '2026-07-17',
        score: 66,
      },
    ],
    rank: [4, 1, 110_000, '2026-07-17', 'close'],
  },
  {
    id: 'A-3',
    name: 'Dunhaven Steel',
    owner: BIANCHI,
    segment: 'Enterprise',
    tier: 2,
    arr: 140_000,
    renews: '2027-02-15',
    touches: 0,
    norm: null,
    last: '2026-01-22',
    next: '2026-07-15',
    contacts: 0,
  },
  {
    id: 'A-4',
    name: 'Farrow Schools',
    owner: BIANCHI,
    tier: 2,
    score: 64,
    arr: 88_000,
    renews: '2026-12-20',
    touches: 2,
    norm: 6,
    lastYear: 2,
    last: '2026-05-15',
    sentiment: 0.14,
    conversations: 3,
  },
  {
    id: 'A-5',
    name: 'Gildan Textiles',
    owner: ABBOTT,
    tier: 2,
    score: 86,
    arr: 60_000,
    renews: '2027-05-20',
    touches: 6,
    norm: 5,
    last: '2026-05-30',
    next: '2026-06-11',
    contacts: 4,
    sentiment: 0.38,
    conversations: 5,
    holds: ['won'],
    values: { last_won_date: '2026-05-21', last_won_value: 60_000, days_since_won: 10, won_deals_12m: 1 },
  },
  {
    id: 'A-6',
    name: 'Hartwell Labs',
    owner: CASTELL,
    type: 'prospect',
    tier: 2,
    score: 83,
    scoredTier: 1,
    displacedBy: 'A-2',
    touches: 4,
    norm: 4,
    last: '2026-05-26',
    next: '2026-06-09',
    sentiment: 0.12,
    conversations: 4,
    deals: [
      {
        id: 'D-6',
        stage: 'Evaluation',
        entered: '2026-05-09',
        amount: 52_000,
        closes: '2026-07-31',
        score: 68,
      },
    ],
  },
  {
    id: 'A-7',
    name: 'Ingram Clinics',
    owner: ABBOTT,
    tier: 2,
    score: 70,
    arr: 35_000,
    renews: '2026-12-01',
    touches: 3,
    norm: 3,
    last: '2026-05-13',
    sentiment: 0.1,
    conversations: 3,
    deals: [
      {
        id: 'D-7',
        stage: 'Proposal',
        entered: '2026-05-11',
        amount: 18_000,
        closes: '2026-07-10',
        score: 50,
      },
    ],
  },
  {
    id: 'A-8',
    name: 'Umber Games',
    owner: CASTELL,
    type: 'prospect',
    tier: 2,
    score: 77,
    touches: 3,
    norm: 3,
    last: '2026-05-23',
    next: '2026-06-12',
    contacts: 1,
    deals: [
      { id: 'D-8', stage: 'Discovery', entered: '2026-05-16', amount: null, closes: '2026-09-04', score: 51 },
    ],
  },
  {
    id: 'A-9',
    name: 'Kestwick Bank',
    owner: CASTELL,
    segment: 'Enterprise',
    tier: 3,
    score: 16,
    arr: 310_200,
    renews: '2026-07-14',
    touches: 0,
    norm: 6,
    last: '2026-04-02',
    contacts: 1,
    sentiment: -0.08,
    conversations: 4,
    rules: [
      ['renewal', ['days_to_renewal', 'touches_30d'], 1],
      ['volume', ['touches_30d', 'touch_norm_30d'], 4],
    ],
    rank: [1, 1, 310_200, '2026-07-14', 'renewal'],
  },
  {
    id: 'A-10',
    name: 'Lindale Energy',
    owner: ABBOTT,
    segment: 'Enterprise',
    tier: 3,
    score: 47,
    arr: 165_000,
    renews: '2026-12-31',
    touches: 3,
    norm: 4,
    last: '2026-05-19',
    sentiment: 0.02,
    conversations: 3,
    deals: [
      {
        id: 'D-10',
        stage: 'Evaluation',
        entered: '2026-03-21',
        amount: 90_000,
        closes: '2026-06-30',
        score: 38,
        type: 'expansion',
      },
    ],
    rules: [['stagnant', ['stagnant_deals', 'stagnant_share']]],
    rank: [3, 2, 255_000, '2026-06-30', 'close'],
  },
  {
    id: 'A-11',
    name: 'Morrow Pharma',
    owner: ABBOTT,
    tier: 3,
    score: 66,
    arr: 130_000,
    renews: '2026-10-15',
    touches: 5,
    norm: 5,
    last: '2026-05-21',
    contacts: 3,
    sentiment: -0.41,
    conversations: 5,
    rules: [['sentiment', ['sentiment_90d', 'conversations_90d']]],
    rank: [6, 3, 130_000, '2026-10-15', 'renewal'],
  },
  {
    id: 'A-12',
    name: 'Norcross Robotics',
    owner: BIANCHI,
    type: 'prospect',
    tier: 3,
    score: 45,
    touches: 3,
    norm: 4,
    last: '2026-05-08',
    sentiment: 0.08,
    conversations: 3,
    deals: [
      {
        id: 'D-12',
        stage: 'Proposal',
        entered: '2026-04-03',
        amount: 125_000,
        closes: '2026-06-30',
        score: 49,
      },
    ],
    rules: [['stagnant', ['stagnant_deals', 'stagnant_share']]],
    rank: [5, 2, 125_000, '2026-06-30', 'close'],
    values: { signal_points: -5 },
  },
  {
    id: 'A-13',
    name: 'Oakhurst Media',
    owner: ABBOTT,
    type: 'prospect',
    tier: 4,
    score: 0,
    touches: 0,
    norm: 1,
    last: '2026-03-14',
    contacts: 0,
    deals: [
      {
        id: 'D-13',
        stage: 'Evaluation',
        entered: '2026-01-09',
        amount: 65_000,
        closes: '2026-03-31',
        score: 18,
      },
    ],
    rules: [
      ['low-score', ['score']],
      ['long-stagnant', ['long_stagnant_deals']],
    ],
  },
  {
    id: 'A-14',
    name: 'Petrel Data',
    owner: CASTELL,
    tier: 4,
    score: 0,
    arr: 9_000,
    renews: '2026-10-01',
    touches: 0,
    norm: 1,
    last: '2026-02-11',
    contacts: 0,
    rules: [['low-score', ['score']]],
  },
  {
    id: 'A-15',
    name: 'Quarry & Sons',
    owner: CASTELL,
    tier: null,
    status: 'not_enough_data',
    arr: null,
    touches: 1,
    norm: 2,
    last: '2026-05-20',
  },
  {
    id: 'A-16',
    name: 'Sandgate Partners',
    owner: BIANCHI,
    type: 'partner',
    tier: null,
    status: 'not_tiered',
    reason: 'partner',
    touches: 2,
    norm: null,
    last: '2026-05-02',
  },
  {
    id: 'A-17',
    name: 'Tollgate',
    owner: BIANCHI,
    type: 'churned',
    tier: null,
    status: 'not_tiered',
    reason: 'churned',
    arr: 0,
    touches: 0,
    norm: null,
    last: '2026-03-02',
  },
];

const APRIL_CHANGES: Record<string, Partial<AccountSpec> | null> = {
  'A-1': {
    tier: 2,
    score: 68,
    touches: 6,
    last: '2026-04-28',
    deals: [
      {
        id: 'D-1',
        stage: 'Proposal',
        entered: '2026-04-06',
        amount: 180_000,
        closes: '2026-06-26',
        score: 57,
        type: 'expansion',
      },
    ],
  },
  'A-2': {
    last: '2026-04-29',
    deals: [
      {
        id: 'D-2',
        stage: 'Evaluation',
        entered: '2026-04-10',
        amount: 110_000,
        closes: '2026-07-17',
        score: 64,
      },
    ],
  },
  'A-5': {
    tier: 1,
    score: 90,
    arr: null,
    holds: [],
    last: '2026-04-27',
    values: {},
    deals: [
      {
        id: 'D-5',
        stage: 'Negotiation',
        entered: '2026-04-20',
        amount: 60_000,
        closes: '2026-05-29',
        score: 80,
      },
    ],
  },
  'A-6': {
    last: '2026-04-24',
    deals: [
      {
        id: 'D-6',
        stage: 'Discovery',
        entered: '2026-04-14',
        amount: 52_000,
        closes: '2026-07-31',
        score: 62,
      },
    ],
    displacedBy: undefined as never,
    scoredTier: 2,
  },
  'A-7': {
    tier: 3,
    score: 52,
    last: '2026-04-20',
    deals: [
      {
        id: 'D-7',
        stage: 'Evaluation',
        entered: '2026-02-20',
        amount: 18_000,
        closes: '2026-07-10',
        score: 48,
      },
    ],
    rules: [['stagnant', ['stagnant_deals']]],
  },
  'A-8': null,
  'A-9': { tier: 2, score: 58, touches: 4, last: '2026-04-02', rules: [], rank: undefined as never },
  'A-10': {
    tier: 2,
    score: 55,
    last: '2026-04-17',
    deals: [
      {
        id: 'D-10',
        stage: 'Evaluation',
        entered: '2026-03-21',
        amount: 90_000,
        closes: '2026-06-30',
        score: 44,
        type: 'expansion',
      },
    ],
    rules: [],
  },
  'A-11': { sentiment: -0.31, last: '2026-04-22' },
  'A-12': {
    tier: 1,
    score: 74,
    last: '2026-04-21',
    rules: [],
    values: {},
    deals: [
      {
        id: 'D-12',
        stage: 'Proposal',
        entered: '2026-04-03',
        amount: 125_000,
        closes: '2026-06-30',
        score: 63,
      },
    ],
  },
  'A-13': { tier: 3, score: 36, rules: [['stagnant', ['stagnant_deals']]] },
  'A-17': {
    tier: 3,
    status: 'tiered',
    type: 'customer',
    reason: undefined as never,
    score: 30,
    arr: 40_000,
    norm: 4,
    rules: [['volume', ['touches_30d', 'touch_norm_30d'], 3]],
  },
};

function aprilSpecs(): AccountSpec[] {
  return MAY.flatMap((spec) => {
    const change = APRIL_CHANGES[spec.id];
    return change === null
      ? []
      : [
          {
            ...spec,
            last: spec.last !== undefined && spec.last > PREVIOUS_AS_OF ? '2026-04-25' : spec.last,
            ...change,
          } as AccountSpec,
        ];
  });
}

/** The book at 31 May 2026. */
function mayBook(): ScoredBook {
  const model = loadModel('living-doc-4');
  return {
    asOf: AS_OF,
    model: { id: model.id, name: model.name, version: model.version, hash: model.hash },
    accounts: MAY.map((spec) => scoredAccount(spec, AS_OF)),
    caps: [{ id: 'expand-share', tier: 1, seats: 2, used: 2, scope: 'book', displaced: ['A-6'] }],
    rules: [
      { id: 'renewal', label: 'silent renewal', fired: 1, judged: 9, ofBook: 7 },
      { id: 'volume', label: 'volume', fired: 1, judged: 13, ofBook: 7 },
      { id: 'stagnant', label: 'stagnant deal', fired: 2, judged: 7, ofBook: 14 },
      { id: 'sentiment', label: 'sentiment', fired: 1, judged: 9, ofBook: 7 },
    ],
    componentsLeftOut: [],
    stageMedians: Object.entries(MEDIANS).map(([stage, days]) => ({ stage, days, deals: 12 })),
    warnings: [{ id: 'watch-share', text: 'Watch holds more than 25% of the book' }],
  };
}

/** The same book a month earlier: without Umber Games, with Tollgate still in Watch. */
function aprilAccounts(): ScoredAccount[] {
  return aprilSpecs().map((spec) => scoredAccount(spec, PREVIOUS_AS_OF));
}

type ChangeSpec = FactSheetInput['changes'][number];

function change(id: string, kind: ChangeSpec['kind'], causes: ChangeSpec['causes']): ChangeSpec {
  const now = MAY.find((spec) => spec.id === id);
  const was = aprilSpecs().find((spec) => spec.id === id);
  const place = (tier: number | null | undefined): ChangeSpec['from'] =>
    tier == null ? null : { tier, label: LABELS[tier] ?? '' };
  return { accountId: id, name: now?.name ?? '', kind, from: place(was?.tier), to: place(now?.tier), causes };
}

/** What the fixture's sheet is built from; a copy each time, so that a test may change it. */
export function sheetInput(): FactSheetInput {
  return {
    run: 'run-may',
    book: mayBook(),
    model: loadModel('living-doc-4'),
    coverage: { interactionsFrom: '2024-06-01', interactionsTo: '2026-05-30', currency: 'USD', accounts: 17 },
    previous: { asOf: PREVIOUS_AS_OF, kind: 'published', accounts: aprilAccounts() },
    changes: [
      change('A-1', 'up', [{ rule: 'close-likelihood', facts: ['outcome_score'] }]),
      change('A-7', 'up', [{ rule: 'stagnant', facts: ['stagnant_deals'] }]),
      change('A-9', 'down', [{ rule: 'renewal', facts: ['days_to_renewal', 'touches_30d'] }]),
      change('A-10', 'down', [{ rule: 'stagnant', facts: ['stagnant_deals'] }]),
      change('A-12', 'down', [{ rule: 'stagnant', facts: ['stagnant_deals'] }]),
      change('A-5', 'down', [{ rule: 'won', facts: ['days_since_won'] }]),
      change('A-13', 'down', [{ rule: 'low-score', facts: ['score'] }]),
      change('A-8', 'entered', []),
      change('A-17', 'left', [{ rule: 'churned', facts: [] }]),
    ],
    imports: [],
    signals: [
      {
        accountId: 'A-12',
        type: 'layoffs',
        date: '2026-05-18',
        amount: null,
        detail: 'Layoffs of 9% of staff',
        sourceUrl: 'https://example.com/norcross-layoffs',
        retrievedAt: '2026-06-01T00:00:00Z',
        points: -5,
      },
      {
        accountId: 'A-1',
        type: 'funding',
        date: '2026-05-12',
        amount: 40_000_000,
        detail: 'Series C',
        sourceUrl: 'https://example.com/amberline-series-c',
        retrievedAt: '2026-06-01T00:00:00Z',
        points: 5,
      },
    ],
    notes: [
      { accountId: 'A-6', author: 'T. Castell', date: '2026-05-28', text: 'Budget is approved verbally.' },
    ],
  };
}

/** The fixture's fact sheet. */
export function sampleFactSheet(): FactSheet {
  return buildFactSheet(sheetInput());
}
