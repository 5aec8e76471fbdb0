/** What `score` and `explain` say beside the tiers: flags, asked re-scores, handovers, accounts that nobody has. */
import { type BookAtDate, idsInScope } from '../books/score-book.ts';
import type { Database } from '../db/connection.ts';
import { flagsUpTo } from '../db/flags.ts';
import { ownershipOf } from '../scoring/ownership.ts';
import { RESCORE } from '../scoring/triggers.ts';
import { quoted } from './decision-flags.ts';
import type { ScoreAnswer } from './shapes.ts';

type Listed = 'flags' | 'rescores' | 'handovers' | 'unowned';
type Lists = { [Name in Listed]: NonNullable<ScoreAnswer[Name]> };

/** The lists of a book at its date; flags that are over are not among them. */
export async function listsOf(database: Database, { book, raw, asOf }: BookAtDate): Promise<Lists> {
  const names = new Map(book.accounts.map(({ accountId, name }) => [accountId, name]));
  const flags = (await flagsUpTo(database.pool, asOf)).filter(
    ({ accountId, expires }) => names.has(accountId) && expires >= asOf,
  );
  const { handovers, unowned } = ownershipOf(raw, idsInScope(book), asOf);
  return {
    flags: flags.map(({ accountId: id, why, setBy: by, setOn: on, expires }) => ({
      id,
      name: names.get(id)!,
      why,
      by,
      on,
      expires,
    })),
    rescores: book.accounts.flatMap(({ accountId: id, name, ledger }) => {
      const asked = ledger.find((line) => line.rule === RESCORE);
      return asked === undefined ? [] : [{ id, name, why: asked.reason }];
    }),
    handovers: handovers.map(({ accountId: id, ...rest }) => ({ id, ...rest })),
    unowned: unowned.map(({ accountId: id, ...rest }) => ({ id, ...rest })),
  };
}

/** The lists as lines for people; nothing where they are empty. @param only one account's part of them */
export function listLines(lists: Lists, only?: string): string[] {
  const section = <Each extends { id: string; name: string }>(
    title: string,
    list: Each[],
    say: (each: Each) => string,
  ): string[] => {
    const told = list.filter(({ id }) => only === undefined || id === only);
    return told.length === 0 ? [] : ['', title, ...told.map((each) => `${each.name}: ${say(each)}`)];
  };
  return [
    ...section(
      'Flagged for a re-score; a flag moves nothing',
      lists.flags,
      ({ why, by, on, expires }) => `${quoted(why)} by ${by} on ${on}, until ${expires}`,
    ),
    ...section('Signals that ask for a re-score', lists.rescores, ({ why }) => why),
    ...section(
      'Handovers of the last 60 days',
      lists.handovers,
      ({ from, to, on }) => `from ${from ?? 'nobody'} to ${to ?? 'nobody'} on ${on}`,
    ),
    ...section('Unowned, for Rev Ops', lists.unowned, ({ owner }) =>
      owner === null ? 'no owner' : `${owner} is not active`,
    ),
  ];
}
