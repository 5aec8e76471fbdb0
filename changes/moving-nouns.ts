/** The nouns beside a word of direction, and the measures that they say moved. */
import { type Item, textOf, wordOf } from '../sentence/items.ts';

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
  [/^conversation$/, 'conversations_90d touches_30d'],
  [/^(people|person|name)$/, 'contacts_90d'],
  [/^(pipeline|open value|open pipeline)$/, 'open_value open_deals'],
  [/^(revenue|arr|recurring revenue|annual revenue|recurring|existing)$/, 'arr'],
  [/^(renewal|renewals due)$/, 'renewals_due renewals_due_arr'],
  [/^(open deal|deal)$/, 'open_deals open_value amount outcome_score deal_outcome_score'],
  [/^(stagnant deal|stuck deal)$/, 'stagnant_deals'],
  [/^overdue deal$/, 'overdue_deals'],
];
export function nounOf(items: Item[], at: number): ReadonlySet<string> | null {
  const item = items[at];
  if (item?.kind !== 'word') return null;
  // "One of four contacts": people, and not how often they were in touch.
  if (item.word === 'contact' && items[at - 1]?.kind === 'figure')
    return new Set(['contacts_90d', 'touches_30d']);
  const found = NOUNS.find(([pattern]) => pattern.test(item.word));
  return found ? new Set(found[1].split(' ')) : null;
}

/** The noun that the clause begins with is what moved: "the odds on its $82,000 deal fell". */
export function nounBefore(items: Item[], at: number, from: number): ReadonlySet<string> | null {
  for (let place = from; place < at; place += 1) {
    const noun = nounOf(items, place);
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

const DATED = /^(renewal|close|close date|closing date|date|deadline|meeting|next meeting)$/;
/** "Its renewal falls a day later", "the close date fell a week before": when it is, and not which way it went. */
export function isOfDate(items: Item[], at: number): boolean {
  const word = wordOf(items[at]);
  // "The fall in its revenue" is a change.
  if (!/^(falls?|fell|falling)$/.test(word) || /^(the|a|this)$/.test(wordOf(items[at - 1]))) return false;
  const isLeading =
    /^(on|due|in|within|only|before|after|just|inside|outside|to|short|under|into)$/.test(
      wordOf(items[at + 1]),
    ) || items.slice(at, at + 7).some(({ kind }) => kind === 'date');
  if (word !== 'fell' && isLeading) return true;
  if (word === 'fell' && isInSpan(items, at)) return true;
  const before = items.slice(Math.max(0, at - 4), at).map(wordOf);
  if (!before.some((word) => DATED.test(word))) return false;
  const next = items.slice(at + 1, at + 5).map(textOf);
  return next.some((word) =>
    /^(first|later|earlier|before|after|soon|sooner|second|third|last|next|then|there|outside|inside|well|at|early|late|this|that)$/.test(
      word,
    ),
  );
}

const EXCHANGED =
  /^(contact|touch|touche|touches|contacts|exchange|exchanges|conversation|conversations|call|calls|talk|talks)$/;
/** "All four contacts fell within the past 30 days", "both exchanges fell inside May": when they were. */
function isInSpan(items: Item[], at: number): boolean {
  if (!/^(within|inside|outside|between)$/.test(wordOf(items[at + 1]))) return false;
  const before = items.slice(Math.max(0, at - 12), at).map(wordOf);
  return (
    before.some((word) => EXCHANGED.test(word)) &&
    before.some((word) => /^(all|both|each|every|most|none|half)$/.test(word))
  );
}

/** "Lower odds", "a drop in contact", "improved sentiment". */
export function nounAfter(items: Item[], at: number): ReadonlySet<string> | null {
  for (let place = at + 1; place <= at + 3; place += 1) {
    const item = items[place];
    const noun = nounOf(items, place);
    if (noun) return noun;
    // "The rise in the tier's revenue", "a drop in Globex's score".
    const isOwner = /^['’]$/.test(textOf(items[place + 1])) && wordOf(items[place + 2]) === 's';
    if (isOwner) return nounOf(items, place + 3);
    if (item?.kind !== 'word' || !/^(in|of|the|its|their|our|your|a|open|account)$/.test(item.word))
      return null;
  }
  return null;
}
