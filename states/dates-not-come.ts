/** "It hasn't passed its date", "the close date hasn't come", "hasn't hit its 45-day line": what is still ahead of a deal. */
import { HAS_NOT, type State, state, zero } from '../sentence/conditions.ts';

const YET = '(?:yet |quite |even |actually |so far )*';
const DATE = '(?:close date|closing date|due date|date|deadline|day)';
const LINE = '(?:(?:stagnation|stagnant|#(?: (?:- )?day)?|stall) )?(?:line|mark|limit|threshold)';

export const DATES_NOT_COME: State[] = [
  state(
    `${HAS_NOT} ${YET}(?:passed|missed|reached|overrun|overshot|run past|gone past|got to|hit) (?:its|the|their|that|his|her) ${DATE}|(?:its|the|their) ${DATE} ${HAS_NOT} ${YET}(?:come|passed|arrived|gone)(?: yet| round| and gone)?`,
    'no deal is overdue',
    zero('overdue_deals'),
  ),
  state(
    `${HAS_NOT} ${YET}(?:hit|reached|passed|crossed|got to|gone past|run into) (?:its|the|their|that) ${LINE}`,
    'no deal is stagnant',
    zero('stagnant_deals'),
  ),
];
