/** Overrides as lines of a terminal: where each stands, whose it is, and what happens next. */
import { quoted } from './decision-flags.ts';
import { outcomeText, summaryText } from './override-outcomes.ts';
import type { OverrideAnswer } from './shapes-decisions.ts';

type Line = OverrideAnswer['overrides'][number];

/** Who may be under override, in the model's figures. */
function boundText({ most, tiered }: OverrideAnswer, inForce: number, waiting: number): string {
  const now = `${inForce} in force, ${waiting} waiting`;
  return most === null
    ? `Overrides: ${now}.`
    : `Overrides: ${now}; at most ${most} of ${tiered} tiered accounts.`;
}

/** "O-3f9a2c1b  Acme (A-1)  to Tier 1 Expand, the model gives Tier 2  in force until 2026-09-30" */
export function overrideText(line: Line): string {
  const { id, name, account, tier, label, modelTier, status, why } = line;
  const then = modelTier === null ? '' : `, the model gave Tier ${modelTier}`;
  const plain = status === 'waiting' || status === 'in_force';
  const standing = plain ? why : `${status}: ${why}`;
  const review = line.reviewOn === null ? '' : `, to be reviewed on ${line.reviewOn}`;
  const said = [
    `${id}  ${name} (${account})  to Tier ${tier} ${label}${then}  ${standing}${review}`,
    `  asked for by ${line.requestedBy} (${line.requestedRole}) on ${line.requestedOn}: ${quoted(line.reason)}`,
    ...line.approvals.map(({ by, role, on }) => `  approved by ${by} (${role}) on ${on}`),
  ];
  if (line.outcome != null && line.since !== null) {
    const now = line.modelTierNow === null ? 'no tier' : `Tier ${line.modelTierNow}`;
    said.push(`  ${outcomeText(line.since, line.outcome)}; the model gives ${now} now`);
  }
  return said.join('\n');
}

/** The list with its bound first, and the counts over all outcomes last. */
export function listText(answer: OverrideAnswer, nothing: string): string {
  const of = (status: Line['status']) => answer.overrides.filter((each) => each.status === status).length;
  if (answer.overrides.length === 0) return nothing;
  return [
    `As of ${answer.asOf}, model ${answer.model}. ${boundText(answer, of('in_force'), of('waiting'))}`,
    ...answer.overrides.map(overrideText),
    ...summaryText(answer.summary ?? []),
  ].join('\n');
}

/** What follows from where it stands: the command that the next person types. */
export function nextText(line: Line): string {
  switch (line.status) {
    case 'waiting':
      return `It ${line.why}; until then nothing changes:\n  tiers override approve ${line.id} --by NAME --role "${line.awaits[0] ?? 'ROLE'}"`;
    case 'in_force':
      return `It counts in runs as of ${line.since} and later${line.until === null ? '' : `, the last as of ${line.until}`}. It is never renewed by itself: that takes a new request.`;
    case 'rejected':
    case 'ended':
      return 'The tier is the model’s again. Another attempt takes a new request.';
    default:
      return `It is not in force: ${line.why}.`;
  }
}
