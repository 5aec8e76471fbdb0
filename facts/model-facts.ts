/** Facts of the model: every named setting, the components with their weights, and the declared texts. */
import type { FactSheet, Statement } from '../domain/facts.ts';
import { type Model, type NumberRef, settingValue } from '../domain/model.ts';
import type { FactList } from './fact-list.ts';
import { renewalWindow } from './group-metrics.ts';
import type { Names } from './names.ts';
import { resolveReferences } from './references.ts';

const metricId = (id: string): string => id.replaceAll('-', '_');

/** Adds `model.<setting>` for every setting, and the engine's own numbers under fixed names. */
export function addModelFacts(list: FactList, model: Model): void {
  list.add('model', 'id', 'name', { value: model.id });
  list.add('model', 'name', 'name', { value: model.name });
  list.add('model', 'version', 'number', { value: model.version });
  for (const [name, setting] of Object.entries(model.settings).sort(([a], [b]) => (a < b ? -1 : 1))) {
    list.add('model', name, setting.unit, { value: setting.value });
  }
  const named = (name: string, unit: 'points' | 'percent' | 'count', ref: NumberRef): void => {
    if (!list.has(`model.${name}`)) list.add('model', name, unit, { value: settingValue(model, ref) });
  };
  named('scale', 'points', model.scale);
  named('floor', 'percent', model.floor);
  if (!list.has('model.renewal_window')) {
    list.add('model', 'renewal_window', 'days', { value: renewalWindow(model) });
  }
  for (const component of model.components) {
    const id = metricId(component.id);
    list.add('model', `component_${id}_weight`, 'points', { value: settingValue(model, component.weight) });
    list.add('model', `component_${id}_label`, 'label', { value: component.label });
  }
  for (const [name, { label }] of Object.entries({ ...model.attributes, ...model.computed }))
    list.add('model', `feature_${name}_label`, 'label', { value: label });
  list.add('model', 'components', 'count', { value: model.components.length });
}

/** The declared texts by statement id, references not yet rendered, in the model's order. */
function declaredTexts(model: Model): [id: string, text: string][] {
  const texts: [string, string][] = [
    ['model', model.describes],
    ['scope', model.scope.text],
  ];
  for (const component of model.components) {
    texts.push([`component.${component.id}.measures`, component.measures]);
    texts.push([`component.${component.id}.full`, component.full]);
  }
  for (const tier of model.tiers) {
    texts.push([`tier.${tier.number}.definition`, tier.definition]);
    texts.push([`tier.${tier.number}.action`, tier.action]);
  }
  for (const gate of model.gates) texts.push([`gate.${gate.id}`, gate.text]);
  for (const rule of model.rules) {
    texts.push([`rule.${rule.id}`, rule.text]);
    for (const unless of rule.unless) texts.push([`rule.${rule.id}.unless.${unless.id}`, unless.text]);
  }
  for (const hold of model.holds) texts.push([`hold.${hold.id}`, hold.text]);
  for (const cap of model.caps) texts.push([`cap.${cap.id}`, cap.text]);
  for (const warning of model.warnings) texts.push([`warning.${warning.id}`, warning.text]);
  if (model.signals !== undefined) texts.push(['signals', model.signals.text]);
  if (model.new_account !== undefined) texts.push(['new_account', model.new_account.text]);
  if (model.hysteresis !== undefined) texts.push(['hysteresis', model.hysteresis.text]);
  texts.push(['overrides', model.overrides.text], ['ranking', model.ranking.text]);
  return texts.filter(([, text]) => text !== '');
}

/**
 * Renders the declared texts and adds each as a fact too, so that a writer can put it into a section:
 * `model.text_<id>`, with underscores for dots and dashes, `tier-1.definition` and `rule-<id>.text`.
 * @throws ReferenceFault when a text refers to a fact that the run does not have
 */
export function addStatements(list: FactList, model: Model, names: Names, sheet: FactSheet): Statement[] {
  const statements = declaredTexts(model).map(([id, text]) => ({
    id,
    text: resolveReferences(text, sheet).text,
  }));
  for (const { id, text } of statements) {
    list.add('model', `text_${id.replace(/[^a-z0-9]+/g, '_')}`, 'text', { value: text });
    const [kind, key = '', rest] = id.split('.');
    if (kind === 'tier' && rest === 'definition')
      list.add(`tier-${key}`, 'definition', 'text', { value: text });
    if (kind === 'rule' && rest === undefined)
      list.add(names.rules.get(key) ?? '', 'text', 'text', { value: text });
  }
  return statements;
}
