/** Places among others in open prose: "the largest of the three", "the second-longest silence", "the biggest jump", "one of the best". */
import type { Subject } from '../domain/facts.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { clauseOf } from '../sentence/pointing.ts';
import { accountAt, accountFor, groupsFor, headsGroup, type Scope } from '../sentence/subjects.ts';
import type { Candidate } from '../sentence/values.ts';
import { type Finding, judged } from '../text/findings.ts';
import { CHANGE_OF, changeWay, FOR_SIZE, MOVES, type Place, placeAt, STEEP, valuesOf } from './places.ts';
import type { Covering } from './predicates.ts';

const SIZE = ['arr', 'open_value', 'amount', 'at_stake'];
const ORDINALS: Record<string, number> = { second: 2, third: 3, fourth: 4, fifth: 5 };
/** Adverbs and plain uses that claim no place. */
const PLAIN = /^(most|least|best|worst)$/;
/** "One of the best" is the upper third. */
const UPPER = 1 / 3;

export function judgeSuperlatives(scope: Scope, told: ReadonlyMap<number, Candidate[]>): Covering {
  const covered = new Set<number>();
  const findings: Finding[] = [];
  scope.items.forEach((item, at) => {
    if (item.kind !== 'word') return;
    const place = placeAt(scope.items, at);
    if (place === null) return;
    covered.add(at);
    if (place === 'judgement') return;
    const word = item.word.split(' ')[0]!;
    if ((PLAIN.test(word) && !isPlace(scope, at)) || isMeasured(scope, at)) return;
    const own = placed(scope, at);
    const isPlaced =
      isOfBook(scope, at) || isInBook(scope, at) || ORDINALS[wordBefore(scope.items, at)] !== undefined;
    if (own === null && !isPlaced && isOfSeveral(scope, at)) return;
    const subject = own ?? accountFor(scope, at) ?? tierOf(scope);
    const metrics = metricsFor(scope, at, place, told);
    const first =
      subject &&
      (isEndTier(scope, subject, word) ||
        (word === 'quietest' && isFirst(scope, at, subject, SILENCE, SILENCE.metrics)) ||
        isFirst(scope, at, subject, place, metrics));
    // "The best of it", with nothing to measure it by, only weighs; of whom "the largest deserve a plan" is nobody tells.
    if (first === null && (WEIGHING.test(word) || (subject === null && !isPlaced))) return;
    const holds = first !== null && isDenied(scope, at) ? !first : first;
    if (first !== null && isDenied(scope, at))
      for (let before = Math.max(0, at - 5); before < at; before += 1)
        if (/^(not|isn|aren|wasn|weren|n|t)$/.test(wordOf(scope.items[before]))) covered.add(before);
    findings.push(verdictOf(item, word, holds, subject));
  });
  return { findings, covered };
}

/** "The largest jump is at Yorvale Shipping", "the two largest deals, at Elmscar Travel": the account named after it. */
function placed({ items }: Scope, at: number): Subject | null {
  const start = items.slice(0, at).findLastIndex((item) => /^[;:]$/.test(textOf(item))) + 1;
  if (ORDINALS[wordBefore(items, at)] || items.slice(start, at).some((item) => accountAt(item) !== null))
    return null;
  for (let next = at + 1; next < Math.min(items.length, at + 9); next += 1) {
    const account = accountAt(items[next]);
    if (account)
      return /^(at|is|of|by|from|was|belongs|goes|with|to|comes|in|for|,|:)$/.test(textOf(items[next - 1]))
        ? account
        : null;
  }
  return null;
}

/** "The highest in the book", "the lowest of any account": a set that is named has somebody in that place. */
const isInBook = ({ items }: Scope, at: number): boolean =>
  /\b(?:(?:in|of|across) (?:the|our|your) (?:whole |entire )?(?:book|portfolio|tier|team|group)|of (?:all|any)|of (?:the|these|those) #)\b|\b(?:of|in) N\b/.test(
    items
      .slice(at + 1, at + 8)
      .map((item) => textOf(item) || (item.kind === 'name' ? 'N' : '#'))
      .join(' '),
  );

/** "The largest deals are the ones that slipped", in a sentence that names none before: of several, and not of one told of. */
function isOfSeveral({ items }: Scope, at: number): boolean {
  if (items.slice(0, at).some((item) => accountAt(item) !== null)) return false;
  const near = [items[at - 1], items[at + 1]];
  if (near.some((item) => item?.kind === 'figure' && item.figure.kind === 'number' && item.figure.value > 1))
    return true;
  return items
    .slice(at + 1, at + 5)
    .some((item) => /^(are|were|have|all|both|deserve|need)$/.test(wordOf(item)));
}

