/**
 * Words of change with no figure of their own: "the tempo has eased", "the money at stake in Watch has jumped", "warmer
 * conversations", "growth on paper", "more to lose". Claims where the measure that the noun names went that way for the
 * account or group that is meant; none where it did not, since the words may mean another thing.
 */
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, spanOf, textOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, groupsFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import type { HeldAt } from './spoken-beside.ts';
import { LEVEL, NOUNS, PHRASES } from './turning-phrases.ts';
import { isDenied, isProposed, toldAt } from './ways.ts';

const BACK = 6;
const FORE = 3;

/** Items of words of change, with the fact that bears them out. */
type Turn = [from: number, to: number, fact: string | null];

export function spokenTurns(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  return [...phrases(scope), ...words(scope, held)].flatMap(([from, to, fact]): Finding[] => {
    if (fact === null || isDenied(items, from) || isProposed(items, from)) return [];
    const place = spanOf(items, from, to);
    return [judged(place, 'direction', true, `so went ${fact}`, fact)];
  });
}

function phrases(scope: Scope): Turn[] {
  const { text, rangeOf } = skeletonOf(scope.items);
  const turns = PHRASES.flatMap(([pattern, way, metrics]) =>
    matchesOf(text, pattern).map((match): Turn => {
      const [from, to] = rangeOf(match);
      const own = isTurn(match[0]) ? nounBeside(scope.items, from, to) : null;
      const went = (change: number): boolean => change * way > 0;
      return [from, to, changed(scope, from, own ?? metrics, went, own ? FIRST : undefined)];
    }),
  );
  const isLevel = (change: number, now: number): boolean => Math.abs(change) <= EVEN * now;
  const levels = LEVEL.flatMap(([pattern, metrics]) =>
    matchesOf(text, pattern).map((match): Turn => {
      const [from, to] = rangeOf(match);
      return [from, to, changed(scope, from, metrics, isLevel)];
    }),
  );
  return [...turns, ...levels];
}

function words(scope: Scope, held: HeldAt): Turn[] {
  const { items } = scope;
  return items.flatMap((item, at): Turn[] => {
    const told = item.kind !== 'word' || held(at) ? null : toldAt(items, at);
    const way = told?.value;
    if (!told || (way !== 1 && way !== -1)) return [];
    const last = Math.min(told.end, items.length) - 1;
    const metrics = nounBeside(items, at, last);
    return metrics ? [[at, last, changed(scope, at, metrics, (change) => change * way > 0, FIRST)]] : [];
  });
}

/** "The mood has turned for the worse": of what its noun measures, if it has one. */
const isTurn = (words: string): boolean =>
  /better|worse|sour|corner|step|backward|forward|downhill/.test(words);

/** A level value may differ by so much. */
const EVEN = 0.02;

/** The noun that the word of change is of: before it in its clause, or straight after it ("warmer conversations"). */
function nounBeside(items: Item[], from: number, to: number): string[] | null {
  const measures = (at: number): string[] | null =>
    NOUNS.find(([noun]) =>
      wordOf(items[at])
        .split(' ')
        .some((word) => noun.test(word)),
    )?.[1] ?? null;
  for (let at = to + 1; at <= to + FORE && items[at]?.kind === 'word'; at += 1) {
    const found = measures(at);
    if (found) return found;
  }
  for (let at = from - 1; at >= Math.max(0, from - BACK) && !/^[;:.!?]$/.test(textOf(items[at])); at -= 1) {
    const found = measures(at);
    if (found) return found;
  }
  return null;
}

/** A noun goes by the first measures that there are in both runs. */
const FIRST = 2;
const known = ({ index }: Scope, one: Subject, metrics: string[]): string[] =>
  metrics.filter((metric) =>
    ['current', 'previous'].every((run) => typeof index.fact(one.id, metric, run)?.value === 'number'),
  );

/** The fact of which the change holds, of the account meant, else of the first group. */
function changed(
  scope: Scope,
  at: number,
  metrics: string[],
  holds: (change: number, now: number) => boolean,
  tries = metrics.length,
): string | null {
  const account = accountFor(scope, at);
  const groups = account && isNamedFor(scope, at) ? [] : groupsFor(scope, at).slice(0, 1);
  const meant: Subject[] = [...(account ? [account] : []), ...groups];
  for (const one of meant)
    for (const metric of known(scope, one, metrics).slice(0, tries)) {
      const values = new Values(scope.index, one);
      const [now, then] = [values.figure(metric)!, values.figure(metric, 'previous')!];
      if (holds(now - then, Math.abs(now))) return `${one.id}.${metric}`;
    }
  return null;
}
