/** What a real model call tells a collector: tokens, cost, step and prompt; texts only where they are asked for. */
import { expect, test } from 'vitest';
import { withTracing } from '../../cli/tracing.ts';
import { recordHttp } from '../http-recorder.ts';
import { KEY, SECRET_TEXT } from '../model-calls.ts';
import { attributesOf, spansOf } from '../otlp.ts';
import { RUN, withDesk } from './asking-desk.ts';

const usage = {
  input_tokens: 1000,
  output_tokens: 500,
  cache_read_input_tokens: 2000,
  cache_creation_input_tokens: 100,
};

async function collected(contents: boolean, answered = true) {
  const collector = await recordHttp();
  const settings = { traceEndpoint: collector.url, agent: { trace_contents: contents } };
  try {
    await withDesk(
      () => (answered ? { content: 'Done.', usage } : { fault: 'status', status: 400, message: SECRET_TEXT }),
      async ({ ask }) => {
        const asked = withTracing({ settings, output: { warn: () => undefined } }, 'tiers report', () =>
          ask(),
        );
        await asked.catch(() => undefined);
      },
    );
    return { spans: spansOf(collector), body: collector.requests.map((each) => each.body).join() };
  } finally {
    await collector.close();
  }
}

test('a span for each call, without a word of what was said', async () => {
  const { spans, body } = await collected(false);
  const calls = spans.filter(({ name }) => name.startsWith('chat'));
  expect(calls.map(({ name }) => name)).toEqual(['chat claude-opus-5-5']);
  expect(attributesOf(calls[0]!)).toMatchObject({
    'gen_ai.provider.name': 'anthropic',
    'gen_ai.usage.input_tokens': 3100,
    'gen_ai.usage.output_tokens': 500,
    'tiers.run': RUN,
    'tiers.step': 'draft tier-1',
    'tiers.prompt': 'tier-one',
    'tiers.prompt_version': 3,
    'tiers.cost_usd': 0.0153,
  });
  expect(body).not.toContain(SECRET_TEXT);
  expect(body).not.toContain('Done.');
});

test('with the words where the settings ask for contents, and never the key', async () => {
  const { body } = await collected(true);
  expect(body).toContain(SECRET_TEXT);
  expect(body).toContain('Done.');
  expect(body).not.toContain(KEY);
});

test('a failed call is marked by its kind', async () => {
  const { spans, body } = await collected(false, false);
  const call = spans.find(({ name }) => name.startsWith('chat'))!;
  expect(attributesOf(call)['error.type']).toBe('ModelCallError: rejected');
  expect(body).not.toContain(SECRET_TEXT);
});
