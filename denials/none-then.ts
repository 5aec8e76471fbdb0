/**
 * A count of nothing in the run before: "an overdue deal at $46,000 (there were none last month)", "where a month ago none
 * was", "previously none were". What is counted stands before it: the last figure that holds, else the last thing told of.
 */

import type { Covering } from '../predicates/predicates.ts';
import { spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const THEN =
  "(?:last month|last time|last report|(?:a month|#) (?:ago|earlier|before|back)|the (?:month|time|run|report) before|previously|earlier|before|back then|then|beforehand|(?:in |at the end of |back in |as of |at the close of |by the end of )?D(?: ' s report)?)";
const NONE =
  '(?:none|nothing|nil|not one|not a single one|not #|no such (?:deal|thing|account|case))(?: of (?:them|these|those))?';
const HAD =
  "(?:there|you|we|it|they|he|she|N|the (?:tier|book)) (?:were|was|had|' d had|' d|had been|have been|held|counted|showed)";
const HAD_NOT =
  "(?:there|you|we|it|they|he|she|N) (?:(?:were|was|had|did)n ' t|were not|was not|had not|did not)(?: (?:have|had|been|got))? (?:any|one|#|a single one)";
const END = '(?= ?(?:$|[,.;:()!—–])| (?:and|but|so|while|which)(?!\\p{L}))';
const PATTERNS = [
  `(?:where|when|whereas|while|as|and|but) (?:${THEN} )?(?:,  ?)?(?:${HAD} ${NONE}|${HAD_NOT}|${NONE} (?:was|were|did|had(?: been)?))(?: (?:at all|yet))?(?: ${THEN})?${END}`,
  `(?<!since )${THEN} (?:, )?(?:(?:${HAD} )?${NONE}|${HAD_NOT})(?: (?:was|were|did|had|had been))?(?: (?:at all|yet))?${END}`,
  `(?:${HAD} ${NONE}|${HAD_NOT}|${NONE}(?: (?:was|were|had been))?)(?: (?:at all|yet))? ${THEN}${END}`,
  `${HAD_NOT.replace('any|', 'been any|been # of|any|')}${END}`,
  `(?:up |from |and |rising |risen )?(?:from|against|versus|compared (?:with|to)|after|as against|having been) ${NONE}(?: (?:at all))?(?: ${THEN})?${END}`,
].map((pattern) => new RegExp(`(?<!\\p{L})(?:${pattern})`, 'gu'));

/** What the words before count, by the words that say so. */
const COUNTED: [words: RegExp, metric: string][] = [
  [
    /\b(?:overdue|late|past (?:its|their|the) (?:own )?(?:close |closing )?date|missed (?:its|their) (?:close )?date|slipped)\b/g,
    'overdue_deals',
  ],
  [/\b(?:stagnant|stuck|stalled|stale|standing still)\b/g, 'stagnant_deals'],
  [/\brenewals?\b/g, 'renewals_due'],
  [/\b(?:silent|untouched|without contact|no contact|gone quiet)\b/g, 'accounts_without_touch'],
  [/\b(?:touch|touche|exchange|contact|conversation)\b/g, 'touches_30d'],
  [/\b(?:open deal|deal|opportunity)\b/g, 'open_deals'],
];

export function judgeNoneThen(scope: Scope, figures: readonly Finding[]): Covering {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const covered = new Set<number>();
  const findings: Finding[] = [];
  for (const pattern of PATTERNS)
    for (const match of matchesOf(text, pattern)) {
      const [from, to] = rangeOf(match);
      if (covered.has(to) || isNow(scope, from, to)) continue;
      const held = heldThen(scope, figures, from, text.slice(0, match.index));
      if (!held) continue;
      const place = spanOf(items, from, to);
      for (let at = from; at <= to; at += 1) if (items[at]!.kind === 'word') covered.add(at);
      for (const each of figures)
        if (each.verdict !== 'verified' && each.from >= place.from && each.to <= place.to)
          Object.assign(each, judged(each, 'value', held.holds, held.reason, held.fact));
      findings.push(judged(place, 'absence', held.holds, held.reason, held.fact));
    }
  return { findings, covered };
}

/** "None in May", where the run closes May. */
const isNow = ({ items, index }: Scope, from: number, to: number): boolean =>
  items
    .slice(from, to + 1)
    .some(
      (item) =>
        item.kind === 'date' &&
        item.date.ranges.some(([first, last]) => first <= index.sheet.asOf && last >= index.sheet.asOf),
    );

interface Held {
  holds: boolean;
  fact: string;
  reason: string;
}

function heldThen(scope: Scope, figures: readonly Finding[], from: number, before: string): Held | null {
  const { items, topic } = scope;
  const told = lastCounted(before) ?? lastCounted(topic.words.join(' '));
  const start = items[from]!.from;
  const last = figures.findLast(
    (each) =>
      each.to <= start && each.verdict === 'verified' && each.fact && METRICS.has(metricOf(each.fact)),
  );
  const facts = last?.fact ? [last.fact.replace('@previous', '')] : [];
  if (told) {
    const account = accountFor(scope, from);
    const subjects = account ? [account] : groupsFor(scope, from).slice(0, 2);
    // What is said of the deals goes before a count of something else.
    if (!facts.some((fact) => metricOf(fact) === told)) facts.length = 0;
    facts.push(...subjects.map(({ id }) => `${id}.${told}`));
  }
  const known = facts.flatMap((fact) => {
    const value = valueThen(scope, fact);
    return value === null ? [] : [{ fact, value }];
  });
  const found = known.find(({ value }) => value === 0) ?? known[0];
  if (!found) return null;
  return {
    holds: found.value === 0,
    fact: `${found.fact}@previous`,
    reason: `on record ${found.value} (${found.fact}@previous)`,
  };
}

const METRICS: ReadonlySet<string> = new Set(COUNTED.map(([, metric]) => metric));

function valueThen({ index }: Scope, fact: string): number | null {
  const dot = fact.lastIndexOf('.');
  const value = index.fact(fact.slice(0, dot), fact.slice(dot + 1), 'previous')?.value;
  return typeof value === 'number' ? value : null;
}

/** The thing that the words count last; "overdue deals" are the overdue ones. */
function lastCounted(text: string): string | null {
  let found: { at: number; metric: string } | null = null;
  for (const [words, metric] of COUNTED) {
    const at = matchesOf(text, words).at(-1)?.index;
    if (at === undefined) continue;
    const isOfDeals = metric === 'open_deals' && found !== null && SAME.test(found.metric);
    if (!isOfDeals && (!found || at > found.at)) found = { at, metric };
  }
  return found?.metric ?? null;
}
const SAME = /^(?:overdue|stagnant)_deals$|renewals_due/;
