/** The line that says what was looked up: true as the built-in writer prints it, false with any figure changed. */
import { expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import type { EnrichmentStatus } from '../../domain/enrichment.ts';
import type { FactSheet } from '../../domain/facts.ts';
import { buildFactSheet } from '../../facts/sheet.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { builtinDraft } from '../../writer/whole-report.ts';
import { sheetInput } from '../fixtures.ts';

const STATUSES: [EnrichmentStatus, number][] = [
  ['found', 1],
  ['found', 1],
  ['found', 0],
  ['found', 0],
  ['found', 0],
  ['not_found', 0],
  ['not_found', 0],
  ['not_found', 0],
  ['not_found', 0],
  ['ambiguous', 0],
];

function reportOf(
  statuses: [EnrichmentStatus, number][],
  changed: number,
): { text: string; sheet: FactSheet } {
  const input = sheetInput();
  const replies = statuses.map(([status, signals], at) => ({ accountId: `A-${at + 1}`, status, signals }));
  const changedTier = replies.slice(0, changed).map(({ accountId }) => accountId);
  const sheet = buildFactSheet({ ...input, lookups: { provider: 'people-data-labs', replies, changedTier } });
  const { book, previous, model } = input;
  return { text: renderMarkdown(builtinDraft({ book, previous, sheet, model }), sheet).text, sheet };
}

/** The name of an account whose look-up was not ambiguous. */
const foundIn = (sheet: FactSheet): string =>
  sheet.subjects.find(({ kind, key }) => kind === 'account' && key === 'A-1')!.name;

const lineOf = (text: string): string => /\*\*Looked up:\*\*.*/.exec(text)?.[0] ?? '';

/** Faults of the line alone: other lines have tests of their own. */
function faultsOf(text: string, sheet: FactSheet): string[] {
  const start = text.indexOf('**Looked up:**');
  const end = text.indexOf('\n', start);
  const faults = auditText(text, sheet).claims.filter(isFault);
  return faults.filter((fault) => fault.start >= start && fault.end <= end).map((fault) => fault.text);
}

it('says how many were looked up, what came of it and how many tiers that changed', () => {
  const { text, sheet } = reportOf(STATUSES, 1);
  expect(lineOf(text)).toBe(
    '**Looked up:** 10 accounts in People Data Labs: signals on 2, nothing new on 3, not found 4; 1 ambiguous: Lindale Energy; outside signals changed 1 tier.',
  );
  expect(faultsOf(text, sheet)).toEqual([]);
});

it('says that nobody was looked up, and nothing where companies are not looked up', () => {
  const none = reportOf([], 0);
  expect(lineOf(none.text)).toBe('**Looked up:** no account in People Data Labs.');
  expect(faultsOf(none.text, none.sheet)).toEqual([]);
  const { book, previous, model } = sheetInput();
  const sheet = buildFactSheet({ ...sheetInput(), lookups: null });
  expect(lineOf(renderMarkdown(builtinDraft({ book, previous, sheet, model }), sheet).text)).toBe('');
});

it('counts what a source did not answer', () => {
  const { text, sheet } = reportOf([...STATUSES, ['unavailable', 0]], 0);
  expect(lineOf(text)).toContain(
    'not found 4, unavailable 1; 1 ambiguous: Lindale Energy; outside signals changed no tier.',
  );
  expect(faultsOf(text, sheet)).toEqual([]);
});

it('names three of many whose company could not be told apart', () => {
  const { text, sheet } = reportOf(
    Array.from({ length: 5 }, () => ['ambiguous', 0]),
    0,
  );
  const names = /; 5 ambiguous: among them ([^;]*);/.exec(lineOf(text))?.[1]?.split(', ');
  expect(names).toHaveLength(3);
  expect(faultsOf(text, sheet)).toEqual([]);
  const all = text.replace('among them ', '');
  expect(faultsOf(all, sheet)).not.toEqual([]);
});

it.each([
  ['10 accounts in', '11 accounts in'],
  ['People Data Labs', 'Apollo'],
  ['signals on 2', 'signals on 3'],
  ['nothing new on 3', 'nothing new on 4'],
  ['not found 4', 'not found 3'],
  ['1 ambiguous', '2 ambiguous'],
  ['; 1 ambiguous: Lindale Energy', ', unavailable 1'],
  ['ambiguous: Lindale', 'ambiguous: among them Lindale Energy, Lindale'],
  ['1 ambiguous: Lindale Energy', '1 ambiguous: OTHER'],
  ['changed 1 tier', 'changed no tier'],
  ['changed 1 tier', 'changed 10 tiers'],
  ['outside signals changed 1 tier', 'all look-ups were verified by hand'],
])('%s said as %s is a fault', (said, instead) => {
  const { text, sheet } = reportOf(STATUSES, 1);
  const line = lineOf(text);
  expect(line).toContain(said);
  const edited = text.replace(line, line.replace(said, instead.replace('OTHER', foundIn(sheet))));
  expect(faultsOf(edited, sheet)).not.toEqual([]);
});
