/** Words that the first lists missed, words in another sense, stages and people told with a verb; facts of the world stay faults. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../domain/facts.ts';
import { SHEET } from '../claims/free-prose.ts';
import { expectHeld, expectRefused, faultsIn, itHolds, itRefuses } from './audited-prose.ts';

const before: Fact = {
  id: 'amberline-optics.contacts_90d@previous',
  subject: 'amberline-optics',
  metric: 'contacts_90d',
  period: 'previous',
  unit: 'count',
  value: 4,
  text: '4',
  sources: [],
};
const sheet = { ...SHEET, facts: [...SHEET.facts.filter(({ id }) => id !== before.id), before] };

/** A claim that holds, before each of them. */
const TRUE = 'Kestwick Bank has no meeting booked.';

/** Nothing is claimed: new words, idioms, what is asked or asked for, verbs that only place. */
const HARMLESS = `The timeline is tight but doable.
Settle a believable date before June.
Redate it, or appoint one.
Let us decide whether we stop pretending.
It is an ill-advised gamble.
It was a non-event, frankly.
The simplest fix is often the best one.
This is the slightest of worries.
A recalibration is a sharpish business.
Consider budgeting an hour for it.
We should negotiate with a clear head.
It may be time to take it off the board.
Same complaint, smaller sum.
This is where an hour buys most.
An early call buys us time.
I'm sold on the idea.
I'd rather ask than be left guessing.
The money moved both ways.
I recommend we close it as lost.
A courtesy call is overdue.
An overdue catch-up would help.
Don't let the first sour the second.
Either this is a very simple purchase or the date is optimistic.
Who sponsors them?
Is the signatory one of them?
Sponsor a wider introduction?
Could procurement be the hold-up?
What bothers me? Enthusiasm, or the lack of it.
Ask what they made of the proposal.
It deserves to hear from us.
Go to Kestwick Bank instead.
Kestwick Bank flatters to deceive.
Kestwick Bank hangs in the balance.
Kestwick Bank bucks the trend.
Kestwick Bank runs it close.
Kestwick Bank speaks for itself.
No contest, really.
It competes for the same hour.
Call it a lull.`.split('\n');

/** Facts of the world that no sheet has. */
const INVENTED = `Their champion was promoted.
The CFO signed off the spend.
Their new procurement lead wants three quotes.
The board has approved the purchase.
A rival supplier offered them a lower price.
Their legal team sent redlines.
The company is moving its headquarters.
Their IT department blocked the rollout.
The trial licence ran out.
Adoption at the second site is poor.
Only half of the seats are used.
The users dislike the new interface.
An outage in March cost us their goodwill.
They filed a support ticket.
The invoice is unpaid.
Their credit rating was cut.
They froze hiring.
The plant closed.
Their competitor bought the same module.
The CEO is leaving.
Their parent company was sold.
The merger fell through.
The regulator fined them.
A data breach made the papers.
Their budget year starts in July.
They asked for a refund.
The contract has a break clause.
They hired consultants to review us.
Their warehouse burned down.
Training was postponed.
The sponsor went on sabbatical.
The integration with their ERP is broken.
They issued a profit warning.
Staff turnover is high.
They joined a purchasing consortium.
A strike stopped production.
They have chosen another vendor.
The tender was withdrawn.
Security review is pending.
Their lawyers are slow.
The customer threatened to leave.
They cancelled the project.
Their owner retired.
A whistleblower came forward.
The product team ignored their request.
The discount expired.
Budget is frozen until the autumn.
Sponsor is on leave.
Why was the budget cut?
When did their champion leave?
Did you hear that their CFO resigned?
A new competitor for Kestwick Bank.`.split('\n');

describe('words that claim nothing beside a true claim', () => {
  itHolds(
    HARMLESS.map((sentence) => `${TRUE} ${sentence}`),
    sheet,
  );
});

describe('facts of the world beside a true claim', () => {
  itRefuses(
    INVENTED.map((sentence) => `${TRUE} ${sentence}`),
    sheet,
  );
});

describe('stages, people, signatures, funding and rules in other words', () => {
  it.each([
    ['Amberline Optics is still negotiating.', 'Amberline Optics is still evaluating.'],
    ['Hartwell Labs: they are still evaluating.', 'Hartwell Labs: they are still negotiating.'],
    ['Amberline Optics has spent nine days negotiating.', 'Amberline Optics has spent 19 days negotiating.'],
    ['Amberline Optics: signing is 26 days off.', 'Amberline Optics: signing is 55 days off.'],
    ['Amberline Optics: signing is due on 26 June.', 'Amberline Optics: signing is due on 26 July.'],
    [
      'A fifth person has joined the conversation at Amberline Optics.',
      'A third person has joined the conversation at Amberline Optics.',
    ],
    [
      'At Amberline Optics another contact has joined.',
      'At Lindale Energy another contact has joined the conversation.',
    ],
    ['Amberline Optics has fresh capital.', 'Lindale Energy has fresh capital.'],
    ['There is fresh capital in Expand.', 'There is fresh capital in Triage.'],
    [
      'Amberline Optics is being contacted more than usual.',
      'Farrow Schools is being contacted more than usual.',
    ],
    [
      'Amberline Optics moved up under the close-likelihood rule.',
      'Kestwick Bank moved down under the expand-share rule.',
    ],
    ['Amberline Optics: moving nicely.', 'Lindale Energy: moving nicely.'],
    ['A follow-up with Hartwell Labs is long overdue.', 'The deal at Hartwell Labs is long overdue.'],
    ['Amberline Optics rose to Expand, with a sour taste.', 'The mood at Amberline Optics is sour.'],
    ['Mark Hartwell Labs as lost.', 'Hartwell Labs was marked as lost.'],
  ])('%s; not: %s', (right, wrong) => {
    expectHeld(right, sheet);
    expectRefused(wrong, sheet);
  });
});

it('reads a word that is a key of every object', () => {
  expect(() => faultsIn('A constructor of sorts.', sheet)).not.toThrow();
});
