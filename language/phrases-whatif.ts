/**
 * Declared phrases of a changed model, made of what its sheet has: no other sheet knows them. What stands in period
 * `then` is by the changed model, what has no period by the model as it is; the words say which.
 */

import type { AuditIndex } from '../text/index-sheet.ts';
import type { Form } from './forms.ts';

/** @returns nothing for a sheet that is no simulation's */
export function whatifForms(index: AuditIndex): Form[] {
  if (index.fact('model', 'changed') === undefined) return [];
  return [
    ...FRAME,
    ...changeForms(index),
    ...moveForms(index),
    ...seatForms(index),
    ...textForms(index),
    ...capacityForms(index),
  ];
}

const form = (id: string, text: string, more: Partial<Form> = {}): Form => ({
  id: `whatif-${id}`,
  form: text,
  ...more,
});

/** A form of these alternatives; none where there are none. */
const any = (id: string, alternatives: readonly string[]): Form[] =>
  alternatives.length === 0 ? [] : [form(id, `<${alternatives.join('|')}>`, { checks: ['values_hold'] })];

const HEADINGS = [
  'what is changed',
  'accounts by tier',
  'accounts that would move',
  'seats',
  'rules',
  'components left out',
  'warnings',
  'people that the tiers need',
  'AEs whose load would change',
  'effort by tier',
];

const FRAME: Form[] = [
  { id: 'title-whatif', form: 'what if: {model.changed} with changes, as of {run.as_of}' },
  { id: 'heading-whatif', form: `<${HEADINGS.join('|')}>` },
  form('model', 'model {model.id}, version {model.version}, with changes'),
];

/** Numbers that end metrics of this name, in order. */
function numbered(index: AuditIndex, subject: string, name: string, period?: string): number[] {
  const pattern = new RegExp(`^${name}_(\\d+)$`);
  return index.sheet.facts
    .filter((fact) => fact.subject === subject && (period === undefined || fact.period === period))
    .flatMap(({ metric }) => Number(pattern.exec(metric)?.[1] ?? Number.NaN))
    .filter((number) => !Number.isNaN(number))
    .sort((a, b) => a - b);
}

/** What a difference of two models is called, by its kind. */
const KINDS: Record<string, string> = {
  changed: 'changed',
  added: 'added',
  removed: 'removed',
  moved: 'in another order',
};

function changeForms(index: AuditIndex): Form[] {
  const told = numbered(index, 'model', 'change').flatMap((at) => {
    const name = `model.change_${at}`;
    const value = index.byId(`${name}_value`);
    const kind = KINDS[String(index.byId(`${name}_kind`)?.value)] ?? 'changed';
    const how = value === undefined ? kind : `from {${name}_value} to {${name}_value@then}`;
    return `{${name}}[ ({${name}_place})]: ${how}`;
  });
  return any('change', told);
}

function moveForms(index: AuditIndex): Form[] {
  const held = (id: string, text: string): Form => form(id, text, { checks: ['values_hold'] });
  const nobody = index.fact('book', 'would_move')?.value === 0;
  return [
    nobody
      ? held('nobody', 'as of {run.as_of}, of {book.simulated_accounts} accounts nobody would move')
      : held(
          'moves',
          'as of {run.as_of}, {book.would_move} of {book.simulated_accounts} accounts would move',
        ),
    held('up', '{book.would_move_up} would move up'),
    held('down', '{book.would_move_down} would move down'),
    held('enter', '{book.would_enter} would get a tier'),
    held('leave', '{book.would_leave} would lose <their|its> tier'),
    held('stay', '{book.would_stay} would stay where <they are|it is>'),
    held('scores', '{book.would_score_otherwise} scores would be <others|another>'),
    held('further', '{book.moves_not_listed} further accounts would move'),
    held(
      'without',
      '{book.without_standing} <accounts have|account has> no tier, {book.without_standing@then} would have none',
    ),
  ];
}

