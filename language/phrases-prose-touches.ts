/** Declared phrases for free prose about an account's touches: silence, volume against the norm, the people behind them. */
import type { Form } from './forms.ts';
import { turns } from './phrases-prose-turns.ts';
import { WINDOW } from './phrases-windows.ts';

const NORM = '<a|its|the> norm [of|is] {X.touch_norm_30d} [a month|touches a month]';

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
    id: 'no-touch-win',
    form: 'no touch since the win',
    checks: ['silent_since_win'],
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

export const TOUCH_PROSE: Form[] = [...SILENCE_FORMS, ...VOLUME_FORMS, ...PEOPLE_FORMS];
