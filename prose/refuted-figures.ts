/** What the words beside a figure or day cue it to be of, and refuse: its deal, its measure, its whole, its run. */
import type { Finding } from '../text/findings.ts';
import { refuteOtherDeals } from './deals-meant.ts';
import { refuteApiece, refuteMeasures } from './refuted-measures.ts';
import { refuteRatios } from './refuted-ratios.ts';
import { refuteRuns } from './refuted-runs.ts';
import { refuteTallies } from './refuted-tallies.ts';
import type { Sentence } from './sentence-so-far.ts';

export const refuteFigures = ({ scope, told, findings }: Sentence): Finding[] => [
  ...refuteOtherDeals(scope, findings),
  ...refuteMeasures(scope, told, findings),
  ...refuteApiece(scope, findings),
  ...refuteRatios(scope),
  ...refuteRuns(scope, told, findings),
  ...refuteTallies(scope, findings),
];
