/**
 * Words that lean on a figure, date or name which holds, and say no more than it does: "$69,000 a year", "which it reaches
 * on 5 June", "22 exchanges would be par", "only 9%", "two people alone". They are claims where what they lean on is of that
 * measure; a time unit that the measure never has ("$69,000 a month" of a year's revenue) is a fault.
 */
import type { Finding } from '../text/findings.ts';
import { type Item, textOf } from './items.ts';
import { skeletonOf } from './skeleton.ts';
import { spokenWords } from './spoken-rows.ts';
import type { Scope } from './subjects.ts';

/** What a claim on an item that holds was found to be; null where none does. The fact is null where it was worked out. */
export type HeldAt = (at: number) => { fact: string | null } | null;

interface Lean {
  pattern: RegExp;
  /** Where the figure or date stands. */
  side: 'before' | 'after' | 'either';
  metrics: RegExp;
  /** Of a figure of these straight beside it the words are false. */
  never: RegExp | null;
  reach: number;
}

const lean = (
  side: Lean['side'],
  metrics: RegExp,
  pattern: string,
  reach: number,
  never: RegExp | null = null,
): Lean => ({
  side,
  metrics,
  never,
  reach,
  pattern: spokenWords(pattern),
});

const MONTHLY = /^(touches_30d|touch_norm_30d|touches_prior_30d|interactions_30d)$/;
const YEARLY = /^(arr|annual_revenue|touches_365d|touches_per_year)$/;
const NORMS = /^(touch_norm_30d|stage_median_days|stagnant_line)$/;
const CLOSING = /^(close_date|next_close_date)$/;
const ENTERED = /^(stage_entered_on|days_in_stage)$/;
const EACH = '(?:a|per|each|every|any one)';

const LEANS: Lean[] = [
  lean(
    'before',
    YEARLY,
    `${EACH} (?:year|annum)(?! (?:ago|earlier|before|later|on|out|away|off|from|old|or|after))|yearly|annually|year in , year out`,
    5,
    MONTHLY,
  ),
  lean('before', MONTHLY, `${EACH} month(?! (?:ago|earlier|before|later|on))|monthly`, 5),
  lean(
    'before',
    /^$/,
    `${EACH} (?:month|week|quarter|day)(?! (?:ago|earlier|before|later|on|out|away|off|from|old|or|after|to))|monthly|weekly|quarterly|daily`,
    2,
    /^arr$/,
  ),
  lean(
    'either',
    NORMS,
    '(?:would be |will be |is |are |was |were |being )*(?:its |their |the |his |her |our |your )?(?:par|usual|usually|normal|normally|habit|custom|customary|typical|typically|expected|ordinary|ordinarily|standard|average|on average|as a rule|the rule|wont|routine)',
    8,
  ),
  lean(
    'either',
    /^stage_median_days$/,
    '(?:usually |typically |normally |generally |mostly |tend to |will )*(?:spend|spends|need|needs|take|takes|require|requires|stay|stays|last|lasts|get through|wait|waits)(?: there| here)?',
    6,
  ),
  lean(
    'after',
    /^stagnant_line$/,
    '(?:reach|reaches|hit|hits|cross|crosses|crossed|touch|touches|pass|passes|trip|trips|get to|gets to|run into|runs into|go past|goes past|arrive at|arrives at|meet|meets|come up against|bump into|bumps into|breach|breaches)',
    5,
  ),
  lean(
    'either',
    CLOSING,
    '(?:fall|falls|falling|fall due|falls due|land|lands|landing|target|targeted|targeting|aimed at|aiming for|set for|slated for|pencilled in for|down for|planned for|billed for|booked for|scheduled for|supposed to land|comes due|finish|finishes|complete|completes)',
    5,
  ),
  lean(
    'after',
    /^renewal_date$/,
    '(?:fall|falls|falling|fall due|falls due|runs to|run to|runs until|runs till|lasts to|lasts until|last until|good until|safe until|locked in until|comes round|come round|comes up|come up|comes due|rolls over|roll over|matures|mature|is up|out|secure until|valid until|binds them until|stretches to|extends to)',
    5,
  ),
  lean(
    'after',
    ENTERED,
    '(?:into|dates from|dates back to|goes back to|in place since|went in|got there|got in|came in|came to it|arrived|arrived there|entered it|reached it|put there|landed there|was opened|opened|started|began)',
    5,
  ),
  lean(
    'either',
    ENTERED,
    '(?:parked|sat|sits|sitting|stood|waited|waiting|lingered|lingering|dwelt|camped|spent|spends|bogged down|held up|rested|lain|stranded|marooned|becalmed)(?: there| here| still)?',
    6,
  ),
  lean(
    'after',
    /^(last_touch|days_since_last_touch)$/,
    '(?:the )?(?:last time|last occasion|spoke|spoken|talked|rang|phoned|met|wrote|written|corresponded|chatted|exchanged word|replied|answered|called)(?: (?:with|to))?(?: (?:us|them|you|it|N))?',
    6,
  ),
  lean(
    'either',
    /^next_touch$|^days_to_next_touch$/,
    '(?:the |a |an |our |your |next |their |its )*(?:contact|call|slot|session|chat|catch - up|conversation|appointment|visit|date|talk|diary entry|encounter)',
    3,
  ),
  lean(
    'before',
    /^touches_(30d|90d)$/,
    '(?:two - way |recent |real |live )*(?:exchange|contact|talk|chat|dialogue)',
    2,
  ),
  lean(
    'before',
    /^contacts_90d$/,
    '(?:people |person |name |voice |contact )?(?:in touch|talking to us|talking with us|in contact|in the conversation|in the loop|on the other side|on their side|at the table)',
    4,
  ),
  lean(
    'after',
    /^(arr|amount|open_value)$/,
    '(?:bring in|brings in|brought in|contribute|contributes|yield|yields|earn us|earns us|account for|accounts for|come to|comes to|add up to|adds up to|amount to|amounts to|make up|makes up|run to|runs to|total|totals|stand at|stands at|weigh in at|weighs in at|is priced at|was opened at|opened at|put at|valued at|carry|carries)',
    5,
  ),
];

