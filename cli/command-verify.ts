/** `tiers verify RUN`: a run rebuilt from what is stored with it, and its report files held against it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isOwn, missingFile, pathInRun, verifiedFile } from '../agents/verify-report.ts';
import { type VerifiedRun, verifyRun } from '../agents/verify-run.ts';
import type { Database } from '../db/connection.ts';
import { listRuns, loadRun, type StoredRun } from '../db/runs.ts';
import { CheckFailed, FileError, UsageError } from '../domain/errors.ts';
import type { Verification, VerifiedFile } from '../domain/verification.ts';
import { differencesIn, verificationText } from '../report/verification-text.ts';
import type { CommandContext } from './context.ts';
import { verifyAnswer } from './shapes-verify.ts';

interface VerifyFlags {
  report?: string;
}

/**
 * @throws CheckFailed (1) where anything differs; UsageError (2) for a run that is not made to its end or not there;
 * FileError (2) where the report cannot be read
 */
export async function verifyCommand(context: CommandContext, id: string, flags: VerifyFlags): Promise<void> {
  const given = flags.report === undefined ? null : readReport(flags.report);
  const verified = await context.withDatabase(async (database) => {
    const run = await runOf(context, database, id);
    return verifyRun(database.pool, run, (text) => context.output.progress(text));
  });
  const files = given === null ? [] : filesAgainst(given, verified);
  const verification: Verification = {
    ...verified.verification,
    files,
    agrees: verified.verification.agrees && files.every(isSame),
  };
  const answer = verifyAnswer(verification);
  context.output.print(context.json ? JSON.stringify(answer, null, 1) : verificationText(verification));
  if (!verification.agrees) throw new CheckFailed(failure(verification));
}

const isSame = ({ verdict }: VerifiedFile): boolean => verdict === 'same' || verdict === 'not_checked';

function failure(verification: Verification): string {
  const { parts, files } = differencesIn(verification);
  const told = [
    ...(parts.length > 0 ? [`${parts.length} of ${verification.parts.length} parts of the run`] : []),
    ...(files.length > 0 ? [`${files.length} of ${verification.files.length} files`] : []),
  ];
  return `Run ${verification.run} does not verify: ${told.join(' and ')} differ.`;
}

/** The run by its id or how that begins; `latest` is the one of the latest date that is made to its end. */
async function runOf(context: CommandContext, database: Database, id: string): Promise<StoredRun> {
  const run = id === 'latest' ? await latestRun(database) : await context.findRun(database, id);
  if (run.status !== 'running') return run;
  throw new UsageError(`Run ${run.runId} is not made to its end.`, {
    hint: 'Give the tiers report command of it once more: it goes on where it was.',
  });
}

async function latestRun({ pool }: Database): Promise<StoredRun> {
  const found = (await listRuns(pool)).find(({ status }) => status === 'published' || status === 'draft');
  if (found) return (await loadRun(pool, found.runId))!;
  throw new UsageError('There is no run to verify yet.', { hint: 'tiers report makes one.' });
}

/** What the reader names: one file, or the files of a folder by their paths in it. */
interface GivenReport {
  whole: boolean;
  texts: Map<string, string | null>;
}

function readReport(place: string): GivenReport {
  try {
    if (!statSync(place).isDirectory()) return { whole: false, texts: new Map([[place, readText(place)]]) };
    const paths = readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(place, '/').length).replaceAll('\\', '/'))
      .sort((a, b) => (a < b ? -1 : 1));
    return { whole: true, texts: new Map(paths.map((path) => [path, readText(join(place, path))])) };
  } catch (cause) {
    throw new FileError(`${place} cannot be read.`, {
      cause,
      hint: 'Give report.md, another file of a report, or the folder that tiers report wrote.',
    });
  }
}

/** null where it is no text. */
function readText(path: string): string | null {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function filesAgainst(
  { whole, texts }: GivenReport,
  { texts: run, verification }: VerifiedRun,
): VerifiedFile[] {
  if (run === null)
    throw new UsageError(
      `The texts of run ${verification.run} cannot be rebuilt, so no file can be held against them.`,
      {
        hint: `tiers verify ${verification.run} says why.`,
      },
    );
  const checked = [...texts].map(([file, text]) => {
    const path = whole ? (run.files.has(file) ? file : null) : pathInRun(file, run.files);
    if (text === null || (whole && path === null && isOwn(file))) return notChecked(file, text);
    return verifiedFile(file, path ?? (file.endsWith('.md') && !whole ? 'report.md' : null), text, run);
  });
  const missing = whole ? [...run.files].filter(([path]) => !texts.has(path)) : [];
  return [...checked, ...missing.map(([path, text]) => missingFile(path, text))];
}

const notChecked = (file: string, text: string | null): VerifiedFile => ({
  ...{ file, path: null, found: null, rebuilt: null, verdict: 'not_checked', edits: [] },
  difference: text === null ? 'no text: nothing to compare it with' : 'the reader’s own',
});
