/**
 * A model that does what the prompts ask, the same for the same request: it hands back the plain version of each unit
 * that it was shown, whose references are true. For kills, benchmarks and tests of the graph; not for judging prompts.
 */
import type { Reply } from './model-server.ts';
import { textOf, type WireRequest } from './model-wire.ts';

const UNIT = /^### unit ("(?:[^"\\]|\\.)*")[^\n]*\n((?:(?!### unit )[^\n]*\n?)*)/gm;

/** Answers drafts, repairs and the investigation; any other request with a plain sentence. */
export function writeFromFacts(request: WireRequest): Reply {
  if (request.tools?.length) return investigate(request);
  const plain = plainVersions(request);
  const units = unitsAsked(request).map((unit) => ({ unit, text: plain.get(unit) ?? '' }));
  if (units.length === 0) return { content: 'There is nothing to write.' };
  return { content: JSON.stringify({ units }) };
}

/** Types a figure into every unit at first, and hands in the plain version when it is sent back. */
export function writeCarelessly(request: WireRequest): Reply {
  const repaired = request.messages.some((message) => message.role === 'assistant');
  return repaired || request.tools?.length ? writeFromFacts(request) : writeStubbornly(request);
}

/** Types a figure into every unit, however often it is sent back. */
export function writeStubbornly(request: WireRequest): Reply {
  if (request.tools?.length) return writeFromFacts(request);
  const units = unitsAsked(request).map((unit) => ({ unit, text: 'There are 7 reasons to worry.' }));
  return { content: JSON.stringify({ units }) };
}

/** Names of the units that the last message asks for, in its order. */
function unitsAsked(request: WireRequest): string[] {
  const last = textOf({ ...request, system: '', messages: request.messages.slice(-1) });
  return [...last.matchAll(UNIT)].map((match) => JSON.parse(match[1]!) as string);
}

function plainVersions(request: WireRequest): Map<string, string> {
  const plain = new Map<string, string>();
  for (const [, name, lines] of textOf({ ...request, system: '' }).matchAll(UNIT)) {
    const text = /^Plain version: (.+)$/m.exec(lines!)?.[1] ?? held(lines!);
    if (text !== null) plain.set(JSON.parse(name!) as string, text);
  }
  return plain;
}

/** A unit without a plain version: its first clause that holds, as a sentence. */
function held(lines: string): string | null {
  const clause = /^Holds: \(([^)]+)\)/m.exec(lines)?.[1];
  return clause ? `${clause[0]!.toUpperCase()}${clause.slice(1)}.` : null;
}

/** Looks at the first account, then hands in a brief that stresses it. */
function investigate(request: WireRequest): Reply {
  const [, account] = /^\{"account":"([^"]+)"/m.exec(textOf(request)) ?? [];
  const asked = request.messages.length > 1;
  const tool = request.tools?.find(({ name }) => name === 'explain_account');
  if (!asked && tool && account) {
    return { content: [{ type: 'tool_use', name: tool.name, input: { account } }] };
  }
  const emphasis = account ? [{ account, because: 'money_at_risk', facts: [`${account}.arr`] }] : [];
  return { content: JSON.stringify({ emphasis, patterns: [] }) };
}
