/**
 * Where several accounts are said to be together: "A and B have sat in Evaluation", "both deals have reached Negotiation", "A and
 * B dropped to Watch", "A and B are with Ana". The stage, tier or owner has to be that of each; that it is one's is not enough.
 */

import { isOutright } from '../causes/inventions.ts';
import { refuted } from '../comparisons/set-named.ts';
import type { Subject } from '../domain/facts.ts';
import { type Item, isQuestion, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const PAIR = "N and N(?: (?:deals?|renewals?|['’] s))*";
const BOTH =
  'both(?: (?:of (?:them|these)|the|their|of|these|deals?|accounts?|renewals?|customers?|prospects?|ones?))*';
const WHO = `(?:${PAIR}|${BOTH}|${PAIR} both)`;
const AUXILIARY =
  '(?: (?:both|all|each|now|still|already|also|have|has|been|recently|just|since|then|finally|duly|only|safely))*';
const THERE =
  '(?:are|is|sit|sat|stand|stood|remain|remained|stay|stayed|stuck|are stuck|parked|been|lie|rest)(?: (?:still|now|already|stuck|both|back|firmly|comfortably))* (?:in|at)';
const CAME =
  '(?:(?:reached|entered|joined|made)|(?:moved|went|gone|came|come|got|advanced|progressed|stepped|jumped|rose|risen|climbed|fell|fallen|dropped|slid|slipped|sank|tumbled|landed|ended)(?: (?:on|up|down|back|forward|along|straight|all the way))* (?:to|into|in))';
const WITH = '(?:are|is|belong to|are owned by|are run by|are looked after by|are with|stay with|sit with)';
const TOLD = spokenWords(`(?<who>${WHO})${AUXILIARY} (?:${THERE}|${CAME}|${WITH})(?: (?:the|tier))? N`);

type Known = (scope: Scope, account: Subject, place: Subject) => boolean | null;

/** Each of the facts; none of them on record tells nothing. */
const oneOf = (values: unknown[], name: unknown): boolean | null => {
  const known = values.filter((each) => each !== undefined && each !== null);
  return known.length === 0 ? null : known.some((each) => each === name);
};
const KINDS: Partial<Record<Subject['kind'], Known>> = {
  stage: ({ index }, { id }, { name }) =>
    oneOf(
      index.children(id, 'deal').map((deal) => index.fact(deal.id, 'stage')?.value),
      name,
    ),
  tier: ({ index }, { id }, tier) =>
    oneOf([index.fact(id, 'tier_number')?.value], Number(tier.id.replace('tier-', ''))),
  owner: ({ index }, { id }, { name }) =>
    oneOf(
      [
        index.fact(id, 'owner')?.value,
        ...index.children(id, 'deal').map((deal) => index.fact(deal.id, 'deal_owner')?.value),
      ],
      name,
    ),
};

/** One fault for each such phrase, from the first account that is elsewhere. */
export function refuteEachPlace(scope: Scope): Finding[] {
  const { items } = scope;
  if (isQuestion(items)) return [];
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, TOLD).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const item = items[to]!;
    const place = item.kind === 'name' ? item.subjects[0]! : null;
    const known = place && KINDS[place.kind];
    if (!known || !isOutright(items, from, to) || goesOn(items, to)) return [];
    for (const account of meant(scope, from, to))
      if (known(scope, account, place) === false) {
        const at = items.findIndex((each, spot) => spot >= from && accountAt(each) === account);
        const start = at < 0 || at >= to ? from : at;
        return [refuted(items, [start, to], `not so of ${account.name}`)];
      }
    return [];
  });
}

/** Those named in the words, else the two of the sentence before it, else the two told of last. */
function meant({ items, topic }: Scope, from: number, to: number): readonly Subject[] {
  const inside = items.slice(from, to).flatMap((item) => accountAt(item) ?? []);
  if (inside.length > 0) return inside.length === 2 ? inside : [];
  const before = [...new Set(items.slice(0, from).flatMap((item) => accountAt(item) ?? []))];
  if (before.length > 0) return before.length === 2 ? before : [];
  if (items.slice(0, from).some(({ kind }) => kind === 'figure')) return [];
  return topic.here.length === 2 ? topic.here : topic.recent.length === 2 ? topic.recent : [];
}

/** "Went to Evaluation and Proposal", "in Proposal and Evaluation": one is in the one and one in the other. */
const goesOn = (items: Item[], to: number): boolean =>
  /^(and|or|,)$/.test(textOf(items[to + 1])) && items[to + 2]?.kind === 'name';
