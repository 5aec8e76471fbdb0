/**
 * What moved between two runs and why [000-23, 000-28]: read off the two ledgers and features, never written a
 * second time. Accounts that came or went are entered and left, not moves.
 */
import type { PreviousTier, ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import type { AccountChange, PreviousBook } from '../domain/sheet-input.ts';
import { featuresOf, unmet } from './conditions.ts';
import { asFacts } from './feature-names.ts';
import { seatBySignals } from './seats-by-signals.ts';
import type { Subject } from './subject.ts';

type Before = ScoredAccount | PreviousTier;
type Cause = AccountChange['causes'][number];

/** Most component causes of one move: more is a table, not a cause. */
const MOST_COMPONENTS = 2;

const isScored = (account: Before): account is ScoredAccount => 'ledger' in account;

const placed = (account: Before | undefined): AccountChange['from'] =>
  account?.status === 'tiered' && account.tier !== null
    ? { tier: account.tier, label: account.label ?? `Tier ${account.tier}` }
    : null;

function cause(rule: string, facts: Iterable<string>): Cause {
  return { rule, facts: asFacts(facts) };
}

function ruleFacts(id: string, model: Model): string[] {
  const declared = [...model.rules, ...model.holds].find((each) => each.id === id);
  return declared === undefined ? [] : featuresOf(declared.when);
}

/** Rules and holds of the one that the other does not have, those that set its tier first. */
function onlyIn(one: ScoredAccount, other: ScoredAccount | null, model: Model): Cause[] {
  const others = new Set([...(other?.rules.map((rule) => rule.id) ?? []), ...(other?.holds ?? [])]);
  const rules = one.rules.filter((rule) => !others.has(rule.id));
  const telling = [
    ...rules.filter((rule) => rule.tier === one.tier),
    ...rules.filter((rule) => rule.tier !== one.tier),
  ];
  const ids = [...telling.map((rule) => rule.id), ...one.holds.filter((id) => !others.has(id))];
  return ids.map((id) => cause(id, ruleFacts(id, model)));
}

/** The line that set the tier, when a rule, hold, cap or override did. */
function decider(account: ScoredAccount, model: Model): Cause[] {
  const last = account.ledger.findLast((line) => ['tier', 'hold', 'cap'].includes(line.effect));
  return last?.rule == null ? [] : [cause(last.rule, [...last.facts, ...ruleFacts(last.rule, model)])];
}

/** Seats lost or won, and tiers kept for a run. */
function seatCauses(now: ScoredAccount, before: ScoredAccount, model: Model, book: ScoredAccount[]): Cause[] {
  const causes: Cause[] = [];
  const facts = model.order.map((key) => key.feature);
  const cap = now.displacedBy?.cap ?? before.displacedBy?.cap;
  if (cap !== undefined && (now.displacedBy === null) !== (before.displacedBy === null)) {
    causes.push(cause(cap, facts));
    if (seatBySignals(now, cap, book, model)) causes.push(cause('signals', ['signal_points']));
  }
  const held = (account: ScoredAccount) => account.ledger.some((line) => line.stage === 'hysteresis');
  if (held(now) !== held(before) && now.scoredTier === before.scoredTier)
    causes.push(cause('hysteresis', ['score']));
  if (now.tierWithoutSignals !== now.scoredTier && now.tierWithoutSignals === before.tier)
    causes.push(cause('signals', ['signal_points']));
  return causes;
}

const subjectOf = (account: ScoredAccount): Subject => ({
  features: account.features,
  computed: { score: account.score },
});

/** Comparisons of the better tier's line that hold for one of the two only: the lines that were crossed. */
function crossed(now: ScoredAccount, before: ScoredAccount, model: Model): string[] {
  if (now.tier === null || before.tier === null) return [];
  const better = Math.min(now.tier, before.tier);
  const when = model.cut.lines.find((line) => line.tier === better)?.when;
  if (when === undefined) return [];
  const [here, there] = [now, before].map(
    (each) => new Set(unmet(when, subjectOf(each), model).map((leaf) => leaf.feature)),
  );
  return [...new Set(featuresOf(when))].filter((feature) => here!.has(feature) !== there!.has(feature));
}

/** Points that a component gained, what is not scored counting as the account's average. */
function gains(now: ScoredAccount, before: ScoredAccount): { id: string; gain: number }[] {
  const share = (account: ScoredAccount) => (account.possible === 0 ? 0 : account.earned / account.possible);
  return now.components.flatMap((component, index) => {
    const earlier = before.components[index];
    if (earlier === undefined || (component.points === null && earlier.points === null)) return [];
    const points = component.points ?? component.weight * share(now);
    return [{ id: component.id, gain: points - (earlier.points ?? earlier.weight * share(before)) }];
  });
}

/** Components behind a crossed line: those the line itself names, then those that moved the score most. */
function lineCauses(now: ScoredAccount, before: ScoredAccount, model: Model): Cause[] {
  const features = crossed(now, before, model);
  const named = features.flatMap((feature) => {
    if (feature === 'score') return [];
    const component = model.components.find((each) => each.feature === feature);
    return [cause(component?.id ?? feature, [feature])];
  });
  if (!features.includes('score')) return named;
  const direction = now.tier! < before.tier! ? 1 : -1;
  const moved = gains(now, before)
    .filter(({ gain }) => gain * direction > 0)
    .sort((a, b) => (b.gain - a.gain) * direction || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_COMPONENTS)
    .map(({ id }) => cause(id, [model.components.find((each) => each.id === id)!.feature, 'score']));
  return [...named, ...moved];
}

/** A decision of people that began or ended in between. */
function overrideCauses(now: ScoredAccount, before: ScoredAccount): Cause[] {
  if (now.override?.id === before.override?.id) return [];
  return [cause('override', now.override === undefined ? [] : ['override_by'])];
}

function moveCauses(now: ScoredAccount, before: Before, model: Model, book: ScoredAccount[]): Cause[] {
  if (!isScored(before)) return decider(now, model);
  const decided = overrideCauses(now, before);
  // While one is in force, what the model would have done has moved nobody.
  if (decided.length > 0 && now.override !== undefined) return decided;
  const down = now.tier! > before.tier!;
  const rules = down
    ? [
        ...onlyIn(now, before, model),
        ...onlyIn(before, now, model).filter((each) => before.holds.includes(each.rule)),
      ]
    : [
        ...onlyIn(before, now, model),
        ...onlyIn(now, before, model).filter((each) => now.holds.includes(each.rule)),
      ];
  const own = [...rules, ...seatCauses(now, before, model, book), ...lineCauses(now, before, model)];
  const causes = [...decided, ...own];
  const found = causes.length > 0 ? causes : decider(now, model);
  return found.filter((each, index) => found.findIndex((other) => other.rule === each.rule) === index);
}

function leavingCauses(now: ScoredAccount | undefined): Cause[] {
  if (now?.statusReason == null) return [];
  const scope = now.ledger.find((line) => line.stage === 'scope');
  return [cause(now.statusReason, now.status === 'not_tiered' ? (scope?.facts ?? []) : [])];
}

/** What became of one account; null where it is where it was. */
export function changeOf(
  accountId: string,
  now: ScoredAccount | undefined,
  before: Before | undefined,
  model: Model,
  book: ScoredAccount[],
): AccountChange | null {
  const from = placed(before);
  const to = placed(now);
  const name = now?.name ?? before?.name ?? accountId;
  if (from === null && to === null) return null;
  if (from === null) return { accountId, name, kind: 'entered', from, to, causes: decider(now!, model) };
  if (to === null) return { accountId, name, kind: 'left', from, to, causes: leavingCauses(now) };
  if (from.tier === to.tier) return null;
  const kind = to.tier < from.tier ? 'up' : 'down';
  return { accountId, name, kind, from, to, causes: moveCauses(now!, before!, model, book) };
}

/** Every account that moved, came or went, by account id; causes most telling first. */
export function compareBooks(
  book: ScoredBook,
  previous: Pick<PreviousBook, 'accounts'>,
  model: Model,
): AccountChange[] {
  const now = new Map(book.accounts.map((account) => [account.accountId, account]));
  const before = new Map(previous.accounts.map((account) => [account.accountId, account]));
  const ids = [...new Set([...now.keys(), ...before.keys()])].sort();
  return ids.flatMap((id) => changeOf(id, now.get(id), before.get(id), model, book.accounts) ?? []);
}
