/** "Down from three to none", "from nothing to 18", "now there are none": a count of nothing told by a word. */

import type { Covering } from '../predicates/predicates.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';

const NOTHING = /^(none|nothing|nobody|nil|zero|nought|naught)$/;
const NOUGHT = /^(nought|naught)$/;
const NOW = /^(to|becoming|became)$/;
const THEN = /^(from|after)$/;
/** Counts that a sentence without a figure may say are gone. */
const COUNTS = [
  'stagnant_deals',
  'overdue_deals',
  'open_deals',
  'touches_30d',
  'contacts_90d',
  'meetings_booked',
  'renewals_due',
  'accounts',
  'accounts_without_touch',
];

/** @param told findings of the figures: the nothing is the other end of one of them */
export function judgeZeros(scope: Scope, told: readonly Finding[], covered: ReadonlySet<number>): Covering {
  const own = new Set<number>();
  const findings = scope.items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'word' || !NOTHING.test(item.word) || covered.has(at)) return [];
    const before = wordOf(scope.items[at - 1]);
    const period =
      NOW.test(before) || isTimed(scope.items, at, AFTER_NOW)
        ? 'current'
        : THEN.test(before) || isTimed(scope.items, at, AFTER_THEN)
          ? 'previous'
          : null;
    const gone = period === null && isGone(scope, at);
    if (period === null && !gone) return [];
    const fact = period === null ? goneOf(scope, at) : otherEnd(scope, told, period);
    // "Nought" says nothing but a count, which then is none of these.
    if (!fact && NOUGHT.test(item.word))
      return [judged(item, 'value', false, 'no figure here is nothing on record')];
    if (!fact) return [];
    own.add(at);
    return [
      {
        from: item.from,
        to: item.to,
        type: 'value',
        verdict: 'verified',
        fact,
        reason: `as on record (${fact})`,
      },
    ];
  });
  return { findings, covered: own };
}

/** "18 accounts, none last month", "one, none now": as a part of its own, with its time after it. */
function isTimed(items: Item[], at: number, times: RegExp): boolean {
  const before = items[at - 1];
  if (before && !/^(?:[,;:(–—]|and|but|with|against)$/.test(textOf(before))) return false;
  const after = items.slice(at + 1, at + 5).map((item) => (item.kind === 'date' ? 'D' : textOf(item)));
  return times.test(after.join(' '));
}
const AFTER_THEN =
  /^(?:last (?:month|time)|then|before|previously|earlier|(?:in |at the end of |back in )?D|the (?:month|time) before|a month (?:ago|earlier|before|back))(?: ?[.,;:)–—]|$)/;
const AFTER_NOW =
  /^(?:now|today|at present|currently|this (?:month|time)|any more|any longer)(?: ?[.,;:)–—]|$)/;

/** "Now there are none", "now none", "now it is nobody", to the end of the clause. */
function isGone({ items }: Scope, at: number): boolean {
  const next = items[at + 1];
  if (next && next.kind !== 'sign') return false;
  for (let place = at - 1; place >= Math.max(0, at - 4); place -= 1) {
    const word = wordOf(items[place]);
    if (word === 'now' || word === 'today') return true;
    if (!/^(there|it|they|is|are|' s|s|has|have|with|in|contact)$/.test(word)) return false;
  }
  return false;
}

/** A figure of the sentence whose measure is nothing in that run. */
function otherEnd({ index, items }: Scope, told: readonly Finding[], period: string): string | null {
  const [start, end] = [items[0]!.from, items.at(-1)!.to];
  for (const { from, to, fact, verdict } of told) {
    if (!fact || verdict !== 'verified' || from < start || to > end) continue;
    const [subject, rest] = fact.split('.') as [string, string];
    const metric = rest.replace(/@.*/, '');
    if (index.fact(subject, metric, period)?.value === 0)
      return `${subject}.${metric}${period === 'previous' ? '@previous' : ''}`;
  }
  return null;
}

/** A count of the subject that was something in the run before and is nothing now. */
function goneOf(scope: Scope, at: number): string | null {
  const account = accountFor(scope, at);
  for (const { id } of [...(account ? [account] : []), ...groupsFor(scope, at).slice(0, 2)])
    for (const metric of COUNTS) {
      const [now, then] = ['current', 'previous'].map(
        (period) => scope.index.fact(id, metric, period)?.value,
      );
      if (now === 0 && typeof then === 'number' && then > 0) return `${id}.${metric}`;
    }
  return null;
}
