/** Which words lean on a figure or date of which measure: on what side of it they stand, and how far from it. */
import { spokenWords } from '../sentence/spoken-rows.ts';

export interface Lean {
  pattern: RegExp;
  /** Where the figure or date stands. */
  side: 'before' | 'after' | 'either';
  metrics: RegExp;
  /** Of a figure of these straight beside it the words are false. */
  never: RegExp | null;
  reach: number;
}

export const lean = (
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

export const MONTHLY = /^(touches_30d|touch_norm_30d|touches_prior_30d|interactions_30d)$/;
export const YEARLY = /^(arr|annual_revenue|touches_365d|touches_per_year)$/;
const NORMS = /^(touch_norm_30d|stage_median_days|stagnant_line)$/;
const CLOSING = /^(close_date|next_close_date)$/;
const ENTERED = /^(stage_entered_on|days_in_stage)$/;
const EACH = '(?:a|per|each|every|any one)';

export const LEANS: Lean[] = [
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
    '(?:fall|falls|falling|fall due|falls due|land|lands|landing|target|targeted|targeting|aimed at|aiming for|set for|slated for|forecast for|forecast|pencilled in for|down for|planned for|billed for|booked for|scheduled for|supposed to land|comes due|finish|finishes|complete|completes)',
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
    '(?:the |a |an |our |your |next |their |its )*(?:contact|call|slot|session|chat|catch - up|follow - up|conversation|appointment|visit|date|talk|diary entry|encounter)',
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
