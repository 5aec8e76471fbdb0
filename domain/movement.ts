/**
 * What follows from a tier change (001-43, 002-26, 003-17): one record per account that crossed a line, came, went or
 * got another owner between two runs, ready for a CRM and for those who have to be told.
 */
import type { IsoDate } from './dates.ts';

/** A tier as it was at a run. */
export interface TierThen {
  tier: number;
  label: string;
}

/** A row of the service grid that is another after the move; null where the tier promises nothing of the kind. */
export interface ServiceChange {
  /** Kind of service as the model names it: `touch`, `reviews`, `email_response`. */
  kind: string;
  from: string | null;
  to: string | null;
}

const ABBREVIATIONS = new Set(['ae', 'se', 'cs', 'csm', 'tam', 'mbr', 'qbr', 'nps', 'sla', 'p1']);

/** `exec_touch` → `exec touch`, `p1_sla` → `P1 SLA`: a kind of service as it is printed. */
export function serviceLabel(kind: string): string {
  return kind
    .split('_')
    .map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word))
    .join(' ');
}

/** Whether the downgrade packet is there, which comes before the rep is told (003-20). */
export const PACKET_STATES = ['not_needed', 'missing', 'made', 'delivered'] as const;
export type PacketState = (typeof PACKET_STATES)[number];

export const MOVEMENT_KINDS = ['up', 'down', 'entered', 'left', 'reassigned'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export interface Movement {
  accountId: string;
  name: string;
  /** `reassigned`: another owner, the tier may have stayed. */
  kind: MovementKind;
  from: TierThen | null;
  to: TierThen | null;
  /** One line, read off the two ledgers; where the account stands, for accounts that came or went. */
  why: string;
  /** `facts`: each clause was audited against the fact sheet; `ledger`: the deciding line's own words. */
  whyFrom: 'facts' | 'ledger';
  /** Rules, holds, caps and components that made the difference, most telling first. */
  causes: string[];
  /** As-of date of the later run, from when on the new tier holds; null while the run commits nothing. */
  effectiveOn: IsoDate | null;
  owner: string | null;
  previousOwner: string | null;
  manager: string | null;
  /** Null where the model has no service grid; empty where both tiers are served alike. */
  service: ServiceChange[] | null;
  packet: PacketState;
}

/** The two runs that movements lie between. */
interface MovementFrame {
  run: string;
  asOf: IsoDate;
  /** The first day that can commit, where the run lies between two commits of its model's clock [C2]; else null. */
  commitsOn: IsoDate | null;
  model: { id: string; version: number };
  since: { run: string | null; asOf: IsoDate; kind: 'published' | 'reconstructed' };
}

export interface Movements extends MovementFrame {
  /** By kind in the order of MOVEMENT_KINDS, then by tier, name and id. */
  movements: Movement[];
  /** Tiered accounts of both runs that kept their tier. */
  kept: number;
}

/** What one person has to be told about one movement. */
export interface Notice {
  movement: Movement;
  role: 'rep' | 'manager';
  /** Null where nobody is on record: the row goes to Rev Ops. */
  recipient: string | null;
  standing: 'due' | 'waiting';
  /** `commit`: the tier is live only. `packet`: a rep hears of a downgrade after its packet was made or delivered. */
  waitingFor: 'commit' | 'packet' | null;
}

/**
 * One notice for the rep and one for the manager of each movement (001-43). Of a downgrade the manager is told at
 * once, because it is the manager who has to say it first (003-20). Nobody is told of a tier that is not committed;
 * another owner is nothing that a clock holds back.
 */
export function noticesOf(movements: Movement[]): Notice[] {
  return movements.flatMap((movement): Notice[] => {
    const commit = movement.effectiveOn === null ? ('commit' as const) : null;
    const packet = movement.packet === 'missing' ? ('packet' as const) : null;
    const notice = (role: Notice['role'], recipient: string | null, waitingFor: Notice['waitingFor']) => ({
      ...{ movement, role, recipient, waitingFor },
      standing: waitingFor === null ? ('due' as const) : ('waiting' as const),
    });
    return [notice('rep', movement.owner, commit ?? packet), notice('manager', movement.manager, commit)];
  });
}
