/**
 * Who did not come to a tier, or is gone from it: "Seven slid in from Nurture; none came up from below", "nobody climbed in",
 * "one of April's 17 is no longer here". Held against the moves of the run by where they began and ended.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Finding, findingOn, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const NOBODY =
  '(?:none|nobody|no one|no #|nothing|not (?:one|#|a single (?:one|account|customer))|no (?:other |single )?(?:account|customer|name|one))(?: of (?:them|these|those))?';
const CAME =
  '(?:(?:has|have|had|was|were|been|ever) )*(?:came|come|coming|climb|climbed|rose|rise|risen|moved|move|arrive|arrived|join|joined|promoted|recovered|stepped|graduated|made it|got|worked its way|made the climb|added|entered)';
const WHENCE =
  '(?:from (?:below|beneath|underneath|above|elsewhere|(?:the )?(?:tier |tiers )?(?:below|above)|(?:the )?(?:tier )?N)|the other way|in the other direction|into (?:it|the tier|N)|to it|in|up to it|to replace them)';
const NOT_COME = new RegExp(
  `(?<!\\p{L})${NOBODY} (?:${CAME}(?: (?:back|up|down|over|across|in|out))* ?${WHENCE}(?: (?:into|to|from) (?:it|N|the tier))?|from (?:below|beneath|above))(?= ?(?:$|[,.;:()—–]|(?:and|but|while|so|this|in|during|last|since|leaving)(?!\\p{L})))`,
  'gu',
);
const NOT_LEFT = new RegExp(
  `(?<!\\p{L})${NOBODY} (?:(?:has|have|had) )*(?:left|leave|quit|dropped out of|fell out of|fallen out of|gone from|disappeared from|vanished from|departed from) (?<what>the book|it|the tier|N)(?= ?(?:$|[,.;:()—–])| (?:and|but|while|so|this|in|during|since|last))`,
  'gu',
);
/** "One of April's 17 is no longer here". */
const GONE =
  /(?<!\p{L})# of (?:D ' s|the|those|its|N ' s|last month ' s|April ' s)(?: (?:#|account|customer|name|there|here|in it|in D|a month ago|last month))* (?:(?:is|are) no longer (?:here|there|in it|among them|in N|on it|on the list|in the tier)|(?:is|are|has|have) (?:since |now |already )*(?:gone|left|left it|moved on|moved out|departed))(?=$| ?[,.;:()—–]| (?:and|but|while|so))/gu;
/** Words that place a tier as where something came from. */
const SOURCE = /^(from|than|of|out)$/;

/** @param figures verdicts on the figures: one that counts those who are gone takes its own */
export function judgeArrivals(scope: Scope, figures: readonly Finding[]): Covering {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const covered = new Set<number>();
  const findings: Finding[] = [];
  const take = (from: number, to: number, held: { holds: boolean; reason: string } | null): void => {
    if (!held) return;
    for (let at = from; at <= to; at += 1)
      if (/^(?:word|sign)$/.test(items[at]!.kind) || at === from + 1) covered.add(at);
    const place = spanOf(items, from, to);
    findings.push(judged(place, 'absence', held.holds, held.reason));
  };
  for (const match of matchesOf(text, NOT_COME)) {
    const [from, to] = rangeOf(match);
    take(from, to, noneCame(scope, from, to, match[0]));
  }
  for (const match of matchesOf(text, NOT_LEFT))
    take(...rangeOf(match), noneLeft(scope, match, rangeOf(match)));
  for (const match of matchesOf(text, GONE)) {
    const [from, to] = rangeOf(match);
    const held = someLeft(scope, from, to);
    const figure = findingOn(figures, items[from]);
    if (held && figure) Object.assign(figure, judged(figure, 'value', held.holds, held.reason));
    take(from, to, held);
  }
  return { findings, covered };
}

const labelOf = ({ index }: Scope, tier: Subject): string =>
  String(index.fact(tier.id, 'label')?.value ?? '');

/** The tier that it is said of: where it is named as where they went, else where one leads, else the text's. */
function tierToldOf(scope: Scope, from: number, to: number): Subject | null {
  const { items } = scope;
  const isSource = (at: number): boolean => SOURCE.test(textOf(items[at - 1]));
  for (let at = to; at > from; at -= 1) if (tierAt(items[at]) && !isSource(at)) return tierAt(items[at]);
  for (let at = from - 1; at >= 0; at -= 1) if (tierAt(items[at]) && !isSource(at)) return tierAt(items[at]);
  const sources = items.flatMap((item, at) => (isSource(at) ? (tierAt(item) ?? []) : []));
  return groupsFor(scope, from).find((group) => group.kind === 'tier' && !sources.includes(group)) ?? null;
}

/** "No account moved into Watch" is of any way, "climbed in" of one. */
const RISING = /below|beneath|other|up|climb|ris|rose|promoted|recovered|graduated|worked/;

function noneCame(
  scope: Scope,
  from: number,
  to: number,
  words: string,
): { holds: boolean; reason: string } | null {
  const target = tierToldOf(scope, from, to);
  if (!target) return null;
  const own = labelOf(scope, target);
  const source = scope.items
    .slice(from, to + 1)
    .flatMap((item, at) => (SOURCE.test(textOf(scope.items[from + at - 1])) ? (tierAt(item) ?? []) : []))[0];
  const way = /above|down/.test(words) ? 'down' : RISING.test(words) ? 'up' : null;
  const came = scope.index.sheet.changes.filter(
    (move) =>
      move.to === own && (source ? move.from === labelOf(scope, source) : way === null || move.kind === way),
  );
  return {
    holds: came.length === 0,
    reason: `on record ${came.length} came to ${target.name} that way`,
  };
}

/** As many as the moves out of the tier. */
function someLeft(scope: Scope, at: number, to: number): { holds: boolean; reason: string } | null {
  const item = scope.items[at]!;
  const named = scope.items.slice(at, to + 1).flatMap((each) => tierAt(each) ?? []);
  const tier = named[0] ?? tierToldOf(scope, at, at);
  if (!tier || item.kind !== 'figure') return null;
  const own = labelOf(scope, tier);
  const left = scope.index.sheet.changes.filter((move) => move.from === own).length;
  return { holds: left === item.figure.value, reason: `on record ${left} left ${tier.name}` };
}

/** Nobody left the book, by its count; nobody left a tier, by the moves out of it. */
function noneLeft(
  scope: Scope,
  { groups }: RegExpExecArray,
  [from, to]: [number, number],
): { holds: boolean; reason: string } | null {
  const tier = groups!.what === 'the book' ? null : (tierAt(scope.items[to]) ?? tierToldOf(scope, from, to));
  const own = tier && labelOf(scope, tier);
  const left = tier
    ? scope.index.sheet.changes.filter((move) => move.from === own).length
    : scope.index.fact('book', 'left')?.value;
  if (typeof left !== 'number' || (!tier && groups!.what !== 'the book')) return null;
  return { holds: left === 0, reason: `on record ${left} left ${tier?.name ?? 'the book'}` };
}
