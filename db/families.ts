/** Merges and splits of accounts [001-45, 001-47], each with the day from which it holds. */
import type { ClientBase, Pool } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import { DatabaseError } from '../domain/errors.ts';
import type { FamilyEvent } from '../domain/families.ts';

/** The same event once more is stored once. @throws DatabaseError when one of the accounts is not there */
export async function addFamilyEvent(client: ClientBase | Pool, event: FamilyEvent): Promise<void> {
  const { accountId, kind, headId, effectiveOn, why, saidBy } = event;
  const { rowCount } = await client.query('SELECT 1 FROM accounts WHERE account_id IN ($1, $2)', [
    accountId,
    headId,
  ]);
  if (rowCount !== 2)
    throw new DatabaseError(`"${accountId}" and "${headId}" are not two accounts of the book.`);
  await client.query(
    `INSERT INTO family_events (account_id, kind, head_id, effective_on, why, said_by)
     SELECT $1, $2, $3, $4::date, $5, $6 WHERE NOT EXISTS (
       SELECT 1 FROM family_events
       WHERE account_id = $1 AND kind = $2 AND head_id = $3 AND effective_on = $4::date)`,
    [accountId, kind, headId, effectiveOn, why, saidBy],
  );
}

/** Events that hold at the date, in the order in which they came into effect; of one day the one said last goes last. */
export async function familyEventsUpTo(client: ClientBase | Pool, asOf: IsoDate): Promise<FamilyEvent[]> {
  const { rows } = await client.query<FamilyEvent>(
    `SELECT account_id AS "accountId", kind, head_id AS "headId",
            to_char(effective_on, 'YYYY-MM-DD') AS "effectiveOn", why, said_by AS "saidBy"
     FROM family_events WHERE effective_on <= $1 ORDER BY effective_on, event_id`,
    [asOf],
  );
  return rows;
}
