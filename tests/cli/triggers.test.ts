/** A trigger all the way: from a snapshot on file to the tier, its ledger line, and a report that tells the move. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ReportAnswer, SHAPES } from '../../cli/shapes.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { LONG, withImportedBook } from './imported-book.ts';
import { SMALL_BOOK } from './small-book.ts';

/** The default model with triggers beside its points. */
const MODEL = readModelText('living-doc-4').text.replace(
  '  max_age: $signal_max_age\n',
  `  max_age: $signal_max_age
  mode: adjust
  promote: [intent_surge]
  demote: [competitor_contract]
  confirmed_only: [competitor_contract]
  expires_after: $signal_max_age
`,
);

const signal = (type: string, confirmed: boolean) => ({
  type,
  date: '2026-05-20',
  source_url: `https://news.example/${type}`,
  ...(confirmed ? { confirmed: true } : {}),
});

const book = (confirmed: boolean) => ({
  ...SMALL_BOOK,
  'accounts.csv': SMALL_BOOK['accounts.csv']
    .split('\n')
    .map((row, at) => `${row},${at === 0 ? 'domain' : `${row.split(',')[0]!.toLowerCase()}.example`}`)
    .join('\n'),
  'enrichment.json': JSON.stringify({
    companies: [
      {
        name: 'Ostra Foods Group',
        domain: 'a-4.example',
        retrieved_at: '2026-05-31T00:00:00Z',
        signals: [signal('competitor_contract', confirmed)],
      },
    ],
  }),
});

const reports = (confirmed: boolean): Promise<{ text: string; answer: ReportAnswer; explained: string }> =>
  withImportedBook(async (tiers, folder) => {
    const file = join(folder, 'm.yaml');
    writeFileSync(file, MODEL);
    const report = (asOf: string) =>
      tiers('report', '--as-of', asOf, '--model', file, '--out', join(folder, asOf), '--json');
    await report('2026-04-30');
    const said = await report('2026-05-31');
    expect(said).toMatchObject({ status: 0 });
    const explained = await tiers('score', '--account', 'A-4', '--as-of', '2026-05-31', '--model', file);
    return {
      text: readFileSync(join(folder, '2026-05-31/report.md'), 'utf8'),
      answer: SHAPES.report.parse(JSON.parse(said.out)),
      explained: explained.out,
    };
  }, book(confirmed));

test(
  'a confirmed contract with a competitor demotes, with its source; the report tells it and withholds nothing',
  LONG,
  async () => {
    const { text, answer, explained } = await reports(true);
    expect(explained).toContain('final_tier    Tier 3 Watch');
    expect(explained).toContain(
      'competitor contract of 2026-05-20 (https://news.example/competitor_contract) speaks for a worse tier',
    );
    expect(answer.withheld).toBe(0);
    expect(text).toContain(
      '| Ostra Foods Group | Nurture | Watch | competitor contract reported on 20 May [1] |',
    );
  },
);

test('unconfirmed, the same contract moves nothing', LONG, async () => {
  const { answer, explained } = await reports(false);
  expect(explained).toContain('final_tier    Tier 2 Nurture');
  expect(explained).toContain('is not confirmed');
  expect(answer.withheld).toBe(0);
});
