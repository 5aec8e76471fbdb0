/** Tiers that an account did not stop at: "skipped Watch", "fell past Watch into Triage", "without stopping at Nurture". */
import type { Subject } from '../domain/facts.ts';
import { type Item, textOf } from '../sentence/items.ts';
import type { AuditIndex } from '../text/index-sheet.ts';

const MOVED =
  '(?:went|gone|fell|fallen|dropped|slid|slipped|sank|sunk|tumbled|plunged|leapt|leaped|jumped|vaulted|shot|rose|climbed|moved|came|passed|hopped|bounded|sailed|dived|crashed|straight|right|clean)';
const OVER = new RegExp(
  `(?:${MOVED} (?:straight |right |clean |all the way |directly )*(?:over|past|through|via|by way of)|skip(?:s|ped|ping)?|bypass(?:es|ed|ing)?|leapfrog(?:s|ged|ging)?|overleapt|omitted|omitting|missed out|missing out|without (?:stopping|pausing|a stop|halting|touching|resting|lingering|a pause)(?: (?:at|in|on))?)(?: the)?$`,
  'u',
);
const REACH = 7;

/** Whether the tier named at the item is said to have been passed over. */
export const isPassedOver = (items: Item[], at: number): boolean =>
  OVER.test(
    items
      .slice(Math.max(0, at - REACH), at)
      .map((item) => textOf(item) || '#')
      .join(' '),
  );

/** Whether one of the tiers lies between the account's tier of the run before and that of now. */
export function liesBetween(index: AuditIndex, account: Subject, tiers: readonly number[]): boolean {
  const [now, then] = ['current', 'previous'].map((run) =>
    Number(index.fact(account.id, 'tier_number', run)?.value),
  );
  return tiers.some((tier) => tier > Math.min(now!, then!) && tier < Math.max(now!, then!));
}
