/** Directions that open prose claims: "sentiment eased", "contact rose from four touches to seven", "unchanged". */
import type { Finding } from './findings.ts';
import type { Item } from './open-items.ts';
import { clauseOf } from './open-pointing.ts';
import { accountFor, groupsFor, type Scope } from './open-subjects.ts';
import { type Candidate, candidatesOf } from './open-values.ts';
import { DOWN, FLAT, UP } from './open-words.ts';

/** Words that are a direction only beside a metric, and plain otherwise: "a deal was lost", "the lower tier". */
const MILD = new Set(
  'higher lower lost loses losing added picked lifted raised upward downward upwards downwards widened narrowed eased ease gain gains slip slips drop drops held holds hold level same steady stable static stayed stays warmed cooled'.split(
    ' ',
  ),
);
/** Changes too small to deny "unchanged", as a share of the value; sentiment in its own units. */
const STILL = { share: 0.05, sentiment: 0.031, count: 1 };

export function judgeDirections(scope: Scope, told: ReadonlyMap<number, Candidate[]>): Finding[] {
  return scope.items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'word') return [];
    const [first] = item.word.split(' ');
    const wanted = UP.has(first!) ? 1 : DOWN.has(first!) ? -1 : FLAT.has(first!) ? 0 : null;
    if (wanted === null || (wanted === 0 && scope.items[at + 1]?.kind === 'figure')) return [];
    const changes = changesAt(scope, at, told);
    const finding = { from: item.from, to: item.to, type: 'direction' as const };
    if (changes.length === 0) return [];
    const right = changes.find((each) => agrees(each, wanted));
    if (right)
      return [{ ...finding, verdict: 'verified', fact: right.fact, reason: `as on record (${right.fact})` }];
    const [wrong] = changes;
    if (MILD.has(first!) && !wrong!.told) return [];
    return [
      {
        ...finding,
        verdict: 'contradicted',
        fact: wrong!.fact,
        reason: `on record from ${wrong!.before} to ${wrong!.now} (${wrong!.fact})`,
      },
    ];
  });
}

interface Change {
  now: number;
  before: number;
  fact: string;
  metric: string;
  /** A figure beside the word told the metric. */
  told: boolean;
}

function agrees({ now, before, metric }: Change, wanted: number): boolean {
  const change = now - before;
  if (wanted !== 0) return Math.sign(change) === wanted;
  if (metric.startsWith('sentiment')) return Math.abs(change) <= STILL.sentiment;
  return (
    Math.abs(change) <=
    Math.max(STILL.share * Math.abs(before), Number.isInteger(now) && Math.abs(now) < 20 ? STILL.count : 0)
  );
}

/** Changes that the word may speak of: of the figures of its clause, else of the metrics that its clause names. */
function changesAt(scope: Scope, at: number, told: ReadonlyMap<number, Candidate[]>): Change[] {
  const [from, to] = clauseOf(scope.items, at);
  const figures = [...told]
    .filter(([place]) => place >= from && place < to)
    .map(([place, candidates]) => ({ place, candidates }));
  const byFigure = changesOf(scope, at, metricsOfAll(figures, at), true);
  if (byFigure.length > 0) return byFigure;
  if (namesBetween(scope.items, from, to)) return [];
  const near = metricsBeside(scope.items, at, from, to);
  return near.size > 0 ? changesOf(scope, at, near, false) : [];
}

/** What all figures of the clause can be at once ("from 0.23 to 0.19"); of several, else, what the nearest can be. */
function metricsOfAll(figures: { place: number; candidates: Candidate[] }[], at: number): Set<string> {
  const sets = figures
    .filter(({ candidates }) => candidates.length > 0)
    .sort((a, b) => Math.abs(a.place - at) - Math.abs(b.place - at))
    .map(({ candidates }) => new Set(candidates.flatMap(({ metrics }) => metrics)));
  const [nearest, ...others] = sets;
  if (!nearest) return new Set();
  const shared = [...nearest].filter((metric) => others.every((set) => set.has(metric)));
  return new Set(shared.length > 0 ? shared : nearest);
}

/** Tiers and stages beside the word are what moved; the names are held on their own. */
const namesBetween = (items: Item[], from: number, to: number): boolean =>
  items
    .slice(from, to)
    .some((item) => item.kind === 'name' && ['tier', 'stage'].includes(item.subjects[0]!.kind));

function metricsBeside(items: Item[], at: number, from: number, to: number): Set<string> {
  const metrics = new Set<string>();
  items.slice(from, to).forEach((item, offset) => {
    if (item.kind === 'word' && from + offset !== at && STATED.has(item.word))
      for (const metric of item.metrics ?? []) metrics.add(metric);
  });
  return metrics;
}
/** Nouns that can rise and fall; other cues are too loose to deny a direction by. */
const STATED = new Set(
  'score sentiment mood tone odd likelihood probability chance contact touch exchange engagement interaction pipeline revenue arr renewal conversation people'.split(
    ' ',
  ),
);

function changesOf(scope: Scope, at: number, metrics: ReadonlySet<string>, toldHere: boolean): Change[] {
  const account = accountFor(scope, at);
  const subjects = account ? [account, ...groupsFor(scope, at)] : groupsFor(scope, at);
  for (const subject of subjects) {
    const values = candidatesOf(scope.index, subject).figures.filter(
      (each) => each.metrics.length === 1 && metrics.has(each.metrics[0]!),
    );
    const changes = values
      .filter(({ period }) => period === 'current')
      .flatMap((now): Change[] => {
        const then = values.find(
          (each) =>
            each.period === 'previous' && each.metrics[0] === now.metrics[0] && each.deal === now.deal,
        );
        return then
          ? [{ now: now.value, before: then.value, fact: now.fact, metric: now.metrics[0]!, told: toldHere }]
          : [];
      });
    if (changes.length > 0) return changes;
  }
  return [];
}
