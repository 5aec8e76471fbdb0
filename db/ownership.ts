/** Who has an account, and who has the people: owners and their managers as known at a date. */
import type { ClientBase, Pool } from 'pg';
import type { IsoDate } from '../domain/dates.ts';

export interface OwnerAt {
  ownerId: string;
  name: string;
  manager: string | null;
  region: string | null;
  role: string | null;
  active: boolean;
}

/** The version observed last at or before the date, else the first after it: the rule of the feature statement. */
const OWNERS_AT = `
SELECT DISTINCT ON (owner_id) owner_id AS "ownerId", name, manager, region, role, active
FROM owner_observations
ORDER BY owner_id, observed_at <= $1::date DESC, abs(observed_at - $1::date)`;

/** All owners at the date, by id. A manager is written as the export has it: a name, or an owner id. */
export async function ownersAt(client: ClientBase | Pool, asOf: IsoDate): Promise<OwnerAt[]> {
  const { rows } = await client.query<OwnerAt>(
    `SELECT * FROM (${OWNERS_AT}) owners ORDER BY "ownerId" COLLATE "C"`,
    [asOf],
  );
  const names = new Map(rows.map((owner) => [owner.ownerId, owner.name]));
  return rows.map((owner) => ({
    ...owner,
    manager: owner.manager === null ? null : (names.get(owner.manager) ?? owner.manager),
  }));
}

/**
 * Owner of each account at the date, by account id; accounts without one are not there.
 * @param owners everybody at that date, as `ownersAt` gives them
 */
export async function ownershipAt(
  client: ClientBase | Pool,
  asOf: IsoDate,
  owners: readonly OwnerAt[],
): Promise<Map<string, OwnerAt>> {
  const { rows } = await client.query<{ accountId: string; ownerId: string }>(
    `SELECT DISTINCT ON (account_id) account_id AS "accountId", owner_id AS "ownerId"
     FROM account_observations
     ORDER BY account_id, observed_at <= $1::date DESC, abs(observed_at - $1::date)`,
    [asOf],
  );
  const byId = new Map(owners.map((owner) => [owner.ownerId, owner]));
  return new Map(
    rows.flatMap(({ accountId, ownerId }) => {
      const owner = byId.get(ownerId);
      return owner === undefined ? [] : [[accountId, owner] as const];
    }),
  );
}
