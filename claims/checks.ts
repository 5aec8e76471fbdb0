/**
 * What a phrase claims beyond the values in it: a direction, a move, that a rule fired, that something is
 * absent. Each check reads facts of the sheet; a check that lacks its facts fails, it never passes by default.
 */
import {
  bindingsOf,
  type Check,
  type Context,
  fact,
  fail,
  figure,
  type Problem,
  ruleOf,
  who,
} from './checks-base.ts';
import { DECISION_CHECKS } from './checks-decisions.ts';
import { EXPLAIN_CHECKS } from './checks-explain.ts';
import { GROUP_CHECKS } from './checks-groups.ts';
import { LIST_CHECKS } from './checks-lists.ts';
import { PATH_CHECKS } from './checks-paths.ts';
import { PROSE_CHECKS } from './checks-prose.ts';
import { RENEWAL_CHECKS } from './checks-renewals.ts';

/** The written figures of a from–to: those before and now of one metric, else in the order of the text. */
function ends({ match }: Context): [number, number] | null {
  const values = bindingsOf(match).flatMap(({ slot, span }) => {
    if (slot.metric === '') return [];
    if (span.kind === 'none') return [{ slot, value: 0 }];
    return span.kind === 'number' || span.kind === 'money' || span.kind === 'percent'
      ? [{ slot, value: span.value }]
      : [];
  });
  const before = values.find(({ slot }) => slot.period === 'previous');
  const now = values.find(({ slot }) => slot.metric === before?.slot.metric && slot.period === 'current');
  if (before && now) return [before.value, now.value];
  return values.length >= 2 ? [values[0]!.value, values[1]!.value] : null;
}

function direction(wanted: 1 | -1): Check {
  return (context) => {
    const pair = ends(context);
    if (!pair) return fail('a direction without its two figures');
    const [from, to] = pair;
    if (Math.sign(to - from) === wanted) return null;
    return fail(`from ${from} to ${to} is ${to === from ? 'no change' : to > from ? 'up' : 'down'}`);
  };
}

function moved(wanted: 'up' | 'down' | 'entered' | 'left'): Check {
  return (context) => {
    const { reading, state } = context;
    const change = reading.account ? state.index.change(reading.account.id) : undefined;
    if (change?.kind === wanted) return null;
    return fail(`on record ${who(context)} ${change ? `is a move ${change.kind}` : 'did not move'}`);
  };
}

const unchanged: Check = (context) => {
  const change = context.reading.account ? context.state.index.change(context.reading.account.id) : undefined;
  const now = fact(context, 'tier');
  const then = fact(context, 'tier', 'previous');
  if (!change && now && then && now.value === then.value) return null;
  return fail(
    `on record ${who(context)} ${change ? `is a move ${change.kind}` : 'has no tier before'}`,
    now?.id,
  );
};

function absent(metric: string): Check {
  return (context) => {
    const found = fact(context, metric);
    if (found?.value === null) return null;
    return found
      ? fail(`on record ${found.text} (${found.id})`, found.id)
      : fail(`no fact on record for ${who(context)}: ${metric}`);
  };
}

function dated(wanted: 'past' | 'ahead'): Check {
  return ({ match, state }) => {
    const date = bindingsOf(match)
      .map((each) => each.span)
      .find((span) => span.kind === 'date');
    if (date?.kind !== 'date') return fail('no date to judge');
    const past = date.value <= state.index.sheet.asOf;
    return past === (wanted === 'past') ? null : fail(`${date.value} lies ${past ? 'behind' : 'ahead'}`);
  };
}

function ruleFired(context: Context, id: string): boolean {
  return context.reading.account
    ? context.state.index.isMember(`rule-${id}`, context.reading.account.id)
    : false;
}

const fired: Check = (context) => {
  const rule = ruleOf(context);
  if (!rule) return fail('no rule is named');
  const holds = context.reading.account && context.state.index.isMember(rule, context.reading.account.id);
  return holds ? null : fail(`the rule did not fire for ${who(context)} (${rule})`);
};

