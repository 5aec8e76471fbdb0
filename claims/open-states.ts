/**
 * What open prose says without a figure: states of an account ("no meeting booked"), of its deals ("stagnant"), and what
 * is told of a group by a count that is not written ("all of them overdue"). Patterns over the folded words of a clause;
 * what a pattern covers is accounted for, its negations included.
 */
import type { Subject } from '../domain/facts.ts';
import type { AuditIndex } from './index-sheet.ts';

/** true or false as on record; null: not known, or not a thing to say of this subject. */
type Test = (at: Values) => boolean | null;

export interface State {
  pattern: RegExp;
  /** What it says, for the reason. */
  says: string;
  metrics: string[];
  test: Test;
}

/** Values of the subject that the clause is about. */
export class Values {
  readonly subject: Subject;
  private readonly index: AuditIndex;

  constructor(index: AuditIndex, subject: Subject) {
    this.index = index;
    this.subject = subject;
  }

  fact(metric: string, period = 'current') {
    return this.index.fact(this.subject.id, metric, period);
  }

  has(metric: string): boolean {
    return this.fact(metric) !== undefined;
  }

  figure(metric: string, period = 'current'): number | null {
    const value = this.fact(metric, period)?.value;
    return typeof value === 'number' ? value : null;
  }

  isGroup(): boolean {
    return this.subject.kind !== 'account';
  }

  deals(): Values[] {
    return this.index.children(this.subject.id, 'deal').map((deal) => new Values(this.index, deal));
  }
}

const positive =
  (metric: string): Test =>
  (at) => {
    const value = at.figure(metric);
    return value === null ? null : value > 0;
  };
const zero =
  (metric: string): Test =>
  (at) => {
    const value = at.figure(metric);
    return value === null ? null : value === 0;
  };
const empty =
  (metric: string): Test =>
  (at) =>
    at.has(metric) ? at.fact(metric)!.value === null : null;
const filled =
  (metric: string): Test =>
  (at) =>
    at.has(metric) ? at.fact(metric)!.value !== null : null;
const either =
  (account: Test, group: Test): Test =>
  (at) =>
    at.isGroup() ? group(at) : account(at);
const not =
  (test: Test): Test =>
  (at) => {
    const found = test(at);
    return found === null ? null : !found;
  };
const label =
  (metric: string, value: string): Test =>
  (at) => {
    const found = at.fact(metric)?.value;
    return typeof found === 'string' ? found.toLowerCase() === value : null;
  };
const sign =
  (metric: string, wanted: (value: number) => boolean): Test =>
  (at) => {
    const value = at.figure(metric);
    return value === null ? null : wanted(value);
  };
const someDeal =
  (test: (deal: Values) => boolean): Test =>
  (at) =>
    at.isGroup() ? null : at.deals().some(test);
const over = (deal: Values, line: string): boolean =>
  (deal.figure('days_in_stage') ?? -1) > (deal.figure(line) ?? Number.POSITIVE_INFINITY);
const stagnantAnywhere: Test = (at) =>
  at.isGroup()
    ? positive('stagnant_deals')(at)
    : (at.figure('stagnant_deals') ?? 0) > 0 || at.deals().some((deal) => over(deal, 'stagnant_line'));
const lateAnywhere: Test = (at) =>
  at.isGroup()
    ? positive('overdue_deals')(at)
    : (at.figure('overdue_deals') ?? 0) > 0 ||
      at.deals().some((deal) => (deal.figure('days_past_close') ?? 0) > 0);

/** `no` in its ways, up to two words before what is missing. */
const NO =
  "(?:no|without (?:a |any )?|nothing|not (?:a|any)|n ' t (?:a |any |have a |have any |got a |got any )?)";
const MEETING = '(?:meeting|call|touch|conversation|contact|step|date|follow - up|appointment)';
const BOOKED =
  '(?:booked|scheduled|planned|set|arranged|lined up|fixed|in the (?:calendar|diary)|on the (?:calendar|books)|in place|ahead)';

