/**
 * Which clauses of the declared language hold for an account, a tier, an owner: each form is written out with the
 * subjects at hand, rendered where it would stand, and held against the sheet by the audit itself. A prompt offers
 * what passed, so that the language is declared once and nobody decides twice what is true.
 */
import { auditText, isFault } from '../claims/audit.ts';
import type { Block } from '../domain/document.ts';
import type { Fact, FactSheet } from '../domain/facts.ts';
import { parseReferences } from '../facts/references.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import type { DeclaredForm } from '../language/declared-language.ts';
import { writtenOut } from '../language/taught-notation.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { sentence } from '../writer/context.ts';
import { saysWhole } from './unit-decisions.ts';

/** Subjects by the letter that the declared language calls them by. */
export type Subjects = Partial<Record<'A' | 'D' | 'S' | 'R' | 'T' | 'O', string[]>>;

/** Where a clause would stand: under which heading, and in a bullet after which lead. */
export interface Place {
  heading: string;
  /** The account of the bullet; empty for a paragraph. */
  slug: string;
}

/** What was found of a sheet, by place, forms and subjects: a sheet never changes, and audits are dear. */
const found = new WeakMap<FactSheet, Map<string, string[]>>();

/** The forms that hold, one way of saying each, in their order; advice comes in italics, as it was given. */
export function holdingClauses(
  sheet: FactSheet,
  place: Place,
  forms: Pick<DeclaredForm, 'form'>[],
  subjects: Subjects,
): string[] {
  const known = found.get(sheet) ?? new Map<string, string[]>();
  found.set(sheet, known);
  const key = JSON.stringify([place, forms.map(({ form }) => form), subjects]);
  const held = known.get(key) ?? findClauses(sheet, place, forms, subjects);
  known.set(key, held);
  return held;
}

function findClauses(
  sheet: FactSheet,
  place: Place,
  forms: Pick<DeclaredForm, 'form'>[],
  subjects: Subjects,
): string[] {
  const candidates = forms.flatMap(({ form }) =>
    instances(form, subjects).map((ways) => ways.flatMap((way) => sayable(way, sheet))),
  );
  // The audit is the dear part: another way is tried only where the first does not hold.
  const first = new Set(
    passing(
      candidates.flatMap(([way]) => way ?? []),
      place,
      sheet,
    ),
  );
  const second = new Set(
    passing(
      candidates.flatMap(([way, other]) => (first.has(way ?? '') ? [] : (other ?? []))),
      place,
      sheet,
    ),
  );
  const held = candidates.flatMap(([way, other]) =>
    first.has(way ?? '') ? [way!] : second.has(other ?? '') ? [other!] : [],
  );
  return [...new Set(held)];
}

/** Which of the texts the audit lets through as a sentence of their own. */
function passing(texts: string[], place: Place, sheet: FactSheet): string[] {
  if (texts.length === 0) return [];
  const said = (text: string): string => (text.startsWith('*') ? text : sentence(text));
  const blocks: Block[] =
    place.slug === ''
      ? texts.map((text) => ({ kind: 'paragraph', text: said(text) }))
      : [
          {
            kind: 'list',
            ordered: false,
            items: texts.map((text) => `**[[${place.slug}.name]]**. ${said(text)}`),
          },
        ];
  const section = { id: 'x', title: place.heading, writer: 'builtin' as const, blocks };
  const { text } = renderMarkdown({ title: 'Account tiers, [[run.month|full]]', sections: [section] }, sheet);
  const faulty = new Set(
    auditText(text, sheet)
      .claims.filter(isFault)
      .map(({ start }) => lineAt(text, start)),
  );
  const lines = text.split('\n');
  const first = place.heading === '' ? 2 : 4;
  const step = place.slug === '' ? 2 : 1;
  return texts.filter((_, at) => {
    const line = first + at * step;
    return (lines[line] ?? '') !== '' && !faulty.has(line);
  });
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;

/** Each choice of subjects, and for each the ways to write the form. */
function instances(form: string, subjects: Subjects): string[][] {
  if (form.includes('…') || form.includes('{Act}') || form.includes('clauses are joined')) return [];
  const letters = [...new Set([...form.matchAll(/\[\[([ADSRTO])\./g)].map((match) => match[1]!))];
  let choices: Record<string, string>[] = [{}];
  for (const letter of letters) {
    const ids = subjects[letter as keyof Subjects] ?? [];
    choices = choices.flatMap((choice) => ids.map((id) => ({ ...choice, [letter]: id })));
  }
  const ways = writtenOut(form);
  return choices.map((choice) =>
    ways.map((way) => way.replace(/\[\[([ADSRTO])\./g, (_, letter: string) => `[[${choice[letter]}.`)),
  );
}

/** The text with its nouns in the number of their counts; nothing where a fact has no value or counts none. */
function sayable(text: string, sheet: FactSheet): string[] {
  const index = indexSheet(sheet);
  const facts = parseReferences(text).map(({ fact }) => index.fact(fact));
  if (facts.some((fact) => fact === undefined || fact.value === null)) return [];
  const none = facts.some((fact) => COUNTED.test(fact!.unit) && fact!.value === 0 && !isTouches(fact!));
  return none || namesEmpty(text, sheet) || saysWhole(text, sheet)
    ? []
    : [inNumber(text, sheet)].flatMap((each) => each ?? []);
}

/** Units of which nothing is no news. */
const COUNTED = /^(?:count|money)$/;

/** A tier without accounts, unless only its line is meant. */
const namesEmpty = (text: string, sheet: FactSheet): boolean =>
  [...text.matchAll(/(?<!from )\[\[(tier-\d+)\.(?!label\]\] line)/g)].some(
    ([, tier]) => indexSheet(sheet).factOf(tier!, 'accounts')?.value === 0,
  );

const isTouches = (fact: Fact): boolean => fact.metric === 'touches_30d';

const NOUNS: Record<string, string> = {
  touches: 'touch',
  contacts: 'contact',
  conversations: 'conversation',
};

/** `1 touch`, `no touch`; null where another noun would need it: such a clause is left to the writer. */
function inNumber(text: string, sheet: FactSheet): string | null {
  const index = indexSheet(sheet);
  let wrong = false;
  const numbered = text.replace(
    /\[\[([^\]|]+)\]\] (touches|contacts|conversations|accounts|customers|open deals|moves|points)\b/g,
    (all, id: string, noun: string) => {
      const value = index.fact(id)?.value;
      if (value !== 0 && value !== 1) return all;
      const one = NOUNS[noun];
      wrong ||= one === undefined;
      return value === 0 ? `no ${one}` : `[[${id}]] ${one}`;
    },
  );
  return wrong ? null : numbered;
}