const all = (problem: string, ...conditions: boolean[]): Problem | null =>
  conditions.every(Boolean) ? null : fail(problem);

const anyRule = (context: Context, pattern: RegExp): boolean =>
  context.state.index
    .ofKind('rule')
    .some((rule) => pattern.test(rule.id) && ruleFired(context, rule.id.slice('rule-'.length)));

const stuck: Check = (context) =>
  all(
    `the rules on record do not say so of ${who(context)}`,
    (figure(context, 'stagnant_deals') ?? 0) > 0,
    (figure(context, 'touches_30d') ?? 0) > 0,
    !anyRule(context, /volume|silent/),
  );

const silentNotStuck: Check = (context) =>
  all(
    `the rules on record do not say so of ${who(context)}`,
    (figure(context, 'open_deals') ?? 0) > 0,
    figure(context, 'stagnant_deals') === 0,
    anyRule(context, /volume|silent|renewal/),
  );

const unhappy: Check = (context) =>
  all(
    `on record ${who(context)} has no touch in the window, or no negative sentiment`,
    (figure(context, 'sentiment_90d') ?? 0) < 0,
    (figure(context, 'touches_30d') ?? 0) > 0,
  );

const seasonal: Check = (context) => {
  const now = figure(context, 'touches_30d');
  const then = figure(context, 'touches_30d_last_year');
  return all(
    `the same month last year was not as low for ${who(context)}`,
    now !== null && then !== null && then <= now,
    !anyRule(context, /volume/),
  );
};

const firstInBook: Check = (context) => {
  const rank = fact(context, 'outcome_score', 'rank');
  return rank?.value === 1
    ? null
    : fail(`on record rank ${rank?.value ?? 'none'} (${rank?.id ?? 'no fact'})`, rank?.id);
};

const displaced: Check = (context) => {
  // What an override set has not been scored.
  const scored = fact(context, 'override_tier') ?? fact(context, 'scored_tier');
  const tier = fact(context, 'tier');
  return scored && tier && scored.value !== tier.value
    ? null
    : fail(`no cap moved ${who(context)}`, tier?.id);
};

const held: Check = (context) => {
  const days = bindingsOf(context.match)
    .map((each) => each.span)
    .find((span) => span.kind === 'number');
  const limit = days?.kind === 'number' ? days.value : -1;
  const since = [figure(context, 'days_since_won'), figure(context, 'days_since_lost')];
  return since.some((each) => each !== null && each <= limit)
    ? null
    : fail(`no deal of ${who(context)} closed in ${limit} days`);
};

/** A phrase about a deal without a value of its own still needs one. */
const dealType: Check = ({ reading }) => (reading.deal ? undefined : fail('no such open deal on record'));

/** "expansion" is said of deals of that type only. */
const expansion: Check = ({ state, reading }) => {
  const type = reading.deal ? state.index.fact(reading.deal.id, 'deal_type') : undefined;
  return type?.value === 'expansion' ? null : fail(`on record ${type?.text ?? 'no such deal'}`, type?.id);
};

const negativeSignal: Check = (context) => signalWhere(context, (points) => points < 0);

function signalWhere(context: Context, test: (points: number) => boolean): Problem | null {
  const signals = context.reading.account
    ? context.state.index.children(context.reading.account.id, 'signal')
    : [];
  const found = signals.some((signal) => {
    const points = context.state.index.fact(signal.id, 'signal_points')?.value;
    return typeof points === 'number' && test(points);
  });
  return found ? null : fail(`no such signal on record for ${who(context)}`);
}

const acquired: Check = (context) => {
  const signals = context.reading.account
    ? context.state.index.children(context.reading.account.id, 'signal')
    : [];
  const found = signals.some((signal) =>
    /acqui|merger/i.test(String(context.state.index.fact(signal.id, 'type')?.value ?? '')),
  );
  return found ? null : fail(`no acquisition on record for ${who(context)}`);
};

