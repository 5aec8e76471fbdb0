/** A changed model in words: its page and its answer. Figures are references to the simulation's facts. */
import type { Block, Draft } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import type { SimulatedMove, Simulation } from '../domain/simulation.ts';
import { referenceTo } from '../facts/references.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import { DISPLACED_NAMED, type SimulationFactsInput, seatsToTell, THEN } from '../facts/simulation-facts.ts';
import { capacitySections } from './capacity.ts';
import { left, listOf, paragraph, plural, right, sectionsOf, tableOf } from './page-blocks.ts';

const book = (metric: string, period?: string): string => referenceTo('book', metric, period);
const model = (metric: string, period?: string, form?: string): string =>
  referenceTo('model', metric, period, form);

const anyListOf = (items: string[]): Block[] => (items.length === 0 ? [] : [listOf(items)]);

/**
 * What was changed, who would move and why, seats, rules, warnings, capacity.
 * @param whole false for an answer: the changes, the tiers and the moves alone
 */
export function whatifDraft(input: SimulationFactsInput, sheet: FactSheet, whole: boolean): Draft {
  const { simulation } = input;
  const title = `What if: ${model('changed')} with changes, as of ${referenceTo('run', 'as_of', 'current', 'full')}`;
  const footer = `*Model ${model('id')}, version ${model('version')}, with changes.*`;
  const rest = [
    ...sectionsOf('seats', 'Seats', anyListOf(seatItems(simulation))),
    ...sectionsOf('rules', 'Rules', ruleTable(simulation)),
    ...sectionsOf('left-out', 'Components left out', anyListOf(leftOutItems(simulation))),
    ...sectionsOf('warnings', 'Warnings', anyListOf(warningItems(simulation))),
    ...(input.coverage === null ? [] : capacitySections(input.coverage, sheet)),
  ];
  return {
    title,
    sections: [
      ...sectionsOf('opening', '', [paragraph(opening(simulation))]),
      ...sectionsOf('changed', 'What is changed', anyListOf(changeItems(input, sheet))),
      ...sectionsOf('tiers', 'Accounts by tier', tierTable(simulation)),
      ...sectionsOf('moves', 'Accounts that would move', moveTable(input, sheet)),
      ...(whole ? rest : []),
      ...sectionsOf('footer', '', [paragraph(footer)]),
    ],
  };
}

/** Counts that are none are not said, except that nobody moves. */
function opening({ moves, accounts, scores }: Simulation): string {
  const asOf = referenceTo('run', 'as_of', 'current', 'full');
  const of = (kind: SimulatedMove['kind']): number => moves.filter((move) => move.kind === kind).length;
  const told = (count: number, clause: string): string[] => (count === 0 ? [] : [clause]);
  const stay = accounts - moves.length;
  const lead =
    moves.length === 0
      ? `As of ${asOf}, of ${book('simulated_accounts')} ${plural(accounts, 'account')} nobody would move`
      : `As of ${asOf}, ${book('would_move')} of ${book('simulated_accounts')} ${plural(accounts, 'account')} would move`;
  return `${[
    lead,
    ...told(of('down'), `${book('would_move_down')} would move down`),
    ...told(of('left'), `${book('would_leave')} would lose ${of('left') === 1 ? 'its' : 'their'} tier`),
    ...told(of('up'), `${book('would_move_up')} would move up`),
    ...told(of('entered'), `${book('would_enter')} would get a tier`),
    ...told(stay, `${book('would_stay')} would stay where ${stay === 1 ? 'it is' : 'they are'}`),
    `${book('would_score_otherwise')} ${scores === 1 ? 'score would be another' : 'scores would be others'}`,
  ].join('; ')}.`;
}

const KINDS = { changed: 'changed', added: 'added', removed: 'removed', moved: 'in another order' } as const;

function changeItems({ differences }: SimulationFactsInput, sheet: FactSheet): string[] {
  const index = indexSheet(sheet);
  return differences.map(({ kind, label }, at) => {
    const name = `change_${at + 1}`;
    const place = label === null ? '' : ` (${model(`${name}_place`)})`;
    const value = index.factOf('model', `${name}_value`);
    const how =
      value === undefined ? KINDS[kind] : `from ${model(`${name}_value`)} to ${model(`${name}_value`, THEN)}`;
    return `${model(name)}${place}: ${how}.`;
  });
}

