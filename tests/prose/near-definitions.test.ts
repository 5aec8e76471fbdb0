/** Sentences that run like one of the model's own texts. */
import { describe } from 'vitest';
import { itHolds, itRefuses, itRefusesWhereChanged } from './audited-prose.ts';

const TOUCH =
  'A touch, as we count it, is two-way: a call or meeting that took place, or a message from the customer.';
const CHANCES = 'In Watch the chance is then 60% for the silent renewal rule.';

describe('a text of the model, put a little otherwise', () => {
  itHolds([
    'An account is held in Nurture for 90 days after a win.',
    'Nurture for 90 days following a win.',
    'A move across a score line needs 3 points past it, or a second run in a row.',
    TOUCH,
  ]);
  itRefusesWhereChanged([
    ['Nurture for 90 days following a win.', '90', '60'],
    ['Nurture for a customer for 90 days following a lost deal.', 'deal', 'renewal'],
    ['Nurture for a customer for 90 days following a lost deal.', 'lost', 'won'],
    ['A move across a score line needs 3 points past it, or a second run in a row.', '3', '5'],
    ['A move across a score line needs 3 points past it, or a second run in a row.', 'or', 'and'],
    [TOUCH, 'meeting', 'e-mail'],
    [TOUCH, 'two', 'one'],
  ]);
});

describe('the chance of a rule', () => {
  itRefusesWhereChanged([
    [CHANCES, 'silent renewal', 'low score'],
    [CHANCES, 'silent renewal', 'stagnant deal'],
  ]);
  itRefuses(['The stagnant deal rule has a chance of 60%.']);
});
