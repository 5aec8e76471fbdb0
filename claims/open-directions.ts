/** Directions that open prose claims: "sentiment eased", "contact rose from four touches to seven", "fell two tiers", "unchanged". */
import type { Subject } from '../domain/facts.ts';
import type { Finding } from './findings.ts';
import type { Item } from './open-items.ts';
import { clauseOf } from './open-pointing.ts';
import { accountAt, accountFor, type Scope, subjectsFor } from './open-subjects.ts';
import { type Candidate, candidatesOf } from './open-values.ts';
import { DOWN, FLAT, UP } from './open-words.ts';

/** Words that are a direction only beside a metric or figure, and plain otherwise: "a deal was lost", "the lower tier". */
const LOOSE =
  /^(up|down|lost|loses|losing|added|picked|held|holds|hold|holding|level|same|steady|stable|static|stayed|stays|lower|higher|raised|falls|fall|drop|drops|slip|slips|gain|gains|lift|lifts|narrowed|widened|reduced|ease|eases|easing|improve|improves|improving|rise|cooling|grow|recover|flat)$/;
const PARTICLE =
  /^(pick|picked|picks|backs|backed|runner|add|adds|come|comes|came|coming|follow|catch|set|close|clear|end|ended|turn|turned|turns|break|broken|bring|give|size|show|shows|open|opened|back|make|makes|made|line|lined|free|follows|sum|sums|speed|hurry|step|stepped|built|build|held|hold|hung|pin|nail|let|track|settle|tie|sit|write|wind|calm|count|run|narrow|went|go|goes|push)$/;

/** What the nouns beside a direction say moved. */
const NOUNS: [RegExp, string][] = [
  [/^(score|account score|scoring)$/, 'score'],
  [/^(sentiment|mood|tone|warmth|temperature)$/, 'sentiment_90d'],
  [
    /^(odd|likelihood|probability|chance|rating|close likelihood|outcome score|confidence)$/,
    'outcome_score deal_outcome_score',
  ],
  [
    /^(contact|touch|exchange|engagement|interaction|two-way contact|contact level|volume|touchpoint)$/,
    'touches_30d',
  ],
  [/^conversation$/, 'conversations_90d'],
  [/^(people|person|name)$/, 'contacts_90d'],
  [/^(pipeline|open value|open pipeline)$/, 'open_value open_deals'],
  [/^(revenue|arr|recurring revenue|annual revenue|recurring|existing)$/, 'arr'],
  [/^(renewal|renewals due)$/, 'renewals_due renewals_due_arr'],
  [/^(open deal|deal)$/, 'open_deals open_value amount outcome_score deal_outcome_score'],
  [/^(stagnant deal|stuck deal)$/, 'stagnant_deals'],
  [/^overdue deal$/, 'overdue_deals'],
];
/** Changes too small to deny "unchanged", as a share of the value; sentiment in its own units. */
const STILL = { share: 0.05, sentiment: 0.031, count: 1 };

interface Change {
  now: number;
  before: number;
  fact: string | null;
  metric: string;
}

export function judgeDirections(scope: Scope, told: ReadonlyMap<number, Candidate[]>): Finding[] {
  return scope.items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'word') return [];
    const word = item.word.split(' ').find((each) => signOf(each) !== null) ?? '';
    const wanted = signOf(word);
    if (wanted === null || (wanted === 0 && scope.items[at + 1]?.kind === 'figure')) return [];
    const before = scope.items[at - 1];
    const next = scope.items[at + 1];
    if (/^(falls?|falling)$/.test(word) && next?.kind === 'word' && /^(on|due|in)$/.test(next.word))
      return [];
    if (
      /^(level|same|hold|held)$/.test(word) &&
      !(
        before?.kind === 'word' &&
        /^(is|are|was|were|stays?|stayed|remains?|at|roughly|broadly|has|have|contact|sentiment|score)$/.test(
          before.word,
        )
      )
    )
      return [];
    const particle =
      before?.kind === 'word' &&
      (PARTICLE.test(before.word) || (before.word === 'it' && next?.kind !== 'figure'));
    if (/^(up|down)$/.test(word) && before?.kind === 'word' && particle) {
      // "Went up", "picked up": the particle stands for the verb where something that moves is beside it.
      if (!/^(went|go|goes|come|comes|came|pick|picked|picks)$/.test(before.word)) return [];
    }
    const changes = changesAt(scope, at, told, word, wanted);
    if (changes.length === 0) return [];
    const right = changes.find((each) => agrees(each, wanted));
    const shown = right ?? changes[0]!;
    return [
      {
        from: item.from,
        to: item.to,
        type: 'direction',
        verdict: right ? 'verified' : 'contradicted',
        fact: shown.fact,
        reason: `${right ? 'as ' : ''}on record from ${shown.before} to ${shown.now}${shown.fact ? ` (${shown.fact})` : ''}`,
      },
    ];
  });
}

