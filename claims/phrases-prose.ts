/**
 * Declared phrases for free prose about an account: other verbs and orders for the same facts, so that a capable
 * writer can tell a story and not fill in a form (docs/language.md, Free prose). Each binds as exactly as the
 * built-in writer's clauses, and every word of degree or direction has a check.
 */
import type { Form } from './forms.ts';

const NORM = '<a|its|the> norm [of|is] {X.touch_norm_30d} [a month|touches a month]';
const AWAY = '<away|out|off|ahead|from now>';
const WINDOW = '[in {model.touch_window} days|in the last {model.touch_window} days]';

/** Verbs of a rise and of a fall; as participles ("up from") they follow the value. */
const UP =
  '<up|rose|climbed|increased|grew|improved|is up|are up|has risen|have risen|has climbed|has grown|has improved>';
const DOWN =
  '<down|fell|dropped|declined|decreased|slipped|slid|is down|are down|has fallen|have fallen|has dropped|have dropped|has slipped>';
const SINCE = '[since {run.previous_as_of}|since {run.previous_month}|from {run.previous_month}]';

/** "X is at 78, up from 57", "X fell by 14 to 49": further ways to tell one metric's change. */
function turns(metric: string, noun: string): Form[] {
  const now = `{X.${metric}}`;
  const then = `{X.${metric}@previous}`;
  const way = (id: string, verb: string, checks: string[]): Form[] => [
    {
      id: `${metric}-${id}-from`,
      form: `${noun} [is|at|is at|of|are at|now] ${now}, ${verb} from ${then}`,
      checks,
      type: 'direction',
    },
    { id: `${metric}-${id}-to`, form: `${noun} ${verb} to ${now} from ${then}`, checks, type: 'direction' },
    {
      id: `${metric}-${id}-by`,
      form: `${noun} ${verb} [by] {X.${metric}.delta} [points] [to ${now}] ${SINCE}`,
      checks: [id === 'up' ? 'delta_up' : 'delta_down'],
      type: 'direction',
    },
    {
      id: `${metric}-${id}-since`,
      form: `${noun} ${verb} from ${then} to ${now} [since {run.previous_as_of}|since {run.previous_month}]`,
      checks,
      type: 'direction',
    },
  ];
  return [
    ...way('up', UP, ['rose']),
    ...way('down', DOWN, ['fell']),
    {
      id: `${metric}-same`,
      form: `${noun} <unchanged|is unchanged|are unchanged|steady|is steady|stays> at ${now}`,
      checks: [`same_${metric}`],
      type: 'direction',
    },
  ];
}

const RENEWAL_FORMS: Form[] = [
  {
    id: 'renews-both',
    form: '<renews|renewal> [is] [in {A.days_to_renewal} days,] on {A.renewal_date}',
    checks: ['ahead'],
  },
  {
    id: 'renews-out',
    form: `<renews|renewal> [is] on {A.renewal_date}, [in] {A.days_to_renewal} days [${AWAY}]`,
    checks: ['ahead'],
  },
  {
    id: 'for-renewal',
    form: '<comes up|is up|is due|due|up> for renewal <on {A.renewal_date}|in {A.days_to_renewal} days>',
  },
  {
    id: 'the-renewal',
    form: `<the|its> renewal <is|falls|comes|stands> <on {A.renewal_date}|in {A.days_to_renewal} days|{A.days_to_renewal} days ${AWAY}>`,
  },
  { id: 'to-renewal', form: '{A.days_to_renewal} days <from|before|ahead of|to|until> <its|the|> renewal' },
  {
    id: 'arr-renews',
    form: '[its] {A.arr} ARR renews <on {A.renewal_date}|in {A.days_to_renewal} days>',
  },
  {
    id: 'renewal-of',
    form: '<the|its> {A.arr} renewal <is due|falls|is|comes|comes up> <on {A.renewal_date}|in {A.days_to_renewal} days>',
  },
  {
    id: 'largest-renewal-plain',
    form: '[is] the largest renewal [in the book|here|there|of all]',
    checks: ['largest_renewal'],
  },
  { id: 'arr-at-stake', form: '[with|has] {A.arr} ARR [is] <at stake|on the line>', checks: ['ranked'] },
  { id: 'arr-of', form: '<worth|pays|is worth|carries|at> {X.arr} [of|in] ARR' },
  {
    id: 'at-stake',
    form: '[puts|with|has] {X.at_stake} <at stake|is at stake|on the line>',
    checks: ['values_hold'],
  },
  { id: 'open-worth', form: '<has|with|carries|holds> {X.open_value} open' },
  { id: 'open-in', form: '{X.open_value} open <in|over|across> {X.open_deals} deals' },
  { id: 'deals-worth', form: '{X.open_deals} open deals, worth {X.open_value}' },
  { id: 'deals-worth-plain', form: '{X.open_deals} open deals worth {X.open_value}' },
];

