/** The headline: what the month says, for a reader who reads nothing else (000-01). */
import { commentLines, type PromptUnit, unitBlock } from './unit-block.ts';

export const HEADLINE = { id: 'headline', version: 3 };

export interface HeadlinePromptInput {
  unit: PromptUnit;
  comments: { author: string; text: string }[];
}

export function headlinePrompt({ unit, comments }: HeadlinePromptInput): string {
  return `Write the headline of the report: one paragraph of three or four sentences under the title, before a table of the tiers. The VP reads it first and may read nothing else.
- The first sentence is in bold (** before and after it) and holds the money that is in danger or in play, and where it sits.
- Then what is behind it: the account or the rule that weighs most, the deals that are due, who has cooled against the norm, who moved. Put figures side by side that together say more (money that renews, and how many of its accounts nobody has touched or booked).
- Say it once; the table below holds every tier's totals, so cite only the totals that make the point.
${commentLines(comments)}
${unitBlock(unit)}`;
}
