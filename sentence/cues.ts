/**
 * Which words of open prose point at which metrics. A cue narrows what a figure beside it may be; where several metrics
 * of one unit share a cue, the figure may be any of them.
 */
import { CATALOGUE } from '../domain/catalogue.ts';
import { lex } from '../text/lexer.ts';

const TOUCH = 'touches_30d touches_prior_30d touches_90d touches_365d touches_30d_last_year';
const SILENCE = 'last_touch days_since_last_touch longest_silence accounts_without_touch';
const STAGE = 'stage_entered_on days_in_stage stage_median_days stagnant_line';
const DEAL = `open_value amount open_deals age_days created_on ${STAGE}`;
const ODDS = 'outcome_score deal_outcome_score';
const CLOSE = 'close_date next_close_date days_to_close days_past_close deals_due deals_due_value';
const RENEWAL = 'renewal_date days_to_renewal renewals_due renewals_due_arr open_renewals arr amount';
const MEETING = 'next_touch days_to_next_touch meetings_booked without_meeting';
const MONEY_IN = 'arr renewals_due_arr annual_revenue amount';
const MOVES = 'moved moved_up moved_down kept entered left';

/** `words, in any of these ways: metrics`. Words are compared as the lexer folds them. */
const TABLE: [string, string][] = [
  [
    'touch|exchange|interaction|two-way contact|contact level|touchpoint|engagement|contact|volume|talk|talked|talking|talks',
    TOUCH,
  ],
  ['people|person|name|contact|two people|names', 'contacts_90d single_contact'],
  ['conversation', 'conversations_90d touches_90d touches_30d'],
  ['sentiment|mood|tone|positive|negative|warm|warmth|temperature|happier|friendlier', 'sentiment_90d'],
  ['score|scored|scoring|account score', 'score'],
  [
    'odd|odds|likelihood|probability|chance|chances|outcome score|outcome|rated|rates|rate|rating|confidence|likely|close likelihood',
    ODDS,
  ],
  [
    'recurring|revenue|arr|annual|annually|p . a .|p . a|a year|per year|yearly|pay|pays|paying|paid|contract|subscription|existing|spend|spends|customer|recurring revenue|annual revenue',
    MONEY_IN,
  ],
  ['renewal|renew|renews|renewing|renewed|renewals', `${RENEWAL} ${STAGE} ${CLOSE} ${ODDS}`],
  ['pipeline', 'open_value at_stake'],
  ['value', 'open_value amount overdue_value deals_due_value'],
  [
    'open|opportunity|deal|expansion|upgrade|upsell|rollout|add on|package|module|pilot|platform|proposal|purchase|new business|sale|plan|extension|order|worth',
    `${DEAL} ${CLOSE} ${ODDS}`,
  ],
  [
    'signing day|signing date|closing day|closing date|landing date|close|closing|closes|due|expected|target|targeted|land|lands|forecast|slated|scheduled|date|deadline|signature',
    `${CLOSE} renewal_date days_to_renewal renewals_due renewals_due_arr`,
  ],
  [
    'overdue|late|past|passed|missed|slipped|behind|outlived|outlasted|overrun|overran|overshot|blown|lapsed',
    'days_past_close close_date overdue_deals overdue_value',
  ],
  ['ran out of time|run out of time|out of time|timed out', 'days_past_close close_date'],
  // Of nothing on record: here "in" points at no stage.
  ['in turn|in short|in brief', ''],
  [
    'stagnant|stagnation|stagnate|stuck|stalled|limit|line|stagnation limit',
    'stagnant_line days_in_stage stagnant_deals long_stagnant_line long_stagnant_deals',
  ],
  [
    'stage|entered|reached|moved|advanced|entering|entry|sat|sitting|sits|spent|discovery|evaluation|negotiation|proposal|been in|in',
    `${STAGE} age_days`,
  ],
  ['old|opened|created|age|began|started', 'age_days created_on days_in_stage'],
  [
    'silent|silence|quiet|heard|spoke|spoken|last contact|last touch|last exchange|last conversation|without contact|without a word|word|nobody|contact|no contact|latest|touched|reached',
    SILENCE,
  ],
  [
    'next meeting|meeting|appointment|booked|scheduled|calendar|meet|meets|diary|conversation|next|call|speak|planned|set',
    MEETING,
  ],
  [
    'won|win|bought|purchase|purchased|sold',
    'won_deals_12m won_value_12m last_won_date last_won_value days_since_won',
  ],
  ['lost|loss|turned down', 'lost_deals_12m last_lost_date days_since_lost'],
  ['membership|member|roster', 'accounts'],
  ['budge|budged|unmoved', 'kept'],
  ['account|company', 'accounts accounts_total accounts_without_touch without_meeting single_contact'],
  ['customer|paying', 'customers accounts_with_arr renewals_due'],
  ['prospect', 'prospects'],
  [
    'moved|changed|changes|move|moves|up|down|climbed|slipped|upward|downward|kept|stayed|rose|fell|promoted|demoted|joined|left',
    MOVES,
  ],
  ['without contact|heard nothing|no contact|untouched|not touched|silent|nothing', 'accounts_without_touch'],
  ['next meeting|meeting|booked|scheduled|planned|diary|calendar|date', 'meetings_booked without_meeting'],
  ['swapped tiers|changed tiers|changed places|reshuffled|shuffled|shifted|switched|relocated', 'moved'],
  [
    "sat still|standing still|stood still|stayed put|where they were|did not move|did not shift|did not budge|didn't shift|didn't change tier|no change|held their tier|kept their tier",
    'kept',
  ],
  ['stake|at stake', 'at_stake arr open_value'],
  [
    'customary|customarily|accustomed|ordinary|habitual|norm|normal|normally|usual|usually|typical|typically|median|average|expected|par',
    'touch_norm_30d touches_per_year stage_median_days',
  ],
  ['winning|winner|winning deal|winning one', 'stage_median_days'],
  ['employee|staff|headcount', 'employees'],
  ['handover|took over|taken over|inherited', 'owner_changed_on'],
];

