/**
 * What only a narrative needs of groups: where the accounts of a tier came from, what made the moves, who has a
 * meeting booked or hangs on one contact, and what each AE has in each tier and on the list (000-20 … 000-24).
 */
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Finding, FindingInput } from './finding-terms.ts';
import { count, money, numberOf, SHOWN, textOf } from './finding-terms.ts';

interface Group {
  subject: string;
  members: ScoredAccount[];
}

const tiered = (accounts: ScoredAccount[]) => accounts.filter((account) => account.status === 'tiered');
const tiersOf = (accounts: ScoredAccount[]) =>
  [...new Set(accounts.flatMap((account) => account.tier ?? []))].sort((a, b) => a - b);
const isListed = ({ ranking }: ScoredAccount) => ranking !== null && ranking.rank <= SHOWN.priorities;
const stakeOf = (accounts: ScoredAccount[]) =>
  accounts.reduce((sum, { ranking }) => sum + (ranking?.atStake ?? 0), 0);

export function groupFindings(input: FindingInput): Finding[] {
  const accounts = tiered(input.book.accounts);
  const tiers = tiersOf(accounts);
  const groups: Group[] = [
    { subject: 'book', members: accounts },
    ...tiers.map((tier) => ({
      subject: `tier-${tier}`,
      members: accounts.filter((account) => account.tier === tier),
    })),
    ...ownersOf(accounts, input),
  ];
  return [
    ...groups.flatMap(contactFindings),
    ...ownersOf(accounts, input).flatMap((owner) => ownerTiers(owner, tiers)),
    ...originFindings(accounts, tiers, input),
    ...moveCauses(input),
    ...lineFindings(accounts, input),
  ];
}

function ownersOf(accounts: ScoredAccount[], { owners }: FindingInput): Group[] {
  return [...owners].map(([owner, subject]) => ({
    subject,
    members: accounts.filter((account) => textOf(account, 'owner') === owner),
  }));
}

/** Meetings, single contacts, and places on the ranked list. */
function contactFindings({ subject, members }: Group): Finding[] {
  const booked = members.filter((account) => textOf(account, 'next_touch') !== null).length;
  const listed = members.filter(isListed);
  return [
    count(subject, 'meetings_booked', booked),
    count(subject, 'without_meeting', members.length - booked),
    count(subject, 'single_contact', members.filter((each) => numberOf(each, 'contacts_90d') === 1).length),
    count(subject, 'listed', listed.length),
    money(subject, 'listed_at_stake', stakeOf(listed)),
  ];
}

function ownerTiers({ subject, members }: Group, tiers: number[]): Finding[] {
  return tiers.flatMap((tier) => {
    const own = members.filter((account) => account.tier === tier);
    return [
      count(subject, `tier_${tier}_accounts`, own.length),
      money(subject, `tier_${tier}_at_stake`, stakeOf(own)),
    ];
  });
}

/** `tier-3.from_tier_2`: accounts of the tier that were in tier 2 in the run before. */
function originFindings(accounts: ScoredAccount[], tiers: number[], { previous }: FindingInput): Finding[] {
  if (previous === null) return [];
  const was = new Map(tiered(previous.accounts).map((account) => [account.accountId, account.tier]));
  const froms = [...new Set([...tiers, ...tiersOf(tiered(previous.accounts))])].sort((a, b) => a - b);
  return tiers.flatMap((tier) =>
    froms
      .filter((from) => from !== tier)
      .map((from) =>
        count(
          `tier-${tier}`,
          `from_tier_${from}`,
          accounts.filter((account) => account.tier === tier && was.get(account.accountId) === from).length,
        ),
      ),
  );
}

/** Moves by the cause that the ledgers name first: a rule of the model, a hold, a cap, or points of the score. */
function moveCauses({ previous, changes, causes }: FindingInput): Finding[] {
  if (previous === null) return [];
  const moves = changes.filter(({ kind }) => kind === 'up' || kind === 'down');
  const led = (ids: string[], kind?: 'up' | 'down') =>
    moves.filter((move) => (kind ? move.kind === kind : true) && ids.includes(move.causes[0]?.rule ?? ''))
      .length;
  return [
    ...[...causes.rules].flatMap(([id, subject]) => [
      count(subject, 'downs_caused', led([id], 'down')),
      count(subject, 'ups_caused', led([id], 'up')),
    ]),
    count('book', 'moves_by_score', led(causes.components)),
    count('book', 'moves_by_hold', led(causes.holds)),
    count('book', 'moves_by_cap', led(causes.caps)),
  ];
}

/** Points that an account lacks to the score of tier 1; those at or over it have no such fact. */
function lineFindings(accounts: ScoredAccount[], { settings, slugs }: FindingInput): Finding[] {
  const line = settings['expand_score'];
  if (line === undefined) return [];
  return accounts.flatMap(({ accountId, score }) =>
    score !== null && score < line
      ? [
          {
            subject: slugs.get(accountId) ?? '',
            metric: 'points_to_expand',
            unit: 'points' as const,
            value: line - score,
          },
        ]
      : [],
  );
}
