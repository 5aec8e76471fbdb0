/** Which account of the book a name, slug or id means; never guesses: what is not exact is offered back. */
import { editDistance } from '../domain/nearest-name.ts';

export interface NamedAccount {
  accountId: string;
  name: string;
  /** Id of the account in fact ids, where the caller knows it. */
  slug?: string;
}

export type AccountMatch<A> =
  | { kind: 'one'; account: A }
  | { kind: 'several'; accounts: A[] }
  | { kind: 'none'; near: A[] };

/** Lower case, accents and punctuation gone, blanks single: "Marlow & Finch, Inc." → "marlow finch inc". */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The account whose id, slug or name is `wanted`, in that order (case, accents and punctuation of a name aside). */
export function matchAccount<A extends NamedAccount>(
  accounts: readonly A[],
  wanted: string,
): AccountMatch<A> {
  const [exact, plain] = [wanted.trim(), plainName(wanted)];
  const ways: ((account: A) => boolean)[] = [
    ({ accountId }) => accountId === exact,
    ({ slug }) => slug === exact,
    ({ name }) => plain !== '' && plainName(name) === plain,
    ({ accountId }) => plain !== '' && plainName(accountId) === plain,
  ];
  for (const way of ways) {
    const found = accounts.filter(way);
    if (found.length > 0) return oneOf(found, accounts, wanted);
  }
  return oneOf([], accounts, wanted);
}

/** What a list of candidates comes to; with none, the accounts whose names are nearest to what was said. */
export function oneOf<A extends NamedAccount>(
  found: A[],
  accounts: readonly A[],
  wanted: string,
): AccountMatch<A> {
  if (found.length === 1) return { kind: 'one', account: found[0]! };
  if (found.length > 1) return { kind: 'several', accounts: found };
  return { kind: 'none', near: nearest(accounts, wanted) };
}

/** Words of what was said that are compared with names; a whole page is no name. */
const WORDS_COMPARED = 40;

/** Up to three accounts whose name, or a run of the words said, is nearest by edits. */
function nearest<A extends NamedAccount>(accounts: readonly A[], wanted: string): A[] {
  const words = plainName(wanted).split(' ').slice(0, WORDS_COMPARED);
  const scored = accounts.map((account) => {
    const name = plainName(account.name);
    const width = name.split(' ').length;
    const runs = words.map((_, at) => words.slice(at, at + width).join(' '));
    const first = name.split(' ')[0]!;
    const whole = Math.min(...runs.map((run) => editDistance(run, name))) / name.length;
    const start =
      first.length > 3
        ? (Math.min(...words.map((word) => editDistance(word, first))) + 1) / (first.length + 2)
        : 1;
    return { account, distance: Math.min(whole, start) };
  });
  return scored
    .filter(({ distance }) => distance <= 0.4)
    .sort((a, b) => a.distance - b.distance || (a.account.accountId < b.account.accountId ? -1 : 1))
    .slice(0, 3)
    .map(({ account }) => account);
}
