/** The accounts of a fact sheet as tools speak of them, and the answer when one that was asked for is not there. */
import type { SheetIndex } from '../facts/sheet-index.ts';
import type { AccountMatch, NamedAccount } from './match-account.ts';

export interface SheetAccount extends NamedAccount {
  slug: string;
}

/** In sheet order; those of the run compared with that are gone included. */
export const accountsOf = (index: SheetIndex): SheetAccount[] =>
  index.subjectsOf('account').map(({ id, key, name }) => ({ accountId: key, slug: id, name }));

/** Asked for an account that is not there, or for several: an answer with the names there are, not an exception. */
export function noOne(match: Exclude<AccountMatch<SheetAccount>, { kind: 'one' }>): unknown {
  const named = ({ slug, name }: SheetAccount) => ({ account: slug, name });
  return match.kind === 'several'
    ? { error: 'several accounts go by that name; ask by slug', accounts: match.accounts.map(named) }
    : { error: 'no account of this book has that name', nearest: match.near.map(named) };
}
