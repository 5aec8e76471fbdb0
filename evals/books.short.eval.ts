/** The short form of books.eval.ts for `npm test`: one random book. */
import { expect, test } from 'vitest';
import { eachBook, randomBooks } from './books.ts';
import { type Looked, lookAt } from './look-at-book.ts';

test('a report over a random book has no fault, and audit and references agree on every value', async () => {
  let looked: Looked | undefined;
  await eachBook(randomBooks(1, 5), (book) => {
    looked = lookAt(book);
  });
  const { faults, withheld, agreement, declared, quality } = looked!;
  expect({ faults, withheld, disagreements: agreement.disagreements, quality }).toEqual({
    faults: [],
    withheld: 0,
    disagreements: [],
    quality: [],
  });
  expect(agreement.values).toBeGreaterThan(200);
  expect(declared.alarms).toEqual([]);
  expect(declared.sentences).toBeGreaterThan(50);
}, 300_000);
