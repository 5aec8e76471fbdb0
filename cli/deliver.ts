/**
 * Sends the digest of a published report where a webhook is configured, at most once per run and channel: it is
 * noted before it goes out, and what may have arrived is never sent again. A failure is a warning and an event of
 * the run; the report is there. Webhook addresses are secrets: messages name their host alone.
 */
import type { Pool } from 'pg';
import { beginDelivery, endDelivery, forgetDelivery } from '../db/deliveries.ts';
import { withLock } from '../db/locks.ts';
import { recordEvent } from '../db/run-record.ts';
import { DIGEST } from '../report/digest-files.ts';
import type { CommandContext } from './context.ts';
import { type Outcome, postJson } from './post-json.ts';

type Context = Pick<CommandContext, 'output' | 'demo'> & {
  settings: Pick<CommandContext['settings'], 'secrets'>;
};

interface Channel {
  name: string;
  address: string | undefined;
  body(files: ReadonlyMap<string, string>): string;
}

/** What became of each configured channel: `sent` now, `sent_before`, `failed` for certain, `unknown`: it may have arrived. */
export interface DeliveryAnswer {
  channel: string;
  host: string;
  outcome: 'sent' | 'sent_before' | 'failed' | 'unknown';
}

/**
 * @param files the published run's report folder; a run made before there was a digest sends nothing
 * @param post how a body is sent; the tests' way to leave out the pauses
 */
export async function deliverDigest(
  context: Context,
  pool: Pool,
  runId: string,
  files: ReadonlyMap<string, string>,
  post: typeof postJson = postJson,
): Promise<DeliveryAnswer[]> {
  // The demo book is invented: no one outside should read it by mistake.
  if (context.demo || !files.has(DIGEST.slack)) return [];
  const answers: DeliveryAnswer[] = [];
  for (const channel of channelsOf(context)) {
    const { name, address } = channel;
    if (address === undefined) continue;
    const outcome = await withLock(pool, `deliver ${runId} ${name}`, () =>
      deliverOnce(context, pool, runId, name, () => post(address, channel.body(files), `${runId}-${name}`)),
    );
    answers.push({ channel: name, host: hostOf(address), outcome });
  }
  return answers;
}

function channelsOf({ settings: { secrets } }: Context): Channel[] {
  return [
    { name: 'slack', address: secrets.slackWebhook, body: (files) => files.get(DIGEST.slack) ?? '' },
    { name: 'email', address: secrets.emailWebhook, body: emailBody },
  ];
}

/** The subject is the first line of the text part. */
function emailBody(files: ReadonlyMap<string, string>): string {
  const text = files.get(DIGEST.text) ?? '';
  return JSON.stringify({ subject: text.split('\n', 1)[0], html: files.get(DIGEST.html) ?? '', text });
}

async function deliverOnce(
  context: Context,
  pool: Pool,
  runId: string,
  channel: string,
  send: () => Promise<Outcome>,
): Promise<DeliveryAnswer['outcome']> {
  const before = await beginDelivery(pool, runId, channel);
  if (before === 'sent') return 'sent_before';
  const outcome: Outcome =
    before === 'new' ? await send() : { kind: 'unknown', reason: 'an earlier attempt was cut off' };
  if (outcome.kind === 'sent') {
    await endDelivery(pool, runId, channel);
    context.output.progress(`sent the digest to ${channel}`);
    return 'sent';
  }
  if (outcome.kind === 'failed') await forgetDelivery(pool, runId, channel);
  const detail = describe(channel, outcome);
  context.output.warn(detail);
  if (before === 'new')
    await recordEvent(pool, runId, { step: `deliver ${channel}`, kind: outcome.kind, detail });
  return outcome.kind;
}

function describe(channel: string, { kind, reason }: Outcome): string {
  const file = channel === 'slack' ? DIGEST.slack : DIGEST.html;
  return kind === 'failed'
    ? `The digest was not sent to ${channel}: ${reason}. The same command tries again; ${file} of the report holds it.`
    : `The digest may not have arrived at ${channel}: ${reason}. It is not sent a second time; ${file} of the report holds it.`;
}

/** Host and port; the rest of a webhook's address is its key. */
export const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host : 'an address that is no URL';
