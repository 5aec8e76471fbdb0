/**
 * The account and deal clauses of docs/language.md, one function each. Every figure, name, date and label is a
 * reference; a clause is null when a fact it needs has no value.
 */
import type { DealFeatures } from '../domain/features.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { type Clause, text, type Writing } from './context.ts';

type AccountClause = (w: Writing, account: ScoredAccount) => Clause;

export const renewsIn: AccountClause = (w, a) => {
  const days = w.number(w.slug(a), 'days_to_renewal');
  return days === null || days < 0 ? null : text`renews in ${w.ref(w.slug(a), 'days_to_renewal', 'unit')}`;
};

export const renewsOn: AccountClause = (w, a) => {
  const days = w.number(w.slug(a), 'days_to_renewal');
  return days === null || days < 0 ? null : text`renews on ${w.ref(w.slug(a), 'renewal_date')}`;
};

export const silentFor: AccountClause = (w, a) =>
  text`no touch for ${w.ref(w.slug(a), 'days_since_last_touch', 'unit')}`;

export const silentSince: AccountClause = (w, a) => text`no touch since ${w.ref(w.slug(a), 'last_touch')}`;

/** `, against a norm of 6 a month`, or nothing where the norm is not judged. */
export const normTail: (w: Writing, account: ScoredAccount) => string = (w, a) =>
  text`, against a norm of ${w.ref(w.slug(a), 'touch_norm_30d')} a month` ?? '';

export const volume: AccountClause = (w, a) =>
  text`${w.counted(w.slug(a), 'touches_30d', 'touch', 'touches')} against a norm of ${w.ref(w.slug(a), 'touch_norm_30d')}`;

/** `7 of 9 open deals are stagnant`, where an account has several of them. */
export const stagnantOf: AccountClause = (w, a) => {
  const stagnant = w.number(w.slug(a), 'stagnant_deals') ?? 0;
  if (stagnant < 2) return null;
  return text`${w.ref(w.slug(a), 'stagnant_deals')} of ${w.ref(w.slug(a), 'open_deals')} open deals are stagnant`;
};

/** Only where it moved, so that a direction word is true. */
export const volumeChange: AccountClause = (w, a) => fromTo(w, a, 'touches_30d', 'touches', ['up', 'down']);

export const outcomeChange: AccountClause = (w, a) =>
  fromTo(w, a, 'outcome_score', 'outcome score', ['up', 'down']);

/** `Current ACV 12 of 15 points` */
export function pointsEarned(w: Writing, account: ScoredAccount, component: string): Clause {
  const [subject, id] = [w.slug(account), component.replaceAll('-', '_')];
  return text`${w.ref('model', `component_${id}_label`)} ${w.ref(subject, `points_${id}`)} of ${w.ref(subject, `possible_${id}`)} points`;
}

/** `Current ACV not scored` */
export const notScored = (w: Writing, component: string): Clause =>
  text`${w.ref('model', `component_${component.replaceAll('-', '_')}_label`)} not scored`;

/** `score 7, from 7 of 10 points` */
export const scoreEarned: AccountClause = (w, a) => {
  const subject = w.slug(a);
  return text`score ${w.ref(subject, 'score')}, from ${w.ref(subject, 'points')} of ${w.ref(subject, 'points_possible')} points`;
};

export const scoreChange: AccountClause = (w, a) => fromTo(w, a, 'score', 'score', ['up', 'down']);

function fromTo(
  w: Writing,
  account: ScoredAccount,
  metric: string,
  noun: string,
  [up, down]: [string, string],
): Clause {
  const subject = w.slug(account);
  const now = w.number(subject, metric);
  const then = w.number(subject, metric, 'previous');
  if (now === null || then === null || now === then) return null;
  const before = w.ref(subject, metric, undefined, 'previous');
  return text`${noun} ${now > then ? up : down} from ${before} to ${w.ref(subject, metric)}`;
}

/** Says nothing where all have nearly the same, so that the score leaves it out for all. */
export const outcome: AccountClause = (w, a) =>
  a.components.some(({ id, status }) => /close|outcome/.test(id) && status === 'left_out')
    ? null
    : text`outcome score ${w.ref(w.slug(a), 'outcome_score')}`;

/** Only where no other account shares the place. */
export const outcomeTop: AccountClause = (w, a) =>
  w.number(w.slug(a), 'outcome_score', 'rank') === 1 && !sharesOutcome(w, a)
    ? text`outcome score ${w.ref(w.slug(a), 'outcome_score')}, the highest in the book`
    : null;

function sharesOutcome(w: Writing, account: ScoredAccount): boolean {
  const score = w.number(w.slug(account), 'outcome_score');
  return w.input.book.accounts.some(
    (each) => each.accountId !== account.accountId && each.features.values['outcome_score'] === score,
  );
}

export const sentiment: AccountClause = (w, a) =>
  text`sentiment ${w.ref(w.slug(a), 'sentiment_90d')} over ${w.counted(w.slug(a), 'conversations_90d', 'conversation', 'conversations')}`;

export const sentimentChange: AccountClause = (w, a) => {
  const moved = fromTo(w, a, 'sentiment_90d', 'sentiment', ['rose', 'fell']);
  return text`${moved} over ${w.counted(w.slug(a), 'conversations_90d', 'conversation', 'conversations')}`;
};

