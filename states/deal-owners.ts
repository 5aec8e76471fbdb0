/** A deal that nobody owns, told of the deal and not of its account: "the $48,000 deal has no owner", "no owner named on the deal". */
import { NO, type State, someDeal, state, type Test } from '../sentence/conditions.ts';

const DEAL =
  '(?:deal|opportunity|contract|first contract|expansion|renewal|upgrade|rollout|package|proposal|plan|pilot|module|add - on)';
const NAMED = '(?:named|recorded|listed|given|shown|assigned|set|entered|registered|attached)';
const NOBODY = '(?:nobody|no one|no - one|no rep|none of us)';

/** The record keeps a place for the owner of a deal, and of this one it is empty. */
const unowned: Test = someDeal((deal) => deal.has('deal_owner') && deal.fact('deal_owner')!.value === null);

export const DEAL_OWNER_STATES: State[] = [
  state(
    [
      `(?<=${DEAL} (?:(?:still |currently |now |at N |itself |also )*))(?:(?:has|have|had|is|shows|carries|lists|there is|' s|still|currently) )*(?:${NO} ?(?:named |recorded |assigned )?owner|unowned|ownerless|without (?:an )?owner|nobody ' s)(?: ${NAMED})?(?: at all| on record| yet)?`,
      `(?:${NO} ?|with no |without an? )(?:named |recorded )?owner(?: (?:is |was |has been )?${NAMED})? (?:on|for|to|against|of) (?:the|its|their|this|that|N)(?: ' s?)?(?: (?:#|open|own))* ?(?:${DEAL})?`,
      `${DEAL} (?:(?:with|that has|which has|and has|has|without) )+(?:no |an? |any )?(?:named |recorded )?owner`,
      `${NOBODY} (?:owns|own|holds|runs|is ${NAMED} (?:as (?:the )?(?:owner )?)?(?:owner )?(?:of|for|on)|is (?:the )?owner of|is down as (?:the )?owner of|has) (?:the|its|their|this|that|N)(?: ' s?)?(?: (?:#|open|own))* ?${DEAL}`,
      `${DEAL} (?:(?:is|belongs|still|currently) )+(?:(?:owned by|to|with|assigned to|down to) ${NOBODY}|nobody ' s)`,
    ].join('|'),
    'no owner of a deal',
    unowned,
  ),
];
