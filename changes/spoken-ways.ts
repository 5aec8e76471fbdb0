/**
 * Which way something went, in words that no list of verbs has: "the odds went the wrong way", "contact has come off the
 * boil", "the money in it thins", "a rise that …". They are held against the change of the figures beside them, else of what
 * the nearest noun measures; a fault only where both ends are written and lie the other way.
 */
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import type { HeldAt } from './spoken-beside.ts';
import { isDenied, isProposed } from './ways.ts';

const GOING =
  '(?:is |are |was |has |have |been |also |still |now )*(?:went|go|goes|going|gone|moved|moves|moving|headed|heads|heading|pointing|points|trending|drifted|drifting|travelling|tracking|turned|turning|edging|inching|creeping|shifted|developing|sliding)(?: in)?';

/** Good and bad are by what is better of the measure, up and down by its value. */
const WAYS: [words: RegExp, way: 1 | -1, isJudged: boolean][] = [
  [spokenWords(`${GOING} the right (?:way|direction)|in the right direction`), 1, true],
  [spokenWords(`${GOING} the wrong (?:way|direction)|in the wrong direction`), -1, true],
  [
    spokenWords(
      '(?:is |are |has |have |been |now |a little |steadily )*(?:on the (?:up|rise|increase|climb|mend)|trending (?:up|upwards?)|picking up (?:speed|pace)|gaining (?:ground|height|momentum)|gained (?:ground|height)|swelling|swells|thickening|filling out|fattening|blossomed|burgeoning|ballooned|mushroomed|snowballed)',
    ),
    1,
    false,
  ],
  [
    spokenWords(
      '(?:is |are |has |have |been |now |a little |steadily )*(?:(?:come|came|comes|coming) off(?: the boil| its (?:peak|high))?|(?:gone )?off the boil|on the (?:slide|wane|decline|ebb)|trending (?:down|downwards?)|ebbing|ebbed|ebbs|waning|waned|wanes|thins|thinned|thinning|thinned out|dwindles|dwindled|dwindling|sagged|sagging|sags|softened|softening|softens|fading|faded|fades|withering|withered|los(?:ing|t|es) (?:steam|height|ground|altitude|momentum|heart)|tapered off|tapering off|petered out|petering out|evaporated|evaporating|drained|draining)',
    ),
    -1,
    false,
  ],
  [
    spokenWords(
      '(?:a|an|the|that|this) (?:\\p{L}+ )?(?:rise|gain|climb|increase|jump|lift|uptick|leap|advance)(?! in the share)',
    ),
    1,
    false,
  ],
  [
    spokenWords(
      '(?:a|an|the|that|this) (?:\\p{L}+ )?(?:fall|drop|decline|dip|slide|slip|decrease|slump|reduction|setback)',
    ),
    -1,
    false,
  ],
];
/** Measures of which less is better. */
const BURDENS =
  /^(days_since|days_in_stage|days_past|overdue|stagnant|without|single|accounts_without|longest)/;
const REACH = 10;
const NEAR = 6;

export function spokenWays(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return WAYS.flatMap(([pattern, way, isJudged]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      if (isDenied(items, from) || isProposed(items, from)) return [];
      const fits = (metric: string, change: number): boolean =>
        Math.sign(change) === (isJudged && BURDENS.test(metric) ? -way : way);
      const of = nounBefore(items, from);
      const ends = writtenEnds(items, from, to, held).filter(
        ({ metric }) => of.length === 0 || of.includes(metric),
      );
      const beside = ends.flatMap(({ subject, metric }) => changeOf(scope, subject, metric));
      const found = beside.find((each) => fits(each.metric, each.change)) ?? null;
      const place = spanOf(items, from, to);
      if (found) return [judged(place, 'direction', true, `so went ${found.fact}`, found.fact)];
      const isOther =
        of.length > 0 &&
        ends.some(({ isPair }) => isPair) &&
        beside.every((each) => each.change !== 0 && !fits(each.metric, each.change));
      if (isOther && /way|direction/.test(match[0]))
        return [judged(place, 'direction', false, `${beside[0]!.fact} went the other way`, beside[0]!.fact)];
      const named = isOther ? null : byNoun(scope, from, to, fits);
      return named ? [judged(place, 'direction', true, `so went ${named}`, named)] : [];
    }),
  );
}

/** What the noun straight before the words measures: "the odds went …", "contact has come …". */
function nounBefore(items: Item[], from: number): string[] {
  for (let at = from - 1; at >= Math.max(0, from - 4) && !/^[,;:.(]$/.test(textOf(items[at])); at -= 1) {
    const measures = measuresOf(items[at]!);
    if (measures.length > 0) return measures;
  }
  return [];
}

interface End {
  subject: string;
  metric: string;
  /** Both of its runs are told. */
  isPair: boolean;
}

/** What the figures about the words are of. */
function writtenEnds(items: Item[], from: number, to: number, held: HeldAt): End[] {
  const facts = items.flatMap((item, at) =>
    item.kind === 'figure' && at >= from - REACH && at <= to + REACH ? (held(at)?.fact ?? []) : [],
  );
  return facts
    .filter((fact) => !fact.endsWith('.delta'))
    .map((fact) => {
      const [subject, metric] = [fact.split('.')[0]!, metricOf(fact)];
      const runs = facts.filter((each) => each.startsWith(`${subject}.${metric}`));
      return { subject, metric, isPair: runs.length > 1 && runs.some((each) => each.includes('@')) };
    });
}

function changeOf(
  { index }: Scope,
  id: string,
  metric: string,
): { metric: string; change: number; fact: string }[] {
  const subject = index.subject(id);
  if (!subject) return [];
  const at = new Values(index, subject);
  const [now, then] = [at.figure(metric), at.figure(metric, 'previous')];
  return now === null || then === null ? [] : [{ metric, change: now - then, fact: `${id}.${metric}` }];
}

/** By the noun that stands nearest before the words, or after them, of whom the sentence is about. */
function byNoun(
  scope: Scope,
  from: number,
  to: number,
  fits: (metric: string, change: number) => boolean,
): string | null {
  const { items } = scope;
  const near = [...items.slice(Math.max(0, from - NEAR), from).reverse(), ...items.slice(to + 1, to + 4)];
  const noun = near.find((item) => item.kind === 'word' && measuresOf(item).length > 0);
  if (noun?.kind !== 'word' || near.slice(0, near.indexOf(noun)).some((item) => /^[;.]$/.test(textOf(item))))
    return null;
  const account = accountFor(scope, from);
  const subjects: Subject[] = [...(account ? [account] : []), ...groupsFor(scope, from).slice(0, 1)];
  for (const { id } of subjects)
    for (const metric of measuresOf(noun))
      for (const found of changeOf(scope, id, metric)) if (fits(metric, found.change)) return found.fact;
  return null;
}
/** What a noun measures; money, revenue of the account or what is open. */
const measuresOf = (item: Item): string[] =>
  item.kind !== 'word'
    ? []
    : item.word === 'money'
      ? ['arr', 'open_value']
      : NOUN.test(item.word)
        ? [...(item.metrics ?? [])]
        : [];
const NOUN =
  /^(odd|odds|likelihood|chance|score|sentiment|mood|tone|contact|touch|exchange|engagement|conversation|money|revenue|recurring revenue|pipeline|open value|deal|renewal|probability|rating|traffic|talk|overdue|stagnant)$/;
