/** What the record settles: a doubt, a bound, a percentage or a tier that is put on it says something else, and is refused. */
import { describe } from 'vitest';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

describe('a doubt about what is on record', () => {
  itHolds([
    'The Amberline Optics deal, up from odds of 57 to 78, is due on 26 June.',
    'Amberline Optics is likely to close by 26 June.',
    'Perhaps move the Amberline Optics date to 30 June.',
    'Amberline Optics will probably want to talk about its $180,000 deal.',
    'Is the Amberline Optics deal likely due on 26 June?',
    'Amberline Optics, the most likely to sign, has odds of 78.',
  ]);
  itRefuses([
    'Odds at Amberline Optics are up from 57 to 78; the $180K deal is probably due on 26 June.',
    'Amberline Optics possibly had 11 touches.',
    'Seven accounts possibly changed tier.',
    'Lindale Energy likely has had no touch since 19 May.',
    'The Hartwell Labs deal perhaps closes on 31 July.',
    'Kestwick Bank maybe pays $310,000.',
    'The score at Hartwell Labs went from 62 to 68 and is likely 68.',
  ]);
});

describe('a bound that leaves out the very figure on record', () => {
  itHolds([
    'Watch had over ten touches in 30 days.',
    'Watch had at least 11 touches in 30 days.',
    'Odds at Amberline Optics are below 79.',
    'In April, Watch had fewer than 11 touches.',
  ]);
  itRefusesWhereChanged([
    ['Amberline Optics has odds of 78.', 'odds of 78', 'odds below 78'],
    ['Amberline Optics had 11 touches.', '11 touches', 'fewer than 11 touches'],
    ['Nurture had 18 touches in 30 days.', '18', 'over 18'],
    ['Lindale Energy rates 38.', '38', 'over 38'],
  ]);
});

describe('what is counted has no percentage', () => {
  itHolds(['Watch had 11 touches, 38% more than in April.', 'The two are 14% of the accounts.']);
  itRefusesWhereChanged([
    ['Amberline Optics had 11 touches.', '11 touches', '11% touches'],
    ['Two accounts stand in Expand.', 'Two accounts', '2% accounts'],
    ['Four accounts stand in Watch.', 'Four accounts', '4% accounts'],
  ]);
});

describe('an account told of as unchanged from a tier', () => {
  itHolds([
    'Hartwell Labs is unchanged in Nurture.',
    'Morrow Pharma: unchanged in Watch.',
    'Amberline Optics is up from Nurture.',
  ]);
  itRefuses([
    'Amberline Optics, unchanged from Nurture, has odds of 78.',
    'Kestwick Bank is unchanged from Nurture.',
    'Lindale Energy: unchanged from Nurture, with odds of 38.',
    'Amberline Optics is steady in Nurture.',
    'Kestwick Bank has not moved from Nurture.',
  ]);
});

describe('what is within its close date is not overdue', () => {
  itHolds([
    'The Hartwell Labs deal is well within its close date of 31 July.',
    'Amberline Optics is ahead of its close date.',
    'The Oakhurst Media deal is past its close date of 31 March.',
  ]);
  itRefuses([
    'The Oakhurst Media deal is within its close date of 31 March.',
    'The Oakhurst Media deal is inside its close date.',
    'The deal at Oakhurst Media is ahead of its closing date of 31 March.',
    'Triage has one open deal, all within the close date.',
  ]);
});

describe('figures that are another tier’s', () => {
  itHolds(['The average outcome score in Nurture is 56.', 'The accounts in Watch hold $215K open.']);
  itRefusesWhereChanged([
    ['The average outcome score in Nurture is 56.', 'Nurture', 'Triage'],
    ['The average outcome score in Watch is 44.', 'Watch', 'Nurture'],
    ['The accounts in Watch hold $215K open.', 'Watch', 'Nurture'],
  ]);
});

describe('a place in the whole book by the figure before it', () => {
  itHolds([
    'Amberline Optics had 11 touches, the most of all accounts.',
    'Amberline Optics has odds of 78, the highest in the book.',
    'Kestwick Bank pays $310K, the most in the book.',
  ]);
  itRefuses([
    'Hartwell Labs had 4 touches, the most of all accounts.',
    'Morrow Pharma had five touches, the most in the book.',
    'Hartwell Labs has odds of 68, the book’s highest outcome score.',
    'Lindale Energy pays $165,000, the highest in the whole book.',
    'Hartwell Labs has odds of 68, the lowest of all accounts.',
  ]);
});

describe('a silence without its negation', () => {
  itHolds([
    'Kestwick Bank: no touch for 59 days.',
    'No account in Triage has had a touch since 14 March.',
    'Kestwick Bank hasn’t had a touch since 2 April.',
  ]);
  itRefuses([
    'Kestwick Bank: a touch for 59 days, against a norm of 2.8 a month.',
    'Kestwick Bank has had a touch since 2 April.',
    'Petrel Data has had a conversation since 11 February.',
  ]);
});

describe('a cause beside what would be', () => {
  itRefuses([
    'Hartwell Labs would be Expand with one more touch by 12 June thanks to the new playbook.',
    'Seven accounts changed tier thanks to the new playbook.',
    'Amberline Optics came to Expand thanks to the webinar.',
    'Amberline Optics would fall to Nurture by 12 June and nobody noticed.',
  ]);
  itHolds([
    'Ask whether it is because of the price.',
    'Amberline Optics came up to Expand thanks to better odds.',
  ]);
});

describe('how many of the book or of a tier', () => {
  itHolds([
    'Most deals in the book are not overdue.',
    'Few deals are overdue.',
    'No account in Expand is stagnant.',
    'Not all deals are overdue.',
    'Hartwell Labs has odds of 68 and Amberline Optics of 78. No deal is overdue.',
    'Hartwell Labs rates 68 and Morrow Pharma had five touches. No accounts changed tier.',
  ]);
  itRefuses([
    'No accounts changed tier.',
    'Hardly any accounts changed tier: four up, three down.',
    'All accounts have changed tier.',
    'Most open deals are due in June.',
    'No deals are due in June.',
    'No open deals are overdue.',
    'Most deals are overdue.',
    'No accounts in the book changed tier, and 11 touches came from Amberline Optics.',
  ]);
});
