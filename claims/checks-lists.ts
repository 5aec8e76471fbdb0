/** What a list says of each of its members, and what definitions say of rules and inputs. */

import { RANKED_NEXT, RANKED_SHOWN } from '../language/vocabulary.ts';
import type { State } from '../text/state.ts';
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

const since = (context: Context, metric: string): boolean => {
  const date = fact(context, metric)?.value;
  const previous = context.state.index.sheet.previousAsOf;
  return typeof date === 'string' && previous !== null && date > previous;
};

/** Was on the list that the report compared with gave. */
const wasListed = (context: Context): boolean => {
  const rank = fact(context, 'rank', 'previous')?.value;
  return typeof rank === 'number' && rank <= RANKED_SHOWN;
};

const holds = (condition: boolean, problem: string): Problem | null => (condition ? null : fail(problem));

const changed =
  (kind: string): Check =>
  (context) => {
    const change = context.reading.account
      ? context.state.index.change(context.reading.account.id)
      : undefined;
    return holds(change?.kind === kind, `on record ${who(context)} is not among those that ${kind}`);
  };

const advanced: Check = (context) => {
  const { reading, state } = context;
  const deals = reading.account ? state.index.children(reading.account.id, 'deal') : [];
  const moved = deals.some((deal) => {
    const then = state.index.fact(deal.id, 'stage', 'previous');
    const now = state.index.fact(deal.id, 'stage');
    return then && now && then.value !== now.value;
  });
  return holds(moved && wasListed(context), `no deal of ${who(context)} changed its stage`);
};

const displacedInList: Check = (context) => {
  const by = fact(context, 'displaced_by');
  return holds(by !== undefined && by.value !== null, `no cap moved ${who(context)}`);
};

const nearLine: Check = (context) => {
  const score = figure(context, 'score');
  const line = context.state.index.fact('model', 'expand_score')?.value;
  const margin = context.state.index.fact('model', 'hysteresis_margin')?.value;
  const near =
    score !== null &&
    typeof line === 'number' &&
    typeof margin === 'number' &&
    score < line &&
    score >= line - margin;
  return holds(near, `on record the score of ${who(context)} is ${score ?? 'not known'}`);
};

const rankedNext: Check = (context) => {
  const rank = figure(context, 'rank') ?? 0;
  return holds(
    rank > RANKED_SHOWN && rank <= RANKED_SHOWN + RANKED_NEXT,
    `${who(context)} is not among the next on the list`,
  );
};

const notEnoughData: Check = (context) => {
  const status = fact(context, 'status');
  return holds(
    status?.value === 'not enough data',
    `on record ${who(context)} is ${status?.text ?? 'unknown'}`,
  );
};

/** Every input of the score that the label names is unscored for every account. */
const componentLeftOut: Check = (context) => {
  const slot = bindingsOf(context.match)[0]?.slot.metric ?? '';
  const component = /^component_(.+)_label$/.exec(slot)?.[1];
  const accounts = context.state.index.ofKind('account');
  const scored = accounts.some((account) => {
    const value = context.state.index.fact(account.id, `points_${component}`)?.value;
    return value !== undefined && value !== null;
  });
  return holds(component !== undefined && !scored, 'on record this input is scored');
};

/** The ranked list holds accounts of the named tiers only, and some of each. */
const rankedTiers: Check = ({ match, state }) => {
  const named = bindingsOf(match).flatMap(({ slot, span }) =>
    slot.scope === 'T' && span.kind === 'subject' ? [span.subjects[0]!.id] : [],
  );
  const ranked = new Set<string>();
  for (const account of state.index.ofKind('account')) {
    if (typeof state.index.fact(account.id, 'rank')?.value !== 'number') continue;
    ranked.add(`tier-${state.index.fact(account.id, 'tier_number')?.value}`);
  }
  const members = (tier: string) => state.index.subject(tier)?.members?.length ?? 0;
  const same =
    [...ranked].every((tier) => named.includes(tier)) &&
    named.every((tier) => ranked.has(tier) || members(tier) === 0);
  return holds(same, `on record the list holds accounts of ${[...ranked].sort().join(', ') || 'no tier'}`);
};

