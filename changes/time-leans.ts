/** Words for a time that lean on a figure or date: the year over which deals were won, the last time that anybody was in touch. */
import { type Lean, lean } from './spoken-leans.ts';

const ANYBODY =
  '(?:anyone|anybody|someone|somebody|they|we|you|a \\p{L}+|the customer|the account|our \\p{L}+|their \\p{L}+)';
const SPOKE =
  '(?:spoke|talked|wrote|heard|called|met|rang|answered|replied|responded|exchanged|got in touch|was in touch|were in touch|had contact|made contact|reached us|came back)';

export const TIME_LEANS: Lean[] = [
  lean(
    'either',
    /^(?:won|lost)_(?:deals|value)_12m$/,
    '(?:in|over|during|within|across) (?:the |this )?(?:past|last|previous) (?:year|twelve month|# month|12 month)|(?:in|over|within) (?:a|one|twelve) (?:year|month)|this (?:past|last) year',
    7,
  ),
  lean(
    'after',
    /^(?:last_touch|days_since_last_touch)$/,
    `(?:the |our |their )?(?:last|latest|most recent) time (?:that |when )?${ANYBODY}(?: (?:there|at N|from there|on their side|had|last|actually)){0,3} ${SPOKE}(?: (?:to|with|from|back))?(?: (?:us|them|anyone|anybody))?(?: was)?`,
    6,
  ),
  lean(
    'before',
    /^(?:last_touch|days_since_last_touch)$/,
    `since ${ANYBODY}(?: (?:there|at N|from there|on their side|had|last|actually|has)){0,3} ${SPOKE}(?: (?:to|with|from|back))?(?: (?:us|them|anyone|anybody))?|since (?:the|our|their) (?:last|latest|most recent) (?:contact|touch|exchange|conversation|word|call|talk)`,
    6,
  ),
  lean(
    'before',
    /^(?:touches_30d|touch_norm_30d)$/,
    '(?:over|across|in|during) the (?:whole |entire )?month|all month(?: long)?',
    6,
  ),
];