const SILENCE_FORMS: Form[] = [
  {
    id: 'silent-there',
    form: '<there has been no touch|there was no touch|none|has had none|with no touch> <for {A.days_since_last_touch} days|since {A.last_touch}>',
    type: 'absence',
  },
  {
    id: 'silent-days',
    form: '<silent|quiet|without a touch|untouched|no contact|no word> for {A.days_since_last_touch} days',
    type: 'absence',
  },
  {
    id: 'silent-is',
    form: '<has been|is|has gone|has stayed|went|has had> <silent|quiet|without a touch|untouched|no touch> <for {A.days_since_last_touch} days|since {A.last_touch}>',
    type: 'absence',
  },
  {
    id: 'silent-from',
    form: '<silent|quiet|without a touch|untouched|not touched|nothing> since {A.last_touch}',
    type: 'absence',
  },
  {
    id: 'silent-and',
    form: 'no touch since {A.last_touch}, {A.days_since_last_touch} days [ago]',
    type: 'absence',
  },
  {
    id: 'silent-passed',
    form: '{A.days_since_last_touch} days <have passed since|since> <the|its> last touch [on {A.last_touch}]',
    type: 'absence',
  },
  { id: 'silence-of', form: '{A.days_since_last_touch} days of silence', type: 'absence' },
  {
    id: 'last-heard',
    form: '<last heard from|last touched|was last touched|last spoke|last contact|last contact was> <on {A.last_touch}[, {A.days_since_last_touch} days ago]|{A.days_since_last_touch} days ago>',
  },
  {
    id: 'last-touch-was',
    form: '[the|its] last [touch] <was on {A.last_touch}|was {A.days_since_last_touch} days ago|is {A.days_since_last_touch} days old|lies {A.days_since_last_touch} days back|dates from {A.last_touch}|{A.days_since_last_touch} days ago>',
  },
  {
    id: 'last-touch-ago',
    form: '[the|its] last touch [was] on {A.last_touch}, {A.days_since_last_touch} days ago',
  },
  {
    id: 'went-quiet',
    form: '<went|has gone|is> <quiet|silent>',
    checks: ['no_touch_in_window'],
    type: 'absence',
  },
];

