/**
 * The model server as a process of its own, for evals and benchmarks that run the product by its command line:
 *   node --import tsx tests/serve-model.ts [--script willing|careless|stubborn] [--latency MS] [--port N] [--uncached] [--record FILE]
 * `--uncached` bills every request whole, so that tokens and cost do not depend on the order of calls.
 * Prints one line `{"url":"http://127.0.0.1:…"}`, then serves until it is ended. FILE gets one JSON line for each event:
 * `{ what: 'asked' | 'answered' | 'cut', sha256, tokens }`, the hash being that of the whole request.
 */
import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Answer, startModelServer } from './model-server.ts';
import { tokensOf } from './model-wire.ts';
import { writeCarelessly, writeFromFacts, writeStubbornly } from './willing-writer.ts';

const SCRIPTS: Record<string, Answer> = {
  willing: writeFromFacts,
  careless: writeCarelessly,
  stubborn: writeStubbornly,
};

const { values } = parseArgs({
  options: {
    script: { type: 'string', default: 'willing' },
    latency: { type: 'string', default: '0' },
    port: { type: 'string', default: '0' },
    record: { type: 'string' },
    uncached: { type: 'boolean', default: false },
  },
});
const script = SCRIPTS[values.script];
if (!script) throw new Error(`No script "${values.script}"; possible: ${Object.keys(SCRIPTS).join(', ')}.`);

const server = await startModelServer(values.uncached ? billedWhole(script) : script, {
  latencyMs: Number(values.latency),
  port: Number(values.port),
  watch: (what, { body }) => {
    if (!values.record) return;
    const sha256 = createHash('sha256').update(JSON.stringify(body)).digest('hex');
    appendFileSync(values.record, `${JSON.stringify({ what, sha256, tokens: tokensOf(body) })}\n`);
  },
});
process.stdout.write(`${JSON.stringify({ url: server.url })}\n`);

function billedWhole(answer: Answer): Answer {
  return async (request, call) => {
    const given = await answer(request, call);
    if ('fault' in given) return given;
    const usage = {
      input_tokens: tokensOf(request),
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
    };
    return { ...given, usage };
  };
}
