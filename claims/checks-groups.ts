/** What free prose claims of groups beyond its values: most of something, the largest member, who leads a list. */
import type { Subject } from '../domain/facts.ts';
import { RANKED_SHOWN } from '../language/vocabulary.ts';
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

const verdict = (condition: boolean, problem: string): Problem | null => (condition ? null : fail(problem));

const numberOf = ({ state }: Context, subject: string, metric: string): number | null => {
  const value = state.index.fact(subject, metric)?.value;
  return typeof value === 'number' ? value : null;
};

/** The group that "here" or "of them" means: the one named last, the section's, the page's, else the book. */
function groupOf({ state }: Context): Subject | undefined {
  return (
    state.latest.tier?.candidates[0] ??
    state.surroundings.group ??
    (state.surroundings.page?.kind === 'owner' ? state.surroundings.page : null) ??
    state.index.subject('book')
  );
}

function members(context: Context): Subject[] {
  const group = groupOf(context);
  const all = context.state.index.ofKind('account');
  return group ? all.filter((account) => context.state.index.isMember(group.id, account.id)) : [];
}

/** No member of the group has more of it, and none has as much. */
function mostOf(measure: (context: Context, account: Subject) => number, words: string): Check {
  return (context) => {
    const account = context.reading.account;
    if (!account) return fail('no account is named');
    const own = measure(context, account);
    const others = members(context).filter((each) => each.id !== account.id);
    const larger = others.find((each) => measure(context, each) >= own);
    const belongs = members(context).some((each) => each.id === account.id);
    return verdict(
      own > 0 && belongs && !larger,
      `on record ${larger?.name ?? 'another'} ${words}, not ${account.name}`,
    );
  };
}

const arr = (context: Context, account: Subject) => numberOf(context, account.id, 'arr') ?? 0;
const value = (context: Context, account: Subject) =>
  arr(context, account) + (numberOf(context, account.id, 'open_value') ?? 0);

/** More than half of the book's ARR that renews is the named tier's. */
const mostInTier: Check = (context) => {
  const tier = context.state.latest.tier?.candidates[0];
  const part = tier ? numberOf(context, tier.id, 'renewals_due_arr') : null;
  const whole = numberOf(context, (context.state.surroundings.page ?? { id: 'book' }).id, 'renewals_due_arr');
  return verdict(
    part !== null && whole !== null && part * 2 > whole,
    `on record ${part ?? 'nothing'} of ${whole}`,
  );
};

/** From which tier to which the accounts of a count went. */
function wayOf(context: Context): { from: number; to: number } | null {
  const bound = bindingsOf(context.match);
  const slot = bound.find((each) => each.slot.metric.startsWith('from_tier_'))?.slot;
  const group = groupOf(context);
  if (!slot || group?.kind !== 'tier') return null;
  return { from: Number(slot.metric.slice('from_tier_'.length)), to: Number(group.key) };
}

const cameFrom =
  (way: 'up' | 'down'): Check =>
  (context) => {
    const went = wayOf(context);
    const holds = went !== null && (way === 'down' ? went.from < went.to : went.from > went.to);
    return verdict(holds, `between those tiers nobody moves ${way}`);
  };

const ruleBehindMost: Check = (context) => {
  const rule = bindingsOf(context.match).find((each) => each.slot.scope === 'R')?.span;
  const id = rule?.kind === 'subject' ? rule.subjects[0]!.id : '';
  const [caused, all] = [numberOf(context, id, 'downs_caused'), numberOf(context, 'book', 'moved_down')];
  return verdict(
    caused !== null && all !== null && caused * 2 > all,
    `on record ${caused ?? 'none'} of ${all}`,
  );
};

const topsList: Check = (context) => {
  const page = context.state.surroundings.page;
  const owner = page?.kind === 'owner' ? page : null;
  const rank = figure(context, owner ? 'owner_rank' : 'rank');
  return verdict(rank === 1, `on record ${who(context)} has place ${rank ?? 'none'}`);
};

const mostStake: Check = (context) => {
  const own = figure(context, 'at_stake');
  const more = context.state.index
    .ofKind('account')
    .find(
      (each) =>
        each.id !== context.reading.account?.id &&
        (numberOf(context, each.id, 'at_stake') ?? 0) >= (own ?? 0),
    );
  return verdict(
    own !== null && own > 0 && !more,
    `on record ${more?.name ?? 'another'} has as much at stake`,
  );
};

const ownerMostListed: Check = (context) => {
  const owner = context.state.latest.owner?.candidates[0];
  const stake = (id: string) => numberOf(context, id, 'listed_at_stake') ?? 0;
  const more = context.state.index
    .ofKind('owner')
    .find((each) => each.id !== owner?.id && stake(each.id) >= stake(owner?.id ?? ''));
  return verdict(owner !== undefined && !more, `on record ${more?.name ?? 'another'} has as much`);
};

