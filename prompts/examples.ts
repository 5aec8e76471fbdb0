/**
 * Texts that pass, shown in the system prompt: what can be done inside the language. tests/prompts audits each of them
 * against the sample book, so that no example teaches what would be refused.
 */

/** Of bullets, by the situation that each tells. */
export const BULLET_EXAMPLES: { situation: string; text: string }[] = [
  {
    situation: 'a stuck deal, a customer who talks',
    text: 'The [[D.amount]] expansion is due on [[D.close_date]], but it has sat in [[D.stage]] for [[D.days_in_stage|unit]] against a median of [[D.stage_median_days]]. The account is in touch, with [[A.touches_30d]] touches against a norm of [[A.touch_norm_30d]]: the deal is stuck, the account is not silent. *Change the stage or the close date by [[run.decide_by]].*',
  },
  {
    situation: 'a renewal ahead of a silent customer',
    text: 'Renews on [[A.renewal_date]], [[A.days_to_renewal|unit]] away, and no touch since [[A.last_touch]], against a norm of [[A.touch_norm_30d]] a month; no meeting is booked. *Meet the sponsor and add a contact by [[run.decide_by]]; any touch clears the [[R.label]] rule.*',
  },
  {
    situation: 'in touch and unhappy',
    text: '[[A.touches_30d]] touches, exactly its norm of [[A.touch_norm_30d]], yet sentiment fell from [[A.sentiment_90d@previous]] to [[A.sentiment_90d]] over [[A.conversations_90d]] conversations: the account is in touch and unhappy, and renews on [[A.renewal_date]]. *Find the cause with CS by [[run.decide_by]].*',
  },
  {
    situation: 'a deal on its way',
    text: 'Outcome score [[A.outcome_score]], the highest in the book, while the [[D.amount]] expansion moved to [[D.stage]] on [[D.stage_entered_on]]. [[A.touches_30d]] touches, above its norm of [[A.touch_norm_30d]], with [[A.contacts_90d]] contacts. *Take a close plan to the meeting on [[A.next_touch]]; due on [[D.close_date]].*',
  },
];

/** Of paragraphs; `acme` and `owner-lee` are of no book. */
export const PARAGRAPH_EXAMPLES: { situation: string; text: string }[] = [
  {
    situation: 'a headline',
    text: '**[[book.renewals_due_arr]] ARR renews within [[model.renewal_window|unit]], all of it in [[tier-3.label]].** The largest there, **[[acme.name]]** ([[acme.arr]] ARR), renews on [[acme.renewal_date]], and no touch since [[acme.last_touch]]. [[tier-3.label]] holds [[tier-3.arr]] of the [[book.arr]] ARR, up from [[tier-3.arr@previous]], while [[tier-3.label]] had [[tier-3.touches_30d]] touches in [[model.touch_window|unit]] against a norm of [[tier-3.touch_norm_30d]].',
  },
  {
    situation: 'before the changes',
    text: '[[book.moved]] accounts changed tier: [[book.moved_up]] up, [[book.moved_down]] down. [[rule-stagnant.downs_caused]] of the [[book.moved_down]] moves down came from the [[rule-stagnant.label]] rule, and [[tier-3.moved_down]] of the [[tier-3.accounts]] accounts in [[tier-3.label]] came down.',
  },
  {
    situation: 'before the list',
    text: '**[[acme.name]]** leads the list, with [[acme.at_stake]] at stake and renewal on [[acme.renewal_date]]. [[tier-3.listed]] of the [[book.listed]] accounts on this list are in [[tier-3.label]], and [[tier-3.without_meeting]] of the [[tier-3.accounts]] accounts in [[tier-3.label]] have no meeting booked. [[owner-lee.name|short]] has [[owner-lee.listed]] of the [[book.listed]] accounts on this list, with [[owner-lee.listed_at_stake]] at stake. *Start with [[acme.name]].*',
  },
];
