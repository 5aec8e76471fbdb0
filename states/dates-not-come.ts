/** "It hasn't passed its date", "the close date hasn't come", "hasn't hit its 45-day line": what is still ahead of a deal. */
import { HAS_NOT, type State, state, type Test } from '../sentence/conditions.ts';

const YET = '(?:yet |quite |even |actually |so far )*';
const DATE = '(?:close date|closing date|due date|date|deadline|day)';
const LINE = '(?:(?:stagnation|stagnant|#(?: (?:- )?day)?|stall) )?(?:line|mark|limit|threshold)';

/** Of the account's open deals, the deal itself, or a group by its count. */
const noneOf =
  (count: string): Test =>
  (at) => {
    const many = at.figure(count);
    return many === null ? null : many === 0;
  };

export const DATES_NOT_COME: State[] = [
  state(
    `${HAS_NOT} ${YET}(?:passed|missed|reached|overrun|overshot|run past|gone past|got to|hit) (?:its|the|their|that|his|her) ${DATE}|(?:its|the|their) ${DATE} ${HAS_NOT} ${YET}(?:come|passed|arrived|gone)(?: yet| round| and gone)?`,
    'no deal is overdue',
    noneOf('overdue_deals'),
  ),
  state(
    `${HAS_NOT} ${YET}(?:hit|reached|passed|crossed|got to|gone past|run into) (?:its|the|their|that) ${LINE}`,
    'no deal is stagnant',
    noneOf('stagnant_deals'),
  ),
];
