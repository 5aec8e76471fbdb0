/** One thing that a figure of open prose may be of a subject. */
import type { Subject } from '../domain/facts.ts';
import type { FigureKind } from './figures.ts';

export interface Candidate {
  /** Metrics it speaks of: any cue for one of them points at it. */
  metrics: string[];
  kind: FigureKind;
  value: number;
  period: 'current' | 'previous' | 'norm' | 'derived';
  /** The fact, or the first of those it was made from. */
  fact: string;
  text: string;
  decimal: boolean;
  deal: Subject | null;
  /** Of a change: which way it went. */
  went?: 1 | -1 | 0;
}

export interface DateCandidate {
  metrics: string[];
  value: string;
  fact: string;
  period: 'current' | 'previous';
  deal: Subject | null;
}

/** The value of this measure alone, as it is on record for that run. */
export const candidateOf = (
  figures: readonly Candidate[],
  metric: string,
  period: Candidate['period'] = 'current',
): Candidate | undefined =>
  figures.find((each) => each.metrics.length === 1 && each.metrics[0] === metric && each.period === period);
