/** What is no longer there, or was not a month ago: an amount, a deal, the accounts of a tier. */
import {
  anyOf,
  noAmount,
  type State,
  someDeal,
  state,
  type Test,
  type Values,
} from '../sentence/conditions.ts';

const AMOUNT = '(?:amount|value|price|price tag|figure|number|sum)';
const GONE =
  "(?:has |have |' s |is |are |now |just |since |also )*(?:gone blank|gone missing|disappeared|vanished|been (?:removed|dropped|deleted|wiped|cleared)|dropped out(?! of))";
const BEFORE = '(?:# (?:ago|earlier|before)|last month|(?:at the end of |in |on |back in |as of )?D)';

const hadAmount: Test = someDeal((deal) => typeof deal.fact('amount', 'previous')?.value === 'number');

/** Without an amount now and with one in the run before, where the sheet tells of that. */
const lostAmount: Test = (at, near) => {
  const deals = at.isGroup() ? [] : at.deals();
  if (at.isGroup()) return null;
  if (deals.length === 0) return false;
  return deals.some((deal) => noAmount(deal, near) === true && hadAmount(deal, near) === true);
};

/** Fewer open deals than in the run before. */
const lostDeal: Test = (at) => {
  const [now, then] = [at.figure('open_deals'), at.figure('open_deals', 'previous')];
  return at.isGroup() || now === null || then === null ? null : now < then;
};

const wasEmpty: Test = (at: Values) => {
  const then = at.figure('accounts', 'previous');
  return then === null ? null : then === 0;
};

/** Of the words after "none", the count that is meant, by what stands beside it. */
const COUNTS = [
  'renewals_due',
  'open_deals',
  'stagnant_deals',
  'overdue_deals',
  'meetings_booked',
  'touches_30d',
  'accounts',
];
export const noneThen: Test = (at, near) => {
  const named = COUNTS.filter((metric) => near.has(metric) && at.figure(metric, 'previous') !== null);
  return named.length === 0 ? null : named.some((metric) => at.figure(metric, 'previous') === 0);
};

/** "The $90,000 open in April": when it was there. */
const THEN_OPEN =
  '(?:(?:that|which|it|we|they) )?(?:(?:had|was|stood|were|still|been) )*(?:(?:open|there|live|in play|on the book) )?(?:(?:at the end of |in |on |back in |as of )?D |last month |# (?:ago|earlier|before) )?';
const noneOpen: Test = (at, near) =>
  anyOf((one) => (at.isGroup() ? null : zeroDeals(one)), lostDeal)(at, near);
const zeroDeals = (at: Values): boolean | null => {
  const open = at.figure('open_deals');
  return open === null ? null : open === 0;
};

export const GONE_STATES: State[] = [
  state(
    `(?:(?:has |have )?(?:also |just |since )*lost (?:its|the|their|an?) ${AMOUNT}|no longer (?:carr(?:ies|y|ie)|has|have|shows|show|bears|with|states|holds) (?:an? |any |the |its )*${AMOUNT}|${AMOUNT} ${GONE}|(?:deal|# )? ?${GONE.replace('gone missing|disappeared|vanished|', '')})`,
    'a deal lost its amount',
    lostAmount,
  ),
  state(
    `(?:(?:with |leaving |and )?none (?:is |are |was |' s |now )*(?:left|remains?|remaining)|leaving none|(?:with |leaving )?(?:nothing|no deal) (?:is |are |was |' s )?(?:left|remains?) (?:open|to (?:rate|score|close|rate or score))|leaving nothing open)(?: (?:open|to (?:rate|score|close|judge)))*`,
    'no deal is open',
    (at, near) =>
      at.isGroup() ? null : zeroDeals(at) === false && near.has('touches_30d') ? null : zeroDeals(at),
  ),
  state('unpriced', 'a deal without amount', noAmount, /without_amount/),
  state(
    `(?:(?:contained|held|had|counted|numbered|with) (?:nobody|no one|no #|nothing|no (?:account|customer|member|company))|(?:stood |was |had been )+(?:empty|vacant|deserted))(?: in it)? ${BEFORE}`,
    'it had no account then',
    wasEmpty,
  ),
  state(`(?:and |with |but )*none (?=${BEFORE})`, 'none then', noneThen),
  state(
    "(?:deal |renewal |opportunity )(?:it had (?:open )?(?:at the end of |in |on )?(?:D)?[, \\p{L}]*)?(?:is|are|' s) (?:no longer (?:there|open|on (?:the book|record))|off the book|not (?:there|open) (?:any more|any longer|today|now))",
    'a deal is gone since the run before',
    lostDeal,
  ),
  state(
    `(?:deal |renewal |opportunity |expansion |upgrade |proposal |# )(?:(?:at|with|of|for|from) N )?${THEN_OPEN}(?:is|are|was|' s|has)(?: (?:now|also|since|simply|just|been|come))* (?:no longer (?:there|open|in play|live|listed|on (?:the |our |your )?(?:book|record|board|list))|off the (?:book|board|list|table)|not (?:there|open|on the book) (?:any more|any longer|today|now)|cleared)`,
    'a deal is gone since the run before',
    lostDeal,
  ),
  state(
    "(?:(?:nothing|no (?:other |new |further |second )?(?:deal|opportunity|one)) (?:new )?(?:(?:has|have|' s|had) )?(?:yet |so far )?(?:(?:been )?(?:replaced|succeeded|followed|filled|taken (?:its|their|the))|(?:been )?(?:put|opened|come|come up|come in|come along) in)(?: (?:it|them|place|gap|its|their|the))*(?: (?:yet|so far|since))*|(?:has|have|was|is)(?:n ' t| not)(?: yet)?(?: been)? (?:replaced|succeeded)(?: (?:yet|so far|by anything))*|(?:with |leaving )?(?:nothing|no (?:other |new )?(?:deal|opportunity)) (?:in (?:its|their) place|to (?:replace|follow|succeed) (?:it|them)|to take (?:its|their) place))",
    'no deal came in its place',
    noneOpen,
  ),
];
