/**
 * The declared language as teaching material for a language model's prompt: the forms that the audit covers, in
 * reference notation, grouped and short. `A` stands for the slug of the account, `D` of one of its open deals, `S`
 * of one of its signals, `R` of a rule, `T` of a tier, `O` of an owner; `(a|b)` are alternatives, `{…}` may be left
 * out. tests/language/declared-language.test.ts writes every form out in every way and holds it against the audit,
 * so nothing is taught that would be refused.
 */
import { TAUGHT_ACCOUNT, TAUGHT_ADVICE, TAUGHT_DEALS } from './taught-accounts.ts';
import { TAUGHT_GROUPS } from './taught-groups.ts';
import type { Taught } from './taught-notation.ts';

export interface DeclaredForm {
  group: Taught['group'];
  /** In reference notation. */
  form: string;
  /** As it prints; for a form with a condition, when it holds ("only where it rose"). */
  example: string;
}

const CONNECTIVES: Taught[] = [
  {
    group: 'connectives',
    form: 'clauses are joined by: , ; : — and, but, while, although, though, yet, whereas, with, which, it, its, also, the account, the customer, (in brackets)',
    when: 'no other word may join them: no because, so, since, still, only, despite',
  },
];

/**
 * What a writer may say, most used first (000-16). Sentences begin with a capital and end with a full stop; every
 * clause is one of these forms. The same list on every call.
 */
export function declaredLanguage(): DeclaredForm[] {
  return [...TAUGHT_ACCOUNT, ...TAUGHT_DEALS, ...TAUGHT_ADVICE, ...TAUGHT_GROUPS, ...CONNECTIVES].map(
    ({ group, form, when }) => ({ group, form, example: when ?? '' }),
  );
}
