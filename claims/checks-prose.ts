/** What free prose claims beyond its values: above or below a norm or a line, stuck or on time, the cause of a move. */

import type { Slot } from '../language/forms.ts';
import { boundTo } from '../text/state.ts';
import {
  bindingsOf,
  type Check,
  type Context,
  fact,
  fail,
  figure,
  type Problem,
  who,
} from './checks-base.ts';

const verdict = (condition: boolean, problem: string, id?: string): Problem | null =>
  condition ? null : fail(problem, id);

/** A figure of what the phrase is about, account or group. */
function figureOf(context: Context, metric: string, period = 'current'): number | null {
  const { state, reading } = context;
  const about = boundTo(state, 'X', metric, period);
  const subject = about?.kind === 'account' ? (reading.account ?? about.candidates[0]) : about?.candidates[0];
  const value = subject ? state.index.fact(subject.id, metric, period)?.value : undefined;
  return typeof value === 'number' ? value : null;
}

const setting = ({ state }: Context, name: string): number | null => {
  const value = state.index.fact('model', name)?.value;
  return typeof value === 'number' ? value : null;
};

/** Two figures in a relation; where one is not known, nothing is. */
function related(
  words: string,
  left: (context: Context) => number | null,
  right: (context: Context) => number | null,
  holds: (a: number, b: number) => boolean,
): Check {
  return (context) => {
    const [a, b] = [left(context), right(context)];
    if (a === null || b === null) return fail(`no figures on record to say "${words}"`);
    return verdict(holds(a, b), `${a} is not ${words} ${b}`);
  };
}

const touches = (context: Context) => figureOf(context, 'touches_30d');
const norm = (context: Context) => figureOf(context, 'touch_norm_30d');
const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(1, b / 4);

const ofDeal =
  (metric: string, period = 'current') =>
  ({ state, reading }: Context): number | string | null => {
    const value = reading.deal ? state.index.fact(reading.deal.id, metric, period)?.value : undefined;
    return typeof value === 'number' || typeof value === 'string' ? value : null;
  };
const dealDays = (metric: string) => (context: Context) => {
  const value = ofDeal(metric)(context);
  return typeof value === 'number' ? value : null;
};

function differs(metric: string, test: (now: string, then: string) => boolean, problem: string): Check {
  return (context) => {
    const [now, then] = [ofDeal(metric)(context), ofDeal(metric, 'previous')(context)];
    return verdict(now !== null && then !== null && test(String(now), String(then)), problem);
  };
}

/** The change that a phrase's own delta slot speaks of, with its sign. */
function delta(wanted: 1 | -1): Check {
  return (context) => {
    const slot = bindingsOf(context.match).find((each) => each.slot.period === 'delta')?.slot;
    const change = slot ? deltaOf(context, slot) : null;
    if (change === null) return fail('no change on record');
    return verdict(
      Math.sign(change) === wanted,
      `on record it went ${change > 0 ? 'up' : change < 0 ? 'down' : 'nowhere'}`,
    );
  };
}

const deltaOf = (context: Context, { metric }: Slot) => figureOf(context, metric, 'delta');

const unchangedValue =
  (metric: string): Check =>
  (context) => {
    const [now, then] = [figureOf(context, metric), figureOf(context, metric, 'previous')];
    return verdict(
      now !== null && now === then,
      `on record ${then ?? 'nothing'} before and ${now ?? 'nothing'} now`,
    );
  };

/** Every rule that the phrase names fired for the account. */
const allFired: Check = (context) => {
  const { state, reading } = context;
  const named = bindingsOf(context.match).flatMap(({ slot, span }) =>
    slot.scope === 'R' && span.kind === 'subject' ? [span.subjects[0]!] : [],
  );
  const missing = named.find(
    (rule) => !reading.account || !state.index.isMember(rule.id, reading.account.id),
  );
  if (named.length === 0) return fail('no rule is named');
  return verdict(missing === undefined, `the ${missing?.name} rule did not fire for ${who(context)}`);
};

