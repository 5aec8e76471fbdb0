import { expect, test } from 'vitest';
import { ReferenceFault } from '../../domain/errors.ts';
import type { FactSheet } from '../../domain/facts.ts';
import { resolveReferences, typedFigures } from '../../facts/references.ts';
import { buildFactSheet } from '../../facts/sheet.ts';
import { sampleFactSheet, scoredAccount, sheetInput } from '../fixtures.ts';

const sheet: FactSheet = sampleFactSheet();
const resolved = (text: string): string => resolveReferences(text, sheet).text;

function faultOf(text: string): ReferenceFault {
  try {
    resolveReferences(text, sheet);
  } catch (error) {
    if (error instanceof ReferenceFault) return error;
    throw error;
  }
  throw new Error(`no fault in ${text}`);
}

test('references print their facts, with period, delta, rank and display form', () => {
  expect(
    resolved('[[kestwick-bank.name]] ([[kestwick-bank.arr]]) renews on [[kestwick-bank.renewal_date]]'),
  ).toBe('Kestwick Bank ($310K) renews on 14 July');
  expect(resolved('[[amberline-optics.outcome_score@previous]] → [[amberline-optics.outcome_score]]')).toBe(
    '57 → 78',
  );
  expect(resolved('by [[kestwick-bank.score.delta]], [[kestwick-bank.score.delta|signed]]')).toBe(
    'by 42, −42',
  );
  expect(resolved('[[kestwick-bank.arr.rank]] [[kestwick-bank.arr|plain]]')).toBe('1 $310,200');
  expect(resolved('[[run.as_of|full]], [[run.month|full]], [[run.as_of|month]]')).toBe(
    '31 May 2026, May 2026, May',
  );
  expect(resolved('[[tier-3.accounts|Word]] and [[tier-3.accounts|word]]')).toBe('Four and four');
  expect(resolved('[[kestwick-bank.days_to_renewal|unit]], [[kestwick-bank.owner|short]]')).toBe(
    '44 days, Castell',
  );
});

test('spans point exactly at the text of their fact', () => {
  const { text, spans } = resolveReferences(
    '**[[morrow-pharma.name]]**: [[morrow-pharma.sentiment_90d]].',
    sheet,
  );
  expect(spans.map((span) => [span.fact, text.slice(span.start, span.end)])).toEqual([
    ['morrow-pharma.name', 'Morrow Pharma'],
    ['morrow-pharma.sentiment_90d', '−0.41'],
  ]);
});

test('an unknown reference names the nearest fact, a broken one is not printed', () => {
  expect(faultOf('[[kestwick-bank.ar]]').hint).toBe('did you mean [[kestwick-bank.arr]]?');
  expect(faultOf('[[kestwik-bank.arr]]').hint).toBe('did you mean [[kestwick-bank.arr]]?');
  expect(faultOf('[[kestwick-bank.arr|roman]]').hint).toContain('plain');
  expect(faultOf('[[Kestwick Bank]]').message).toContain('no reference');
  expect(faultOf('[[kestwick-bank.arr]').message).toContain('no reference');
});

test('a value that is absent leaves no hole in a sentence', () => {
  expect(faultOf('sentiment of [[umber-games.sentiment_90d]]').message).toContain(
    'fewer than 3 scored conversations',
  );
  expect(resolved('[[umber-games.sentiment_90d|dash]]')).toBe('—');
});

test('a name that looks like a reference stays a name', () => {
  const input = sheetInput();
  input.book.accounts = [
    scoredAccount(
      { id: 'X-1', name: '[[run.as_of]] & Co', owner: 'R. Abbott', tier: 2, touches: 1 },
      input.book.asOf,
    ),
  ];
  const hostile = buildFactSheet({ ...input, changes: [], signals: [], notes: [], previous: null });
  const account = hostile.subjects.find((subject) => subject.kind === 'account');
  expect(resolveReferences(`[[${account?.id}.name]]`, hostile).text).toBe('[[run.as_of]] & Co');
});

const kinds = (text: string): string[] =>
  typedFigures(text, sheet).map((each) => `${each.kind} ${each.text}`);

test.each([
  ['worth $1.2M', 'digits $1.2M'],
  ['in ４５ days', 'digits ４５'],
  ['Seven accounts', 'number_word Seven'],
  ['half the norm', 'number_word half'],
  ['due in June', 'date June'],
  ['by Friday', 'date Friday'],
  ['Kestwick Bank is quiet', 'name Kestwick Bank'],
  ['Ask Castell', 'name Castell'],
  ['waits in Nurture', 'label Nurture'],
  ['the deal in Negotiation', 'name Negotiation'],
])('a writer may not type "%s"', (text, fault) => {
  expect(kinds(text)).toEqual([fault]);
});

test('references, idioms and ordinary words are no faults', () => {
  expect(kinds('[[tier-3.accounts]] accounts; one of them may renew on [[run.as_of]], at first')).toEqual([]);
  expect(kinds('A *touch* is two-way: they watch and nurture')).toEqual([]);
});
