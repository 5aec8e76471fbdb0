/**
 * What a paragraph's writer may not leave out or replace: the decisions of the built-in text (a cadence that stays, a
 * hold, a low season, a date to decide by), and the one step of an account. Held against the references as typed,
 * before anything is rendered.
 */
import type { FactSheet } from '../domain/facts.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import type { PromptUnit } from '../prompts/unit-block.ts';
import { TIER, type Writing } from '../writer/context.ts';
import type { Unit } from '../writer/draft-units.ts';
import { warningOf } from '../writer/headline.ts';
import { sentencesOf } from '../writer/telling-terms.ts';

/** What is wrong with a text, the stretch of it, and what would hold. */
interface DecisionFault {
  span: string;
  reason: string;
  corrections: string[];
}

const DECISIONS: Record<string, RegExp> = {
  [`tier-${TIER.nurture}`]: /\.action|seasonal, not flagged|is held here for/,
  [`tier-${TIER.triage}`]: /^\*/,
};

/** Sentences of the built-in paragraph that a text of the unit has to hold word for word, in their order. */
export function decisionsOf(w: Writing, { unit, plain }: Unit): string[] {
  if (unit === 'headline') return [warningOf(w)].filter((each) => each !== '');
  const decisive = DECISIONS[unit];
  if (decisive === undefined) return [];
  const sentences = sentencesOf(plain);
  return sentences.flatMap((sentence, at) => {
    if (!decisive.test(sentence)) return [];
    // "Move them" needs the sentence that says whom.
    return [/^\*Move /.test(sentence) ? `${sentences[at - 1]} ${sentence}` : sentence];
  });
}

/** Decisions left out, advice that is none of the unit's own, and what the figures do not carry. */
export function decisionFaults(text: string, prompt: PromptUnit, sheet: FactSheet): DecisionFault[] {
  return [
    ...missing(text, prompt),
    ...otherAdvice(text, prompt),
    ...allOf(text, sheet),
    ...notSat(text, sheet),
  ];
}

function missing(text: string, { must }: PromptUnit): DecisionFault[] {
  const said = bare(text);
  return must
    .filter((each) => !said.includes(bare(each)))
    .map((each) => ({ span: '', reason: 'a sentence that must stand is missing', corrections: [each] }));
}

/** Without what may change as a sentence is put elsewhere: capitals, and the last full stop. */
const bare = (text: string): string =>
  text
    .replace(/\|(?:upper|lower)\]\]/g, ']]')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .toLowerCase();

const ADVICE = /(?<!\*)\*(?!\*)([^*]+)\*(?!\*)/g;

/** A bullet ends with its step, to which what clears its rule may be added; a paragraph may have those it was given. */
function otherAdvice(text: string, { about, steps, must }: PromptUnit): DecisionFault[] {
  const given = [...text.matchAll(ADVICE)].map((match) => match[1]!);
  const own = must.flatMap((each) => [...each.matchAll(ADVICE)].map((match) => bare(match[1]!)));
  const allowed = steps.map(bare);
  const corrections = steps.map((step) => `*${step}.*`);
  const others = given.filter((advice) => {
    const words = bare(advice);
    return !own.includes(words) && !allowed.some((step) => words === step || words.startsWith(`${step}; `));
  });
  const faults = others.map((span) => ({
    span,
    reason:
      steps.length === 0
        ? 'no advice is asked for here'
        : 'advice other than the step, which the tables of the report give too',
    corrections,
  }));
  if (about !== 'account' || steps.length === 0 || given.length > 0) return faults;
  return [{ span: '', reason: 'the step is missing; it stands last, in italics', corrections }];
}

/** Of a tier; `here` under its heading. */
const WHOLE_FORMS = [
  'no account here had a touch in [[model.touch_window|unit]]',
  'no account here has a meeting booked',
  'all [[T.open_deals]] open deals here are past their close date',
];
const PART_OF_WHOLE = /\[\[([^\]|]+)[^\]]*\]\] of (?:the |its |their )?\[\[([^\]|]+)[^\]]*\]\]/g;

/** "18 of the 18 accounts". */
function allOf(text: string, sheet: FactSheet): DecisionFault[] {
  return [...text.matchAll(PART_OF_WHOLE)]
    .filter(([, part, whole]) => isWhole(part!, whole!, sheet))
    .map(([span]) => ({
      span,
      reason: 'the part is the whole: say it of all, or leave the count out',
      corrections: WHOLE_FORMS,
    }));
}

/** Whether both facts have the same value, so that a share of one in the other says nothing. */
function isWhole(part: string, whole: string, sheet: FactSheet): boolean {
  const index = indexSheet(sheet);
  const value = index.fact(part)?.value;
  return typeof value === 'number' && value === index.fact(whole)?.value;
}

/** Whether a text has a share that is the whole. */
export const saysWhole = (text: string, sheet: FactSheet): boolean => allOf(text, sheet).length > 0;

const SAT = /\b(?:has sat|sits)\b[^.;]*?\[\[([^\].|]+)\.(?:days_in_stage|stage)\b/g;

/** A deal within its median moves at a normal pace: it "is" in its stage. */
function notSat(text: string, sheet: FactSheet): DecisionFault[] {
  const index = indexSheet(sheet);
  return [...text.matchAll(SAT)]
    .filter(([, deal]) => {
      const [days, median] = ['days_in_stage', 'stage_median_days'].map(
        (metric) => index.factOf(deal!, metric)?.value,
      );
      return typeof days === 'number' && typeof median === 'number' && days <= median;
    })
    .map(([span]) => ({
      span,
      reason: 'the deal is not past its median, so it has not "sat"',
      corrections: ['"has been"', 'or leave it out'],
    }));
}
