/**
 * Words of change beside a figure or date that holds, where no other claim stands on them: "went from 79 to 97", "slid from
 * 8 to 23 October", "28 up, five down", "still ten accounts", "mood cooler, 0.31 to 0.21". Each is held against the value of
 * the same measure in the run before. It is a fault where the ends are written beside it and it goes the other way.
 */
import type { Finding } from '../text/findings.ts';
import { isDenied, isProposed, type Told, toldAt, type Way } from './change-ways.ts';
import { type Item, textOf, wordOf } from './items.ts';
import type { Scope } from './subjects.ts';
import type { Candidate } from './values.ts';

type Figures = ReadonlyMap<number, Candidate[]>;

/** Which way something on record went, with the fact that says so. */
interface Change {
  way: 1 | -1 | 0;
  isDate: boolean;
  fact: string;
}

/** Claims on such words. @param told what each figure was found to be, by its item */
export function changeWords(scope: Scope, told: Figures, findings: readonly Finding[]): Finding[] {
  const { items } = scope;
  const made: Finding[] = [];
  items.forEach((item, at) => {
    const word = toldAt(items, at);
    if (!word || isDenied(items, at) || isProposed(items, at)) return;
    const place = { from: item.from, to: items[word.end - 1]!.to };
    if ([...findings, ...made].some(({ from, to }) => from < item.to && to > item.from)) return;
    const held = countedMove(scope, at, word, findings) ?? besideFigure(scope, at, word, told, findings);
    if (held) made.push({ ...place, type: 'direction', ...held });
  });
  return made;
}

type Verdict = Pick<Finding, 'verdict' | 'fact' | 'reason'>;
const holds = (fact: string | null, reason: string): Verdict => ({ verdict: 'verified', fact, reason });

const MOVE = /\.(moved_up|moved_down|kept|moved)$/;
const COUNTED: Record<string, Way> = { moved_up: 1, moved_down: -1, kept: 0, moved: 'any' };
/** Words between a count of accounts and how they moved. */
const OF_COUNT =
  /^(account|customer|of|them|these|those|were|was|have|has|had|been|that|which|who|all|every|went|moved|came|going|moving|each|more|a|tier|its|their|in|as|where|the|both|are)$/;

/** "28 up", "of the 18 four slipped", "up 28": a figure that counts the accounts which moved that way. */
function countedMove({ items }: Scope, at: number, word: Told, findings: readonly Finding[]): Verdict | null {
  for (const place of [...placesBack(items, at), ...(items[word.end]?.kind === 'figure' ? [word.end] : [])]) {
    const found = findingAt(items, place, findings);
    if (!found) continue;
    const metric = MOVE.exec(found.fact ?? '')?.[1];
    if (metric && COUNTED[metric] === word.value) return holds(found.fact, `what ${found.fact} counts`);
    if (found.reason.startsWith('as many moves of') && place < at && Math.abs(Number(word.value)) === 1)
      return holds(null, found.reason);
  }
  return null;
}

/** The figure before the word over words that go on counting; one. */
function placesBack(items: Item[], at: number): number[] {
  for (let place = at - 1; place >= Math.max(0, at - COUNT_REACH); place -= 1) {
    const item = items[place]!;
    if (item.kind === 'figure') return [place];
    if (item.kind === 'sign' ? item.word !== ',' : !OF_COUNT.test(wordOf(item))) return [];
  }
  return [];
}
const COUNT_REACH = 7;

const findingAt = (items: Item[], at: number, findings: readonly Finding[]): Finding | undefined =>
  findings.find(({ from, verdict }) => from === items[at]!.from && verdict === 'verified');

/** By the change of a figure or date beside it; words of a value by a figure, words of a date by a date. */
function besideFigure(
  scope: Scope,
  at: number,
  word: Told,
  told: Figures,
  findings: readonly Finding[],
): Verdict | null {
  for (const place of [...forward(scope.items, word.end), ...back(scope.items, at)]) {
    const changes = changesAt(scope, place, told, findings).filter(
      ({ isDate }) => (isDate ? word.date : word.value) !== null,
    );
    if (changes.length === 0) continue;
    const right = changes.find(({ way, isDate }) => agrees(way, isDate ? word.date! : word.value!));
    if (right) return holds(right.fact, `as on record since the run before (${right.fact})`);
    return isTied(scope.items, word, place) && changes.length === 1 && isPlain(word, changes[0]!)
      ? {
          verdict: 'contradicted',
          fact: changes[0]!.fact,
          reason: `on record it went the other way (${changes[0]!.fact})`,
        }
      : null;
  }
  return null;
}

const agrees = (way: 1 | -1 | 0, wanted: Way): boolean => (wanted === 'any' ? way !== 0 : way === wanted);