/** A count and the money of the same things go by one name. */
const SIBLINGS: Record<string, string> = {
  renewals_due: 'renewals_due_arr',
  overdue_deals: 'overdue_value',
  deals_due: 'deals_due_value',
};

export interface Cue {
  words: string[];
  metrics: ReadonlySet<string>;
}

const key = (text: string): string[] => lex(text).map((atom) => atom.folded);

/** Cues by their first word, longest first. */
export const CUES: ReadonlyMap<string, Cue[]> = (() => {
  const byText = new Map<string, Set<string>>();
  const add = (text: string, metrics: string[]): void => {
    const folded = key(text).join(' ');
    const known = byText.get(folded) ?? new Set<string>();
    for (const metric of metrics) {
      known.add(metric);
      const sibling = SIBLINGS[metric];
      if (sibling) known.add(sibling);
    }
    byText.set(folded, known);
  };
  for (const [texts, metrics] of TABLE)
    for (const text of texts.split('|'))
      add(
        text,
        metrics.split(' ').filter((metric) => metric !== ''),
      );
  for (const { id, names, subjects } of CATALOGUE)
    if (subjects.some((kind) => ['account', 'deal', 'book', 'tier', 'owner'].includes(kind)))
      for (const name of names) add(name, [id]);
  const byFirst = new Map<string, Cue[]>();
  for (const [text, metrics] of byText) {
    const parts = text.split(' ');
    byFirst.set(parts[0]!, [...(byFirst.get(parts[0]!) ?? []), { words: parts, metrics }]);
  }
  for (const cues of byFirst.values()) cues.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
})();

/** Nouns that are counted: a figure straight before one of them is its count and nothing else. */
export const COUNTED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['touch|exchange|interaction|touchpoint|two-way touch', `${TOUCH} touch_norm_30d touches_per_year`],
      ['people|person', 'contacts_90d single_contact employees'],
      ['contact', `contacts_90d single_contact ${TOUCH}`],
      ['conversation', 'conversations_90d touches_90d touches_30d'],
      [
        'open deal|deal|opportunity|proposal',
        'open_deals stagnant_deals overdue_deals deals_due won_deals_12m lost_deals_12m deals_total open_deals_without_amount long_stagnant_deals',
      ],
      ['stagnant deal|stuck deal', 'stagnant_deals'],
      ['overdue deal', 'overdue_deals'],
      ['renewal', 'renewals_due open_renewals'],
      [
        'account|company',
        `accounts accounts_total accounts_without_touch without_meeting single_contact meetings_booked ${MOVES} joined_tier left_tier customers prospects renewals_due`,
      ],
      ['customer|paying customer', 'customers accounts_with_arr renewals_due accounts'],
      ['prospect', 'prospects'],
      ['meeting', 'meetings_booked'],
      ['change|move', MOVES.replace(' kept', '')],
      ['promotion|riser|climber|upgrade', 'moved_up'],
      ['demotion|faller|downgrade', 'moved_down'],
      ['employee', 'employees'],
    ] as [string, string][]
  ).flatMap(([texts, metrics]) =>
    texts.split('|').map((text) => [key(text).join(' '), new Set(metrics.split(' '))] as const),
  ),
);
