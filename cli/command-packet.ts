/** `tiers packet`: the script before a rep is told of a downgrade (003-20), and the note on an upgrade (001-43). */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAccount } from '../agents/find-account.ts';
import { makePacket, type Packet, packetSheet } from '../agents/make-packets.ts';
import { commitsOn } from '../agents/movements.ts';
import { packetFacts } from '../agents/packet-facts.ts';
import type { ComparedBooks } from '../books/compared-books.ts';
import { compareWith } from '../books/compared-books.ts';
import type { Database } from '../db/connection.ts';
import { ownersAt, ownershipAt } from '../db/ownership.ts';
import { notePacket } from '../db/packets.ts';
import { FileError, UsageError } from '../domain/errors.ts';
import type { FactSheet } from '../domain/facts.ts';
import type { CommandContext } from './context.ts';
import { dateOf } from './context.ts';
import { bookOfFlags, formatOf, type MovementFlags } from './movement-flags.ts';
import type { PacketAnswer } from './shapes-moves.ts';

export interface PacketFlags extends Omit<MovementFlags, 'account'> {
  all?: boolean;
  out?: string;
  delivered?: boolean;
  by?: string;
  on?: string;
}

export async function packetCommand(
  context: CommandContext,
  wanted: string | undefined,
  flags: PacketFlags,
): Promise<void> {
  if ((wanted === undefined) === (flags.all !== true))
    throw new UsageError('Name one account, or give --all for every account that moved.', {
      hint: 'tiers changes lists them.',
    });
  const answer = await context.withDatabase((database) =>
    flags.delivered
      ? declareDelivered(context, database, wanted, flags)
      : writePackets(context, database, wanted, flags),
  );
  context.output.print(context.json ? JSON.stringify(answer, null, 1) : answerText(answer));
}

async function comparedForPackets(
  context: CommandContext,
  database: Database,
  flags: PacketFlags,
): Promise<ComparedBooks> {
  const now = await bookOfFlags(context, database, flags);
  const ownership = await ownershipAt(database.pool, now.asOf, await ownersAt(database.pool, now.asOf));
  const waits = commitsOn(now.book);
  if (waits !== null)
    throw new UsageError(
      `Run ${now.run} of ${now.asOf} commits nothing, so nobody is told of its tiers yet.`,
      {
        hint: `A run as of ${waits} or later commits; tiers changes shows what is live.`,
      },
    );
  return compareWith(database.pool, now, flags.since, (previous) => packetFacts(now, previous, ownership));
}

/** Accounts that moved up or down: the one that is wanted, or all of them by account id. */
function movedOf({ book, changes }: ComparedBooks, wanted: string | undefined) {
  const accounts = new Map(book.accounts.map((account) => [account.accountId, account]));
  const moved = changes.flatMap(({ accountId, kind }) => {
    const account = accounts.get(accountId);
    if (account === undefined || (kind !== 'up' && kind !== 'down')) return [];
    return [{ account, kind: kind === 'down' ? ('downgrade' as const) : ('upgrade' as const) }];
  });
  if (wanted === undefined) return moved;
  const { accountId, name } = findAccount(book.accounts, wanted);
  const found = moved.find(({ account }) => account.accountId === accountId);
  if (found !== undefined) return [found];
  throw new UsageError(`${name} (${accountId}) did not change its tier, so there is no packet to make.`, {
    hint: 'tiers changes lists who did; --since compares with another run or date.',
  });
}

async function writePackets(
  context: CommandContext,
  database: Database,
  wanted: string | undefined,
  flags: PacketFlags,
): Promise<PacketAnswer> {
  if (flags.out === undefined)
    throw new UsageError('Say where the packets go: --out DIR.', { hint: 'For instance --out packets.' });
  const format = formatOf({ ...context, json: false }, flags.format, ['md']);
  const compared = await comparedForPackets(context, database, flags);
  const moved = movedOf(compared, wanted);
  // Of all that moved, so that the packets of one comparison share one sheet, whoever is asked for.
  const down = movedOf(compared, undefined).filter(({ kind }) => kind === 'downgrade');
  const sheet = await packetSheet(
    database.pool,
    compared,
    down.map(({ account }) => account),
  );
  const packets = moved.map(({ account, kind }) => makePacket(compared, sheet, account, kind));
  const files = writeFiles(flags.out, packets, sheet, format);
  let noted = true;
  for (const { account, kind } of packets) {
    if (kind === 'upgrade') continue;
    const detail = `The downgrade packet of ${account.name} was made, compared with ${compared.previous.asOf}.`;
    noted = (await notePacket(database.pool, compared.run, account.accountId, 'made', detail)) && noted;
  }
  if (!noted)
    context.output.warn(
      `Run ${compared.run} is not stored, so nothing is kept of these packets: tiers report first.`,
    );
  return answerOf(compared, packets, flags.out, files, noted);
}