/** Advice needs an account that it is for. */
const forAccount: Check = (context) =>
  context.reading.account ? null : fail('advice without an account that it is for');

const fewContacts: Check = (context) =>
  all(`${who(context)} has several contacts on record`, (figure(context, 'contacts_90d') ?? 0) <= 1);

const hasDeal: Check = (context) =>
  all(`no open deal on record for ${who(context)}`, (figure(context, 'open_deals') ?? 0) > 0);

function comparison(wanted: 'published' | 'reconstructed' | 'none'): Check {
  return ({ state }) =>
    state.index.sheet.comparison === wanted
      ? null
      : fail(`on record the comparison is ${state.index.sheet.comparison}`);
}

/** What the facts behind a fired rule are about, so that a model may name its rules freely. */
const RULE_KINDS = { touch: /renewal|volume|silen|touch/, stage: /stagnan|stage/, sentiment: /sentiment/ };

function clearsBy(kind: keyof typeof RULE_KINDS, anyRuleOfIt = false): Check {
  return (context) => {
    const rule = anyRuleOfIt ? null : ruleOf(context);
    const suits = rule ? RULE_KINDS[kind].test(rule) : anyRule(context, RULE_KINDS[kind]);
    return suits ? null : fail(`no rule that fired for ${who(context)} is cleared by that`);
  };
}

const emptyGroup: Check = ({ state }) => {
  const group = state.surroundings.group;
  const count = group ? state.index.fact(group.id, 'accounts') : undefined;
  return count?.value === 0 ? null : fail(`on record ${count?.text ?? 'no count'}`, count?.id);
};

const hasMeeting: Check = (context) => {
  const next = fact(context, 'next_touch');
  return next && next.value !== null ? null : fail(`no meeting on record for ${who(context)}`, next?.id);
};

/**
 * For phrases whose words, not their slots, tell one fact from another ("5 churned", "40% for the volume rule"):
 * where the figure is wrong, either may be what was changed, so the phrase as a whole does not hold.
 */
const valuesHold: Check = ({ reading }) => {
  const wrong = reading.findings.find((finding) => finding.verdict !== 'verified');
  return wrong ? { reason: wrong.reason, ...(wrong.fact ? { fact: wrong.fact } : {}) } : undefined;
};

/** The named conditions that forms may ask for. */
export const CHECKS: Record<string, Check> = {
  ...LIST_CHECKS,
  ...PROSE_CHECKS,
  ...GROUP_CHECKS,
  ...RENEWAL_CHECKS,
  ...DECISION_CHECKS,
  ...EXPLAIN_CHECKS,
  ...PATH_CHECKS,
  values_hold: valuesHold,
  rose: direction(1),
  fell: direction(-1),
  moved_up: moved('up'),
  moved_down: moved('down'),
  entered: moved('entered'),
  left: moved('left'),
  unchanged,
  no_next_touch: absent('next_touch'),
  no_last_touch: absent('last_touch'),
  no_owner: absent('owner'),
  past: dated('past'),
  ahead: dated('ahead'),
  fired,
  stuck,
  silent_not_stuck: silentNotStuck,
  unhappy,
  seasonal,
  first_in_book: firstInBook,
  displaced,
  held,
  deal: dealType,
  expansion,
  negative_signal: negativeSignal,
  acquired,
  for_account: forAccount,
  few_contacts: fewContacts,
  has_deal: hasDeal,
  has_meeting: hasMeeting,
  empty_group: emptyGroup,
  clears_by_touch: clearsBy('touch'),
  clears_by_stage: clearsBy('stage'),
  clears_by_sentiment: clearsBy('sentiment'),
  some_clears_by_any_touch: clearsBy('touch', true),
  some_clears_by_stage: clearsBy('stage', true),
  some_clears_by_sentiment: clearsBy('sentiment', true),
  published: comparison('published'),
  reconstructed: comparison('reconstructed'),
  no_comparison: comparison('none'),
};
