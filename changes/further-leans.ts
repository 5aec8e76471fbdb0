/** More words that lean on a figure or date of a measure: whose it is ("won deals spend 22"), until when, in whose hands. */

import { type Lean, lean } from './spoken-leans.ts';

const BE = '(?:is |are |was |were |be |been |being |still |also |now |all |only |just )*';
const OWN = '(?:its |the |their |our |your |a |an |his |her |that |this )*';

export const FURTHER_LEANS: Lean[] = [
  lean(
    'either',
    /^(stage_median_days|won_median_days)$/,
    `${OWN}(?:won (?:deals?|ones|business)|winners?|wins?|successful deals?|deals? (?:that|which) (?:we )?(?:win|won|close|closed|succeed)|deals? we (?:win|won|close)|deals? (?:that )?go on to (?:win|close)|winning deals?|our wins?)`,
    9,
  ),
  lean(
    'either',
    /^(stagnant_line|long_stagnant_line|days_to_stagnant)$/,
    `${OWN}(?:stagnation|stagnant|stall|danger|cut - off|cutoff|red)(?: (?:line|limit|mark|threshold|point|date|boundary|territory))?|${OWN}(?:line|limit|mark|threshold|cut - off|ceiling|boundary|deadline)`,
    9,
  ),
  lean(
    'either',
    /^(close_date|next_close_date|days_to_close|renewal_date|days_to_renewal|days_past_close)$/,
    '(?:has|have|gives?|leaves?|with) (?:until|till|to)|(?:has|have|gives?|leaves?) (?:us |you |it |them )?(?:plenty of |some |little |enough |ample |more |less )*(?:time|room|runway|days?|weeks?|months?)|(?:still |plenty of |some |little |enough |ample )*(?:time|room|runway|days?) (?:until|till|before|yet|left|to go|remaining)|not (?:due )?until|(?:a )?(?:day|week|fortnight|month|year)s? (?:away|off|out|ahead|to go|before|after)|a full (?:month|year|quarter)|(?:well |comfortably |far |long |a little |just )*(?:ahead of|before|in advance of|in time for|in good time for)|follows?|followed|comes? (?:next|first|due|up|round|around)|(?:comes?|goes) (?:up )?for renewal|close date|closing date|target date|due date|renewal date|went by|gone by|lapsed|sailed past|(?:is |are )?up|still carry(?:ing)?|carr(?:y|ies|ied)|dated|gives you time|away',
    6,
  ),
  lean(
    'either',
    /^(contacts_90d)$/,
    `${BE}(?:involved|engaged|active|in the picture|on board|in play|part of it|taking part|with us|responding|in the thread|on the line|reachable)|${OWN}(?:circle|contact list|cast|group of contacts|line-up|web|network|roster|crowd)|(?:people|person|names?|faces?|voices?|doors?|individuals?|threads?) (?:we|you|they) (?:talk|speak|know|deal|have)(?: (?:to|with))?|(?:hangs?|depends?|rests?|relies|rely|hinges?)(?: all)? on|only one person|single - threaded|single thread`,
    6,
  ),
  lean(
    'either',
    /^(age_days|deal_age_days)$/,
    `${BE}(?:old|young|new|of age|on the books|in the pipeline|open|alive|days? old)`,
    4,
  ),
  lean(
    'either',
    /^(last_touch|days_since_last_touch|longest_silence)$/,
    `${OWN}(?:gap|silence|quiet|lull|pause|void|blank|drought|dry spell|radio silence|hush|wait|hiatus)|(?:nothing|not a word|no word|no sign of life|no reply|no answer) since|${BE}(?:silent|quiet|mute|dark|unheard(?: from)?|out of touch|untouched)|you (?:were|are) in touch|in touch|(?:last )?(?:heard|hear) from|(?:last|most recent) (?:heard|word|seen|active|time|sign of life|exchange|contact)|ago|back|so far|and counting`,
    6,
  ),
  lean(
    'either',
    /^(next_touch|days_to_next_touch)$/,
    `you (?:have|see|meet|speak|talk|sit down)(?: (?:to|with))?(?: (?:them|it|N|him|her))?|${OWN}(?:next|booked|planned|scheduled|pencilled in|lined up|in the diary|arranged|set|fixed|agreed|on the calendar|in the calendar)|see (?:them|N)|gap|that is (?:soon|close|near)`,
    5,
  ),
  lean(
    'either',
    /^(touches_30d|touch_norm_30d|touches_90d|touches_prior_30d)$/,
    `${OWN}(?:tempo|pace|rhythm|cadence|rate|beat|frequency|traffic|tally|count|level|attention|dialogue|volume|activity|flow|chatter|conversations?|communication|logged|recorded|you logged|we logged|you had|of contact|of touch|in contact)`,
    6,
  ),
  lean(
    'either',
    /^sentiment_90d$/,
    `${OWN}(?:mood|tone|feeling|atmosphere|temperature|climate|vibe|spirits?|goodwill|temper|conversations?|talk|warmth|relations?|relationship)`,
    6,
  ),
  lean(
    'either',
    /^(accounts|customers|prospects|joined_tier|left_tier|moved_up|moved_down|moved|kept|entered)$/,
    `${OWN}(?:membership|headcount|population|ranks|roll|number of (?:accounts|members)|size|crowd|club|tier)`,
    6,
  ),
  lean(
    'either',
    /^(arr|open_value|renewals_due_arr|amount|overdue_value|deals_due_value|at_stake|largest_renewal)$/,
    `${OWN}(?:money|sum|value|worth|amount|prize|stake|stakes|price|price tag|ticket|pot|total|volume|bill|spend|income|turnover|in value|by value|in money|in dollars|in cash|riding on (?:it|them)|hanging on (?:it|them)|at stake|on the line|on the table|in play|involved|up for grabs|tied up|at risk)`,
    6,
  ),
  lean(
    'either',
    /^(outcome_score|deal_outcome_score)$/,
    `${OWN}(?:rated|rating|forecast|outlook|bet|prospects?|confidence|likelihood|probability|odds?|chances?|out of (?:100|a hundred)|likely to (?:close|win|sign|land)|likelihood to close)`,
    6,
  ),
];
