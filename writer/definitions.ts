/** How accounts were scored this run: inputs with weights, the tiers in the order they are tested, exceptions (000-18). */
import type { Block, Section } from '../domain/document.ts';
import type { Model } from '../domain/model.ts';
import { type Clause, sentence, sentences, text, type Writing } from './context.ts';
import { left, right } from './tables.ts';

export function definitionsSection(w: Writing): Section {
  return {
    id: 'definitions',
    title: 'How accounts were scored this run',
    writer: 'builtin',
    blocks: [
      componentTable(w),
      { kind: 'paragraph', text: pointRules(w) },
      { kind: 'paragraph', text: tierRules(w) },
      { kind: 'paragraph', text: exceptions(w) },
    ],
  };
}

/** A declared text of the model, as a reference. */
function declared(w: Writing, id: string): Clause {
  return w.ref('model', `text_${id.replace(/[^a-z0-9]+/g, '_')}`);
}

function componentTable(w: Writing): Block {
  return {
    kind: 'table',
    caption: null,
    columns: [left('Input'), right('Points'), left('Full points at')],
    rows: w.input.model.components.map(({ id }) => {
      const metric = id.replaceAll('-', '_');
      return [
        `${w.ref('model', `component_${metric}_label`)}: ${declared(w, `component.${id}.measures`)}`,
        w.cell('model', `component_${metric}_weight`),
        declared(w, `component.${id}.full`) ?? '—',
      ];
    }),
  };
}

function pointRules(w: Writing): string {
  return sentences(
    declared(w, 'signals'),
    'missing inputs are left out of the score',
    text`with less than ${w.ref('model', 'floor')} of the weight scored, an account is listed as not enough data`,
  );
}

/** Tiers with rules first, in the order of the rules; then the lines of the cut (000-25). */
function tierOrder(model: Model): number[] {
  return [...new Set([...model.rules.map((rule) => rule.tier), ...model.cut.lines.map((line) => line.tier)])];
}

function tierRules(w: Writing): string {
  const { model } = w.input;
  const parts = tierOrder(model).map((tier) => {
    const rules = model.rules.filter((rule) => rule.tier === tier);
    const texts = rules.map((rule) => declared(w, `rule.${rule.id}`)).filter((each) => each !== null);
    return texts.length > 2
      ? `**${w.label(tier)}**, any of: ${texts.join('; ')}.`
      : `**${w.label(tier)}:** ${w.ref(`tier-${tier}`, 'definition')}.`;
  });
  return ['Tiers are tested in this order.', ...parts].join(' ');
}

/** An exception for derived inputs is worth a sentence only in a run that has some. */
function applies(w: Writing, when: Model['rules'][number]['when']): boolean {
  const derived = 'is' in when && when.is === 'derived';
  return !derived || (w.number('book', 'sentiment_derived') ?? 0) > 0;
}

function exceptions(w: Writing): string {
  const { model } = w.input;
  const holds = model.holds.map((hold) => declared(w, `hold.${hold.id}`));
  const unless = model.rules.map((rule) => {
    const texts = rule.unless
      .filter((each) => applies(w, each.when))
      .map(({ id }) => declared(w, `rule.${rule.id}.unless.${id}`));
    const reasons = texts.filter((each) => each !== null).join(' or when ');
    return reasons === ''
      ? null
      : text`the ${w.ref(`rule-${rule.id}`, 'label')} rule does not act when ${reasons}`;
  });
  const capped = [...new Set(model.caps.map((cap) => cap.tier))];
  return [
    ...[...holds, ...unless, declared(w, 'hysteresis')].map(sentence),
    ...capped.map((tier) => seats(w, tier)),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Each capped tier has its own sentence: seats of one are none of another (icp-gate-4). */
function seats(w: Writing, tier: number): string {
  const caps = w.input.model.caps.filter((cap) => cap.tier === tier);
  const texts = caps.map((cap) => declared(w, `cap.${cap.id}`)).filter((each) => each !== null);
  return w.number(`tier-${tier}`, 'seats') === null ? '' : `Seats in ${w.label(tier)}: ${texts.join('; ')}.`;
}
