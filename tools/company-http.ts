/**
 * Asking a provider over HTTP: one time-out, one short wait where the provider asks for it, no redirects (the key
 * would go with them), and every fault as the reason of an `unavailable` answer.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { foldDomain } from '../domain/company-name.ts';
import type { CompanyQuery, CompanySource, EnrichmentReply } from '../domain/enrichment.ts';
import { TiersError } from '../domain/errors.ts';
import { withoutDomainReply } from './company-match.ts';
import { unavailableReply } from './company-signals.ts';

export interface ProviderOptions {
  key: string;
  /** The provider's own address unless given. */
  baseUrl: string | undefined;
  keepDays: number;
  concurrency: number;
  /** Seconds until a request is given up. */
  timeout: number;
}

/** A query with a domain: without one no provider can identify a company. */
type IdentifiedQuery = CompanyQuery & { domain: string };

interface ProviderRequest {
  path: string;
  search?: Record<string, string>;
  /** Sent as JSON with POST; GET without it. */
  body?: unknown;
}

/** Asks and gives the JSON of the answer, null for 404. @throws ProviderFault, or the reason of an abort. */
type Ask = (request: ProviderRequest) => Promise<unknown>;

/** What a provider did wrong, in words for the record; never holds the key. */
export class ProviderFault extends TiersError {
  override readonly name = 'ProviderFault';
}

export interface HttpProvider {
  id: string;
  baseUrl: string;
  /** Name of the header that carries the key. */
  keyHeader: string;
  lookUp(query: IdentifiedQuery, ask: Ask): Promise<EnrichmentReply>;
}

const LONGEST_WAIT_SECONDS = 5;
const LARGEST_ANSWER = 8 * 1_048_576;

/** A provider behind HTTP as a source. An account without a domain is never asked for: nothing could match it. */
export function httpCompanySource(provider: HttpProvider, options: ProviderOptions): CompanySource {
  return {
    id: provider.id,
    keepDays: options.keepDays,
    concurrency: options.concurrency,
    async lookUp(query, signal) {
      const domain = foldDomain(query.domain);
      if (domain === null) return withoutDomainReply(provider.id);
      const ask: Ask = (request) => askProvider(provider, options, request, signal);
      try {
        return await provider.lookUp({ ...query, domain }, ask);
      } catch (fault) {
        if (!(fault instanceof ProviderFault)) throw fault;
        return unavailableReply(provider.id, fault.message);
      }
    },
  };
}

async function askProvider(
  provider: HttpProvider,
  options: ProviderOptions,
  request: ProviderRequest,
  signal: AbortSignal,
): Promise<unknown> {
  let response = await send(provider, options, request, signal);
  const seconds = waitAsked(response);
  if (response.status === 429 && seconds !== null && seconds <= LONGEST_WAIT_SECONDS) {
    await wait(seconds * 1000, undefined, { signal });
    response = await send(provider, options, request, signal);
  }
  if (response.status === 404) return null;
  if (response.status !== 200) throw new ProviderFault(statusReason(response.status));
  return contentOf(response.text);
}

function contentOf(text: string): unknown {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new ProviderFault('the answer is not JSON');
  }
  if (content === null) throw new ProviderFault('the answer is no content');
  return content;
}

interface Answer {
  status: number;
  retryAfter: string | null;
  text: string;
}

async function send(
  provider: HttpProvider,
  options: ProviderOptions,
  request: ProviderRequest,
  signal: AbortSignal,
): Promise<Answer> {
  const base = (options.baseUrl ?? provider.baseUrl).replace(/\/+$/, '');
  const url = new URL(`${base}${request.path}`);
  for (const [name, value] of Object.entries(request.search ?? {})) url.searchParams.set(name, value);
  const body = request.body === undefined ? {} : { method: 'POST', body: JSON.stringify(request.body) };
  const headers = {
    [provider.keyHeader]: options.key,
    accept: 'application/json',
    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const timeout = AbortSignal.timeout(options.timeout * 1000);
  try {
    const response = await fetch(url, {
      ...body,
      headers,
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
    });
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, retryAfter, text: await boundedText(response) };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof ProviderFault) throw cause;
    if (timeout.aborted) throw new ProviderFault(`no answer within ${options.timeout} s`, { cause });
    throw new ProviderFault('the connection failed', { cause });
  }
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST_ANSWER) throw new ProviderFault('the answer is larger than 8 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Seconds of a `retry-after` that is a plain number; dates and anything else are no short wait. */
function waitAsked({ retryAfter }: Answer): number | null {
  return retryAfter !== null && /^\d{1,6}$/.test(retryAfter.trim()) ? Number(retryAfter) : null;
}

function statusReason(status: number): string {
  if (status === 401 || status === 403) return `the key was refused (status ${status})`;
  if (status === 402) return 'the account at the provider has no look-ups left (status 402)';
  if (status === 429) return 'too many look-ups (status 429)';
  if (status >= 500) return `the provider failed (status ${status})`;
  if (status >= 300 && status < 400)
    return `the provider sends elsewhere (status ${status}), which is not followed`;
  return `the provider refused the request (status ${status})`;
}
