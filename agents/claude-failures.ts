/** What goes wrong in a call to Claude, told by kind. Messages never hold the key or anything that was sent. */
import Anthropic from '@anthropic-ai/sdk';
import { ModelCallError, type ModelCallFailure } from '../domain/errors.ts';
import type { ModelRequest } from '../domain/language-model.ts';

export interface FailedCall {
  request: ModelRequest;
  apiKey: string;
  /** The caller gave the call up. */
  stopped: boolean;
  /** The time for the call ran out. */
  late: boolean;
}

/** @returns the error to throw; the provider's own error is not kept as its cause: it can quote what was sent. */
export function claudeFailure(fault: unknown, call: FailedCall): ModelCallError {
  if (fault instanceof ModelCallError) return fault;
  const about = `The model call for "${call.request.step}"`;
  if (call.stopped) return new ModelCallError('aborted', `${about} was stopped.`);
  if (call.late) return new ModelCallError('unavailable', `${about} was given up: no whole reply in time.`);
  if (fault instanceof Anthropic.APIConnectionError) {
    return new ModelCallError('unavailable', `${about} found no connection to the model.`);
  }
  if (fault instanceof Anthropic.APIError && fault.status !== undefined) return refused(fault, about, call);
  if (fault instanceof Anthropic.APIError && fault.type) {
    const type = wordOf(fault.type, call);
    return new ModelCallError('malformed', `${about} broke off in the middle of the reply:${type}.`);
  }
  if (fault instanceof Anthropic.AnthropicError || fault instanceof SyntaxError) {
    return new ModelCallError(
      'malformed',
      `${about} brought no whole message: it broke off or was not the API's.`,
    );
  }
  return new ModelCallError(
    'malformed',
    `${about} failed: ${fault instanceof Error ? fault.name : 'fault'}.`,
  );
}

function refused(fault: InstanceType<typeof Anthropic.APIError>, about: string, call: FailedCall) {
  const status = fault.status as number;
  const kind = kindOf(status);
  const said = saidOf(fault.apiMessage, call);
  const type = wordOf(fault.type, call);
  const id = wordOf(fault.requestID, call);
  return new ModelCallError(
    kind,
    `${about} was answered ${status}${type}${said}${id && ` (request${id})`}.`,
    hintOf(kind),
  );
}

function kindOf(status: number): ModelCallFailure {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 408 || status === 409 || status === 429 || status >= 500) return 'unavailable';
  return 'rejected';
}

function hintOf(kind: ModelCallFailure): { hint?: string } {
  return kind === 'unauthorized' ? { hint: 'Check ANTHROPIC_API_KEY and what its key may use.' } : {};
}

/** An error's type or a request's id, with a space before it; what does not look like one is left out. */
function wordOf(word: string | null | undefined, { apiKey }: FailedCall): string {
  return word && /^[\w-]{1,64}$/.test(word) && !word.includes(apiKey) ? ` ${word}` : '';
}

const LONGEST = 200;
const QUOTED = 12;

/** The provider's explanation, where it is short and quotes nothing that was sent. */
function saidOf(explanation: string | null, { request, apiKey }: FailedCall): string {
  if (!explanation || explanation.length > LONGEST || explanation.includes(apiKey.slice(0, 8))) return '';
  const sent = `${request.system}\n${JSON.stringify(request.messages)}`;
  for (let at = 0; at + QUOTED <= explanation.length; at++) {
    if (sent.includes(explanation.slice(at, at + QUOTED))) return '';
  }
  return `: ${explanation
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/\.$/, '')}`;
}
