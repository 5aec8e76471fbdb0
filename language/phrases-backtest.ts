/**
 * Declared phrases of a backtest, made of the outcomes that its sheet has: no other sheet knows them. Each names its
 * outcome in the model's own words, so that one outcome's figure is never another's.
 */
import { OF_OUTCOME } from '../domain/catalogue-trials.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Form } from './forms.ts';

/** How the facts of one outcome are written in a form. */
interface OutcomeSlots {
  id: string;
  label: string;
  of(subject: string, name: string, period?: string): string;
}

type Slots = (outcome: OutcomeSlots) => string;

const HAPPENING = new RegExp(`^happening${OF_OUTCOME}_(.+)$`);

function outcomesOf(index: AuditIndex): OutcomeSlots[] {
  return index.sheet.facts.flatMap(({ metric, value }): OutcomeSlots[] => {
    const id = HAPPENING.exec(metric)?.[1];
    if (id === undefined) return [];
    const of = (subject: string, name: string, period?: string): string =>
      `{${subject}.${name}${OF_OUTCOME}_${id}${period === undefined ? '' : `@${period}`}}`;
    return [{ id, label: String(value), of }];
  });
}

/** @returns nothing for a sheet that is no backtest's */
export function backtestForms(index: AuditIndex): Form[] {
  if (index.fact('run', 'month_ends') === undefined) return [];
  const outcomes = outcomesOf(index);
  return [
    ...frameForms(index),
    ...refusedForms(index),
    ...(outcomes.length === 0 ? [] : [...sentenceForms(index, outcomes), ...listForms(index, outcomes)]),
  ];
}

const form = (id: string, text: string, more: Partial<Form> = {}): Form => ({
  id: `backtest-${id}`,
  form: text,
  ...more,
});

const any = (outcomes: readonly OutcomeSlots[], slots: Slots): string => `<${outcomes.map(slots).join('|')}>`;

const happening: Slots = ({ of }) => of('model', 'happening');

function frameForms(index: AuditIndex): Form[] {
  const range = (name: string): string => {
    const [fewest, most] = ['fewest', 'most'].map((end) => index.fact('run', `${end}_${name}`)?.value);
    return fewest === most ? `{run.fewest_${name}}` : `{run.fewest_${name}} to {run.most_${name}}`;
  };
  return [
    {
      id: 'title-backtest',
      form: 'backtest of {model.tried}: {run.month_ends} month ends from {run.first_month_end} to {run.last_month_end}',
    },
    form(
      'accounts',
      `accounts with a tier at a month end: ${range('tiered')}, of which ${range('provisional')} could be in another by what is missing, without enough data ${range('not_enough_data')}`,
    ),
    form('rows', 'rows are dated from {run.rows_from} to {run.rows_to}'),
    form('model', 'model {model.id}, version {model.version}'),
    ...(index.fact('run', 'most_tiered')?.value === 0
      ? [
          form(
            'no-tiers',
            'no figures: at none of {run.month_ends} month ends could a tier be given from what was observed by then',
          ),
        ]
      : []),
  ];
}

function refusedForms(index: AuditIndex): Form[] {
  const count = index.fact('run', 'inputs_refused')?.value;
  if (count === 0)
    return [
      form('none-refused', 'no input was refused: all that was used was observed by then, or is dated'),
    ];
  const items = Array.from({ length: Number(count) }, (_, at) => {
    const name = `run.refused_${at + 1}`;
    return `{${name}} ({${name}_accounts} accounts[ at {${name}_month_ends} month ends])`;
  });
  return [
    form(
      'refused',
      '{run.inputs_refused} inputs were refused, because they were observed only after the month end, and are treated as missing',
    ),
    { id: 'heading-refused', form: 'inputs refused' },
    form('refused-input', `<${items.join('|')}>`, { checks: ['values_hold'] }),
  ];
}

