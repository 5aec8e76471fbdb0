/**
 * Loose words that liken: an account or tier to what is usual for it ("about par", "normal for them", "contact is fine"),
 * to how it was ("in a single month", "remains the bulk", "a second month with a single touch"), to another that the text
 * told of ("the same story", "a different animal", "went the other way"). Claims where the record shows it.
 */

import { clauseOf } from '../sentence/clause-words.ts';
import { Values } from '../sentence/conditions.ts';
import {
  figureOf,
  type Holds,
  isEmpty,
  periodOf,
  type Row,
  riseOf,
  type Said,
  someDealOf,
  spokenRow,
} from '../sentence/spoken-rows.ts';
import { accountAt } from '../sentence/subjects.ts';

/** Touches within a quarter of the norm, or one touch; or a figure of the clause is that norm. */
const nearNorm: Holds = (at, said) => {
  const [touches, norm] = [figureOf(at, 'touches_30d'), figureOf(at, 'touch_norm_30d')];
  return Math.abs(touches - norm) <= Math.max(1, norm / 4) || tellsNorm(norm, said);
};
const tellsNorm = (norm: number, { scope: { items }, from }: Said): boolean => {
  const [start, end] = clauseOf(items, from);
  return items
    .slice(start, end)
    .some(
      (item) => item.kind === 'figure' && norm >= item.figure.least - 0.5 && norm <= item.figure.most + 0.5,
    );
};
const enough: Holds = (at) => figureOf(at, 'touches_30d') >= 0.8 * figureOf(at, 'touch_norm_30d');
const wellGroup: Holds = (at) =>
  at.isGroup() &&
  figureOf(at, 'stagnant_deals') === 0 &&
  figureOf(at, 'overdue_deals') === 0 &&
  figureOf(at, 'accounts') > 0;

/** What can be alike of two accounts. */
const TRAITS: ((at: Values) => boolean)[] = [
  (at) => figureOf(at, 'touches_30d') === 0,
  (at) => figureOf(at, 'stagnant_deals') > 0,
  (at) => figureOf(at, 'overdue_deals') > 0,
  (at) => isEmpty(at, 'next_touch'),
  (at) => figureOf(at, 'days_to_renewal') <= 90,
  (at) => figureOf(at, 'sentiment_90d') < 0,
  (at) => riseOf(at, 'tier_number') > 0,
  (at) => riseOf(at, 'tier_number') < 0,
  (at) => riseOf(at, 'outcome_score') < 0,
  (at) => riseOf(at, 'outcome_score') > 0,
  (at) => figureOf(at, 'touches_30d') > figureOf(at, 'touch_norm_30d'),
];
const others = ({ scope: { items, topic } }: Said, at: Values): Values[] =>
  [...new Set([...items.flatMap((item) => accountAt(item) ?? []), ...topic.recent, ...topic.said])]
    .filter(({ id }) => id !== at.subject.id)
    .map((one) => new Values(at.index, one));
const LIKE = 2;
const alike: Holds = (at, said) =>
  !at.isGroup() && others(said, at).some((one) => TRAITS.filter((has) => has(at) && has(one)).length >= LIKE);
const unlike: Holds = (at, said) =>
  !at.isGroup() && others(said, at).some((one) => TRAITS.filter((has) => has(at) !== has(one)).length > LIKE);
const way = (at: Values): number => {
  const [tier, score] = [-Math.sign(riseOf(at, 'tier_number')), Math.sign(riseOf(at, 'score'))];
  return tier === 0 || Number.isNaN(tier) ? score : tier;
};
const otherWay: Holds = (at, said) =>
  !at.isGroup() && others(said, at).some((one) => way(at) !== 0 && way(one) === -way(at));

/** Its tier or a deal's stage is another than in the run before. */
const movedLately: Holds = (at) =>
  !at.isGroup() &&
  (Math.abs(riseOf(at, 'tier_number')) > 0 ||
    someDealOf(at, (deal) => figureOf(deal, 'days_in_stage') <= periodOf(at)));
const tierIs =
  (sign: 1 | -1): Holds =>
  (at) =>
    !at.isGroup() && riseOf(at, 'tier_number') * sign < 0;

