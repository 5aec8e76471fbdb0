/** Posts a JSON body to a webhook: bounded in time, tried again where the receiver says so, its address in no message. */

/** `failed`: the receiver did not take it, for certain. `unknown`: it was under way when the answer stayed out. */
export interface Outcome {
  kind: 'sent' | 'failed' | 'unknown';
  /** In words without the address; empty when sent. */
  reason: string;
}

/** Milliseconds until an answer is given up. */
const ANSWER_WITHIN = 10_000;
/** Tries after the first, and the pause before each in milliseconds; the receiver's `retry-after` counts up to LONGEST. */
const PAUSES = [1_000, 3_000];
const LONGEST = 10_000;

/** Faults of a connection that was never made, or whose certificate was refused: nothing can have arrived. */
const NEVER_CONNECTED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+)$/;

interface Waiting {
  pause: (milliseconds: number) => Promise<unknown>;
  within: number;
}

const DEFAULT_WAITING: Waiting = {
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  within: ANSWER_WITHIN,
};

/**
 * Never throws. 429 and 5xx are tried again, twice at most; redirects are not followed, because the body is meant
 * for the address that was configured. @param key sent as `idempotency-key`, for receivers that know it
 */
export async function postJson(
  address: string,
  body: string,
  key: string,
  waiting: Waiting = DEFAULT_WAITING,
): Promise<Outcome> {
  if (!/^https?:$/.test(URL.canParse(address) ? new URL(address).protocol : ''))
    return { kind: 'failed', reason: 'the webhook is no web address' };
  for (let tried = 0; ; tried += 1) {
    const answer = await postOnce(address, body, key, waiting.within);
    const pause = PAUSES[tried];
    if (!answer.again || pause === undefined) return answer.outcome;
    await waiting.pause(Math.min(Math.max(pause, answer.after), LONGEST));
  }
}

interface Answer {
  outcome: Outcome;
  /** The receiver asks for another try, after that many milliseconds. */
  again: boolean;
  after: number;
}

async function postOnce(address: string, body: string, key: string, within: number): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': key },
      redirect: 'manual',
      signal: AbortSignal.timeout(within),
    });
    const words = await response.text().catch(() => '');
    if (response.ok) return { outcome: { kind: 'sent', reason: '' }, again: false, after: 0 };
    const outcome: Outcome = { kind: 'failed', reason: `it answered ${response.status}${errorCode(words)}` };
    const again = response.status === 429 || response.status >= 500;
    return { outcome, again, after: 1_000 * (Number(response.headers.get('retry-after')) || 0) };
  } catch (fault) {
    return { outcome: faultOutcome(fault, within), again: false, after: 0 };
  }
}

/** Slack says what is wrong in one word (`invalid_blocks`); anything longer may hold what was sent. */
const errorCode = (words: string): string => (/^[a-z_]{1,40}$/.test(words) ? ` (${words})` : '');

function faultOutcome(fault: unknown, within: number): Outcome {
  if (fault instanceof Error && fault.name === 'TimeoutError')
    return { kind: 'unknown', reason: `no answer within ${within / 1_000} seconds` };
  const cause = fault instanceof Error ? fault.cause : undefined;
  // Without a code it is fetch itself that refuses the address.
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
  return code === null || NEVER_CONNECTED.test(code)
    ? { kind: 'failed', reason: `no connection (${code ?? 'the address is refused'})` }
    : { kind: 'unknown', reason: `the connection broke off (${code})` };
}
