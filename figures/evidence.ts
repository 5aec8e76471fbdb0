/** Holds the figures of a sentence of open prose against what is on record. */
import { countedAfter } from '../sentence/counted.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { wordOf } from '../sentence/items.ts';
import { pointedAt } from '../sentence/pointing.ts';
import { ratioTold, shareOfText, shareTold, sumTold, weightedTold } from '../sentence/shares.ts';
import type { Scope } from '../sentence/subjects.ts';
import { allTold } from './all-told.ts';
import { asAnywhere } from './anywhere.ts';
import { arithmeticTold } from './arithmetic.ts';
import { averageTold } from './averages.ts';
import { becameCount } from './became.ts';
import { betweenDates } from './between.ts';
import { carriedOf } from './carried.ts';
import { countedAndWorth } from './counted-and-worth.ts';
import { asCountAmongThese } from './counts-among-these.ts';
import { asCuedDistance } from './cued-distances.ts';
import { asOtherValue } from './cued-figures.ts';
import { asCuedRatio } from './cued-ratios.ts';
import { asCuedSpan } from './cued-spans.ts';
import { datesInside } from './dates-inside.ts';
import { goesOnChanging, tellsDifference } from './differences.ts';
import { dueDays } from './due-days.ts';
import { evenOdds } from './even-odds.ts';
import { gainTold } from './gains.ts';
import { betweenGroups } from './group-comparisons.ts';
import { groupPartTold } from './group-parts.ts';
import { asGroupTotal, asMembers, asSize } from './group-values.ts';
import { grownBy } from './grown-by.ts';
import { daysToWritten } from './late-by-then.ts';
import { accountsIn, endOf, type Look, type Told } from './look.ts';
import { notOne } from './not-one.ts';
import { ownCount } from './own-counts.ts';
import { pairOf } from './pairs.ts';
import { partTold } from './parts-told.ts';
import { placedChange } from './placed-changes.ts';
import { placedPart } from './placed-parts.ts';
import { plainFigure, timesTold } from './plain.ts';
import { asValue } from './pointed-values.ts';
import { setFigure } from './set-figures.ts';
import { asNeighbour, asPair } from './side-by-side.ts';
import { silentWindow } from './silent-windows.ts';
import { asSum, asSumTogether, asTierSum } from './sums-judged.ts';
import { sumOfPlaces } from './sums-of-places.ts';
import { countOfText, tiersTold } from './text-counts.ts';
import { tierSplit } from './tier-splits.ts';
import { toldCount } from './told-counts.ts';
import { toldOfSome, wholeOfSome } from './told-of-some.ts';
import { because, holds, only, refused, wrong } from './verdicts.ts';
import { withinEachOther } from './within-each-other.ts';
import { writtenRatio } from './written-ratios.ts';

/** Ways in which a figure may hold, the surest first; each may also end the search with a refusal. */
const STEPS: ((look: Look) => Told | null)[] = [
  asCuedDistance,
  asCuedRatio,
  asCuedSpan,
  asCountAmongThese,
  asOtherValue,
  asSplit,
  asPlain,
  asNoMeeting,
  asNotOne,
  asToldCount,
  asWorth,
  asTiers,
  asTextCount,
  asPlacedChange,
  asMembers,
  asPair,
  asSumTogether,
  asValue,
  asNeighbour,
  asSize,
  asSum,
  asTierSum,
  asToldShare,
  asCarried,
  asGroupTotal,
  asAnywhere,
];

/** The verdict on a figure: pointed at by the words beside it, it has to be one of the values they point at. */
export function judgeFigure(scope: Scope, at: number, figure: OpenFigure): Told {
  const { items } = scope;
  const pair = pairOf(items, at);
  const look: Look = {
    scope,
    at,
    figure,
    item: items[at]!,
    subjects: subjectsFor(scope, at),
    pair,
    pointed: pointedAt(items, at),
    changing: pair?.role === 'change' || tellsDifference(items, at) || goesOnChanging(scope, at, figure),
    near: [],
  };
  for (const step of STEPS) {
    const told = step(look);
    if (told) return told;
  }
  const { pointed, near, subjects } = look;
  const place = { ...look.item, to: endOf(items, at, pointed) };
  return only(refused(place, subjects[0]?.name ?? 'nobody', pointed.strict || near.length > 0, near));
}

