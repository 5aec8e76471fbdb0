/** What verifying a run found, as people read it: a table of its parts, then each first difference in words. */
import type { RowsSince, Verdict, Verification, VerifiedFile, VerifiedPart } from '../domain/verification.ts';

/** Digits of a hash that are shown; `--json` has it whole. */
const SHOWN_DIGITS = 12;
/** Accounts that are named of those whose rows are others now. */
const NAMED = 5;
/** Lines that are shown of one change by hand. */
const SHOWN_LINES = 3;

const WORDS: Record<Verdict, string> = {
  agrees: 'agrees',
  differs: 'DIFFERS',
  holds: 'holds',
  fails: 'FAILS',
  not_kept: 'not kept',
  not_checked: 'not checked',
};

/** The parts and files that do not verify. */
export function differencesIn({ parts, files }: Pick<Verification, 'parts' | 'files'>): {
  parts: VerifiedPart[];
  files: VerifiedFile[];
} {
  return {
    parts: parts.filter(({ verdict }) => verdict === 'differs' || verdict === 'fails'),
    files: files.filter(({ verdict }) => verdict !== 'same' && verdict !== 'not_checked'),
  };
}

export function verificationText(verification: Verification): string {
  const { parts, files, since } = verification;
  const differing = differencesIn(verification);
  return [
    headLine(verification),
    '',
    ...table(parts),
    ...block(
      'First differences',
      differing.parts.map(({ part, difference }) => `  ${part}: ${difference}`),
    ),
    ...block('Told of the rest', told(parts)),
    ...block('Files', files.flatMap(fileLines)),
    ...(since === null ? [] : ['', sinceLine(since)]),
    '',
    lastLine(verification, differing),
  ].join('\n');
}

function headLine({ run, asOf, status, model, writer, code, inputsKept }: Verification): string {
  const by = writer === 'builtin' ? 'the built-in writer' : writer;
  const from = inputsKept ? 'rebuilt from what is stored with it' : 'made before inputs were kept';
  const other =
    code.made === null || code.made === code.now
      ? ''
      : `\nIt was made by version ${code.made} of the code; this is version ${code.now}, which may write other bytes.`;
  return `Run ${run} as of ${asOf} (${status}), model ${model.id} ${model.version}, by ${by}: ${from}.${other}`;
}

function table(parts: readonly VerifiedPart[]): string[] {
  const width = Math.max(...parts.map(({ part }) => part.length), 'part'.length) + 2;
  const row = (part: string, stored: string, rebuilt: string, verdict: string): string =>
    `${part.padEnd(width)}${stored.padEnd(SHOWN_DIGITS + 2)}${rebuilt.padEnd(SHOWN_DIGITS + 2)}${verdict}`;
  return [
    row('part', 'stored', 'rebuilt', 'verdict'),
    ...parts.map(({ part, stored, rebuilt, verdict }) =>
      row(part, short(stored), short(rebuilt), WORDS[verdict]),
    ),
  ];
}

const short = (hash: string | null): string => hash?.slice(0, SHOWN_DIGITS) ?? '—';

const block = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

const told = (parts: readonly VerifiedPart[]): string[] =>
  parts
    .filter(({ verdict }) => verdict === 'holds' || verdict === 'not_kept' || verdict === 'not_checked')
    .map(({ part, difference }) => `  ${part}: ${difference}`);

function fileLines({ file, verdict, difference, edits }: VerifiedFile): string[] {
  const head = `  ${file}: ${verdict.replace('_', ' ')}${difference === null ? '' : `, ${difference}`}`;
  const changes = edits.flatMap(({ line, section, removed, written, reason }) => [
    `    line ${line}${section === '' ? '' : `, under “${section}”`}: ${reason ?? 'the audit verifies it'}`,
    ...someLines('-', removed),
    ...someLines('+', written),
  ]);
  return [head, ...changes];
}

function someLines(sign: string, lines: readonly string[]): string[] {
  const shown = lines.slice(0, SHOWN_LINES).map((line) => `      ${sign} ${line}`);
  return lines.length > SHOWN_LINES
    ? [...shown, `      ${sign} … ${lines.length - SHOWN_LINES} more`]
    : shown;
}

function sinceLine({ changed, added, gone, other }: RowsSince): string {
  const counted = [
    [changed.length, 'changed'],
    [added.length, 'are new'],
    [gone.length, 'are gone'],
  ] as const;
  const rows = counted.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  if (rows.length + other.length === 0) return 'The source rows of that date are still the same.';
  const names = [...changed, ...added, ...gone].map(({ name }) => name);
  const some =
    names.length === 0 ? '' : ` (${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ', …' : ''})`;
  const accounts = rows.length === 0 ? [] : [`of the accounts ${rows.join(', ')}${some}`];
  const rest = other.length === 0 ? [] : [`others now: ${other.join(', ')}`];
  return `Since it was made, what the source tables say of that date has changed: ${[...accounts, ...rest].join('; ')}. That is no fault of the run.`;
}

function lastLine(
  { agrees, parts, files, run }: Verification,
  differing: ReturnType<typeof differencesIn>,
): string {
  if (agrees)
    return `All ${parts.length} parts agree${files.length === 0 ? '' : `, and ${files.length === 1 ? 'the file is' : `all ${files.length} files are`} the run’s`}.`;
  const where = [
    ...(differing.parts.length > 0 ? [`${differing.parts.length} of ${parts.length} parts differ`] : []),
    ...(differing.files.length > 0 ? [`${differing.files.length} of ${files.length} files differ`] : []),
  ];
  return `${where.join('; ')}. tiers verify ${run} --json has every hash whole.`;
}
