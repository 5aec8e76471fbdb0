/** A change of the model on a book: features, tiers and comparison with what is, beside scoring the book once. */
import { addDays } from '../domain/dates.ts';
import type { RawFeatures } from '../domain/features.ts';
import { editModel } from '../explain/model-edit.ts';
import { simulationOf } from '../explain/simulation.ts';
import { DEMO_AS_OF } from '../intake/demo.ts';
import { deriveFeatures } from '../scoring/derive.ts';
import { scoreBook } from '../scoring/engine.ts';
import { loadModel, readModelText } from '../scoring/model-files.ts';
import { openDeal } from '../tests/scoring/accounts.ts';
import { COVERAGE, fastest, rawRows } from './score-throughput.ts';

const CHANGES: [id: string, changes: string[]][] = [
  ['living-doc-4', ['components.engagement.weight=30', 'settings.expand_score=60']],
  ['strategic-100', ['cut.1.score=60']],
  ['three-signal-15', ['cut.1.score=11']],
];

/** Touches and a deal that differ from account to account, so that every stage has something to decide. */
export function withHistory(row: RawFeatures, at: number): RawFeatures {
  const deal = openDeal({ dealId: `D-${at}`, outcomeScore: at % 101, amount: 1000 * (1 + (at % 90)) });
  const lastTouchOn = addDays(DEMO_AS_OF, -(at % 70));
  const touches30d = at % 70 < 30 ? 1 + (at % 9) : 0;
  return {
    ...row,
    owner: `Owner ${at % 40}`,
    openDeals: at % 3 === 0 ? [] : [deal],
    lastTouchOn,
    touches30d,
  };
}

/** A line per model: seconds for a book of so many accounts, and how many times as long as scoring it once. */
export function simulateThroughput(accounts: number): string[] {
  const raw = rawRows(accounts).map(withHistory);
  const coverage = { ...COVERAGE, accounts };
  const scored = (model: ReturnType<typeof loadModel>) =>
    scoreBook(deriveFeatures(raw, coverage, model, DEMO_AS_OF), model, { asOf: DEMO_AS_OF });
  return CHANGES.map(([id, changes]) => {
    const model = loadModel(id);
    const { text } = readModelText(id);
    const before = { model, book: scored(model) };
    const once = fastest(() => scored(model));
    let moved = 0;
    const simulating = fastest(() => {
      const changed = editModel(text, id, changes, { rescale: true }).model;
      moved = simulationOf(before, { model: changed, book: scored(changed) }).moves.length;
    });
    const ratio = (simulating / once).toFixed(2);
    return `  ${id.padEnd(16)} ${(simulating / 1000).toFixed(2)} s, ${ratio} × features and tiers once; ${moved} accounts move`;
  });
}
