/**
 * The fact sheet of a backtest: what its page, its one sentence and an answer may say a number, name or date about.
 * Shares are in per cent, each figure rounded to the decimals of the catalogue. Pure.
 */
import type {
  Backtest,
  Comparison,
  Concordance,
  Interval,
  OutcomeFigures,
  OutcomeShare,
  OutcomeTrial,
  ShuffleTest,
  SpokenTrial,
  Verdict,
} from '../domain/backtest.ts';
import { ofOutcome } from '../domain/catalogue-trials.ts';
import type { FactSheet, SubjectKind } from '../domain/facts.ts';
import type { Model } from '../domain/model.ts';
import { FactList } from './fact-list.ts';
import { distinctLabels, trialSheet } from './trial-sheet.ts';

const VERDICTS: Record<Verdict, string> = {
  predicts: 'the tiers predict it',
  worse_than_column: 'the tiers predict it, but worse than one column alone',
  reversed: 'the tiers say the opposite of what happened',
  chance: 'that is not beyond chance',
};

/** Facts of one outcome, each under a metric that names it. */
class OutcomeFacts {
  readonly #list: FactList;
  readonly #of: string;

  constructor(list: FactList, outcome: string) {
    this.#list = list;
    this.#of = ofOutcome(outcome);
  }

  add(subject: string, name: string, value: number | string, period = 'current'): void {
    const kind = (subject.startsWith('tier-') ? 'tier' : subject) as SubjectKind;
    this.#list.metric(kind, subject, `${name}${this.#of}`, { value }, period);
  }

  /** What stands in no catalogue row: words. */
  word(name: string, value: string): void {
    this.#list.add('model', `${name}${this.#of}`, 'label', { value });
  }

  ends(subject: string, name: string, { low, high }: Interval, period: string, scale = 1): void {
    this.add(subject, `${name}_low`, low * scale, period);
    this.add(subject, `${name}_high`, high * scale, period);
  }

  share(subject: string, { share, interval, ...counts }: OutcomeShare, period = 'current'): void {
    this.add(subject, 'counted', counts.accounts, period);
    this.add(subject, 'observed', counts.observations, period);
    this.add(subject, 'with', counts.with, period);
    if (share === null) return;
    this.add(subject, 'share', share * 100, period);
    if (interval !== null) this.ends(subject, 'share', interval, period, 100);
  }

  separation({ value, interval }: Concordance, period: string): void {
    this.add('book', 'separation', value, period);
    this.ends('book', 'separation', interval, period);
  }
}

/** @param model the one on trial */
export function backtestSheet(backtest: Backtest, model: Model): FactSheet {
  const { data, months, outcomes } = backtest;
  // No figure of it is money.
  const list = new FactList({ asOf: data.to, currency: 'USD' });
  addFrame(list, backtest);
  addRefused(list, backtest);
  const labels = distinctLabels(outcomes.map(({ outcome }) => outcome));
  for (const trial of outcomes) {
    const { id } = trial.outcome;
    addOutcome(new OutcomeFacts(list, id), trial, labels.get(id)!);
  }
  const span = [months[0]?.asOf, months.at(-1)?.asOf].join('-').replaceAll('-', '');
  const id = `backtest-${model.hash.slice(0, 12)}-${span}`;
  return trialSheet({ id, asOf: data.to, currency: 'USD', model }, [], list);
}

function addFrame(list: FactList, { model, against, data, months }: Backtest): void {
  list.add('model', 'id', 'name', { value: model.id });
  list.add('model', 'version', 'number', { value: model.version });
  list.add('model', 'tried', 'name', { value: model.name });
  if (against !== null) list.add('model', 'against', 'name', { value: against.name });
  const put = (name: string, value: number | string): void => list.metric('run', 'run', name, { value });
  put('month_ends', months.length);
  put('first_month_end', months[0]!.asOf);
  put('last_month_end', months.at(-1)!.asOf);
  put('rows_from', data.from);
  put('rows_to', data.to);
  const counts = {
    tiered: months.map(({ tiered }) => tiered),
    provisional: months.map(({ provisional }) => provisional),
    not_enough_data: months.map(({ notEnoughData }) => notEnoughData),
  };
  for (const [name, figures] of Object.entries(counts)) {
    put(`fewest_${name}`, Math.min(...figures));
    put(`most_${name}`, Math.max(...figures));
  }
}

