/**
 * A model that does what the prompts ask, the same for the same request: it writes each unit from the first clauses that
 * hold, the sentences that must stand, and the first step that it is offered. For kills, benchmarks and tests of the
 * graph; not for judging prompts.
 */
import type { Reply } from './model-server.ts';
import { textOf, type WireRequest } from './model-wire.ts';

const UNIT = /^### unit ("(?:[^"\\]|\\.)*")[^\n\d]*(\d*)[^\n]*\n((?:(?!### unit )[^\n]*\n?)*)/gm;

/** Answers drafts, repairs and the investigation; any other request with a plain sentence. */
export function writeFromFacts(request: WireRequest): Reply {
  if (request.tools?.length) return investigate(request);
  const composed = composedTexts(request);
  const units = unitsAsked(request).map((unit) => ({ unit, text: composed.get(unit) ?? '' }));
  if (units.length === 0) return { content: 'There is nothing to write.' };
  return { content: JSON.stringify({ units }) };
}

/** Types a figure into every unit at first, and hands in what holds when it is sent back. */
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

/** Sentences of a unit about one account, and of a paragraph. */
const SENTENCES = { account: 2, groups: 3 };

function composedTexts(request: WireRequest): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [, name, words, lines] of textOf({ ...request, system: '' }).matchAll(UNIT)) {
    const unit = JSON.parse(name!) as string;
    const holds = listed(lines!, 'Holds');
    if (holds.length === 0) continue;
    const most = unit.includes('/') ? SENTENCES.account : SENTENCES.groups;
    const step = [...listed(lines!, 'Must stand'), ...listed(lines!, 'Steps?').slice(0, 1)];
    const said = chosen(holds, step, Number(words)).slice(0, most);
    texts.set(unit, [...said, ...step].join(' '));
  }
  return texts;
}

/** At most: a value prints a word or, as a date and a number of days do, two. */
const printedWords = (texts: string[]): number =>
  texts
    .join(' ')
    .replace(/\[\[[^\]]+\]\]/g, 'value value')
    .split(/\s+/).length;

/** Clauses as sentences, the first first: those that fit with the step, and share no figure with one before them. */
function chosen(clauses: string[], step: string[], most: number): string[] {
  const cited = new Set<string>();
  const said: string[] = [];
  for (const clause of clauses) {
    const own = (clause.match(/\[\[[^\]]+\]\]/g) ?? []).filter((each) => !each.startsWith('[[model.'));
    const next = `${clause[0]!.toUpperCase()}${clause.slice(1)}.`;
    if (own.some((each) => cited.has(each)) || printedWords([...said, next, ...step]) > most) continue;
    for (const each of own) cited.add(each);
    said.push(next);
  }
  return said;
}

/** The lines of a list under its title. */
function listed(lines: string, title: string): string[] {
  const [, list = ''] = new RegExp(`^${title}:\\n((?:- .*\\n?)*)`, 'm').exec(lines) ?? [];
  return list.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
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
