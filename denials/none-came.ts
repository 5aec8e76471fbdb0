/**
 * That nobody came to a tier from some side, or that all who came did: "none came up from Triage", "nobody climbed in from
 * below", "there were no arrivals from above", "all of them fell from a higher tier". It is of the tier that the words go
 * back to, and not of the one that nobody came from.
 */
import type { Change, Subject } from '../domain/facts.ts';
import { tierComeTo } from '../figures/flow-parts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { tierAt, tierIdOf } from '../sentence/the-tier.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const NOUN = '(?:accounts?|customers?|prospects?|names?|compan(?:y|ie)|clients?)';
const ARRIVAL =
  '(?:arrivals?|newcomers?|entrants?|promotions?|demotions?|upgrades?|downgrades?|climbers?|additions?|joiners?|intake|traffic|movement|reinforcements?)';
const NOBODY = `(?:nobody|no one|none|nothing|not one|not a single (?:one|${NOUN})|not # ${NOUN}|not one ${NOUN}|no (?:other |new )?${NOUN})`;
const EVERY = `(?:all|every one|each one|each|every (?:single )?(?:one|newcomer|arrival|account))`;
const OF =
  '(?: of (?:them|these|those|the (?:#|newcomers?|arrivals?|new ones)|which|whom|its (?:newcomers?|arrivals?)))?';
const DONE =
  '(?: (?:has|have|had|also|however|though|then|was|were|been|being|actually|in turn|meanwhile|managed to))*';
const MOVED =
  '(?:came|come|climbed|climb|rose|risen|moved|move|arrived|arrive|got|made it|worked (?:its|their) way|stepped|crossed|joined|entered|promoted|demoted|upgraded|downgraded|recovered|ascended|dropped|fell|fallen|slid|slipped|sank|sunk|tumbled|descended|graduated)';
const WAY =
  '(?: (?:up|in|down|back|over|across|here|there|out|it|into it|to it|into N|in to N|to N|the tier|into the tier|to the tier|into this tier|this month))*';
const SIDE =
  '(?: from (?:below|above|underneath|N|(?:a |the |any )?(?:lower|higher|better|worse) (?:tiers?|ones?|place)|(?:a |the )?tiers? (?:below|above)|the other (?:side|direction)))';

const MOVES = new RegExp(`(?:^| )(${NOBODY}|${EVERY})${OF}${DONE} ${MOVED}${WAY}${SIDE}?${WAY}(?= |$)`, 'gu');
const NOUNS = new RegExp(
  `(?:^| )(no|without|without any|zero|not any|n ' t any|not a single|hardly any) (?:new )?${ARRIVAL}${WAY}${SIDE}(?= |$)`,
  'gu',
);

/** What is told of nobody, or of all that came. */
export function judgeNoneCame(scope: Scope): Covering {
  const { text, rangeOf } = skeletonOf(scope.items);
  const covered = new Set<number>();
  const findings = [MOVES, NOUNS].flatMap((pattern) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const start = match[0].startsWith(' ') ? match.index + 1 : match.index;
      const [from, to] = rangeOf({ ...match, 0: match[0].trim(), index: start } as RegExpExecArray);
      const held = heldOf(scope, from, to, match[0]);
      if (held === null) return [];
      for (let at = from; at <= to; at += 1) covered.add(at);
      const place = spanOf(scope.items, from, to);
      const reason = `${held.holds ? 'holds' : 'on record it is not so'} of ${held.tier.name}: by who came to it`;
      return [judged(place, 'absence', held.holds, reason, `${held.tier.id}.moved`)];
    }),
  );
  return { findings, covered };
}

interface Held {
  holds: boolean;
  tier: Subject;
}

/** Of the tier meant: whether those who came from that side are none, or all. */
function heldOf(scope: Scope, from: number, to: number, words: string): Held | null {
  const { items } = scope;
  if (/\bout\b/.test(words)) return null;
  const source = endAfter(items, from, to, 'from');
  const tier = endAfter(items, from, to, 'to') ?? tierComeTo(scope, from, source);
  if (!tier || tier === source) return null;
  const side = sideOf(scope, source, words);
  const isSided = / from /.test(words);
  const came = scope.index.sheet.changes.filter(
    (change) => tierIdOf(scope.index, change.subject, 'current') === tier.id,
  );
  const such = came.filter((change) => side.every((meets) => meets(change)));
  const isAll = /^ ?(?:all|every|each)/.test(words);
  const holds = isAll ? came.length > 0 && such.length === came.length : such.length === 0;
  if (isSided) return { holds, tier };
  // "None came up", "nobody recovered in May" may be of the tier that they would have left: nobody may have left it so.
  const isInto =
    (/\b(?:into|to|joine?d?|entered|arrived?)\b| in ?$/.test(words) || isAfterArrivals(scope, from)) &&
    items[to + 1]?.kind !== 'date';
  const rose = scope.index.sheet.changes.filter(
    (change) => change.kind === 'up' && tierIdOf(scope.index, change.subject, 'previous') === tier.id,
  );
  return holds && !isAll && (isInto || rose.length === 0) ? { holds, tier } : null;
}

/** "Eight accounts fell into it and none came up": the same way in, from the other side. */
function isAfterArrivals({ items }: Scope, from: number): boolean {
  const before = skeletonOf(items.slice(0, from)).text;
  return /(?:fell|came|dropped|slid|slipped|sank|moved|arrived|joined|climbed|descended|entered)(?: down| up| in| over)* (?:in)?to (?:it|N|the tier)(?: [\p{L}]+){0,3} (?:and|but|while|,)$|(?:took in|gained|received|absorbed) #(?: [\p{L}]+){0,4} (?:and|but|while|,)$/u.test(
    before,
  );
}

function sideOf(scope: Scope, source: Subject | null, words: string): ((change: Change) => boolean)[] {
  const up =
    /\b(?:up|below|underneath|lower|worse|climbed|climb|rose|risen|promot\w*|upgrade\w*|recovered|ascended|graduated|climbers?)\b/.test(
      words,
    );
  const down =
    /\b(?:down|above|higher|better|demot\w*|downgrade\w*|dropped|fell|fallen|slid|slipped|sank|sunk|tumbled|descended)\b/.test(
      words,
    );
  return [
    ({ kind }) => kind === 'up' || kind === 'down' || (kind === 'entered' && !up && !down),
    ...(up && down && /^ ?(?:all|every|each)/.test(words) ? [() => false] : []),
    ...(up && !down ? [({ kind }: Change) => kind === 'up'] : []),
    ...(down && !up ? [({ kind }: Change) => kind === 'down'] : []),
    ...(source ? [(change: Change) => tierIdOf(scope.index, change.subject, 'previous') === source.id] : []),
  ];
}

/** The tier of the words that stands after one of these. */
function endAfter(items: Item[], from: number, to: number, end: 'from' | 'to'): Subject | null {
  const before = end === 'from' ? /^from$/ : /^(?:to|into|in)$/;
  for (let at = from; at <= to; at += 1) {
    const tier = tierAt(items[at]);
    if (tier && before.test(textOf(items[at - 1]))) return tier;
  }
  return null;
}
