/**
 * Changes told of several accounts at once: "A, B and C each lost a few points", "the three largest deals all slipped",
 * "only Globex lost ground". Whom they are told of is listed before, or is those that lead the text's accounts; each one
 * of them has to have changed that way, by one metric; of whom else they may be told they claim nothing.
 */

import { CHANGE_OF, placeAt, valuesOf } from '../comparisons/places.ts';
import type { Subject } from '../domain/facts.ts';
import { DOWN, UP } from '../lexicon/words.ts';
import type { Covering } from '../predicates/predicates.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';

const SPREADING = /^(all|each|both)$/;
const ADVERB =
  /^(of|them|these|those|which|have|has|had|been|also|then|since|now|just|only|still|a|even|in fact|slightly|steadily|visibly|both|all)$/;
/** Verbs that tell a way only with what was won or lost. */
const WITH_GROUND = /^(lost|lose|loses|shed|gave|given|gained|gain|gains|won|made|put|picked)$/;
const GROUND = /^(ground|point|height|altitude|momentum|strength|odd|likelihood|up|on)$/;
const LOSING = /^(lost|lose|loses|shed|gave|given)$/;
/** What may have changed where no noun tells of what. */
const ANY = ['outcome_score', 'deal_outcome_score', 'score', 'touches_30d', 'sentiment_90d'];
const NOUNS: [words: RegExp, metrics: string[]][] = [
  [/^(odd|likelihood|chance|rating|probability)$/, ['outcome_score', 'deal_outcome_score']],
  [/^score$/, ['score']],
  [/^(contact|touch|touche|exchange|conversation)$/, ['touches_30d']],
  [/^(mood|sentiment|tone)$/, ['sentiment_90d']],
];
const REACH = 6;
const STOPS = /^([;:.!?—–]|but|while|whereas|although|though|because)$/;
/** Nouns of single deals, after which what leads is told by amounts. */
const DEALS = /^(open deal|deal|opportunity|upgrade|expansion|rollout)$/;

export function judgeAllChanged(scope: Scope): Covering {
  const covered = new Set<number>();
  const findings: Finding[] = [];
  scope.items.forEach((_, at) => {
    const verb = changeAfter(scope.items, at);
    if (!verb) return;
    const set = listedBefore(scope, at) ?? leadersBefore(scope, at);
    if (!set) return;
    const metric = metricsIn(scope.items, at).find((each) =>
      set.members.every((one) => changed(scope, one, each, verb.way)),
    );
    if (metric === undefined && !set.isSure) return;
    const place = { from: scope.items[at]!.from, to: scope.items[verb.to]!.to };
    const names = set.members.map(({ name }) => name).join(', ');
    findings.push(
      judged(
        place,
        'direction',
        metric !== undefined,
        metric ? `so of each of ${names} (${metric})` : `not so of each of ${names}`,
      ),
    );
    for (let each = at; each <= verb.to; each += 1) covered.add(each);
  });
  return { findings, covered };
}

export interface Verb {
  way: 1 | -1;
  from: number;
  /** The last item that belongs to it. */
  to: number;
}

/** The change that a quantifier leads to: "all slipped", "each lost a little ground". */
function changeAfter(items: Item[], at: number): Verb | null {
  if (items[at]!.kind !== 'word' || !SPREADING.test(wordOf(items[at]))) return null;
  let next = at + 1;
  while (next < items.length && ADVERB.test(wordOf(items[next]))) next += 1;
  return changeAt(items, next);
}

/** The way of a verb of change that says of itself what changed, and no figure: "slipped", "lost a few points". */
export function changeAt(items: Item[], at: number): Verb | null {
  const word = wordOf(items[at]);
  const turned = wayWent(items, at);
  if (turned) return turned;
  if (!WITH_GROUND.test(word)) {
    const way = UP.has(word) ? 1 : DOWN.has(word) ? -1 : 0;
    return way === 0 || /^(to|from)$/.test(wordOf(items[at + 1])) ? null : { way, from: at, to: at };
  }
  for (let to = at + 1; to <= Math.min(items.length - 1, at + REACH); to += 1) {
    const item = items[to]!;
    if (item.kind !== 'word') break;
    if (GROUND.test(item.word)) return { way: LOSING.test(word) ? -1 : 1, from: at, to };
  }
  return /^gain/.test(word) ? { way: 1, from: at, to: at } : null;
}

