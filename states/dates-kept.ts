/** Close dates that nobody has touched: "a close date, 27 July, that nobody has moved", "no one has pushed it back", and those none of which was missed: "no missed close dates". */
import { not, overdue, type State, someDeal, state } from '../sentence/conditions.ts';

const NOBODY = '(?:nobody|no one|no #|none of us)';
const HAS =
  "(?: (?:has|have|had|' s|seems to have|appears to have|ever|yet|so far|bothered to|thought to|dared|cared to))*";
const MOVED =
  '(?:moved|move|changed|change|touched|touch|pushed|push|shifted|shift|reset|revised|revise|adjusted|adjust|corrected|questioned|updated|update|re - dated|redated|postponed|put back|brought forward|budged)(?: (?:back|out|on|forward|along))?';
const DATE = '(?:close date|closing date|date|deadline|D)';

const NO =
  '(?:no|not (?:a single|#|one|any)|zero|without (?:a|any|a single)|never (?:a|#)|nor(?: any| a)?|free of(?: any)?|clear of(?: any)?|devoid of)';
const DATES = '(?:close date|closing date|planned date|target date|due date|date|deadline)s?';
const GONE_BY =
  '(?:missed|lapsed|blown|overshot|overrun|expired|elapsed|slipped|passed|past|bygone|broken|outdated|gone by|overstepped|in the past|behind (?:it|them|us))';
const DEAL = '(?:open |live )?(?:deal|opportunity|one|item|expansion|renewal|proposal)s?';
const HAVING =
  '(?:(?:of them|is|are|was|were|has|have|had|that|which|yet|been|so far|now|already|currently) )*';

export const KEPT_DATES: State[] = [
  state(
    `(?<=${DATE}(?: (?:,|of|on|is|was|for|D|—|–|\\(|\\)))*(?: (?:that|which|and|but|though))? )${NOBODY}${HAS} ${MOVED}(?: (?:it|since|at all|yet))*|${NOBODY}${HAS} ${MOVED} (?:the |its |their |that |a )?(?:D )?${DATE}`,
    'the close date is as in the run before',
    someDeal((deal) => {
      const [now, then] = ['current', 'previous'].map((run) => deal.fact('close_date', run)?.value);
      return typeof now === 'string' && now === then;
    }),
  ),
  // Not "no close date": there is one, and it lies ahead.
  state(
    `${NO} ${GONE_BY} ${DATES}|${NO} ${DATES} ${HAVING}${GONE_BY}|${NO} ${DEAL} ${HAVING}(?:past|missed|overshot|over|overrun|blown|behind|gone past|run past|run over|slipped past|beyond) (?:its |their |the |a )?(?:own |planned |expected )?${DATES}|(?:none|not #|neither) ${HAVING}(?:behind|past|beyond|over) (?:its|their|the) (?:own |planned |expected )?${DATES}|(?:no|neither) (?:stagnation|stagnant deals?|stuck deals?) (?:and no|nor|or) (?:any )?(?:slippage|overruns?|lateness|${GONE_BY} ${DATES})`,
    'no deal is overdue',
    not(overdue),
    /overdue/,
  ),
];