/** Seats before and after, whether they bind, and who would be without one. */
function seatForms(index: AuditIndex): Form[] {
  const told = numbered(index, 'model', 'seats').map((at) => {
    const [name, book] = [`model.seats_${at}`, `book.seats_${at}`];
    const of = index.byId(`${name}_of`) === undefined ? '' : ` of {${name}_of}`;
    const side = (period: string, when: string): string =>
      index.byId(`${book}_there${period}`) === undefined
        ? `no such seats ${when}`
        : `{${book}_there${period}} seats ${when}, {${book}_taken${period}} taken, {${book}_displaced${period}} displaced`;
    const names = numbered(index, 'book', `seats_${at}_displaced`, 'then').map(
      (each) => `{${book}_displaced_${each}@then}`,
    );
    const further = index.byId(`${book}_displaced_further@then`)?.value;
    const more = further === 0 ? '' : ` and {${book}_displaced_further@then} more`;
    const who = names.length === 0 ? '' : `: without a seat then ${names.join(', ')}${more}`;
    return `{${name}}${of}: ${side('', 'now')}; ${side('@then', 'then')}${bindingOf(index, book)}${who}`;
  });
  return any('seats', told);
}

/** A pool binds where somebody is displaced. */
function bindingOf(index: AuditIndex, book: string): string {
  const displaced = (period: string) => Number(index.byId(`${book}_displaced${period}`)?.value ?? 0);
  if (displaced('@then') > 0) return displaced('') > 0 ? ', binding as now' : ', binding then';
  return displaced('') > 0 ? ', binding no longer' : '';
}

function textForms(index: AuditIndex): Form[] {
  const one = (name: string, period: string): string[] =>
    numbered(index, 'model', name, period).map(
      (at) => `{model.${name}_${at}${period === 'then' ? '@then' : ''}}`,
    );
  const listed = (id: string, words: string, names: string[]): Form[] =>
    names.length === 0
      ? [form(`no-${id}`, `${words}: none`, { type: 'absence' })]
      : [form(id, `${words}: ${names.join(', ')}`, { checks: ['values_hold'] })];
  return [
    ...listed('left-out', 'left out for all now', one('left_out', 'current')),
    ...listed('left-out-then', 'left out for all then', one('left_out', 'then')),
    ...any(
      'warning-goes',
      one('warning', 'current').map((text) => `warned of no longer: ${text}`),
    ),
    ...any(
      'warning-appears',
      one('warning', 'then').map((text) => `warned of then: ${text}`),
    ),
  ];
}

function capacityForms(index: AuditIndex): Form[] {
  const roles = [...new Set(index.ofKind('tier').flatMap(({ id }) => numbered(index, id, 'people')))].sort(
    (a, b) => a - b,
  );
  const needs = roles.map((at) => {
    const name = `T.people_${at}`;
    const people = (period: string, when: string): string =>
      `<none ${when}|{${name}_fewest${period}}[ to {${name}_most${period}}] ${when}>`;
    return `{T}: {${name}} ${people('', 'now')}, ${people('@then', 'then')}[, {${name}_on_record} on record for all tiers]`;
  });
  const load = (period: string, when: string): string =>
    `<not there ${when}|{O.load${period}} full ${when}, {O.load_standing${period}}>`;
  const effort = (period: string, when: string): string =>
    `{T.effort_accounts${period}} of accounts[ and {T.effort_touches${period}} of touches] ${when}`;
  const breaches = (period: string): string =>
    `<${[1, 2, 3, 4].map((at) => `{T.breach_${at}${period}}`).join('|')}>`;
  return [
    ...any('needs', needs),
    form('load', `{O}: ${load('', 'now')}; ${load('@then', 'then')}`, { checks: ['values_hold'] }),
    form('effort', `{T}: ${effort('', 'now')}, ${effort('@then', 'then')}`, { checks: ['values_hold'] }),
    form('breach', `{T} has ${breaches('')} now`, { checks: ['values_hold'] }),
    form('breach-then', `{T} would have ${breaches('@then')} then`, { checks: ['values_hold'] }),
  ];
}

const COLUMNS: Record<string, string> = {
  'accounts then': '{X.accounts@then}',
  'now in': '{A.stands_in}',
  'then in': '{A.stands_in@then}',
  'score now': '{A.score}',
  'score then': '{A.score@then}',
  'decided by then': '{A.stands_by@then}',
  'decided by now': '{A.stands_by}',
  'judged then': '{X.judged@then}',
  'flagged then': '{X.fired@then}',
  'share flagged then': '{X.fired_share@then}',
};

/** The form of a column about the changed model; null for any other title, and on any other sheet. */
export function whatifColumnForm(title: string, index: AuditIndex): string | null {
  if (index.fact('model', 'changed') === undefined) return null;
  return COLUMNS[title.trim().toLowerCase()] ?? null;
}
