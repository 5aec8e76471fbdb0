/** What would be true in the place of a fault, for the writer that has to repair it (000-16). */
import type { Claim } from '../domain/claims.ts';
import type { Fact, FactSheet, Subject } from '../domain/facts.ts';
import { insteadOf, nearestForms, shown } from '../language/nearest-forms.ts';
import { type AuditIndex, indexForAudit } from '../text/index-sheet.ts';
import { lex } from '../text/lexer.ts';
import { numberAt } from '../text/numbers.ts';

/** Facts listed of one subject at most: a repair needs the right one, not all. */
const MOST_FACTS = 8;
const MOST_FORMS = 3;

/**
 * Lines for a repair prompt, most useful first: the fact on record, facts of the same subject that have the written
 * figure, declared forms near to the faulty words, what to say instead of words that are never declared. Pure; a
 * claim that is no fault gives none.
 */
export function correctionsFor(claim: Claim, sheet: FactSheet): string[] {
  if (claim.verdict === 'verified' || claim.verdict === 'note') return [];
  const index = indexForAudit(sheet);
  const subject = subjectOf(claim, index);
  const onRecord = claim.fact ? index.byId(claim.fact) : undefined;
  return [
    ...(onRecord ? [`on record: ${factLine(onRecord)}`] : []),
    ...(onRecord ? directionOf(onRecord, index) : []),
    ...(subject ? withSameFigure(claim, subject, sheet) : []),
    ...(claim.fact ? [] : formsNear(claim)),
    ...insteadOf(claim.text),
  ];
}

const factLine = (fact: Fact): string =>
  fact.value === null
    ? `[[${fact.id}]] has no value (${fact.absent?.reason ?? 'not given in the sources'})`
    : `[[${fact.id}]] prints ${fact.text}`;

/** The subject of the fact, else the first account, tier or owner that the faulty words name. */
function subjectOf(claim: Claim, index: AuditIndex): Subject | undefined {
  const known = claim.fact ? index.byId(claim.fact)?.subject : undefined;
  if (known) return index.subject(known);
  const text = claim.text.replace(/\*/g, '');
  return (['account', 'tier', 'owner', 'rule'] as const)
    .flatMap((kind) => index.ofKind(kind))
    .find((subject) =>
      [subject.name, ...subject.aliases].some((name) => name.length > 2 && text.includes(name)),
    );
}

/** Where a value has one before: which way it went. */
function directionOf(fact: Fact, index: AuditIndex): string[] {
  const [now, before] = [
    index.fact(fact.subject, fact.metric),
    index.fact(fact.subject, fact.metric, 'previous'),
  ];
  if (typeof now?.value !== 'number' || typeof before?.value !== 'number') return [];
  const way = now.value > before.value ? 'rose' : now.value < before.value ? 'fell' : 'did not change';
  return [`it ${way}: [[${before.id}]] prints ${before.text}, [[${now.id}]] prints ${now.text}`];
}

/** Facts of the subject that print the figure that was written: the figure may be right and the words wrong. */
function withSameFigure(claim: Claim, subject: Subject, sheet: FactSheet): string[] {
  const atoms = lex(claim.text);
  const figures = new Set(atoms.flatMap((_, at) => numberAt(atoms, at)?.value ?? []));
  const same = sheet.facts.filter(
    (fact) =>
      fact.subject === subject.id &&
      fact.id !== claim.fact &&
      typeof fact.value === 'number' &&
      figures.has(Math.abs(fact.value)),
  );
  return same.slice(0, MOST_FACTS).map((fact) => `has that figure: ${factLine(fact)}`);
}

function formsNear(claim: Claim): string[] {
  return nearestForms(claim.text, MOST_FORMS).map((form) => `declared: ${shown(form)}`);
}
