/** Which account is the largest renewal of a set: of ARR, ahead, within the model's window, and without a tie. */
import type { Subject } from '../domain/facts.ts';
import { type Check, type Context, fail, type Problem, who } from './checks-base.ts';

const figure = ({ state }: Context, subject: string, metric: string): number | null => {
  const value = state.index.fact(subject, metric)?.value;
  return typeof value === 'number' ? value : null;
};

const isDue = (context: Context, { id }: Subject): boolean => {
  const days = figure(context, id, 'days_to_renewal');
  const window = figure(context, 'model', 'renewal_window');
  return days !== null && window !== null && days >= 0 && days <= window;
};

function largest(context: Context, group: Subject | undefined, missing: string): Problem | null {
  const { state, reading } = context;
  const account = reading.account;
  if (!group || !account) return fail(missing);
  const due = state.index
    .ofKind('account')
    .filter((each) => group.id === 'book' || state.index.isMember(group.id, each.id))
    .filter((each) => isDue(context, each));
  const arr = (each: Subject): number => figure(context, each.id, 'arr') ?? 0;
  const other = due.find((each) => each.id !== account.id && arr(each) >= arr(account));
  if (due.includes(account) && arr(account) > 0 && !other) return null;
  const whose = other ? `${other.name} is as large or larger` : 'its renewal is not one of them';
  return fail(`${who(context)} is not the largest renewal of ${group.name}: ${whose}`);
}

export const RENEWAL_CHECKS: Record<string, Check> = {
  largest_renewal_book: (context) =>
    largest(context, context.state.index.subject('book'), 'no book on record'),
  largest_renewal_here: (context) => {
    const { group, page } = context.state.surroundings;
    return largest(
      context,
      group ?? page ?? undefined,
      '"here" needs a section about a tier: say of which set',
    );
  },
  largest_renewal_there: (context) => {
    const { latest, before, surroundings } = context.state;
    const tier = latest.tier ?? before.tier;
    const group = surroundings.group?.kind === 'tier' ? surroundings.group : undefined;
    return largest(
      context,
      tier?.candidates[0] ?? group,
      '"there" needs a tier named before: say of which set',
    );
  },
  largest_renewal_tier: (context) =>
    largest(context, context.state.latest.tier?.candidates[0], 'no tier is named'),
};