export const contacts: AccountClause = (w, a) =>
  (w.number(w.slug(a), 'contacts_90d') ?? 0) === 0
    ? null
    : text`${w.counted(w.slug(a), 'contacts_90d', 'contact', 'contacts')} in ${w.setting('contacts_window', 'unit')}`;

export const booked: AccountClause = (w, a) => text`next meeting on ${w.ref(w.slug(a), 'next_touch')}`;

export const notBooked: AccountClause = (w, a) =>
  w.ref(w.slug(a), 'next_touch') === null ? 'no meeting booked' : null;

export const touched: AccountClause = (w, a) => text`last touch on ${w.ref(w.slug(a), 'last_touch')}`;

export const ownerChange: AccountClause = (w, a) =>
  text`owner changed from ${w.ref(w.slug(a), 'previous_owner', 'short')} to ${w.ref(w.slug(a), 'owner', 'short')} on ${w.ref(w.slug(a), 'owner_changed_on')}`;

export const won: AccountClause = (w, a) =>
  text`won ${w.ref(w.slug(a), 'last_won_value') ?? 'a deal'} on ${w.ref(w.slug(a), 'last_won_date')}`;

export const lost: AccountClause = (w, a) => text`lost a deal on ${w.ref(w.slug(a), 'last_lost_date')}`;

export const overdue: AccountClause = (w, a) => {
  const deals = w.number(w.slug(a), 'overdue_deals') ?? 0;
  if (deals === 0) return null;
  const noun = w.counted(w.slug(a), 'overdue_deals', 'open deal', 'open deals');
  return text`${noun} past ${deals === 1 ? 'its' : 'their'} close date`;
};

/** `Funding of $40M reported on 12 May [1]`: the newest signal of the account. */
export const signal: AccountClause = (w, a) => {
  const [newest] = w.index
    .childrenOf(w.slug(a))
    .filter((subject) => subject.kind === 'signal')
    .map((subject) => subject.id)
    .sort((x, y) => (String(w.value(x, 'date')) > String(w.value(y, 'date')) ? -1 : 1));
  if (newest === undefined) return null;
  const amount = text` of ${w.ref(newest, 'amount')}` ?? '';
  return text`${w.ref(newest, 'type', 'lower')}${amount} reported on ${w.ref(newest, 'date')} [${w.ref(newest, 'number')}]`;
};

/** `the $180K expansion`; `the deal` says less and is always true. Null for a deal the sheet does not hold. */
function dealName(w: Writing, deal: DealFeatures): Clause {
  const subject = w.deal(deal);
  if (subject === null) return null;
  const noun = deal.type === 'expansion' ? 'expansion' : 'deal';
  const amount = w.ref(subject, 'amount');
  return amount === null ? text`the ${noun} ${w.ref(subject, 'name')}` : `the ${amount} ${noun}`;
}

/** Runs a form over the account's key deal; null when it has none. */
function ofDeal(
  w: Writing,
  account: ScoredAccount,
  form: (name: string, subject: string, deal: DealFeatures) => Clause,
): Clause {
  const deal = w.keyDeal(account);
  const subject = deal === null ? null : w.deal(deal);
  const name = deal === null ? null : dealName(w, deal);
  return deal === null || subject === null || name === null ? null : form(name, subject, deal);
}

export const dealEntered: AccountClause = (w, a) =>
  ofDeal(w, a, (name, d) => text`${name} entered ${w.ref(d, 'stage')} on ${w.ref(d, 'stage_entered_on')}`);

export const dealInStage: AccountClause = (w, a) =>
  ofDeal(
    w,
    a,
    (name, d) => text`${name} has been in ${w.ref(d, 'stage')} for ${w.ref(d, 'days_in_stage', 'unit')}`,
  );

export const dealMedian: AccountClause = (w, a) =>
  ofDeal(w, a, (_, d) => text`won deals took a median of ${w.ref(d, 'stage_median_days')}`);

/** After the deal was named: `71 days in Evaluation, median 30`. */
export const staysShort: AccountClause = (w, a) =>
  ofDeal(w, a, (_, d) => {
    const median = text`, median ${w.ref(d, 'stage_median_days')}` ?? '';
    return text`${w.ref(d, 'days_in_stage', 'unit')} in ${w.ref(d, 'stage')}${median}`;
  });

/** For cells: `$90K deal 71 days in Evaluation, median 30`. */
export const dealStaysShort: AccountClause = (w, a) =>
  ofDeal(w, a, (name) => text`${name.slice('the '.length)} ${staysShort(w, a)}`);

export const dealDue: AccountClause = (w, a) =>
  ofDeal(w, a, (name, d, deal) =>
    isPast(w, deal) ? null : text`${name} is due on ${w.ref(d, 'close_date')}`,
  );

/** Second mention of the same deal. */
export const due: AccountClause = (w, a) =>
  ofDeal(w, a, (_, d, deal) => (isPast(w, deal) ? null : text`due on ${w.ref(d, 'close_date')}`));

export const pastDue: AccountClause = (w, a) =>
  ofDeal(w, a, (name, d, deal) =>
    isPast(w, deal) ? text`${name} is past its close date of ${w.ref(d, 'close_date')}` : null,
  );

export function isPast(w: Writing, deal: DealFeatures): boolean {
  return deal.closeDate !== null && deal.closeDate <= w.input.book.asOf;
}
