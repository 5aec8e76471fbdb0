/** A simulated book as an audited page with its facts, or as the audited answer to "what if …". */
import type { ModelDifference } from '../domain/model-change.ts';
import { simulationSheet } from '../facts/simulation-facts.ts';
import { whatifDraft } from '../writer/whatif.ts';
import { type AuditedPage, auditedPage } from './audited-page.ts';
import type { SimulatedBook } from './simulate-book.ts';

/** Moves that a page lists, and an answer; the rest is counted. */
const LISTED = { page: 200, answer: 10 } as const;

export interface SimulationToTell {
  /** How the model that is changed is named. */
  base: string;
  differences: readonly ModelDifference[];
  simulated: SimulatedBook;
}

/** @throws CheckFailed for a page that does not pass its audit */
export function tellSimulation(
  { base, differences, simulated }: SimulationToTell,
  as: keyof typeof LISTED,
): AuditedPage {
  const { before, after, simulation, coverage } = simulated;
  const kept = new Set(after.model.tiers.map(({ number }) => number));
  const tiers = [...after.model.tiers, ...before.model.tiers.filter(({ number }) => !kept.has(number))];
  const accounts = after.sheet.subjects.filter(({ kind }) => kind === 'account');
  const input = { base, differences, simulation, coverage, listed: LISTED[as] };
  const sheet = simulationSheet(input, tiers, accounts);
  return auditedPage('simulation', whatifDraft(input, sheet, as === 'page'), sheet);
}
