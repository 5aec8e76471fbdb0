/**
 * "Still" before what holds: "the tier is still Nurture", "there was still one contact", "it still has no amount", "still under
 * half its usual". A claim where the value or label after it was the same in the run before; a fault of a label or lack that
 * was not.
 */
import type { HeldAt } from '../changes/spoken-beside.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, spanOf, textOf, wordOf } from '../sentence/items.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';

const REACH = 6;

export function stillHeld(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  return items.flatMap((item, at): Finding[] => {
    if (wordOf(item) !== 'still' || held(at)) return [];
    const found =
      tierAfter(scope, at) ?? lackAfter(scope, at) ?? shortAfter(scope, at) ?? valueAfter(scope, at, held);
    return found ? [judged(spanOf(items, at, at), 'predicate', ...found)] : [];
  });
}

type Verdict = [holds: boolean, reason: string] | null;

/** Items after the word in its part of the sentence. */
const after = (items: Item[], at: number): Item[] => {
  const rest = items.slice(at + 1, at + 1 + REACH);
  const end = rest.findIndex((item) => /^[,;.:—–]$/.test(textOf(item)));
  return end < 0 ? rest : rest.slice(0, end);
};

/** "Still Nurture", of one account: its tier then. */
function tierAfter(scope: Scope, at: number): Verdict {
  const [first] = after(scope.items, at);
  const subject = first?.kind === 'name' ? first.subjects[0] : undefined;
  const account = accountFor(scope, at);
  if (subject?.kind !== 'tier' || !account) return null;
  const values = new Values(scope.index, account);
  const [now, then] = [values.figure('tier_number'), values.figure('tier_number', 'previous')];
  if (`tier-${now}` !== subject.id || then === null) return null;
  return [now === then, `${account.name} was in tier ${then} in the run before`];
}

const LACKS: [RegExp, string][] = [
  [/^(amount|price|value)$/, 'amount'],
  [/^(close date|closing date)$/, 'close_date'],
];
/** "Still has no amount": there was none in the run before. */
function lackAfter(scope: Scope, at: number): Verdict {
  const words = after(scope.items, at).map(wordOf);
  const none = words.findIndex((word) => /^(no|without|lacks?|missing)$/.test(word));
  const lack =
    none < 0 ? undefined : LACKS.find(([noun]) => words.slice(none).some((word) => noun.test(word)));
  const account = accountFor(scope, at);
  if (!lack || !account) return null;
  const deals = new Values(scope.index, account).deals();
  const lacking = deals.filter((deal) => deal.has(lack[1]) && deal.fact(lack[1])!.value === null);
  if (lacking.length === 0) return null;
  const then = lacking.map((deal) => deal.fact(lack[1], 'previous'));
  if (then.some((fact) => fact !== undefined && fact.value === null))
    return [true, `${account.name} had none in the run before`];
  return then.every((fact) => fact !== undefined)
    ? [false, `${account.name} had one in the run before`]
    : null;
}

/** "Still under half its usual level": below the norm then too. */
function shortAfter(scope: Scope, at: number): Verdict {
  const words = after(scope.items, at).map(wordOf).join(' ');
  const account = accountFor(scope, at);
  if (
    !account ||
    !/^(well |far |just |a little )?(under|below|short of|less than|shy of)\b.*\b(usual|normal|norm|typical)/.test(
      words,
    )
  )
    return null;
  const values = new Values(scope.index, account);
  const [touches, norm] = [
    values.figure('touches_30d', 'previous'),
    values.figure('touch_norm_30d', 'previous'),
  ];
  return touches === null || norm === null
    ? null
    : touches < norm
      ? [true, `${touches} touches against ${norm} in the run before`]
      : null;
}

/** "There was still one contact": a figure that holds and is as it was. */
function valueAfter(scope: Scope, at: number, held: HeldAt): Verdict {
  const { items, index } = scope;
  for (let place = at + 1; place <= at + after(items, at).length; place += 1) {
    if (items[place]!.kind !== 'figure') continue;
    const fact = held(place)?.fact ?? null;
    if (fact === null || fact.includes('@')) return null;
    const [id, metric] = [fact.split('.')[0]!, metricOf(fact)];
    const [now, then] = ['current', 'previous'].map((run) => index.fact(id, metric, run)?.value);
    return now !== undefined && now === then ? [true, `${fact} is as in the run before`] : null;
  }
  return null;
}
