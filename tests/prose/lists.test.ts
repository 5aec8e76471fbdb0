/** Whose a figure is, where several accounts are told of: lists, accounts that are only compared with, what goes on about another. */
import { describe } from 'vitest';
import { type Change, itHolds, itRefusesWhereChanged } from './audited-prose.ts';

/** A text that holds, what is written in it instead, and the words on which a fault has to stand then. */
const CASES: Change[] = [
  ['Amberline Optics gained 29 points and Ingram Clinics 18.', '18', '17'],
  ['Kestwick Bank pays $310,200, Lindale Energy $165,000.', '$165,000', '$175,000'],
  ['Kestwick Bank and Lindale Energy are large, at $310,200 and $165,000.', '$165,000', '$175,000'],
  // One after the other, in a sentence that goes on from the last.
  [
    'Kestwick Bank pays $310,200 a year. After it come Lindale Energy ($165,000) and Amberline Optics ($120,000).',
    '$120,000',
    '$130,000',
  ],
  // An account that is only compared with.
  [
    'Kestwick Bank is our pick.\n\nIt pays $310,200 a year, far more than Lindale Energy, and renews on 14 July.',
    '14 July',
    '24 July',
  ],
  [
    'Kestwick Bank pays $310,200 a year, ahead of Lindale Energy ($165,000), and sits in Watch.',
    'Watch',
    'Expand',
  ],
  [
    'My choice is Kestwick Bank.\n\nIt pays $310,200 a year, Lindale Energy pays $165,000.',
    '$310,200',
    '$320,000',
  ],
  // Sums, shares and means over the accounts named last.
  [
    'Kestwick Bank slipped. So did Lindale Energy. Morrow Pharma is the third. Their revenue sums to $605,200.',
    '$605,200',
    '$615,200',
  ],
  ["Kestwick Bank and Lindale Energy are large. These two make up 79% of Watch's revenue.", '79%', '69%'],
  ['Amberline Optics and Ingram Clinics went up, by 23.5 points on average.', '23.5', '29.5'],
  // Multiples of what the sentence writes.
  ['Lindale Energy has spent 71 days in Evaluation, about 2.4 times the usual 30.', '2.4', '3.4'],
  // Where the sentence's own subject sits, after a comma.
  ['Look at Kestwick Bank. It pays $310,200 a year, in Watch now, with a score of 16.', '16', '26'],
  // What a group has as many of, beside the name of an account.
  ['Kestwick Bank is one of eight accounts without a meeting.', 'eight', 'seven'],
  ['Amberline Optics is one of 14 accounts here.', '14', '17'],
  ["Amberline Optics is the only one of Abbott's five customers with a meeting.", 'five', 'four'],
  // Norms by what a writer calls them.
  ['Lindale Energy is 71 days into Evaluation; successful deals stay 30.', '30', '40'],
  ['Farrow Schools talks at a slow pace, with two touches; six would be normal.', 'six', 'four'],
  ['Kestwick Bank is silent, against a habit of six a month.', 'six', 'four'],
  ['The book has nine customers and five prospects.', 'nine', 'eight'],
  // Multiples of another account, of a pair and of what an account pays; the ends of a range over all.
  ['Gildan Textiles pays $60,000. Kestwick Bank pays more than five times as much.', 'five', 'nine'],
  ['Ingram Clinics gained 18 points (52 to 70), about 1.35 times its old score.', '1.35', '1.75'],
  ['Watch has about three fifths of the money.', 'three', 'four'],
  [
    'It is Kestwick Bank.\n\nIt pays $310,200, against $165,000 at Lindale Energy, and renews on 14 July.',
    '14 July',
    '24 July',
  ],
  [
    'Look at Amberline Optics, Ingram Clinics and Gildan Textiles: all three have scores from 70 to 97.',
    '70',
    '60',
  ],
  // No day stands after "at".
  ['The score of Kestwick Bank stands at 16 and 14 July looms.', '16', '26'],
];

describe('whose a figure is, of several accounts', () => {
  itHolds(CASES.map(([text]) => text));
  itRefusesWhereChanged(CASES);
});
