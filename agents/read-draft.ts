/**
 * A reply read as data: the units that were asked for, each held against what a writer may type before anything of
 * it is rendered. What does not fit is a fault with its reason, never an exception.
 */
import { ReferenceFault } from '../domain/errors.ts';
import type { FactSheet } from '../domain/facts.ts';
import { parseReferences, resolveReferences, typedFigures } from '../facts/references.ts';
import { draftReplySchema } from '../prompts/reply.ts';
import { type PromptUnit, withSubjects } from '../prompts/unit-block.ts';
import type { UnitFault } from './draft-work.ts';
import { decisionFaults } from './unit-decisions.ts';

export interface ReadDraft {
  texts: Record<string, string>;
  faults: UnitFault[];
}

/** @param asked the units that this request was for */
export function readDraft(reply: string, asked: PromptUnit[], sheet: FactSheet): ReadDraft {
  const given = unitsIn(reply);
  if (typeof given === 'string') return { texts: {}, faults: asked.map(({ unit }) => whole(unit, given)) };
  const texts: Record<string, string> = {};
  const faults: UnitFault[] = [];
  const known = new Map(asked.map((unit) => [unit.unit, unit]));
  for (const { unit, text } of given) {
    const prompt = known.get(unit);
    // A unit that nobody asked for is not printed and needs no repair.
    if (prompt === undefined) continue;
    if (unit in texts) {
      faults.push(whole(unit, 'the reply has this unit more than once'));
      continue;
    }
    texts[unit] = withSubjects(text.trim(), prompt);
    faults.push(...faultsOf(texts[unit], prompt, sheet));
  }
  const missing = asked.filter(({ unit }) => !(unit in texts));
  return {
    texts,
    faults: [...faults, ...missing.map(({ unit }) => whole(unit, 'the reply lacks this unit'))],
  };
}

function unitsIn(reply: string): { unit: string; text: string }[] | string {
  const start = reply.indexOf('{');
  const end = reply.lastIndexOf('}');
  try {
    const parsed = draftReplySchema.safeParse(JSON.parse(reply.slice(start, end + 1)));
    return parsed.success
      ? parsed.data.units
      : 'the reply does not have the form {"units":[{"unit","text"}]}';
  } catch {
    return 'the reply is not JSON';
  }
}

const whole = (unit: string, reason: string): UnitFault => ({ unit, span: '', reason, corrections: [] });

/** What a writer may type: letters, marks of a sentence, references, and emphasis. */
const ALLOWED = /^[\p{L}\p{M} .,;:()'’—–\-*[\]{}@|_\p{Nd}]*$/u;
/** Words over the budget that are let pass, as a share. */
const TOLERANCE = 1.1;

function faultsOf(text: string, prompt: PromptUnit, sheet: FactSheet): UnitFault[] {
  const { unit, words } = prompt;
  const fault = (span: string, reason: string, corrections: string[] = []): UnitFault => ({
    unit,
    span,
    reason,
    corrections,
  });
  if (text === '') return [whole(unit, 'the text is empty')];
  const typed = typedFigures(text, sheet).map(({ text: span, kind }) =>
    fault(
      span,
      `typed by hand (${kind.replace('_', ' ')}): a figure, name, date or label has to be a reference`,
    ),
  );
  typed.push(...decisionFaults(text, prompt, sheet).map((each) => ({ unit, ...each })));
  const forbidden = forbiddenIn(text);
  if (forbidden !== null) typed.push(fault(forbidden, 'not allowed in a text'));
  try {
    const printed = resolveReferences(text, sheet).text;
    const count = printed.replace(/\*/g, '').split(/\s+/).length;
    if (count > words * TOLERANCE)
      typed.push(whole(unit, `it prints ${count} words, and ${words} is the most`));
  } catch (cause) {
    if (!(cause instanceof ReferenceFault)) throw cause;
    const span = /\[\[[^\]]*\]\]/.exec(cause.message)?.[0] ?? '';
    typed.push(fault(span, cause.message, cause.hint === undefined ? [] : [cause.hint]));
  }
  return typed;
}

/** The first stretch that is neither words nor emphasis: a link, a list, code, a bracket of its own. */
function forbiddenIn(text: string): string | null {
  let own = text;
  for (const { start, end } of parseReferences(text).reverse()) {
    own = `${own.slice(0, start)}x${own.slice(end)}`;
  }
  // A footnote number is the one thing in brackets: `[` reference `]`.
  own = own.replaceAll('[x]', 'x');
  if (!ALLOWED.test(own)) return [...own].find((character) => !ALLOWED.test(character)) ?? '';
  const bracket = /[[\]{}@|_]/.exec(own);
  if (bracket !== null) return bracket[0];
  const stars = (own.match(/\*+/g) ?? []).find((run) => run.length > 2);
  if (stars !== undefined) return stars;
  const bold = own.match(/\*\*/g)?.length ?? 0;
  const single = own.replaceAll('**', '').match(/\*/g)?.length ?? 0;
  if (bold % 2 === 1 || single % 2 === 1) return '*';
  return /^(?:#|>|-\s|\d+\.)/.exec(own)?.[0] ?? null;
}
