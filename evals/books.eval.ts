/** Reports over 50 random books: no fault, nothing withheld, and the audit binds every value to the fact that was printed. */
import { expect, test } from 'vitest';
import { auditText, isFault } from '../claims/audit.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { type BookPlan, eachBook, type MadeBook, randomBooks } from './books.ts';
import { contentHash, measure, writePart } from './parts.ts';

/** `BOOKS=5` for fewer while developing. */
const BOOKS = Number(process.env['BOOKS'] ?? 50);

interface Looked {
  plan: BookPlan;
  claims: number;
  faults: string[];
  withheld: number;
  agreement: Agreement;
  seconds: number;
  text: string;
}

function look({ plan, sheet, report, pages, withheld, seconds }: MadeBook): Looked {
  const audit = auditText(report.text, sheet);
  const audits = [
    { path: 'report.md', audit },
    ...[...pages].map(([path, text]) => ({ path, audit: auditText(text, sheet) })),
  ];
  const faults = audits.flatMap(({ path, audit: { claims, counts } }) => [
    ...(counts.verified === 0 ? [`${plan.name} ${path}: no claims found`] : []),
    ...claims.filter(isFault).map(({ text, reason }) => `${plan.name} ${path}: “${text}”: ${reason}`),
  ]);
  const claims = audits.reduce((sum, each) => sum + each.audit.counts.claims, 0);
  const agreement = agreementOf(report, audit.claims);
  return { plan, claims, faults, withheld, agreement, seconds, text: report.text };
}

test(`${BOOKS} random books`, async () => {
  const began = performance.now();
  const looked: Looked[] = [];
  await eachBook(randomBooks(BOOKS, 20_260_531), (book) => looked.push(look(book)));
  looked.sort((a, b) => (a.plan.seed < b.plan.seed ? -1 : 1));
  const sum = (of: (each: Looked) => number): number => looked.reduce((total, each) => total + of(each), 0);
  const data = contentHash(looked.map(({ text }) => text));
  const books = (holds: (each: Looked) => boolean) => ({
    hits: looked.filter(holds).length,
    trials: looked.length,
    atLeast: 1,
    data,
    failed: looked.filter((each) => !holds(each)).map(({ plan }) => JSON.stringify(plan)),
  });
  const values = sum(({ agreement }) => agreement.values);
  const disagreements = looked.flatMap(({ plan, agreement }) =>
    agreement.disagreements.map((line) => `${plan.name}: ${line}`),
  );
  const alias = sum(({ agreement }) => agreement.alias);
  const silent = sum(({ agreement }) => agreement.silent);
  const faults = writePart({
    part: 'books',
    title: 'Reports over random books',
    measures: [
      measure({
        id: 'books.without-fault',
        says: 'books without a fault in report and owners’ pages',
        ...books(({ faults }) => faults.length === 0),
      }),
      measure({
        id: 'books.nothing-withheld',
        says: 'books with nothing withheld',
        ...books(({ withheld }) => withheld === 0),
      }),
      measure({
        id: 'books.binding',
        says: 'values that the audit bound to the fact that was printed',
        hits: values - disagreements.length,
        trials: values,
        atLeast: 1,
        data,
        failed: disagreements,
      }),
    ],
    notes: [
      {
        title: 'What was read',
        lines: [
          `${sum(({ claims }) => claims)} claims; of ${values} printed values ${values - alias - silent - disagreements.length} bound to the same fact, ${alias} to one of the same subject and value by another name, ${silent} without a claim of their own while they hold and faults with another figure`,
          `a book takes ${(sum(({ seconds }) => seconds) / looked.length).toFixed(1)} s through the command line`,
        ],
      },
      { title: 'Faults', lines: looked.flatMap((each) => each.faults) },
      {
        title: 'Withheld',
        lines: looked
          .filter(({ withheld }) => withheld > 0)
          .map(({ plan, withheld }) => `${JSON.stringify(plan)}: ${withheld}`),
      },
      { title: 'Disagreements', lines: disagreements },
    ],
    seconds: (performance.now() - began) / 1000,
    cost: 0,
  });
  expect(faults).toEqual([]);
});
