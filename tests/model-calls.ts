/** What tests of model calls share: a request with a text that may not leak, and a server for the time of the work. */
import type { ModelRequest } from '../domain/language-model.ts';
import { type Answer, type ModelServer, startModelServer } from './model-server.ts';

export const KEY = 'sk-ant-secret-of-the-test';
export const SECRET_TEXT = 'Northwind Traders is about to leave';

export const modelRequest = (change: Partial<ModelRequest> = {}): ModelRequest => ({
  step: 'draft tier-1',
  prompt: { id: 'tier-one', version: 3 },
  system: 'Write from the facts. '.repeat(120),
  messages: [{ role: 'user', content: [{ type: 'text', text: SECRET_TEXT }] }],
  maxTokens: 900,
  ...change,
});

export async function withModelServer<T>(
  answer: Answer,
  work: (server: ModelServer) => Promise<T>,
): Promise<T> {
  const server = await startModelServer(answer);
  try {
    return await work(server);
  } finally {
    await server.close();
  }
}
