/** Stretches that several paragraphs' clauses are made of. */
import { TIER } from './builtin-context.ts';

/** Accounts and groups that a paragraph may be about, by subject id. */
export interface Cast {
  accounts: string[];
  rules: string[];
  owners: string[];
}

export const WINDOW = 'in [[model.touch_window|unit]]';
export const [WATCH, EXPAND] = [`tier-${TIER.watch}`, `tier-${TIER.expand}`];
export const hadTouches = (tier: string): string =>
  `[[${tier}.label]] had [[${tier}.touches_30d]] touches ${WINDOW} against a norm of [[${tier}.touch_norm_30d]]`;
export const ALL = (tier: string): string => `of the [[${tier}.accounts]] accounts in [[${tier}.label]]`;
