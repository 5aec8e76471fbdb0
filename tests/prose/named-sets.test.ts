/** Places, counts and comparisons by the set and the measure that the words name: nothing else may bear them out. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

const THREE =
  'In view are Lindale Energy, Ingram Clinics and Gildan Textiles.\n\nLindale Energy is in Watch, with a score of 47. Gildan Textiles has a score of 86.\n\n';
const THREE_LEVEL = 'In view are Lindale Energy, Ingram Clinics and Norcross Robotics.\n\n';

const TRUE = [
  `${THREE}Ingram Clinics went from 52 to 70, the only rise of the three.`,
  `${THREE}Ingram Clinics has odds of 50, the highest of the three.`,
  `${THREE}Lindale Energy fell from 55 to 47, the biggest drop of the three.`,
  `${THREE}Ingram Clinics has sentiment of 0.10, the second lowest of the three.`,
  'Only one of these three has a next meeting.\n\n- Lindale Energy\n- Ingram Clinics\n- Gildan Textiles',
  'Gildan Textiles and Ingram Clinics are both in Nurture, but only the first has a date.',
  'Morrow Pharma has 10 days of silence. Kestwick Bank has had no contact for 59 days, the longest silence in Watch.',
  'Lindale Energy fell from 55 to 47. Gildan Textiles slipped from 90 to 86, a smaller drop.',
  "Norcross Robotics has a $125,000 deal, bigger than Lindale's.",
  'Lindale Energy has a $90,000 deal, which is worth less than the account pays us.',
];
const FALSE = [
  `${THREE}Lindale Energy fell from 55 to 47, the only drop of the three.`,
  `${THREE}Ingram Clinics has a score of 70, the highest of the three.`,
  `${THREE}Gildan Textiles slipped from 90 to 86, the biggest drop of the three.`,
  `${THREE}Ingram Clinics has sentiment of 0.10, the lowest of the three.`,
  `${THREE_LEVEL}Lindale Energy has three touches, the most of the three.`,
  'Only one of these three has a next meeting.\n\n- Lindale Energy\n- Ingram Clinics\n- Morrow Pharma',
  'Gildan Textiles and Amberline Optics are both in play, but only the first has a date.',
  'Lindale Energy has had no contact for 12 days, the longest silence in Watch.',
  'Gildan Textiles slipped from 90 to 86. Lindale Energy fell from 55 to 47, a smaller drop.',
  "Lindale Energy has a $90,000 deal, bigger than Norcross's.",
  'Lindale Energy has a $90,000 deal, which is worth more than the account pays us.',
];

describe('places, counts and comparisons in a set that is named', () => {
  itHolds(TRUE);
  itRefuses(FALSE);
});