const signOf = (word: string): number | null =>
  UP.has(word) || word === 'up' ? 1 : DOWN.has(word) || word === 'down' ? -1 : FLAT.has(word) ? 0 : null;

function agrees({ now, before, metric }: Change, wanted: number): boolean {
  const change = now - before;
  if (wanted !== 0) return Math.sign(change) === wanted;
  if (metric.startsWith('sentiment')) return Math.abs(change) <= STILL.sentiment;
  return (
    Math.abs(change) <=
    Math.max(STILL.share * Math.abs(before), Number.isInteger(now) && Math.abs(now) < 20 ? STILL.count : 0)
  );
}

/** What the word may speak of, the surest first: written ends, a figure it leads to, a tier, the noun that moved. */
function changesAt(
  scope: Scope,
  at: number,
  told: ReadonlyMap<number, Candidate[]>,
  word: string,
  wanted: number,
): Change[] {
  const { items } = scope;
  const ends = wanted === 0 ? [] : writtenEnds(items, at);
  if (ends.length > 0) return ends;
  const tier = wanted === 0 ? [] : tierMove(scope, at, word);
  if (tier.length > 0) return tier;
  const [from] = clauseOf(items, at);
  const noun = nounBefore(items, at, from);
  const led = ledTo(items, at);
  if (led !== null) {
    const metrics = new Set(
      (told.get(led) ?? []).flatMap((each) => (each.metrics.length === 1 ? each.metrics : [])),
    );
    const both = noun ? new Set([...metrics].filter((each) => noun.has(each))) : metrics;
    const facts = new Set((told.get(led) ?? []).map(({ fact }) => fact));
    const changes = changesOf(scope, at, both.size > 0 ? both : metrics, facts);
    if (changes.length > 0) return changes;
  }
  if (noun)
    return /^(lost|loses|losing)$/.test(word) && noun.has('open_deals') ? [] : changesOf(scope, at, noun);
  const after = nounAfter(items, at);
  if (after && !LOOSE.test(word)) return changesOf(scope, at, after);
  return [];
}

/** "From 58 to 32", "97, up from 94": the ends are written. */
function writtenEnds(items: Item[], at: number): Change[] {
  const figure = (place: number | null) => {
    const item = place === null ? undefined : items[place];
    return item?.kind === 'figure' ? item.figure : null;
  };
  const next = figureAfter(items, at, /^from$/);
  if (next === null) return [];
  const first = figure(next)!;
  const second = figureAfter(items, next, /^to$/);
  const later = second !== null ? figure(second)! : null;
  if (later && comparable(first, later))
    return [{ now: later.value, before: first.value, fact: null, metric: '-' }];
  for (let place = at - 1; place >= Math.max(0, at - 7); place -= 1) {
    const item = items[place]!;
    if (item.kind === 'sign' && /^[;:.]$/.test(item.word)) break;
    // "Every one" is no count of one.
    if (item.kind === 'figure' && item.figure.value === 1) continue;
    if (item.kind === 'figure' && comparable(first, item.figure))
      return [{ now: item.figure.value, before: first.value, fact: null, metric: '-' }];
    if (item.kind === 'figure') break;
  }
  return [];
}

const comparable = (a: { kind: string; value: number }, b: { kind: string; value: number }): boolean =>
  a.kind === b.kind && a.kind !== 'part' && a.kind !== 'times';

/** The figure after a word, over a few others, once the link has stood between them. */
function figureAfter(items: Item[], at: number, link: RegExp): number | null {
  let linked = false;
  for (let place = at + 1; place < Math.min(items.length, at + 7); place += 1) {
    const item = items[place]!;
    if (item.kind === 'figure') {
      if (linked) return place;
      // "By 40 points", "a third": how far, and not one of the ends.
      continue;
    }
    if (item.kind !== 'word' && item.kind !== 'date') return null;
    if (item.kind === 'word') {
      if (link.test(item.word)) linked = true;
      else if (linked && /^(to|from)$/.test(item.word)) return null;
    }
  }
  return null;
}

/** The figure that the word leads to: "up five", "down to 0.19", "unchanged at 93". */
function ledTo(items: Item[], at: number): number | null {
  for (let place = at + 1; place < Math.min(items.length, at + 5); place += 1) {
    const item = items[place]!;
    if (item.kind === 'figure') return place;
    if (
      item.kind !== 'word' ||
      !/^(by|to|at|a|an|about|around|just|only|some|nearly|almost|over|little|slightly|touch|bit|roughly|from|further|another|sharply|in)$/.test(
        item.word,
      )
    )
      return null;
  }
  return null;
}

