import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileError } from '../../domain/errors.ts';
import { reportSchema } from '../../domain/report.ts';
import { jsonText, REPORT_JSON, type ReportFiles, reportJson } from '../../report/json.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { writeReport } from '../../report/write.ts';
import { sampleDraft, sampleSheet } from './sample.ts';

let parent: string;
let out: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'report-'));
  out = join(parent, 'a', '2026-05-31');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const audit = {
  coverage: 1,
  counts: { claims: 1, verified: 1, contradicted: 0, unsupported: 0, unbound: 0, note: 0 },
};

function files(texts: Record<string, string>): ReportFiles {
  const sheet = sampleSheet();
  const given = new Map(Object.entries(texts));
  const json = reportJson(renderMarkdown(sampleDraft(), sheet), sheet, audit, given);
  return new Map([...given, [REPORT_JSON, jsonText(json)]]);
}

const read = (path: string) => readFile(join(out, path), 'utf8');

describe('a report folder', () => {
  it('describes itself in the documented form', async () => {
    await writeReport(out, files({ 'report.md': 'x', 'owners/ruiz.md': 'é' }));
    const json = reportSchema.parse(JSON.parse(await read(REPORT_JSON)));
    expect(json.files.map((file) => [file.path, file.bytes])).toEqual([
      ['owners/ruiz.md', 2],
      ['report.md', 1],
    ]);
    expect(json.spans.length).toBeGreaterThan(60);
  });

  it('replaces its own former output whole, and leaves nothing beside it', async () => {
    await writeReport(out, files({ 'report.md': 'one', 'owners/gone.md': 'x' }));
    const { kept } = await writeReport(out, files({ 'report.md': 'two' }));
    expect(kept).toEqual([]);
    expect(await read('report.md')).toBe('two');
    expect((await readdir(out)).sort()).toEqual([REPORT_JSON, 'report.md']);
    expect(await readdir(join(out, '..'))).toEqual(['2026-05-31']);
  });

  it('never removes a file that it did not write', async () => {
    await mkdir(out, { recursive: true });
    await writeFile(join(out, 'thesis.doc'), 'mine');
    await expect(writeReport(out, files({ 'report.md': 'x' }))).rejects.toThrow(/thesis\.doc/);
    expect(await readdir(out)).toEqual(['thesis.doc']);
    await rm(join(out, 'thesis.doc'));
    await writeReport(out, files({ 'report.md': 'x' }));
    await writeFile(join(out, 'owners.txt'), 'mine');
    await expect(writeReport(out, files({ 'report.md': 'y' }))).rejects.toThrow(FileError);
    expect(await read('report.md')).toBe('x');
  });

  it('keeps what a person wrote into it, each version once', async () => {
    const first = files({ 'report.md': 'one' });
    await writeReport(out, first);
    await writeFile(join(out, 'report.md'), 'mine');
    const { kept } = await writeReport(out, first);
    expect(kept).toEqual([{ path: 'report.md', keptAs: 'edited/report.md' }]);
    expect([await read('report.md'), await read('edited/report.md')]).toEqual(['one', 'mine']);
    await writeFile(join(out, 'report.md'), 'mine again');
    await writeReport(out, first);
    await writeReport(out, first);
    expect((await readdir(join(out, 'edited'))).sort()).toEqual(['report-2.md', 'report.md']);
  });

  it('leaves the old report as it was when the new one cannot be written', async () => {
    await writeReport(out, files({ 'report.md': 'one' }));
    const broken = new Map([...files({ 'report.md': 'two' }), ['report.md/below', 'impossible']]);
    await expect(writeReport(out, broken)).rejects.toThrow(FileError);
    expect(await read('report.md')).toBe('one');
    expect(await readdir(join(out, '..'))).toEqual(['2026-05-31']);
  });

  it('comes back after a kill between the two renames', async () => {
    await mkdir(join(parent, 'a', '.2026-05-31.old'), { recursive: true });
    await writeFile(join(parent, 'a', '.2026-05-31.old', 'report.md'), 'old');
    await expect(writeReport(out, files({ 'report.md': 'new' }))).rejects.toThrow(/report\.md/);
    expect(await read('report.md')).toBe('old');
  });

  it('is not written over a file or through a broken link', async () => {
    await mkdir(join(parent, 'a'));
    await writeFile(out, 'a file');
    await expect(writeReport(out, files({ 'report.md': 'x' }))).rejects.toThrow(/is a file/);
    await rm(out);
    await symlink(join(parent, 'nowhere'), out);
    await expect(writeReport(out, files({ 'report.md': 'x' }))).rejects.toThrow(FileError);
  });
});