function asPlain(look: Look): Told | null {
  const { scope, at, figure } = look;
  return because(
    look,
    plainFigure(scope, at, figure) ?? ownCount(scope, at, figure) ?? allTold(scope, at, figure),
  );
}

/** "0 meetings are booked": of an account, whose record holds its next one. */
function asNoMeeting({ scope, at, item, figure, subjects }: Look): Told | null {
  const [account] = subjects;
  if (figure.kind !== 'number' || figure.value !== 0 || account?.kind !== 'account') return null;
  if (!countedAfter(scope.items, at)?.metrics.has('meetings_booked') || accountsIn(scope.items) > 1)
    return null;
  if (wordOf(scope.items[countedAfter(scope.items, at)!.at]) !== 'meeting') return null;
  const next = scope.index.fact(account.id, 'next_touch');
  return only(
    next?.value
      ? wrong(item, `on record ${account.name} has a meeting on ${next.text} (${next.id})`)
      : holds(item, next?.id ?? null, 'no meeting on record'),
  );
}

function asNotOne({ scope, at, item, figure }: Look): Told | null {
  const found = notOne(scope, at, figure);
  return found ? { finding: holds(item, found.fact), candidates: [] } : null;
}

/** "Watch took in ten accounts", "Overdue deals. Fifteen, up from nine.", "five close in June". */
function asToldCount({ scope, at, item, figure }: Look): Told | null {
  const found = toldCount(scope, at, figure);
  if (!found) return null;
  const finding = found.right ? holds(item, found.fact, found.reason) : wrong(item, found.reason!);
  return { finding, candidates: found.candidates ?? [] };
}

/** "Two deals worth $99,000 are overdue": count and sum of one group. */
function asWorth({ scope, at, item, figure }: Look): Told | null {
  const found = countedAndWorth(scope, at, figure) ?? placedPart(scope, at, figure);
  return found ? { finding: holds(item, found.fact), candidates: [found] } : null;
}

/** "17 of those in Nurture", "all but four of the overdue deals". */
function asSplit({ scope, at, item, figure }: Look): Told | null {
  const found = tierSplit(scope, at, figure);
  if (found?.right === false) return only(wrong(item, `on record another number (${found.fact})`));
  return found && only(holds(item, found.fact));
}

function asTiers(look: Look): Told | null {
  const moved = tiersTold(look.scope, look.at, look.figure);
  if (!moved) return null;
  return moved.right ? because(look, moved.reason) : only(wrong(look.item, moved.reason));
}

function asTextCount(look: Look): Told | null {
  const { scope, at, figure } = look;
  return because(
    look,
    toldOfSome(scope, at, figure)?.reason ??
      wholeOfSome(scope, at) ??
      becameCount(scope, at, figure) ??
      datesInside(scope, at, figure) ??
      dueDays(scope, at, figure) ??
      countOfText(scope, at, figure),
  );
}

function asPlacedChange({ scope, at, item, figure }: Look): Told | null {
  const found = placedChange(scope, at, figure);
  return found ? { finding: holds(item, found.fact), candidates: [found] } : null;
}

function asToldShare(look: Look): Told | null {
  const { scope, at, figure } = look;
  return because(
    look,
    shareTold(scope, at, figure) ??
      ratioTold(scope, at, figure) ??
      (sumTold(scope, at, figure) ? 'the sum of what is told here' : null) ??
      groupPartTold(scope, at, figure) ??
      shareOfText(scope, at, figure) ??
      partTold(scope, at, figure) ??
      grownBy(scope, at, figure) ??
      weightedTold(scope, figure) ??
      evenOdds(scope, at, figure) ??
      averageTold(scope, at, figure) ??
      arithmeticTold(scope, at, figure) ??
      gainTold(scope, at, figure) ??
      setFigure(scope, figure, at) ??
      sumOfPlaces(scope, at, figure) ??
      writtenRatio(scope, at, figure) ??
      betweenGroups(scope, at, figure) ??
      betweenDates(scope, at, figure) ??
      withinEachOther(scope, at, figure) ??
      daysToWritten(scope, at, figure) ??
      silentWindow(scope, at, figure) ??
      timesTold(scope, at, figure),
  );
}

function asCarried({ scope, at, item, figure }: Look): Told | null {
  const found = carriedOf(scope, at, figure);
  return found ? { finding: holds(item, found.fact), candidates: [found] } : null;
}
