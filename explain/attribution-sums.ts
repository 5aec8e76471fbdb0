/** Attributions summed over the book: which cause, and which rule, how many moves came from. */
import {
  type Attribution,
  type AttributionGroup,
  type BookAttribution,
  type Part,
  SCORE_CAUSES,
  TIER_CAUSES,
  type TierCause,
  type TierStage,
} from '../domain/attribution.ts';

/** The largest part in the direction of the move; of equals the first. */
function main<Of extends string>(parts: readonly Part<Of>[], direction: number): Of | null {
  const own = parts.filter(({ by }) => by * direction > 0);
  const most = Math.max(...own.map(({ by }) => Math.abs(by)));
  return own.find(({ by }) => Math.abs(by) === most)?.of ?? null;
}

type Decider = Pick<AttributionGroup, 'rule' | 'label'>;
const NOTHING: Decider = { rule: null, label: null };

/** The rule of the kinds of rules that the stage has, begun or ended by the cause. */
function ruleOf(
  { rules }: Attribution,
  cause: TierCause,
  ids: (id: string) => boolean,
  down: boolean,
): Decider {
  const own = rules.filter((rule) => ids(rule.id));
  const found =
    own.find((rule) => rule.cause === cause && rule.kind === (down ? 'began' : 'ended')) ??
    own.find((rule) => rule.cause === cause) ??
    own[0];
  return found === undefined ? NOTHING : { rule: found.id, label: found.label };
}

/** The component that the cause moved most in the direction of the move. */
function componentOf({ components }: Attribution, cause: TierCause, down: boolean): Decider {
  const gains = components
    .filter((each) => each.cause === cause)
    .map(({ id, label, from, to }) => ({ id, label, gain: ((to ?? 0) - (from ?? 0)) * (down ? -1 : 1) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  return gains[0] === undefined ? NOTHING : { rule: gains[0].id, label: gains[0].label };
}

const OWN_STAGES: Partial<Record<TierStage, string>> = {
  new_account: 'new_account',
  hysteresis: 'hysteresis',
  overrides: 'override',
};

function deciderOf(account: Attribution, cause: TierCause, stage: TierStage | null, down: boolean): Decider {
  const engines = Object.values(OWN_STAGES);
  if (stage === null || stage === 'signals') return NOTHING;
  const own = OWN_STAGES[stage];
  if (own !== undefined) return ruleOf(account, cause, (id) => id === own, down);
  const caps = account.rules.filter((rule) => rule.cause === 'caps').map(({ id }) => id);
  if (stage === 'caps') return ruleOf(account, 'caps', (id) => caps.includes(id), down);
  const ofTheModel = (id: string) => !engines.includes(id) && !caps.includes(id);
  if (stage === 'risk_rules') return ruleOf(account, cause, ofTheModel, down);
  const component = componentOf(account, cause, down);
  return component.rule === null ? ruleOf(account, cause, ofTheModel, down) : component;
}

function groupsOf(accounts: readonly Attribution[]): AttributionGroup[] {
  const groups = new Map<string, AttributionGroup>();
  for (const account of accounts) {
    const { tier } = account;
    if (tier === null || tier.from === tier.to) continue;
    const direction = Math.sign(tier.to - tier.from);
    const cause = main(tier.byCause, direction)!;
    const decider = deciderOf(account, cause, main(tier.byStage, direction), direction > 0);
    const kind = direction > 0 ? ('down' as const) : ('up' as const);
    const key = JSON.stringify([kind, cause, decider.rule]);
    const group = groups.get(key) ?? { kind, cause, ...decider, accounts: [] };
    group.accounts.push(account.accountId);
    groups.set(key, group);
  }
  const order = (cause: TierCause) => TIER_CAUSES.indexOf(cause);
  return [...groups.values()].sort(
    (a, b) =>
      (a.kind === b.kind ? 0 : a.kind === 'down' ? -1 : 1) ||
      b.accounts.length - a.accounts.length ||
      order(a.cause) - order(b.cause) ||
      ((a.rule ?? '') < (b.rule ?? '') ? -1 : 1),
  );
}

function totalsOf(accounts: readonly Attribution[]): BookAttribution['totals'] {
  return SCORE_CAUSES.flatMap((cause) => {
    const parts = accounts.flatMap(({ score }) => score?.parts.filter(({ of }) => of === cause) ?? []);
    if (parts.length === 0) return [];
    return [{ cause, points: parts.reduce((sum, { by }) => sum + by, 0), accounts: parts.length }];
  });
}

/** Each moved account in one group, by the largest part of its move; points and accounts that each cause moved. */
export function sumsOf(accounts: readonly Attribution[]): Pick<BookAttribution, 'groups' | 'totals'> {
  return { groups: groupsOf(accounts), totals: totalsOf(accounts) };
}
