/**
 * What leads from one figure of a measure to the other, in words that no list of verbs has: "go from 28 to 49", "seven became
 * one", "from 92 to 30 is quite a plunge", "down to two, from six". Claims where the two ends are one measure's in both runs,
 * or the figure has gone that way since the run before; a fault where it went the other way.
 */
import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import type { HeldAt } from './spoken-beside.ts';
import { isDenied } from './ways.ts';

type Way = 1 | -1 | 'any';

const TO = '(?: (?:a|an|the|some|just|only|about|nearly|over|\\$))*';
const NOUN =
  '(?: (?:two - way )?(?:contact|touch|exchange|day|point|conversation|deal|account|customer|person|people)s?)?';
/** "From 28 to 49", "from five touches to none". */
const FROM_TO = `from${TO} #${NOUN} to${TO} (?:#|none|nothing|zero|nil|nobody)`;
/** Words before the first end: "go from 28 to 49". */
const BEFORE: [RegExp, Way][] = [
  [
    spokenWords(
      `(?:go|goes|went|gone|going|move|moves|moved|swing|swings|swung|travel|travels|travelled|change|changes|changed|come|comes|came)(?= ${FROM_TO})`,
    ),
    'any',
  ],
  [
    spokenWords(
      `(?:shot|shoot|shoots|stretched|stretches|stretch|lengthened|lengthens|crept|creep|creeps|hauled itself|dragged itself|worked its way|rocketed|surged|edged)(?: up)?(?= ${FROM_TO})`,
    ),
    1,
  ],
  [
    spokenWords(
      `(?:plunge|plunges|crash|crashes|crashed|collapse|collapses|nosedive|nosedived|drain|drains|drained|wasted away|shrivel|shrivels|shrivelled)(?= ${FROM_TO})`,
    ),
    -1,
  ],
];
/** Words between the ends: "seven became one". */
const BETWEEN: [RegExp, Way][] = [
  [
    spokenWords(
      `(?<=# (?:(?:contact|touch|exchange|day|point|conversation|deal)s? )?)(?:has |have |had |just |since |then )*(?:became|become|turned into|turned to|gave way to|went to|gone to|swelled to|shrank to)(?=${TO} #)`,
    ),
    'any',
  ],
];
const ON = '(?: (?:on|in|for) (?:the |its )?\\p{L}+)?';
/** Words after both ends: "from 92 to 30 is quite a plunge". */
const IS = '(?:(?:is|was|makes|made|,) )?(?:quite |some |rather |really )*(?:a |an )?(?:\\p{L}+ )?';
const AFTER: [RegExp, Way][] = [
  [
    spokenWords(
      `(?<=from${TO} # to${TO} #${ON} )${IS}(?:plunge|fall|drop|slide|slump|decline|tumble|crash|collapse|dip|descent|comedown|loss)`,
    ),
    -1,
  ],
  [
    spokenWords(
      `(?<=from${TO} # to${TO} #${ON} )${IS}(?:rise|leap|jump|climb|surge|gain|lift|improvement|recovery|bounce|ascent|advance)`,
    ),
    1,
  ],
];
/** Words that lead to what is left: "down to two". */
const ALONE: [RegExp, Way][] = [
  [spokenWords(`(?:down|reduced|cut|back down|shrunk|dwindled|whittled down|fallen) to(?=${TO} #)`), -1],
  [spokenWords(`(?:back up|grown|swollen|risen|climbed) to(?=${TO} #)`), 1],
];

export function spokenSpans(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const read = (rows: [RegExp, Way][], ends: (from: number, to: number) => number[]): Finding[] =>
    rows.flatMap(([pattern, way]) =>
      matchesOf(text, pattern).flatMap((match): Finding[] => {
        const [from, to] = rangeOf(match);
        if (isDenied(items, from) || held(from)) return [];
        const change = changeOf(scope, ends(from, to), held, rows === BEFORE);
        if (!change || change.by === 0) return [];
        const holds = way === 'any' || Math.sign(change.by) === way;
        if (!holds && rows === ALONE) return [];
        const place = spanOf(items, from, to);
        const reason = `as ${change.fact} has changed since the run before`;
        return [judged(place, 'direction', holds, reason, change.fact)];
      }),
    );
  return [
    ...read(BEFORE, (_, to) => figuresFrom(items, to + 1, 1).slice(0, 2)),
    ...read(BETWEEN, (from, to) => [
      ...figuresFrom(items, from - 1, -1).slice(0, 1),
      ...figuresFrom(items, to + 1, 1).slice(0, 1),
    ]),
    ...read(AFTER, (from) =>
      figuresFrom(items, from - 1, -1)
        .slice(0, 2)
        .reverse(),
    ),
    ...read(ALONE, (_, to) => figuresFrom(items, to + 1, 1).slice(0, 1)),
  ];
}

const REACH = 8;
/** Figures from an item on, one way, the nearest first. */
function figuresFrom(items: Item[], start: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let at = start; items[at] && Math.abs(at - start) < REACH; at += step)
    if (items[at]!.kind === 'figure') found.push(at);
  return found;
}

interface Change {
  fact: string;
  by: number;
}

/**
 * By how much the measure of these figures has changed; null where they are not the ends of one.
 * @param isStart one figure alone is the first end, and nothing is left of it ("from five touches to none")
 */
function changeOf({ items, index }: Scope, ends: number[], held: HeldAt, isStart: boolean): Change | null {
  const facts = ends.map((at) => held(at)?.fact ?? null);
  const first = facts.find((fact) => fact !== null && !fact.endsWith('@delta'));
  if (ends.length === 0 || ends.some((at) => held(at) === null) || !first) return null;
  const [subject, metric] = [first.split('.')[0]!, metricOf(first)];
  const [then, now] = ['previous', 'current'].map((run) => index.fact(subject, metric, run)?.value);
  if (typeof then !== 'number' || typeof now !== 'number') return null;
  const told = ends.map((at) => {
    const item = items[at]!;
    return item.kind === 'figure' ? item.figure.value : Number.NaN;
  });
  const isEnd = (value: number, end: number): boolean => Math.abs(value - end) <= Math.abs(end) * ROUND;
  const fits =
    told.length > 1
      ? isEnd(told[0]!, then) && isEnd(told[1]!, now)
      : isStart
        ? isEnd(told[0]!, then) && now === 0
        : isEnd(told[0]!, now);
  return fits ? { fact: `${subject}.${metric}`, by: now - then } : null;
}
/** A figure may be rounded by so much. */
const ROUND = 0.03;
