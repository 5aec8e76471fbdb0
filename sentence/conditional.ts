/** "If your one contact doesn't pick up": what is only supposed, without a figure or date after it, went no way yet. */
import { type Item, textOf } from './items.ts';

const SUPPOSING = /^(if|unless|until|till|whether|provided|assuming|supposing|suppose|should)$/;
const ENDS = /^[,;:.()!?—–]$/;

export function isConditional(items: readonly Item[], at: number): boolean {
  const next = items.findIndex((item, place) => place > at && ENDS.test(textOf(item)));
  const end = next < 0 ? items.length : next;
  for (let place = at - 1; place >= 0 && !ENDS.test(textOf(items[place])); place -= 1) {
    if (!SUPPOSING.test(textOf(items[place]))) continue;
    const isReal = /^(even|as)$/.test(textOf(items[place - 1]));
    return !isReal && !items.slice(at, end).some(({ kind }) => kind === 'figure' || kind === 'date');
  }
  return false;
}