const VOLUME_FORMS: Form[] = [
  {
    id: 'volume-prose',
    form: `[<had|has|has had|with|saw|only>] {X.touches_30d} touches ${WINDOW} <against|where|versus|for|on|,> ${NORM}`,
  },
  {
    id: 'volume-under',
    form: `[<had|has|has had|with|saw>] {X.touches_30d} touches ${WINDOW} [,] <below|under|short of> ${NORM}`,
    checks: ['under_norm'],
  },
  {
    id: 'volume-over',
    form: `[<had|has|has had|with|saw>] {X.touches_30d} touches ${WINDOW} [,] <above|over|ahead of> ${NORM}`,
    checks: ['over_norm'],
  },
  {
    id: 'volume-at',
    form: `[<had|has|has had|with|saw>] {X.touches_30d} touches ${WINDOW} [,] <at|exactly|on|in line with|exactly on> ${NORM}`,
    checks: ['at_norm'],
  },
  {
    id: 'norm-under',
    form: `[touches are|is|are|runs|run] <below|under|short of> <its|the|a|their> norm [of {X.touch_norm_30d}] [a month]`,
    checks: ['under_norm'],
  },
  {
    id: 'norm-over',
    form: `[touches are|is|are|runs|run] <above|over|ahead of> <its|the|a|their> norm [of {X.touch_norm_30d}] [a month]`,
    checks: ['over_norm'],
  },
  {
    id: 'norm-at',
    form: `[touches are|is|are|runs|run|touches] <at|on|in line with|exactly|match|hold at|held at> <its|the|a|their> norm [of {X.touch_norm_30d}] [a month]`,
    checks: ['at_norm'],
  },
  {
    id: 'norm-near',
    form: '[touches are|is|runs|stays] <near|close to> <its|the> norm [of {X.touch_norm_30d}] [a month]',
    checks: ['near_norm'],
  },
  { id: 'norm-usual', form: '<normally|usually> [has|had] {X.touch_norm_30d} [touches] a month' },
  { id: 'norm-pair', form: '{X.touches_30d} [touches] against {X.touch_norm_30d}', checks: ['values_hold'] },
  { id: 'norm-is', form: '<its|the|where the|where its> norm is {X.touch_norm_30d} [touches] [a month]' },
  { id: 'norm-share', form: '[touches] [are|were|is|stand] at {A.touch_share_of_norm} of <its|the> norm' },
  { id: 'volume-prior', form: '{X.touches_prior_30d} [touches] in the {model.touch_window} days before' },
  {
    id: 'touched-in',
    form: '[had|has|has had|saw|with] <{X.touches_30d} touches in <|the last> {model.touch_window} days|{A.touches_90d} touches in <|the last> {model.contacts_window} days>',
  },
  {
    id: 'had-touches-plain',
    form: '<had|has had|saw|with> {X.touches_30d} touches',
    checks: ['values_hold'],
  },
  ...turns('touches_30d', '[its|the] touches'),
];

const PEOPLE_FORMS: Form[] = [
  {
    id: 'contacts-with',
    form: '<with|has|through|over|across|only|among> {A.contacts_90d} contacts [in {model.contacts_window} days|in the last {model.contacts_window} days]',
  },
  {
    id: 'single-contact',
    form: '[<with|has|on|through>] a single contact [in {model.contacts_window} days]',
    checks: ['single_contact'],
  },
  {
    id: 'booked-prose',
    form: '[with] [a|the|its|next] [next] meeting [is] <booked for|set for|on|planned for> {A.next_touch}',
    checks: ['ahead'],
  },
  { id: 'meets', form: 'meets [next] on {A.next_touch}', checks: ['ahead'] },
  { id: 'booked-in', form: '[next] meeting in {A.days_to_next_touch} days' },
  {
    id: 'not-booked-prose',
    form: '<with|has|there is|> <no meeting|nothing|none|no next meeting> [is] [booked|in the calendar|set|planned]',
    checks: ['no_next_touch', 'not_bare'],
    type: 'absence',
  },
  {
    id: 'took-over',
    form: '{A.owner} took [it] over [from {A.previous_owner}] on {A.owner_changed_on}',
  },
  { id: 'owner-since', form: '{A.owner} <has owned it|owns it|has had it> since {A.owner_changed_on}' },
  { id: 'owner-changed', form: '<the|its> owner changed on {A.owner_changed_on}' },
  {
    id: 'no-touch-handover',
    form: 'no touch since <the handover|the change|{A.owner} took over|the owner changed>',
    checks: ['silent_since_handover'],
    type: 'absence',
  },
  {
    id: 'sentiment-is',
    form: 'sentiment [is|stands] <at|is> {X.sentiment_90d} [over {A.conversations_90d} conversations]',
  },
  {
    id: 'sentiment-under',
    form: 'sentiment [is|of|at] {A.sentiment_90d} [over {A.conversations_90d} conversations], <below|under> the line of {model.sentiment_line} [, over {A.conversations_90d} conversations]',
    checks: ['under_sentiment_line'],
  },
  {
    id: 'sentiment-sign-low',
    form: '[the] <sentiment|conversations> <is|are> negative [[,] at {A.sentiment_90d}] [over {A.conversations_90d} conversations]',
    checks: ['negative_sentiment'],
  },
  {
    id: 'sentiment-sign-high',
    form: '[the] <sentiment|conversations> <is|are> positive [[,] at {A.sentiment_90d}] [over {A.conversations_90d} conversations]',
    checks: ['positive_sentiment'],
  },
  ...turns('sentiment_90d', '[its|the] sentiment'),
];

