/**
 * What open prose says of a change or a standing without a figure: "same as last month", "bang on normal", "better odds",
 * "an empty calendar", "rated Low". Each is held by the measures that its words name; a lenient one holds by any of them.
 */

import {
  always,
  anyOf,
  either,
  empty,
  figureIs,
  noAmount,
  noMeeting,
  overdue,
  positive,
  type State,
  someDeal,
  state,
  type Test,
  zero,
} from '../sentence/conditions.ts';
import { asBefore, confirmed, isSame, SLACK } from './as-before.ts';
import { NOT_SIZED } from './beside-size.ts';
import { noneEntered } from './concepts.ts';
import { STEADY_STATES } from './steady.ts';

/** Which way a measure went since the run before; an account's own, or one of its deals'. */
const went =
  (way: 1 | -1, ...metrics: string[]): Test =>
  (at) => {
    const changes = [at, ...(at.isGroup() ? [] : at.deals())].flatMap((each) =>
      metrics.flatMap((metric) => {
        const [now, then] = [each.figure(metric), each.figure(metric, 'previous')];
        return now === null || then === null ? [] : [now - then];
      }),
    );
    return changes.length === 0 ? null : changes.some((change) => Math.sign(change) === way);
  };

const ODDS = ['outcome_score', 'deal_outcome_score'];
const oddsRose: Test = anyOf(went(1, ...ODDS), (at) =>
  at.index.sheet.changes.some(
    ({ kind, causes }) => at.isGroup() && kind === 'up' && causes.some(({ rule }) => rule.includes('close')),
  )
    ? true
    : null,
);
const nearNorm: Test = (at) => {
  const [touches, norm] = [at.figure('touches_30d'), at.figure('touch_norm_30d')];
  if (touches === null || norm === null) return null;
  return Math.abs(touches - norm) <= Math.max(1, norm * 0.25);
};
const busier: Test = (at, near) =>
  anyOf(went(1, 'touches_30d'), (each) => {
    const [touches, norm] = [each.figure('touches_30d'), each.figure('touch_norm_30d')];
    return touches === null || norm === null ? null : touches > norm;
  })(at, near);
const quieter: Test = (at, near) =>
  anyOf(went(-1, 'touches_30d'), (each) => {
    const [touches, norm] = [each.figure('touches_30d'), each.figure('touch_norm_30d')];
    return touches === null || norm === null ? null : touches < norm;
  })(at, near);

const banded =
  (band: string): Test =>
  (at) =>
    at.isGroup()
      ? null
      : [
          at.fact('outcome_band')?.value,
          ...at.deals().map((deal) => deal.fact('deal_outcome_band')?.value),
        ].some((value) => typeof value === 'string' && value.toLowerCase() === band);
const bandOf = (band: string): State =>
  state(
    `(?:rated|rate|rates|in the|now|still|a|an) (?:now |still |only |a |in the )*${band}(?: (?:band|reading|rating))|(?:rated|rates) (?:now |still |only )*${band}|${band} (?:band|reading|rating)`,
    `rated ${band}`,
    banded(band),
  );

const noDate: Test = anyOf(
  noMeeting,
  someDeal((deal) => deal.has('close_date') && deal.fact('close_date')!.value === null),
);
/** The account moved by the rule, or the rule counts it now; else nothing can be told of what the words say of it. */
const byRule =
  (rule: RegExp): Test =>
  ({ index, subject }) =>
    index.sheet.changes.some(
      (each) => each.subject === subject.id && each.causes.some((cause) => rule.test(cause.rule)),
    ) || index.ofKind('rule').some(({ id, members }) => rule.test(id) && members?.includes(subject.id))
      ? true
      : null;
const ruleOf = (words: string, rule: RegExp): State =>
  state(
    `(?:the |on the |under the |through the |that same |by the )*${words} (?:rule|cap|test)`,
    'the rule counts it, or moved it',
    byRule(rule),
  );

const sameTier: Test = either((at) => isSame(at, 'tier', 0), always);

