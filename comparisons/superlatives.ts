/** Places among others in open prose: "the largest of the three", "the second-longest silence", "the biggest jump", "one of the best". */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { headsGroup } from '../sentence/group-heads.ts';
import { textOf, wordOf } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import type { Candidate } from '../sentence/values.ts';
import { type Finding, judged, unsupported } from '../text/findings.ts';
import { isFirst, isOfBook, ORDINALS, wordBefore } from './first-in-set.ts';
import { metricsFor } from './place-measures.ts';
import { type Place, placeAt } from './places.ts';

/** Adverbs and plain uses that claim no place. */
const PLAIN = /^(most|least|best|worst)$/;

export function judgeSuperlatives(scope: Scope, told: ReadonlyMap<number, Candidate[]>): Covering {
  const covered = new Set<number>();
  const findings: Finding[] = [];
  scope.items.forEach((item, at) => {
    if (item.kind !== 'word') return;
    const place = placeAt(scope.items, at);
    if (place === null) return;
    covered.add(at);
    if (place === 'judgement') return;
    const word = item.word.split(' ')[0]!;
    if (isOfItsOwn(scope, at)) return;
    if ((PLAIN.test(word) && !isPlace(scope, at)) || isMeasured(scope, at)) return;
    const own = placed(scope, at);
    const isPlaced =
      isOfBook(scope, at) || isInBook(scope, at) || ORDINALS[wordBefore(scope.items, at)] !== undefined;
    if (own === null && !isPlaced && isOfSeveral(scope, at)) return;
    const subject = own ?? accountFor(scope, at) ?? tierOf(scope);
    const metrics = metricsFor(scope, at, place, told);
    const first =
      subject &&
      (isEndTier(scope, subject, word) ||
        (word === 'quietest' && isFirst(scope, at, subject, SILENCE, SILENCE.metrics)) ||
        isFirst(scope, at, subject, place, metrics));
    // "The best of it", with nothing to measure it by, only weighs; of whom "the largest deserve a plan" is nobody tells.
    if (first === null && (WEIGHING.test(word) || (subject === null && !isPlaced))) return;
    const denied = first !== null && isDenied(scope, at);
    if (denied)
      for (let before = Math.max(0, at - 5); before < at; before += 1)
        if (
          /^(not|neither|nor|never|hardly|scarcely|isn|aren|wasn|weren|n|t)$/.test(
            wordOf(scope.items[before]),
          )
        )
          covered.add(before);
    findings.push(verdictOf(item, word, first, denied, subject));
  });
  return { findings, covered };
}

/** "The largest jump is at Yorvale Shipping", "the two largest deals, at Elmscar Travel": the account named after it. */
function placed({ items }: Scope, at: number): Subject | null {
  const start = items.slice(0, at).findLastIndex((item) => /^[;:]$/.test(textOf(item))) + 1;
  if (ORDINALS[wordBefore(items, at)] || items.slice(start, at).some((item) => accountAt(item) !== null))
    return null;
  for (let next = at + 1; next < Math.min(items.length, at + 9); next += 1) {
    const account = accountAt(items[next]);
    if (account)
      return /^(at|is|of|by|from|was|belongs|goes|with|to|comes|in|for|,|:)$/.test(textOf(items[next - 1]))
        ? account
        : null;
  }
  return null;
}

/** "The highest in the book", "the lowest of any account": a set that is named has somebody in that place. */
const isInBook = ({ items }: Scope, at: number): boolean =>
  /\b(?:(?:in|of|across) (?:the|our|your) (?:whole |entire )?(?:book|portfolio|tier|team|group)|of (?:all|any)|of (?:the|these|those) #)\b|\b(?:of|in) N\b/.test(
    items
      .slice(at + 1, at + 8)
      .map((item) => textOf(item) || (item.kind === 'name' ? 'N' : '#'))
      .join(' '),
  );

/** "The largest deals are the ones that slipped", in a sentence that names none before: of several, and not of one told of. */
function isOfSeveral({ items }: Scope, at: number): boolean {
  if (items.slice(0, at).some((item) => accountAt(item) !== null)) return false;
  const near = [items[at - 1], items[at + 1]];
  if (near.some((item) => item?.kind === 'figure' && item.figure.kind === 'number' && item.figure.value > 1))
    return true;
  return items
    .slice(at + 1, at + 5)
    .some((item) => /^(are|were|have|all|both|deserve|need)$/.test(wordOf(item)));
}

/**
 * "At its happiest", "the longest it has been quiet", "among the largest", "may be the oldest": no place among others, or
 * none that is told as sure.
 */
