/** Versions of a model on real PostgreSQL: put to use, gone back from, never lost; published runs keep their own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inUseBefore, namedModel } from '../../books/named-model.ts';
import { SHAPES } from '../../cli/shapes.ts';
import { openDatabase } from '../../db/connection.ts';
import { addModelVersion, modelVersions } from '../../db/model-versions.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { TEST_HOME, withDatabase } from '../database.ts';
import { LONG, type Tiers, withImportedBook } from './imported-book.ts';

const { text } = readModelText('living-doc-4');
const withLine = (score: number) =>
  text.replace('expand_score: { value: 70,', `expand_score: { value: ${score},`);

async function asked(tiers: Tiers, ...words: string[]) {
  const { status, out, err } = await tiers(...words, '--json');
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out);
}

async function models<Key extends string>(tiers: Tiers, ...words: string[]): Promise<never> {
  return SHAPES.models.parse(await asked(tiers, 'models', ...words)) as { [key in Key]: unknown } as never;
}

/** Hashes of the model in use, and of what was in use before it. */
async function inUse(url: string): Promise<{ now: string; before: string | undefined }> {
  const database = await openDatabase({ url, home: TEST_HOME });
  try {
    const now = await namedModel(database.pool, 'living-doc-4');
    return { now: now.model.hash, before: (await inUseBefore(database.pool, now))?.model.hash };
  } finally {
    await database.close();
  }
}

const scoredBy = async (tiers: Tiers, ...words: string[]): Promise<string> =>
  (await asked(tiers, 'score', ...words)).model.hash;

test('an adopted version is in use wherever its id is named or meant, until somebody goes back', LONG, () =>
  withImportedBook(async (tiers, folder, url) => {
    const shipped = await scoredBy(tiers);
    const before = await asked(tiers, 'report', '--as-of', '2026-05-31', '--out', join(folder, 'r'));
    const file = join(folder, 'mine.yaml');
    writeFileSync(file, withLine(65));

    const adopted: { adopted: { version: number; hash: string }; simulation: { changed: { hash: string } } } =
      await models(tiers, 'adopt', file, '--by', 'D. Ruiz', '--note', 'a lower line <b>');
    expect(adopted).toMatchObject({
      adopted: {
        modelId: 'living-doc-4',
        version: 1,
        by: 'D. Ruiz',
        note: 'a lower line <b>',
        file: 'mine.yaml',
      },
      from: { named: 'living-doc-4', hash: shipped },
      differences: [{ name: 'settings.expand_score', from: '70', to: '65' }],
    });
    const { hash } = adopted.adopted;
    expect(adopted.simulation.changed.hash).toBe(hash);
    expect(await scoredBy(tiers)).toBe(hash);
    expect(await scoredBy(tiers, '--model', 'living-doc-4')).toBe(hash);
    expect(await scoredBy(tiers, '--model', 'living-doc-4@1')).toBe(hash);
    expect(await scoredBy(tiers, '--model', 'living-doc-4@0')).toBe(shipped);
    expect(await scoredBy(tiers, '--model', `run:${before.run}`)).toBe(shipped);
    const beside = await asked(tiers, 'score', '--model', 'strategic-100', '--beside', 'living-doc-4');
    expect(beside.beside.model.hash).toBe(hash);
    expect((await tiers('score')).out).toContain('living-doc-4 1 (living-doc-4@1, adopted by D. Ruiz).');
    const doctor = await asked(tiers, 'doctor');
    expect(JSON.stringify(doctor.checks)).toContain('living-doc-4@1');
    // What was published before keeps the model that it was made with.
    expect(await models(tiers, 'diff', `run:${before.run}`, 'living-doc-4@0')).toMatchObject({
      differences: [],
    });

    expect(await inUse(url)).toEqual({ now: hash, before: shipped });
    expect(await models(tiers, 'back', '--by', 'M. Quist')).toMatchObject({
      adopted: { version: 2, backTo: 0, by: 'M. Quist', file: null },
      differences: [{ name: 'settings.expand_score', from: '65', to: '70' }],
    });
    expect(await scoredBy(tiers)).toBe(shipped);
    expect((await tiers('score')).out).toContain('model living-doc-4 1.');
    expect(await inUse(url)).toEqual({ now: shipped, before: hash });
  }),
);