function tierTable({ tiers }: Simulation): Block[] {
  const rows = tiers.flatMap(({ tier }) => {
    const subject = `tier-${tier}`;
    if (tier === null) return [];
    return [
      [
        referenceTo(subject, 'label'),
        referenceTo(subject, 'accounts'),
        referenceTo(subject, 'accounts', THEN),
      ],
    ];
  });
  const without = tiers.find(({ tier }) => tier === null)?.before ?? 0;
  const have = without === 1 ? 'account has' : 'accounts have';
  const none = `${book('without_standing')} ${have} no tier, ${book('without_standing', THEN)} would have none.`;
  const all = ['All', book('accounts'), book('accounts', THEN)];
  return [
    tableOf([left('Tier'), right('Accounts'), right('Accounts then')], [...rows, all]),
    paragraph(none),
  ];
}

/** Worst falls first, each with the line of the ledger that would decide it and the one that does. */
function moveTable({ simulation: { moves }, listed }: SimulationFactsInput, sheet: FactSheet): Block[] {
  if (moves.length === 0) return [];
  const index = indexSheet(sheet);
  const rows = moves.slice(0, listed).map(({ accountId }) => {
    const { id } = index.subjectByKey('account', accountId)!;
    const cell = (metric: string, period?: string): string => referenceTo(id, metric, period, 'dash');
    return [
      referenceTo(id, 'name'),
      ...[cell('stands_in'), cell('stands_in', THEN), cell('score'), cell('score', THEN)],
      ...[cell('stands_by', THEN), cell('stands_by')],
    ];
  });
  const further = moves.length - rows.length;
  const columns = [
    ...['Account', 'Now in', 'Then in'].map(left),
    ...['Score now', 'Score then'].map(right),
    ...['Decided by then', 'Decided by now'].map(left),
  ];
  return [
    tableOf(columns, rows),
    ...(further > 0
      ? [paragraph(`${book('moves_not_listed')} further ${plural(further, 'account')} would move.`)]
      : []),
  ];
}

function seatItems(simulation: Simulation): string[] {
  return seatsToTell(simulation).map(({ scope, before, after }, at) => {
    const name = `seats_${at + 1}`;
    const of = scope === 'book' ? '' : ` of ${model(`${name}_of`)}`;
    const side = (use: typeof before, when: string, period?: string): string =>
      use === null
        ? `no such seats ${when}`
        : `${book(`${name}_there`, period)} ${plural(use.seats, 'seat')} ${when}, ${book(`${name}_taken`, period)} taken, ${book(`${name}_displaced`, period)} displaced`;
    const [was, is] = [before?.displaced.length ?? 0, after?.displaced.length ?? 0];
    const binding =
      is > 0 ? (was > 0 ? ', binding as now' : ', binding then') : was > 0 ? ', binding no longer' : '';
    const named = (after?.displaced ?? [])
      .slice(0, DISPLACED_NAMED)
      .map((_, each) => book(`${name}_displaced_${each + 1}`, THEN));
    const more = is > DISPLACED_NAMED ? ` and ${book(`${name}_displaced_further`, THEN)} more` : '';
    const who = named.length === 0 ? '' : `: without a seat then ${named.join(', ')}${more}`;
    return `${model(name)}${of}: ${side(before, 'now')}; ${side(after, 'then', THEN)}${binding}${who}.`;
  });
}

function ruleTable({ rules }: Simulation): Block[] {
  if (rules.length === 0) return [];
  const rows = rules.map(({ id }) => {
    const cells = ['judged', 'fired', 'fired_share'].flatMap((metric) => [
      referenceTo(`rule-${id}`, metric, 'current', 'dash'),
      referenceTo(`rule-${id}`, metric, THEN, 'dash'),
    ]);
    return [referenceTo(`rule-${id}`, 'label'), ...cells];
  });
  const figures = [
    ...['Accounts judged', 'Judged then', 'Accounts flagged'],
    ...['Flagged then', 'Share flagged', 'Share flagged then'],
  ];
  return [tableOf([left('Rule'), ...figures.map(right)], rows)];
}

/** Said where it changes. */
function leftOutItems({ leftOut: { before, after } }: Simulation): string[] {
  if ((before ?? []).join() === (after ?? []).join()) return [];
  const named = (names: readonly string[], period?: string): string =>
    names.length === 0 ? 'none' : names.map((_, at) => model(`left_out_${at + 1}`, period)).join(', ');
  return [
    `Left out for all now: ${named(before ?? [])}.`,
    `Left out for all then: ${named(after ?? [], THEN)}.`,
  ];
}

const warningItems = ({ warnings: { appear, go } }: Simulation): string[] => [
  ...appear.map((_, at) => `Warned of then: ${model(`warning_${at + 1}`, THEN)}`),
  ...go.map((_, at) => `Warned of no longer: ${model(`warning_${at + 1}`)}`),
];