export const CHANGE_STATES: State[] = [
  ...STEADY_STATES,
  state(
    "(?:exactly |about |much |roughly |pretty much |almost )*(?:the )?same as (?:last month|before|ever|D|in D|a month ago|the month before|it was|they were|last time)|(?:amount|revenue|value|stage|owner|date|close date|tier|score|odd|annual revenue|contact|count|number|close)(?: (?:is|are|stays|stayed|remains|' s))? (?:exactly |about |much )?the same|as before|(?:dead |completely |totally |broadly |more or less )*(?:flat|unchanged|level|steady) on (?:last month|D|the month)|same size|same again",
    'as in the run before',
    asBefore(SLACK),
  ),
  state('unmoved|stock - still', 'as in the run before', asBefore(SLACK)),
  state(
    '(?:barely|hardly|scarcely) (?:budged|moved|shifted|changed|stirred|altered)',
    'next to no change',
    asBefore(2 * SLACK),
  ),
  state(
    "(?:bang |right |exactly |about |roughly |broadly |just |squarely )*(?:on|in line with|at|around|close to) (?:its |their |the )?(?:own )?(?:contact )?(?:norm|normal|par|usual)(?! #)|(?:exactly |about |roughly |just )*what (?:is|' s|we) (?:usual|normal|normally see|usually see|typical)(?: (?:here|there|for it|for them))?|(?:a |its |their )?normal rhythm|par for (?:this|the) (?:customer|account|course)",
    'touches near the norm',
    confirmed(nearNorm),
    /touch|days_in_stage|median/,
  ),
  state(
    'no more than (?:last month|before|D|in D)',
    'no more than before',
    confirmed((at, near) =>
      anyOf(went(-1, 'touches_30d', 'open_deals', 'contacts_90d'), asBefore(SLACK))(at, near),
    ),
  ),
  bandOf('low'),
  bandOf('medium'),
  bandOf('high'),
  state(
    "(?:an? |the )?(?:empty|blank|bare) (?:calendar|diary)|(?:calendar|diary)(?: ahead)? (?:is |looks |stays |remains |' s )*(?:empty|blank|bare|clear)|(?:what is missing is |missing )(?:a |the )?next (?:meeting|date)|(?:meeting|date) (?:you|we|they|it) (?:do|does)n ' t (?:yet )?have(?: yet)?|nothing (?:ahead|lined up)",
    'no meeting or close date',
    confirmed(noDate),
    /without_meeting/,
  ),
  state(
    "(?:deal )?(?:amount|value|price)(?: (?:is|now|still|gone|has|been|left|field))* (?:unknown|blank|missing|empty)|left the (?:amount|value) blank|(?:amount|value) ' s (?:gone |now |still )*(?:blank|missing|unknown)",
    'a deal without amount',
    noAmount,
    /without_amount/,
  ),
  state(
    '(?:finally |now )*(?:got|has|have) (?:finally |now )*(?:a price|an amount|a value)',
    'a deal has an amount',
    someDeal((deal) => typeof deal.fact('amount')?.value === 'number'),
  ),
  state(
    `(?:a |with |on )*(?:much |far )?(?:better|higher|improved|stronger|rising|brighter) (?:closing |close |deal )?(?:odd|chance|likelihood)(?: (?:to close|of closing|to land))?|(?:become |became |got |look |looks |is |are |now )*(?:much |far |a little |slightly )?${NOT_SIZED}(?:likelier|more likely)(?: to (?:close|land))?(?! than)`,
    'the odds rose',
    oddsRose,
  ),
  state(
    `(?:a |with |on )*(?:much |far )?(?:worse|lower|weaker|poorer|falling) (?:closing |close |deal )?(?:odd|chance|likelihood)(?: (?:to close|of closing|to land))?|(?:become |became |got |look |looks |is |are |now )*${NOT_SIZED}less likely(?: to (?:close|land))?(?! than)`,
    'the odds fell',
    went(-1, ...ODDS),
  ),
  state(
    "(?:activity|engagement|traffic) (?:is|was|' s) (?:up|higher|livelier)|(?:did |do |we |they )*(?:talk|talked|talking|spoke|speaking) more(?! than)|busier(?: than (?:usual|normal|before|last month))?",
    'more touches than before, or than the norm',
    confirmed(busier),
  ),
  state(
    "(?:activity|engagement|traffic) (?:is|was|' s) (?:down|lower)|(?:talk|talked|talking|spoke) less(?! than)|quieter(?: than (?:usual|normal|before|last month))?",
    'fewer touches than before, or than the norm',
    confirmed(quieter),
  ),
  state(
    'less (?:money|revenue|recurring revenue)',
    'revenue or pipeline fell',
    confirmed(went(-1, 'arr', 'open_value')),
  ),
  state(
    'more (?:money|revenue|recurring revenue)(?! than)',
    'revenue or pipeline rose',
    confirmed(went(1, 'arr', 'open_value')),
  ),
  state('more deal(?! than)', 'more open deals', confirmed(went(1, 'open_deals'))),
  state('fewer deal(?! than)', 'fewer open deals', confirmed(went(-1, 'open_deals'))),
  state(
    '(?:worse|cooler|colder|sourer|frostier) (?:mood|sentiment|tone)|(?:sentiment|mood|tone) (?:became|got|is|turned|looks) (?:worse|cooler|colder|sourer)',
    'sentiment fell',
    went(-1, 'sentiment_90d'),
  ),
  state(
    '(?:better|warmer|friendlier|sunnier) (?:mood|sentiment|tone)|(?:sentiment|mood|tone) (?:became|got|is|turned|looks) (?:better|warmer|friendlier)',
    'sentiment rose',
    went(1, 'sentiment_90d'),
  ),
  state(
    '(?:became|become|got|grew|a little|a bit|slightly|somewhat|is|looks) (?:smaller|leaner)(?! than)',
    'smaller than before',
    confirmed(went(-1, 'accounts', 'arr', 'open_value', 'amount')),
  ),
  state(
    '(?:became|become|got|grew|a little|a bit|slightly|somewhat|is|looks) (?:bigger|larger)(?! than)',
    'bigger than before',
    confirmed(went(1, 'accounts', 'arr', 'open_value', 'amount')),
  ),
  state(
    "(?:not|n ' t|never) (?:very |entirely |particularly |too |exactly |all that )*(?:happy|cheerful|content|pleased)(?! with (?:this|that|the))",
    'sentiment below 0.15, or it fell',
    anyOf(
      figureIs('sentiment_90d', (value) => value < 0.15),
      went(-1, 'sentiment_90d'),
    ),
  ),
  state(
    '(?:been |gone |goes )?unheard from|not a (?:dicky bird|peep|sausage|squeak|word)',
    'no contact for a while',
    anyOf(
      zero('touches_30d'),
      figureIs('days_since_last_touch', (days) => days >= 7),
      positive('accounts_without_touch'),
    ),
    /without_touch/,
  ),
  state(
    'unscored|without a score',
    'no score',
    either(empty('score'), () => null),
  ),
  state(
    '(?:is |are |still |roughly |about |close to |near )+neutral',
    'sentiment near nothing',
    figureIs('sentiment_90d', (value) => Math.abs(value) <= 0.2),
  ),
  state(
    '(?:account|customer|both|it|they) (?:is |are |still |remain |both )+negative',
    'negative sentiment',
    figureIs('sentiment_90d', (value) => value < 0),
  ),
  state(
    '(?:stayed|stays|stay|remained|remains|remain|kept|keeps|still) in (?:the|its|their|this|that) (?:same )?tier|same tier|(?:held|holds|kept|keeps) (?:its|their) (?:tier|place|seat)',
    'in its tier as before',
    sameTier,
  ),
  state(
    '(?:close |closing )?date (?:has |have |was |been |just )*(?:moved|shifted|changed)|(?:moved|pushed|put) (?:its|the|their) (?:close |closing )?date',
    'a close date other than before',
    confirmed(
      someDeal((deal) => {
        const [now, then] = [deal.fact('close_date')?.value, deal.fact('close_date', 'previous')?.value];
        return then !== undefined && now !== then;
      }),
    ),
  ),
  state(
    '(?:all |both )?(?:blown|missed|overshot|overran) (?:its|their|the) (?:own )?(?:close |closing |planned )?date',
    'a deal is overdue',
    overdue,
    /overdue|past_close/,
  ),
  state(
    '(?:deal )?unstuck|moved (?:up |on )?a stage|(?:got|gets) (?:its|the|their) deal moving(?: again)?|(?:deal|it) is moving again',
    'a deal came to its stage since the run before',
    confirmed(someDeal((deal) => (deal.figure('days_in_stage') ?? 999) <= 31)),
  ),
  state(
    '(?:gone|went|fallen|fell|turned) (?:completely |totally |very |rather |all )*quiet',
    'fewer touches than before, or than the norm',
    quieter,
    /without_touch/,
  ),
  state(
    '(?:has |just |newly |recently )+opened',
    'a deal opened since the run before',
    confirmed(
      either(
        someDeal((deal) => (deal.figure('age_days') ?? 999) <= 31),
        always,
      ),
    ),
  ),
  state(
    '(?:a|the|one|its|their|that) (?:won deal|win)(?: to its name)?(?! (?:rate|back))',
    'a deal was won in 12 months',
    confirmed(positive('won_deals_12m')),
  ),
  state(
    "renewal (?:is |' s |now )*(?:coming (?:up|due)|close at hand|around the corner|near|looming)",
    'a renewal within 120 days',
    confirmed(
      either(
        figureIs('days_to_renewal', (days) => days >= 0 && days <= 120),
        positive('renewals_due'),
      ),
    ),
  ),
  state(
    "(?:nobody|no one|no - one|no account) (?:new |else )(?:came|come|joined|arrived|has come|has joined|has arrived|entered|was added)(?: in)?|(?:nobody|no one)(?: ' s| has)? (?:been )?(?:added|arrived)",
    'none came to it',
    noneEntered,
  ),
  ruleOf('(?:silent )?renewal', /renewal/),
  ruleOf('low - score', /low-score|floor/),
  ruleOf('(?:expand - |(?:expand |N |owner |top - tier )(?:- )?)?share', /share|expand|owner/),
  ruleOf('(?:close - |closing - )?likelihood', /likelihood/),
  ruleOf('recency', /recency|renewal|low-score/),
  ruleOf('sentiment', /sentiment/),
  ruleOf('(?:volume|engagement|contact)', /volume|engagement/),
  ruleOf('(?:long - )?(?:stagnant|stagnation|momentum)(?: - | )?(?:deal)?', /stagnant|momentum/),
];