const state = (pattern: string, says: string, metrics: string, test: Test): State => ({
  pattern: new RegExp(`\\b(?:${pattern})(?![\\p{L}])`, 'gu'),
  says,
  metrics: metrics.split(' '),
  test,
});

export const STATES: State[] = [
  state(
    `${NO} ?(?:next |further |new |follow up )*${MEETING} (?:is |are |been |yet |on record )?(?:${BOOKED}|yet|exists?|to follow)(?: yet| so far)?`,
    'no meeting is booked',
    'next_touch without_meeting',
    either(empty('next_touch'), zero('meetings_booked')),
  ),
  state(
    `nothing (?:further |else |new |more )?(?:is |has been |'s |' s )?${BOOKED}(?: yet)?|nothing (?:is )?(?:in|on) the (?:calendar|diary|books)|no next ${MEETING}|there (?:is|' s) no next ${MEETING}`,
    'no meeting is booked',
    'next_touch',
    either(empty('next_touch'), zero('meetings_booked')),
  ),
  state(
    `(?:none (?:of them )?|nobody )(?:has|have) (?:a |any )?(?:next )?meeting(?: booked| scheduled| planned)?`,
    'none has a meeting',
    'meetings_booked',
    zero('meetings_booked'),
  ),
  state(
    `(?:there (?:is|' s) )?(?:a |the )?(?:next )?meeting (?:is |' s |already )?(?:${BOOKED})`,
    'a meeting is booked',
    'next_touch',
    either(filled('next_touch'), positive('meetings_booked')),
  ),
  state(
    `${NO} ?(?:open |live |active )*(?:deal|opportunity|pipeline)(?: open| in play| in progress| with them)?|nothing (?:is )?open|nothing in (?:the )?pipeline`,
    'no open deal',
    'open_deals',
    zero('open_deals'),
  ),
  state(
    `${NO} ?(?:open )?deals? (?:is |are )?(?:stagnant|stuck)|${NO} ?stagnant deals?|none (?:of them |is |are )*(?:stagnant|stuck)|not (?:yet )?(?:stagnant|stuck)|nothing (?:is )?(?:stagnant|stuck)`,
    'no deal is stagnant',
    'stagnant_deals',
    not(stagnantAnywhere),
  ),
  state(
    `none (?:of them |is |are )*(?:overdue|late|past (?:its|their) close date)|nothing (?:is )?(?:overdue|late)|${NO} ?overdue deals?|not (?:yet )?(?:overdue|late)`,
    'no deal is overdue',
    'overdue_deals',
    not(lateAnywhere),
  ),
  state(
    'none (?:is |are )*(?:stagnant|stuck) (?:or|nor|and) (?:overdue|late)',
    'none is stagnant or overdue',
    'stagnant_deals',
    (at) => both(not(stagnantAnywhere)(at), not(lateAnywhere)(at)),
  ),
  state(
    '(?:all|every one|each one|every deal|all of (?:it|them)|both) (?:of them |of it |of which |is |are |now |deals? )*(?:both )?(?:stagnant|stuck)',
    'all deals are stagnant',
    'stagnant_deals',
    (at) => same(at, 'stagnant_deals', 'open_deals'),
  ),
  state(
    '(?:all|every one|each one|every deal|all of (?:it|them)|both) (?:of them |of it |of which |is |are |now |deals? |its |the )*(?:both )?(?:overdue|late|past (?:its|their) close date)',
    'all deals are overdue',
    'overdue_deals',
    (at) => same(at, 'overdue_deals', 'open_deals'),
  ),
  state(
    '(?:is |are |now |already |both |has gone |gone |went |officially )*(?:stagnant|stuck|stalled)',
    'a deal is stagnant',
    'stagnant_deals',
    stagnantAnywhere,
  ),
  state(
    '(?:is |are |now |already )*(?:overdue|past (?:its|their|the) close date)',
    'a deal is overdue',
    'overdue_deals',
    lateAnywhere,
  ),
  state(
    `(?:${NO} ?|zero |not (?:had |been ))(?:a single |any |two - way )?(?:touch|contact|exchange|interaction|conversation|word|call)(?: at all| whatsoever)?(?: (?:in|this|over) (?:the )?(?:last |past )?(?:30 days|month|thirty days))?`,
    'no touch in 30 days',
    'touches_30d',
    zero('touches_30d'),
  ),
  state(
    '(?:is |are |has gone |gone |went |have gone |been |has been |stayed )*(?:completely |entirely |totally )?(?:silent|dark|dormant)|silence',
    'no touch in 30 days',
    'touches_30d',
    (at) =>
      at.figure('touches_30d') === null
        ? null
        : at.figure('touches_30d') === 0 || (at.figure('days_since_last_touch') ?? 0) >= 20,
  ),
  state(
    "has ?n ? ' t changed|have ?n ' t changed|(?:has|have) not changed|did ?n ' t (?:change|move)|has ?n ' t moved|has not moved|not moved|no change",
    'nothing changed',
    '',
    () => true,
  ),
  state(
    'prospects?',
    'a prospect',
    'type',
    either(label('type', 'prospect'), () => true),
  ),
  state(
    'no sentiment(?: reading| on record)?|sentiment (?:is )?not (?:known|recorded)',
    'no sentiment',
    'sentiment_90d',
    empty('sentiment_90d'),
  ),
  state(
    'no (?:recorded )?(?:amount|value|price)|(?:has|have|carries|carry) no (?:amount|value)|without an amount',
    'a deal without amount',
    'amount',
    (at) =>
      at.isGroup()
        ? positive('open_deals_without_amount')(at)
        : at.deals().some((deal) => deal.fact('amount')?.value === null),
  ),
  state(
    'no close date|without a close date|no (?:expected )?closing date',
    'a deal without close date',
    'close_date',
    (at) =>
      at.isGroup()
        ? null
        : at.deals().some((deal) => deal.has('close_date') && deal.fact('close_date')!.value === null),
  ),
  state('no (?:account )?owner|nobody owns it|unowned', 'no owner', 'owner', empty('owner')),
  state(
    'no renewals? (?:is |are )?due|nothing (?:is )?(?:up for renewal|due for renewal)',
    'no renewal due',
    'renewals_due',
    (at) => (at.isGroup() ? at.figure('renewals_due') === 0 : null),
  ),
  state(
    'nobody (?:has )?(?:moved|climbed|came|went) (?:up|out)|nothing moved up|none (?:has |have )?(?:moved|climbed) (?:up|out)',
    'none moved up',
    'moved_up',
    zero('moved_up'),
  ),
  state(
    '(?:below|under|short of|beneath) (?:- )?(?:its |their |the |our |your )?(?:own )?(?:norm|normal|usual(?: level| rate| pace)?|par|average)|(?:below|under) - (?:norm|normal|average)',
    'fewer touches than the norm',
    'touches_30d touch_norm_30d',
    (at) => compare(at, 'touches_30d', 'touch_norm_30d', (a, b) => a < b),
  ),
  state(
    '(?:above|over|ahead of|beyond) (?:- )?(?:its |their |the |our |your )?(?:own )?(?:norm|normal|usual(?: level| rate| pace)?|par|average)',
    'more touches than the norm',
    'touches_30d touch_norm_30d',
    (at) => compare(at, 'touches_30d', 'touch_norm_30d', (a, b) => a > b),
  ),
  state(
    'negative (?:mood|sentiment|tone)|sentiment (?:is )?negative',
    'negative sentiment',
    'sentiment_90d',
    sign('sentiment_90d', (value) => value < 0),
  ),
  state(
    'positive (?:mood|sentiment|tone)|sentiment (?:is )?(?:still )?positive',
    'positive sentiment',
    'sentiment_90d',
    sign('sentiment_90d', (value) => value > 0),
  ),
];

const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === null || b === null ? null : a && b;

function same(at: Values, part: string, whole: string): boolean | null {
  return compare(at, part, whole, (a, b) => a === b && b > 0);
}

function compare(at: Values, a: string, b: string, holds: (a: number, b: number) => boolean): boolean | null {
  const [left, right] = [at.figure(a), at.figure(b)];
  return left === null || right === null ? null : holds(left, right);
}

void someDeal;
