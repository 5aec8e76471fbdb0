/** Stretches that several paragraphs' clauses are made of. */
import { TIER, type Writing } from './context.ts';

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
/** Of the moves of a direction, from which share on a cause is what the month was about. */
const MUCH = 1 / 3;
/** With fewer moves of a direction the table says it all. */
const FEW_MOVES = 3;

/** Whether a rule explains at least a third of the moves of one direction. */
export function explainsMuch(w: Writing, rule: string, direction?: 'down' | 'up'): boolean {
  return (direction === undefined ? (['down', 'up'] as const) : [direction]).some((each) => {
    const [caused, moved] = [w.number(rule, `${each}s_caused`) ?? 0, w.number('book', `moved_${each}`) ?? 0];
    return moved >= FEW_MOVES && caused >= moved * MUCH;
  });
}

/** Sentences of a paragraph in references, each with its full stop. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=\.\*?)\s+/);

export const ALL = (tier: string): string => `of the [[${tier}.accounts]] accounts in [[${tier}.label]]`;
