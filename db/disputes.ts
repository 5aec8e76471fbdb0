/** Disputes as dated events: they are added, never changed. */
import type { ClientBase, Pool } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import type { Dispute } from '../domain/decisions.ts';
import { DatabaseError } from '../domain/errors.ts';

/** Disputes begun on the day or before, oldest first; one settled later is open still. */
export async function readDisputes(client: ClientBase | Pool, until: IsoDate): Promise<Dispute[]> {
  const { rows } = await client.query<Dispute>(READ, [until]);
  return rows;
}

const READ = `
SELECT d.dispute_id AS "disputeId", d.account_id AS "accountId", d.kind, to_char(d.decided_on, 'YYYY-MM-DD') AS "on",
       d.person AS by, d.words, d.link, d.model_id AS "modelId", d.rule,
       CASE WHEN s.event_id IS NULL THEN NULL
            ELSE json_build_object('on', to_char(s.decided_on, 'YYYY-MM-DD'), 'by', s.person, 'words', s.words) END AS settled
FROM dispute_events d
LEFT JOIN LATERAL (
  SELECT * FROM dispute_events e
  WHERE e.account_id = d.account_id AND e.dispute_id = d.dispute_id AND e.kind = 'settled' AND e.decided_on <= $1
  ORDER BY e.decided_on, e.event_id LIMIT 1
) s ON true
WHERE d.kind <> 'settled' AND d.decided_on <= $1 ORDER BY d.decided_on, d.event_id`;

/** @throws DatabaseError when there is no such account. */
export async function addDispute(
  client: ClientBase | Pool,
  dispute: Omit<Dispute, 'settled'>,
): Promise<void> {
  await addEvent(client, dispute);
}

/** Ends a dispute, with what was done about it. @throws DatabaseError when there is no such account. */
export async function settleDispute(
  client: ClientBase | Pool,
  { disputeId, accountId }: Pick<Dispute, 'disputeId' | 'accountId'>,
  settled: NonNullable<Dispute['settled']>,
): Promise<void> {
  const none = { link: null, modelId: null, rule: null };
  await addEvent(client, { disputeId, accountId, kind: 'settled', ...settled, ...none });
}

async function addEvent(
  client: ClientBase | Pool,
  event: Omit<Dispute, 'settled' | 'kind'> & { kind: Dispute['kind'] | 'settled' },
): Promise<void> {
  const { rowCount } = await client.query(ADD, [
    ...[event.accountId, event.disputeId, event.kind, event.on, event.by, event.words],
    ...[event.link, event.modelId, event.rule],
  ]);
  if (rowCount === 0) throw new DatabaseError(`There is no account "${event.accountId}" to dispute.`);
}

const ADD = `
INSERT INTO dispute_events (account_id, dispute_id, kind, decided_on, person, words, link, model_id, rule)
SELECT account_id, $2, $3, $4, $5, $6, $7, $8, $9 FROM accounts WHERE account_id = $1`;
