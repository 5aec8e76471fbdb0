/** Coverage from rows to rows: who is full and who could take what, on a model with ratios of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHAPES } from '../../cli/shapes.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { withSignalsBook } from './moves-book.ts';

/** At most two Gold accounts an AE, five to eight Silver ones; the numbers are settings that the model has. */
const RATIOS = `
capacity:
  - { tier: 1, role: AE, at_most: $two }
  - { tier: 2, role: AE, at_least: $five, at_most: $silver_score }
`;

test('two Gold and ten Silver accounts are more than one AE can carry; what fits stays, the rest goes where room is', () =>
  withSignalsBook(async (ask) => {
    const folder = mkdtempSync(join(tmpdir(), 'tiers-coverage-'));
    try {
      const model = join(folder, 'model.yaml');
      writeFileSync(model, `${readModelText('three-signal-15').text}${RATIOS}`);
      const words = ['coverage', '--model', model, '--as-of', '2026-05-31', '--propose'];
      const { status, out, err } = await ask(...words, '--json');
      expect(`${status} ${err}`).toBe('0 ');
      const found = SHAPES.coverage.parse(JSON.parse(out));
      // 2 Gold at 2 and 10 Silver at 8 or 5; Ada Ruiz has them all: 2/2 + 10/8 = 225 %.
      expect(found.needs.map(({ fewest, most, people }) => [fewest, most, people])).toEqual([
        [1, null, 2],
        [2, 2, 2],
      ]);
      expect(found.owners.map(({ name, load, standing }) => [name, load, standing])).toEqual([
        ['Ada Ruiz', 225, 'over'],
        ['Ben Okafor', 0, 'under'],
      ]);
      const silver = ['02', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((id) => `S-${id}`);
      expect(found.proposals!.map(({ account, to }) => [account, to])).toEqual(
        silver.map((id, at) => [id, at < 8 ? 'Ben Okafor' : null]),
      );
      expect((await ask(...words, '--format', 'csv')).out.split('\r\n')[1]).toBe(
        'S-02,Company B,2,Ada Ruiz,Ben Okafor,owner_over_capacity,',
      );
      expect((await ask(...words)).out).toContain(
        'Ada Ruiz: 225 % full, over capacity (Tier 1: 2, Tier 2: 10)',
      );
      const refused = await ask('coverage', '--as-of', '2026-05-31', '--model', 'living-doc-4', '--propose');
      expect(`${refused.status} ${refused.err}`).toMatch(/^2 .*declares no accounts per AE/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }));
