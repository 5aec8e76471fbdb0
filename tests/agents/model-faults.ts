/** Every fault of the model server as a model call meets it, and the nodes of the graph in which it can strike. */
import { claudeModel } from '../../agents/claude.ts';
import type { LanguageModel, ModelRequest } from '../../domain/language-model.ts';
import type { WriterSettings } from '../../domain/settings.ts';
import { KEY } from '../model-calls.ts';
import type { Answer, Fault, ModelServer, Reply } from '../model-server.ts';
import { textOf, type WireRequest } from '../model-wire.ts';
import { writeFromFacts, writeStubbornly } from '../willing-writer.ts';

export interface ModelFault {
  name: string;
  /** `none`: no reply came of it; `refused`: the model would not; `unusable`: a whole reply that says nothing. */
  brings: 'none' | 'refused' | 'unusable';
  /** Kind of the event that the call itself leaves. */
  event: string | null;
  /** Requests that one call makes, the client's retries and our own included. */
  requests: number;
  /** The client that meets it: one that gives up soon, or one whose server is not there. */
  client?: 'hasty' | 'lost';
  answer: (request: WireRequest) => Reply | Fault;
}

/** What the server says quotes what it was sent, and the key: neither may come back out. */
const echo = (request: WireRequest): string =>
  `${KEY}: ${textOf({ ...request, system: '' }).slice(0, 60)} ${textOf(request).slice(0, 60)}`;

const status = (code: number, event: string, requests: number, more: object = {}): ModelFault => ({
  name: `${code}${'retryAfterMs' in more ? ' without retry-after' : ''}`,
  brings: 'none',
  event,
  requests,
  answer: (request) => ({ fault: 'status', status: code, message: echo(request), ...more }),
});

const broken = (name: string, answer: ModelFault['answer']): ModelFault => ({
  name,
  brings: 'none',
  event: 'model_malformed',
  requests: 2,
  answer,
});

const unusable = (name: string, answer: ModelFault['answer']): ModelFault => ({
  name,
  brings: 'unusable',
  event: null,
  requests: 1,
  answer,
});

export const MODEL_FAULTS: ModelFault[] = [
  status(429, 'model_unavailable', 3),
  status(429, 'model_unavailable', 3, { retryAfterMs: null }),
  status(529, 'model_unavailable', 3),
  status(500, 'model_unavailable', 3),
  status(400, 'model_rejected', 1),
  status(401, 'model_unauthorized', 1),
  broken('a stream that ends early', (request) => ({ fault: 'cut', how: 'closed', content: echo(request) })),
  broken('a torn connection', (request) => ({ fault: 'cut', how: 'destroyed', content: echo(request) })),
  broken('an error in mid-stream', (request) => ({ fault: 'error_event', content: echo(request) })),
  broken('a page of HTML', () => ({ fault: 'html' })),
  unusable('a reply cut at its longest', (request) => ({
    content: whole(request).slice(0, 40),
    stopReason: 'max_tokens',
  })),
  unusable('JSON that is none', (request) => ({ content: whole(request).replaceAll('"', "'") })),
  unusable('no content', () => ({ content: [] })),
  { ...unusable('a refusal', () => ({ content: '', stopReason: 'refusal' })), brings: 'refused' },
  {
    ...status(0, 'model_unavailable', 1),
    name: 'no answer in time',
    client: 'hasty',
    answer: () => ({ fault: 'silent', until: new Promise(() => undefined) }),
  },
  // Its requests reach nobody who could count them.
  { ...status(0, 'model_unavailable', 0), name: 'no server', client: 'lost' },
];

const whole = (request: WireRequest): string => String(writeFromFacts({ ...request, tools: [] }).content);

export type ModelNode = 'investigate' | 'draft' | 'repair 1' | 'repair 2';

/** Where a call stands: its node, and the first unit that it was asked for. */
export interface Place {
  node: ModelNode;
  unit: string;
}

/** The fault that strikes at a place. */
export type FaultAt = (place: Place) => ModelFault | undefined;

/** The units whose drafts, and first repairs, are careless, so that a repair is asked for. */
export type CarelessAt = (place: Place) => boolean;

type Said = Pick<WireRequest, 'messages' | 'tools'> | Pick<ModelRequest, 'messages' | 'tools'>;

const ROUNDS: ModelNode[] = ['draft', 'repair 1', 'repair 2'];

/** Told by what is sent, on both ends of the wire. */
function placeOf({ messages, tools }: Said): Place {
  if (tools?.length) return { node: 'investigate', unit: '' };
  const [unit] = /(?<=### unit ")[^"]+/.exec(JSON.parse(`"${firstText(messages)}"`)) ?? [];
  const asked = messages.filter(({ role }) => role === 'user').length;
  return { node: ROUNDS[asked - 1]!, unit: unit ?? '' };
}

const firstText = (messages: Said['messages']): string =>
  /"text":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(messages[0]))?.[1] ?? '';

/** The server's side: faults where they strike, careless texts where they are wanted, else what the facts say. */
export const faultyAnswer =
  (faultAt: FaultAt, carelessAt: CarelessAt): Answer =>
  (request) => {
    const place = placeOf(request);
    const fault = faultAt(place);
    if (fault !== undefined) return fault.answer(request);
    return carelessAt(place) ? writeStubbornly(request) : writeFromFacts(request);
  };

/** The client's side. Only a call that nobody will answer is made in haste: a busy machine may be slow with others. */
export function faultyModel(server: ModelServer, settings: WriterSettings, faultAt: FaultAt): LanguageModel {
  const at = (baseUrl: string, timeout: number): LanguageModel =>
    claudeModel({ apiKey: KEY, baseUrl, settings: { ...settings, timeout } });
  const patient = at(server.url, settings.timeout);
  const clients = { hasty: at(server.url, 0.3), lost: at('http://127.0.0.1:9', settings.timeout) };
  return {
    id: patient.id,
    reply: (request, signal) => {
      const { client } = faultAt(placeOf(request)) ?? {};
      return (client === undefined ? patient : clients[client]).reply(request, signal);
    },
  };
}