const unlessOfRule: Check = (context) => {
  const rule = ruleOf(context);
  const key = rule ? context.state.index.subject(rule)?.key : undefined;
  const texts = bindingsOf(context.match).flatMap(({ slot, span }) =>
    slot.metric === 'statement' && span.kind === 'label' ? [span.value] : [],
  );
  const declared = context.state.index.sheet.statements.filter((statement) =>
    statement.id.startsWith(`rule.${key}.unless.`),
  );
  return holds(
    texts.length > 0 && texts.every((text) => declared.some((statement) => statement.text === text)),
    'the model declares no such exception of this rule',
  );
};

/** Chances of the ranked accounts of the tier that is named. */
function chancesOf({ state }: Context): { chance: number; outcome: number | null }[] {
  const tier = state.latest.tier?.candidates[0]?.id;
  return state.index.ofKind('account').flatMap((account) => {
    const chance = state.index.fact(account.id, 'chance')?.value;
    if (typeof chance !== 'number' || !tier || !state.index.isMember(tier, account.id)) return [];
    const outcome = state.index.fact(account.id, 'outcome_score')?.value;
    return [{ chance, outcome: typeof outcome === 'number' ? outcome : null }];
  });
}

const chanceIsOutcome: Check = (context) => {
  const chances = chancesOf(context);
  const same = chances.every(({ chance, outcome }) => outcome === null || Math.abs(chance - outcome) < 1);
  const tier = context.state.latest.tier?.candidates[0];
  return holds(
    same && (chances.length > 0 || tier?.members?.length === 0),
    'on record the chance is another',
  );
};

const chanceIsDeclared: Check = (context) => {
  const declared = context.state.index.sheet.facts
    .filter((each) => each.subject === 'model' && each.metric.startsWith('chance_'))
    .map((each) => each.value);
  const tier = context.state.latest.tier?.candidates[0];
  const chances = chancesOf(context);
  const known = chances.every(({ chance }) => declared.includes(chance));
  return holds(
    known && (chances.length > 0 || tier?.members?.length === 0),
    'on record the chances there are others',
  );
};

const hasSeats: Check = (context) => {
  const tier = context.state.latest.tier?.candidates[0];
  const seats = tier ? context.state.index.fact(tier.id, 'seats') : undefined;
  return holds(seats !== undefined, `no seats on record for ${tier?.name ?? 'this tier'}`);
};

const forGroup: Check = ({ state, reading }) =>
  holds(reading.account !== null || state.surroundings.group !== null, 'advice without an object');

const cleared: Check = (context) => {
  const rule = ruleOf(context);
  const account = context.reading.account;
  const fires = rule && account ? context.state.index.isMember(rule, account.id) : true;
  return holds(!fires, `the rule still fires for ${who(context)}`);
};

const signalOf: Check = ({ match, state, reading }) => {
  const number = bindingsOf(match).find((each) => each.slot.source === 'F.number')?.span;
  const signal = number?.kind === 'number' ? state.index.subject(`signal-${number.value}`) : undefined;
  return holds(
    signal?.parent !== undefined && signal.parent === reading.account?.id,
    `on record this signal is about ${signal?.parent ?? 'nobody'}`,
  );
};

const longestSilence: Check = (context) => {
  const longest = context.state.surroundings.group
    ? context.state.index.fact(context.state.surroundings.group.id, 'longest_silence')?.value
    : undefined;
  const days = figure(context, 'days_since_last_touch');
  return holds(
    days !== null && days === longest,
    `on record ${who(context)} has gone ${days ?? 'no known'} days`,
  );
};

/** The input of the score that the label names has no points for this account. */
const componentNotScored: Check = (context) => {
  const slot = bindingsOf(context.match)[0]?.slot.metric ?? '';
  const component = /^component_(.+)_label$/.exec(slot)?.[1];
  const points = fact(context, `points_${component}`);
  return holds(points !== undefined && points.value === null, `on record ${points?.text ?? 'no such input'}`);
};

