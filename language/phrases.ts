/** All declared phrases: those that every sheet shares, compiled once, and those that the sheet's own names make. */

import type { AuditIndex } from '../text/index-sheet.ts';
import { type FormBook, formBook } from './form-book.ts';
import { type CompiledForm, compileForm, type Form } from './forms.ts';
import { ACCOUNT_FORMS, DEAL_FORMS } from './phrases-account.ts';
import { ADVICE_FORMS } from './phrases-advice.ts';
import { backtestForms } from './phrases-backtest.ts';
import { besideForms } from './phrases-beside.ts';
import { DECISION_FORMS } from './phrases-decisions.ts';
import { EXPLAIN_FORMS, explainForms } from './phrases-explain.ts';
import { GROUP_FORMS } from './phrases-group.ts';
import { METRIC_FORMS } from './phrases-metrics.ts';
import { componentMoves, MOVE_FORMS, serviceForms } from './phrases-moves.ts';
import { pathForms } from './phrases-paths.ts';
import { ACCOUNT_PROSE } from './phrases-prose.ts';
import { DEAL_PROSE } from './phrases-prose-deals.ts';
import { GROUP_PROSE } from './phrases-prose-groups.ts';
import { ABOUT_FORMS, CHART_FORMS, DEFINITION_FORMS, FRAME_FORMS } from './phrases-report.ts';
import { whatifForms } from './phrases-whatif.ts';
import { WRITER_FORMS } from './phrases-writer.ts';

/** Every declared form, in the order in which equals are preferred. */
const DECLARED: Form[] = [
  ...FRAME_FORMS,
  ...CHART_FORMS,
  ...DEFINITION_FORMS,
  ...ABOUT_FORMS,
  ...WRITER_FORMS,
  ...ACCOUNT_FORMS,
  ...DEAL_FORMS,
  ...GROUP_FORMS,
  ...DECISION_FORMS,
  ...ADVICE_FORMS,
  ...ACCOUNT_PROSE,
  ...DEAL_PROSE,
  ...GROUP_PROSE,
  ...MOVE_FORMS,
  ...EXPLAIN_FORMS,
  ...METRIC_FORMS,
];

const compiled: CompiledForm[] = DECLARED.map(compileForm);
const books = new WeakMap<AuditIndex, FormBook>();

/** The forms that hold for a sheet; built once per sheet. */
export function formsFor(index: AuditIndex): FormBook {
  const known = books.get(index);
  if (known) return known;
  const book = formBook([...compiled, ...ownForms(index).map(compileForm)]);
  books.set(index, book);
  return book;
}

/** Reasons for not being tiered, and the model's components, have names of their own in each sheet. */
function ownForms(index: AuditIndex): Form[] {
  const chances = index.ofKind('rule').flatMap((rule): Form[] => {
    const setting = `chance_${rule.key.replaceAll('-', '_')}`;
    if (!index.fact('model', setting)) return [];
    return [
      {
        id: 'chance-of-rule',
        form: `{model.${setting}} for the ${plain(rule.name)} rule`,
        checks: ['values_hold'],
      },
    ];
  });
  const named = index.sheet.facts.flatMap((fact): Form[] => {
    const reason = /^book\.not_tiered_(.+)$/.exec(fact.id)?.[1];
    if (reason)
      return [
        {
          id: 'not-tiered-reason',
          form: `{${fact.id}} ${plain(reason.replaceAll('_', ' '))}`,
          checks: ['values_hold'],
        },
      ];
    const cause = /^intake\.(open|won|lost)_cause_(\d+)$/.exec(fact.id);
    if (cause) return [differenceForm(cause[1]!, cause[2]!)];
    const beside = /^model\.beside_(action|value|other)$/.exec(fact.id)?.[1];
    if (beside) return besideForms(beside);
    const feature = /^model\.feature_(.+)_label$/.exec(fact.id)?.[1];
    if (feature) return [{ id: 'declared-feature', form: `{${fact.id}} {A.${feature}}` }];
    const component = componentOf(fact.id);
    if (!component) return serviceForms(fact.id);
    return [
      {
        id: 'component-points',
        form: `{${fact.id}} {A.points_${component}} of {A.possible_${component}} points`,
      },
      { id: 'component-not-scored', form: `{${fact.id}} not scored`, checks: ['component_not_scored'] },
      {
        id: 'component-left-out',
        form: `{${fact.id}} hardly varies over the book and is left out for all`,
        checks: ['component_left_out'],
      },
      ...componentMoves(fact.id, component, index),
    ];
  });
  return [
    ...chances,
    ...named,
    ...explainForms(index),
    ...pathForms(index),
    ...backtestForms(index),
    ...whatifForms(index),
  ];
}

/** Words without the signs that the notation of forms uses. */
const plain = (name: string) => name.replace(/[[\]<>{}|]/g, ' ');

/** A named difference of the tie-out. */
function differenceForm(outcome: string, number: string): Form {
  const fact = (name: string) => `{intake.${outcome}_${name}}`;
  return {
    id: 'difference',
    form: `${fact(`deals_difference_${number}`)} [\u0028${fact(`value_difference_${number}`)}\u0029] left out: ${fact(`cause_${number}`)}`,
  };
}

/** The component that a label fact of the model belongs to. */
export function componentOf(factId: string): string | null {
  return /^model\.component_(.+)_label$/.exec(factId)?.[1] ?? null;
}
