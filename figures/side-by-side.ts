/** Two figures that stand together are of one metric: then and now, a value and its norm, a change and what it changed. */
import { NORMAL } from '../lexicon/words.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import type { Item } from '../sentence/items.ts';
import type { Candidate } from '../sentence/values.ts';
import { agreesWithNoun, isTold } from './differences.ts';
import { type Look, spokenBy, type Told, valuesOf } from './look.ts';
import { jointly, type Role } from './pairs.ts';
import { LINE } from './periods.ts';
import { holds, only, refused } from './verdicts.ts';

/** With the other end of its pair: both have to be of one metric. */
export function asPair({ scope, at, item, figure, subjects, pair }: Look): Told | null {
  const { items, index } = scope;
  const other = pair ? items[pair.other]! : null;
  if (!pair || other?.kind !== 'figure') return null;
  const mine = spokenBy(scope, at, figure);
  const theirs = spokenBy(scope, pair.other, other.figure);
  const ofLine = wordsIn(items, 0, items.length).some((word) => LINE.test(word));
  for (const subject of subjects) {
    const values = valuesOf(scope, subject).filter(({ metrics }) => ofLine || metrics[0] !== 'stagnant_line');
    const [here, there] = [values.filter(mine), values.filter(theirs)];
    const found = jointly(here, pair.role, there, pair.otherRole)
      .map(({ candidate }) => candidate)
      .filter((each) => agreesWithNoun(items, at, each));
    if (found.length > 0) return { finding: holds(item, found[0]!.fact), candidates: found };
    // "Ahead of its norm, 88 to 80", "four to 2.9".
    const beside = pair.role === 'then' || pair.role === 'now' ? besideNorm(here, there, pair.role) : [];
    if (beside.length > 0) return { finding: holds(item, beside[0]!.fact), candidates: beside };
  }
  return pair.role === 'change' && isTold(scope, items, pair.other, index.sheet.currency)
    ? only(refused(item, subjects[0]?.name ?? 'nobody', true, []))
    : null;
}

/** A value and its norm that stand as "88 to 80". */
function besideNorm(here: Candidate[], there: Candidate[], role: 'then' | 'now'): Candidate[] {
  const [now, norm] = role === 'then' ? [here, there] : [there, here];
  const both = jointly(now, 'now', norm, 'norm');
  return both.map(({ candidate, other }) => (role === 'then' ? candidate : other));
}

/** "One touch, normal 4.6", "76 (was 88)", "53, then 40": two figures side by side that are one metric's, whichever is which. */
export function asNeighbour({ scope, at, item, figure, subjects }: Look): Told | null {
  const { items } = scope;
  const mine = spokenBy(scope, at, figure);
  const beside = [previousBeside(items, at), nextBeside(items, at)].filter((place) => place !== null);
  for (const place of beside) {
    const other = items[place]!;
    if (other.kind !== 'figure' || other.figure.kind !== figure.kind) continue;
    const theirs = spokenBy(scope, place, other.figure);
    const ofNorm = wordsIn(items, Math.min(at, place), Math.max(at, place) + 2).some((word) =>
      NORMAL.has(word),
    );
    for (const subject of subjects) {
      const values = valuesOf(scope, subject);
      const [here, there] = [values.filter(mine), values.filter(theirs)];
      const found = NEIGHBOURS.filter((roles) => roles.includes('norm') || !ofNorm)
        .flatMap(([role, otherRole]) => jointly(here, role, there, otherRole))
        .map(({ candidate }) => candidate)
        .filter((each) => agreesWithNoun(items, at, each));
      if (found.length > 0) return { finding: holds(item, found[0]!.fact), candidates: found };
    }
  }
  return null;
}

const NEIGHBOURS: [Role, Role][] = [
  ['now', 'then'],
  ['then', 'now'],
  ['now', 'norm'],
  ['norm', 'now'],
];

/** Words between two figures that tie them together, and that leave open which is the earlier. */
const TIES =
  /^(?:(?:,|\(|–|—|-|to|versus|vs|v|against|where|when|was|were|is|are|it|its|the|a|an|had|been|then|now|normal|normally|norm|usual|usually|usual|last|month|before|after|previously|earlier|in|D|of|about|just|only|for|winners?|median|typical|typically|with|compared|and|expected|would|be|we|expect|average|customary|up|down|by|instead|rather|than|target|not|point|points?|touch|exchange|contact|people|person|day|days?) ?)+$/;

function previousBeside(items: Item[], at: number): number | null {
  for (let place = at - 1; place >= Math.max(0, at - 9); place -= 1)
    if (items[place]!.kind === 'figure') return isTied(items, place, at) ? place : null;
  return null;
}

function nextBeside(items: Item[], at: number): number | null {
  for (let place = at + 1; place < Math.min(items.length, at + 10); place += 1)
    if (items[place]!.kind === 'figure') return isTied(items, at, place) ? place : null;
  return null;
}

function isTied(items: Item[], first: number, second: number): boolean {
  const between = items
    .slice(first + 1, second)
    .map((each) =>
      each.kind === 'word' || each.kind === 'sign' ? each.word : each.kind === 'date' ? 'D' : '#',
    )
    .join(' ');
  return between !== '' && TIES.test(between);
}