/** A cap of the model is on record as a cause of its move up. */
/** The tier named by its label is not the account's. */
const notInTier: Check = (context) => {
  const named = bindingsOf(context.match).find(({ slot }) => slot.scope === 'T')?.span;
  const tier = named?.kind === 'subject' ? named.subjects.find(({ kind }) => kind === 'tier') : undefined;
  const number = fact(context, 'tier_number');
  if (!tier || !number) return fail('no tier is named that it could not be in');
  return String(number.value) === tier.key
    ? fail(`on record ${who(context)} is in ${tier.name}`, number.id)
    : null;
};

const displacedBefore: Check = (context) => {
  const { state, reading } = context;
  const change = reading.account ? state.index.change(reading.account.id) : undefined;
  const caps = state.index.sheet.statements.map((statement) => statement.id);
  const capped = change?.causes.some(({ rule }) => caps.includes(`cap.${rule}`)) ?? false;
  return holds(change?.kind === 'up' && capped, `no cap held ${who(context)} back then`);
};

const noRuleFired: Check = (context) => {
  const account = context.reading.account;
  const fired = account
    ? context.state.index.ofKind('rule').some((rule) => context.state.index.isMember(rule.id, account.id))
    : true;
  return holds(!fired, `a rule fired for ${who(context)}`);
};

/** The tier holds all of the ARR that renews in the window. */
const allInTier: Check = ({ state }) => {
  const tier = state.latest.tier?.candidates[0];
  const part = tier ? state.index.fact(tier.id, 'renewals_due_arr') : undefined;
  const all = state.index.fact((state.surroundings.page ?? { id: 'book' }).id, 'renewals_due_arr');
  return holds(
    part !== undefined && part.value === all?.value,
    `on record ${part?.text ?? 'nothing'} of ${all?.text}`,
  );
};

const allTouched: Check = ({ state }) => {
  const touched = state.index.fact('run', 'list_touched');
  const listed = state.index.fact('run', 'list_accounts');
  return holds(
    touched !== undefined && touched.value === listed?.value,
    `on record ${touched?.text ?? 'none'} of ${listed?.text ?? 'none'}`,
  );
};

/** Checks of lists and definitions, by name. */
const lookupAmbiguous: Check = (context) => {
  const looked = context.state.index.fact('run', 'lookups_ambiguous');
  const row = `accounts/${context.reading.account?.key}`;
  return holds(looked?.sources.includes(row) === true, `the look-up of ${who(context)} was not ambiguous`);
};

export const LIST_CHECKS: Record<string, Check> = {
  advanced,
  chance_is_outcome: chanceIsOutcome,
  chance_is_declared: chanceIsDeclared,
  component_not_scored: componentNotScored,
  displaced_before: displacedBefore,
  not_in_tier: notInTier,
  no_rule_fired: noRuleFired,
  all_in_tier: allInTier,
  all_touched: allTouched,
  won_since: (context) =>
    holds(since(context, 'last_won_date') && wasListed(context), `${who(context)} has won nothing since`),
  untouched: (context) =>
    holds(!since(context, 'last_touch') && wasListed(context), `${who(context)} had a touch since`),
  entered: changed('entered'),
  left: changed('left'),
  displaced: displacedInList,
  near_line: nearLine,
  ranked_next: rankedNext,
  not_enough_data: notEnoughData,
  lookup_ambiguous: lookupAmbiguous,
  component_left_out: componentLeftOut,
  ranked_tiers: rankedTiers,
  unless_of_rule: unlessOfRule,
  has_seats: hasSeats,
  for_group: forGroup,
  cleared,
  signal_of: signalOf,
  longest_silence: longestSilence,
};

/** What a list of statements says of each: null when it holds. */
export const STATEMENT_CHECKS: Record<string, (ids: string[], state: State) => string | null> = {
  rule_of_tier: (ids, state) => {
    const tier = state.latest.tier?.candidates[0]?.id;
    const held = ids.some((id) => {
      const rule = state.index.ofKind('rule').find((each) => `rule.${each.key}` === id);
      return rule && tier === `tier-${state.index.fact(rule.id, 'rule_tier')?.value}`;
    });
    return held ? null : `the model declares no such rule of ${tier ?? 'this tier'}`;
  },
};
