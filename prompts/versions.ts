/** All prompts with their versions: part of a run's identity, as another prompt is another draft. */
import { ACCOUNT_RATIONALES } from './account-rationales.ts';
import { CHANGES } from './changes.ts';
import { HEADLINE } from './headline.ts';
import { HOUSE_STYLE_VERSION } from './house-style.ts';
import { INVESTIGATE } from './investigate.ts';
import { PRIORITIES } from './priorities.ts';
import { REPAIR } from './repair.ts';
import { TIER_PARAGRAPH } from './tier-paragraph.ts';

/** Raise a prompt's version whenever its text changes. */
export const PROMPT_VERSIONS: string[] = [
  { id: 'house-style', version: HOUSE_STYLE_VERSION },
  HEADLINE,
  ACCOUNT_RATIONALES,
  TIER_PARAGRAPH,
  CHANGES,
  PRIORITIES,
  REPAIR,
  INVESTIGATE,
].map(({ id, version }) => `${id}@${version}`);