/** "Of the accounts in Watch on 2025-11-30, 31% lost an open deal within 6 months (24 of 77); in Nurture 6% (12 of 201)" */
function sentenceForms(index: AuditIndex, outcomes: OutcomeSlots[]): Form[] {
  const others = index.sheet.tiers.length - 1;
  const told = (period?: string): Slots => {
    return ({ of }) => {
      const share = of('T', 'share', period);
      const counts = `(${of('T', 'with', period)} of ${of('T', 'observed', period)})`;
      const when =
        period === undefined ? `at ${of('book', 'month_ends')} month ends` : `on ${of('run', 'latest_on')}`;
      const lead = `of the accounts in {T} ${when}, ${share} ${of('model', 'happening')} within ${of('run', 'window')} months ${counts}`;
      return `${lead}${`[<;|,> in {T} ${share} ${counts}]`.repeat(others)}[; ${of('model', 'verdict')}]`;
    };
  };
  const standing = (wanted: string): OutcomeSlots[] =>
    outcomes.filter(({ id }) => index.fact('model', `standing${OF_OUTCOME}_${id}`)?.value === wanted);
  const silent: [string, OutcomeSlots[], Slots][] = [
    [
      'not-known',
      standing('not known'),
      ({ of }) =>
        `not known: the rows do not show which accounts ${of('model', 'happening')} within ${of('run', 'window')} months`,
    ],
    [
      'not-enough',
      standing('not enough').filter((each) => isFew(index, each)),
      ({ of }) =>
        `not enough outcomes: <${of('run', 'happened')} accounts ${of('model', 'happening')} within ${of('run', 'window')} months|${of('run', 'spared')} accounts did not at some month end>; ${of('run', 'needed')} are needed`,
    ],
    [
      'never-both',
      standing('not enough').filter((each) => !isFew(index, each)),
      ({ of }) =>
        `not enough outcomes: at no month end some ${of('model', 'happening')} within ${of('run', 'window')} months and others did not`,
    ],
  ];
  const judged = standing('judged');
  return [
    ...(judged.length === 0
      ? []
      : [form('shares', any(judged, told())), form('shares-latest', any(judged, told('latest')))]),
    ...silent.flatMap(([id, silenced, slots]) =>
      silenced.length === 0
        ? []
        : [form(id, any(silenced, slots), { type: 'absence', checks: ['values_hold'] })],
    ),
  ];
}

/** Whether too few had it, or had it not. */
function isFew(index: AuditIndex, { id }: OutcomeSlots): boolean {
  const count = (name: string) => Number(index.fact('run', `${name}${OF_OUTCOME}_${id}`)?.value);
  return count('happened') < count('needed') || count('spared') < count('needed');
}

const between = (of: OutcomeSlots['of'], subject: string, name: string, period?: string): string =>
  `${of(subject, name, period)} (${of(subject, `${name}_low`, period)} to ${of(subject, `${name}_high`, period)})`;

/** What stands in the lists of an outcome's section, each item beginning with the outcome. */
function listForms(index: AuditIndex, outcomes: OutcomeSlots[]): Form[] {
  const item = (id: string, slots: Slots): Form =>
    form(
      id,
      any(outcomes, (each) => `${happening(each)}: ${slots(each)}`),
      { checks: ['values_hold'] },
    );
  const order = (words: string, period?: string): Slots => {
    return ({ of }) =>
      `separation ${between(of, 'book', 'separation', period)} by ${words}, chance reaches ${of('book', 'chance', period)}, p ${of('book', 'p', period)}`;
  };
  const compared = (period: string): Slots => {
    return ({ of }) =>
      `${between(of, 'book', 'separation', period)} against ${between(of, 'book', 'separation', `model-${period}`)} of the model, difference ${between(of, 'book', 'difference', period)}`;
  };
  return [
    {
      id: 'heading-outcome',
      form: any(
        outcomes,
        ({ of }) =>
          `${of('model', 'happening')} within ${of('run', 'window')} months (${of('model', 'news')})`,
      ),
    },
    item('verdict', ({ of }) => of('model', 'verdict')),
    item(
      'order',
      (each) =>
        `${order('tier and score')(each)}, ${each.of('book', 'adjusted_p')} over all outcomes ({book.shuffles${OF_OUTCOME}_${each.id}} shuffles)`,
    ),
    item('order-tier', order('tier alone', 'tier')),
    item('order-score', order('score alone', 'score')),
    item(
      'column',
      (each) =>
        `best single column {model.column${OF_OUTCOME}_${each.id}}, chosen on the first half of the months at ${each.of('book', 'chosen_at', 'column')}, on the second half ${compared('column')(each)}`,
    ),
    ...absentForms(index, outcomes),
    item('against', (each) => `model {model.against} ${compared('against')(each)}`),
    item(
      'left-out',
      ({ of }) =>
        `${of('run', 'not_known')} of which the rows do not say, ${of('run', 'not_applicable')} to which it could not happen`,
    ),
    item('bands', (each) => bandOf(index, each)),
    ...peopleForms(outcomes),
  ];
}

