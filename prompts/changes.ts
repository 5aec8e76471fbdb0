/** What lies behind the month's moves, before the table that lists them (000-23). */
import { commentLines, type PromptUnit, unitBlock } from './unit-block.ts';

export const CHANGES = { id: 'changes', version: 3 };

export interface ChangesPromptInput {
  unit: PromptUnit;
  comments: { author: string; text: string }[];
}

export function changesPrompt({ unit, comments }: ChangesPromptInput): string {
  return `Write the paragraph that stands before the table of accounts that changed tier. The table has each account with its cause; say what no row says: how many moves share a cause, which rule sent most of them down and which cleared, whether the score, the seats or a hold moved the rest, from which tier the new accounts of tier 3 came.
- Two or three sentences, no advice. Name an account only if it weighs more than the rest.
${commentLines(comments)}
${unitBlock(unit)}`;
}