const LINE = '[{tier-1.label}] line of';

const SCORE_FORMS: Form[] = [
  {
    id: 'outcome-over-line',
    form: `[has|its|the] outcome score [is|of|at] {A.outcome_score}, <above|over|past> the ${LINE} {model.expand_outcome}`,
    checks: ['over_outcome_line'],
  },
  {
    id: 'outcome-under-line',
    form: `[has|its|the] outcome score [is|of|at] {A.outcome_score}, <below|under|short of> the ${LINE} {model.expand_outcome}`,
    checks: ['under_outcome_line'],
  },
  {
    id: 'score-over-line',
    form: `[<has|its|the>] <score|scores|scored> [is|of|at] {A.score}, <above|over|past> the ${LINE} {model.expand_score}`,
    checks: ['over_score_line'],
  },
  {
    id: 'score-under-line',
    form: `[<has|its|the>] <score|scores|scored> [is|of|at] {A.score}, <below|under|short of> the ${LINE} {model.expand_score}`,
    checks: ['under_score_line'],
  },
  {
    id: 'points-short',
    form: `{A.points_to_expand} points <short of|under|below> the ${LINE} {model.expand_score}`,
  },
  {
    id: 'outcome-is-best',
    form: 'outcome score {A.outcome_score} is the highest in the book',
    checks: ['first_in_book'],
  },
  { id: 'score-is', form: '<its|the> score is {A.score}' },
  { id: 'scores', form: '<scores|scored> {A.score}' },
  { id: 'outcome-is', form: '<its|the> outcome score is {A.outcome_score}' },
  {
    id: 'outcome-best',
    form: '<has|with|> the highest outcome score in the book [,] [at|with|of] [{A.outcome_score}]',
    checks: ['first_in_book'],
  },
  {
    id: 'score-best',
    form: '<has|with|> the highest score <here|in {A.tier}> [,] [at|with|of] [{A.score}]',
    checks: ['first_in_tier'],
  },
  ...turns('outcome_score', '[its|the] outcome score'),
  ...turns('score', '[its|the] score'),
];

const SIGNAL = '[⟦{S.number}⟧]';
const SIGNAL_PROSE: Form[] = [
  {
    id: 'signal-on',
    form: `<a report of|a signal of|> {S.type} [of {S.amount}] <reported on|on|,> {S.date} ${SIGNAL}`,
    type: 'citation',
  },
  {
    id: 'signal-was',
    form: `{S.type} [of {S.amount}] <was|were> reported on {S.date} ${SIGNAL}`,
    type: 'citation',
  },
  { id: 'signal-plain', form: '{S.type} [of {S.amount}] ⟦{S.number}⟧', type: 'citation' },
];

