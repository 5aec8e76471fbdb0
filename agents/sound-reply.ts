/** A reply as it can be kept: whatever stands between us and a model, nothing of it may break what reads it later. */
import { ModelCallError } from '../domain/errors.ts';
import type { ModelReply, TokenUsage } from '../domain/language-model.ts';
import { storable } from '../domain/storable.ts';

/** @throws ModelCallError `malformed` when its tokens are no counts, or it is nested without end */
export function soundReply(reply: ModelReply): ModelReply {
  const counts: (keyof TokenUsage)[] = ['input', 'output', 'cacheRead', 'cacheWrite'];
  if (counts.some((name) => !isCount(reply.usage[name]))) throw noMessage('its tokens are no counts');
  try {
    return storable({ ...reply, model: String(reply.model ?? '') });
  } catch (fault) {
    if (fault instanceof RangeError) throw noMessage('it is nested too deep');
    throw fault;
  }
}

/** More than a million million is no reply's; sums of such counts stay exact. */
const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 1e12;

export function noMessage(why: string): ModelCallError {
  return new ModelCallError('malformed', `The model's reply is no whole message: ${why}.`);
}
