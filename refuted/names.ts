/**
 * What names, owners, kinds, states, counts and orders are refused by what their words name: each of several, one alone, a
 * whole, a set, another account.
 */
import type { Candidate } from '../sentence/candidate.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { refuteBesideRivals } from './beside-rival.ts';
import { refuteWhole } from './counts-of-whole.ts';
import { refuteOrders } from './orders-in-set.ts';
import { refuteOwnMeasures } from './own-measures.ts';
import { refutePastLine } from './past-the-line.ts';
import { refuteEachPlace } from './places-of-each.ts';
import { refuteSameAs } from './same-as-named.ts';
import { refuteSoleOfSet } from './sole-of-set.ts';
import { refuteCarried } from './states-carried.ts';
import { refuteTurnover } from './turnover.ts';
import { refuteWhose } from './whose-account.ts';

export const refuteNamedWrong = (scope: Scope, told: ReadonlyMap<number, Candidate[]>): Finding[] => [
  ...refuteCarried(scope),
  ...refuteTurnover(scope),
  ...refuteWhole(scope, told),
  ...refutePastLine(scope),
  ...refuteSoleOfSet(scope),
  ...refuteEachPlace(scope),
  ...refuteWhose(scope),
  ...refuteOrders(scope, told),
  ...refuteBesideRivals(scope, told),
  ...refuteSameAs(scope),
  ...refuteOwnMeasures(scope),
];
