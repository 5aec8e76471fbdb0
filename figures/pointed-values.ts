/** A figure as one of the values that the words beside it point at, of those whom the sentence may be about. */
import type { Subject } from '../domain/facts.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import { meansGroup } from '../sentence/groups-meant.ts';
import { wordOf } from '../sentence/items.ts';
import { accountFor } from '../sentence/subjects.ts';
import { type Candidate, sameUnit } from '../sentence/values.ts';
import { isDenominator } from '../sentence/wholes.ts';
import { boundTo } from './bound.ts';
import { changeTold, isDifference, isOwnSum } from './differences.ts';
import { accountsIn, elliptic, endOf, type Look, type Told, valuesOf } from './look.ts';
import { timesAt } from './periods.ts';
import { holds } from './verdicts.ts';

/** What a win would make of what the account pays: "it would pay $126,000". */
const BECOMING = /^(would|could|become|becomes|after|afterwards|then)$/;

const TOGETHER = /\b(together|combined|between|both|sum|total)\b/;

/** A value of one of those whom the sentence may be about, by the words beside it. */
export function asValue(look: Look): Told | null {
  const { scope, at, item, figure, pointed, changing, pair } = look;
  const { items, index } = scope;
  const loose =
    pair !== null && (pair.role === 'then' || pair.role === 'now') && items[at]!.kind === 'figure';
  const inTime = timesAt(
    scope,
    loose && !wordsIn(items, 0, items.length).includes('from') ? null : (pair?.role ?? null),
  );
  const several = accountsIn(items) > 1;
  const would = wordsIn(items, 0, items.length).some((word) => BECOMING.test(word));
  const book = isDenominator(items, at) ? index.subject('book') : undefined;
  const inDays = elliptic(items, at, figure);
  const ofWhole =
    RATIO.test(figure.kind) && wordOf(items[at + 1]) === 'of' && BACK.test(wordOf(items[at + 2]));
  const alone =
    RATIO.test(figure.kind) &&
    OF_WHAT.test(wordOf(items[at + 1])) &&
    accountFor(scope, at) !== null &&
    !meansGroup(items);
  for (const subject of book ? [...look.subjects, book] : look.subjects) {
    // A share or multiple of its owner, tier or the book says nothing of an account.
    if (alone && subject.kind !== 'account' && look.subjects[0]?.kind === 'account') continue;
    const values = valuesOf(scope, subject).filter(
      (each) =>
        inTime(each) &&
        sameUnit(figure, each, inDays) &&
        (changing || !isDifference(each) || (would && isOwnSum(each))) &&
        !(ofWhole && isOwnChange(each, subject)) &&
        !(several && isOwnSum(each) && TOGETHER.test(wordsIn(items, 0, items.length).join(' '))),
    );
    const told = changing ? changeTold(values, items, at, figure, index.sheet.currency) : [];
    const { found, close } =
      told.length > 0 ? { found: told, close: [] } : boundTo(values, pointed, figure, index.sheet.currency);
    if (found.length > 0)
      return {
        finding: holds({ ...item, to: endOf(items, at, pointed) }, found[0]!.fact),
        candidates: found,
      };
    if (look.near.length === 0) look.near = close;
    // A count that the first subject has is told of it, and not of a group that happens to have as many.
    if (look.near.length > 0 && !book && isOwnCount(look, subject)) break;
  }
  return null;
}

/** A count that stands beside the name of its account, or that an account can have as many of. */
const isOwnCount = ({ scope, figure }: Look, subject: Subject): boolean => {
  if (figure.kind !== 'number' || figure.decimal) return false;
  const named = accountsIn(scope.items);
  if (subject.kind !== 'account')
    return scope.items.some((item) => item.kind === 'name' && item.subjects.includes(subject));
  return named < 2 && (named > 0 || scope.lead !== null || figure.value <= FEW);
};

const RATIO = /^(times|part|percent)$/;
const BACK = /^(it|that|this|which|them)$/;
/** Words that lead to what a share or multiple is of. */
const OF_WHAT = /^(of|as|what|the|that|than|its|their)$/;

/** By how much a value of an account has changed: "half of it Globex" tells of no such thing. */
const isOwnChange = ({ period, metrics, deal }: Candidate, { kind }: Subject): boolean =>
  kind === 'account' && period === 'derived' && metrics.length === 1 && deal?.kind !== 'signal';

/** As many of anything as an account has beside those of its group. */
const FEW = 6;
