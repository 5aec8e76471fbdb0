/** False edits of reports in the language of reports and answers; edits that leave a report true. */
import { describe, expect, test } from 'vitest';
import { gateOperators } from './audit-operators.ts';
import { applyEdit } from './edits.ts';
import { distinctEdits, faultsOf } from './measure.ts';
import { demoReport } from './product.ts';
import { TRUE_EDITS } from './truth-preserving.ts';

describe('declared language', () => gateOperators('declared'));

test('edits that leave a report true are no faults', async () => {
  const demo = await demoReport();
  try {
    const alarms = Object.entries(TRUE_EDITS).flatMap(([operator, make], at) => {
      const edits = distinctEdits(demo.report, make, 80, 7_000 + at);
      expect(edits.length, operator).toBeGreaterThan(0);
      return edits.flatMap((edit) => {
        const [fault] = faultsOf(applyEdit(demo.report.text, edit).text, demo.sheet);
        const before = demo.report.text.slice(edit.start, edit.end);
        return fault ? [`${operator}: “${before}” → “${edit.replacement}”: ${fault.reason}`] : [];
      });
    });
    expect(alarms).toEqual([]);
  } finally {
    demo.remove();
  }
});
