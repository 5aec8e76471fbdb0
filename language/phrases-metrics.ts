/**
 * Phrases that every metric of the catalogue has: "5 contacts", "sentiment of −0.41", "ARR rose from … to …".
 * They carry hand edits and free prose some way; the declared forms come first where both fit.
 */
import { CATALOGUE } from '../domain/catalogue.ts';
import type { Unit } from '../domain/facts.ts';
import type { Form } from './forms.ts';

const COUNTED: Unit[] = ['count', 'money', 'percent', 'points'];
const MEASURED: Unit[] = ['count', 'money', 'percent', 'points', 'score', 'rate', 'sentiment', 'days'];
const PRINTABLE = /^[\p{L}\p{N} -]+$/u;

/** One entry per metric id; synonyms are widened when the form is compiled. */
function distinct() {
  const seen = new Set<string>();
  return CATALOGUE.filter((metric) => {
    const wanted = metric.subjects.some((kind) => ['account', 'book', 'tier', 'owner'].includes(kind));
    if (!wanted || seen.has(metric.id) || !PRINTABLE.test(metric.names[0]!)) return false;
    seen.add(metric.id);
    return true;
  });
}

export const METRIC_FORMS: Form[] = distinct().flatMap(({ id, unit, names }): Form[] => {
  const name = names[0]!;
  const slot = `{X.${id}}`;
  const fromTo = `from {X.${id}@previous} to ${slot}`;
  const forms: Form[] = [];
  if (COUNTED.includes(unit)) forms.push({ id: `metric-${id}-counted`, form: `${slot} ${name}` });
  if (MEASURED.includes(unit)) {
    forms.push(
      { id: `metric-${id}-of`, form: `${name} <of|is|at|stands at> ${slot}` },
      {
        id: `metric-${id}-up`,
        form: `${name} <up|rose|climbed|increased|grew> ${fromTo}`,
        checks: ['rose'],
        type: 'direction',
      },
      {
        id: `metric-${id}-down`,
        form: `${name} <down|fell|dropped|declined|decreased> ${fromTo}`,
        checks: ['fell'],
        type: 'direction',
      },
    );
  }
  if (unit === 'date') forms.push({ id: `metric-${id}-on`, form: `${name} [is] on ${slot}` });
  return forms.map((form) => ({ ...form, generic: true, checks: [...(form.checks ?? []), 'values_hold'] }));
});
