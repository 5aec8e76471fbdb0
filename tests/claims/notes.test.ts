/** A person's words in a report: let through as theirs, never counted as verified, never changed unnoticed. */
import { describe, expect, it } from 'vitest';
import { auditText, isFault } from '../../claims/audit.ts';
import { sampleFactSheet } from '../fixtures.ts';
import { faultsIn, REPORT } from './sample-report.ts';

const added = (note: string) => REPORT.replace('\n## Tier 2', `\n${note}\n\n## Tier 2`);
const NOTE =
  '> **Note by P. Marek, 29 May (not checked against data):** Their champion left; I expect the SOW in June.';

describe('a note added by hand', () => {
  it('is shown as a note and not counted as verified', () => {
    const before = auditText(REPORT, sampleFactSheet()).counts;
    const audit = auditText(added(NOTE), sampleFactSheet());
    expect(audit.claims.filter(isFault)).toEqual([]);
    expect(audit.counts).toMatchObject({ note: before.note + 1, verified: before.verified });
  });

  it.each([
    ['without a day', NOTE.replace('29 May', 'lately')],
    ['without its mark', NOTE.replace(' (not checked against data)', '')],
    ['outside a block quote', NOTE.slice(2)],
  ])('%s is no note', (_, text) => {
    expect(faultsIn(added(text))).not.toEqual([]);
  });

  it('does not vouch for what stands under it', () => {
    const record = `${NOTE}\n> *On record: ARR $999K.*`;
    expect(faultsIn(added(record))).not.toEqual([]);
  });
});