function nounOf(item: Item | undefined): ReadonlySet<string> | null {
  if (item?.kind !== 'word') return null;
  const found = NOUNS.find(([pattern]) => pattern.test(item.word));
  return found ? new Set(found[1].split(' ')) : null;
}

/** The noun that the clause begins with is what moved: "the odds on its $82,000 deal fell". */
function nounBefore(items: Item[], at: number, from: number): ReadonlySet<string> | null {
  for (let place = from; place < at; place += 1) {
    const noun = nounOf(items[place]);
    const article = items[place - 1];
    // "A touch lower" is no touch.
    if (
      noun &&
      !(article?.kind === 'word' && article.word === 'a' && noun.has('touches_30d') && place === at - 1)
    )
      return noun;
  }
  return null;
}

/** "Lower odds", "a drop in contact", "improved sentiment". */
function nounAfter(items: Item[], at: number): ReadonlySet<string> | null {
  for (let place = at + 1; place <= at + 3; place += 1) {
    const item = items[place];
    const noun = nounOf(item);
    if (noun) return noun;
    if (item?.kind !== 'word' || !/^(in|of|the|its|their|our|your|a|open|account)$/.test(item.word))
      return null;
  }
  return null;
}

const MOVING =
  /^(up|down|upward|upwards|downward|downwards|rose|risen|rises|climbed|climbs|climbing|fell|fallen|falls|dropped|slipped|slid|jumped|leapt|sank|tumbled|lost|improved|recovered|gained|moved|falling|rising|slipping|dropping|sliding|lifted|raised)$/;

/** "Moved up to Watch", "fell two tiers", "dropped out of Expand": against the order of the tiers. */
function tierMove(scope: Scope, at: number, word: string): Change[] {
  const { items, index } = scope;
  if (!MOVING.test(word)) return [];
  let tier = false;
  for (let place = at + 1; place < Math.min(items.length, at + 6); place += 1) {
    const item = items[place]!;
    if (item.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier')) tier = true;
    if (item.kind === 'word' && item.word === 'tier') tier = true;
    if (
      tier ||
      item.kind === 'sign' ||
      item.kind === 'date' ||
      (item.kind === 'figure' && item.figure.kind !== 'number')
    )
      break;
    if (
      item.kind === 'word' &&
      !/^(to|from|into|in|out|of|back|straight|the|a|its|two|one|three|right|off|onto|all|way|tier|status)$/.test(
        item.word,
      )
    )
      break;
  }
  if (!tier) return [];
  const counted = items
    .slice(Math.max(0, at - 4), at)
    .some((item) => item.kind === 'figure' && item.figure.kind === 'number');
  const account = accountFor(scope, at);
  if (!account || (counted && !items.some((item) => accountAt(item) !== null))) return [];
  const [now, before] = ['current', 'previous'].map((period) =>
    Number(index.fact(account.id, 'tier_number', period)?.value),
  );
  if (!Number.isFinite(now) || !Number.isFinite(before) || now === before) return [];
  return [{ now: -now!, before: -before!, fact: `${account.id}.tier`, metric: 'tier' }];
}

/** @param facts those of a figure beside the word: the change is of one of them where any subject has it */
function changesOf(
  scope: Scope,
  at: number,
  metrics: ReadonlySet<string>,
  facts: ReadonlySet<string> = new Set(),
): Change[] {
  if (metrics.size === 0) return [];
  for (const subject of subjectsFor(scope, at)) {
    const own = changesIn(scope, subject, metrics).filter(({ fact }) => fact !== null && facts.has(fact));
    if (own.length > 0) return own;
  }
  for (const subject of subjectsFor(scope, at)) {
    const changes = changesIn(scope, subject, metrics);
    if (changes.length > 0) return changes;
  }
  return [];
}

function changesIn({ index }: Scope, subject: Subject, metrics: ReadonlySet<string>): Change[] {
  const values = candidatesOf(index, subject).figures.filter(
    (each) => each.metrics.length === 1 && metrics.has(each.metrics[0]!) && each.period !== 'derived',
  );
  return values
    .filter(({ period }) => period !== 'previous')
    .flatMap((now): Change[] => {
      const then = values.find(
        (each) => each.period === 'previous' && each.metrics[0] === now.metrics[0] && each.deal === now.deal,
      );
      return then ? [{ now: now.value, before: then.value, fact: now.fact, metric: now.metrics[0]! }] : [];
    });
}
