/**
 * The one way to a language model. A finished reply is stored before anyone sees it and never paid twice; calls wait
 * for a place; none is begun that could take the run over its cost ceiling; each leaves a span, each failure an event.
 */
import pLimit, { type LimitFunction } from 'p-limit';
import type { Pool } from 'pg';
import { modelCostOf, readModelCall, saveModelCall } from '../db/model-calls.ts';
import { recordEvent } from '../db/run-record.ts';
import { ModelCallError } from '../domain/errors.ts';
import type { LanguageModel, ModelReply, ModelRequest } from '../domain/language-model.ts';
import type { WriterSettings } from '../domain/settings.ts';
import { recordContents, type Span, traced } from '../domain/tracing.ts';
import { costOf, mostItCosts, requestHash } from './model-request.ts';
import { soundReply } from './sound-reply.ts';
import type { Workbench } from './workbench.ts';

/** What of the workbench a model call needs. */
export type AskingBench = Pick<Workbench, 'pool' | 'stop' | 'writer'>;

/** The calls of one run in this process. */
interface RunDesk {
  /** By request hash: the same request at once is asked once. */
  underWay: Map<string, Promise<ModelReply>>;
  /** US dollars that the replies cost which were stored before; read when it is first needed. */
  spent?: Promise<number>;
  /** US dollars that this process has paid since. */
  paid: number;
  /** US dollars that a call under way, or lost in the middle, can cost at most. */
  reserved: Set<Reservation>;
}

interface Reservation {
  dollars: number;
}

interface Asking {
  pool: Pool;
  stop: AbortSignal;
  model: LanguageModel;
  settings: WriterSettings;
  runId: string;
  request: ModelRequest;
  hash: string;
  desk: RunDesk;
}

const desks = new WeakMap<Pool, Map<string, RunDesk>>();
const limiters = new Map<string, LimitFunction>();

/**
 * The reply to a request of a run: the stored one, or a new one, which is stored first. When the bench is told to
 * stop, no call begins any more and those under way are waited for.
 * @throws ModelCallError; every kind but `aborted` is in the run's events then.
 */
export function askModel(bench: AskingBench, runId: string, request: ModelRequest): Promise<ModelReply> {
  const { pool, stop, writer } = bench;
  if (writer.kind === 'builtin') throw new TypeError('The built-in writer has no model to ask.');
  const { model, settings } = writer;
  const hash = requestHash(model.id, settings, request);
  const runs = desks.get(pool) ?? new Map<string, RunDesk>();
  desks.set(pool, runs);
  const desk: RunDesk = runs.get(runId) ?? { underWay: new Map(), paid: 0, reserved: new Set() };
  runs.set(runId, desk);
  const same = desk.underWay.get(hash);
  if (same) return same;
  const asked = answer({ pool, stop, model, settings, runId, request, hash, desk }).finally(() => {
    desk.underWay.delete(hash);
    if (desk.underWay.size === 0 && desk.reserved.size === 0) runs.delete(runId);
  });
  desk.underWay.set(hash, asked);
  return asked;
}

async function answer(asking: Asking): Promise<ModelReply> {
  const stored = await readModelCall(asking.pool, asking.runId, asking.hash);
  if (stored) return stored;
  try {
    return await placeOf(asking)(() => call(asking));
  } catch (fault) {
    if (fault instanceof ModelCallError && fault.kind !== 'aborted') {
      const event = { step: asking.request.step, kind: `model_${fault.kind}`, detail: fault.message };
      await recordEvent(asking.pool, asking.runId, event);
    }
    throw fault;
  }
}

/** One limiter for each model and process, however many runs ask. */
function placeOf({ model, settings }: Asking): LimitFunction {
  const limiter = limiters.get(model.id) ?? pLimit(settings.concurrency);
  limiter.concurrency = settings.concurrency;
  limiters.set(model.id, limiter);
  return limiter;
}

