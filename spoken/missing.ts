/** Loose words for what a record lacks or has: "still needs a close date", "the amount is unknown", "now has an owner". */
import { noAmount } from '../sentence/conditions.ts';
import {
  figureOf,
  type Holds,
  isEmpty,
  isFilled,
  type Row,
  row,
  someDealOf,
} from '../sentence/spoken-rows.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** What is missing of an account or of one of its deals, by the word for it. */
const LACKS: Record<string, Holds> = {
  date: (at) => someDealOf(at, (deal) => isEmpty(deal, 'close_date')),
  amount: (at) => noAmount(at, NOTHING) === true,
  owner: (at) => isEmpty(at, 'owner'),
  meeting: (at) => (at.isGroup() ? figureOf(at, 'without_meeting') > 0 : isEmpty(at, 'next_touch')),
};
const HAS: Record<string, Holds> = {
  date: (at) => someDealOf(at, (deal) => isFilled(deal, 'close_date')),
  amount: (at) => someDealOf(at, (deal) => isFilled(deal, 'amount')),
  owner: (at) => isFilled(at, 'owner'),
  meeting: (at) => (at.isGroup() ? figureOf(at, 'meetings_booked') > 0 : isFilled(at, 'next_touch')),
};
const THING: Record<string, string> = {
  date: '(?:close date|closing date|close|end date)',
  amount: '(?:amount|figure|value|price|price tag|number|sum)',
  owner: '(?:owner|account owner|home|name against it)',
  meeting: '(?:meeting|next meeting|next step|next touch|call|appointment|date in the diary)',
};
const LACKING =
  '(?:still |yet |also |now |currently |presently |to )*(?:need|want|lack|await|miss|missing|lacking|wait for|waiting for|awaiting|require|without|go without|going without|is short of|could do with|put|give it|add|set|get)';
const missing = (thing: string): Row[] => [
  row(
    `${LACKING} (?:a|an|any|its|the|their)? ?(?:next )?${THING[thing]}`,
    `the ${thing} is missing`,
    LACKS[thing]!,
  ),
  row(
    `${THING[thing]} (?:is |are |still |yet |also |has |been |' s )*(?:missing|not known|unknown|blank|open|unset|unrecorded|unavailable|empty|to be (?:set|fixed|agreed|named)|not (?:set|recorded|fixed|entered|stated|given|filled in))`,
    `the ${thing} is missing`,
    LACKS[thing]!,
    (at, said) => !at.isGroup() && HAS[thing]!(at, said) && !LACKS[thing]!(at, said),
  ),
  row(
    `(?:now |finally |at last |already |also |still )*(?:has|have|got|carries|carrie|bears|shows|with) (?:a|an|its) (?:next )?${THING[thing]}`,
    `the ${thing} is on record`,
    HAS[thing]!,
    (at, said) => !at.isGroup() && LACKS[thing]!(at, said) && !HAS[thing]!(at, said),
  ),
];

export const MISSING_ROWS: Row[] = Object.keys(THING).flatMap(missing);
