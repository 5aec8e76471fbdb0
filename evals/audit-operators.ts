/** The mutation half of the evals: every operator over several books, in one of the audit's languages, each with a gate of its own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProseLanguage } from '../claims/audit.ts';
import { type BookPlan, eachBook } from './books.ts';
import { pageOf, type Report } from './edits.ts';
import { faultsOf, measureOperator, type OperatorOutcome } from './measure.ts';
import { MUTATIONS } from './mutations.ts';
import { operatorPart } from './operator-part.ts';
import { withNotes } from './operators-notes.ts';
import { contentHash, type Part, writePart } from './parts.ts';

/** Distinct mutants of each operator; `MUTANTS=20` for fewer while developing. */
const MUTANTS: Record<ProseLanguage, number> = {
  declared: Number(process.env['MUTANTS'] ?? 150),
  open: Number(process.env['MUTANTS'] ?? 45),
};
const SEED = 20_260_531;

/** Three books of the full size, two of them with a published report to compare with. */
const BOOKS: BookPlan[] = [
  { number: 1, name: 'mutants_1', seed: 1, accounts: 200, asOf: '2026-05-31', before: '2026-04-30' },
  { number: 2, name: 'mutants_2', seed: 11, accounts: 200, asOf: '2026-05-31', before: null },
  { number: 3, name: 'mutants_3', seed: 12, accounts: 200, asOf: '2026-05-31', before: '2026-04-30' },
];

/**
 * Registers the tests of one language. Reports and answers are held in the declared one; in the open one the block
 * of the edit with its headings stands for a document that a person wrote, and counts where its true form is read.
 */
export function gateOperators(language: ProseLanguage): void {
  const reports: Report[] = [];
  const pages: Report[] = [];
  const outcomes: OperatorOutcome[] = [];
  const began = performance.now();
  const count = MUTANTS[language];

  beforeAll(async () => {
    const made: Report[][] = [];
    await eachBook(BOOKS, (book) => {
      reports[book.plan.number - 1] = withNotes(book.report);
      made[book.plan.number - 1] = [...book.pages.values()].map((text) => pageOf(text, book.report));
    });
    pages.push(...made.flat());
  });
  afterAll(() => {
    const seconds = (performance.now() - began) / 1000;
    if (outcomes.length > 0) writePart(partOf(language, outcomes, reports, seconds));
  });

  test('the reports as they are have no fault, and something in them was checked', () => {
    for (const { text, sheet } of [...reports, ...pages]) expect(faultsOf(text, sheet)).toEqual([]);
    for (const { spans } of reports) expect(spans.length).toBeGreaterThan(300);
    expect(pages.length).toBeGreaterThan(15);
  });

  describe('false edits', () => {
    test.each(Object.keys(MUTATIONS))('%s', (operator) => {
      const seed = SEED + 1_000 * Object.keys(MUTATIONS).indexOf(operator);
      const mutation = MUTATIONS[operator]!;
      const documents = mutation.onPages ? [...reports, ...pages] : reports;
      const outcome = measureOperator(operator, mutation, documents, count, seed, language);
      outcomes.push(outcome);
      expect(language === 'declared' ? gatesOf(outcome, count) : emptyOf(outcome)).toEqual([]);
    });
  });

  test.runIf(language === 'declared')('of all false edits at least 99 % are faults at their place', () => {
    const sum = (of: (each: OperatorOutcome) => number) => outcomes.reduce((all, each) => all + of(each), 0);
    expect(Object.keys(MUTATIONS).length).toBeGreaterThanOrEqual(44);
    expect(sum(({ strict }) => strict) / sum(({ mutants }) => mutants)).toBeGreaterThanOrEqual(0.99);
  });
}

/** What an operator falls short of, in words that tell its figures. */
function gatesOf(
  { operator, mutants, strict, lenient, differences, missed }: OperatorOutcome,
  count: number,
): string[] {
  const told = `${operator}: ${strict} strict and ${lenient} lenient of ${mutants}`;
  const examples = missed
    .slice(0, 3)
    .map(({ line, replacement }) => `“${replacement}” in: ${line.slice(0, 160)}`);
  return [
    ...(mutants < count ? [`${told}: fewer mutants than ${count}`] : []),
    ...(strict < 0.97 * mutants ? [`${told}: strict under 97 %`, ...examples] : []),
    ...(lenient < 0.99 * mutants ? [`${told}: lenient under 99 %`] : []),
    ...(differences > 0 ? [`${operator}: ${differences} read otherwise in the whole document`] : []),
  ];
}

/** Free prose has aims, which the scorecard tells; here it fails only where an operator found nothing to edit. */
const emptyOf = ({ operator, mutants, unread }: OperatorOutcome): string[] =>
  mutants + unread > 0 ? [] : [`${operator}: no edit was found`];

/** The part of the scorecard; the open language's has names of its own. */
function partOf(
  language: ProseLanguage,
  outcomes: OperatorOutcome[],
  reports: Report[],
  seconds: number,
): Part {
  const data = contentHash([
    ...Object.keys(MUTATIONS),
    ...reports.map(({ text }) => text),
    String(MUTANTS[language]),
  ]);
  // Where no true sentence is read, there is nothing to make false: the notes tell it.
  const measured = language === 'open' ? outcomes.filter(({ mutants }) => mutants > 0) : outcomes;
  const part = operatorPart(measured, data, seconds);
  const contradicted = outcomes.map(
    ({ operator, mutants, contradicted: hits, unread, whole }) =>
      `${operator}: ${hits} of ${mutants} contradicted; ${whole} audited whole${unread > 0 ? `; ${unread} true sentences not read` : ''}`,
  );
  const notes = [{ title: `Contradictions (${language})`, lines: contradicted }, ...part.notes];
  if (language === 'declared') return { ...part, notes };
  const measures = part.measures.map((each) => ({
    ...each,
    id: each.id.replace(/^mutation/, 'mutation-open'),
    aim: true,
  }));
  return { ...part, part: 'mutation-open', title: 'Mutants, read in the open language', measures, notes };
}