/** `run.refused_3`, `run.refused_3_accounts`, `run.refused_3_month_ends`, in the order of the backtest. */
function addRefused(list: FactList, { refused }: Backtest): void {
  list.metric('run', 'run', 'inputs_refused', { value: refused.length });
  refused.forEach(({ input, accounts, monthEnds }, at) => {
    const name = `refused_${at + 1}`;
    list.add('run', name, 'name', { value: input });
    list.add('run', `${name}_accounts`, 'count', { value: accounts });
    list.add('run', `${name}_month_ends`, 'count', { value: monthEnds });
  });
}

function addOutcome(facts: OutcomeFacts, trial: OutcomeTrial, label: string): void {
  const { outcome, figures, people } = trial;
  facts.word('happening', label);
  facts.word('news', outcome.good ? 'good news' : 'bad news');
  facts.word('standing', trial.standing.replaceAll('_', ' '));
  facts.add('run', 'window', outcome.months);
  facts.add('run', 'happened', trial.with);
  facts.add('run', 'spared', trial.without);
  facts.add('run', 'needed', trial.needed);
  facts.add('run', 'not_known', trial.notKnown);
  facts.add('run', 'not_applicable', trial.notApplicable);
  facts.add('run', 'overridden', people.overrides.overrides);
  facts.add('run', 'people_right', people.overrides.people);
  facts.add('run', 'model_right', people.overrides.model);
  addSpoken(facts, people.disputed, 'disputed', 'undisputed');
  addSpoken(facts, people.noted, 'noted', 'unnoted');
  if (figures === null) return;
  facts.word('verdict', VERDICTS[figures.verdict]);
  addShares(facts, figures);
  addSeparations(facts, figures);
}

function addSpoken(facts: OutcomeFacts, trials: SpokenTrial[], those: string, rest: string): void {
  for (const { tier, spoken, others } of trials) {
    facts.add(`tier-${tier}`, those, spoken.accounts);
    facts.add(`tier-${tier}`, `${those}_with`, spoken.with);
    facts.add(`tier-${tier}`, rest, others.accounts);
    facts.add(`tier-${tier}`, `${rest}_with`, others.with);
  }
}

function addShares(facts: OutcomeFacts, figures: OutcomeFigures): void {
  const { book, tiers, latest, scoreBands, calibration, monthEnds } = figures;
  facts.share('book', book);
  facts.add('book', 'month_ends', monthEnds);
  facts.add('run', 'latest_on', latest.asOf);
  for (const { tier, lift, liftInterval, ...share } of tiers) {
    facts.share(`tier-${tier}`, share);
    if (lift === null || liftInterval === null) continue;
    facts.add(`tier-${tier}`, 'lift', lift);
    facts.ends(`tier-${tier}`, 'lift', liftInterval, 'current');
  }
  for (const { tier, ...share } of latest.tiers) facts.share(`tier-${tier}`, share, 'latest');
  for (const { tier, expected, observed } of calibration) {
    facts.add(`tier-${tier}`, 'share', expected * 100, 'first-half');
    facts.share(`tier-${tier}`, observed, 'second-half');
  }
  scoreBands.forEach(({ from, to, ...share }, at) => {
    if (share.observations === 0) return;
    facts.share('book', share, `band-${at + 1}`);
    facts.add('book', 'score_from', from, `band-${at + 1}`);
    facts.add('book', 'score_to', to, `band-${at + 1}`);
  });
}

function addSeparations(facts: OutcomeFacts, figures: OutcomeFigures): void {
  const { order, tier, score, adjustedP, shuffles, column, against } = figures;
  const test = ({ concordance, chance, p }: ShuffleTest, period: string): void => {
    facts.separation(concordance, period);
    facts.add('book', 'chance', chance, period);
    facts.add('book', 'p', p, period);
  };
  test(order, 'current');
  test(tier, 'tier');
  test(score, 'score');
  facts.add('book', 'adjusted_p', adjustedP);
  facts.add('book', 'shuffles', shuffles);
  const compared = ({ model, other, difference, interval }: Comparison, period: string): void => {
    facts.separation(other, period);
    facts.separation(model, `model-${period}`);
    facts.add('book', 'difference', difference, period);
    facts.ends('book', 'difference', interval, period);
  };
  if (column !== null) {
    facts.word('column', column.name);
    facts.add('book', 'chosen_at', column.chosenAt, 'column');
    compared(column, 'column');
  }
  if (against !== null) compared(against, 'against');
}
