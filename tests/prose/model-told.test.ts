/** What a writer tells of the model in words of his own. */
import { describe } from 'vitest';
import { itHolds, itRefusesWhereChanged } from './audited-prose.ts';

describe('a figure of the model, in words of his own', () => {
  itHolds([
    'After a win an account stays in Nurture for 90 days.',
    'After a win an account stays in Nurture for three months.',
    'Seats in Expand are capped at 10% of tiered accounts.',
    'A deal is stagnant once it is past 1.5 times its stage median.',
    'The silent renewal rule looks at renewals within 120 days.',
  ]);
  itRefusesWhereChanged([
    ['After a win an account stays in Nurture for 90 days.', '90', '60'],
    ['An account is held in Nurture for 90 days after a won deal.', '90', '30'],
    ['After a lost deal a customer is held in Nurture for 90 days.', '90', '120'],
    ['Seats in Expand are capped at 10% of tiered accounts.', '10%', '20%'],
    ['Expand has seats for eight per AE.', 'eight', 'twelve'],
    ['A deal is stagnant once it is past 1.5 times its stage median.', '1.5', '2'],
    ['The silent renewal rule looks at renewals within 120 days.', '120', '90'],
  ]);
});
