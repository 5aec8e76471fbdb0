/** What a cause may be named by: the measures that each rule, hold, cap or part of the score goes by, and the words for it. */

interface NamedRule {
  rule: RegExp;
  metrics: RegExp;
  words: RegExp;
}

const named = (rule: RegExp, metrics: RegExp, words: RegExp): NamedRule => ({ rule, metrics, words });

const RULES: NamedRule[] = [
  named(
    /volume|engagement/,
    /touch|contact/,
    /contact|touch|volume|exchange|quiet|talk|engagement|traffic|activity|dialogue|conversation|cadence|communication|silen|went cold|gone cold|word from/,
  ),
  named(
    /stagnant|momentum/,
    /stage|stagnant|median|age_days|open_value/,
    /stuck|stagnant|stagnation|stage|stall|moved|moving|moves on|going again|under way again|came loose|freed|froze|thaw|logjam|blocked|standstill|momentum|stood still|standing still|sat too long|sat still|sitting|languish|linger|overstay|past the limit|over the limit|in motion|got going|unjam|dislodged|discovery|evaluation|proposal|negotiation/,
  ),
  named(
    /renewal/,
    /renew|last_touch|next_touch|touches|days_since/,
    /renewal|renews|silen|quiet|heard|spoken|meeting|contract|contact|touch|talk|word from|back in touch|due date/,
  ),
  named(
    /sentiment/,
    /sentiment/,
    /sentiment|mood|tone|negative|sour|grumpy|unhappy|gloomy|cooled|feeling|frost|warmed|cheer|atmosphere/,
  ),
  named(
    /low-score|floor/,
    /^score|arr|touch|days_since/,
    /score|silen|quiet|contact|spoke|talk|heard from|answered|replied/,
  ),
  named(/recency/, /last_touch|days_since|next_touch|touch/, /contact|silen|quiet|touch|recency|lately/),
  named(
    /close-likelihood/,
    /outcome/,
    /odd|likelihood|chance|rated|(?<!\p{L})bet(?!\p{L})|certainty|sure thing|shoo - in|favourite|winnable|in the bag|(?<!\p{L})likely(?!\p{L})|look(?:s|ed|ing)?(?: (?:very|now|so|suddenly|really|quite|all but))* (?:good|promising|strong|winnable|won|done|set|solid|close|closer|safe|sure)|all but (?:done|won|closed|signed|certain)|(?:about|close|near|ready) to (?:close|closing|sign|signing|be won)|prospect(?: \p{L}+){0,2} (?:brighten|improv|rose|fad|dimm|fell|worsen|better|brighter|poorer|dimmer)|rating|probab|outlook|forecast|prospects of closing|(?:likely|likelier|likeliest) to (?:close|win|be won|come in|land|sign)|(?:bright|brighter|better|stronger|rosier|warmer|hotter|livelier|promising|sunnier|surer|weaker|fainter|dimmer|poorer|shakier|cooler|winnable)(?: \p{L}+){0,2} deal|deal(?: \p{L}+){0,3} (?:brightened|brighter|better|stronger|firmed|rosier|promising|winnable|weaker|weakened|dimmer|shakier|faded|soured|cooled)/u,
  ),
  // "Two climbed thanks to a deal": of any rule about one.
  named(
    /stagnant|momentum|close-likelihood|won|lost/,
    /^$/,
    /^(?:(?:a|an|one|its|the|their|that|each|an open|a single|by|on|with|of|open|just|only|big|new) )*deals?(?: \.| ,| ;| :)*$/,
  ),
  named(/won/, /won_/, /won|win|bought|purchase|signed|order|sale|sold/),
  named(/lost/, /lost_/, /lost|loss|turned down|turned us down/),
  named(
    /expand|owner/,
    /score|open_value|outcome|rank/,
    /cap|share|limit|rule|place|seat|rank|room|full|how much|quota|ceiling|slot|space|crowd|squeeze|allowance/,
  ),
  named(
    /signal/,
    /signal|layoff|funding/,
    /layoff|funding|staff|news|redundan|job cut|headcount|hiring|hired|takeover|acqui|signal/,
  ),
];

/** Causes that lift an account and cannot drop it; and the reverse. */
const LIFTING =
  /(?:stopped|ceased|quit|no longer|not|isn ' t|aren ' t) (?:being |counting as |so )?(?:stuck|stagnant|stalled)|unstuck|going again|moving again|unjam|dislodged|(?:brighter|better|stronger|rosier|sunnier|higher) (?:deal|odd|outlook|chance|likelihood)/;
const DROPPING =
  /(?:got|became|turned|went|is|are|stood|(?<!stopped |ceased |quit )being) (?:stuck|stagnant|stalled)(?! any)|(?:weaker|poorer|fainter|dimmer|lower|worse) (?:deal|odd|outlook|chance|likelihood)/;

/** Whether words, or the measures of the figures among them, name the cause of such a move. */
export function names(
  { kind, rule }: { kind: string; rule: string },
  metrics: ReadonlySet<string>,
  text: string,
): boolean {
  if (kind === 'down' && LIFTING.test(text) && !DROPPING.test(text)) return false;
  if (kind === 'up' && DROPPING.test(text) && !LIFTING.test(text)) return false;
  return RULES.some(
    (each) =>
      each.rule.test(rule) &&
      ([...metrics].some((metric) => each.metrics.test(metric)) || each.words.test(text)),
  );
}

/** Whether the words name any rule at all. */
export const namesSome = (text: string): boolean => RULES.some(({ words }) => words.test(text));

/** "Because three things went wrong together": how many causes there were, and none of them by its name. */
const VAGUE =
  /(?:# |several |a few |many |a couple of |two |more than # )?(?:thing|problem|reason|factor|setback|blow|trouble|rule|cause|issue|weakness|change|development)|everything (?:at once|came|went|happened|fell|hit)|a (?:combination|mix|mixture|bundle|string|series) of/;

/** Whether the words tell of causes without a name for any. */
export const isVague = (text: string): boolean =>
  VAGUE.test(text) && !namesSome(text.replace(/(?<!\p{L})rules?(?!\p{L})/gu, ''));
