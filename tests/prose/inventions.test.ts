/** What is told of a customer and no column holds: reasons, rivals, budgets, papers, promises, people, moods of a meeting. */
import { describe } from 'vitest';
import { itHolds, itRefusesWhereChanged } from './audited-prose.ts';

const TRUE = 'Corbel Systems has one open deal, the best thing in Win.';
const OUT = ', the best thing in Win';

describe('told as a fact', () => {
  itRefusesWhereChanged(
    [
      ', and one was lost on price',
      ', after they asked for a lower price',
      ', despite the price rise',
      ', before the announced budget freeze',
      ' and a spending freeze',
      ', a hangover from the pricing talks',
      ', because Ingrid is waiting for the seat count',
      ', with a rival said to be in the frame',
      ', with a competitor circling',
      ' and is shopping around',
      ' and a verbal yes',
      ', terms agreed',
      ', stuck in procurement',
      ', and they promised a signature',
      ' and two people, one of them about to leave',
      ', and one contact is on parental leave',
      ' after a tense call',
      ' and a reference customer',
      ', but they are unhappy about pricing',
      ' on the back of upsells',
      ', with reps drawn away',
    ].map((instead) => [TRUE, OUT, instead] as const),
  );
});

describe('asked, supposed, advised or denied', () => {
  itHolds([
    'Ask Corbel Systems whether the budget is approved.',
    'If price is the issue at Corbel Systems, say so early.',
    'Find out whether a rival is involved at Corbel Systems.',
    'The next conversation with Corbel Systems should cover price, scope and who signs.',
    'Agree a price with Corbel Systems before the close date.',
    'S. Bianchi should test budget and timing with Corbel Systems.',
    'Nobody should offer Corbel Systems a discount to rush it.',
    'Is it the price? Corbel Systems has one open deal.',
  ]);
});
