/** A backtest in words: its page, and the sentence of each outcome. Figures are references to the backtest's facts. */
import { foremostOutcome } from '../backtest/summary.ts';
import { spokenTiers } from '../backtest/verdict.ts';
import type { Backtest, OutcomeFigures, OutcomeTrial, SpokenTrial } from '../domain/backtest.ts';
import { ofOutcome } from '../domain/catalogue-trials.ts';
import type { Block, Column, Draft, Section } from '../domain/document.ts';
import { referenceTo } from '../facts/references.ts';
import { labelOf, left, listOf, paragraph, plural, right, sectionsOf, tableOf } from './page-blocks.ts';

type Of = (subject: string, name: string, period?: string, form?: string) => string;

const factsOf =
  ({ outcome: { id } }: OutcomeTrial): Of =>
  (subject, name, period, form) =>
    referenceTo(subject, `${name}${ofOutcome(id)}`, period, form);

const run = (name: string, form?: string): string => referenceTo('run', name, 'current', form);

/** The page: the sentence for somebody who reads one line first, then each outcome with its figures. */
export function backtestDraft(backtest: Backtest): Draft {
  const { outcomes, standing } = backtest;
  const said = standing === 'tried' ? outcomes.flatMap((trial) => outcomeSection(trial, backtest)) : [];
  const none =
    backtest.refused.length === 0
      ? [paragraph('No input was refused: all that was used was observed by then, or is dated.')]
      : [];
  const opening = [paragraph(foremostSentence(backtest)), paragraph(coverage(backtest)), ...none];
  return {
    title: titleOf(backtest),
    sections: [...sectionsOf('opening', '', opening), ...said, ...refusedSection(backtest), ...footer()],
  };
}

/** @param asked outcomes that a question is about; null for the one that the tiers tell most of */
export function backtestAnswerDraft(backtest: Backtest, asked: readonly OutcomeTrial[] | null): Draft {
  const told =
    asked === null || backtest.standing === 'no_tiers'
      ? [foremostSentence(backtest)]
      : asked.map((trial) => outcomeSentence(trial, trial.figures !== null));
  const blocks = [...told, coverage(backtest)].map(paragraph);
  return { title: titleOf(backtest), sections: [...sectionsOf('answer', '', blocks), ...footer()] };
}

const titleOf = ({ months }: Backtest): string =>
  `Backtest of ${referenceTo('model', 'tried')}: ${run('month_ends')} ${plural(months.length, 'month end')} from ${run('first_month_end', 'full')} to ${run('last_month_end', 'full')}`;

const footer = (): Section[] =>
  sectionsOf('footer', '', [
    paragraph(`*Model ${referenceTo('model', 'id')}, version ${referenceTo('model', 'version')}.*`),
  ]);

/** The sentence of the outcome that is told best, with what it is worth. */
export function foremostSentence({ standing, outcomes, months }: Backtest): string {
  if (standing === 'no_tiers')
    return `No figures: at none of ${run('month_ends')} ${plural(months.length, 'month end')} could a tier be given from what was observed by then.`;
  const told = foremostOutcome(outcomes);
  return told === null ? '' : outcomeSentence(told, told.figures !== null);
}

/**
 * "Of the accounts in Watch on 30 November, 31% lost an open deal within 6 months (24 of 77); in Nurture 6% (12 of
 * 201)", or why nothing is said.
 * @param verdict whether what it is worth ends the sentence
 */
export function outcomeSentence(trial: OutcomeTrial, verdict = false): string {
  const of = factsOf(trial);
  const within = `within ${of('run', 'window')} ${plural(trial.outcome.months, 'month')}`;
  if (trial.figures === null) return silence(trial, of, within);
  const { on, tiers } = spokenTiers(trial.figures);
  const period = on === null ? 'current' : 'latest';
  const when =
    on === null
      ? `at ${of('book', 'month_ends')} ${plural(trial.figures.monthEnds, 'month end')}`
      : `on ${of('run', 'latest_on', 'current', 'full')}`;
  const told = tiers.map(({ tier }, at) => {
    const subject = `tier-${tier}`;
    const share = of(subject, 'share', period);
    const counts = `(${of(subject, 'with', period)} of ${of(subject, 'observed', period)})`;
    return at === 0
      ? `Of the accounts in ${labelOf(tier)} ${when}, ${share} ${of('model', 'happening')} ${within} ${counts}`
      : `in ${labelOf(tier)} ${share} ${counts}`;
  });
  const [first, ...rest] = told;
  const tail = rest.length === 0 ? '' : `; ${rest.join(', ')}`;
  return `${first}${tail}${verdict ? `; ${of('model', 'verdict')}` : ''}.`;
}

