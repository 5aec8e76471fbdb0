/** Quality as measures: each rule over all reports of a writer. */
import { type Measure, measure } from './parts.ts';
import { QUALITY_RULES, type QualityFault } from './quality.ts';

export interface JudgedReport {
  report: string;
  faults: readonly QualityFault[];
}

const SAYS: Record<(typeof QUALITY_RULES)[number], string> = {
  sections: 'reports with every section, in order',
  accounts: 'reports with every account that calls for action',
  drivers: 'reports whose reasons are the ledger’s largest',
  ranking: 'reports ranked as the engine ranks',
  repetition: 'reports that say nothing twice',
  length: 'reports within the declared length',
  reading: 'reports within the declared reading level',
};

export function qualityMeasures(writer: string, reports: readonly JudgedReport[], data: string): Measure[] {
  return QUALITY_RULES.map((rule) => {
    const faulty = reports.filter(({ faults }) => faults.some((fault) => fault.rule === rule));
    return measure({
      id: `quality.${writer}.${rule}`,
      says: `${SAYS[rule]} (${writer})`,
      hits: reports.length - faulty.length,
      trials: reports.length,
      atLeast: 1,
      data,
      failed: faulty.map(({ report }) => report),
    });
  });
}
