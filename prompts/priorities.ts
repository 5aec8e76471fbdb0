/** Where to spend the month, before the ranked list (000-24). */
import { commentLines, type PromptUnit, unitBlock } from './unit-block.ts';

export const PRIORITIES = { id: 'priorities', version: 3 };

export interface PrioritiesPromptInput {
  unit: PromptUnit;
  comments: { author: string; text: string }[];
}

export function prioritiesPrompt({ unit, comments }: PrioritiesPromptInput): string {
  return `Write the paragraph that tells AEs and their managers where to spend the month, before the ranked list of accounts ("this list"), which has every account with its step and date. Say what the list as a whole says: how its accounts divide over the tiers and what is at stake, who leads it and why, which AE carries how much of it, where meetings are missing.
- Two or three sentences; money and dates first. Name at most one account and two AEs (as [[owner-x.name|short]]). AEs are not ranked or judged: say what is on their list, never how well they did.
- It may end with advice in italics, from the steps.
${commentLines(comments)}
${unitBlock(unit)}`;
}
