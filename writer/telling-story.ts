/** What the telling of an account's clauses looks at: its deal as the language calls it, its figures, its verbs. */
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Writing } from './context.ts';

/** What changed less than this since the report before, or differs less from the norm, is like most accounts. */
export const LEAP = { outcome: 10, score: 10, sentiment: 0.1, touches: 2 };
export const EFFORT = { low: 0.75, high: 1.25 };
/** A norm under one touch is judged by nobody, and within one touch of the norm nothing has happened. */
const JUDGED = 1;
const WITHIN_NORM = 1;
/** Days ahead within which a date is a reason to act. */
export const NEAR = { due: 50, renewal: 180 };

/** The account, its key deal as the language calls it, and its figures. */
export interface Story {
  w: Writing;
  account: ScoredAccount;
  /** `the [[D.amount]] expansion`; empty without a deal. */
  deal: string;
  /** Verbs of this account, so that bullets under one another do not all have the same. */
  entered: string;
  sat: string;
  /** The account's figure; null without a value. */
  now: (metric: string) => number | null;
  /** Since the report before; 0 where either is not known. */
  moved: (metric: string) => number;
  /** Touches over the norm; 1 where it is not judged, or within one touch of it. */
  effort: number;
  /** Whether the norm is large enough to be told. */
  judged: boolean;
}

export const TOUCHES = '[[A.touches_30d]] touches';
export const NORM = 'its norm of [[A.touch_norm_30d]]';

/** The story of one account. */
export function storyOf(w: Writing, account: ScoredAccount): Story {
  const slug = w.slug(account);
  const key = w.keyDeal(account);
  const noun = key?.type === 'expansion' ? 'expansion' : 'deal';
  const now = (metric: string): number | null => w.number(slug, metric);
  const norm = now('touch_norm_30d') ?? 0;
  const touches = now('touches_30d') ?? 0;
  return {
    w,
    account,
    deal: key === null || w.number(w.deal(key) ?? '', 'amount') === null ? '' : `the [[D.amount]] ${noun}`,
    ...verbsOf(slug),
    now,
    moved: (metric) => w.number(slug, metric, 'delta') ?? 0,
    effort: norm < JUDGED || Math.abs(touches - norm) <= WITHIN_NORM ? 1 : touches / norm,
    judged: norm >= JUDGED,
  };
}

/** One of two sets, told from the name: the same in every report. */
const verbsOf = (slug: string): Pick<Story, 'entered' | 'sat'> =>
  slug.length % 2 === 0 ? { entered: 'entered', sat: 'has been' } : { entered: 'moved to', sat: 'has sat' };
