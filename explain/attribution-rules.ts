/** Rules, holds, gates, seats and decisions that act in one of two books and not in the other. */
import { type Attribution, TIER_CAUSES, type TierCause } from '../domain/attribution.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { evaluate } from '../scoring/conditions.ts';
import type { Subject } from '../scoring/subject.ts';
import { linksOf } from './attribution-links.ts';
import type { Standing } from './attribution-states.ts';

type Rule = Attribution['rules'][number];
type Acting = Map<string, string>;

/** Causes of the model's own tier, in the order of exchange. */
const OWN_CAUSES = TIER_CAUSES.filter(
  (cause): cause is Exclude<TierCause, 'overrides' | 'caps'> => cause !== 'overrides' && cause !== 'caps',
);

/** What acts on the account's own tier, by id, with its label. */
function actingOn({ account, model, wide, own }: Standing): Acting {
  const subject: Subject = { features: account.features, computed: { ...wide, score: account.score } };
  const gates = model.gates.filter((gate) => evaluate(gate.when, subject, model) !== true);
  const holds = model.holds.filter(({ id }) => account.holds.includes(id));
  const acting: Acting = new Map([...gates, ...holds, ...account.rules].map(({ id, label }) => [id, label]));
  const { new_account } = model;
  if (new_account !== undefined && evaluate(new_account.when, subject, model) === true)
    acting.set('new_account', 'new account');
  if (own !== account.scoredTier) acting.set('hysteresis', 'hysteresis');
  return acting;
}

/** What differs between the ends, by the last exchange that made it so. */
function ownRules(states: readonly (Standing | null)[]): Rule[] {
  const acting = states.map((state) => (state === null || state.own === null ? null : actingOn(state)));
  const [first, last] = [acting[0], acting.at(-1)];
  if (first == null || last == null) return [];
  const links = linksOf(acting, OWN_CAUSES);
  return [...new Map([...first, ...last])].flatMap(([id, label]) => {
    const [before, after] = [first.has(id), last.has(id)];
    const made = links.findLast(({ from, to }) => from.has(id) === before && to.has(id) === after);
    if (before === after || made === undefined) return [];
    return [{ id, label, kind: after ? ('began' as const) : ('ended' as const), cause: made.cause }];
  });
}

/** Whether people's decision began or ended. */
function overrideRules(from: Standing, to: Standing, held: boolean): Rule[] {
  const [before, after] = [from.account.override, to.account.override];
  if (before?.id === after?.id) return [];
  const cause = before !== undefined && after === undefined && !held ? 'model' : 'overrides';
  return [{ id: 'override', label: 'override', kind: after === undefined ? 'ended' : 'began', cause }];
}

const capsOf = ({ ledger }: ScoredAccount): string[] =>
  ledger.flatMap(({ effect, rule }) => (effect === 'cap' && rule !== null ? [rule] : []));

/** Seats that were refused in one of the two only. */
function capRules(from: Standing, to: Standing): Rule[] {
  const [before, after] = [capsOf(from.account), capsOf(to.account)];
  const rule = (id: string, model: Model, kind: Rule['kind']): Rule => {
    const label = model.caps.find((cap) => cap.id === id)?.label ?? id;
    return { id, label, kind, cause: 'caps' };
  };
  return [
    ...before.filter((id) => !after.includes(id)).map((id) => rule(id, from.model, 'ended')),
    ...after.filter((id) => !before.includes(id)).map((id) => rule(id, to.model, 'began')),
  ];
}

/**
 * Rules that began or ceased to act between the first and the last state.
 * @param states before the first of OWN_CAUSES, then after each; null where the account is not there
 * @param held whether the earlier override still holds under the later model
 */
export function changedRules(states: readonly (Standing | null)[], held: boolean): Rule[] {
  const [from, to] = [states[0], states.at(-1)];
  if (from == null || to == null) return [];
  const caps = from.account.tier === null || to.account.tier === null ? [] : capRules(from, to);
  return [...ownRules(states), ...overrideRules(from, to, held), ...caps];
}
