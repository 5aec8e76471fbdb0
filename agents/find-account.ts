/** Finds the account that a person means, by name or id; never guesses: what is not exact is offered back. */
import { UsageError } from '../domain/errors.ts';
import { editDistance } from '../domain/nearest-name.ts';

export interface NamedAccount {
  accountId: string;
  name: string;
}

/** Lower case, accents and punctuation gone, blanks single: "Marlow & Finch, Inc." → "marlow finch inc". */
function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The one account whose name or id is `wanted` (case, accents and punctuation aside).
 * @throws UsageError with the nearest names when there is none, or with all of them when there are several.
 */
export function findAccount<A extends NamedAccount>(accounts: readonly A[], wanted: string): A {
  const plain = plainName(wanted);
  const exact = accounts.filter((account) => account.accountId === wanted.trim());
  const named = exact.length > 0 ? exact : accounts.filter((account) => plainName(account.name) === plain);
  const found =
    named.length > 0 ? named : accounts.filter((account) => plainName(account.accountId) === plain);
  return single(found, accounts, wanted);
}

/**
 * The account that a question mentions: the longest name or id that stands in it as whole words.
 * @throws UsageError as findAccount does.
 */
export function findMentionedAccount<A extends NamedAccount>(accounts: readonly A[], question: string): A {
  const words = ` ${plainName(question)} `;
  const mentioned = accounts
    .flatMap((account) =>
      [account.name, account.accountId].map((spelling) => ({ account, plain: plainName(spelling) })),
    )
    .filter(({ plain }) => plain !== '' && words.includes(` ${plain} `));
  const longest = Math.max(0, ...mentioned.map(({ plain }) => plain.length));
  const found = [
    ...new Set(mentioned.filter(({ plain }) => plain.length === longest).map(({ account }) => account)),
  ];
  return single(found, accounts, question);
}

function single<A extends NamedAccount>(found: A[], accounts: readonly A[], wanted: string): A {
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    const list = found.map((account) => `${account.name} (${account.accountId})`).join(', ');
    throw new UsageError(`Several accounts go by that name: ${list}.`, { hint: 'Ask by id.' });
  }
  const near = nearest(accounts, wanted);
  throw new UsageError(`No account is named in “${wanted}”.`, {
    hint:
      near.length > 0
        ? `Did you mean ${near.map((account) => account.name).join(', ')}?`
        : 'tiers score lists all accounts.',
  });
}

/** Up to three accounts whose name, or a run of the question's words, is nearest by edits. */
function nearest<A extends NamedAccount>(accounts: readonly A[], wanted: string): A[] {
  const words = plainName(wanted).split(' ');
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

/** The tier that a question names ("Tier 3", "in Watch"), as a number; null when it names none. */
export function askedTier(question: string, tiers: { number: number; labels: string[] }[]): number | null {
  const byNumber = /\btier\s*(\d)\b/i.exec(question);
  if (byNumber) return Number(byNumber[1]);
  const words = ` ${plainName(question)} `;
  return (
    tiers.find((tier) => tier.labels.some((label) => words.includes(` ${plainName(label)} `)))?.number ?? null
  );
}
