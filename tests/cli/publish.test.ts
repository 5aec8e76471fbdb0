/** Approval by command: a draft waits, is sent back with a comment, is drafted anew, and is published; also when its checkpoints are gone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHAPES } from '../../cli/shapes.ts';
import { withBook } from '../agents/report-bench.ts';
import { withModelServer } from '../model-calls.ts';
import type { ModelServer } from '../model-server.ts';
import { textOf } from '../model-wire.ts';
import { writeFromFacts } from '../willing-writer.ts';
import { runTiers, type Said } from './run-command.ts';

type Tiers = (...words: string[]) => Promise<Said>;

async function withTiers(
  work: (tiers: Tiers, server: ModelServer, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-publish-'));
  const config = join(folder, 'tiers.yaml');
  // Whatever nobody went on with is pruned by the next report.
  writeFileSync(config, 'checkpoint_days: 0\n');
  try {
    await withModelServer(writeFromFacts, (server) =>
      withBook(async ({ url }) => {
        const environment = {
          DATABASE_URL: url,
          TIERS_HOME: folder,
          ANTHROPIC_API_KEY: 'a-key-for-the-test',
          ANTHROPIC_BASE_URL: server.url,
        };
        await work((...words) => runTiers([...words, '--config', config], environment), server, folder);
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const COMMENT = 'Say more of Tessel Bank, please.';
const runOf = ({ out }: Said): string => (JSON.parse(out) as { run: string }).run;

test('sent back, drafted anew with the comment, published, and the record shows it all', () =>
  withTiers(async (tiers, server, folder) => {
    const out = join(folder, 'draft');
    const draft = ['report', '--as-of', '2026-05-31', '--draft', '--writer', 'claude', '--out', out];
    const first = await tiers(...draft);
    expect(first).toMatchObject({ status: 0, err: '' });
    const [, run] = /tiers publish (\w+) --send-back "COMMENT" --writer claude$/m.exec(first.out) ?? [];
    const before = server.requests.length;
    const back = ['publish', run!, '--send-back', COMMENT, '--by', 'Dana Ruiz', '--out', out];
    expect((await tiers(...back)).err).toContain('Give --writer and the settings as they were then');
    expect(await tiers(...back, '--writer', 'claude')).toMatchObject({ status: 0, err: '' });
    const asked = server.requests.slice(before).map(({ body }) => textOf(body));
    expect(asked.length).toBeGreaterThan(0);
    for (const text of asked) expect(text).toContain(COMMENT);
    const page = readFileSync(join(out, 'report.md'), 'utf8');
    expect(runOf(await tiers(...draft, '--json'))).toBe(run);
    expect(server.requests).toHaveLength(before + asked.length);
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toBe(page);
    expect(await tiers('publish', run!)).toMatchObject({ status: 0, err: '' });
    const { out: record } = await tiers('runs', run!, '--json');
    expect(JSON.parse(record)).toMatchObject({
      standing: 'published',
      reviews: [{ author: 'Dana Ruiz', comment: COMMENT }],
    });
    expect((await tiers(...back, '--writer', 'claude')).err).toContain('is no draft');
  }));

test('what a model writes of a run with a second model leaves both tiers standing; sent back, it is the same run', () =>
  withTiers(async (tiers, _server, folder) => {
    const out = join(folder, 'draft');
    const by = ['--writer', 'claude', '--out', out, '--json'];
    const draft = await tiers(
      'report',
      '--as-of',
      '2026-05-31',
      '--draft',
      '--beside',
      'strategic-100',
      ...by,
    );
    const answer = SHAPES.report.parse(JSON.parse(draft.out));
    expect(answer).toMatchObject({ withheld: 0, beside: { axis: 'value' } });
    expect(answer.paragraphs?.written).toBeGreaterThan(0);
    const told = () => readFileSync(join(out, 'report.md'), 'utf8').match(/value tier (?!tiers)\S+/gi);
    const tiersTold = told();
    expect(tiersTold?.length).toBeGreaterThan(4);
    const back = await tiers('publish', answer.run, '--send-back', COMMENT, ...by);
    expect(runOf(back)).toBe(answer.run);
    expect(told()).toEqual(tiersTold);
  }));

test('a draft whose checkpoints were pruned is published as it is stored', () =>
  withTiers(async (tiers) => {
    const drafted = await tiers('report', '--as-of', '2026-05-31', '--draft', '--json');
    await tiers('report', '--as-of', '2026-04-30', '--json');
    expect(await tiers('publish', runOf(drafted))).toMatchObject({ status: 0, err: '' });
    const runs = JSON.parse((await tiers('runs', '--json')).out) as { run: string; status: string }[];
    expect(runs.find(({ run }) => run === runOf(drafted))?.status).toBe('published');
  }));
