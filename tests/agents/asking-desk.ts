/** A run on the real database and a model server that answers it, for tests of agents/ask-model.ts. */
import { type AskingBench, askModel } from '../../agents/ask-model.ts';
import { claudeModel } from '../../agents/claude.ts';
import type { Database } from '../../db/connection.ts';
import type { ModelRequest } from '../../domain/language-model.ts';
import { type WriterSettings, writerSettingsSchema } from '../../domain/settings.ts';
import { withDatabase } from '../database.ts';
import { KEY, modelRequest, withModelServer } from '../model-calls.ts';
import type { Answer, ModelServer } from '../model-server.ts';

export const RUN = 'run-1';

export interface Desk {
  database: Database;
  server: ModelServer;
  bench: AskingBench;
  stop: AbortController;
  ask: (change?: Partial<ModelRequest>) => ReturnType<typeof askModel>;
}

/** A run without a report, and a model that answers it. */
export function withDesk(
  answer: Answer,
  work: (desk: Desk) => Promise<void>,
  change: Partial<WriterSettings> = {},
): Promise<void> {
  return withDatabase((database) =>
    withModelServer(answer, async (server) => {
      await database.pool.query(
        `INSERT INTO runs (run_id, as_of, model_id, model_name, model_version, model_hash, model_yaml, input_hash, status, book)
         VALUES ($1, '2026-05-31', 'm', 'M', 1, 'h', '', 'i', 'running', '{}')`,
        [RUN],
      );
      const settings = { ...writerSettingsSchema.parse({}), ...change };
      const model = claudeModel({ apiKey: KEY, baseUrl: server.url, settings });
      const stop = new AbortController();
      const bench: AskingBench = {
        pool: database.pool,
        stop: stop.signal,
        writer: { kind: 'model', model, settings },
      };
      const ask = (more = {}) => askModel(bench, RUN, modelRequest(more));
      await work({ database, server, bench, stop, ask });
    }),
  );
}

export const asking = (text: string): Partial<ModelRequest> => ({
  messages: [{ role: 'user', content: [{ type: 'text', text }] }],
});
