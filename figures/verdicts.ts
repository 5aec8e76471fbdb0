/** The verdicts on a figure: it holds, another value is on record, or nothing on record is this. */
import type { Item } from '../sentence/items.ts';
import type { Candidate } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';
import type { Look, Told } from './look.ts';

export const only = (finding: Finding): Told => ({ finding, candidates: [] });

export const because = ({ item }: Look, reason: string | null): Told | null =>
  reason === null ? null : only(holds(item, null, reason));

export const wrong = ({ from, to }: Item, reason: string): Finding => ({
  from,
  to,
  type: 'value',
  verdict: 'contradicted',
  fact: null,
  reason,
});

export const holds = ({ from, to }: Item, fact: string | null, reason?: string): Finding => ({
  from,
  to,
  type: 'value',
  verdict: 'verified',
  fact,
  reason: reason ?? `as on record (${fact})`,
});

export function refused(item: Item, whom: string, pointed: boolean, near: Candidate[]): Finding {
  const place = { from: item.from, to: item.to, type: 'value' as const };
  if (!pointed)
    return {
      ...place,
      verdict: 'unbound',
      fact: null,
      reason: `no figure on record of ${whom} is this, and no word here tells what it measures`,
    };
  const known = near.filter(({ period }) => period !== 'derived');
  const told = known.slice(0, 3).map(({ text, fact }) => `${text} (${fact})`);
  const reason =
    told.length > 0 ? `on record ${told.join(', ')}` : `nothing on record of ${whom} comes to this`;
  return { ...place, verdict: 'contradicted', fact: known[0]?.fact ?? null, reason };
}
