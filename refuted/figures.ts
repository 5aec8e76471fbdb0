/** What the words beside a figure or day cue it to be of, and refuse: its deal, its measure, its whole, its run. */

import type { Sentence } from '../predicates/sentence-so-far.ts';
import type { Finding } from '../text/findings.ts';
import { refuteDealWords } from './deal-words.ts';
import { refuteOtherDeals } from './deals-meant.ts';
import { refuteInTouch } from './in-touch.ts';
import { refuteKindsBeside } from './kinds-beside.ts';
import { refuteApiece, refuteMeasures } from './measures.ts';
import { refuteMonths } from './months-told.ts';
import { refuteNormsOfNouns } from './norms-of-nouns.ts';
import { refuteNounsBeside } from './nouns-beside.ts';
import { refuteOwnMoney } from './own-money.ts';
import { refutePairEnds } from './pair-ends.ts';
import { refuteRatios } from './ratios.ts';
import { refuteRuns } from './runs.ts';
import { refuteSpans } from './spans-told.ts';
import { refuteStatesBeside } from './states-beside.ts';
import { refuteTallies } from './tallies.ts';
import { refuteTurnedTimes } from './turned-times.ts';
import { refuteWindows } from './windows-told.ts';

export const refuteFigures = ({ scope, told, findings }: Sentence): Finding[] => [
  ...refuteDealWords(scope, told),
  ...refuteOtherDeals(scope, findings),
  ...refuteMeasures(scope, told, findings),
  ...refuteNounsBeside(scope, told, findings),
  ...refuteNormsOfNouns(scope),
  ...refuteInTouch(scope),
  ...refuteKindsBeside(scope, told, findings),
  ...refuteStatesBeside(scope, told, findings),
  ...refuteApiece(scope, findings),
  ...refuteMonths(scope, findings),
  ...refuteOwnMoney(scope, findings),
  ...refutePairEnds(scope, told, findings),
  ...refuteRatios(scope),
  ...refuteRuns(scope, told, findings),
  ...refuteSpans(scope, told, findings),
  ...refuteTallies(scope, findings),
  ...refuteTurnedTimes(scope, findings),
  ...refuteWindows(scope, findings),
];
