/** The headline: what the month says, for a reader who reads nothing else (000-01). */
import { commentLines, type OwnForm, ownFormLines, type PromptUnit, unitBlock } from './unit-block.ts';

export const HEADLINE = { id: 'headline', version: 5 };

export interface HeadlinePromptInput {
  unit: PromptUnit;
  forms: OwnForm[];
  comments: { author: string; text: string }[];
}

export function headlinePrompt({ unit, forms, comments }: HeadlinePromptInput): string {
  return `Write the headline of the report: one paragraph of three or four sentences under the title, before a table of the tiers. The VP reads it first and may read nothing else.
- The first sentence is in bold (** before and after it) and holds the money that is in danger or in play, and where it sits.
- Then the reason behind it (a rule, a silence, deals that are due), then the largest account with its date.
- Where a sentence "must stand", it stands first, word for word, before the bold one: it changes how all else is read. So does a clause that says that a tier is empty.
- Name a tier once in a sentence and once or twice in all: "of it" and "there" go on from it.
- Say it once; the table below holds every tier's totals, so cite only the totals that make the point.
${ownFormLines(forms)}${commentLines(comments)}
${unitBlock(unit)}`;
}
