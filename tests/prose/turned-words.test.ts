/** One small word that turns a true sentence: of time, of absence, of what is there. */
import { describe } from 'vitest';
import { itHolds, itRefusesWhereChanged } from './audited-prose.ts';

describe('what is past and what is coming', () => {
  itHolds([
    'Oakhurst Media is 61 days past its close date.',
    'Kestwick Bank renews on 14 July, and the date is coming.',
    'There is a renewal coming due at Kestwick Bank.',
    'Kestwick Bank had no touch in the past 30 days.',
    'We should speak to Kestwick Bank in the coming weeks.',
    'Lindale Energy needs a next meeting.',
    'Kestwick Bank has no next meeting.',
    'The next contact with Amberline Optics is on 3 June.',
    'The last contact with Kestwick Bank was on 2 April.',
    'A month from now Kestwick Bank should be in touch again.',
    'The renewal of Kestwick Bank is not until 14 July.',
  ]);
  itRefusesWhereChanged([
    ['Oakhurst Media is 61 days past its close date.', 'past', 'coming'],
    ['Lindale Energy has spent 71 days in Evaluation, past the 45-day line.', 'past', 'coming'],
    ['Kestwick Bank had no touch in the past 30 days.', 'past', 'coming'],
    ['Nobody at Kestwick Bank has engaged in the last 30 days.', 'last', 'next'],
    ['Kestwick Bank scored 58 a month ago.', 'ago', 'from now'],
    ['Amberline Optics has five touches more than last month.', 'last', 'next'],
    ['Gildan Textiles scored 90 at the last report.', 'last', 'next'],
    ['We won a deal at Dunhaven Steel last February.', 'last', 'next'],
    ['Our last two-way contact with Kestwick Bank was 59 days ago.', 'last', 'next'],
    ['Lindale Energy needs a next meeting.', 'next', 'last'],
    ['No next contact is booked with Lindale Energy.', 'next', 'last'],
    ['Gildan Textiles is a customer: its renewal is not until next May.', 'next', 'last'],
    ['We have heard nothing from Kestwick Bank. Not a word since 2 April.', 'since', 'until'],
    ["Kestwick Bank is silent: we haven't heard from them since 2 April.", 'since', 'before'],
  ]);
});

describe('the run before told as it is now', () => {
  itHolds([
    'Amberline Optics is now in Negotiation.',
    'In April Amberline Optics was in Proposal.',
    'The score of Kestwick Bank in April was 58.',
    'Amberline Optics scored 68 a month ago.',
  ]);
  itRefusesWhereChanged([
    ['Amberline Optics is now in Negotiation.', 'now', 'in April'],
    ['The score of Kestwick Bank now stands at 16.', 'now', 'in April'],
    ['Lindale Energy now holds the only deal of $90,000.', 'now', 'in April'],
    ['Amberline Optics scored 68 a month ago.', 'month', 'quarter'],
    ['Kestwick Bank scored 58 a month earlier.', 'month', 'quarter'],
  ]);
});

describe('what is said to be there', () => {
  itHolds([
    'Kestwick Bank renews on 14 July, and nothing is booked.',
    'With Amberline Optics something is booked for 3 June.',
    'At Oakhurst Media something is overdue.',
    'Get something booked with Kestwick Bank.',
    'Kestwick Bank needs one next step.',
    'The deal of Umber Games has no amount.',
    'Nobody at Kestwick Bank has spoken to us for 59 days.',
    'Kestwick Bank has had no contact since 2 April.',
  ]);
  itRefusesWhereChanged([
    ['Kestwick Bank renews on 14 July, and nothing is booked.', 'nothing', 'something'],
    ['Kestwick Bank renews on 14 July, with nothing in the diary.', 'nothing', 'something'],
    ['Lindale Energy has nothing overdue.', 'nothing', 'something'],
    ['At Amberline Optics nothing is stagnant.', 'nothing', 'something'],
    ['Kestwick Bank renews on 14 July and no next contact is on record.', 'no', 'one'],
    ['The deal of Umber Games is in Discovery and has no amount.', 'no', 'one'],
    ['Nobody at Kestwick Bank has spoken to us for 59 days.', 'Nobody', 'Everybody'],
    ['At Kestwick Bank nobody has heard from us since 2 April.', 'nobody', 'everybody'],
    ['Kestwick Bank: no contact since 2 April.', 'no', 'one'],
    ['The last touch with Kestwick Bank was on 2 April.', 'last', 'first'],
  ]);
});

describe('words that turn what stands beside them', () => {
  itHolds([
    'Lindale Energy has only three touches.',
    'Lindale Energy has not only three touches but a stagnant deal too.',
    'The score of Kestwick Bank has fallen by 42 points.',
    'Amberline Optics moved into Negotiation on 22 May.',
    'Gildan Textiles no longer has an open deal.',
  ]);
  itRefusesWhereChanged([
    ['Lindale Energy has only three touches.', 'only', 'not only'],
    ['The score of Kestwick Bank has fallen by 42 points.', 'has', 'has not'],
    ['The score of Kestwick Bank is down 42 points to 16.', 'is', 'is not'],
    ['Amberline Optics moved into Negotiation on 22 May.', 'moved', 'stayed'],
    ['The deal of Oakhurst Media has already been 142 days in Evaluation.', 'already', 'not yet'],
    ['The deal of Gildan Textiles is no longer open.', 'longer', 'shorter'],
  ]);
});

describe('values of now whose words go against them', () => {
  itHolds([
    'The score of Amberline Optics was 68 in April.',
    'Kestwick Bank scored 58 in April.',
    'The score of Farrow Schools was 64 in April and is 64 now.',
    'The sentiment of Farrow Schools has not slipped.',
    'The score of Corbel Systems has not moved.',
    'Norcross Robotics fell from Expand to Watch.',
    'Amberline Optics rose from Nurture to Expand.',
  ]);
  itRefusesWhereChanged([
    ['The silence of Oakhurst Media is now 78 days.', 'is now 78 days', 'is in April 78 days'],
    ['The deal of Oakhurst Media is 61 days late.', 'late', 'early'],
    ['The sentiment of Morrow Pharma has slipped.', 'has slipped', 'has not slipped'],
    ['The score of Kestwick Bank has fallen.', 'has fallen', 'has not fallen'],
    ['Norcross Robotics dropped from Expand to Watch.', 'dropped', 'jumped'],
    ['Amberline Optics climbed from Nurture to Expand.', 'climbed', 'slid'],
  ]);
});

describe('how far contact is from what is usual', () => {
  itHolds([
    'Amberline Optics has much more contact than usual.',
    'Contact at Lindale Energy is slightly below its norm.',
    'Contact at Kestwick Bank is far below its norm.',
  ]);
  itRefusesWhereChanged([
    ['Amberline Optics has much more contact than usual.', 'much', 'slightly'],
    ['Contact at Kestwick Bank is far below its norm.', 'far', 'slightly'],
    ['Contact at Farrow Schools is well below its norm.', 'well', 'a little'],
  ]);
});
