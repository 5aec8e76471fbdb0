/**
 * Figures and dates that no word beside them names: what goes on with the measure told last, how a deal stood in the run
 * before, limits and usual times in a writer's words, bounds over several accounts, parts of the year.
 */
import { describe, it } from 'vitest';
import { type Change, expectHeld, itHolds, itRefusesWhereChanged } from './audited-prose.ts';

const THREE = 'Three deals drag: Lindale Energy, Norcross Robotics and Oakhurst Media.';

const CARRIED: Change[] = [
  ['Lindale Energy has been in Evaluation for 71 days. It was 40 a month ago.', '40', '42'],
  ['Lindale Energy: its deal crossed the 45-day line in Evaluation. It is now at 71.', '71', '77'],
  ['Oakhurst Media has been silent for 78 days. Petrel Data has gone 109.', '109', '119'],
  ['Three deals are stagnant. In April there were two.', 'two', 'five'],
  ['Watch had 11 touches against a usual 19, and Triage is at zero.', 'zero', 'six'],
  [
    'Renewals due are worth $310,200 across one account, deals due $395,000 across three accounts.',
    'three',
    'five',
  ],
];

const BEFORE: Change[] = [
  ['Oakhurst Media: the deal was 30 days late in April and is 61 days late now.', '30', '33'],
  ['Oakhurst Media: the deal is 61 days overdue, up from 30.', '30', '37'],
  ['Lindale Energy: a month ago its deal was five days inside the 45-day line.', 'five', 'nine'],
  ['Ingram Clinics: won deals take 24 days in Proposal, and the 10 July close date allows 60.', '60', '65'],
];

const NORMS: Change[] = [
  ['Lindale Energy: 71 days in Evaluation. Won deals get through that stage in 30.', '30', '36'],
  ['Lindale Energy: 71 days in Evaluation. The deals we win are through it in 30.', '30', '22'],
  ['Lindale Energy: 71 days in Evaluation. Normally it takes 30.', '30', '34'],
  ['Lindale Energy has spent 71 days in Evaluation, well past the 45 we allow.', '45', '42'],
  ['Lindale Energy has spent 71 days in Evaluation; stagnation starts at 45.', '45', '41'],
  ['Ingram Clinics is 20 days into Proposal; at more than 36 it counts as stagnant.', '36', '39'],
  ['Norcross Robotics: 58 days in Proposal, over twice what won deals need.', 'twice', 'five times'],
  ['Oakhurst Media, after 78 silent days, is hard to defend.', '78', '71'],
];

const BOUNDS: Change[] = [
  [`${THREE} Every one rates 49 or worse.`, '49', '40'],
  [`${THREE} None of the three is above 49.`, '49', '41'],
  [`${THREE} All of them have likelihoods of 18 or more.`, '18', '38'],
  [
    'Kestwick Bank, Lindale Energy, Morrow Pharma and Petrel Data. Two renew in October, $139,000 between them.',
    '$139,000',
    '$149,000',
  ],
  [
    'Kestwick Bank, Lindale Energy, Morrow Pharma and Petrel Data. The last two pay $139,000.',
    '$139,000',
    '$129,000',
  ],
];

const GROUPS: Change[] = [
  ['Much of the change shows up in Watch, which is $400,000 larger.', '$400,000', '$470,000'],
  ['Watch is $400,000 larger than in April.', 'larger', 'smaller'],
  ['Watch holds $215,000 of pipeline: the tier put on $132,000 in May.', '$132,000', '$162,000'],
  ["Expand averages 72 for likelihood, 20 points above the book's 52.", '20', '27'],
  ["Expand's average likelihood is four times Triage's.", 'four', 'six'],
  [
    'Watch had 11 touches where 19 are usual. Its four accounts average nearly three touches each.',
    'three',
    'six',
  ],
];

const TITLED: Change[] = [
  ['**Stagnant deals.** Three, up from two.', 'Three', 'Nine'],
  ['**Stagnant deals.** Three, up from two.', 'two', 'one'],
  ['Overdue: one deal, $65,000.', 'one', 'four'],
  ['Lindale Energy has spent 71 of its 91 days in Evaluation.', '91', '99'],
  ['Ingram Clinics: at the usual pace it would need four more days in Proposal.', 'four', 'nine'],
  ['Amberline Optics pays $120,000; with the expansion it would pay $300,000.', '$300,000', '$350,000'],
  ['Norcross Robotics is a fifty-fifty bet at 49.', '49', '94'],
];

const DATES: Change[] = [
  ['Kestwick Bank renews in Q3.', 'Q3', 'Q4'],
  ['Ingram Clinics is due to close in the first half of July.', 'first', 'second'],
  ['Petrel Data last replied on the eleventh of February.', 'eleventh', 'twelfth'],
  ['Morrow Pharma renews in the week of 12 October.', '12', '26'],
  ['Morrow Pharma renews on Thursday, 15 October 2026.', 'Thursday', 'Monday'],
  ['Kestwick Bank renews in about a month and a half.', 'a month and a half', 'a year and a half'],
  ['Petrel Data renews on 1 October, in just over 17 weeks.', '17', '15'],
];

const ALL = [...CARRIED, ...BEFORE, ...NORMS, ...BOUNDS, ...GROUPS, ...TITLED, ...DATES];

describe('figures and dates that the words beside them do not name', () => {
  itHolds(ALL.map(([text]) => text));
  itRefusesWhereChanged(ALL);
  it('takes the window of a measure for no figure of its own', () => {
    expectHeld('Triage was silent for the full 30 days.');
  });
});
