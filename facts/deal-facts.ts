/** Facts of open deals, of stages, and of outside signals. */
import type { DealFeatures } from '../domain/features.ts';
import { type Model, settingValue } from '../domain/model.ts';
import type { AccountSignal, FactSheetInput } from '../domain/sheet-input.ts';
import type { Cell, Cells, FactList } from './fact-list.ts';
import type { Names } from './names.ts';

/** Metrics of a deal whose previous value and change a report may state. */
const COMPARED_DEAL_METRICS = [
  'stage',
  'days_in_stage',
  'amount',
  'close_date',
  'deal_outcome_score',
] as const;

/**
 * Days in stage after which a deal is stagnant: `times` the stage's median, at least `floor`. Rounded down,
 * which says the same of whole days: 32 days are over 31.5 exactly when they are over 31.
 */
function stagnantLine(median: number, times: number, floor: number): number {
  return Math.floor(Math.max(median * times, floor));
}

function lineCell(deal: DealFeatures, model: Model, which: 'stagnant' | 'long'): Cell {
  const { stagnation } = model.inputs;
  if (deal.stageMedianDays === null) {
    return { value: null, absent: { kind: 'not_judged', reason: 'no median for the stage' } };
  }
  const [times, floor] =
    which === 'stagnant'
      ? [stagnation.stagnant_times, stagnation.stagnant_floor]
      : [stagnation.long_times, stagnation.long_floor];
  return {
    value: stagnantLine(deal.stageMedianDays, settingValue(model, times), settingValue(model, floor)),
  };
}

/** All cells of an open deal. */
function dealCells(deal: DealFeatures, model: Model): Cells {
  const sources = [`deals/${deal.dealId}`];
  const cell = (value: Cell['value'], derived = false): Cell => ({
    value,
    sources,
    provenance: derived ? 'derived' : undefined,
  });
  const past = deal.daysToClose !== null && deal.daysToClose < 0 ? -deal.daysToClose : null;
  return new Map<string, Cell>([
    ['name', cell(deal.name)],
    ['deal_name', cell(deal.name)],
    ['deal_type', cell(deal.type)],
    ['deal_owner', cell(deal.owner)],
    ['stage', cell(deal.stage)],
    ['stage_entered_on', cell(deal.stageEnteredOn)],
    ['days_in_stage', cell(deal.daysInStage)],
    ['stage_median_days', { value: deal.stageMedianDays }],
    ['stagnant_line', lineCell(deal, model, 'stagnant')],
    ['long_stagnant_line', lineCell(deal, model, 'long')],
    ['amount', cell(deal.amount, deal.amountDerived)],
    ['close_date', cell(deal.closeDate)],
    ['days_to_close', cell(deal.daysToClose)],
    ['days_past_close', { ...cell(past), absent: { kind: 'not_judged', reason: 'not past its close date' } }],
    ['age_days', cell(deal.ageDays)],
    ['deal_outcome_score', cell(deal.outcomeScore, deal.outcomeDerived)],
    ['deal_outcome_band', cell(deal.outcomeBand, deal.outcomeDerived)],
  ]);
}

/** Adds the facts of all open deals, and of stages with their medians. */
export function addDealFacts(list: FactList, { book, model, previous }: FactSheetInput, names: Names): void {
  const before = new Map(
    (previous?.accounts ?? []).flatMap((account) =>
      account.features.deals.map((deal) => [deal.dealId, deal] as const),
    ),
  );
  for (const deal of book.accounts.flatMap((account) => account.features.deals)) {
    const slug = names.deals.get(deal.dealId) ?? '';
    const earlier = before.get(deal.dealId);
    const earlierCells = earlier === undefined ? null : dealCells(earlier, model);
    list.compared('deal', slug, dealCells(deal, model), earlierCells, COMPARED_DEAL_METRICS);
  }
  const medians = new Map(book.stageMedians.map((each) => [each.stage, each]));
  for (const [stage, slug] of names.stages) {
    list.metric('stage', slug, 'name', { value: stage });
    const median = medians.get(stage);
    if (median === undefined) continue;
    list.metric('stage', slug, 'median_days', { value: median.days });
    if (median.deals > 0) list.metric('stage', slug, 'won_deals', { value: median.deals });
  }
}

/** Signals in the order of their footnotes: by date, newest first, then account id, type and source. */
export function orderedSignals(signals: AccountSignal[]): AccountSignal[] {
  const keys = (each: AccountSignal): string[] => [each.accountId, each.type, each.sourceUrl ?? ''];
  return [...signals].sort((a, b) => {
    if (a.date !== b.date) return a.date > b.date ? -1 : 1;
    const [left, right] = [keys(a).join('\n'), keys(b).join('\n')];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

/** Adds `signal-1`, `signal-2` …; the source's address is a fact and the source of the others. */
export function addSignalFacts(list: FactList, signals: AccountSignal[]): void {
  orderedSignals(signals).forEach((signal, index) => {
    const slug = `signal-${index + 1}`;
    const sources = signal.sourceUrl === null ? [] : [signal.sourceUrl];
    const cells: [string, Cell['value']][] = [
      ['number', index + 1],
      ['type', signal.type.replaceAll('_', ' ')],
      ['date', signal.date],
      ['amount', signal.amount],
      ['detail', signal.detail],
      ['source', signal.sourceUrl],
      ['read_on', signal.retrievedAt?.slice(0, 10) ?? null],
      ['signal_points', signal.points],
    ];
    for (const [metric, value] of cells) list.metric('signal', slug, metric, { value, sources });
  });
}
