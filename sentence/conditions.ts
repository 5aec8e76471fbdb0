/** What a state of open prose is tested on: the values of one subject, and the tests that states are made of. */
import type { Subject } from '../domain/facts.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { onFirstUse } from '../text/on-first-use.ts';
import { wholeWords } from '../text/whole-words.ts';

/** true or false as on record; null: not known, or not a thing to say of this subject. */
export type Test = (at: Values, near: ReadonlySet<string>) => boolean | null;

export interface State {
  pattern: RegExp;
  /** What it says, for the reason. */
  says: string;
  /** Facts that a figure before the state may count ("14 of 20 accounts have no meeting"). */
  counts: RegExp | null;
  test: Test;
  /** What a negation of it denies, where `test` also holds of the run before. */
  denied: Test | null;
}

/** Values of the subject that the clause is about. */
export class Values {
  readonly subject: Subject;
  readonly index: AuditIndex;

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
    return this.subject.kind !== 'account' && this.subject.kind !== 'deal';
  }

  /** Open deals of the account; a deal is its own only one. */
  deals(): Values[] {
    if (this.subject.kind === 'deal') return [this];
    return this.index.children(this.subject.id, 'deal').map((deal) => new Values(this.index, deal));
  }

  signals(type: string): boolean {
    return this.index
      .children(this.subject.id, 'signal')
      .some((signal) => this.index.fact(signal.id, 'type')?.value === type);
  }
}

export const figureIs =
  (metric: string, holds: (value: number) => boolean): Test =>
  (at) => {
    const value = at.figure(metric);
    return value === null ? null : holds(value);
  };
export const positive = (metric: string): Test => figureIs(metric, (value) => value > 0);
export const zero = (metric: string): Test => figureIs(metric, (value) => value === 0);
export const empty =
  (metric: string): Test =>
  (at) =>
    at.has(metric) ? at.fact(metric)!.value === null : null;
const filled = (metric: string): Test => not(empty(metric));
export const either =
  (account: Test, group: Test): Test =>
  (at, near) =>
    at.isGroup() ? group(at, near) : account(at, near);
export const not =
  (test: Test): Test =>
  (at, near) => {
    const found = test(at, near);
    return found === null ? null : !found;
  };
export const both =
  (a: Test, b: Test): Test =>
  (at, near) => {
    const [left, right] = [a(at, near), b(at, near)];
    return left === null || right === null ? null : left && right;
  };
/** True where one of them is, false where one is false and none true. */
export const anyOf =
  (...tests: Test[]): Test =>
  (at, near) => {
    const found = tests.map((test) => test(at, near));
    return found.includes(true) ? true : found.includes(false) ? false : null;
  };
export const label =
  (metric: string, value: string): Test =>
  (at) => {
    const found = at.fact(metric)?.value;
    return typeof found === 'string' ? found.toLowerCase() === value : null;
  };
export const compare =
  (a: string, b: string, holds: (a: number, b: number) => boolean): Test =>
  (at) => {
    const [left, right] = [at.figure(a), at.figure(b)];
    return left === null || right === null ? null : holds(left, right);
  };
/** Of an account or deal: whether one of its open deals meets it; of a group nothing. */
export const someDeal =
  (holds: (deal: Values) => boolean): Test =>
  (at) =>
    at.isGroup() ? null : at.deals().some(holds);
/** No meeting is booked, of an account or of a group. */
export const noMeeting: Test = either(empty('next_touch'), zero('meetings_booked'));
export const meeting: Test = either(filled('next_touch'), positive('meetings_booked'));
export const belowNorm: Test = compare('touches_30d', 'touch_norm_30d', (a, b) => a < b);
export const aboveNorm: Test = compare('touches_30d', 'touch_norm_30d', (a, b) => a > b);
/** A deal without an amount. */
export const noAmount: Test = either(
  someDeal((deal) => deal.fact('amount')?.value === null),
  positive('open_deals_without_amount'),
);
export const always: Test = () => true;

const over = (deal: Values, line: string): boolean =>
  (deal.figure('days_in_stage') ?? -1) > (deal.figure(line) ?? Number.POSITIVE_INFINITY);
export const stagnant: Test = either(
  (at) => (at.figure('stagnant_deals') ?? 0) > 0 || at.deals().some((deal) => over(deal, 'stagnant_line')),
  positive('stagnant_deals'),
);
export const overdue: Test = either(
  (at) =>
    (at.figure('overdue_deals') ?? 0) > 0 ||
    at.deals().some((deal) => (deal.figure('days_past_close') ?? 0) > 0),
  positive('overdue_deals'),
);

/** A pattern over the folded words of a sentence; figures stand in it as `#`, dates as `D`, names as `N`. */
export const state = (
  pattern: string,
  says: string,
  test: Test,
  counts: RegExp | null = null,
  denied: Test | null = null,
): State => {
  const compiled = onFirstUse(() => wholeWords(pattern));
  return {
    get pattern() {
      return compiled();
    },
    says,
    counts,
    test,
    denied,
  };
};

/** `no` in its ways, up to an article before what is missing. */
export const NO =
  "(?:no|without (?:an? |any )?|nothing|not (?:have |had |got |yet |had |be |been )*(?:a single|a|any|one)|(?:have|has|had|do|does|did|is|was|are|were)n ' t (?:yet |have |had |got |be |been )*(?:a single |any |a |one |# )?|lacking (?:an? |any )?|lack(?:ed)? (?:an? |any )?|short of a)";
export const HAS_NOT = "(?:(?:has|have|had)n ' t|(?:has|have|had|' s|' ve) not)";
export const IS_NOT = "(?:(?:is|are|was|were)n ' t|(?:is|are|was|were|' s|' re) not|not)";
export const DOES_NOT = "(?:(?:does|do|did)n ' t|(?:does|do|did) not)";
export const NOBODY =
  "(?:nobody|no one|no - one|no #(?= (?:has|have|had|is|was|at|here|there|on|spoke|talked|answered|replied|met|' s))|none of (?:us|them|the # people|the people))";
