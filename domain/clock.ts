/** Whether a run commits its tiers, by the model's clocks (scoring/clock.ts works it out). */
import type { IsoDate } from './dates.ts';

export interface ClockStanding {
  commits: boolean;
  /** `first`: nothing is committed yet; `due`: a period has ended since; `between_commits`, `freeze`: it waits. */
  because: 'first' | 'due' | 'between_commits' | 'freeze';
  /** As-of date of the run that committed last; null before the first. */
  committedOn: IsoDate | null;
  /** The earliest as-of date that can commit next. */
  nextCommitOn: IsoDate;
}