/** "It's not the biggest", "isn't the longest". */
const isDenied = ({ items }: Scope, at: number): boolean =>
  /(?:\bnot|n ['’] t|n t)(?: (?:have|has|be|been|the|their|its|our|your|quite|even|exactly|among))*$/.test(
    items
      .slice(Math.max(0, at - 5), at)
      .map((item) => textOf(item) || '#')
      .join(' '),
  );

function verdictOf(
  { from, to }: { from: number; to: number },
  word: string,
  holds: boolean | null,
  subject: Subject | null,
): Finding {
  if (holds === null) {
    const reason = `nothing here tells among whom or by what this is the ${word}`;
    return { from, to, type: 'predicate', verdict: 'unsupported', fact: null, reason };
  }
  const { name } = subject!;
  const reason = holds ? `holds of ${name}` : `${name} is not the ${word} of any set meant here`;
  return judged({ from, to }, 'predicate', holds, reason);
}

/** "The best", "Samir's best": a place; "best kept", "most of it": none. */
function isPlace({ items }: Scope, at: number): boolean {
  const before = items[at - 1];
  const next = items[at + 1];
  const closes = !next || next.kind === 'sign' || (next.kind === 'word' && next.word !== 'of');
  // "Top score (97), best odds (69)".
  if (MEASURED.test(wordOf(next)) && at > 0) return true;
  return before?.kind === 'word' && /^(the|our|your|their|its|his|her|s|is)$/.test(before.word) && closes;
}

const MEASURED = /^(odd|score|sentiment|mood|likelihood|chance|rating)$/;

/** "The longest silence is 151 days": the book's or tier's own figure, held as one. */
const isMeasured = ({ items }: Scope, at: number): boolean => {
  const item = items[at];
  if (ORDINALS[wordBefore(items, at)]) return false;
  return (
    item?.kind === 'word' &&
    /^longest silence$/.test(item.word) &&
    items.slice(at, at + 6).some(({ kind }) => kind === 'figure')
  );
};

/** "Expand looks strongest": of the tiers the first is best, the last worst, whatever the figures beside it are of. */
function isEndTier({ index }: Scope, { id, kind }: Subject, word: string): boolean {
  if (kind !== 'tier') return false;
  const tiers = index.ofKind('tier').map((tier) => tier.id);
  const end = /^(best|strongest|healthiest)$/.test(word)
    ? tiers.sort()[0]
    : /^(worst|weakest|sickest)$/.test(word)
      ? tiers.sort().at(-1)
      : undefined;
  return id === end;
}

const WEIGHING = /^(best|worst|strongest|weakest|most|least|furthest|farthest)$/;
const MONEY = ['at_stake', 'open_value', 'amount', 'arr'];
/** The most of what is bad makes nobody the strongest. */
const isBad = (word: string, metric: string): boolean =>
  /^(best|strongest)$/.test(word) && /overdue|stagnant|without|silence|past_close|days_in_stage/.test(metric);

/** Quiet is who had few touches, and who had none for longest. */
const SILENCE = { way: 1, metrics: ['days_since_last_touch'], change: false } satisfies Place;

/** The tier that a sentence without accounts is about. */
function tierOf({ items }: Scope): Subject | null {
  const at = items.findIndex(
    (item, place) =>
      item.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier') && headsGroup(items, place),
  );
  const item = items[at];
  return item?.kind === 'name' ? (item.subjects.find(({ kind }) => kind === 'tier') ?? null) : null;
}

function metricsFor(
  scope: Scope,
  at: number,
  place: Place,
  told: ReadonlyMap<number, Candidate[]>,
): string[] {
  const word = wordOf(scope.items[at]).split(' ')[0]!;
  const own = place.metrics;
  if (OF_CONTACT.test(word) && isForSize(scope, at)) return FOR_SIZE;
  const [from, to] = clauseOf(scope.items, at);
  // "The calmest" is of its own change, whatever stands beside it.
  if (own?.every((metric) => metric.startsWith(CHANGE_OF))) return own;
  // "The earliest renewal" says by what.
  if (own?.length === 1 && own[0]!.startsWith('days_to_')) return own;
  if (place.change || changeAfter(scope, at) !== null)
    return [...(place.change ? STEEP : MOVES), ...changesOf(scope, told)];
  if (
    word === 'furthest' &&
    scope.items.slice(from, at).some((item) => item.kind === 'word' && TRAVELLED.test(item.word))
  )
    return MOVES;
  const sized = /^(largest|biggest|smallest)$/.test(word) ? sizeOf(scope, at, to) : null;
  if (sized) return sized;
  const figures = [...told]
    .filter(([place]) => place >= from && place < to + 2)
    .flatMap(([, each]) => each.flatMap(({ metrics }) => metrics));
  const cues = scope.items
    .slice(at, Math.min(to, at + 4))
    .flatMap((item) => (item.kind === 'word' && item.metrics && item.word !== 'in' ? [...item.metrics] : []));
  // "A $180,000 deal, the largest in the book": by the figure that the place is told of.
  const before = [...told].filter(([place]) => place < at && at - place <= BESIDE).at(-1)?.[1] ?? [];
  const beside = before.flatMap((each) => (each.metrics.length === 1 ? each.metrics : []));
  if (cues.length === 0 && figures.length === 0 && beside.length > 0) return [...new Set(beside)];
  // "The best account" says by nothing in what.
  if (/^(best|worst|strongest|weakest|most|fewest|least)$/.test(word)) {
    // "The most money in play", whatever else the sentence measures.
    if (/^(money|cash|value|revenue)$/.test(wordOf(scope.items[at + 1]))) return MONEY;
    const beside = [...new Set([...cues, ...figures])].filter((metric) => !isBad(word, metric));
    return beside.length > 0 ? beside : (own ?? []);
  }
  return [...new Set([...cues, ...figures, ...(own ?? SIZE)])];
}

const OF_CONTACT = /^(busiest|quietest|liveliest|chattiest)$/;
/** "For its size", "relative to its size". */
const isForSize = ({ items }: Scope, at: number): boolean =>
  /^(?:tier |account |one |group |of (?:them |the # |all )?)*(?:for|relative to|given|considering) (?:its|their|the) size\b/.test(
    items
      .slice(at + 1, at + 8)
      .map((item) => textOf(item) || '#')
      .join(' '),
  );

const TRAVELLED =
  /^(fell|fallen|rose|risen|climbed|moved|slipped|dropped|went|gone|came|come|travelled|swung|sank|sunk|tumbled|slid|jumped|leapt|shifted|got|plunged|improved|recovered|declined)$/;

/** Which way the change goes that the word is of ("the steepest fall"): 0 for either, null where it is of none. */
function changeAfter({ items }: Scope, at: number): 1 | -1 | 0 | null {
  const ways = items.slice(at + 1, at + 3).map((item) => changeWay(wordOf(item)));
  return ways.find((way) => way !== null) ?? null;
}

/** Changes of what the figures of the sentence are of, or of what its nouns name: "the largest jump … from 33 to 61". */
function changesOf({ items, topic }: Scope, told: ReadonlyMap<number, Candidate[]>): string[] {
  const own = [...told.values()].flatMap((each) => each.filter(({ metrics }) => metrics.length === 1));
  const figures = own.length > 0 ? own : topic.last;
  const named = items.flatMap((item) =>
    item.kind === 'word' &&
    /^(odd|score|sentiment|mood|contact|touch|likelihood|chance)$/.test(item.word.split(' ').at(-1)!)
      ? [...(item.metrics ?? [])]
      : [],
  );
  return [...new Set([...figures.flatMap(({ metrics }) => metrics), ...named])].map(
    (metric) => `${CHANGE_OF}${metric}`,
  );
}
/** Items between a figure and the place that is told of it. */
const BESIDE = 6;

/** What has a size by the noun after the word; null where no noun tells. */
function sizeOf({ items }: Scope, at: number, to: number): string[] | null {
  for (const item of items.slice(at + 1, Math.min(to, at + 5))) {
    const word = wordOf(item);
    const found = SIZED.find(([pattern]) => pattern.test(word));
    if (found) return found[1];
  }
  return null;
}
const SIZED: [RegExp, string[]][] = [
  [
    /^(open deal|deal|opportunity|expansion|upgrade|proposal|module|rollout|upsell)$/,
    ['amount', 'open_value'],
  ],
  [/^(customer|revenue|arr|recurring revenue)$/, ['arr']],
  [/^renewal$/, ['arr', 'amount']],
  [/^pipeline$/, ['open_value']],
  [/^(account|prospect|company)$/, ['arr', 'open_value', 'at_stake']],
];

const wordBefore = (items: Item[], at: number): string =>
  wordOf(items[items[at - 1]?.kind === 'sign' ? at - 2 : at - 1]);

/** How many may stand before it: "second-largest" one, "one of the best" a third of the set. */
function allowance({ items }: Scope, at: number): (size: number) => number {
  const nth = ORDINALS[wordBefore(items, at)];
  if (nth) return () => nth - 1;
  // "The two largest deals": either of them.
  const count = items[at - 1];
  if (count?.kind === 'figure' && count.figure.kind === 'number' && count.figure.value <= TOGETHER)
    return () => count.figure.value - 1;
  const words = items
    .slice(Math.max(0, at - 6), at)
    .flatMap((item) =>
      item.kind === 'word' ? [item.word] : item.kind === 'figure' && item.figure.value === 1 ? ['one'] : [],
    );
  const one = words.indexOf('one');
  return one >= 0 && words[one + 1] === 'of' ? (size) => Math.floor(size * UPPER) : () => 0;
}

/** Accounts that may share a place in one phrase. */
const TOGETHER = 5;

/** "The book's longest silence", "the most of all accounts": of the whole book and of nothing less. */
const isOfBook = ({ items }: Scope, at: number): boolean => {
  const text = (from: number, to: number) =>
    items
      .slice(Math.max(0, from), to)
      .map((item) => textOf(item) || '#')
      .join(' ');
  return (
    /\bbook ['’] s$/.test(text(at - 4, at)) ||
    /\b(of all (the |our |your )?account|(in|across|of) the (whole |entire )?book)\b/.test(
      text(at + 1, at + 8),
    )
  );
};

const isLongest = (scope: Scope, at: number, days: number): boolean =>
  (isOfBook(scope, at) ? [scope.index.subject('book')!] : groupsFor(scope, at)).some(
    ({ id }) => scope.index.fact(id, 'longest_silence')?.value === days,
  );

/** "The largest of the four prospect deals": of the prospects alone. */
function among({ items, index }: Scope, at: number, sets: Subject[][]): Subject[][] {
  const words = items.slice(at + 1, at + 8).map((item) => wordOf(item));
  const end = words.findIndex((word, place) => word === '' && items[at + 1 + place]!.kind !== 'figure');
  const near = words.slice(0, end < 0 ? undefined : end);
  const isNew = near.some((word, place) => word === 'new' && near[place + 1] === 'deal');
  const kind = isNew ? 'prospect' : near.find((word) => /^(prospect|customer)$/.test(word));
  return kind === undefined
    ? sets
    : sets.map((set) => set.filter(({ id }) => index.fact(id, 'type')?.value === kind));
}

/** In its place in any set that can be meant, by any metric that can be meant: the text's accounts, its tier's, its owner's, the book's. */
function isFirst(
  scope: Scope,
  at: number,
  subject: Subject,
  place: Place,
  metrics: string[],
): boolean | null {
  const { index, topic, items } = scope;
  const here = items.map((item) => accountAt(item)).filter((each) => each !== null);
  const whole =
    subject.kind === 'tier'
      ? [index.ofKind('tier')]
      : isOfBook(scope, at)
        ? [index.ofKind('account').filter(({ id }) => typeof index.fact(id, 'tier')?.value === 'string')]
        : [
            topic.named,
            here,
            ...groupsFor(scope, at).map(({ members }) => (members ?? []).map((id) => index.subject(id)!)),
          ];
  const sets = among(scope, at, whole);
  const mayLead = allowance(scope, at);
  // The second has one before it.
  const mustLead = (ORDINALS[wordBefore(items, at)] ?? 1) - 1;
  const way = changeAfter(scope, at) ?? 0;
  let judged = false;
  for (const metric of metrics) {
    const of = (one: Subject): number =>
      Math.max(
        ...valuesOf(index, one, metric, way).map((value) => value * place.way),
        Number.NEGATIVE_INFINITY,
      );
    const own = of(subject);
    if (!Number.isFinite(own)) continue;
    // The steepest fall is one.
    if (way !== 0 && metric.startsWith(CHANGE_OF) && own * place.way <= 0) {
      judged = true;
      continue;
    }
    // The longest silence of a group is on record, and leaves out whom it does not count.
    if (metric === 'days_since_last_touch' && place.way === 1 && isLongest(scope, at, own)) return true;
    for (const set of sets) {
      if (set.length < 2 || !set.includes(subject)) continue;
      judged = true;
      const rest = set.filter((one) => one !== subject).map(of);
      const leading = rest.filter((value) => value > own).length;
      const level = rest.filter((value) => value >= own).length;
      if (leading <= mayLead(set.length) && level >= mustLead) return true;
    }
  }
  return judged ? false : null;
}
