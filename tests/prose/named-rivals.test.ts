/** One held against another by name: who has more, whose day comes first, which tier has most of it. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('by the measure that the words name', () => {
  itHolds([
    'Amberline Optics pays $120,000, less than Lindale Energy pays.',
    'Kestwick Bank pays $310,200, more than Lindale Energy.',
    'Amberline Optics scores 97, better than Corbel.',
    "The $180,000 deal at Amberline Optics is bigger than Corbel's.",
    'Morrow Pharma has a cooler tone than Kestwick.',
    'Expand has more pipeline than Watch, $290,000.',
    "Norcross Robotics went from 74 to 45, a bigger drop than Lindale's.",
  ]);
  itRefuses([
    'Amberline Optics pays $120,000, more than Lindale Energy pays.',
    'Kestwick Bank pays $310,200, less than Lindale Energy.',
    'Amberline Optics scores 97, worse than Corbel.',
    "The $180,000 deal at Amberline Optics is smaller than Corbel's.",
    'Morrow Pharma has a warmer tone than Kestwick.',
    'Expand has less pipeline than Watch, $290,000.',
    "Lindale Energy went from 55 to 47, a bigger drop than Norcross's.",
    'Hartwell Labs pays more than Lindale Energy.',
  ]);
});

describe('by days and stages', () => {
  itHolds([
    "Lindale Energy closes on 30 June, four days after Amberline's.",
    'Kestwick Bank and Morrow Pharma both renew this year, Kestwick first.',
    'Amberline Optics: $180,000 in Negotiation, one stage past Corbel.',
  ]);
  itRefuses([
    "Lindale Energy closes on 30 June, four days before Amberline's.",
    "Lindale Energy closes on 30 June, nine days after Amberline's.",
    'Kestwick Bank and Morrow Pharma both renew this year, Morrow first.',
    'Amberline Optics: $180,000 in Negotiation, one stage behind Corbel.',
  ]);
});

describe('the greater part, in a tier', () => {
  itHolds([
    'The book holds $1,057,200 of recurring revenue, most of it in Watch.',
    'The book holds $640,000 of open deals, more of it in Expand than in Watch.',
    'Watch holds most of the revenue.',
    'Expand has the largest pipeline of all tiers.',
  ]);
  itRefuses([
    'The book holds $1,057,200 of recurring revenue, most of it in Nurture.',
    'The book holds $640,000 of open deals, more of it in Watch than in Expand.',
    'Nurture holds most of the revenue.',
    'Watch has the largest pipeline of all tiers.',
  ]);
});