function silence({ standing, with: having, without, needed }: OutcomeTrial, of: Of, within: string): string {
  if (standing === 'not_known')
    return `Not known: the rows do not show which accounts ${of('model', 'happening')} ${within}.`;
  if (having >= needed && without >= needed)
    return `Not enough outcomes: at no month end some ${of('model', 'happening')} ${within} and others did not.`;
  const few =
    having < needed
      ? `${of('run', 'happened')} ${plural(having, 'account')} ${of('model', 'happening')} ${within}`
      : `${of('run', 'spared')} ${plural(without, 'account')} did not at some month end`;
  return `Not enough outcomes: ${few}; ${of('run', 'needed')} are needed.`;
}

function coverage({ months }: Backtest): string {
  const range = (name: string, figures: number[]): string =>
    Math.min(...figures) === Math.max(...figures)
      ? run(`fewest_${name}`)
      : `${run(`fewest_${name}`)} to ${run(`most_${name}`)}`;
  const tiered = range(
    'tiered',
    months.map((month) => month.tiered),
  );
  const provisional = range(
    'provisional',
    months.map((month) => month.provisional),
  );
  const lacking = range(
    'not_enough_data',
    months.map((month) => month.notEnoughData),
  );
  return `Accounts with a tier at a month end: ${tiered}, of which ${provisional} could be in another by what is missing, without enough data ${lacking}. Rows are dated from ${run('rows_from', 'full')} to ${run('rows_to', 'full')}.`;
}

function refusedSection({ refused, months }: Backtest): Section[] {
  if (refused.length === 0) return [];
  const items = refused.map(({ accounts, monthEnds }, at) => {
    const name = `refused_${at + 1}`;
    const ends =
      monthEnds === months.length ? '' : ` at ${run(`${name}_month_ends`)} ${plural(monthEnds, 'month end')}`;
    return `${run(name)} (${run(`${name}_accounts`)} ${plural(accounts, 'account')}${ends})`;
  });
  const were = plural(refused.length, 'input');
  return sectionsOf('refused', 'Inputs refused', [
    paragraph(
      `${run('inputs_refused')} ${were} were refused, because they were observed only after the month end, and are treated as missing.`,
    ),
    listOf(items),
  ]);
}

function outcomeSection(trial: OutcomeTrial, { against }: Backtest): Section[] {
  const of = factsOf(trial);
  const { figures, outcome } = trial;
  const name = of('model', 'happening', 'current', 'upper');
  const title = `${name} within ${of('run', 'window')} ${plural(outcome.months, 'month')} (${of('model', 'news')})`;
  const left = `${name}: ${of('run', 'not_known')} of which the rows do not say, ${of('run', 'not_applicable')} to which it could not happen.`;
  const items = [
    ...(figures === null ? [] : figureItems(name, of, figures, against !== null)),
    left,
    ...peopleItems(name, trial, of),
  ];
  return sectionsOf(outcome.id, title, [
    paragraph(outcomeSentence(trial)),
    ...(figures === null ? [] : [tierTable(of, figures), ...calibrationTable(of, figures)]),
    listOf(items),
  ]);
}

const between = (of: Of, subject: string, name: string, period?: string): string =>
  `${of(subject, name, period)} (${of(subject, `${name}_low`, period)} to ${of(subject, `${name}_high`, period)})`;

/** Each figure's column says of which outcome it is. */
const titled = (of: Of, words: string): Column =>
  right(`${of('model', 'happening', 'current', 'upper')}: ${words}`);

