/**
 * Reports over 50 random books: no fault, nothing withheld, and the audit binds every value to the fact that was
 * printed; and sentences that are true of those books, outside the report's own text: false alarms.
 */
import { expect, test } from 'vitest';
import { eachBook, randomBooks } from './books.ts';
import { type Looked, lookAt, type Truths } from './look-at-book.ts';
import { contentHash, type Measure, measure, percent, writePart } from './parts.ts';
import { qualityMeasures } from './quality-measures.ts';

/** `BOOKS=5` for fewer while developing. */
const BOOKS = Number(process.env['BOOKS'] ?? 50);
const SENTENCES = 3_000;

test(`${BOOKS} random books`, async () => {
  const began = performance.now();
  const looked: Looked[] = [];
  await eachBook(randomBooks(BOOKS, 20_260_531), (book) => {
    looked.push(lookAt(book));
  });
  looked.sort((a, b) => a.plan.number - b.plan.number);
  const data = contentHash(looked.map(({ text }) => text));
  const declared = truthMeasure(
    'declared',
    'generated true sentences of the declared language that pass',
    looked,
    data,
  );
  const free = truthMeasure(
    'undeclared',
    'generated true sentences in words that nobody declared that pass',
    looked,
    data,
  );
  const faults = writePart({
    part: 'books',
    title: 'Reports over random books, and true sentences about them',
    measures: [
      ...bookMeasures(looked, data),
      { ...declared, atLeast: 1 },
      free,
      ...qualityMeasures(
        'builtin',
        looked.map(({ plan, quality }) => ({ report: plan.name, faults: quality })),
        data,
      ),
    ],
    notes: [
      { title: 'What was read', lines: whatWasRead(looked) },
      { title: 'Faults', lines: looked.flatMap((each) => each.faults) },
      {
        title: 'Disagreements',
        lines: looked.flatMap(({ plan, agreement }) =>
          agreement.disagreements.map((line) => `${plan.name}: ${line}`),
        ),
      },
      {
        title: 'Quality',
        lines: looked.flatMap(({ plan, quality }) =>
          quality.map(({ rule, told }) => `${plan.name}: ${rule}: ${told}`),
        ),
      },
      { title: 'True, declared and refused', lines: alarmsByForm(looked.map((each) => each.declared)) },
      {
        title: 'True, not declared and refused, by form',
        lines: alarmsByForm(looked.map((each) => each.free)),
      },
    ],
    seconds: (performance.now() - began) / 1000,
    cost: 0,
  });
  expect(faults).toEqual([]);
  if (BOOKS >= 50) expect(declared.trials).toBeGreaterThanOrEqual(SENTENCES);
});

const total = (looked: readonly Looked[], of: (each: Looked) => number): number =>
  looked.reduce((sum, each) => sum + of(each), 0);

function bookMeasures(looked: readonly Looked[], data: string): Measure[] {
  const books = (id: string, says: string, holds: (each: Looked) => boolean): Measure =>
    measure({
      id,
      says,
      hits: looked.filter(holds).length,
      trials: looked.length,
      atLeast: 1,
      data,
      failed: looked.filter((each) => !holds(each)).map(({ plan }) => JSON.stringify(plan)),
    });
  const values = total(looked, ({ agreement }) => agreement.values);
  const disagreements = looked.flatMap(({ agreement }) => agreement.disagreements);
  return [
    books(
      'books.without-fault',
      'books without a fault in report and owners’ pages',
      ({ faults }) => faults.length === 0,
    ),
    books('books.nothing-withheld', 'books with nothing withheld', ({ withheld }) => withheld === 0),
    measure({
      id: 'books.binding',
      says: 'printed values that the audit bound to the fact that was printed',
      hits: values - disagreements.length,
      trials: values,
      atLeast: 1,
      data,
      failed: disagreements,
    }),
  ];
}

function truthMeasure(id: string, says: string, looked: readonly Looked[], data: string): Measure {
  const of = (each: Looked): Truths => (id === 'declared' ? each.declared : each.free);
  const trials = total(looked, (each) => of(each).sentences);
  const alarms = looked.flatMap((each) => of(each).alarms);
  return measure({
    id: `truth.${id}`,
    says,
    hits: trials - alarms.length,
    trials,
    data,
    // One case a form where nothing is promised of a sentence: what is open or closed is a form.
    failed: id === 'declared' ? alarms.map(({ told }) => told) : [...new Set(alarms.map(({ form }) => form))],
  });
}

function whatWasRead(looked: readonly Looked[]): string[] {
  const of = (key: 'values' | 'same' | 'alias' | 'silent'): number =>
    total(looked, ({ agreement }) => agreement[key]);
  return [
    `${total(looked, ({ claims }) => claims)} claims; of ${of('values')} printed values ${of('same')} bound to the same fact, ${of('alias')} to another of the same account and value, ${of('silent')} without a claim of their own while they hold and faults with another figure`,
    `a book takes ${(total(looked, ({ seconds }) => seconds) / looked.length).toFixed(1)} s through the command line`,
  ];
}

/** For each form how many of its sentences are refused, with one of them; the worst first. */
function alarmsByForm(truths: readonly Truths[]): string[] {
  const forms = new Map<string, { tried: number; alarms: string[] }>();
  for (const { forms: tried, alarms } of truths) {
    for (const [form, count] of tried) {
      const known = forms.get(form) ?? { tried: 0, alarms: [] };
      forms.set(form, { ...known, tried: known.tried + count });
    }
    for (const { form, told } of alarms) forms.get(form)!.alarms.push(told);
  }
  return [...forms]
    .filter(([, { alarms }]) => alarms.length > 0)
    .sort(([, a], [, b]) => b.alarms.length / b.tried - a.alarms.length / a.tried)
    .map(
      ([form, { tried, alarms }]) =>
        `${form}: ${alarms.length} of ${tried} (${percent(alarms.length / tried)}); ${alarms[0]}`,
    );
}
