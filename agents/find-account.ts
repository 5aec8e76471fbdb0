/** Finds the account that a person means, by name or id; never guesses: what is not exact is offered back. */
import { UsageError } from '../domain/errors.ts';
import {
  type AccountMatch,
  matchAccount,
  type NamedAccount,
  oneOf,
  plainName,
} from '../tools/match-account.ts';

/**
 * The one account whose name or id is `wanted` (case, accents and punctuation aside).
 * @throws UsageError with the nearest names when there is none, or with all of them when there are several.
 */
export function findAccount<A extends NamedAccount>(accounts: readonly A[], wanted: string): A {
  return single(matchAccount(accounts, wanted), wanted);
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
  return single(oneOf(found, accounts, question), question);
}

function single<A extends NamedAccount>(match: AccountMatch<A>, wanted: string): A {
  if (match.kind === 'one') return match.account;
  if (match.kind === 'several') {
    const list = match.accounts.map((account) => `${account.name} (${account.accountId})`).join(', ');
    throw new UsageError(`Several accounts go by that name: ${list}.`, { hint: 'Ask by id.' });
  }
  throw new UsageError(`No account is named in “${wanted}”.`, {
    hint:
      match.near.length > 0
        ? `Did you mean ${match.near.map((account) => account.name).join(', ')}?`
        : 'tiers score lists all accounts.',
  });
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
