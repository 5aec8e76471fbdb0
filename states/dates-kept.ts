/** Close dates that nobody has touched: "a close date, 27 July, that nobody has moved", "no one has pushed it back". */
import { type State, someDeal, state } from '../sentence/conditions.ts';

const NOBODY = '(?:nobody|no one|no #|none of us)';
const HAS =
  "(?: (?:has|have|had|' s|seems to have|appears to have|ever|yet|so far|bothered to|thought to|dared|cared to))*";
const MOVED =
  '(?:moved|move|changed|change|touched|touch|pushed|push|shifted|shift|reset|revised|revise|adjusted|adjust|corrected|questioned|updated|update|re - dated|redated|postponed|put back|brought forward|budged)(?: (?:back|out|on|forward|along))?';
const DATE = '(?:close date|closing date|date|deadline|D)';

export const KEPT_DATES: State[] = [
  state(
    `(?<=${DATE}(?: (?:,|of|on|is|was|for|D|—|–|\\(|\\)))*(?: (?:that|which|and|but|though))? )${NOBODY}${HAS} ${MOVED}(?: (?:it|since|at all|yet))*|${NOBODY}${HAS} ${MOVED} (?:the |its |their |that |a )?(?:D )?${DATE}`,
    'the close date is as in the run before',
    someDeal((deal) => {
      const [now, then] = ['current', 'previous'].map((run) => deal.fact('close_date', run)?.value);
      return typeof now === 'string' && now === then;
    }),
  ),
];