const STATE_FORMS: Form[] = [
  { id: 'deal-stuck', form: '<the|its> deal is <stuck|stagnant>', checks: ['stuck_deal'] },
  { id: 'deal-on-time', form: '<the|its> deal is <on time|moving>', checks: ['deal_on_time'] },
  { id: 'account-silent', form: '[is] silent', checks: ['no_touch_in_window'], type: 'absence' },
  { id: 'account-not-silent', form: '[is] not silent', checks: ['in_touch'] },
  { id: 'not-the-account', form: 'not the account', checks: ['stuck_deal', 'in_touch'] },
  { id: 'account-in-touch', form: '[is|are] [still] <in touch|active>', checks: ['in_touch'] },
  {
    id: 'account-unhappy',
    form: '[is|are] [and] unhappy',
    checks: ['negative_sentiment'],
  },
  { id: 'no-open-deal', form: '<has|with|there is> no open deal', checks: ['no_open_deal'], type: 'absence' },
  {
    id: 'flagged',
    form: '[is|was] <flagged|caught|held here> by the {R} <rule [and the {R} rule]|and {R} rules|and the {R} rule>',
    checks: ['all_fired'],
    type: 'cause',
  },
  {
    id: 'rule-fired',
    form: 'the {R} rule [fired|fires|holds|flags it]',
    checks: ['fired'],
    type: 'cause',
  },
  {
    id: 'rules-fired',
    form: 'the {R} and {R} rules [fired|fire|hold|flag it]',
    checks: ['all_fired'],
    type: 'cause',
  },
  {
    id: 'put-here',
    form: '<the {R} rule put it here|it is here for the {R} rule|it is here on the {R} rule|here because of the {R} rule>',
    checks: ['put_here'],
    type: 'cause',
  },
  {
    id: 'moved-on',
    form: '<moved|came|went|fell> down <on|because of|through> the {R} rule',
    checks: ['moved_down', 'cause_of_move'],
    type: 'cause',
  },
  {
    id: 'moved-up-on',
    form: '<moved|came|went> up <as|because|when> the {R} rule cleared',
    checks: ['moved_up', 'cause_of_move'],
    type: 'cause',
  },
  {
    id: 'moved-up-prose',
    form: '<came|moved|is|went> up from {A.tier@previous}',
    checks: ['moved_up'],
    type: 'direction',
  },
  {
    id: 'moved-down-prose',
    form: '<came|moved|is|went|fell> down from {A.tier@previous}',
    checks: ['moved_down'],
    type: 'direction',
  },
  {
    id: 'moved-down-to',
    form: '<came|moved|is|went|fell> down from {A.tier@previous} to {A.tier}',
    checks: ['moved_down'],
    type: 'direction',
  },
  {
    id: 'moved-up-to',
    form: '<came|moved|is|went> up from {A.tier@previous} to {A.tier}',
    checks: ['moved_up'],
    type: 'direction',
  },
  {
    id: 'when-cleared',
    form: '<when|as|after> the {R} rule cleared',
    checks: ['moved_up', 'cause_of_move'],
    type: 'cause',
  },
  {
    id: 'fell-to',
    form: '<fell|dropped> from {A.tier@previous} to {A.tier}',
    checks: ['moved_down'],
    type: 'direction',
  },
  {
    id: 'rose-to',
    form: '<rose|climbed> from {A.tier@previous} to {A.tier}',
    checks: ['moved_up'],
    type: 'direction',
  },
  { id: 'moved-down-bare', form: '<moved|came|went> down', checks: ['moved_down'], type: 'direction' },
  { id: 'moved-up-bare', form: '<moved|came|went> up', checks: ['moved_up'], type: 'direction' },
  { id: 'on-rule', form: '<on|through|by> the {R} rule', checks: ['cause_of_move'], type: 'cause' },
  {
    id: 'after-win',
    form: 'after [it] <won|winning> <{A.last_won_value}|a deal> [on {A.last_won_date}]',
    checks: ['won_recently'],
  },
  { id: 'was-before', form: 'was in {A.tier@previous} <in {run.previous_month}|on {run.previous_as_of}>' },
  { id: 'stays', form: '<stays|stayed|remains> in {A.tier}', checks: ['unchanged'] },
  { id: 'kept-tier', form: 'kept its tier', checks: ['unchanged'] },
  { id: 'won-prose', form: '<bought|signed> {A.last_won_value} on {A.last_won_date}' },
  { id: 'won-ago', form: 'won <{A.last_won_value}|a deal> {A.days_since_won} days ago' },
  { id: 'place', form: '[is|stands at|ranks] <place|number|rank> {A.rank} [on|of|in] [the|this] [list]' },
];

/** Words that only carry the sentence on; each claims nothing but what its check asks for. */
const CARRIER_FORMS: Form[] = [
  { id: 'the-customer', form: 'the customer', checks: ['is_customer'] },
  { id: 'the-prospect', form: 'the prospect', checks: ['is_prospect'] },
  { id: 'the-account', form: 'the account', checks: [] },
  { id: 'possessive', form: "'s", checks: [] },
];

export const ACCOUNT_PROSE: Form[] = [
  ...RENEWAL_FORMS,
  ...SILENCE_FORMS,
  ...VOLUME_FORMS,
  ...PEOPLE_FORMS,
  ...SCORE_FORMS,
  ...SIGNAL_PROSE,
  ...STATE_FORMS,
  ...CARRIER_FORMS,
];
