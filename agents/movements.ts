/** Movements between two books, with their memo, their people and what they are promised (001-43, 002-26, 003-17). */
import type pg from 'pg';
import type { ComparedBooks } from '../books/compared-books.ts';
import { type OwnerAt, ownersAt, ownershipAt } from '../db/ownership.ts';
import { packetStates } from '../db/packets.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import { MOVEMENT_KINDS, type Movement, type Movements, type PacketState } from '../domain/movement.ts';
import type { AccountChange } from '../domain/sheet-input.ts';
import { textOf } from '../facts/finding-terms.ts';
import { serviceChange } from '../scoring/service-levels.ts';
import { Writing } from '../writer/context.ts';
import { memosOf } from './movement-memo.ts';

/** Who was owner and manager when, and which packets are there. */
interface Around {
  ownership: Map<string, OwnerAt>;
  managers: Map<string, string | null>;
  packets: Map<string, PacketState>;
  memos: Map<string, string>;
  now: Map<string, ScoredAccount>;
  before: Map<string, ScoredAccount>;
}

/** All movements of the comparison, those of owners alone included. */
export async function movementsOf(pool: pg.Pool, compared: ComparedBooks): Promise<Movements> {
  const { book, previous, model, run, asOf, since, changes } = compared;
  const byId = (accounts: ScoredAccount[]) => new Map(accounts.map((each) => [each.accountId, each]));
  const [now, before] = [byId(book.accounts), byId(previous.accounts)];
  const w = new Writing({ book, previous, sheet: compared.sheet, model });
  const moved = changes.flatMap(({ accountId }) => now.get(accountId) ?? before.get(accountId) ?? []);
  const owners = await ownersAt(pool, asOf);
  const around: Around = {
    ownership: await ownershipAt(pool, asOf, owners),
    managers: new Map(owners.map(({ name, manager }) => [name, manager])),
    packets: await packetStates(pool, run),
    memos: memosOf(w, moved),
    now,
    before,
  };
  const movements = [
    ...changes.map((change) => movementOf(change, compared, around)),
    ...reassigned(compared, around),
  ].sort(inOrder);
  const changed = new Set(changes.map(({ accountId }) => accountId));
  const kept = book.accounts.filter(
    ({ accountId, tier }) => tier !== null && before.has(accountId) && !changed.has(accountId),
  ).length;
  return {
    run,
    asOf,
    commitsOn: commitsOn(book),
    model: { id: model.id, version: model.version },
    since: { run: since, asOf: previous.asOf, kind: previous.kind },
    movements,
    kept,
  };
}

/** The first day that can commit, where the book commits nothing. */
export const commitsOn = ({ clock }: ScoredBook): IsoDate | null =>
  clock === undefined || clock.commits ? null : clock.nextCommitOn;

function movementOf(change: AccountChange, { model, asOf, book }: ComparedBooks, around: Around): Movement {
  const { accountId, name, kind, from, to, causes } = change;
  const memo = around.memos.get(accountId);
  const service = serviceChange(model, from?.tier ?? null, to?.tier ?? null);
  return {
    accountId,
    name,
    kind,
    from,
    to,
    why: memo ?? decidingWords(change, around),
    whyFrom: memo === undefined ? 'ledger' : 'facts',
    causes: causes.map(({ rule }) => rule),
    effectiveOn: commitsOn(book) === null ? asOf : null,
    ...peopleOf(accountId, around),
    service,
    packet: kind === 'down' ? (around.packets.get(accountId) ?? 'missing') : 'not_needed',
  };
}

/** The reasons of the lines behind the causes, in the engine's own words; those of the earlier ledger marked so. */
function decidingWords({ accountId, kind, causes }: AccountChange, { now, before }: Around): string {
  const account = now.get(accountId);
  if (account === undefined) return 'no longer in the sources';
  const reasons = causes.flatMap(({ rule }) => {
    const here = lineOf(account, rule);
    const there = here === undefined ? lineOf(before.get(accountId), rule) : undefined;
    return [...(here ? [here.reason] : []), ...(there ? [`before: ${there.reason}`] : [])];
  });
  const last = account.ledger.findLast(({ effect, stage }) =>
    kind === 'left' ? stage === 'scope' || stage === 'missing' : ['tier', 'hold', 'cap'].includes(effect),
  );
  return [...new Set(reasons)].slice(0, 2).join('; ') || (last?.reason ?? 'no line of the ledger says why');
}

/** The line of a rule, hold, cap or component; of outside signals the points that they gave or took. */
const lineOf = (account: ScoredAccount | undefined, rule: string) =>
  account?.ledger.findLast((line) =>
    rule === 'signals' ? line.stage === 'signals' && line.effect === 'points' : line.rule === rule,
  );

function peopleOf(
  accountId: string,
  { ownership, managers, now, before }: Around,
): Pick<Movement, 'owner' | 'previousOwner' | 'manager'> {
  const ownerOf = (account: ScoredAccount | undefined) =>
    account === undefined ? null : textOf(account, 'owner');
  const owner = ownerOf(now.get(accountId)) ?? ownerOf(before.get(accountId));
  const at = ownership.get(accountId);
  const manager = at !== undefined && at.name === owner ? at.manager : (managers.get(owner ?? '') ?? null);
  return { owner, previousOwner: ownerOf(before.get(accountId)), manager };
}

/** Tiered accounts that have another owner than before and are no movement for it otherwise. */
function reassigned({ book, asOf, changes }: ComparedBooks, around: Around): Movement[] {
  const moved = new Set(changes.map(({ accountId }) => accountId));
  return book.accounts.flatMap((account): Movement[] => {
    const { accountId, name, tier, label } = account;
    const people = peopleOf(accountId, around);
    if (tier === null || moved.has(accountId) || !around.before.has(accountId)) return [];
    if (people.owner === people.previousOwner) return [];
    const place = { tier, label: label ?? `Tier ${tier}` };
    const since = textOf(account, 'owner_changed_on');
    return [
      {
        ...{ accountId, name, kind: 'reassigned', from: place, to: place, causes: [], effectiveOn: asOf },
        why: `owner changed from ${people.previousOwner ?? 'none'} to ${people.owner ?? 'none'}${since === null ? '' : ` on ${since}`}`,
        whyFrom: 'ledger',
        ...people,
        service: null,
        packet: 'not_needed',
      },
    ];
  });
}

function inOrder(a: Movement, b: Movement): number {
  const key = (each: Movement) => [
    MOVEMENT_KINDS.indexOf(each.kind),
    each.to?.tier ?? each.from?.tier ?? 0,
    each.name,
    each.accountId,
  ];
  const [left, right] = [key(a), key(b)];
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
}
