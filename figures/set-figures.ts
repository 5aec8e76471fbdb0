/**
 * What several accounts of a text come to together: "these three make up 42% of the tier's revenue", "81% of the downward
 * dollars", "by 18 points on average", "mean gain, 12.3". The set is the accounts named last, or those of the text that
 * moved one way or stand in one tier.
 */
import type { Subject } from '../domain/facts.ts';
import { candidateOf } from '../sentence/candidate.ts';
import { metricsIn, wordsIn } from '../sentence/clause-words.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { wordOf } from '../sentence/items.ts';
import { accountAt, accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, sameUnit, within } from '../sentence/values.ts';
import { lastNamed, movedOrPlaced } from './told-sets.ts';

/** Measures that are added up. */
const ADDED = ['arr', 'open_value', 'renewals_due_arr', 'touches_30d'];
const AVERAGE = /^(average|averages|averaged|averaging|mean|apiece|typical)$/;
/** Whose change is averaged, by its unit. */
const CHANGING = ['score', 'outcome_score', 'sentiment_90d', 'touches_30d', 'open_value', 'arr'];
const MANY = /^(these|those|they|their|together|combined|both|between|all|jointly|collectively|trio|pair)$/;

/** Why a figure holds of a set of accounts; null where it does not. */
export function setFigure(scope: Scope, figure: OpenFigure, at: number): string | null {
  return (
    shareOfGroup(scope, figure, at) ??
    shareOfSet(scope, figure, at) ??
    shareOfMoney(scope, figure, at) ??
    meanChange(scope, figure, at) ??
    endOfRange(scope, figure, at)
  );
}

const sumOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

function heldOf({ index }: Scope, { id }: Subject, metric: string): number {
  const value = index.fact(id, metric)?.value;
  return typeof value === 'number' ? value : 0;
}

const isShare = ({ kind }: OpenFigure): boolean => kind === 'percent' || kind === 'part';
const comesTo = (figure: OpenFigure, value: number): boolean => within(figure, value, 0.001);

/** "These three make up 42% of the tier's revenue": of what a group holds. */
function shareOfGroup(scope: Scope, figure: OpenFigure, at: number): string | null {
  const words = wordsIn(scope.items, 0, scope.items.length);
  if (!isShare(figure) || !words.some((word) => MANY.test(word))) return null;
  const pointed = metricsIn(scope.items, at + 1, at + 8);
  for (const metric of ADDED.filter((each) => pointed.has(each)))
    for (const group of groupsFor(scope, at).slice(0, 3)) {
      const whole = heldOf(scope, group, metric);
      const set = lastNamed(scope).find(
        (accounts) =>
          whole > 0 &&
          comesTo(figure, (100 * sumOf(accounts.map((one) => heldOf(scope, one, metric)))) / whole),
      );
      if (set) return `the share of ${set.map(({ name }) => name).join(', ')} in ${group.name} (${metric})`;
    }
  return null;
}

/** "81% of the downward dollars": of what those of the text hold that went that way. */
function shareOfSet(scope: Scope, figure: OpenFigure, at: number): string | null {
  const words = wordsIn(scope.items, at + 1, at + 8);
  const way = /^(downward|downwards|falling|fallen|fallers?|decliners?|losers?|demoted|slipping)$/;
  const up = /^(upward|upwards|rising|risers?|climbing|climbers?|gainers?|promoted)$/;
  const kind = words.some((word) => way.test(word))
    ? 'down'
    : words.some((word) => up.test(word))
      ? 'up'
      : null;
  const own = accountFor(scope, at);
  if (!isShare(figure) || kind === null || own === null) return null;
  const set = scope.topic.named.filter(({ id }) => scope.index.change(id)?.kind === kind);
  const metric = ['arr', 'open_value'].find((each) => {
    const whole = sumOf(set.map((one) => heldOf(scope, one, each)));
    return set.includes(own) && whole > 0 && comesTo(figure, (100 * heldOf(scope, own, each)) / whole);
  });
  return metric ? `the share of ${own.name} in those of this text that went ${kind} (${metric})` : null;
}

