/** What became of last run's list, as people and spreadsheets read it. */
import { type FollowedAccount, type FollowUp, type FollowUpEvent, OUTCOMES } from '../domain/follow-up.ts';
import { formatValue } from '../facts/format.ts';
import { csvText } from './csv.ts';
import { oneLine } from './escape.ts';

/** Plain text: the counts, then each account of the list with what happened since. */
export function followUpText({ asOf, since, accounts, counts, currency }: FollowUp): string {
  if (accounts.length === 0) return `The run of ${since.asOf} had no list to follow.`;
  const told = OUTCOMES.filter((outcome) => counts[outcome] > 0).map(
    (outcome) => `${counts[outcome]} ${outcome}`,
  );
  return [
    `The list of ${since.asOf} by ${asOf}: ${accounts.length} accounts, of which ${told.join(', ')}.`,
    '',
    ...accounts.flatMap((account) => [
      `${String(account.rank).padStart(3)}  ${oneLine(account.name)} (${account.accountId}), ${ownersOf(account)}: ${account.outcomes.join(', ')}`,
      ...account.events.map((event) => `       ${eventText(event, asOf, currency)}`),
    ]),
  ].join('\n');
}

const ownersOf = ({ ownerThen, ownerNow }: FollowedAccount): string =>
  ownerThen === ownerNow || ownerNow === null
    ? (ownerThen ?? 'no owner')
    : `${ownerThen ?? 'no owner'}, now ${ownerNow}`;

function eventText(
  { kind, on, row, from, to, amount }: FollowUpEvent,
  asOf: string,
  currency: string,
): string {
  const money = amount === null ? [] : [formatValue(amount, 'money', { asOf, currency })];
  const ends = from === null && to === null ? [] : [`${from ?? 'none'} → ${to ?? 'none'}`];
  return [kind, ...(on === null ? [] : [on]), ...ends, ...money, ...(row === null ? [] : [`[${row}]`])].join(
    ' ',
  );
}

const COLUMNS = [
  'rank',
  'account_id',
  'account',
  'at_stake',
  'owner_then',
  'owner_now',
  'tier_then',
  'tier_now',
  'outcome',
  'date',
  'from',
  'to',
  'amount',
  'row',
] as const;

/** RFC 4180: a row for each thing that happened; an account of which nothing did has one row. */
export function followUpCsv({ accounts }: FollowUp): string {
  const rows = accounts.flatMap((account) => {
    const { rank, accountId, name, atStake, ownerThen, ownerNow, tierThen, tierNow } = account;
    const place = [rank, accountId, oneLine(name), atStake, ownerThen, ownerNow, tierThen, tierNow];
    const events = account.events.map(({ kind, on, from, to, amount, row }) => [
      kind,
      on,
      from,
      to,
      amount,
      row,
    ]);
    return (events.length === 0 ? [[account.outcomes[0]!, null, null, null, null, null]] : events).map(
      (event) => [...place, ...event],
    );
  });
  return csvText(COLUMNS, rows);
}
