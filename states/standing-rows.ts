/** What a comparison without a figure is: its wording, what holds it, what denies it. */
import type { Test } from '../sentence/conditions.ts';
import { wholeWords } from '../text/whole-words.ts';

export interface Standing {
  pattern: RegExp;
  says: string;
  test: Test;
  /** Of one whom the words are surely about, a fault where this is so; null where another measure may be meant. */
  against: Test | null;
  /** Held only where the clause speaks of the month before. */
  earlier?: boolean;
  /** Only groups have it. */
  ofGroups?: boolean;
}

export const row = (pattern: string, says: string, test: Test, against: Test | null = null): Standing => ({
  pattern: wholeWords(pattern),
  says,
  test,
  against,
});

/** Words of degree that may stand before a comparison. */
export const DEGREE =
  'now|still|also|just|about|roughly|broadly|nearly|almost|pretty|much|quite|perfectly|fairly|largely|essentially|practically|virtually|close to|near|right|bang|dead|exactly|precisely|only|back|entirely|completely|very|otherwise|all|again|both|not far off|a bit|a little|a touch|a shade|slightly|somewhat|rather|on the|too|far|way|well|marginally|fractionally|distinctly|decidedly|considerably|noticeably|clearly|even|in';
export const MORE = `(?:(?:${DEGREE}) )*`;
export const BE = `(?: (?:is|are|was|were|' s|' re|be|been|has|have|remain|remains|remained|stay|stays|stayed|looks|look|seems|runs|running|ran|sits|stands|keeps|continues|holds|:|at|on|to|${DEGREE}))*`;
