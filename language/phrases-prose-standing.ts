/** Declared phrases for free prose about where an account stands: its scores, signals, tier and deals won. */
import type { Form } from './forms.ts';
import { turns } from './phrases-prose-turns.ts';

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

const SIGNAL = '⟦{S.number}⟧';
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

export const STANDING_PROSE: Form[] = [...SCORE_FORMS, ...SIGNAL_PROSE, ...STATE_FORMS];
