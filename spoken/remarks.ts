/**
 * Loose remarks that one measure on record decides: "a narrow base", "they seldom talk", "a bad mood", "revenue to lose",
 * "the date came and went", "to the last deal", "lost points". They are claims where the record bears them out, and claim
 * nothing otherwise.
 */
import { figureOf, type Holds, isFilled, type Row, someDealOf, someWent } from '../sentence/spoken-rows.ts';
import { bad, good, row } from './verdicts.ts';

const within =
  (metric: string, least: number, most: number): Holds =>
  (at) =>
    !at.isGroup() && figureOf(at, metric) >= least && figureOf(at, metric) <= most;
const some =
  (...metrics: string[]): Holds =>
  (at) =>
    metrics.some((metric) => figureOf(at, metric) > 0);
const isSilent: Holds = (at) => figureOf(at, 'touches_30d') === 0;
const isAllOverdue: Holds = (at) =>
  figureOf(at, 'open_deals') > 0 && figureOf(at, 'overdue_deals') === figureOf(at, 'open_deals');
const isAhead: Holds = (at, said) =>
  !some('overdue_deals')(at, said) && someDealOf(at, (deal) => isFilled(deal, 'close_date'));

/** Few contacts and many, in 90 days; a norm that is low. */
const FEW = 3;
const MANY = 4;
const LOW_NORM = 3;
const DEGREE = '(?:(?:a|an|the|very|rather|quite|pretty|somewhat|too|decidedly) )*';

export const REMARK_ROWS: Row[] = [
  row(
    `${DEGREE}(?:narrow|thin|slender|slim|small|shallow|fragile) (?:base|thread|bench|footing|foothold|coverage|network|link)|hanging by a thread|single - threaded|thinly covered|lacks? (?:is )?(?:reach|breadth|depth)`,
    'few contacts in 90 days',
    within('contacts_90d', 0, FEW),
  ),
  row(
    `${DEGREE}(?:decent|deep|broad|wide|good|solid|strong|healthy) (?:bench|base|coverage|network|spread of contacts)|well covered|well connected`,
    'several contacts in 90 days',
    within('contacts_90d', MANY, Number.POSITIVE_INFINITY),
  ),
  row(
    `${DEGREE}(?:cross|grumpy|irritated|annoyed|displeased|bad mood|foul mood|poor mood|sour mood|bad terms|poor terms|ill humour)`,
    'sentiment under zero',
    within('sentiment_90d', -1, -0.001),
  ),
  row(
    `${DEGREE}(?:(?:decent|good|friendly|fine|cordial|pleasant) (?:terms|mood|spirits)|pleasant enough|friendly enough|amiable|good - humoured)`,
    'sentiment over zero',
    within('sentiment_90d', 0.001, 1),
  ),
  row(
    '(?:rarely|seldom|hardly ever|not often) (?:talks?|speaks?|writes?|calls?|answers?)(?: (?:much|a lot|to us))?|(?:usually |normally |always )+(?:a )?(?:quiet|reticent|taciturn) (?:customer|account|one)|(?:never|not) (?:much of )?a talker|never (?:very )?chatty|few words',
    'a norm of few touches',
    within('touch_norm_30d', 0, LOW_NORM),
  ),
  row(
    '(?:has |have |with )?(?:revenue|income|money|business) to lose|existing revenue|(?:revenue|money|income) on the line|on the line|paying us already',
    'it pays revenue',
    some('arr'),
  ),
  row(
    'on the books|in the works|in the hopper|up for grabs',
    'open deals or revenue',
    some('open_value', 'arr'),
  ),
  row(
    'came and went|(?:has |have )?come and gone|(?:missed|blown|lapsed|expired|passed) (?:close |closing )?(?:date|deadline)|should have (?:closed|signed|landed|been signed|been closed|come in)|(?:was|were) (?:supposed|meant|due|expected) to (?:close|sign|land)|a week gone|long gone',
    'a deal past its close date',
    some('overdue_deals'),
  ),
  row(
    '(?:should|ought to) (?:sign|land|close|come in)|(?:is|are) (?:supposed|meant|due|expected|set) to (?:close|sign|land)',
    'a deal with a close date ahead',
    isAhead,
  ),
  row(
    "(?:wo n ' t|won ' t|refuses to|will not|does n ' t|doesn ' t) (?:budge|move|shift|stir)|bogged down|wedged",
    'a stagnant deal',
    some('stagnant_deals'),
  ),
  row(
    'to the last (?:deal|one|dollar|cent)|every (?:last )?(?:dollar|cent|penny)',
    'every deal is overdue',
    isAllOverdue,
  ),
  row(
    '(?:entirely|completely|totally|utterly|wholly) (?:quiet|silent|untouched)|from anyone|(?:a )?graveyard|nothing has happened|not a word|not a soul|not a peep',
    'no contact in 30 days',
    isSilent,
  ),
  row(
    '(?:went|gone|go|left|been) (?:untouched|unattended|neglected)|neglected|unattended',
    'accounts without contact',
    (at) =>
      at.isGroup()
        ? figureOf(at, 'accounts_without_touch') > 0
        : figureOf(at, 'touches_30d') < figureOf(at, 'touch_norm_30d'),
  ),
  row('alive|still (?:talking|breathing)|in touch', 'contact in 30 days', some('touches_30d')),
  row(
    '(?:lost|shed|dropped|gave up) (?:points|ground|some points)|(?:went|going|moving|headed|heading) the wrong way',
    'its score or odds fell',
    someWent(-1, 'score', 'outcome_score'),
  ),
  row(
    '(?:gained|won|added|picked up|put on) (?:points|ground|some points)|(?:went|going|moving|headed|heading) the right way|earned it|(?:a |the )?(?:genuine |real |true |clear )*(?:recovery|comeback|rebound|turnaround|revival)',
    'its score or odds rose',
    someWent(1, 'score', 'outcome_score'),
  ),
  row(
    `(?:${DEGREE}|a bit |a little |a touch |slightly )(?:cooler|softer|chillier)`,
    'sentiment, contact or odds fell',
    someWent(-1, 'sentiment_90d', 'touches_30d', 'outcome_score'),
  ),
  row(
    '(?:all|everything) (?:is )?in order|going well|by no means bad|calm|lovely progress|without help|well timed|ticking over|(?:a )?good (?:may|april|june|july|month)|(?:looks? |is |are )(?:fine|excellent)',
    'healthy by the rules, or its score, odds, mood or tier rose',
    good,
  ),
  row(
    'where (?:the )?month went wrong|(?:the )?(?:bleakest|gloomiest|grimmest|sickest)(?: of (?:all|them|the lot))?|(?:hardly|scarcely|far from|no) (?:a )?(?:sure things?|certainty|certainties)|getting harder',
    'at risk by the rules, silent, stuck, or its odds, mood or tier fell',
    bad,
  ),
];