const isOfItsOwn = ({ items }: Scope, at: number): boolean =>
  OWN_BEFORE.test(wordsShown(items.slice(Math.max(0, at - 4), at))) ||
  OWN_AFTER.test(wordsShown(items.slice(at + 1, at + 5))) ||
  (wordOf(items[at]) === 'furthest' && OTHER_WAY.test(wordOf(items[at + 1])));
const OTHER_WAY = /^(?:from|off|below|above|behind|away|past|over|beyond)$/;
const OWN_BEFORE =
  /(?:^| )(?:at (?:its|their|his|her|our)|(?:among|amongst|nearly|almost|practically|virtually|close to|(?:may|might|could|would)(?: well| easily)? be) (?:the|its|their)|takes?)$/;
const OWN_AFTER =
  /^(?:it|they|she|he|we|this|that N|N) (?:has|have|had|' s|' ve) (?:ever )?(?:been|gone|waited|had)|^of (?:months|month|weeks|week|times|days)(?!\p{L})|^(?:usual|typical|normal|average|outcome(?! score)|thing|ending|news|result)(?!\p{L})/u;

/** "It's not the biggest", "isn't the longest", "neither the largest nor the smallest". */
const isDenied = ({ items }: Scope, at: number): boolean =>
  /(?:\bnot|\bneither|\bnor(?: (?:is|was|has|are|were) (?:it|that|this|they|the [a-z]+)(?: been)?)?|\bnever|\bby no means|\bfar from|\bhardly|\bscarcely|\brather than|\binstead of|n ['’] t|n t)(?: (?:have|has|be|been|the|their|its|our|your|quite|even|exactly|among|necessarily|always|really|only|just|by any means|one of|is|was))*$/.test(
    items
      .slice(Math.max(0, at - 7), at)
      .map((item) => textOf(item) || '#')
      .join(' '),
  );

function verdictOf(
  { from, to }: { from: number; to: number },
  word: string,
  first: boolean | null,
  denied: boolean,
  subject: Subject | null,
): Finding {
  if (first === null) {
    const reason = `nothing here tells among whom or by what this is the ${word}`;
    return unsupported({ from, to }, 'predicate', reason);
  }
  const { name } = subject!;
  const against = first
    ? `${name} is the ${word} of a set meant here`
    : `${name} is not the ${word} of any set meant here`;
  const holds = first !== denied;
  return judged({ from, to }, 'predicate', holds, holds ? `holds of ${name}` : against);
}

/** "The best", "Samir's best": a place; "best kept", "most of it": none. */
function isPlace({ items }: Scope, at: number): boolean {
  const before = items[at - 1];
  const next = items[at + 1];
  const closes = !next || next.kind === 'sign' || (next.kind === 'word' && next.word !== 'of');
  // "Top score (97), best odds (69)".
  if (MEASURED.test(wordOf(next)) && at > 0) return true;
  return before?.kind === 'word' && /^(the|our|your|their|its|his|her|s|is)$/.test(before.word) && closes;
}

const MEASURED = /^(odd|score|sentiment|mood|likelihood|chance|rating)$/;

/** "The longest silence is 151 days": the book's or tier's own figure, held as one. */
const isMeasured = ({ items }: Scope, at: number): boolean => {
  const item = items[at];
  if (ORDINALS[wordBefore(items, at)]) return false;
  return (
    item?.kind === 'word' &&
    /^longest silence$/.test(item.word) &&
    items.slice(at, at + 6).some(({ kind }) => kind === 'figure')
  );
};

/** "Expand looks strongest": of the tiers the first is best, the last worst, whatever the figures beside it are of. */
function isEndTier({ index }: Scope, { id, kind }: Subject, word: string): boolean {
  if (kind !== 'tier') return false;
  const tiers = index.ofKind('tier').map((tier) => tier.id);
  const end = /^(best|strongest|healthiest)$/.test(word)
    ? tiers.sort()[0]
    : /^(worst|weakest|sickest)$/.test(word)
      ? tiers.sort().at(-1)
      : undefined;
  return id === end;
}

const WEIGHING = /^(best|worst|strongest|weakest|most|least|furthest|farthest)$/;

/** Quiet is who had few touches, and who had none for longest. */
const SILENCE = { way: 1, metrics: ['days_since_last_touch'], change: false } satisfies Place;

/** The tier that a sentence without accounts is about. */
function tierOf({ items }: Scope): Subject | null {
  const at = items.findIndex((item, place) => tierAt(item) !== null && headsGroup(items, place));
  return tierAt(items[at]);
}