/** @throws FileError when the folder holds the facts of other packets, or cannot be written */
function writeFiles(directory: string, packets: Packet[], sheet: FactSheet, format: 'md' | 'json'): string[] {
  const facts = `${JSON.stringify(sheet)}\n`;
  const path = join(directory, 'facts.json');
  try {
    mkdirSync(directory, { recursive: true });
    if (existing(path) !== null && existing(path) !== facts)
      throw new FileError(`${directory} holds packets of another comparison.`, {
        hint: 'Name another folder: each folder has the facts that its packets are audited against.',
      });
    writeFileSync(path, facts);
    return packets.map((packet) => {
      const name = `${packet.slug}.${format}`;
      writeFileSync(join(directory, name), format === 'md' ? packet.text : packetJson(packet));
      return name;
    });
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw new FileError(`cannot write packets to ${directory}: ${(cause as Error).message}`, { cause });
  }
}

function existing(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

const packetJson = ({ account, kind, text, unfilled, audit }: Packet): string =>
  `${JSON.stringify({ account: account.accountId, name: account.name, kind, text, unfilled, audit: audit.counts }, null, 1)}\n`;

async function declareDelivered(
  context: CommandContext,
  database: Database,
  wanted: string | undefined,
  flags: PacketFlags,
): Promise<PacketAnswer> {
  if (flags.by === undefined || wanted === undefined)
    throw new UsageError(
      'Say for which account, and who had the talk: tiers packet ACCOUNT --delivered --by NAME.',
    );
  const compared = await comparedForPackets(context, database, flags);
  const [moved] = movedOf(compared, wanted);
  const on = flags.on === undefined ? '' : ` on ${dateOf(flags.on, '--on')}`;
  const detail = `${flags.by} declared the downgrade of ${moved!.account.name} delivered${on}.`;
  if (moved!.kind === 'upgrade')
    throw new UsageError(
      `${moved!.account.name} moved up: nothing has to be delivered before the rep is told.`,
    );
  if (!(await notePacket(database.pool, compared.run, moved!.account.accountId, 'delivered', detail)))
    throw new UsageError(`Run ${compared.run} is not stored, so nothing can be declared on it.`, {
      hint: 'tiers report makes and publishes a run.',
    });
  return { ...answerOf(compared, [], null, [], true), delivered: moved!.account.accountId };
}

function answerOf(
  { run, asOf, previous, since }: ComparedBooks,
  packets: Packet[],
  directory: string | null,
  files: string[],
  noted: boolean,
): PacketAnswer {
  return {
    run,
    asOf,
    since: { run: since, asOf: previous.asOf, kind: previous.kind },
    directory,
    noted,
    delivered: null,
    packets: packets.map(({ account, kind, unfilled, audit }, at) => ({
      account: account.accountId,
      name: account.name,
      kind,
      file: files[at]!,
      unfilled,
      verified: audit.counts.verified,
    })),
  };
}

function answerText({ directory, packets, delivered, run }: PacketAnswer): string {
  if (delivered !== null) return `Noted in run ${run}: the rep of ${delivered} can be told.`;
  if (packets.length === 0) return 'No account moved up or down: nothing was written but the facts.';
  return packets
    .map(
      ({ name, kind, file, unfilled }) =>
        `${join(directory ?? '.', file)}  ${kind} of ${name}, ${unfilled.length} unfilled${unfilled.length === 0 ? '' : `: ${unfilled.join('; ')}`}`,
    )
    .join('\n');
}
