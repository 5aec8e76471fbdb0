/** Of whom a state was held, whether it is so, and how a verdict says it. */

/** Of whom a state was held, and whether it is so. */
export interface HeldOf {
  holds: boolean;
  whom: string;
}

export const heldReason = ({ holds, whom }: HeldOf, says: string): string =>
  `${holds ? 'holds' : 'on record it is not so'} of ${whom}: ${says}`;

export interface Held extends HeldOf {
  /** Items of a quantifier before the match that it accounts for. */
  from: number;
}
