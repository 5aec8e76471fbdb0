/** When a change of headcount is a signal [000-13]: from a tenth on; less is noise of counting. */
const LEAST_CHANGE = 0.1;

export interface HeadcountChange {
  type: 'headcount_growth' | 'headcount_decline';
  /** E.g. `22% more staff in 12 months`. */
  words: string;
}

/**
 * @param share change as a fraction of the earlier count, e.g. −0.12
 * @param period what it was measured over, e.g. `in 12 months`
 * @returns null for less than 10 % either way, and for what is no number
 */
export function headcountChange(share: number, period: string): HeadcountChange | null {
  if (!Number.isFinite(share) || Math.abs(share) < LEAST_CHANGE) return null;
  const percent = Math.round(Math.abs(share) * 100);
  return share > 0
    ? { type: 'headcount_growth', words: `${percent}% more staff ${period}` }
    : { type: 'headcount_decline', words: `${percent}% fewer staff ${period}` };
}

/** The same from two counts of staff, with both in the words; null where the earlier one is none. */
export function headcountBetween(from: number, to: number, period: string): HeadcountChange | null {
  if (!(from > 0) || !(to >= 0)) return null;
  const change = headcountChange((to - from) / from, period);
  return change === null ? null : { ...change, words: `${change.words} (${from} to ${to})` };
}