const isLargest = (at: Values, run: string): boolean =>
  at.index
    .ofKind('tier')
    .every((tier) =>
      ['accounts', 'arr'].some(
        (metric) => figureOf(at, metric, run) >= figureOf(new Values(at.index, tier), metric, run),
      ),
    );
const single =
  (...metrics: string[]): Holds =>
  (at) =>
    !at.isGroup() && metrics.some((metric) => figureOf(at, metric) === 1);
const asBefore: Holds = (at) =>
  ['touches_30d', 'contacts_90d', 'score', 'accounts_without_touch'].some(
    (metric) => figureOf(at, metric) === figureOf(at, metric, 'previous'),
  );

const DEGREE =
  '(?:(?:about|roughly|pretty much|more or less|quite|entirely|perfectly|just|only|around|close to|near|broadly|much|nearly|almost|not far from|not far off|in line with|right on|exactly|at|up to) )*';
const NORM =
  '(?:par|normal|usual|the norm|the usual|its norm|their norm|its normal level|the normal level|habit|average|the habit|the custom|routine|standard)';
const CONTACT =
  '(?:contact|touch|cadence|engagement|activity|dialogue|conversation|attention|traffic|exchange)';

export const LIKENED_ROWS: Row[] = [
  spokenRow(
    `${DEGREE}${NORM}(?: (?:for|here|there|with)(?: (?:them|it|this|that|us|account|customer|one|N|the account|this account|this one))*)?|by habit|by nature|as (?:often|much|many|frequently|regularly) as (?:usual|normal|ever|always|before|expected)|${DEGREE}(?:what (?:we|you|one) (?:would|' d|might)? ?(?:expect|see)|what (?:is|' s) (?:usual|normal|expected)|as (?:expected|usual|normal|ever|always)|in keeping)`,
    'touches near the norm, or the norm as it is told',
    nearNorm,
  ),
  spokenRow(
    `(?<=${CONTACT}(?: (?:there|here|at|in|on|the|with|is|are|has|been|looks|remains|N|them|it|still|all|runs|level|also|just|perfectly|quite)){1,5} )(?:fine|good|healthy|ok|okay|no problem|not the problem|not the issue|in order|as it should be|sound|solid|strong|steady|respectable|adequate|plentiful|ample|enough)`,
    'touches are at least 80 % of the norm',
    enough,
  ),
  spokenRow(
    '(?:is |are |looks? |remains? |very |perfectly |quite |pretty |basically |broadly |otherwise |all )*(?:healthy|thriving|sound|fine|clean|in (?:fine|good|great|decent|excellent|rude|reasonable) (?:shape|health|fettle|order|nick))',
    'nothing of the group is stagnant or overdue',
    wellGroup,
  ),
  spokenRow(
    '(?:the |a |much the |very much the |exactly the |just the |largely the )*(?:same|similar|familiar|parallel|sister|twin|comparable|identical|matching) (?:story|case|picture|pattern|problem|trouble|tale|situation|boat|position|complaint|worry|shape|state|symptoms?|fate|gap|ailment|condition|issue|thing|reason|concern)|common (?:thread|theme|problem|factor)|(?:smaller|bigger|larger|lesser|milder|worse) version(?: of (?:it|this|that|the same(?: story)?))?|(?:much |just |exactly |rather )*like (?:it|them|that one|the (?:first|last|other|others)|N(?= ?,))|in the same (?:boat|position|state|shape|fix)|alike|no different|(?:another|one more) (?:case|example|instance)(?: of (?:it|this|that|the same))?|ditto',
    'alike in two ways at least with one told of before',
    alike,
  ),
  spokenRow(
    '(?:a |an |the |very |quite |rather |altogether |entirely |somewhat |wholly |exact |precise |direct )*(?:different|opposite|contrary|reverse|separate|other) (?:animal|case|story|matter|kettle of fish|picture|health|problem|gap|shape|state|kind|sort|beast|end of the scale|tale|reason|door|pattern|extreme|situation)|a world apart|poles apart|nothing like (?:it|that|them)|(?:a |in )?(?:stark |sharp |marked |clear |welcome )?contrast',
    'unlike in several ways to one told of before',
    unlike,
  ),
  spokenRow(
    '(?:has |have |had |is |are |was |were |also )*(?:went|gone|going|goes|moved|moving|headed|heading|travelled|turned|took|taken|swung) (?:in )?(?:the )?(?:other|opposite) (?:way|direction|path|route)|bucked the trend|against the (?:trend|grain|tide|run of play)',
    'went the other way than one told of before',
    otherWay,
  ),
  spokenRow(
    '(?:since|after) (?:the|our|your|its) (?:last|previous|prior|earlier) (?:report|review|run|update|count|month|round)|since last (?:month|time)|(?:in|within|inside|over|during|across|for) (?:(?:a|one|the|this|just|only|single|space of a|last|past|course of the|course of a) )+(?:month|30 days|# days|report|period)|in (?:a|one) go|overnight|from one (?:month|report) to the next|between (?:the two )?(?:reports|runs)|month on month|in (?:a|one) (?:jump|leap|step|bound|move)',
    'its tier or a stage changed since the run before',
    movedLately,
  ),
  spokenRow(
    '(?:(?:the|one|only|sole|lone|single|other|latest|biggest|another|a) )*(?:riser|climber|upward mover|winner|gainer|promotion|upgrade|advance)(?! (?:in|from|worth|of|to close))|on the way up|upwardly mobile|(?:moved|moving|going|gone|went|headed|heading) upwards?|(?:climbed|rose|rising|climbing|up) to the (?:top|very top|summit)',
    'came to a higher tier',
    tierIs(1),
  ),
  spokenRow(
    '(?:(?:the|one|only|sole|lone|single|other|latest|biggest|another|a|steepest|hardest|worst) )*(?:faller|dropper|downward mover|loser|casualty|demotion|downgrade)(?! (?:in|from|of))|on the way down|fell (?:hardest|furthest|farthest|most)|(?:moved|moving|going|gone|went|headed|heading) downwards?|lost ground',
    'came to a lower tier',
    tierIs(-1),
  ),
  spokenRow(
    "(?<=(?:most|majority|bulk|nearly all|almost all|the rest|lion ' s share|part)(?: \\p{L}+){0,5} )(?:have |has |all |simply |just |also )*(?:stayed|kept|remained|held|sat|stood) (?:put|in place|where (?:they|it) (?:were|was)|still|(?:in )?(?:their|its) (?:tier|place|ground|position)|unmoved|unchanged|tight)",
    'more than half kept their tier',
    (at) => at.isGroup() && figureOf(at, 'kept') > 0.5 * figureOf(at, 'accounts'),
  ),
  spokenRow(
    "(?:is |are |still |again |yet again |easily |by far |clearly )*(?:remains?|remained|stays?|stayed|still|continues to be|as ever)(?= (?:the |by far |easily |clearly |your |our )*(?:bulk|core|largest|biggest|main|heart|centre|mainstay|backbone|most|home of|lion ' s share|majority))",
    'the largest tier in both runs',
    (at) => at.subject.kind === 'tier' && isLargest(at, 'current') && isLargest(at, 'previous'),
  ),
  spokenRow(
    '(?:a |just |only |one |the |its |but |a mere |not more than )*(?:single|lone|sole|solitary|isolated|one|lonely)(?: two - way| real)? (?:touch|exchange|conversation|contact|call|interaction|dialogue)',
    'one touch in the window',
    single('touches_30d', 'touches_90d', 'contacts_90d', 'conversations_90d'),
  ),
  spokenRow(
    '(?:a |just |only |one |the |its |but |a mere )*(?:single|lone|sole|solitary|one) (?:person|name|voice|contact|thread|individual|champion)|single - threaded|(?:all|everything) (?:hangs|rests|depends|turns|hinges|relies) on (?:one|a single) (?:person|contact|name)',
    'one person in touch',
    single('contacts_90d'),
  ),
  spokenRow(
    '(?:for |in )?(?:a|the|its) (?:second|third|fourth|further|another) (?:month|report|run|period)(?: (?:running|in a row|straight|in succession|on the trot))?|for the second (?:month|time|report)(?: running| in a row)?|two (?:months|reports) (?:running|in a row|straight)|once more|as in D|as (?:last|the previous) month|month after month',
    'as many touches, people or points as in the run before',
    asBefore,
  ),
];
