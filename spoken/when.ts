/**
 * Words of time beside something that was found to have changed, or to be so: "seven dropped in during the month", "less
 * revenue than before", "still stagnant", "we could still count one", "50 days are still left", "is already overdue". Claims
 * where what they stand beside is of that time; nothing is claimed where it is not.
 */
import type { Claim } from '../domain/claims.ts';
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { matchesOf } from '../text/matches.ts';

/** A claim that holds, with the item of the sentence that it begins at. */
export interface Held {
  at: number | null;
  claim: Claim;
}
interface Near {
  claim: Claim;
  /** Whether it stands before the words. */
  isBefore: boolean;
  far: number;
}

const REPORT = '(?:report|review|run|count|round|update|summary|check|look|time)';
const MONTH = spokenWords(
  `(?:just |all |so far )*(?:this month|this time(?: round| around)?|since (?:the )?(?:last|previous) (?:${REPORT}|month)|since then|(?:in|over|during|within|across|throughout|through|for|on) (?:the |this |a |one |a single |the whole |the past |the last |the same |just a |just one )+month|in the (?:course|space|span) of (?:a|the|this|one) month|in (?:the )?meantime|over the (?:same )?(?:period|stretch|same time)|in (?:the|this) (?:period|report)|month on month|from one (?:month|report) to the next|between (?:the )?(?:two )?(?:reports?|runs|reviews)|(?:in|over) the (?:last|past) 30 days|of the month|the month ' s|this month ' s)`,
);
const THAN_BEFORE = spokenWords(
  `than (?:it |they |there |we |he |she )?(?:had |was |were |is |did )?(?:before|then|previously|earlier|formerly|(?:in|at) (?:the )?(?:end of )?D|last (?:month|time)(?: round)?|(?:a|one) month (?:ago|earlier|before|back)|(?:the|a) month (?:before|earlier)|(?:at|in) (?:the |our )?(?:last|previous|prior) ${REPORT}|it (?:was|had)|they were|there were)`,
);
const STILL = spokenWords(
  '(?:still|as yet|to this day|even now|as ever|yet again|once again|once more|again|as before|continues? to be|remains?)',
);
const STILL_AHEAD = spokenWords('(?:there (?:is|are|be) )?(?:still|as yet|at least|yet)');
const ALREADY = spokenWords('(?:has |have |is |are |had |was |were )?already|by now|to date|so far');

const REACH = 8;

export function spokenWhen(scope: Scope, told: readonly Held[]): Finding[] {
  const { items, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return READ.flatMap(({ pattern, reason, finds }) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const found = finds(nearest(items, told, from, to), index, items, from);
      if (!found) return [];
      return [judged(spanOf(items, from, to), 'date', true, `${reason} (“${found.text}”)`, found.fact)];
    }),
  );
}

/** Claims of the words' part of the sentence, the nearest first. */
function nearest(items: Item[], told: readonly Held[], from: number, to: number): Near[] {
  return told
    .flatMap(({ at, claim }): Near[] => {
      if (at === null || (at >= from && at <= to)) return [];
      const [start, end] = at < from ? [at, from] : [to + 1, at];
      if (end - start > REACH || items.slice(start, end).some((item) => /^[;.!?—–]$/.test(textOf(item))))
        return [];
      return [{ claim, isBefore: at < from, far: at < from ? from - at : at - to }];
    })
    .sort((one, other) => one.far - other.far);
}

type Finds = (near: Near[], index: AuditIndex, items: Item[], from: number) => Claim | undefined;

/** Facts of what came about between the runs, or is counted over the month. */
const OF_MONTH =
  /\.delta$|\.(?:moved|moved_up|moved_down|kept|entered|left|from_tier_\d|touches_30d|interactions_30d|customer_touches_30d|prospect_touches_30d)$/;
const CAME_ABOUT =
  /since the run before|^as on record from|as many moves|moved to another tier|came to (?:a|an?other)|kept (?:their|its) tier|its tier as before|as in the run before|as many of .* stayed|^so went|as many causes|than in the run before|^on record \d+ came|by who came to it/;

const isOfMonth = ({ reason, fact }: Claim): boolean =>
  CAME_ABOUT.test(reason) || (fact !== null && OF_MONTH.test(fact));

const changed: Finds = (near) => near.slice(0, NEXT).find(({ claim }) => isOfMonth(claim))?.claim;

/** Claims about the words of which one has to be of that time. */
const NEXT = 5;

const MORE =
  /^(?:more|higher|larger|bigger|longer|later|better|heavier|greater|warmer|livelier|busier|stronger|fuller|up|above|richer|likelier|hotter)$/;
const LESS =
  /^(?:less|fewer|lower|smaller|shorter|earlier|worse|lighter|cooler|quieter|weaker|thinner|down|below|poorer|colder|slighter|sparser)$/;
const COMPARED =
  /(?:fell|rose|more|fewer|less|lower|higher|warmer|cooler|bigger|smaller|since the run before|in the run before)/;

