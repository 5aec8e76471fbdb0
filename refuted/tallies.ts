/**
 * A count whose group its words name by its size or its worth: "five of your 19 accounts have no meeting booked" of the owner
 * who has 19, "six renewals worth $720,000" of whom that sum is. As many as that group has on record, and no other count;
 * and as much as the group has whose count it is.
 */
import { countOfWorth, sumOfCount } from '../figures/counted-and-worth.ts';
import { skeletonOf, wordsShown } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { within } from '../sentence/values.ts';
import { contradicted, type Finding, findingOn, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const OF_SIZE = '# (?:of|out of) (?:your|our|his|her|its|their|the|all|these) # (?:accounts? )?';
const HAVE = '(?:still |now |currently |already )*(?:have|has|had got|are with|with|are|is|remain|lack)? ?';
const STATES: [pattern: RegExp, metric: string][] = [
  [
    `(?:no|without an?|without any|without|lack an?|lack) (?:next |further )?(?:meeting|call|conversation)`,
    'without_meeting',
  ],
  [
    `(?:a|an|one|their|its|the) (?:next )?(?:meeting|call|conversation) (?:booked|in the diary|scheduled|set|planned)`,
    'meetings_booked',
  ],
  [
    `(?:no contact|without (?:any )?contact|silent|had no contact|gone without contact)`,
    'accounts_without_touch',
  ],
  [`(?:a single contact|one contact only|only one contact|just one contact)`, 'single_contact'],
].map(([words, metric]) => [spokenWords(`${OF_SIZE}${HAVE}${words}`), metric!]);

export function refuteTallies(scope: Scope, findings: readonly Finding[]): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const ofSize = STATES.flatMap(([pattern, metric]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [at] = rangeOf(match);
      const size = items.findIndex((item, place) => place > at && item.kind === 'figure');
      const whole = findingOn(findings, items[size]);
      if (whole?.verdict !== 'verified' || !whole.fact || metricOf(whole.fact) !== 'accounts') return [];
      const fact = scope.index.fact(whole.fact.split('.')[0]!, metric);
      return typeof fact?.value === 'number' ? otherThan(scope, findings, at, fact.value, fact.id) : [];
    }),
  );
  const ofWorth = items.flatMap((item, at): Finding[] => {
    const isCount = item.kind === 'figure' && item.figure.kind === 'number';
    // "13 of the 44 renewals due, worth $1.13M": the sum is of the part.
    const isWhole = /\bof(?: the| our| your| its| all)?$/.test(
      wordsShown(items.slice(Math.max(0, at - 3), at)),
    );
    const meant = isCount && !isWhole ? countOfWorth(scope, at) : null;
    return meant ? otherThan(scope, findings, at, meant.value, meant.fact) : [];
  });
  return [...ofSize, ...ofWorth, ...items.flatMap((_, at) => refuteSum(scope, findings, at))];
}

/** "11 overdue deals worth $540,000" of the tier that has 11, where the sum is the book's. */
function refuteSum(scope: Scope, findings: readonly Finding[], at: number): Finding[] {
  const item = scope.items[at]!;
  const sum = findingOn(findings, item);
  if (item.kind !== 'figure' || item.figure.kind !== 'money' || sum?.verdict !== 'verified' || !sum.fact)
    return [];
  const count = scope.items.findLastIndex((each, place) => place < at && each.kind === 'figure');
  const counted = findingOn(findings, scope.items[count]);
  if (counted?.verdict !== 'verified' || !counted.fact || sum.fact.startsWith(`${subjectOf(counted.fact)}.`))
    return [];
  const meant = sumOfCount(scope, at, counted.fact);
  return meant ? otherThan(scope, findings, at, meant.value, meant.fact) : [];
}

const subjectOf = (fact: string): string => fact.split('.')[0]!;

/** A refusal of a count that was taken to hold of something else. */
function otherThan(
  { items }: Scope,
  findings: readonly Finding[],
  at: number,
  value: number,
  fact: string,
): Finding[] {
  const item = items[at]!;
  const finding = findingOn(findings, item);
  if (finding?.verdict !== 'verified' || item.kind !== 'figure' || within(item.figure, value, 0)) return [];
  return [contradicted(finding, `on record ${value} (${fact})`, fact)];
}
