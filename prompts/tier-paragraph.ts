/** The paragraphs of tiers 2 and 4, whose accounts need no words one by one (000-20, 000-22). */
import { commentLines, type OwnForm, ownFormLines, type PromptUnit, unitBlock } from './unit-block.ts';

export const TIER_PARAGRAPH = { id: 'tier-paragraph', version: 5 };

export interface TierParagraphPromptInput {
  tier: 2 | 4;
  unit: PromptUnit;
  forms: OwnForm[];
  comments: { author: string; text: string }[];
}

const TASK = {
  2: 'Write the paragraph of tier 2, the accounts that keep their normal cadence. Its readers look for the exceptions: who is silent beyond what is normal for them and who only seems so, who is close to the line of tier 1. Name at most four accounts.',
  4: 'Write the paragraph of tier 4, where each account needs a decision by a date: how many hold which deals, how long nobody has touched them, and the decision. A table under it names every account, so name none unless it stands out.',
};

export function tierParagraphPrompt({ tier, unit, forms, comments }: TierParagraphPromptInput): string {
  return `${TASK[tier]}
- Each sentence under "Must stand" has to be in your text word for word: it is a decision that readers act on. Put them where they belong in your story; the rest of the words is for what makes them understood. A decision about "it" or "them" stays behind the sentence that says whom.
- Two to five sentences with those. "Here" means the accounts of this tier.
- No counted list of names ("three accounts: …"): name an account where you say something of it.
${ownFormLines(forms)}${commentLines(comments)}
${unitBlock(unit)}`;
}
