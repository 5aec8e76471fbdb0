/** Hot-account flags [003-33, 003-37]: asked for by a person, with a last day. */
import type { ClientBase, Pool } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import { DatabaseError } from '../domain/errors.ts';
import type { AccountFlag } from '../domain/families.ts';

/** The same flag once more on the same day is stored once. @throws DatabaseError when there is no such account */
export async function addFlag(client: ClientBase | Pool, flag: AccountFlag): Promise<void> {
  const { accountId, why, setBy, setOn, expires } = flag;
  const { rowCount } = await client.query('SELECT 1 FROM accounts WHERE account_id = $1', [accountId]);
  if (rowCount === 0) throw new DatabaseError(`There is no account "${accountId}" to flag.`);
  await client.query(
    `INSERT INTO account_flags (account_id, why, set_by, set_on, expires)
     SELECT $1, $2, $3, $4::date, $5::date WHERE NOT EXISTS (
       SELECT 1 FROM account_flags
       WHERE account_id = $1 AND why = $2 AND set_by = $3 AND set_on = $4::date AND expires = $5::date)`,
    [accountId, why, setBy, setOn, expires],
  );
}

/** Flags set at or before the date, those that are over included, the oldest first. */
export async function flagsUpTo(client: ClientBase | Pool, asOf: IsoDate): Promise<AccountFlag[]> {
  const { rows } = await client.query<AccountFlag>(
    `SELECT account_id AS "accountId", why, set_by AS "setBy", to_char(set_on, 'YYYY-MM-DD') AS "setOn",
            to_char(expires, 'YYYY-MM-DD') AS expires
     FROM account_flags WHERE set_on <= $1 ORDER BY set_on, account_id COLLATE "C", flag_id`,
    [asOf],
  );
  return rows;
}
