/** Packets and notes as audited documents: what does not pass the audit is never given to anybody. */
import type pg from 'pg';
import type { ComparedBooks } from '../books/compared-books.ts';
import { outlooksOf } from '../books/dated-outlooks.ts';
import { auditText, isClean } from '../claims/audit.ts';
import type { Audit } from '../domain/claims.ts';
import { CheckFailed } from '../domain/errors.ts';
import type { FactSheet } from '../domain/facts.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { pathFacts } from '../facts/path-facts.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { Writing } from '../writer/context.ts';
import { downgradePacket, upgradeNote } from './downgrade-packet.ts';
import { packetStatements, UNFILLED } from './packet-words.ts';

export interface Packet {
  account: ScoredAccount;
  kind: 'downgrade' | 'upgrade';
  /** Subject id of the account: the name of its file. */
  slug: string;
  text: string;
  /** What the marked slots say is missing, in the order of the text. */
  unfilled: string[];
  audit: Audit;
}

/**
 * The sheet that packets are audited against: the comparison's, with their fixed wording as declared texts, and for each
 * account that moved down the way back to the tier that it left, by the next re-tier.
 */
export async function packetSheet(
  pool: pg.Pool,
  { sheet, ...compared }: ComparedBooks,
  downgraded: ScoredAccount[],
): Promise<FactSheet> {
  const index = indexSheet(sheet);
  const by = String(index.factOf('run', 'next_retier')?.value ?? sheet.asOf);
  const before = new Map(compared.previous.accounts.map(({ accountId, tier }) => [accountId, tier]));
  const wanted = downgraded.map(({ accountId }) => {
    return { accountId, to: before.get(accountId) ?? null, by, slide: false };
  });
  const levers = (compared.model.levers ?? []).map(({ id }) => id);
  const added = [...(await outlooksOf(pool, compared, wanted))].flatMap(([accountId, outlook]) => {
    const slug = index.subjectByKey('account', accountId)?.id;
    return slug === undefined ? [] : pathFacts(outlook, slug, levers, sheet);
  });
  return {
    ...sheet,
    facts: [...sheet.facts, ...added],
    statements: [...sheet.statements, ...packetStatements()],
  };
}

/**
 * The packet of an account that moved down, or the note of one that moved up.
 * @throws CheckFailed when the text does not pass its audit
 */
export function makePacket(
  { book, previous, model }: ComparedBooks,
  sheet: FactSheet,
  account: ScoredAccount,
  kind: Packet['kind'],
): Packet {
  const w = new Writing({ book, previous, sheet, model });
  const draft = kind === 'downgrade' ? downgradePacket(w, account) : upgradeNote(w, account);
  const { text } = renderMarkdown(draft, sheet);
  const audit = auditText(text, sheet);
  if (!isClean(audit)) {
    const fault = audit.claims.find(({ verdict }) => verdict !== 'verified' && verdict !== 'note');
    throw new CheckFailed(`The packet of ${account.name} does not pass its audit and is not given.`, {
      hint: `“${fault?.text}”: ${fault?.reason}`,
    });
  }
  const known = new Set<string>(Object.values(UNFILLED));
  const unfilled = [...text.matchAll(/\[unfilled: ([^\]]+)\]/g)]
    .map((match) => match[1]!)
    .filter((slot) => known.has(slot));
  return { account, kind, slug: w.slug(account), text, unfilled, audit };
}
