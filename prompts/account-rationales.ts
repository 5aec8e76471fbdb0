/** Bullets of accounts in tiers 1 and 3: why each is there and what to do, a few accounts a request (000-19, 000-21). */
import { commentLines, type PromptUnit, unitBlock } from './unit-block.ts';

export const ACCOUNT_RATIONALES = { id: 'account-rationales', version: 4 };

export interface AccountRationalesPromptInput {
  /** What the tier is for: 1 is where effort grows an account, 3 where it is needed before the account is lost. */
  tier: 1 | 3;
  units: PromptUnit[];
  comments: { author: string; text: string }[];
}

const PURPOSE = {
  1: "These accounts are in tier 1, where selling effort pays now. Say what has moved in the account's favour and what stands between it and the signature: the stage, the date, the meeting that is or is not booked, effort against the norm, the number of contacts.",
  3: 'These accounts are in tier 3: something is wrong and money is at stake. Say what is wrong and what it is not (a stuck deal with a talking customer, a silent customer with a renewal ahead, an unhappy customer who is in touch), with the date that gives it urgency.',
};

export function accountRationalesPrompt({ tier, units, comments }: AccountRationalesPromptInput): string {
  return `Write the text of ${units.length} bullets, each about one account. The report prints the bullet's beginning (name, money, owner, where it moved from) before your text; go on from there and do not repeat it.
${PURPOSE[tier]}
- One or two sentences about the account, then its step in italics, word for word, last, ending in ".*". The ranked list gives the same step, so no other act and no other date: choose the facts that lead to it, and leave out what it says already (its date, its meeting).
- Not every bullet needs three facts: where one figure and one date say it, one sentence is enough.
- In tier 3, where a clause says what clears the rule, it may follow the step inside the italics after "; "; once in this list for each rule.
- The bullets stand under one another in this order: let each begin differently, and say each kind of diagnosis once.
${commentLines(comments)}
${units.map(unitBlock).join('\n\n')}`;
}
