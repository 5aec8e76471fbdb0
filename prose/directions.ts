import type { Finding } from '../text/findings.ts';
import { type Change, changesOf, ownMove, tierMove, writtenEnds } from './changes.ts';
import { type Item, wordOf } from './items.ts';
import { clauseOf, wordsIn } from './pointing.ts';
import { accountAt, type Scope } from './subjects.ts';
import type { Candidate } from './values.ts';
import { DOWN, FLAT, UP } from './words.ts';

/** Words that are a direction only beside a metric or figure, and plain otherwise: "a deal was lost", "the lower tier". */
const LOOSE =
  /^(up|down|lost|loses|losing|added|picked|held|holds|hold|holding|level|same|steady|stable|static|stayed|stays|lower|higher|raised|falls|fall|drop|drops|slip|slips|gain|gains|lift|lifts|narrowed|widened|reduced|ease|eases|easing|improve|improves|improving|rise|cooling|grow|recover|flat)$/;
const PARTICLE =
  /^(give|gives|gave|given|giving|pick|picked|picks|backs|backed|runner|add|adds|come|comes|came|coming|follow|catch|set|close|clear|end|ended|turn|turned|turns|break|broken|bring|give|size|show|shows|open|opened|back|make|makes|made|line|lined|free|follows|sum|sums|speed|hurry|step|stepped|built|build|held|hold|hung|pin|nail|let|track|settle|tie|sit|write|wind|calm|count|run|narrow|went|go|goes|push)$/;

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

export function judgeDirections(scope: Scope, told: ReadonlyMap<number, Candidate[]>): Finding[] {
  return scope.items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'word') return [];
    const word = item.word.split(' ').find((each) => signOf(each) !== null) ?? '';
    const wanted = signOf(word);
    if (wanted === null || (wanted === 0 && scope.items[at + 1]?.kind === 'figure')) return [];
    const before = scope.items[at - 1];
    if (isIdle(scope.items, at, word) || fallsShort(scope.items, at, word)) return [];
    const next = scope.items[at + 1];
    if (
      /^(falls?|falling)$/.test(word) &&
      ((next?.kind === 'word' &&
        /^(on|due|in|within|only|before|after|just|inside|outside|to|short|under|into|short)$/.test(
          next.word,
        )) ||
        scope.items.slice(at, at + 7).some(({ kind }) => kind === 'date'))
    )
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

/** "Falls a little short of", "the lower one". */
const fallsShort = (items: Item[], at: number, word: string): boolean =>
  (/^fall/.test(word) && wordsIn(items, at + 1, at + 5).includes('short')) ||
  (/^(lower|higher)$/.test(word) && items[at + 1]?.kind === 'figure' && wordOf(items[at - 1]) === 'the');

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
  return ended(items, at) ? ownMove(scope, at) : [];
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

/** "Amberline Optics and Ingram Clinics rose.": nothing told but the name before it. */
const ended = (items: Item[], at: number): boolean => {
  const [before, next] = [items[at - 1], items[at + 1]];
  return (
    before?.kind === 'name' &&
    accountAt(before) !== null &&
    (!next || (next.kind === 'sign' && /^[.,;!]$/.test(next.word)))
  );
};

/** "Redate or drop it", "raised $40 million", "dried up", "up for renewal", "hasn't lifted": no way that something went. */
function isIdle(items: Item[], at: number, word: string): boolean {
  const [next, second] = [items[at + 1], items[at + 2]];
  const after = wordOf(next);
  if (
    /^(drop|lift|raise|narrow|reduce|grow|gain|ease|slip|lower|improve|add|hold|lose)$/.test(word) &&
    /^(it|them|this|that|these|those|us|him|her)$/.test(after)
  )
    return true;
  if (
    /^(raised|raise|raises|lost|gained|added)$/.test(word) &&
    (next?.kind === 'figure' || second?.kind === 'figure')
  )
    return (
      [next, second].some((item) => item?.kind === 'figure' && item.figure.kind === 'money') &&
      word.startsWith('raise')
    );
  if (/^(slipped|slip|slips|slipping|slid|drifted)$/.test(word) && /^(past|beyond|by)$/.test(after))
    return true;
  // "The close date slid 11 days": held as days between two dates.
  if (/^(slipped|slid|slides|drifted)$/.test(word) && next?.kind === 'figure' && next.figure.kind === 'days')
    return true;
  if (
    /^(up|down)$/.test(word) &&
    /^(for|next|front|there|here|against|with|and)$/.test(after) &&
    after !== 'and'
  )
    return after !== 'against';
  if (
    wordsIn(items, at - 1, at).some((each) =>
      /^(dried|drying|drie|dry|wrap|wrapped|sign|signed|tied|tying|piling|piled|bottled|lined|shut|closed|closing|slow|slowed|slowing)$/.test(
        each,
      ),
    )
  )
    return true;
  return DENIED.test(
    items
      .slice(Math.max(0, at - 5), at)
      .map((item) => (item.kind === 'word' || item.kind === 'sign' ? item.word : '#'))
      .join(' '),
  );
}
/** A negation before the word, which has to be read as a state. */
const DENIED =
  /(?:\b(?:not|never|without|neither|nor|hardly|barely)|n ['’] t|\bno)(?: (?:been|being|yet|really|much|even|had|has|have|any|at|all))*$/;
