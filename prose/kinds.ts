/** What kind of deal a sum of money is said to be of: "the $81,000 renewal", "a $70K expansion", "$104K of new business". */

import type { Item } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Candidate } from '../sentence/values.ts';
import { type Finding, judged } from '../text/findings.ts';

/** Kinds by the words after the figure, as the deals' types on record. */
const KINDS: [RegExp, string][] = [
  [/^(?:\S+ ){0,2}?renewal\b/, 'renewal'],
  [/^(?:\S+ ){0,2}?(?:expansion|upsell|cross - sell)\b/, 'expansion'],
  [/^(?:\S+ ){0,1}?(?:new deal|new business|new logo|first contract|new customer)\b/, 'new'],
];
const ENDS = /^(?:and|but|or|with|against|on|in|for|to|from|is|was|at)$/;

/** @param told what each figure was found to be, by its item */
export function judgeKinds({ items, index }: Scope, told: ReadonlyMap<number, Candidate[]>): Finding[] {
  return items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'figure' || item.figure.kind !== 'money') return [];
    const named = kindAfter(items, at);
    const found = told.get(at) ?? [];
    const deals = [...new Set(found.flatMap(({ deal }) => (deal?.kind === 'deal' ? [deal] : [])))];
    if (!named || deals.length === 0) return [];
    // What a customer pays is what renews.
    if (named.kind === 'renewal' && found.some(({ metrics }) => /arr/.test(metrics[0]!))) return [];
    const types = deals.map(({ id }) => index.fact(id, 'deal_type')?.value);
    const isNew = deals.some(
      ({ id }) => String(index.fact(id, 'created_on')?.value ?? '') > (index.sheet.previousAsOf ?? '9'),
    );
    const holds = types.includes(named.kind) || (named.kind === 'new' && isNew);
    const fact = `${deals[0]!.id}.deal_type`;
    const reason = holds ? 'as on record' : `on record a deal of kind ${types.join(', ')} (${fact})`;
    return [judged(items[named.to - 1]!, 'label', holds, reason, fact)];
  });
}

function kindAfter(items: Item[], at: number): { kind: string; to: number } | null {
  let text = '';
  for (let next = at + 1; next <= at + 4; next += 1) {
    const item = items[next];
    if (item?.kind === 'sign' && item.word === '-') continue;
    if (item?.kind !== 'word' || ENDS.test(item.word)) return null;
    text = text === '' ? item.word : `${text} ${item.word}`;
    const kind = KINDS.find(([pattern]) => pattern.test(text))?.[1];
    if (kind) return { kind, to: next + 1 };
  }
  return null;
}
