/** What few words hold of a standing: how many people, the same tier again, as many up as down, a close date that is the renewal's. */
import { someDeal, type Test, type Values } from '../sentence/conditions.ts';

/** "A third contact" is one that is there, or that would come to two. */
export const contactsAre =
  (count: number): Test =>
  (at) => {
    const people = at.isGroup() ? null : at.figure('contacts_90d');
    return people === null ? null : people === count || people === count - 1;
  };

/** For the second time: its tier is as it was, or its touches are. */
export const inTierBefore: Test = (at) => {
  if (at.isGroup()) return null;
  const same = ['tier', 'touches_30d'].map((metric) => {
    const [now, then] = [at.fact(metric)?.value, at.fact(metric, 'previous')?.value];
    return now !== undefined && then !== undefined && now === then;
  });
  return same.includes(true);
};

const moved = (at: Values): [up: number, down: number] | null => {
  const [up, down] = [at.figure('moved_up'), at.figure('moved_down')];
  return !at.isGroup() || up === null || down === null ? null : [up, down];
};

/** A tenth of those that moved, or two of them. */
const BALANCE = 0.1;

export const upAndDown: Test = (at) => {
  const both = moved(at);
  return both && Math.abs(both[0] - both[1]) <= Math.max(2, BALANCE * (both[0] + both[1]));
};
export const notInBalance: Test = (at) => {
  const both = moved(at);
  return both && Math.abs(both[0] - both[1]) > Math.max(3, 4 * BALANCE * (both[0] + both[1]));
};
export const moreUpThanDown =
  (way: 1 | -1): Test =>
  (at) => {
    const both = moved(at);
    return both && (both[0] - both[1]) * way > 0;
  };

export const dueOnRenewal: Test = (at, near) => {
  const renewal = at.fact('renewal_date')?.value;
  return typeof renewal === 'string'
    ? someDeal((deal) => deal.fact('close_date')?.value === renewal)(at, near)
    : null;
};
