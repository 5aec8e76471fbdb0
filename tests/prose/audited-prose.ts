/**
 * Free prose held against the sheet of the shared fixture, as the tests beside this one do it: which claims and faults
 * the audit finds, what stands on given words, and tests of sentences that hold or that have to be refused. A test that
 * fails names the sentence and what was found in it.
 */
import { expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import type { Claim } from '../../domain/claims.ts';
import type { FactSheet } from '../../domain/facts.ts';
import { SHEET } from '../claims/free-prose.ts';

/** A text that holds, what is written in it, and what instead of that makes it false. */
export type Change = [text: string, part: string, instead: string];

export const claimsIn = (text: string, sheet: FactSheet = SHEET): Claim[] =>
  auditText(text, sheet, 'open').claims;

export const faultsIn = (text: string, sheet: FactSheet = SHEET): Claim[] =>
  claimsIn(text, sheet).filter(isFault);

/** A claim as the message of a failed test names it. */
const told = ({ text, verdict, reason }: Claim): string => `${text}: ${verdict}: ${reason}`;

/** From and to, of the last mention. */
function placeOf(text: string, words: string): [from: number, to: number] {
  const from = text.lastIndexOf(words);
  if (from < 0) throw new Error(`“${words}” is not in: ${text}`);
  return [from, from + words.length];
}

/** Claims that the words are part of. */
export function claimsOn(text: string, words: string): Claim[] {
  const [from, to] = placeOf(text, words);
  return claimsIn(text).filter(({ start, end }) => start <= from && end >= to);
}

/** Claims that share a character with the words. */
export function claimsTouching(text: string, words: string, sheet: FactSheet = SHEET): Claim[] {
  const [from, to] = placeOf(text, words);
  return claimsIn(text, sheet).filter(({ start, end }) => start < to && end > from);
}

export const verdictsTouching = (text: string, words: string): Claim['verdict'][] =>
  claimsTouching(text, words).map(({ verdict }) => verdict);

export function expectHeld(text: string, sheet: FactSheet = SHEET): void {
  expect(faultsIn(text, sheet).map(told), text).toEqual([]);
}

export function expectRefused(text: string, sheet: FactSheet = SHEET): void {
  const claims = claimsIn(text, sheet);
  expect(claims.some(isFault), [text, ...claims.map(told)].join('\n')).toBe(true);
}

/** The text with its last mention of the part replaced. */
export function changed([text, part, instead]: Change): string {
  const [from, to] = placeOf(text, part);
  return text.slice(0, from) + instead + text.slice(to);
}

/** Refused once it is changed, on the very words that were changed. */
function expectRefusedWhereChanged(change: Change): void {
  const [text, part, instead] = change;
  const [from] = placeOf(text, part);
  const wrong = changed(change);
  const claims = claimsIn(wrong);
  const isThere = claims.some(
    (claim) => isFault(claim) && claim.start < from + instead.length && claim.end > from,
  );
  expect(isThere, [`${wrong}, on “${instead}”`, ...claims.map(told)].join('\n')).toBe(true);
}

/** One test for each text. */
export function itHolds(texts: Iterable<string>, sheet: FactSheet = SHEET): void {
  for (const text of texts) it(`holds: ${text}`, () => expectHeld(text, sheet));
}

/** One test for each text. */
export function itRefuses(texts: Iterable<string>, sheet: FactSheet = SHEET): void {
  for (const text of texts) it(`refused: ${text}`, () => expectRefused(text, sheet));
}

/** One test for each change: a fault stands on the very words that were changed. */
export function itRefusesWhereChanged(changes: Iterable<Change>): void {
  for (const change of changes)
    it(`refused: ${change[0]} (${change[1]} → ${change[2]})`, () => expectRefusedWhereChanged(change));
}
