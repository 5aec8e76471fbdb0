/** The scorecard: what was measured, per operator, with Wilson intervals; Markdown for people, JSON for machines. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Outcome } from './measure.ts';

/** Wilson score interval of a share at 95 %. */
export function wilson(hits: number, trials: number): [low: number, high: number] {
  if (trials === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / trials;
  const centre = share + (z * z) / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return [(centre - spread) / scale, (centre + spread) / scale];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export function scorecardTable(outcomes: Outcome[]): string {
  const rows = outcomes.map((each) => {
    const [low, high] = wilson(each.caught, each.edits);
    return `| ${each.operator} | ${each.edits} | ${percent(each.caught / Math.max(1, each.edits))} | ${percent(low)} – ${percent(high)} | ${percent(each.noticed / Math.max(1, each.edits))} |`;
  });
  return [
    '| Operator | Edits | Fault on the edit | 95 % interval | Any fault |',
    '|---|--:|--:|---|--:|',
    ...rows,
  ].join('\n');
}

export interface Scorecard {
  mutations: Outcome[];
  truthPreserving: { operator: string; edits: number; falseAlarms: number }[];
}

/** Writes scorecard.md and scorecard.json into the folder. */
export function writeScorecard(directory: string, card: Scorecard): void {
  mkdirSync(directory, { recursive: true });
  const edits = card.mutations.reduce((sum, each) => sum + each.edits, 0);
  const caught = card.mutations.reduce((sum, each) => sum + each.caught, 0);
  const alarms = card.truthPreserving.map(
    (each) => `| ${each.operator} | ${each.edits} | ${each.falseAlarms} |`,
  );
  const text = [
    '# Scorecard of the audit',
    `${caught} of ${edits} false edits are faults at the edited place (${percent(caught / Math.max(1, edits))}).`,
    scorecardTable(card.mutations),
    '## Edits that leave the text true',
    ['| Edit | Edits | False alarms |', '|---|--:|--:|', ...alarms].join('\n'),
  ].join('\n\n');
  writeFileSync(`${directory}/scorecard.md`, `${text}\n`);
  writeFileSync(`${directory}/scorecard.json`, `${JSON.stringify(card, null, 2)}\n`);
}
