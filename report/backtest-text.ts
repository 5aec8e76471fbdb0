/** A backtest as people read it in a terminal; writer/backtest.ts has the page that it is discussed on. */
import type {
  Comparison,
  Concordance,
  Interval,
  OutcomeFigures,
  OutcomeShare,
  OutcomeTrial,
  RefusedInput,
  ShuffleTest,
  TierOutcome,
  ToldBacktest,
  Verdict,
} from '../domain/backtest.ts';
import { laidOut } from './backtest-layout.ts';

const VERDICTS: Record<Verdict, string> = {
  predicts: 'predicts: the order of the tiers stands apart from shuffled outcomes',
  chance: 'does not predict beyond chance',
  reversed: 'says the opposite: the better the tier, the more of the bad or the less of the good news',
  worse_than_column: 'predicts, but worse than one column alone',
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const plain = (figure: number): string => figure.toFixed(2);

const interval = ({ low, high }: Interval, figure: (value: number) => string): string =>
  `${figure(low)} to ${figure(high)}`;

const shareText = ({ share, interval: range }: OutcomeShare): string =>
  share === null || range === null ? 'none' : `${percent(share)} (${interval(range, percent)})`;

const concordanceText = ({ value, interval: range }: Concordance): string =>
  `${plain(value)} (${interval(range, plain)})`;

const count = (figure: number, one: string): string => `${figure} ${figure === 1 ? one : `${one}s`}`;

/** The sentence for somebody who reads one line, what was refused, and each outcome with its figures. */
export function backtestText(backtest: ToldBacktest): string {
  const { model, months, data, sentence, outcomes, standing } = backtest;
  const span = `${count(months.length, 'month end')} from ${months[0]!.asOf} to ${months.at(-1)!.asOf}`;
  const page = laidOut();
  page.heading(`Backtest of ${model.name}: ${span}`);
  page.paragraph(sentence);
  page.paragraph(coverageText(backtest), `Rows are dated from ${data.from} to ${data.to}.`);
  page.paragraph(refusedText(backtest));
  if (standing === 'tried') for (const outcome of outcomes) outcomeSection(page, outcome, backtest);
  return page.text();
}

function coverageText({ months }: ToldBacktest): string {
  const range = (figure: 'tiered' | 'notEnoughData' | 'provisional'): string => {
    const figures = months.map((month) => month[figure]);
    const [least, most] = [Math.min(...figures), Math.max(...figures)];
    return least === most ? String(least) : `${least} to ${most}`;
  };
  return `Accounts with a tier at a month end: ${range('tiered')}, of which ${range('provisional')} could be in another by what is missing; without enough data: ${range('notEnoughData')}.`;
}

const ATTRIBUTE = 'attribute ';

/** "arr (120 accounts), type (198), …", the attributes of accounts last. */
function refusedText({ refused, months }: ToldBacktest): string {
  if (refused.length === 0)
    return 'No input was refused: all that was used was observed by then, or is dated.';
  const attributes = refused.filter(({ input }) => input.startsWith(ATTRIBUTE));
  const others = refused.filter(({ input }) => !input.startsWith(ATTRIBUTE));
  const told = ({ input, accounts, monthEnds }: RefusedInput): string => {
    const at = monthEnds === months.length ? '' : ` at ${count(monthEnds, 'month end')}`;
    return `${input.replace(ATTRIBUTE, '')} (${accounts}${at})`;
  };
  const lists = [
    others.map(told).join(', '),
    ...(attributes.length === 0 ? [] : [`attributes ${attributes.map(told).join(', ')}`]),
  ];
  return `Refused, because observed only after the month end, and treated as missing (in brackets the accounts): ${lists.filter((list) => list !== '').join('; ')}.`;
}

type Page = ReturnType<typeof laidOut>;

function outcomeSection(
  page: Page,
  trial: ToldBacktest['outcomes'][number],
  { against }: ToldBacktest,
): void {
  const { outcome, figures, sentence, notKnown, notApplicable } = trial;
  const news = outcome.good ? 'good news' : 'bad news';
  page.heading(`${outcome.id}: ${outcome.label} within ${count(outcome.months, 'month')} (${news})`);
  page.paragraph(sentence);
  const left = `Left out: ${notKnown} of which the rows do not say, ${notApplicable} to which it could not happen.`;
  if (figures === null) page.paragraph(left);
  else {
    page.paragraph(`Verdict: ${VERDICTS[figures.verdict]}.`);
    figureTables(page, figures);
    page.list([...separationLines(figures), ...comparisonLines(figures, against), left]);
  }
  page.list(peopleLines(trial));
}

function figureTables(page: Page, { tiers, book, scoreBands, calibration }: OutcomeFigures): void {
  page.table(
    ['Tier', 'Accounts', 'At month ends', 'With it', 'Share (95 %)', 'Lift (95 %)'],
    [...tiers.map(tierRow), ['Book', ...counts(book), shareText(book), '']],
  );
  page.table(
    ['Score', 'Accounts', 'At month ends', 'With it', 'Share (95 %)'],
    scoreBands
      .filter(({ observations }) => observations > 0)
      .map((band) => [`${band.from} to ${band.to}`, ...counts(band), shareText(band)]),
  );
  page.table(
    ['Calibration', 'First half', 'Second half (95 %)', 'Holds'],
    calibration.map(({ label, expected, observed, holds }) => [
      label,
      percent(expected),
      shareText(observed),
      holds ? 'yes' : 'no',
    ]),
  );
}

const counts = ({ accounts, observations, with: having }: OutcomeShare): string[] =>
  [accounts, observations, having].map(String);

function tierRow(tier: TierOutcome): string[] {
  const { lift, liftInterval } = tier;
  const times =
    lift === null || liftInterval === null ? '' : `${plain(lift)} (${interval(liftInterval, plain)})`;
  return [`${tier.tier} ${tier.label}`, ...counts(tier), shareText(tier), times];
}

const separation = (what: string, { concordance, chance, p }: ShuffleTest): string =>
  `${what}: ${concordanceText(concordance)}; chance reaches ${plain(chance)}, p = ${p.toFixed(3)}`;

function separationLines({ order, tier, score, shuffles, adjustedP }: OutcomeFigures): string[] {
  return [
    `${separation('Separation by tier and score', order)}, ${adjustedP.toFixed(3)} over all outcomes (${shuffles} shuffles)`,
    separation('By tier alone', tier),
    separation('By score alone', score),
  ];
}

function comparisonLines({ column, against }: OutcomeFigures, second: ToldBacktest['against']): string[] {
  const compared = ({ model, other, difference, interval: range }: Comparison, on: string): string =>
    `${concordanceText(other)} against ${concordanceText(model)} of the model${on}; difference ${plain(difference)} (${interval(range, plain)})`;
  return [
    column === null
      ? 'Best single column: none could be chosen on earlier months and judged on later ones'
      : `Best single column, chosen on the first half of the months (${plain(column.chosenAt)}): ${column.name}, ${compared(column, ' on the second half')}`,
    ...(second === null
      ? []
      : [
          against === null
            ? `Model ${second.name}: it gives too few of these accounts a tier to be compared`
            : `Model ${second.name}: ${compared(against, '')}`,
        ]),
  ];
}

function peopleLines({ outcome, people: { overrides, disputed, noted } }: OutcomeTrial): string[] {
  const spoken = (what: string, other: string, trials: typeof disputed): string[] =>
    trials.map(
      ({ label, spoken: those, others }) =>
        `${label}: of ${count(those.accounts, `${what} account`)} ${those.with} ${outcome.label}, of ${others.accounts} ${other} ${others.with}`,
    );
  const set = overrides.overrides;
  return [
    ...(set === 0
      ? []
      : [
          `Overrides: of ${set} to another tier than the model's, ${overrides.people} came true for the people and ${overrides.model} for the model`,
        ]),
    ...spoken('disputed', 'undisputed', disputed),
    ...spoken('noted', 'not noted', noted),
  ];
}
