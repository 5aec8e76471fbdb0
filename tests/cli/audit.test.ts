/** `tiers audit`: what it prints in each form, what `--fix` writes, and how it ends. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHAPES } from '../../cli/shapes.ts';
import { REPORT, SHEET } from '../claims/sample-report.ts';
import { runTiers } from './run-command.ts';

const NOTE = 'Budget is approved verbally.';
const EDITED = REPORT.replace('Renews in 44 days', 'Renews in 45 days').replace(
  'The account is in touch and unhappy.',
  'Their champion left.',
);
const lineOf = (words: string): number => EDITED.split('\n').findIndex((line) => line.includes(words)) + 1;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiers-audit-'));
  writeFileSync(join(folder, 'facts.json'), JSON.stringify(SHEET));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'report.md');
const audit = (text: string, ...flags: string[]) => {
  writeFileSync(file(), text);
  return runTiers(['audit', file(), ...flags], {});
};

describe('in a terminal', () => {
  it('says place, words, verdict, reason, what would be true, and the sum', async () => {
    const { status, out, err } = await audit(EDITED);
    expect(status).toBe(1);
    const line = lineOf('Renews in 45');
    const column = EDITED.split('\n')[line - 1]!.indexOf('45 days') + 1;
    expect(out).toContain(`report.md:${line}:${column}  contradicted duration  “45”\n    on record 44`);
    expect(out).toContain('    instead: “45” → “44”');
    expect(out).toContain('no declared phrase covers "Their champion');
    expect(out).toMatch(/2 faults \(1 with a swap that --fix makes\)\.$/);
    expect(err).toContain('claims do not hold');
  });

  it('ends with 0 on a clean report, and with 1 on a text without a claim', async () => {
    expect((await audit(REPORT)).status).toBe(0);
    expect(await audit('')).toMatchObject({ status: 1, err: expect.stringContaining('nothing was checked') });
  });

  it('shows the code of a sign that cannot be seen', async () => {
    expect((await audit(REPORT.replace('44 days', '44\u200b days'))).out).toContain('“<U+200B>” → nothing');
  });
});

describe('--fix', () => {
  it('writes the file, says what and where, and what remains; a second time changes nothing', async () => {
    const first = await audit(EDITED, '--fix');
    expect(first).toMatchObject({ status: 1 });
    expect(first.out).toMatch(
      new RegExp(`report\\.md:${lineOf('Renews in 45')}:\\d+ {2}fixed {2}“45” → “44”`),
    );
    expect(first.out).toContain('Their champion left');
    const written = readFileSync(file(), 'utf8');
    expect(written).toBe(EDITED.replace('45 days', '44 days'));
    expect(written).toContain(NOTE);
    const second = await runTiers(['audit', file(), '--fix'], {});
    expect(second.out).toContain('Nothing to fix.');
    expect(readFileSync(file(), 'utf8')).toBe(written);
  });

  it('ends with 0 where nothing remains; --out leaves the file as it is', async () => {
    const text = REPORT.replace('Renews in 44 days', 'Renews in 45 days');
    expect((await audit(text, '--fix', '--out', join(folder, 'fixed.md'))).status).toBe(0);
    expect(readFileSync(file(), 'utf8')).toBe(text);
    expect(readFileSync(join(folder, 'fixed.md'), 'utf8')).toBe(REPORT);
  });

  it('keeps line ends of another system', async () => {
    const text = REPORT.replace('Renews in 44 days', 'Renews in 45 days').replaceAll('\n', '\r\n');
    await audit(text, '--fix');
    expect(readFileSync(file(), 'utf8')).toBe(REPORT.replaceAll('\n', '\r\n'));
  });

  it('without --fix nothing is written', async () => {
    await audit(EDITED);
    expect(readFileSync(file(), 'utf8')).toBe(EDITED);
  });
});

describe('what free prose says and nothing was held against', () => {
  const MEMO = 'Amberline Optics scored 97.\n\nSome of the others look alike.\n';

  it('is told by its line and in the sum, and fails nothing', async () => {
    const { status, out } = await audit(MEMO);
    expect(out).toContain('report.md:3  not checked: “Some”, “others”, “alike”');
    expect(out).toMatch(/0 faults\. 3 places where something could be claimed and nothing was checked\.$/);
    expect(status).toBe(0);
  });

  it('fails with --strict, which a document without any passes', async () => {
    expect(await audit(MEMO, '--strict')).toMatchObject({
      status: 1,
      err: expect.stringContaining('3 places'),
    });
    expect((await audit(REPORT, '--strict')).status).toBe(0);
  });

  it('is a note in SARIF and a list in JSON', async () => {
    const log = JSON.parse((await audit(MEMO, '--format', 'sarif')).out);
    const results = log.runs[0].results as { ruleId: string; level: string }[];
    expect(results.map(({ ruleId, level }) => `${ruleId} ${level}`)).toEqual(
      Array(3).fill('not-checked note'),
    );
    const answer = SHAPES.audit.parse(JSON.parse((await audit(MEMO, '--json')).out));
    expect(answer.unchecked.map(({ text }) => text)).toEqual(['Some', 'others', 'alike']);
  });
});

it('--json has corrections, places and changes in the documented shape', async () => {
  const answer = SHAPES.audit.parse(JSON.parse((await audit(EDITED, '--json')).out));
  const fault = answer.claims.find(({ text }) => text === '45')!;
  expect(fault).toMatchObject({ line: lineOf('Renews in 45'), correction: { text: '44' } });
  expect(EDITED.slice(fault.correction!.start, fault.correction!.end)).toBe('45');
  expect(answer.changes).toBeUndefined();
  const fixed = SHAPES.audit.parse(JSON.parse((await audit(EDITED, '--json', '--fix')).out));
  expect(fixed.changes).toMatchObject([{ from: '45', to: '44' }]);
});

it('bad use says what was possible', async () => {
  const { status, err } = await audit(REPORT, '--format', 'xml');
  expect([status, err]).toEqual([2, expect.stringContaining('text, json, sarif')]);
  expect(await audit(REPORT, '--out', 'x.md')).toMatchObject({
    status: 2,
    err: expect.stringContaining('--fix'),
  });
  expect(await audit(REPORT, '--json', '--format', 'sarif')).toMatchObject({ status: 2 });
});

describe('--format sarif', () => {
  const log = async (text: string) => JSON.parse((await audit(text, '--format', 'sarif')).out) as Sarif;

  it('has a rule, a region and a fix for each fault, as SARIF 2.1.0 asks', async () => {
    const { version, runs } = await log(EDITED);
    const { tool, results, columnKind } = runs[0]!;
    expect([version, runs.length, columnKind, results.length]).toEqual(['2.1.0', 1, 'utf16CodeUnits', 2]);
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex]!.id).toBe(result.ruleId);
      const { region, artifactLocation } = result.locations[0]!.physicalLocation;
      expect(artifactLocation.uri).toMatch(/report\.md$/);
      expect(EDITED.slice(region.charOffset, region.charOffset + region.charLength)).toBe(
        region.snippet.text,
      );
      expect(region.startLine).toBe(EDITED.slice(0, region.charOffset).split('\n').length);
    }
    const [fixed] = results.filter(({ fixes }) => fixes);
    const { deletedRegion, insertedContent } = fixed!.fixes![0]!.artifactChanges[0]!.replacements[0]!;
    expect([fixed!.ruleId, insertedContent.text]).toEqual(['duration/contradicted', '44']);
    expect(EDITED.slice(deletedRegion.charOffset, deletedRegion.charOffset + deletedRegion.charLength)).toBe(
      '45',
    );
  });

  it('keeps its fingerprints when the text moves, and has another for each finding', async () => {
    const prints = async (text: string) =>
      (await log(text)).runs[0]!.results.map(
        ({ partialFingerprints }) => Object.values(partialFingerprints)[0],
      ).sort();
    const here = await prints(EDITED);
    expect(await prints(EDITED.replace('\n\n', '\n\n\n\n'))).toEqual(here);
    expect(new Set(here).size).toBe(2);
  });

  it('has no results for a clean report, and one for a text without a claim', async () => {
    expect((await log(REPORT)).runs[0]!.results).toEqual([]);
    expect((await log('')).runs[0]!.results.map(({ ruleId }) => ruleId)).toEqual(['nothing-recognised']);
  });
});

interface Region {
  startLine: number;
  charOffset: number;
  charLength: number;
  snippet: { text: string };
}

interface Sarif {
  version: string;
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    columnKind: string;
    results: {
      ruleId: string;
      ruleIndex: number;
      partialFingerprints: Record<string, string>;
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: Region } }[];
      fixes?: {
        artifactChanges: { replacements: { deletedRegion: Region; insertedContent: { text: string } }[] }[];
      }[];
    }[];
  }[];
}