const listedOfOwner: Check = (context) => {
  const owner = context.state.latest.owner?.candidates[0];
  const rank = figure(context, 'rank');
  return verdict(
    rank !== null && rank <= RANKED_SHOWN && fact(context, 'owner')?.value === owner?.name,
    `${who(context)} is not one that ${owner?.name ?? 'nobody'} has on the list`,
  );
};

const rankedTier: Check = (context) => {
  const named = bindingsOf(context.match).flatMap(({ slot, span }) =>
    slot.scope === 'T' && span.kind === 'subject' ? [span.subjects[0]!.id] : [],
  );
  const ranked = (tier: string) => (numberOf(context, tier, 'listed') ?? 0) > 0;
  return verdict(named.length > 0 && named.every(ranked), 'on record no account of that tier is on the list');
};

/** More than half of the moves of the group that the count is of. */
const mostMoved =
  (way: 'moved_up' | 'moved_down'): Check =>
  (context) => {
    const group = groupOf(context)?.id ?? 'book';
    const [part, whole] = [numberOf(context, group, way), numberOf(context, group, 'moved')];
    return verdict(
      part !== null && whole !== null && part * 2 > whole,
      `on record ${part ?? 'none'} of ${whole}`,
    );
  };

const onlyCustomer: Check = (context) => {
  const group = groupOf(context)?.id ?? 'book';
  const customers = numberOf(context, group, 'accounts_with_arr');
  return verdict(
    customers === 1 && (figure(context, 'arr') ?? 0) > 0,
    `on record ${customers ?? 'none'} here`,
  );
};

const ownerAllRenewals: Check = (context) => {
  const owner = context.state.latest.owner?.candidates[0]?.id ?? '';
  const [own, all] = [
    numberOf(context, owner, 'renewals_due_arr'),
    numberOf(context, 'book', 'renewals_due_arr'),
  ];
  return verdict(own !== null && own === all && own > 0, `on record ${own ?? 'nothing'} of ${all}`);
};

/** Of the accounts that moved down, the one with most ARR and open value. */
const largestDown: Check = (context) => {
  const account = context.reading.account;
  const downs = context.state.index
    .ofKind('account')
    .filter((each) => context.state.index.change(each.id)?.kind === 'down');
  const larger = downs.find(
    (each) => account && each.id !== account.id && value(context, each) >= value(context, account),
  );
  return verdict(
    account !== null && downs.includes(account) && !larger,
    `on record ${larger?.name ?? 'another'} is the larger one`,
  );
};

/** "More" adds to what another owner has, who is named before. */
const anotherOwner: Check = ({ match, state }) => {
  const named = state.mentions.filter(({ kind }) => kind === 'owner').map((each) => each.candidates[0]?.id);
  return match
    ? verdict(new Set(named).size > 1, 'no other owner is named before')
    : fail('no owner is named');
};

/** Somebody of the section's tier, else of the ranked list, has no meeting. */
const missingMeetings: Check = (context) => {
  const { index, surroundings } = context.state;
  const tier = surroundings.group?.kind === 'tier' ? surroundings.group : null;
  const [group, metric] =
    surroundings.page?.kind === 'owner' ? [surroundings.page, 'owner_rank'] : [null, 'rank'];
  const asked = index.ofKind('account').filter(({ id }) => {
    const rank = numberOf(context, id, metric);
    return tier
      ? index.isMember(tier.id, id)
      : rank !== null && rank <= RANKED_SHOWN && (!group || index.isMember(group.id, id));
  });
  return verdict(
    asked.some(({ id }) => index.fact(id, 'next_touch')?.value === null),
    'on record each of them has a meeting',
  );
};

/** The part of the group is all of it, and there is something that it is all of. */
const whole =
  (part: string, of: string): Check =>
  (context) => {
    const group = groupOf(context)?.id ?? 'book';
    const [some, all] = [numberOf(context, group, part), numberOf(context, group, of)];
    return verdict(
      some !== null && some === all && some > 0,
      `on record ${some ?? 'none'} of ${all ?? 'none'}`,
    );
  };

export const GROUP_CHECKS: Record<string, Check> = {
  none_booked: whole('without_meeting', 'accounts'),
  none_touched: whole('accounts_without_touch', 'accounts'),
  all_overdue: whole('overdue_deals', 'open_deals'),
  all_stagnant_here: whole('stagnant_deals', 'open_deals'),
  another_owner: anotherOwner,
  missing_meetings: missingMeetings,
  most_in_tier: mostInTier,
  rule_behind_most: ruleBehindMost,
  tops_list: topsList,
  most_stake: mostStake,
  owner_most_listed: ownerMostListed,
  listed_of_owner: listedOfOwner,
  ranked_tier: rankedTier,
  largest_here: mostOf(value, 'is as large'),
  most_arr_here: mostOf(arr, 'has as much ARR'),
  most_down: mostMoved('moved_down'),
  most_up: mostMoved('moved_up'),
  only_customer: onlyCustomer,
  owner_all_renewals: ownerAllRenewals,
  largest_down: largestDown,
  down_from: cameFrom('down'),
  up_from: cameFrom('up'),
};
