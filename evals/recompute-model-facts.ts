/** Settings and declared texts straight from the model's file, and the dates of a run. */
import type { FactSheet } from '../domain/facts.ts';
import { expectedText } from './expected-text.ts';
import { type Facts, type Runs, tiersOf } from './recompute-account-facts.ts';
import { monthEndAfter } from './recompute-groups.ts';
import { plusDays, type Value } from './recompute-terms.ts';

interface Texts {
  id: string;
  label: string;
  text: string;
  measures: string;
  full: string;
  weight: string;
  unless?: Texts[];
}

/** Settings, components and declared texts, straight from the model's file. */
export function addModel(facts: Facts, { model, now }: Runs, sheet: FactSheet): void {
  const underscored = (id: string): string => id.replace(/[^a-z0-9]+/g, '_');
  const say = (text: string): string =>
    text.trim().replace(/\[\[model\.([a-z0-9_]+)\]\]/g, (_, name: string) => {
      const { value, unit } = model.settings[name]!;
      return expectedText(value, unit as Parameters<typeof expectedText>[1], now.asOf);
    });
  const text = (id: string, words: string): void =>
    void facts.set(`model.text_${underscored(id)}`, say(words));
  for (const [name, { value }] of Object.entries(model.settings)) facts.set(`model.${name}`, value);
  for (const name of ['id', 'name', 'version']) facts.set(`model.${name}`, model[name] as Value);
  const components = model['components'] as Texts[];
  facts.set('model.components', components.length);
  facts.set('model.year_window', 365).set('model.trend_weeks', 8).set('model.norm_months', 12);
  for (const { id, label, weight, measures, full } of components) {
    facts.set(`model.component_${underscored(id)}_weight`, model.settings[weight.slice(1)]!.value);
    facts.set(`model.component_${underscored(id)}_label`, label);
    text(`component.${id}.measures`, measures);
    text(`component.${id}.full`, full);
  }
  text('model', model['describes'] as string);
  for (const part of ['scope', 'signals', 'hysteresis', 'ranking']) text(part, (model[part] as Texts).text);
  for (const tier of tiersOf(model)) {
    text(`tier.${tier.number}.definition`, tier.definition);
    text(`tier.${tier.number}.action`, tier.action);
    facts.set(`tier-${tier.number}.definition`, say(tier.definition));
  }
  for (const rule of model['rules'] as Texts[]) {
    text(`rule.${rule.id}`, rule.text);
    const slug = sheet.subjects.find((each) => each.kind === 'rule' && each.key === rule.id)?.id;
    facts.set(`${slug}.text`, say(rule.text));
    for (const unless of rule.unless ?? []) text(`rule.${rule.id}.unless.${unless.id}`, unless.text);
  }
  for (const [part, kind] of [
    ['holds', 'hold'],
    ['caps', 'cap'],
    ['warnings', 'warning'],
  ] as const)
    for (const each of model[part] as Texts[]) text(`${kind}.${each.id}`, each.text);
}

export function addRun(facts: Facts, { now, before }: Runs): void {
  const { asOf } = now;
  const friday = [10, 11, 12, 13, 14, 15, 16]
    .map((days) => plusDays(asOf, days))
    .find((date) => new Date(date).getUTCDay() === 5)!;
  const nextEnd = monthEndAfter(asOf);
  const run: [string, Value][] = [
    ['as_of', asOf],
    ['month', asOf.slice(0, 7)],
    ['previous_as_of', before?.asOf ?? null],
    ['previous_month', before?.asOf.slice(0, 7) ?? null],
    ['next_month', nextEnd.slice(0, 7)],
    ['next_month_end', nextEnd],
    ['decide_by', friday],
    ['comparison', before ? 'published' : 'none'],
    ['currency', 'USD'],
  ];
  for (const [metric, value] of run) facts.set(`run.${metric}`, value);
  facts.set('book.currency', 'USD');
}
