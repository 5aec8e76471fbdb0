/** What the record settles outright, whichever way the words beside it could be read: units, tiers, dates, silences, counts. */

import type { Sentence } from '../predicates/sentence-so-far.ts';
import type { Finding } from '../text/findings.ts';
import { refuteLineDegrees } from './line-degrees.ts';
import { refuteMostOfBook } from './most-of-book.ts';
import { refutePairsCompared } from './pairs-compared.ts';
import { judgeQuantified } from './quantified-counts.ts';
import { toldOfOtherTier } from './told-of-other-tier.ts';
import { refuteOtherWay } from './told-the-other-way.ts';
import { refuteTurned } from './turned-words.ts';
import { refuteUnchangedTiers } from './unchanged-tier.ts';
import { refuteSilences } from './undenied-silence.ts';
import { refuteUnits } from './units.ts';
import { refuteUnmovedDates } from './unmoved-dates.ts';
import { refuteOfNow } from './values-of-now.ts';
import { refuteWithinDates } from './within-close-date.ts';

/** Faults alone. */
export const refuteSettled = ({ scope, findings }: Sentence): Finding[] => [
  ...refuteUnits(scope),
  ...refuteUnchangedTiers(scope),
  ...refuteWithinDates(scope),
  ...refuteUnmovedDates(scope, findings),
  ...toldOfOtherTier(scope, findings),
  ...refuteMostOfBook(scope, findings),
  ...refuteSilences(scope, findings),
  ...refuteTurned(scope, findings),
  ...refuteOtherWay(scope, findings),
  ...refuteLineDegrees(scope),
  ...refutePairsCompared(scope),
  ...refuteOfNow(scope, findings),
  ...judgeQuantified(scope),
];
