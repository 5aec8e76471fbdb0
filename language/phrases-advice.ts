/** Advice: imperative patterns whose object and date are facts, and what clears a rule. */
import type { Form } from './forms.ts';

/** Advice: imperative patterns; the object and the date are facts. */
const DATE =
  '<on|by|before> [the|its] [meeting on|renewal on] <{A.next_touch}|{run.decide_by}|{A.renewal_date}|{D.close_date}>';

/** Before the act, where the date could else be taken for what the act's last word is about. */
const DATE_FIRST =
  '<on <{A.next_touch}|the meeting on {A.next_touch}>|by <{run.decide_by}|{A.renewal_date}|{D.close_date}>> [,]';

const ACTS: [id: string, act: string, checks: string[]][] = [
  ['close-plan', 'take a close plan to the meeting', ['has_deal', 'has_meeting']],
  ['agree-plan', 'agree a close plan', ['has_deal']],
  ['paper', 'confirm the paper process', ['has_deal']],
  ['sign', 'get a signature date', ['has_deal']],
  ['end-date', 'agree an end date for the evaluation', ['has_deal']],
  ['meet', 'meet the sponsor', []],
  ['meet-add', 'meet the sponsor and add a contact', ['few_contacts']],
  ['book', 'book a meeting', []],
  ['calendar', 'get a meeting <in|into> the calendar', []],
  ['book-add', 'book a meeting and add a contact', ['few_contacts']],
  ['contact', 'add a contact', ['few_contacts']],
  ['cause', 'find the cause with CS', []],
  ['move-deal', 'change the stage or the close date', ['has_deal']],
  ['drop', 're-date the deal with a next step or close it lost', ['has_deal']],
  ['budget', 'ask whether the budget stands', ['negative_signal']],
  ['parent', 'check the new parent first', ['acquired']],
  ['handover', 'introduce {A.owner}', []],
  ['low-touch', 'move it to low touch', []],
  ['use-plan', 'use the meeting [on {A.next_touch}] to agree a close plan', ['has_deal', 'has_meeting']],
  ['use-step', 'use the meeting [on {A.next_touch}] to agree <the|a> next step', ['has_deal', 'has_meeting']],
  ['next-step', 'agree <the|a> next step', ['has_deal']],
  ['confirm-date', 'confirm the close date', ['has_deal']],
  ['new-date', 'set a new close date', ['has_deal']],
  ['call', 'call the <sponsor|account>', []],
  ['call-add', 'call the sponsor and add a contact', ['few_contacts']],
  ['book-sponsor', 'book <a meeting|the next meeting> with the sponsor', []],
  ['second-contact', 'add a second contact', ['few_contacts']],
  ['ask-changed', 'ask what changed', []],
  ['review', 'review the account with CS', []],
  ['open-renewal', 'open the renewal', ['renewal_ahead']],
  ['renewal-terms', 'agree the renewal terms', ['renewal_ahead']],
];

export const ADVICE_FORMS: Form[] = [
  ...ACTS.flatMap(([id, act, checks]): Form[] =>
    [`${act} [${DATE}]`, `${DATE_FIRST} ${act}`].map((form, at) => ({
      id: at === 0 ? `advice-${id}` : `advice-${id}-dated`,
      form,
      checks: ['for_account', ...checks],
      type: 'advice',
    })),
  ),
  {
    id: 'before-renewal',
    form: 'before <the|its> renewal [on {A.renewal_date}]',
    checks: ['for_account', 'renewal_ahead'],
    type: 'advice',
  },
  {
    id: 'clears-any-touch',
    form: 'any touch <clear|clears> the {R} rule',
    checks: ['fired', 'clears_by_touch', 'clears_by_any_touch'],
    type: 'advice',
  },
  {
    id: 'clears-touch',
    form: '{A.touches_to_clear} touches [in {model.touch_window} days] <clear|clears> the {R} rule',
    checks: ['fired', 'clears_by_touch'],
    type: 'advice',
  },
  {
    id: 'clears-stage',
    form: 'a stage change clears the {R} rule',
    checks: ['fired', 'clears_by_stage'],
    type: 'advice',
  },
  {
    id: 'clears-sentiment',
    form: 'sentiment of {model.sentiment_line} or more clears the {R} rule',
    checks: ['fired', 'clears_by_sentiment'],
    type: 'advice',
  },
  {
    id: 'with-touch',
    cell: true,
    form: 'any touch',
    checks: ['for_account', 'some_clears_by_any_touch'],
    type: 'advice',
  },
  {
    id: 'with-touches',
    cell: true,
    form: '{A.touches_to_clear} touches in {model.touch_window} days',
    checks: ['for_account'],
    type: 'advice',
  },
  {
    id: 'with-stage',
    cell: true,
    form: 'a stage change',
    checks: ['for_account', 'some_clears_by_stage'],
    type: 'advice',
  },
  {
    id: 'with-sentiment',
    cell: true,
    form: 'sentiment of {model.sentiment_line} or more',
    checks: ['some_clears_by_sentiment'],
    type: 'advice',
  },
];
