/** Where to spend the month, before the ranked list (000-24). */
import { commentLines, type OwnForm, ownFormLines, type PromptUnit, unitBlock } from './unit-block.ts';

export const PRIORITIES = { id: 'priorities', version: 5 };

export interface PrioritiesPromptInput {
  unit: PromptUnit;
  forms: OwnForm[];
  comments: { author: string; text: string }[];
}

export function prioritiesPrompt({ unit, forms, comments }: PrioritiesPromptInput): string {
  return `Write the paragraph that tells AEs and their managers where to spend the month, before the ranked list of accounts ("this list"), which has every account with its step and date. Say what no row says: what leads it and by when, which large account on it has no meeting, where its money sits.
- One or two sentences, money and dates first; then, if you like, one of the steps in italics, word for word. Name at most two accounts and one AE (as [[owner-x.name|short]]). AEs are neither ranked nor judged.
- No advice to all ("each owner …"): some have done it.
${ownFormLines(forms)}${commentLines(comments)}
${unitBlock(unit)}`;
}
