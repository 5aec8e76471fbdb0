/** Owners that are missing, of an account or of a deal of its own: "no owner named on the deal", "belongs to nobody". */
import {
  always,
  anyOf,
  either,
  empty,
  NO,
  type State,
  someDeal,
  state,
  type Test,
} from '../sentence/conditions.ts';

const ownerless: Test = anyOf(
  empty('owner'),
  someDeal((deal) => deal.has('deal_owner') && deal.fact('deal_owner')!.value === null),
);
const NOBODY = '(?:nobody|no one|no #)';

export const OWNER_STATES: State[] = [
  state(
    `(?:${NO} ?|neither )account owner(?: (?:nor|or) (?:open )?deal)?`,
    'no owner',
    either(empty('owner'), always),
  ),
  state(
    `(?:${NO} ?|neither |missing an? |missing its )(?:even )?(?:have )?(?:an? )?(?:deal |named |clear |assigned |recorded |listed |current )*owner(?: (?:nor|or) (?:open )?deal)?(?: (?:at all|yet|whatsoever|named|listed|assigned|recorded|on record|set|on it|on the deal|against it|to its name))*|(?:deal |it |which |that )?(?:belong|belongs) to (?:nobody|no one|no #)|${NOBODY} (?:is |has been |was |' s )?(?:currently |actually |even )*(?:named|listed|set|down|recorded|put|given|entered|assigned) (?:as (?:its |the |deal )*owner|to (?:it|the deal|own it))|${NOBODY} (?:owns|own)(?: (?:it|(?:the|that|this)(?: (?:#|open|first|contract))* deal))?|unowned|ownerless|orphaned|owner (?:is |still |field is |field )*(?:blank|missing|vacant|empty|unassigned)`,
    'no owner',
    either(ownerless, always),
  ),
];