/** Of each tier, then of the whole book; empty where a tier has nobody. */
function tierTable(of: Of, { tiers }: OutcomeFigures): Block {
  const shares = (subject: string): string[] => [
    ...['counted', 'observed', 'with'].map((name) => of(subject, name)),
    between(of, subject, 'share'),
  ];
  const rows = tiers.map(({ tier, share, lift }) => {
    const subject = `tier-${tier}`;
    if (share === null)
      return [labelOf(tier), of(subject, 'counted'), of(subject, 'observed'), of(subject, 'with'), '', ''];
    return [labelOf(tier), ...shares(subject), lift === null ? '' : between(of, subject, 'lift')];
  });
  const columns = ['accounts', 'at month ends', 'with it', 'share (95%)', 'lift (95%)'].map((words) =>
    titled(of, words),
  );
  return tableOf([left('Tier'), ...columns], [...rows, ['All', ...shares('book'), '']]);
}

/** Whether the share of the first months is the share of the later ones. */
function calibrationTable(of: Of, { calibration }: OutcomeFigures): Block[] {
  if (calibration.length === 0) return [];
  const rows = calibration.map(({ tier }) => {
    const subject = `tier-${tier}`;
    return [labelOf(tier), of(subject, 'share', 'first-half'), between(of, subject, 'share', 'second-half')];
  });
  return [tableOf([left('Tier'), titled(of, 'first half'), titled(of, 'second half (95%)')], rows)];
}

function figureItems(name: string, of: Of, figures: OutcomeFigures, second: boolean): string[] {
  const { column, against, scoreBands } = figures;
  const order = (words: string, period?: string): string =>
    `${name}: separation ${between(of, 'book', 'separation', period)} by ${words}, chance reaches ${of('book', 'chance', period)}, p ${of('book', 'p', period)}`;
  const compared = (period: string): string =>
    `${between(of, 'book', 'separation', period)} against ${between(of, 'book', 'separation', `model-${period}`)} of the model, difference ${between(of, 'book', 'difference', period)}.`;
  const bands = scoreBands.flatMap(({ observations }, at) => {
    const period = `band-${at + 1}`;
    if (observations === 0) return [];
    return `${name}: score ${of('book', 'score_from', period)} to ${of('book', 'score_to', period)} ${between(of, 'book', 'share', period)}, ${of('book', 'with', period)} of ${of('book', 'observed', period)}.`;
  });
  const other = `${name}: model ${referenceTo('model', 'against')}`;
  return [
    `${name}: ${of('model', 'verdict')}.`,
    `${order('tier and score')}, ${of('book', 'adjusted_p')} over all outcomes (${of('book', 'shuffles')} shuffles).`,
    `${order('tier alone', 'tier')}.`,
    `${order('score alone', 'score')}.`,
    column === null
      ? `${name}: no single column could be chosen on earlier months and judged on later ones.`
      : `${name}: best single column ${of('model', 'column')}, chosen on the first half of the months at ${of('book', 'chosen_at', 'column')}, on the second half ${compared('column')}`,
    ...(second
      ? [
          against === null
            ? `${other} gives too few of these accounts a tier to be compared.`
            : `${other} ${compared('against')}`,
        ]
      : []),
    ...bands,
  ];
}

function peopleItems(name: string, { people }: OutcomeTrial, of: Of): string[] {
  const spoken = (trials: SpokenTrial[], those: string, rest: string, words: string): string[] =>
    trials.map(({ tier, spoken: each }) => {
      const told = (metric: string): string => of(`tier-${tier}`, metric);
      return `In ${labelOf(tier)}, of ${told(those)} ${plural(each.accounts, words)} ${told(`${those}_with`)} ${of('model', 'happening')}, of ${told(rest)} others ${told(`${rest}_with`)}.`;
    });
  return [
    ...(people.overrides.overrides === 0
      ? []
      : [
          `${name}: of ${of('run', 'overridden')} ${plural(people.overrides.overrides, 'override')} to another tier ${of('run', 'people_right')} came true for the people and ${of('run', 'model_right')} for the model.`,
        ]),
    ...spoken(people.disputed, 'disputed', 'undisputed', 'disputed account'),
    ...spoken(people.noted, 'noted', 'unnoted', 'account with a note'),
  ];
}