/** The named rule fired and is one of the account's own tier. */
const putHere: Check = (context) => {
  const fired = allFired(context);
  if (fired) return fired;
  const rule = namedRule(context);
  const tier = rule ? context.state.index.fact(rule, 'rule_tier')?.value : undefined;
  return verdict(
    tier !== undefined && tier === figure(context, 'tier_number'),
    `on record that rule did not set the tier of ${who(context)}`,
  );
};

function namedRule({ match }: Context): string | null {
  const span = bindingsOf(match).find((each) => each.slot.scope === 'R')?.span;
  return span?.kind === 'subject' ? span.subjects[0]!.id : null;
}

/** The ledger names the rule among the causes of the account's move. */
const causeOfMove: Check = (context) => {
  const rule = namedRule(context);
  const key = rule ? context.state.index.subject(rule)?.key : undefined;
  const change = context.reading.account ? context.state.index.change(context.reading.account.id) : undefined;
  const causes = change?.causes.map((each) => each.rule) ?? [];
  return verdict(
    key !== undefined && causes.includes(key),
    `on record the move of ${who(context)} came from ${causes.join(', ') || 'nothing'}`,
  );
};

const silentSince =
  (event: string): Check =>
  (context) => {
    const day = fact(context, event)?.value;
    const last = fact(context, 'last_touch')?.value;
    return verdict(
      typeof day === 'string' && (last === null || (typeof last === 'string' && last < day)),
      `on record ${who(context)} had a touch since, or there was no such day`,
    );
  };

const ofType =
  (type: string): Check =>
  (context) => {
    const found = fact(context, 'type');
    return verdict(
      found?.value === type,
      `on record ${who(context)} is a ${found?.text ?? 'nobody'}`,
      found?.id,
    );
  };

/** "none", "nothing" or "no meeting" alone says nothing: a verb or participle has to follow. */
const notBare: Check = ({ match }) =>
  match && match.to - match.from >= 2 ? undefined : fail('say what there is none of: "no meeting booked"');