/** A reply that broke off is asked for once more: the client retries only what fails before it begins. */
async function call(asking: Asking): Promise<ModelReply> {
  try {
    return await callOnce(asking);
  } catch (fault) {
    if (!(fault instanceof ModelCallError) || fault.kind !== 'malformed') throw fault;
    return callOnce(asking);
  }
}

async function callOnce(asking: Asking): Promise<ModelReply> {
  const { desk, model, request, settings, stop } = asking;
  if (stop.aborted) {
    throw new ModelCallError('aborted', `The run was stopped before the model call for "${request.step}".`);
  }
  const reserved = await reserve(asking);
  const began = performance.now();
  try {
    const reply = await traced(`chat ${settings.model}`, attributesOf(asking), async (span) => {
      // Not the bench's own signal: what is under way is paid, so it is waited for and stored.
      const given = soundReply(await model.reply(request, new AbortController().signal));
      describe(span, given, asking);
      return given;
    });
    return await store(asking, reply, reserved, performance.now() - began);
  } catch (fault) {
    // One that broke off may have been billed, so what it could cost stays taken.
    const lost = fault instanceof ModelCallError && fault.kind === 'malformed';
    if (!lost) desk.reserved.delete(reserved);
    throw fault;
  }
}

function describe(span: Span, reply: ModelReply, { request, settings }: Asking): void {
  const cost = costOf(reply.usage, settings);
  span.setAttributes({
    'gen_ai.response.model': reply.model,
    'gen_ai.response.finish_reasons': [reply.stopReason],
    'gen_ai.usage.input_tokens': reply.usage.input + reply.usage.cacheRead + reply.usage.cacheWrite,
    'gen_ai.usage.output_tokens': reply.usage.output,
    ...(cost !== null && { 'tiers.cost_usd': cost }),
  });
  recordContents(span, {
    'gen_ai.system_instructions': request.system,
    'gen_ai.input.messages': request.messages,
    'gen_ai.output.messages': reply.content,
  });
}

function attributesOf({ model, request, settings, runId }: Asking): Record<string, string | number> {
  return {
    'gen_ai.operation.name': 'chat',
    'gen_ai.provider.name': model.id.split(':')[0]!,
    'gen_ai.request.model': settings.model,
    'gen_ai.request.max_tokens': request.maxTokens,
    'tiers.run': runId,
    'tiers.step': request.step,
    'tiers.prompt': request.prompt.id,
    'tiers.prompt_version': request.prompt.version,
  };
}

/** Takes what the call can cost at most out of what is left. Between the look and the taking nothing else runs. */
async function reserve({ desk, pool, runId, request, settings }: Asking): Promise<Reservation> {
  const most = mostItCosts(request, settings) ?? 0;
  desk.spent ??= modelCostOf(pool, runId);
  const before = await desk.spent;
  const reserved = [...desk.reserved].reduce((sum, { dollars }) => sum + dollars, 0);
  const taken = before + desk.paid + reserved;
  if (taken + most > settings.max_cost) {
    const left = Math.max(0, settings.max_cost - taken).toFixed(2);
    throw new ModelCallError(
      'budget',
      `The model call for "${request.step}" can cost up to $${most.toFixed(2)}, and $${left} of the run's $${settings.max_cost.toFixed(2)} is left.`,
      { hint: 'writer.max_cost in the configuration sets what a run may spend.' },
    );
  }
  const reservation = { dollars: most };
  desk.reserved.add(reservation);
  return reservation;
}

async function store(
  { pool, runId, hash, request, settings, desk }: Asking,
  reply: ModelReply,
  reserved: Reservation,
  durationMs: number,
): Promise<ModelReply> {
  const { step, prompt } = request;
  const cost = costOf(reply.usage, settings);
  const { model } = settings;
  const call = { runId, requestHash: hash, step, prompt, model, reply, cost, durationMs };
  const stands = await saveModelCall(pool, call);
  desk.reserved.delete(reserved);
  desk.paid += cost ?? 0;
  return stands;
}
