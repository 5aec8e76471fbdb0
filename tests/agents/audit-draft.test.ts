/** What ships was audited whole, also where pages were left out while the model was still at it. */
import { expect, test } from 'vitest';
import { claudeModel } from '../../agents/claude.ts';
import { readAudits, readPages } from '../../agents/documents.ts';
import { runReport } from '../../agents/run-report.ts';
import type { Workbench } from '../../agents/workbench.ts';
import { auditText } from '../../claims/audit.ts';
import { factSheetSchema } from '../../domain/facts.ts';
import { writerSettingsSchema } from '../../domain/settings.ts';
import { KEY, withModelServer } from '../model-calls.ts';
import type { Answer } from '../model-server.ts';
import { writeCarelessly, writeFromFacts, writeStubbornly } from '../willing-writer.ts';
import { benchOf, withBook } from './report-bench.ts';

const settings = { ...writerSettingsSchema.parse({ kind: 'claude' }), tool_calls: 0 };

const WRITERS: [told: string, answer: Answer][] = [
  ['is right at once', writeFromFacts],
  ['is right after one repair', writeCarelessly],
  ['is never right', writeStubbornly],
];

test.each(WRITERS)('every page that ships was audited as printed, of a model that %s', (_, answer) =>
  withBook((database) =>
    withModelServer(answer, async (server) => {
      const model = claudeModel({ apiKey: KEY, baseUrl: server.url, settings });
      const writer: Workbench['writer'] = { kind: 'model', model, settings };
      const { runId, files } = await runReport(benchOf(database, '2026-05-31', { writer }), {
        draftOnly: true,
      });
      const sheet = factSheetSchema.parse(JSON.parse(files.get('facts.json')!));
      const pages = [...files.keys()].filter((path) => path.endsWith('.md'));
      const audits = await readAudits(database.pool, runId);
      expect(pages.length).toBeGreaterThan(1);
      expect((await readPages(database.pool, runId)).length).toBe(pages.length);
      const asPrinted = pages.map((path) => JSON.stringify(auditText(files.get(path)!, sheet)));
      expect(audits.map((audit) => JSON.stringify(audit)).sort()).toEqual(asPrinted.sort());
    }),
  ),
);
