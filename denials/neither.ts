/**
 * "Neither … nor": two things that one has not ("Globex has neither a deal nor an owner"), or two that have not one
 * ("neither it nor Watch has a single stagnant or overdue deal"). Each of them has to lack each thing.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import type { Concept } from '../states/concepts.ts';
import { judged } from '../text/findings.ts';
import { conceptIn } from './denied-things.ts';

const HAS = /^(has|have|had|is|are|was|were|with|shows?|holds?|carries|carry|carrie|got|contains?|counts?)$/;
const VERB = /^(has|have|had|is|are|was|were|shows?|holds?|carries|carry|carrie|contains?|counts?)$/;
const ENDS = /^[;:.!?—–]$/;
const NONE: ReadonlySet<string> = new Set();

/** @param taken items that other readers account for */
export function judgeNeither(scope: Scope, taken: ReadonlySet<number>): Covering {
  const { items } = scope;
  const covered = new Set<number>();
  const findings = items.flatMap((item, at) => {
    const nor = at + items.slice(at).findIndex((each) => wordOf(each) === 'nor');
    if (taken.has(at) || wordOf(item) !== 'neither' || nor <= at || nor - at > REACH) return [];
    const said = ofThings(scope, at, nor) ?? ofSubjects(scope, at, nor);
    const held = said && heldOf(scope, said);
    if (!held) return [];
    const to = Math.max(said.to, nor);
    for (let each = at; each <= to; each += 1) if (items[each]!.kind === 'word') covered.add(each);
    const place = { from: item.from, to: items[to]!.to };
    return [
      judged(
        place,
        'absence',
        held.holds,
        `${held.holds ? 'holds' : 'on record it is not so'} of ${held.whom}: ${held.says}`,
      ),
    ];
  });
  return { findings, covered };
}
const REACH = 9;

interface Said {
  subjects: Subject[];
  concepts: Concept[];
  /** The last item of what is said. */
  to: number;
}

/** "Has neither X nor Y". */
function ofThings(scope: Scope, at: number, nor: number): Said | null {
  const { items } = scope;
  if (!items.slice(Math.max(0, at - 3), at).some((item) => HAS.test(wordOf(item)) || textOf(item) === 's'))
    return null;
  const end = endOf(items, nor, /^(?:[,()]|and|but|so|while)$/);
  const [first, second] = [conceptIn(items, at + 1, nor), conceptIn(items, nor + 1, end)];
  if (!first || !second) return null;
  // "Neither up nor down" is of a measure, and as-before states hold it.
  if (/^none went/.test(first.concept.says)) return null;
  const before = listBefore(items, at);
  const subjects = before.length > 0 ? before : inPlay(scope, at);
  return { subjects, concepts: [first.concept, second.concept], to: second.at };
}

/** "Neither A nor B has X or Y". */
function ofSubjects(scope: Scope, at: number, nor: number): Said | null {
  const { items } = scope;
  const subjects = [subjectAt(scope, at + 1, at), subjectAt(scope, nor + 1, at)];
  if (subjects.includes(null)) return null;
  const verb = items.findIndex((item, place) => place > nor && VERB.test(wordOf(item)));
  if (verb < 0 || items.slice(nor, verb).some((item) => ENDS.test(textOf(item)))) return null;
  const end = endOf(items, verb, /^(?:[,()]|and|but|so|while)$/);
  const or = items.findIndex((item, place) => place > verb && place < end && wordOf(item) === 'or');
  const parts =
    or < 0
      ? [[verb + 1, end]]
      : [
          [verb + 1, or],
          [or + 1, end],
        ];
  const found = parts.map(([from, to]) => conceptIn(items, from!, to!));
  if (found.includes(null) || found.length === 0) return null;
  return {
    subjects: subjects.flatMap((each) => each ?? []),
    concepts: found.flatMap((each) => each?.concept ?? []),
    to: Math.max(...found.map((each) => each?.at ?? 0)),
  };
}

/** A name, or the pronoun of what was told of before. */
function subjectAt(scope: Scope, place: number, at: number): Subject | null {
  const item = scope.items[place];
  const named = item ? namedBy(item) : [];
  if (named.length > 0) return named[0]!;
  if (!/^(it|this|that|they)$/.test(wordOf(item))) return null;
  const before = scope.items.slice(0, at).flatMap(namedBy);
  return before.at(-1) ?? inPlay(scope, at)[0] ?? null;
}

const namedBy = (item: Item): Subject[] =>
  item.kind === 'name' && /^(account|tier|owner)$/.test(item.subjects[0]!.kind) ? [item.subjects[0]!] : [];

const inPlay = (scope: Scope, at: number): Subject[] => {
  const account = accountFor(scope, at);
  return account ? [account] : groupsFor(scope, at).slice(0, 1);
};

function endOf(items: Item[], from: number, ends: RegExp): number {
  let to = from + 1;
  while (to < items.length && !ENDS.test(textOf(items[to])) && !ends.test(textOf(items[to]))) to += 1;
  return to;
}

/** The names that stand before the verb: "Globex", "Expand and Watch". */
function listBefore(items: Item[], at: number): Subject[] {
  const named: Subject[] = [];
  for (let place = at - 1; place >= 0; place -= 1) {
    const item = items[place]!;
    const names = namedBy(item);
    const isLinked = /^(?:,|and|or|both|now|also|still|currently|really|tier|s|'|has|have|had|with)$/.test(
      textOf(item),
    );
    if (names.length === 0 && !isLinked) break;
    named.unshift(...names);
  }
  return named;
}

/** Null where the record does not tell it of one of them. */
function heldOf(
  { index }: Scope,
  { subjects, concepts }: Said,
): { holds: boolean; whom: string; says: string } | null {
  for (const { test, says } of concepts)
    for (const subject of subjects) {
      const found = test(new Values(index, subject), NONE);
      if (found === null) return null;
      if (!found) return { holds: false, whom: subject.name, says };
    }
  return {
    holds: true,
    whom: subjects.map(({ name }) => name).join(' and '),
    says: concepts.map(({ says }) => says).join(', '),
  };
}