const GOING = /^(went|gone|going|moved|moving|move|headed|heading|go|got|get|did)$/;
/** "Went the wrong way", "have moved in the right direction", "got worse". */
function wayWent(items: Item[], at: number): Verb | null {
  if (!GOING.test(wordOf(items[at]))) return null;
  const words = items.slice(at + 1, at + 5).map(wordOf);
  const told = words.findIndex((word) => /^(right|wrong|better|worse)$/.test(word));
  const isLed =
    told >= 0 && words.slice(0, told).every((word) => /^(in|the|a|bit|little|slightly)$/.test(word));
  if (!isLed) return null;
  const isNoun = /^(way|direction)$/.test(words[told + 1] ?? '');
  if (/^(right|wrong)$/.test(words[told]!) && !isNoun) return null;
  return { way: /^(right|better)$/.test(words[told]!) ? 1 : -1, from: at, to: at + told + (isNoun ? 2 : 1) };
}

interface Told {
  members: Subject[];
  /** Nobody else can be meant. */
  isSure: boolean;
}

/** The accounts that its part of the sentence lists before the quantifier. */
function listedBefore({ items }: Scope, at: number): Told | null {
  const start = items.slice(0, at).findLastIndex((item) => STOPS.test(textOf(item))) + 1;
  const names = [...new Set(items.slice(start, at).flatMap((item) => accountAt(item) ?? []))];
  const wanted = wordOf(items[at]) === 'both' ? names.length === 2 : names.length > 1;
  return wanted ? { members: names, isSure: true } : null;
}

/** "The three largest deals of the seven": as many of the text's accounts as are counted, by what they lead in. */
function leadersBefore(scope: Scope, at: number): Told | null {
  const { items, topic, index } = scope;
  for (let before = at - 1; before >= Math.max(0, at - REACH - 4); before -= 1) {
    if (STOPS.test(textOf(items[before]))) return null;
    const place = placeAt(items, before);
    if (!place || place === 'judgement') continue;
    const count = [items[before - 1], items[before + 1]].find((item) => item?.kind === 'figure');
    const wanted = count?.kind === 'figure' && count.figure.kind === 'number' ? count.figure.value : 2;
    const ofDeals = items.slice(before, at).some((item) => DEALS.test(wordOf(item)));
    const metrics = place.metrics ?? (ofDeals ? ['open_value'] : ['open_value', 'arr']);
    for (const metric of metrics) {
      const ranked = topic.named
        .map((one) => ({
          one,
          value: Math.max(...valuesOf(index, one, metric, 0).map((v) => v * place.way)),
        }))
        .filter(({ value }) => Number.isFinite(value))
        .sort((a, b) => b.value - a.value);
      if (ranked.length > wanted)
        return { members: ranked.slice(0, wanted).map(({ one }) => one), isSure: count !== undefined };
    }
  }
  return null;
}

/** By what its clause tells, else by anything that the run before had. */
export function metricsIn(items: Item[], at: number): string[] {
  const [start, end] = [
    items.slice(0, at).findLastIndex((item) => STOPS.test(textOf(item))) + 1,
    items.findIndex((item, place) => place > at && STOPS.test(textOf(item))),
  ];
  const words = items.slice(start, end < 0 ? undefined : end).map(wordOf);
  return NOUNS.find(([nouns]) => words.some((word) => nouns.test(word)))?.[1] ?? ANY;
}

export const changed = ({ index }: Scope, one: Subject, metric: string, way: 1 | -1): boolean =>
  valuesOf(index, one, `${CHANGE_OF}${metric}`, way).some((value) => value > 0);
