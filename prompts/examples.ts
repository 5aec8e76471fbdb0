/**
 * Texts that pass, shown in the system prompt: what can be done inside the language. tests/prompts audits each of them
 * against the sample book, so that no example teaches what would be refused.
 */

/** Of bullets, by the situation that each tells. */
export const BULLET_EXAMPLES: { situation: string; text: string }[] = [
  {
    situation: 'a stuck deal, a customer who talks',
    text: 'The [[D.amount]] expansion has sat in [[D.stage]] for [[D.days_in_stage|unit]], but the account is in touch: the deal is stuck, the account is not silent. *By [[run.decide_by]] change the stage or the close date.*',
  },
  {
    situation: 'a renewal ahead of a silent customer',
    text: 'Renews on [[A.renewal_date]], but no touch since [[A.last_touch]]. *Meet the sponsor and add a contact by [[run.decide_by]]; any touch clears the [[R.label]] rule.*',
  },
  {
    situation: 'in touch and unhappy',
    text: 'Sentiment fell from [[A.sentiment_90d@previous]] to [[A.sentiment_90d]] over [[A.conversations_90d]] conversations: the account is in touch and unhappy, and renews on [[A.renewal_date]]. *Find the cause with CS by [[run.decide_by]].*',
  },
  {
    situation: 'a deal on its way',
    text: 'The [[D.amount]] expansion moved to [[D.stage]] on [[D.stage_entered_on]] and is due on [[D.close_date]]. Outcome score [[A.outcome_score]], the highest in the book. *Take a close plan to the meeting on [[A.next_touch]].*',
  },
];

/** Of paragraphs; `acme` and `owner-lee` are of no book. */
export const PARAGRAPH_EXAMPLES: { situation: string; text: string }[] = [
  {
    situation: 'a headline after a sentence that must stand',
    text: '[[tier-3.label]] holds [[tier-3.share_of_book]] of the accounts; the [[rule-stagnant.label]] rule flags [[rule-stagnant.fired]] accounts. **[[book.renewals_due_arr]] ARR renews within [[model.renewal_window|unit]], all of it in [[tier-3.label]].** The largest there, **[[acme.name]]** ([[acme.arr]] ARR), renews on [[acme.renewal_date]], and no touch since [[acme.last_touch]].',
  },
  {
    situation: 'before the changes',
    text: '[[rule-stagnant.downs_caused]] of the [[book.moved_down]] moves down came from the [[rule-stagnant.label]] rule. [[tier-3.moved_down]] of the [[tier-3.accounts]] accounts in [[tier-3.label]] came down.',
  },
  {
    situation: 'before the list',
    text: '**[[acme.name]]** leads the list, with [[acme.at_stake]] at stake and renewal on [[acme.renewal_date]]. [[owner-lee.name|short]] has [[owner-lee.listed]] of the [[book.listed]] accounts on this list, with [[owner-lee.listed_at_stake]] at stake. *Start with [[acme.name]].*',
  },
];
