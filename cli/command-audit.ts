/** `tiers audit REPORT.md`: every claim of a rendered text against a fact sheet. Exit 1 when one does not hold. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { auditText, isClean } from '../claims/audit.ts';
import type { Audit, Claim } from '../domain/claims.ts';
import { CheckFailed, FileError, UsageError } from '../domain/errors.ts';
import { type FactSheet, factSheetSchema } from '../domain/facts.ts';
import type { CommandContext } from './context.ts';

interface AuditFlags {
  facts?: string;
  run?: string;
}

/** @throws CheckFailed (1) on a fault, FileError (2) when report or sheet cannot be read. */
export async function auditCommand(context: CommandContext, file: string, flags: AuditFlags): Promise<void> {
  const text = readText(file);
  const sheet = await sheetFor(context, file, flags);
  const audit = auditText(text, sheet);
  if (context.json) context.output.print(JSON.stringify(audit, null, 2));
  else context.output.print(describeAudit(file, text, audit));
  if (!isClean(audit)) throw new CheckFailed(faultLine(audit));
}

function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new FileError(`${file} cannot be read.`, { cause });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new FileError(`${file} is not UTF-8 text.`, {
      cause,
      hint: 'Give the Markdown report, for instance report.md.',
    });
  }
}

/** The sheet to hold the text against: `--facts`, else the run's, else facts.json beside the report. */
async function sheetFor(context: CommandContext, file: string, flags: AuditFlags): Promise<FactSheet> {
  if (flags.facts && flags.run) throw new UsageError('Give --facts or --run, not both.');
  if (flags.run) return sheetOfRun(context, flags.run);
  const beside = [join(dirname(file), 'facts.json'), join(dirname(file), '..', 'facts.json')].find(
    existsSync,
  );
  const path = flags.facts ?? beside;
  if (!path) {
    throw new UsageError(`There is no facts.json beside ${file}.`, {
      hint: 'Name the sheet with --facts SHEET.json, or the run with --run ID (tiers runs lists them).',
    });
  }
  return parseSheet(path);
}

async function sheetOfRun(context: CommandContext, id: string): Promise<FactSheet> {
  const { sheet, runId, status } = await context.withDatabase((database) => context.findRun(database, id));
  if (sheet) return sheet;
  throw new UsageError(`Run ${runId} (${status}) has no facts stored.`);
}

function parseSheet(path: string): FactSheet {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new FileError(`The fact sheet ${path} cannot be read.`, { cause });
  }
  const parsed = factSheetSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new FileError(`${path} is not a fact sheet: ${issue.path.join('.')}: ${issue.message}.`, {
    hint: 'docs/facts.md describes its form.',
  });
}

const isFault = (claim: Claim): boolean => claim.verdict !== 'verified' && claim.verdict !== 'note';

function faultLine({ counts }: Audit): string {
  const faults = counts.contradicted + counts.unsupported + counts.unbound;
  return faults === 0
    ? 'Nothing in the text was recognised as a claim, so nothing was checked.'
    : `${faults} of ${counts.claims} claims do not hold.`;
}

function describeAudit(file: string, text: string, audit: Audit): string {
  const { counts } = audit;
  const faults = audit.claims.filter(isFault);
  const lines = faults.map((claim) => {
    const before = text.slice(0, claim.start);
    const line = before.split('\n').length;
    const column = claim.start - before.lastIndexOf('\n');
    return `${file}:${line}:${column}  ${claim.verdict}  “${claim.text.replace(/\s+/g, ' ')}”\n    ${claim.reason}`;
  });
  const summary = `${counts.claims} claims: ${counts.verified} verified, ${counts.contradicted} contradicted, ${counts.unsupported} unsupported, ${counts.unbound} unbound, ${counts.note} in notes. Coverage ${(audit.coverage * 100).toFixed(1)} %. ${faults.length} faults.`;
  return [...lines, summary].join('\n');
}
