/** Movements as people read them in a terminal, and as rows that a CRM imports (001-43, 002-26, 003-17). */
import type { Attribution, ComparedAttribution } from '../domain/attribution.ts';
import {
  MOVEMENT_KINDS,
  type Movement,
  type MovementKind,
  type Movements,
  noticesOf,
  type ServiceChange,
  serviceLabel,
  type TierThen,
} from '../domain/movement.ts';
import { attributionCells, attributionLine, bookAttributionText } from './attribution-text.ts';
import { csvText } from './csv.ts';
import { oneLine } from './escape.ts';

const HEADINGS: Record<MovementKind, string> = {
  up: 'Up',
  down: 'Down',
  entered: 'Entered',
  left: 'Left',
  reassigned: 'Another owner, same tier',
};

type ById = ReadonlyMap<string, Attribution>;
const byId = ({ accounts }: ComparedAttribution): ById =>
  new Map(accounts.map((account) => [account.accountId, account]));

/**
 * Plain text: the frame, then each movement under its kind with what moved it, then that over the book.
 * @param alone one account is told: nothing of the book
 */
export function movementsText(
  { run, asOf, commitsOn, model, since, movements, kept }: Movements,
  attribution: ComparedAttribution,
  alone = false,
): string {
  const attributed = byId(attribution);
  const compared =
    since.run === null ? `the rows of ${since.asOf}, scored again` : `run ${since.run} of ${since.asOf}`;
  const sections = MOVEMENT_KINDS.flatMap((kind) => {
    const own = movements.filter((movement) => movement.kind === kind);
    return own.length === 0
      ? []
      : ['', `${HEADINGS[kind]} (${own.length})`, ...own.flatMap((each) => linesOf(each, attributed))];
  });
  const waiting = movements.filter(({ packet }) => packet === 'missing').length;
  return [
    `Run ${run}, as of ${asOf}, model ${model.id} ${model.version}; compared with ${compared}.`,
    ...(commitsOn === null
      ? []
      : [
          `These tiers are live, not committed: nobody is told before a run as of ${commitsOn} or later commits.`,
        ]),
    ...sections,
    '',
    ...(alone ? [] : [...bookAttributionText(attribution), '']),
    `${kept} ${kept === 1 ? 'account' : 'accounts'} kept ${kept === 1 ? 'its' : 'their'} tier.`,
    ...(waiting === 0
      ? []
      : [
          `Downgrades that the rep is not told of yet: ${waiting}. The packet comes first (tiers packet ACCOUNT --out DIR, or --all).`,
        ]),
  ].join('\n');
}

function linesOf(movement: Movement, attributed: ById): string[] {
  const { name, accountId, from, to, why, owner, manager, service } = movement;
  const place = movement.kind === 'reassigned' ? label(to) : `${label(from)} → ${label(to)}`;
  const people = [owner ?? 'no owner', ...(manager === null ? [] : [`manager ${manager}`])].join(', ');
  const standing = movement.packet === 'missing' ? '; rep not told yet' : '';
  const served = service === null || service.length === 0 ? [] : [`    service: ${serviceText(service)}`];
  const moved = attributed.get(accountId);
  const parts = moved === undefined ? '' : attributionLine(moved);
  return [
    `  ${oneLine(name)} (${accountId}): ${place}; ${oneLine(why)}. ${oneLine(people)}${standing}`,
    ...(parts === '' ? [] : [`    ${oneLine(parts)}`]),
    ...served,
  ];
}

/** `touch: weekly → monthly; TAM: named → none`. */
function serviceText(changes: ServiceChange[]): string {
  return changes
    .map(({ kind, from, to }) => `${serviceLabel(kind)}: ${from ?? 'none'} → ${to ?? 'none'}`)
    .join('; ');
}

/** Columns of the CSV, in their order. */
const MOVEMENT_COLUMNS = [
  'account_id',
  'account',
  'kind',
  'from_tier',
  'from',
  'to_tier',
  'to',
  'why',
  'effective_date',
  'compared_with',
  'owner',
  'manager',
  'previous_owner',
  'service_level_change',
  'recipient_role',
  'recipient',
  'notification',
  'waiting_for',
  'packet',
  'score_from',
  'score_to',
  'score_by_cause',
  'tier_by_cause',
  'tier_by_stage',
] as const;

/** RFC 4180: for each movement a row for the rep and one for the manager. An empty cell is not known. */
export function movementsCsv({ movements, since }: Movements, attribution: ComparedAttribution): string {
  const attributed = byId(attribution);
  const rows = noticesOf(movements).map(({ movement, role, recipient, standing, waitingFor }) => {
    const { from, to, service, packet } = movement;
    return [
      ...[movement.accountId, oneLine(movement.name), movement.kind],
      ...[from?.tier ?? null, from?.label ?? null, to?.tier ?? null, to?.label ?? null],
      ...[oneLine(movement.why), movement.effectiveOn, since.asOf],
      ...[movement.owner, movement.manager, movement.previousOwner],
      service === null ? null : serviceText(service),
      ...[role, recipient, standing, waitingFor, packet],
      ...attributionCells(attributed.get(movement.accountId)),
    ];
  });
  return csvText(MOVEMENT_COLUMNS, rows);
}

const label = (tier: TierThen | null): string =>
  tier === null ? 'no tier' : `Tier ${tier.tier} ${tier.label}`;
