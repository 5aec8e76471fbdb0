/** Orders in a set, one beside another by name, a clause's own measure, the run before: nothing else may bear them out. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

const THREE =
  'In view are Lindale Energy, Ingram Clinics and Gildan Textiles.\n\nLindale Energy is in Watch, with a score of 47. Gildan Textiles has a score of 86.\n\n';
const FOUR = 'In view are Amberline Optics, Lindale Energy, Ingram Clinics and Hartwell Labs.\n\n';

describe('an order in a set that is named', () => {
  itHolds([
    `${THREE}Gildan Textiles, the last of the three to renew, has a score of 86.`,
    `${THREE}Ingram Clinics renews on 1 December, sooner than any of the others.`,
    `${FOUR}Amberline Optics, the best bet of the four at 78, is in Expand.`,
    `${FOUR}Amberline Optics, the first of the three to close, is in Expand.`,
    'Kestwick Bank has been silent the longest in Watch, 59 days.',
    `${THREE}Lindale Energy is in Watch, the only one of the three there.`,
  ]);
  itRefuses([
    `${THREE}Ingram Clinics, the last of the three to renew, has a score of 70.`,
    `${THREE}Gildan Textiles renews on 20 May 2027, sooner than any of the others.`,
    `${THREE}Lindale Energy renews on 31 December, earlier than all the others.`,
    `${FOUR}Ingram Clinics, the best bet of the four at 50, is in Nurture.`,
    `${FOUR}Hartwell Labs, the first of the three to close, is in Nurture.`,
    'Norcross Robotics has been quiet the longest in Watch, 23 days.',
    `${THREE}Gildan Textiles is in Nurture, the only one of the three there.`,
    'Three accounts, only one of them with a meeting in the diary.\n\n- Lindale Energy\n- Ingram Clinics\n- Morrow Pharma',
  ]);
});

describe('one beside another that is named', () => {
  itHolds([
    'Ingram Clinics has a score of 70 (well behind Gildan Textiles).',
    'Lindale Energy has odds of 38. Ingram Clinics has odds of 50 (comfortably ahead of Lindale Energy).',
    'Norcross Robotics has a deal with the same close date as Lindale Energy.',
  ]);
  itRefuses([
    'Ingram Clinics has a score of 70 (a bit ahead of Gildan Textiles).',
    'Gildan Textiles has a score of 86 (a bit behind Ingram Clinics).',
    'Ingram Clinics has odds of 50, a shade below Lindale Energy.',
    'Gildan Textiles: the same renewal day as Lindale Energy.',
    'Ingram Clinics has odds of 50. Lindale Energy is bigger at $90,000 and a notch more likely.',
  ]);
});

describe('of its own subject, and against the run before', () => {
  itHolds([
    'Amberline Optics has 11 touches, up from April.',
    'Kestwick Bank has a score of 16, a drop on April.',
    'Watch has 11 touches, nothing overdue.',
    'Morrow Pharma is in Watch with a score of 66. It is still in Watch.',
  ]);
  itRefuses([
    'Kestwick Bank has a score of 16, up from April.',
    'Amberline Optics has 11 touches, a drop on April.',
    'Ingram Clinics has three touches, a rise on April.',
    'Watch: nothing stagnant.',
    'Morrow Pharma is in Watch with a score of 66. The mood is a hair warmer.',
    "Lindale Energy's score dropped from 55 to 47 and it's still in Watch.",
    'The $90,000 expansion of Lindale Energy went from 44 to 38 and is now won.',
    'Eight open deals in the book are all of them lost.',
  ]);
});
