/**
 * References: how a text names a fact. `[[acme.arr]]`, `[[acme.arr@previous]]`, `[[acme.arr.delta]]`,
 * `[[acme.score.rank]]`, each with an optional display form after a bar: `[[run.as_of|full]]`. Writers type no
 * figure, name, date or label themselves; docs/facts.md has the grammar and the display forms.
 */
import type { FactSpan } from '../domain/document.ts';
import { ReferenceFault } from '../domain/errors.ts';
import type { Fact, FactSheet } from '../domain/facts.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { DISPLAY_FORMS, display, isDisplayForm } from './display.ts';
import { parseReferences, type Reference } from './reference-grammar.ts';
import { indexSheet } from './sheet-index.ts';

export { parseReferences, referenceTo } from './reference-grammar.ts';
export { typedFigures } from './typed-figures.ts';

function suggestion(id: string, sheet: FactSheet): string | undefined {
  const index = indexSheet(sheet);
  const subject = id.split(/[.@]/, 1)[0] ?? '';
  const ofSubject = index.factsOf(subject).map((fact) => fact.id);
  const best = nearestName(id, ofSubject.length > 0 ? ofSubject : sheet.facts.map((fact) => fact.id));
  return best === undefined ? undefined : `did you mean [[${best}]]?`;
}

function factFor(reference: Reference, text: string, sheet: FactSheet): Fact {
  const written = text.slice(reference.start, reference.end);
  const fact = indexSheet(sheet).fact(reference.fact);
  if (fact === undefined) {
    const hint = suggestion(reference.fact, sheet);
    throw new ReferenceFault(`${written} names no fact of this run`, hint === undefined ? {} : { hint });
  }
  if (reference.form !== null && !isDisplayForm(reference.form)) {
    throw new ReferenceFault(`${written}: no display form "${reference.form}"`, {
      hint: `possible: ${DISPLAY_FORMS.join(', ')}`,
    });
  }
  if (fact.value === null && reference.form !== 'dash') {
    const why = fact.absent?.reason ?? 'not given in the sources';
    throw new ReferenceFault(`${written} has no value: ${why}`, {
      hint: 'say something else, or in a table cell use the display form "dash"',
    });
  }
  return fact;
}

/**
 * Puts the facts' texts in the place of the references. The spans say which stretch of the result is which
 * fact. What a fact's text holds is not read again, so a name with brackets in it stays a name.
 * @param escapeText applied to the text of facts that carry free text (names, labels, texts), for Markdown
 * @throws ReferenceFault for a reference that names no fact (with the nearest one that exists), one whose
 *   value is absent, an unknown display form, or brackets that are no well-formed reference
 */
export function resolveReferences(
  text: string,
  sheet: FactSheet,
  escapeText: (text: string) => string = (plain) => plain,
): { text: string; spans: FactSpan[] } {
  let resolved = '';
  let at = 0;
  const spans: FactSpan[] = [];
  for (const reference of parseReferences(text)) {
    resolved += plainStretch(text, at, reference.start);
    const fact = factFor(reference, text, sheet);
    const printed = display(fact, reference.form, sheet);
    const shown = isFreeText(fact) ? escapeText(printed) : printed;
    spans.push({ start: resolved.length, end: resolved.length + shown.length, fact: fact.id });
    resolved += shown;
    at = reference.end;
  }
  return { text: resolved + plainStretch(text, at, text.length), spans };
}

function isFreeText(fact: Fact): boolean {
  return fact.unit === 'name' || fact.unit === 'label' || fact.unit === 'text';
}

function plainStretch(text: string, from: number, to: number): string {
  const stretch = text.slice(from, to);
  const broken = /\[\[[^\]]*\]?\]?/.exec(stretch);
  if (broken !== null) {
    throw new ReferenceFault(`"${broken[0]}" is no reference`, {
      hint: 'write [[subject.metric]], [[subject.metric@previous]], [[subject.metric.delta]] or [[subject.metric.rank]]',
    });
  }
  return stretch;
}