export const PROSE_CHECKS: Record<string, Check> = {
  under_norm: related('below', touches, norm, (a, b) => a < b),
  over_norm: related('above', touches, norm, (a, b) => a > b),
  at_norm: related('exactly', touches, norm, (a, b) => a === b),
  near_norm: related('near', touches, norm, near),
  no_touch_in_window: (context) =>
    verdict(figure(context, 'touches_30d') === 0, `on record ${who(context)} had touches in the window`),
  silent_in_window: (context) =>
    bindingsOf(context.match).some(({ slot }) => slot.metric === 'touch_window')
      ? verdict(figure(context, 'touches_30d') === 0, `on record ${who(context)} had touches in the window`)
      : undefined,
  in_touch: (context) =>
    verdict((figure(context, 'touches_30d') ?? 0) > 0, `on record no touch of ${who(context)} in the window`),
  single_contact: (context) =>
    verdict(
      figure(context, 'contacts_90d') === 1,
      `on record ${figure(context, 'contacts_90d') ?? 'no known'} contacts`,
    ),
  silent_since_handover: silentSince('owner_changed_on'),
  silent_since_win: silentSince('last_won_date'),
  negative_sentiment: related(
    'below',
    (c) => figure(c, 'sentiment_90d'),
    () => 0,
    (a, b) => a < b,
  ),
  positive_sentiment: related(
    'above',
    (c) => figure(c, 'sentiment_90d'),
    () => 0,
    (a, b) => a > b,
  ),
  under_sentiment_line: related(
    'below',
    (c) => figure(c, 'sentiment_90d'),
    (c) => setting(c, 'sentiment_line'),
    (a, b) => a < b,
  ),
  over_outcome_line: related(
    'above',
    (c) => figure(c, 'outcome_score'),
    (c) => setting(c, 'expand_outcome'),
    (a, b) => a > b,
  ),
  under_outcome_line: related(
    'below',
    (c) => figure(c, 'outcome_score'),
    (c) => setting(c, 'expand_outcome'),
    (a, b) => a < b,
  ),
  over_score_line: related(
    'above',
    (c) => figure(c, 'score'),
    (c) => setting(c, 'expand_score'),
    (a, b) => a > b,
  ),
  under_score_line: related(
    'below',
    (c) => figure(c, 'score'),
    (c) => setting(c, 'expand_score'),
    (a, b) => a < b,
  ),
  first_in_tier: (context) =>
    verdict(
      fact(context, 'score', 'rank')?.value === 1,
      `${who(context)} has not the highest score of its tier`,
    ),
  stuck_deal: (context) =>
    verdict(
      (figure(context, 'stagnant_deals') ?? 0) > 0,
      `on record no open deal of ${who(context)} is stagnant`,
    ),
  deal_on_time: (context) =>
    verdict(
      (figure(context, 'open_deals') ?? 0) > 0 &&
        figure(context, 'stagnant_deals') === 0 &&
        figure(context, 'overdue_deals') === 0,
      `on record ${who(context)} has no open deal, or one that is stagnant or overdue`,
    ),
  no_open_deal: (context) =>
    verdict(
      figure(context, 'open_deals') === 0,
      `on record ${figure(context, 'open_deals') ?? 'no known'} open deals`,
    ),
  all_stagnant: related(
    'all of',
    (c) => figureOf(c, 'stagnant_deals'),
    (c) => figureOf(c, 'open_deals'),
    (a, b) => a === b && a > 0,
  ),
  over_median: related(
    'past the median of',
    dealDays('days_in_stage'),
    dealDays('stage_median_days'),
    (a, b) => a > b,
  ),
  within_median: related(
    'within the median of',
    dealDays('days_in_stage'),
    dealDays('stage_median_days'),
    (a, b) => a <= b,
  ),
  over_stagnant_line: related(
    'past the stagnant line of',
    dealDays('days_in_stage'),
    dealDays('stagnant_line'),
    (a, b) => a > b,
  ),
  past_close: (context) =>
    verdict((dealDays('days_past_close')(context) ?? 0) > 0, 'on record the deal is not past its close date'),
  stage_changed: differs('stage', (now, then) => now !== then, 'on record the deal did not change its stage'),
  close_date_later: differs(
    'close_date',
    (now, then) => now > then,
    'on record the close date did not move back',
  ),
  delta_up: delta(1),
  delta_down: delta(-1),
  same_touches_30d: unchangedValue('touches_30d'),
  same_sentiment_90d: unchangedValue('sentiment_90d'),
  same_outcome_score: unchangedValue('outcome_score'),
  same_score: unchangedValue('score'),
  all_fired: allFired,
  put_here: putHere,
  cause_of_move: causeOfMove,
  is_customer: ofType('customer'),
  is_prospect: ofType('prospect'),
  not_bare: notBare,
  clears_by_any_touch: (context) => {
    const [needed, now] = [figure(context, 'touches_to_clear'), figure(context, 'touches_30d')];
    const volume = /volume/.test(namedRule(context) ?? '');
    const enough = needed !== null && now !== null && now + 1 >= needed;
    return verdict(!volume || enough, `on record that rule asks for ${needed ?? 'more'} touches`, undefined);
  },
  ranked: (context) =>
    verdict(figure(context, 'at_stake') !== null, `on record nothing is at stake with ${who(context)}`),
  won_recently: (context) => {
    const won = fact(context, 'last_won_date')?.value;
    const since = context.state.index.sheet.previousAsOf;
    return verdict(
      typeof won === 'string' && since !== null && won > since,
      `${who(context)} won nothing since`,
    );
  },
  renewal_ahead: (context) =>
    verdict(
      (figure(context, 'days_to_renewal') ?? -1) >= 0,
      `no renewal ahead on record for ${who(context)}`,
    ),
};