/** "Only", "just", "a mere": no more than the figure, date or stage that holds after it. */
const FOCUS =
  /(?<![\p{L}#])(?:only|just|merely|a mere|mere|no more than|nothing more than|not more than|as few as|as little as|a bare|a scant|a paltry|a meagre|scarcely more than|simply)(?= (?:(?:in|for|on|at|about|around|some|a|an|the|by|up|over|rose|fell|grew|dropped|to|from|since|as recently as|\$) )*(?:#|D|N)(?![\p{L}]))/gu;
/** "Brenhurst alone is …", "Jessamere by itself holds …". */
const ALONE =
  /(?<=N )(?:alone|by itself|on its own|by themselves|single - handedly|all by itself|on their own)(?= (?:\p{L}+ ){0,5}(?:#|D))/gu;
/** "Seven touches in 30 days": the span that the count before it is of. */
const WINDOW =
  /(?<![\p{L}#])(?:in|over|within|across|during|inside) (?:the )?(?:last |past )?(?:#|\d+)(?: days?)?(?!\p{L})/gu;
const WINDOW_LEAN = lean('before', /^/, '', 4);
const windowOf = (written: string, item: Item): RegExp | null => {
  const days = Number(/\d+/.exec(written)?.[0] ?? (item.kind === 'figure' ? item.figure.value : 0));
  return days === 30 ? MONTHLY : days === 90 ? /_90d$/ : days === 365 ? YEARLY : null;
};
const LONGEST_LEAD = 9;

export function spokenBeside(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, itemAt } = skeletonOf(items);
  const made: Finding[] = [];
  const tell = (match: RegExpExecArray, verdict: Finding['verdict'], fact: string | null, reason: string) => {
    const [from, to] = [itemAt[match.index]!, itemAt[match.index + match[0].trimEnd().length - 1]!];
    made.push({ from: items[from]!.from, to: items[to]!.to, type: 'predicate', verdict, fact, reason });
  };
  for (const row of LEANS)
    for (const match of text.matchAll(row.pattern)) {
      const [from, to] = [itemAt[match.index]!, itemAt[match.index + match[0].trimEnd().length - 1]!];
      if (held(to)) continue;
      const near = places(items, row, from, to);
      const fact = near
        .map((at) => held(at)?.fact ?? null)
        .find((each) => each && row.metrics.test(metricOf(each)));
      if (fact) tell(match, 'verified', fact, `as the figure beside it is (${fact})`);
      else if (row.never && from > 0) {
        const own = held(from - 1)?.fact;
        if (own && row.never.test(metricOf(own)))
          tell(match, 'contradicted', own, `the figure before it is of another span (${own})`);
      }
    }
  for (const match of text.matchAll(WINDOW)) {
    const [from, to] = [itemAt[match.index]!, itemAt[match.index + match[0].length - 1]!];
    const fact = places(items, WINDOW_LEAN, from, to).map((at) => held(at)?.fact ?? '')[0];
    const span = items[items[to]!.kind === 'figure' ? to : to - 1]!;
    if (fact && windowOf(match[0], span)?.test(metricOf(fact)))
      tell(match, 'verified', fact, `what ${fact} is counted over`);
  }
  for (const match of text.matchAll(FOCUS)) {
    const led = ledTo(items, itemAt[match.index + match[0].length - 1]! + 1, held);
    if (led) tell(match, 'verified', led.fact, 'no more than what holds after it');
  }
  for (const match of text.matchAll(ALONE)) {
    const at = itemAt[match.index]!;
    const led = held(at - 1) ? ledTo(items, itemAt[match.index + match[0].length - 1]! + 1, held) : null;
    if (led) tell(match, 'verified', led.fact, 'what holds after it is of the name before it');
  }
  return made;
}

/** The metric of a fact by its id: `acme.renewal_date@previous`. */
export const metricOf = (fact: string): string => fact.split('.')[1]!.split('@')[0]!;

const ENDS = /^[;.!?—–]$/;
const isValue = (item: Item): boolean => item.kind === 'figure' || item.kind === 'date';

/** Figures and dates near the words on their side, the nearest first. */
function places(items: Item[], { side, reach }: Lean, from: number, to: number): number[] {
  const found: number[] = [];
  const walk = (start: number, step: 1 | -1): void => {
    for (
      let at = start;
      items[at] && Math.abs(at - start) < reach && !ENDS.test(textOf(items[at]));
      at += step
    )
      if (isValue(items[at]!)) found.push(at);
  };
  if (side !== 'after') walk(from - 1, -1);
  if (side !== 'before') walk(to + 1, 1);
  return found;
}

/** The first figure, date or name after the words, where it holds. */
function ledTo(items: Item[], from: number, held: HeldAt): { fact: string | null } | null {
  for (let at = from; at < Math.min(items.length, from + LONGEST_LEAD); at += 1) {
    if (isValue(items[at]!) || items[at]!.kind === 'name') return held(at);
    if (ENDS.test(textOf(items[at]))) return null;
  }
  return null;
}