test('the log keeps every entry with who, when and what, and going back walks along the versions', LONG, () =>
  withImportedBook(async (tiers, folder) => {
    const adopt = async (score: number) => {
      const file = join(folder, `line-${score}.yaml`);
      writeFileSync(file, withLine(score));
      return tiers('models', 'adopt', file, '--by', 'D. Ruiz');
    };
    for (const score of [65, 60]) expect((await adopt(score)).status).toBe(0);
    const said = await adopt(60);
    expect([said.status, said.err]).toEqual([2, expect.stringContaining('is what is in use already')]);
    const back = (...words: string[]) => tiers('models', 'back', 'living-doc-4', '--by', 'D. Ruiz', ...words);
    expect((await back()).status).toBe(0);
    expect((await back()).status).toBe(0);
    expect(await back()).toMatchObject({
      status: 2,
      err: expect.stringContaining('at the shipped version already'),
    });
    expect((await back('--to', '2', '--note', 'it was right')).status).toBe(0);
    expect(await back('--to', '9')).toMatchObject({
      status: 2,
      err: expect.stringContaining('living-doc-4@5'),
    });

    const { log }: { log: { version: number; at: string }[] } = await models(tiers, 'log', 'living-doc-4');
    expect(log).toMatchObject([
      {
        version: 1,
        backTo: null,
        file: 'line-65.yaml',
        inUse: false,
        differences: [{ from: '70', to: '65' }],
      },
      { version: 2, backTo: null, differences: [{ from: '65', to: '60' }] },
      { version: 3, backTo: 1, file: null, differences: [{ from: '60', to: '65' }] },
      { version: 4, backTo: 0, differences: [{ from: '65', to: '70' }] },
      { version: 5, backTo: 2, note: 'it was right', inUse: true, differences: [{ from: '70', to: '60' }] },
    ]);
    for (const { at } of log) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const plain = await tiers('models', 'log');
    expect(plain.out).toContain('living-doc-4@5 (in use)');
    const { models: listed }: { models: { id: string }[] } = await models(tiers, 'list');
    expect(listed.find(({ id }) => id === 'living-doc-4')).toMatchObject({
      version: 5,
      versions: 5,
      chosen: true,
    });
    expect(listed.find(({ id }) => id === 'intent-3')).toMatchObject({ version: 0, versions: 0, by: null });
  }),
);

test('a model of its own id is named by it once adopted, and what is none says what there is', LONG, () =>
  withImportedBook(async (tiers, folder) => {
    const file = join(folder, 'own.yaml');
    writeFileSync(file, withLine(60).replace('id: living-doc-4', 'id: our-doc'));
    expect(await tiers('score', '--model', 'our-doc')).toMatchObject({ status: 2 });
    expect((await tiers('models', 'adopt', file, '--by', 'D. Ruiz')).out).toContain('our-doc@1 is in use');
    expect((await asked(tiers, 'score', '--model', 'our-doc')).model.id).toBe('our-doc');
    expect(await tiers('score', '--model', 'our-dok')).toMatchObject({
      status: 2,
      err: expect.stringContaining('did you mean our-doc?'),
    });
    expect(await tiers('models', 'back', 'our-doc', '--by', 'D. Ruiz')).toMatchObject({
      status: 2,
      err: expect.stringContaining('our-doc@1'),
    });
    expect(await tiers('models', 'diff', 'our-doc', 'run:ffff')).toMatchObject({ status: 2 });
    writeFileSync(
      file,
      withLine(60).replace('id: living-doc-4', 'id: our-doc').replace('tier: 4', 'tier: 7'),
    );
    const bad = await tiers('models', 'adopt', file, '--by', 'D. Ruiz');
    expect([bad.status, bad.err]).toEqual([2, expect.stringContaining('no tier 7 is declared')]);
    const { log }: { log: unknown[] } = await models(tiers, 'log', 'our-doc');
    expect(log).toHaveLength(1);
  }),
);

test('of two people who change the same version at once, one is told', () =>
  withDatabase(async ({ pool }) => {
    const entry = {
      modelId: 'm',
      version: 1,
      text,
      hash: 'h',
      file: 'a.yaml',
      backTo: null,
      by: 'A',
      note: null,
    };
    const outcomes = await Promise.allSettled([
      addModelVersion(pool, entry),
      addModelVersion(pool, { ...entry, by: 'B' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(addModelVersion(pool, { ...entry, version: 3 })).rejects.toThrow(
      'Meanwhile another version',
    );
    expect(await modelVersions(pool)).toHaveLength(1);
  }));
