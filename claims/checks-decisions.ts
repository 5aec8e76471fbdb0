/** What a phrase about an override claims beyond its values: that it set the tier, lacks a seat, or is over. */
import { type Check, fact, fail, who } from './checks-base.ts';

/** One is in force and the account is in the tier that it sets. */
const overridden: Check = (context) => {
  const set = fact(context, 'override_tier');
  const tier = fact(context, 'tier');
  if (set === undefined) return fail(`no override on record for ${who(context)}`, tier?.id);
  return set.value === tier?.value
    ? null
    : fail(`on record the override sets ${set.text} and the tier is ${tier?.text}`, set.id);
};

const underOverride: Check = (context) =>
  fact(context, 'override_by') ? null : fail(`no override on record for ${who(context)}`);

/** One is in force, and a cap took its seat. */
const withoutSeat: Check = (context) => {
  const set = fact(context, 'override_tier');
  const tier = fact(context, 'tier');
  return set !== undefined && set.value !== tier?.value
    ? null
    : fail(`no override of ${who(context)} lacks a seat`, set?.id);
};

const ended: Check = (context) => {
  const now = fact(context, 'override_by');
  const then = fact(context, 'override_by', 'previous');
  if (then === undefined) return fail(`no override before on record for ${who(context)}`);
  return now === undefined ? null : fail(`an override of ${now.text} is in force`, now.id);
};

export const DECISION_CHECKS: Record<string, Check> = {
  overridden,
  under_override: underOverride,
  override_without_seat: withoutSeat,
  override_ended: ended,
};
