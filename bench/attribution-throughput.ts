/** What moved a whole book between two months, beside scoring the book once. */
import { addDays } from '../domain/dates.ts';
import type { RawFeatures } from '../domain/features.ts';
import { attributeBooks, type BookInputs } from '../explain/attribution.ts';
import { DEMO_AS_OF } from '../intake/demo.ts';
import { deriveFeatures } from '../scoring/derive.ts';
import { scoreBook } from '../scoring/engine.ts';
import { loadModel } from '../scoring/model-files.ts';
import { COVERAGE, fastest, rawRows } from './score-throughput.ts';
import { withHistory } from './simulate-throughput.ts';

/** The rows a month before: every third account was touched another number of times. */
const before = (row: RawFeatures, at: number): RawFeatures =>
  at % 3 === 0
    ? { ...row, touches30d: (row.touches30d + 4) % 11, lastTouchOn: addDays(DEMO_AS_OF, -45) }
    : row;

/** A line per model: seconds for a book of so many accounts, and how many times as long as scoring it once. */
export function attributionThroughput(accounts: number): string[] {
  const raw = rawRows(accounts).map(withHistory);
  const coverage = { ...COVERAGE, accounts };
  return ['living-doc-4', 'strategic-100', 'three-signal-15'].map((id) => {
    const model = loadModel(id);
    const rest = { model, coverage, signals: new Map(), previous: [], overrides: [] };
    const now: BookInputs = { ...rest, asOf: DEMO_AS_OF, raw };
    const then: BookInputs = { ...rest, asOf: addDays(DEMO_AS_OF, -31), raw: raw.map(before) };
    const once = fastest(() =>
      scoreBook(deriveFeatures(raw, coverage, model, DEMO_AS_OF), model, { asOf: DEMO_AS_OF }),
    );
    let moved = 0;
    const attributing = fastest(() => {
      const { accounts: found } = attributeBooks(then, now);
      moved = found.filter(({ score }) => score !== null && score.from !== score.to).length;
    });
    const ratio = (attributing / once).toFixed(1);
    return `  ${id.padEnd(16)} ${(attributing / 1000).toFixed(2)} s, ${ratio} × features and tiers once; ${moved} scores moved`;
  });
}