/** What is said where there is no second figure, and only there. */
function absentForms(index: AuditIndex, outcomes: OutcomeSlots[]): Form[] {
  const without = (period: string): OutcomeSlots[] =>
    outcomes.filter(({ id }) => index.fact('book', `separation${OF_OUTCOME}_${id}`, period) === undefined);
  const said = (id: string, period: string, text: string): Form[] => {
    const these = without(period);
    return these.length === 0
      ? []
      : [
          form(
            id,
            any(these, (each) => `${happening(each)}: ${text}`),
            { type: 'absence' },
          ),
        ];
  };
  return [
    ...said(
      'no-column',
      'column',
      'no single column could be chosen on earlier months and judged on later ones',
    ),
    ...said(
      'no-against',
      'against',
      'model {model.against} gives too few of these accounts a tier to be compared',
    ),
  ];
}

function bandOf(index: AuditIndex, { id, of }: OutcomeSlots): string {
  const periods = index.sheet.facts.flatMap(({ metric, period }) =>
    metric === `score_from${OF_OUTCOME}_${id}` ? [period] : [],
  );
  const told = (period: string): string =>
    `score ${of('book', 'score_from', period)} to ${of('book', 'score_to', period)} ${between(of, 'book', 'share', period)}, ${of('book', 'with', period)} of ${of('book', 'observed', period)}`;
  return periods.length === 0 ? 'no score' : `<${periods.map(told).join('|')}>`;
}

function peopleForms(outcomes: OutcomeSlots[]): Form[] {
  const spoken = (those: string, rest: string, words: string): Slots => {
    return ({ of }) =>
      `in {T}, of ${of('T', those)} ${words} ${of('T', `${those}_with`)} ${of('model', 'happening')}, of ${of('T', rest)} others ${of('T', `${rest}_with`)}`;
  };
  return [
    form(
      'overrides',
      any(
        outcomes,
        (each) =>
          `${happening(each)}: of ${each.of('run', 'overridden')} overrides to another tier ${each.of('run', 'people_right')} came true for the people and ${each.of('run', 'model_right')} for the model`,
      ),
      { checks: ['values_hold'] },
    ),
    form('disputed', any(outcomes, spoken('disputed', 'undisputed', 'disputed accounts'))),
    form('noted', any(outcomes, spoken('noted', 'unnoted', 'accounts with a note'))),
  ];
}

const COLUMNS: Record<string, (of: OutcomeSlots['of']) => string> = {
  accounts: (of) => of('X', 'counted'),
  'at month ends': (of) => of('X', 'observed'),
  'with it': (of) => of('X', 'with'),
  'share (95%)': (of) => between(of, 'X', 'share'),
  'lift (95%)': (of) => between(of, 'X', 'lift'),
  'first half': (of) => of('X', 'share', 'first-half'),
  'second half (95%)': (of) => between(of, 'X', 'share', 'second-half'),
};

/** The form of a column about one outcome: "Lost an open deal: share (95%)". Null for any other title. */
export function backtestColumnForm(title: string, index: AuditIndex): string | null {
  const at = title.lastIndexOf(': ');
  if (at < 0 || index.fact('run', 'month_ends') === undefined) return null;
  const column = COLUMNS[title.slice(at + 2).trim()];
  const label = title.slice(0, at).trim().toLowerCase();
  const outcome = outcomesOf(index).find((each) => each.label.toLowerCase() === label);
  return column === undefined || outcome === undefined ? null : column(outcome.of);
}
