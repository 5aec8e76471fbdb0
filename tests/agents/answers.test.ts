/** What is worked out for one account and said of it has to pass the audit whole, on every account of any model. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerFor } from '../../agents/answer-question.ts';
import { bookToRead } from '../../agents/books.ts';
import { insightOf } from '../../agents/find-insight.ts';
import { DEMO_AS_OF, DEMO_SEED, generateDemoBook } from '../../intake/demo.ts';
import { importFolder } from '../../intake/import.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { withDatabase } from '../database.ts';
import { benchOf } from './report-bench.ts';

const MODELS = ['living-doc-4', 'strategic-100', 'three-signal-15', 'icp-gate-3'];

test('no answer has a statement withheld, and paths, slides, changes and distances are all said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-answers-'));
  const files = generateDemoBook({ seed: DEMO_SEED, asOf: DEMO_AS_OF, accounts: 20 });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  try {
    await withDatabase(async (database) => {
      await importFolder(database.pool, { paths: [folder], from: 'generic', observedAt: DEMO_AS_OF });
      const said: string[] = [];
      for (const id of MODELS) {
        const { text, file } = readModelText(id);
        const bench = benchOf(database, DEMO_AS_OF, { model: parseModel(text, file), modelText: text });
        const scored = await bookToRead(bench);
        for (const account of scored.book.accounts.slice(0, id === 'living-doc-4' ? 8 : 2)) {
          const insight = await insightOf(database.pool, scored, account);
          const answer = answerFor(scored, account, null, { insight });
          expect([id, account.name, answer.withheld]).toEqual([id, account.name, []]);
          said.push(answer.text);
        }
      }
      for (const form of [
        /^Would be .+ by 12 June\.$/m,
        /^No path to .+: /m,
        /would lead to /,
        /^Score \d+, (?:up|down) \d+: own data [+−]\d+/m,
        /The move (?:up|down) is from /,
        /points (?:above its own|past the \S+|from the \S+) line of /,
        /Rank \d+ of \d+ in /,
        /; clears with /,
      ])
        expect(said.join('\n\n')).toMatch(form);
      expect(said.join('\n')).not.toMatch(/0 of 0 points|\\_/);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 180_000);