/** "Warmer from 0.16 to 0.20": the ends stand straight after it, and it can be of nothing else. */
const isTied = (items: Item[], word: Told, place: number): boolean =>
  place > word.end && place <= word.end + 2 && wordOf(items[word.end]) === 'from';
const isPlain = (word: Told, { isDate }: Change): boolean =>
  typeof (isDate ? word.date : word.value) === 'number' && (isDate ? word.date : word.value) !== 0;

/** Words that lead from a word of change to its figure, whatever else they say. */
const LEADS =
  /^(from|to|by|at|a|an|the|of|in|on|its|their|our|your|just|only|some|nearly|almost|over|about|around|roughly|now|was|before|bit|little|touch|shade|slightly|somewhat|further|another|again|back|more|straight|right|all|way|up|down|out|point|odd|score|sentiment|mood|close|close date|date|amount|value|account|open|deal|open deal|touch|exchange|with|is|numbers?|counts?|carries|has|holds|stands?|reads?|than|today|week|weeks|days|day|month|fortnight|september|august|norm)$/;
const ENDS = /^[;.!?—–]$/;
const REACH = 9;

/** Figures and dates after the word: over words that lead to them, and over a sign straight before them. */
function forward(items: Item[], from: number): number[] {
  const places: number[] = [];
  for (let place = from; place < Math.min(items.length, from + REACH); place += 1) {
    const item = items[place]!;
    if (item.kind === 'figure' || item.kind === 'date') places.push(place);
    else if (item.kind === 'sign' ? !isPassed(items, place) : !LEADS.test(wordOf(item))) break;
  }
  return places;
}

/** "Cooler, 0.31", "worse: −0.34", "weaker (odds 26": a sign over which the words go on to the figure. */
function isPassed(items: Item[], at: number): boolean {
  const text = textOf(items[at]);
  if (/^['’$-]$/.test(text)) return true;
  if (!/^[,:(]$/.test(text)) return false;
  const next = items[at + 1];
  return (
    next?.kind === 'figure' ||
    next?.kind === 'date' ||
    /^(from|to|by|at|now|was|before|odds?|score|sentiment|mood|close)$/.test(wordOf(next))
  );
}

/** The figure or date before the word: "mood 0.22, flat", "55, unchanged". */
function back(items: Item[], at: number): number[] {
  for (let place = at - 1; place >= Math.max(0, at - 3); place -= 1) {
    const item = items[place]!;
    if (item.kind === 'figure' || item.kind === 'date') return [place];
    if (item.kind === 'sign' ? ENDS.test(item.word) : !/^(is|was|now|and|again|account)$/.test(wordOf(item)))
      return [];
  }
  return [];
}

/** What the figure or date that holds became since the run before, or which way a change goes that it tells. */
function changesAt(
  { index, items }: Scope,
  at: number,
  told: Figures,
  findings: readonly Finding[],
): Change[] {
  const found = findingAt(items, at, findings);
  if (!found) return [];
  const candidates = told.get(at) ?? [];
  const changes = candidates.flatMap((each): Change[] =>
    each.period === 'derived' && each.went !== undefined && each.metrics.length === 1
      ? [{ way: each.went, isDate: false, fact: each.fact }]
      : [],
  );
  if (changes.length > 0) return changes;
  const facts = new Set([
    ...candidates.flatMap(({ fact, metrics }) => (metrics.length === 1 ? [fact] : [])),
    ...(candidates.length === 0 && found.fact ? [found.fact] : []),
  ]);
  return [...facts].flatMap((fact) => changeOf(index, fact) ?? []);
}

/** The change of a fact, given as it is now or as it was; the next close date is that of a deal. */
function changeOf(index: Scope['index'], id: string): Change | null {
  const fact = ofDeal(index, id.replace(/@previous$/, ''));
  const [now, then] = [index.byId(fact)?.value, index.byId(`${fact}@previous`)?.value];
  if (typeof now === 'number' && typeof then === 'number')
    return { way: Math.sign(now - then) as 1 | -1 | 0, isDate: false, fact };
  if (index.byId(fact)?.unit !== 'date' || typeof now !== 'string' || typeof then !== 'string') return null;
  return { way: now > then ? 1 : now < then ? -1 : 0, isDate: true, fact };
}

function ofDeal(index: Scope['index'], id: string): string {
  if (!id.endsWith('.next_close_date')) return id;
  const { subject, value } = index.byId(id) ?? {};
  const closes = index.children(subject ?? '', 'deal').map((deal) => `${deal.id}.close_date`);
  return closes.find((each) => index.byId(each)?.value === value) ?? id;
}