/** "Less revenue than before": what was found to have changed; else the figure told with its change. */
const comparedBefore: Finds = (near, index, items, from) => {
  const own = near.filter(({ isBefore, far }) => isBefore && far <= CLOSE);
  const word = items
    .slice(Math.max(0, from - CLOSE), from)
    .map(textOf)
    .findLast((each) => MORE.test(each) || LESS.test(each));
  if (!word) return undefined;
  const way = MORE.test(word) ? 1 : -1;
  const noun = nounBefore(index, items, from, way, near);
  if (noun) return noun;
  return own.find(({ claim }) =>
    claim.fact !== null
      ? changeOf(index, claim.fact) === way
      : /^holds of/.test(claim.reason) && COMPARED.test(claim.reason),
  )?.claim;
};
const CLOSE = 4;

/** "More revenue than before": the measure that the noun names, of whom the nearest claim is. */
function nounBefore(
  index: AuditIndex,
  items: Item[],
  from: number,
  way: number,
  near: Near[],
): Claim | undefined {
  const [noun] = items
    .slice(Math.max(0, from - 2), from)
    .filter((item) => item.kind === 'word' && item.metrics);
  if (noun?.kind !== 'word' || !noun.metrics) return undefined;
  const metrics = [...noun.metrics];
  return near.find(({ claim, isBefore }) => {
    const subject = isBefore && /^(?:label|name)$/.test(claim.type) ? subjectNamed(index, claim.text) : null;
    if (subject === null) return false;
    const changes = metrics.map((metric) => changeOf(index, `${subject}.${metric}`)).filter((each) => each);
    return changes.length > 0 && changes.every((each) => each === way);
  })?.claim;
}

/** The account or tier of that name. */
const subjectNamed = (index: AuditIndex, name: string): string | null =>
  [...index.ofKind('account'), ...index.ofKind('tier')].find(
    (each) => each.name === name || each.name.endsWith(` — ${name}`) || each.aliases.includes(name),
  )?.id ?? null;

/** Which way the fact went since the run before. */
function changeOf(index: AuditIndex, fact: string): number | null {
  const [now, then] = valuesOf(index, fact);
  return typeof now === 'number' && typeof then === 'number' ? Math.sign(now - then) : null;
}

/** What a fact is now, and what it was in the run before. */
function valuesOf(index: AuditIndex, fact: string): [now: unknown, then: unknown] {
  const id = fact.split('@')[0]!.replace(/\.delta$/, '');
  const at = id.lastIndexOf('.');
  const [subject, metric] = [id.slice(0, at), id.slice(at + 1)];
  return [index.fact(subject, metric)?.value, index.fact(subject, metric, 'previous')?.value];
}

/** Days to something ahead, which are what is left. */
const AHEAD = /^(?:days_to_\w+)$/;
const left: Finds = (near, index) =>
  near.slice(0, 2).find(({ claim, isBefore }) => {
    if (isBefore || claim.fact === null || !AHEAD.test(metricOf(claim.fact))) return false;
    const [now] = valuesOf(index, claim.fact);
    return typeof now === 'number' && now > 0;
  })?.claim;

/** "In April we could still count one": of the run before, and fewer now. */
const lostSince: Finds = (near, index) =>
  near.slice(0, 2).find(({ claim, isBefore }) => {
    if (isBefore || !claim.fact?.endsWith('@previous')) return false;
    return changeOf(index, claim.fact) === -1;
  })?.claim;

/** What has gone on for a time, or is owned, by now. */
const ELAPSED =
  /^(?:days_in_stage|days_past_close|age_days|deal_age_days|days_since_\w+|arr|overdue_deals|overdue_value|stagnant_deals|touches_30d|accounts_without_touch|contacts_90d)$/;
const REACHED = /a deal is (?:overdue|stagnant)|overdue|stagnant|late|past/;
const byNow: Finds = (near) =>
  near
    .slice(0, 2)
    .find(
      ({ claim, isBefore, far }) =>
        !isBefore &&
        far <= CLOSE + 1 &&
        (claim.fact === null
          ? /^holds of/.test(claim.reason) &&
            REACHED.test(claim.reason) &&
            !/denied|no deal/.test(claim.reason)
          : !claim.fact.includes('@') && ELAPSED.test(metricOf(claim.fact))),
    )?.claim;

const sameAsBefore: Finds = (near, index) =>
  near.slice(0, 2).find(({ claim, isBefore }) => {
    if (isBefore || claim.fact === null || claim.fact.endsWith('@previous')) return false;
    const [now, then] = valuesOf(index, claim.fact);
    return then !== undefined && now === then;
  })?.claim;

const READ: { pattern: RegExp; reason: string; finds: Finds }[] = [
  { pattern: MONTH, reason: 'the month in which it came about', finds: changed },
  { pattern: THAN_BEFORE, reason: 'against the run before', finds: comparedBefore },
  { pattern: STILL, reason: 'as in the run before', finds: sameAsBefore },
  { pattern: STILL_AHEAD, reason: 'that long is left', finds: left },
  { pattern: STILL, reason: 'so in the run before, and less now', finds: lostSince },
  { pattern: ALREADY, reason: 'so by now', finds: byNow },
];
