/** What lies behind the month's moves, before the table that lists them (000-23). */
import { commentLines, type OwnForm, ownFormLines, type PromptUnit, unitBlock } from './unit-block.ts';

export const CHANGES = { id: 'changes', version: 5 };

export interface ChangesPromptInput {
  unit: PromptUnit;
  forms: OwnForm[];
  comments: { author: string; text: string }[];
}

export function changesPrompt({ unit, forms, comments }: ChangesPromptInput): string {
  return `Write the paragraph that stands before the table of accounts that changed tier. The table has each account with its cause; say what no row says: which one cause is behind a large part of the moves, and where the accounts that it moved came from.
- One or two sentences, no advice and no list of causes. How many accounts moved stands in the headline and the table: leave it out.
${ownFormLines(forms)}${commentLines(comments)}
${unitBlock(unit)}`;
}
