/**
 * What was won or sold in the twelve months on record, said without a date or sum: "we have sold them nothing in twelve
 * months", "no deal was won in a year". How often it bought is a count beside the words (bought-times.ts).
 */
import { type State, state, type Test, zero } from '../sentence/conditions.ts';

const SPAN =
  '(?: in all| at all)?(?: (?:in|for|over|within|during|these|throughout) (?:the |a |an |one |all |last |past |previous |more than |over |whole |full |entire |at least |of )*(?:#|year|twelvemonth)(?: month)?| (?:this|all) (?:past )?year| since last year)';
const SOLD = '(?:won|sold|bought|ordered|purchased|closed|signed|landed|placed|clinched|sealed)';
const THING =
  '(?:anything|a thing|a deal|a single (?:deal|order|thing)|any deal|one deal|another|new deal|an order|a contract|any business|any)';
const NOTHING =
  '(?:nothing|no (?:new |more |further |single )*(?:deal|business|order|contract|sale|purchase|win)|not (?:a (?:thing|single (?:deal|order|sale|win))|one (?:deal|order|sale|win)))';
const FROM_WHOM =
  '(?: (?:new|else|more|further|here|there|yet|(?:from|with|to|at|of) (?:us|them|N|it|this customer|this account|the customer)))*';
const BUYER = '(?: (?:them|N|it|this account|this customer|the customer|the account|us|him|her))?';

const SAYS = 'nothing was won in 12 months';
const none = (pattern: string): State => state(pattern, SAYS, zero('won_deals_12m'), /won_deals/);

/** A deal was won since the run before; of a group nobody tells which. */
const wonLately: Test = (at) => {
  const days = at.figure('days_since_won');
  return !at.isGroup() && days !== null && days <= LATELY;
};
const LATELY = 45;

export const WIN_STATES: State[] = [
  state(
    '(?:is |was |are |now |safely |already |firmly |well and truly )*in the bag',
    'a deal was won lately',
    wonLately,
  ),
  none(`(?:also |still )?${SOLD}${BUYER} ${NOTHING}${FROM_WHOM}(?=${SPAN})`),
  none(`${NOTHING} (?:has |have |had |been |was |were |is |' s |' ve |we )*${SOLD}${FROM_WHOM}(?=${SPAN})`),
  none(
    `(?:(?:has|have|had)n ' t|(?:has|have|had|' ve|' s) not|never|did not|didn ' t) (?:yet |also |once |ever )*(?:${SOLD}|buy|win|sell|order|purchase)(?:${BUYER} ${THING})?${FROM_WHOM}(?=${SPAN})`,
  ),
  none(
    `(?:no|not a|not one|without a|without one|without any|zero) (?:single |new |further |other )*(?:win|sale|purchase|order|won deal|deal won|closed - won deal)s?${FROM_WHOM}(?=${SPAN})`,
  ),
];
