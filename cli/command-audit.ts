/** `tiers audit FILE`: every claim of a document against a fact sheet, and the swaps that would make it true. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { withScoredClaims } from '../agents/scored-claims.ts';
import { isClean, languageOf, type ProseLanguage } from '../claims/audit.ts';
import { auditWithCorrections } from '../claims/swaps.ts';
import { type Change, fixText } from '../claims/swaps-fix.ts';
import type { Audit, CorrectedAudit } from '../domain/claims.ts';
import { CheckFailed, FileError, UsageError } from '../domain/errors.ts';
import { type FactSheet, factSheetSchema } from '../domain/facts.ts';
import { type AuditedDocument, placeIn, readAudited, withUnread } from './audit-document.ts';
import { auditAsSarif } from './audit-sarif.ts';
import { auditAsText, changesAsText } from './audit-text.ts';
import type { CommandContext } from './context.ts';
import type { AuditAnswer } from './shapes.ts';

const FORMATS = ['text', 'json', 'sarif'] as const;
type Format = (typeof FORMATS)[number];

interface AuditFlags {
  facts?: string;
  run?: string;
  fix?: boolean;
  out?: string;
  format?: string;
  prose?: string;
  strict?: boolean;
}

/**
 * @throws CheckFailed (1) on a fault, after `--fix` on one that remains; FileError (2) when document or sheet cannot
 * be read or written; UsageError (2) on flags that do not go together
 */
export async function auditCommand(context: CommandContext, file: string, flags: AuditFlags): Promise<void> {
  const format = formatOf(context, flags);
  if (flags.out !== undefined && !flags.fix)
    throw new UsageError('--out says where --fix writes: give both.');
  const document = await readAudited(file);
  if (flags.fix && document.paragraphs)
    throw new UsageError(`--fix cannot write ${file}.`, {
      hint: 'It changes Markdown only. Run it without --fix: each fault says what to write instead, and in which paragraph.',
    });
  const sheet = await sheetFor(context, file, flags, document.text);
  const prose = languageFor(document, sheet, flags);
  const fixed = flags.fix ? fixText(document.text, sheet, prose) : null;
  const audit = withUnread(fixed?.audit ?? auditWithCorrections(document.text, sheet, prose), document);
  if (document.pictures > 0) context.output.warn(picturesLine(document));
  const target = flags.out ?? file;
  if (fixed && (fixed.changes.length > 0 || flags.out !== undefined)) writeWhole(target, fixed.text);
  const shown = fixed ? { ...document, file: target, text: fixed.text } : document;
  if (fixed && format === 'text') context.output.print(changesAsText(file, target, fixed.changes));
  context.output.print(inFormat(format, shown, audit, fixed?.changes));
  if (!isClean(audit)) throw new CheckFailed(faultLine(audit));
  if (flags.strict && audit.unchecked.length > 0) throw new CheckFailed(uncheckedLine(audit));
}

const LANGUAGES = ['auto', 'declared', 'open'] as const;

/** As the user says, else by the document's title. */
function languageFor(
  document: AuditedDocument,
  sheet: FactSheet,
  { prose = 'auto' }: AuditFlags,
): ProseLanguage {
  const wanted = LANGUAGES.find((each) => each === prose);
  if (!wanted)
    throw new UsageError(`--prose ${prose} is not known.`, { hint: `One of: ${LANGUAGES.join(', ')}.` });
  return wanted === 'auto' ? languageOf(document.text, sheet) : wanted;
}

function formatOf(context: CommandContext, { format }: AuditFlags): Format {
  const wanted = format ?? (context.json ? 'json' : 'text');
  const known = FORMATS.find((each) => each === wanted);
  if (!known)
    throw new UsageError(`--format ${wanted} is not known.`, { hint: `One of: ${FORMATS.join(', ')}.` });
  if (context.json && known !== 'json') throw new UsageError(`Give --json or --format ${known}, not both.`);
  return known;
}

function inFormat(
  format: Format,
  document: AuditedDocument,
  audit: CorrectedAudit,
  changes?: Change[],
): string {
  if (format === 'text') return auditAsText(document, audit);
  if (format === 'sarif') return JSON.stringify(auditAsSarif(document, audit), null, 2);
  const answer: AuditAnswer = {
    ...audit,
    claims: audit.claims.map((claim) => ({ ...claim, ...placeIn(document, claim.start) })),
    ...(changes ? { changes } : {}),
  };
  return JSON.stringify(answer, null, 2);
}

/** Written beside its place and renamed into it, so that a full disk leaves the file as it was. */
function writeWhole(path: string, text: string): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw new FileError(`${path} cannot be written.`, { cause });
  }
}

/** The sheet to hold the text against: `--facts`, else the run's, else facts.json beside the report. */
async function sheetFor(
  context: CommandContext,
  file: string,
  flags: AuditFlags,
  text: string,
): Promise<FactSheet> {
  if (flags.facts && flags.run) throw new UsageError('Give --facts or --run, not both.');
  if (flags.run) return sheetOfRun(context, flags.run, text);
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

/** With what the text says of single accounts and no report does: that is scored again from the run's rows. */
function sheetOfRun(context: CommandContext, id: string, text: string): Promise<FactSheet> {
  return context.withDatabase(async (database) => {
    const run = await context.findRun(database, id);
    if (run.sheet) return withScoredClaims(database.pool, run, run.sheet, text);
    throw new UsageError(`Run ${run.runId} (${run.status}) has no facts stored.`);
  });
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

function picturesLine({ file, pictures }: AuditedDocument): string {
  return `Of ${pictures === 1 ? 'the picture' : `the ${pictures} pictures`} in ${file} only the title was read, not what is drawn.`;
}

const uncheckedLine = ({ unchecked }: Audit): string =>
  `Nothing was checked of ${unchecked.length === 1 ? 'one place' : `${unchecked.length} places`}, and --strict asks for all.`;

function faultLine({ counts }: Audit): string {
  const faults = counts.contradicted + counts.unsupported + counts.unbound;
  return faults === 0
    ? 'Nothing in the text was recognised as a claim, so nothing was checked.'
    : `${faults} of ${counts.claims} claims do not hold.`;
}