/** "About four fifths of the money": of what the whole book pays or has open. */
function shareOfMoney(scope: Scope, figure: OpenFigure, at: number): string | null {
  const words = wordsIn(scope.items, at + 1, at + 6).join(' ');
  if (
    !isShare(figure) ||
    !/^of (?:all |our |your )*(?:the )?(?:\S+ )?(?:money|dollar|cash|income|sum)s?\b/.test(words)
  )
    return null;
  const book = scope.index.subject('book');
  const [subject] = subjectsFor(scope, at);
  if (!book || !subject || subject === book) return null;
  const metric = ['arr', 'open_value'].find((each) => {
    const whole = heldOf(scope, book, each);
    return whole > 0 && comesTo(figure, (100 * heldOf(scope, subject, each)) / whole);
  });
  return metric ? `the share of ${subject.name} in the book (${metric})` : null;
}

const ALL = /^(all|each|every|everyone|both|three|four|five|six)$/;

/** "Every one is running 28% to 35% above its norm": the lowest and the highest of the accounts of the text. */
function endOfRange(scope: Scope, figure: OpenFigure, at: number): string | null {
  const { items, topic, index } = scope;
  const words = wordsIn(items, 0, items.length);
  const first = /^(to|and)$/.test(wordOf(items[at + 1])) && items[at + 2]?.kind === 'figure';
  const last = /^(to|and)$/.test(wordOf(items[at - 1])) && items[at - 2]?.kind === 'figure';
  if (first === last || topic.named.length < 2 || !words.some((word) => ALL.test(word))) return null;
  const pointed = metricsIn(items, 0, items.length);
  const here = [...new Set(items.flatMap((item) => accountAt(item) ?? []))];
  const set = here.length > 1 ? here : topic.named;
  const away = words.some((word) => /^(above|below|over|under|beyond|past)$/.test(word));
  const values = (account: Subject): Candidate[] =>
    candidatesOf(index, account).figures.filter(
      (each) =>
        each.period !== 'previous' &&
        sameUnit(figure, each, false) &&
        (each.period !== 'derived' || (each.went !== undefined) === away) &&
        each.metrics.some((metric) => pointed.has(metric)),
    );
  const found = values(set[0]!).find((one) => {
    const alike = set.map((account) =>
      values(account).find(
        (each) => each.metrics.join() === one.metrics.join() && each.period === one.period,
      ),
    );
    if (alike.some((each) => each === undefined)) return false;
    const sizes = alike.map((each) => each!.value);
    return comesTo(figure, first ? Math.min(...sizes) : Math.max(...sizes));
  });
  return found ? `the ${first ? 'lowest' : 'highest'} of the accounts told of (${found.fact})` : null;
}

/** "By 18 points on average", "mean gain, 12.3": the mean of one measure's changes over a set. */
function meanChange(scope: Scope, figure: OpenFigure, at: number): string | null {
  if (!/^(points|number|money)$/.test(figure.kind)) return null;
  if (!wordsIn(scope.items, at - 5, at + 5).some((word) => AVERAGE.test(word))) return null;
  const here = [...new Set(scope.items.flatMap((item) => accountAt(item) ?? []))];
  const sets = [...(here.length > 1 ? [here] : []), ...lastNamed(scope), ...movedOrPlaced(scope)];
  for (const metric of CHANGING)
    for (const set of sets) {
      const changes = set.map((one) => changeOf(scope, one, metric)).filter((each) => each !== null);
      const mean = sumOf(changes) / changes.length;
      if (changes.length === set.length && mean !== 0 && within(figure, Math.abs(mean), slackOf(figure)))
        return `the mean change of ${set.map(({ name }) => name).join(', ')} (${metric})`;
    }
  return null;
}

/** A mean is rounded as it is written. */
const slackOf = ({ kind, decimal, value }: OpenFigure): number =>
  kind === 'money' ? 0.005 * value : decimal ? 0.0501 : 0.5;

function changeOf({ index }: Scope, account: Subject, metric: string): number | null {
  const found = candidateOf(candidatesOf(index, account).figures, metric);
  const before = found ? index.byId(`${found.fact}@previous`)?.value : null;
  return found && typeof before === 'number' ? found.value - before : null;
}
