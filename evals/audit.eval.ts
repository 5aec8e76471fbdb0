/** False edits of reports in the language of reports and answers; edits that leave a report true. */
import { describe, expect, test } from 'vitest';
import { gateOperators } from './audit-operators.ts';
import { applyEdit } from './edits.ts';
import { distinctEdits, faultsOf } from './measure.ts';
import { demoReport } from './product.ts';
import { sectionOf } from './section.ts';
import { TRUE_EDITS } from './truth-preserving.ts';

/** One edit in so many is audited in the whole document, the others in their block under its headings. */
const WHOLE = 10;

describe('declared language', () => gateOperators('declared'));

test('edits that leave a report true are no faults', async () => {
  const demo = await demoReport();
  try {
    const alarms = Object.entries(TRUE_EDITS).flatMap(([operator, make], at) => {
      const edits = distinctEdits(demo.report, make, 80, 7_000 + at);
      expect(edits.length, operator).toBeGreaterThan(0);
      return edits.flatMap((edit, at) => {
        const whole = at % WHOLE === 0;
        const { text } = whole ? applyEdit(demo.report.text, edit) : sectionOf(demo.report.text, edit);
        const [fault] = faultsOf(text, demo.sheet);
        const before = demo.report.text.slice(edit.start, edit.end);
        return fault ? [`${operator}: “${before}” → “${edit.replacement}”: ${fault.reason}`] : [];
      });
    });
    expect(alarms).toEqual([]);
  } finally {
    demo.remove();
  }
});
