/** What stands before a comparison that goes on from one by size: "is bigger at $110,000 but a notch …". */

const SIZE =
  '(?:bigger|larger|smaller|richer|heavier|fatter|slimmer|lighter|weightier|meatier|dearer|pricier|cheaper)';
const DEGREE =
  '(?:(?:also|a|an|much|far|rather|notch|shade|touch|little|bit|tad|somewhat|slightly|hair|step|whisker|good deal|fraction|is|it is) )*';

/** A pattern's start. */
export const SIZED_THEN = `(?=less|more|likel|unlik|surer|shak)(?<=(?<![\\p{L}])${SIZE}(?! than)(?: (?!than)[^;. ]+){0,7}(?: ,)? (?:but|and|yet|though|if) ${DEGREE})`;
/** The start of a pattern of the other reading: no such comparison stands before. */
export const NOT_SIZED = SIZED_THEN.replace('(?<=', '(?<!');
