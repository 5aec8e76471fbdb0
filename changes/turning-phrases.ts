/** Tables of spoken-turns.ts: what nouns measure, and phrases of change or of none that bring their own measures. */
import { spokenWords } from '../sentence/spoken-rows.ts';

/** What nouns measure, where an account and a group may have one each. */
export const NOUNS: [RegExp, string[]][] = [
  [
    /^(?:tempo|pace|contact|touch|exchange|traffic|activity|attention|engagement|dialogue|cadence|rhythm|volume|talk|chatter|conversation|two way contact)$/,
    ['touches_30d', 'sentiment_90d'],
  ],
  [
    /^(?:mood|tone|sentiment|feeling|atmosphere|relation|relationship|temperature|spirit|warmth|goodwill)$/,
    ['sentiment_90d'],
  ],
  [/^(?:odd|odds|likelihood|chance|probability|outlook|forecast|rating|prospects)$/, ['outcome_score']],
  [/^(?:score|health|mark|number)$/, ['score']],
  [
    /^(?:money|stake|sum|value|revenue|arr|income|recurring revenue|worth)$/,
    ['at_stake', 'arr', 'renewals_due_arr', 'open_value'],
  ],
  [/^(?:pipeline|open value|deal|open deal|opportunity|new business)$/, ['open_value', 'open_deals']],
  [/^(?:renewal)$/, ['renewals_due', 'renewals_due_arr']],
  [
    /^(?:tier|group|membership|headcount|rank|population|book|portfolio|list)$/,
    ['accounts', 'arr', 'open_value'],
  ],
  [/^(?:silence|quiet|gap|hush)$/, ['days_since_last_touch', 'accounts_without_touch']],
  [
    /^(?:risk|danger|strain|trouble|backlog|pile)$/,
    ['stagnant_deals', 'overdue_deals', 'accounts_without_touch'],
  ],
  [/^(?:people|person|circle|name|contact list|cast)$/, ['contacts_90d']],
];
/** Phrases that bring their own measure. */
export const PHRASES: [RegExp, 1 | -1, string[]][] = [
  [
    spokenWords(
      '(?:growth|growing|expansion|a gain|gains|up)(?: on paper| on the surface| at first sight)|(?:busier|bigger|fuller|richer|heavier|healthier|larger)(?: on paper| at first sight| on the surface)?|swollen|more to (?:win|play for|go for|gain)|more (?:in play|in the pipeline|on the table|open business)|(?:fuller|richer|heavier|stronger|up) in (?:pipeline|open deal|open business|new business)',
    ),
    1,
    ['open_value', 'open_deals', 'accounts'],
  ],
  [
    spokenWords(
      'more (?:to lose|at stake|at risk|to protect|to defend|exposed|riding on it|hanging on it|money (?:in it|at stake|at risk|there))|(?:raised|higher|bigger|greater|larger) stakes|stakes? (?:are|is|has|have) (?:also |now )*(?:higher|risen|grown|up|bigger)',
    ),
    1,
    ['arr', 'open_value', 'renewals_due_arr', 'at_stake', 'overdue_value'],
  ],
  [
    spokenWords(
      'less (?:to (?:lose|win|play for)|at stake|at risk|money(?: in it| at stake| there)?|in play|in the pipeline|on the table)|(?:lighter|thinner|poorer|leaner|down) in (?:pipeline|open deal|revenue|new business)|(?:lower|smaller) stakes',
    ),
    -1,
    ['arr', 'open_value', 'renewals_due_arr', 'at_stake'],
  ],
  [spokenWords('(?:richer|heavier|up|stronger|fuller) in (?:revenue|arr|income)'), 1, ['arr']],
  [
    spokenWords(
      'for the worse|change for the worse|(?:turn|turned|turning) (?:for the worse|sour)|worsening|got worse|gone downhill|a step back(?:wards)?|backwards',
    ),
    -1,
    ['score', 'outcome_score', 'sentiment_90d', 'touches_30d', 'contacts_90d', 'touches_90d'],
  ],
  [
    spokenWords(
      'for the better|change for the better|(?:turn|turned|turning) (?:for the better|the corner)|got better|a step forward|forwards',
    ),
    1,
    ['score', 'outcome_score', 'sentiment_90d', 'touches_30d', 'contacts_90d'],
  ],
];
export const LEVEL: [RegExp, string[]][] = [
  [
    spokenWords(
      '(?:is |are |was |stayed |remains |runs |broadly |roughly |about |more or less |almost |much |all but )*(?:level|flat|even|unchanged|steady|the same|static|no (?:bigger|smaller|larger)) (?:on|in|for|by) (?:recurring )?(?:revenue|arr|income)',
    ),
    ['arr'],
  ],
  [
    spokenWords(
      '(?:is |are |was |stayed |remains |runs |broadly |roughly |about |more or less |almost |much |all but )*(?:level|flat|even|unchanged|steady|the same|static) (?:on|in|for|by) (?:pipeline|open deal|open value)',
    ),
    ['open_value', 'open_deals'],
  ],
  [
    spokenWords(
      '(?:is |are |was |stayed |remains |runs |broadly |roughly |about |more or less |almost |much |all but )*(?:level|flat|even|unchanged|steady|the same|static) (?:on|in|for|by) (?:number|size|account|member|headcount)',
    ),
    ['accounts'],
  ],
];
