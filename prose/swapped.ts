/**
 * A name of which most statements do not hold is what is wrong, and not the figures beside it: in its sentence, and in
 * the sentences after it that go on about it. What is told of a tier and holds of none of it is told of another.
 */
import type { Subject } from '../domain/facts.ts';
import { isCompared, isOutside } from '../sentence/compared-names.ts';
import { headsGroup } from '../sentence/group-heads.ts';
import type { Item } from '../sentence/items.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import type { Finding } from '../text/findings.ts';

/** A name that sentences go on about, and how its statements came out so far. */
interface Head {
  from: number;
  to: number;
  /** Its item in the sentence that names it; −1 in the sentences after. */
  at: number;
  /** Only compared with: nothing after its sentence is about it. */
  compared: boolean;
  subject: Subject;
  held: number;
  wrong: number;
  told: boolean;
}

/** The last name of each block. */
const heads = new WeakMap<object, Head>();
const HELD = ['value', 'date', 'name', 'label', 'predicate', 'absence', 'direction'];

/** Name faults of a sentence. @param block the same object for all sentences of one block of text */
export function swappedNames({ items, forced }: Scope, findings: Finding[], block: object): Finding[] {
  const named = namesOf(items, forced).map((each): Head => ({ ...each, held: 0, wrong: 0, told: false }));
  const before = heads.get(block);
  const open = named.length > 0 ? named : before ? [before] : [];
  const last = named.findLast((each) => !each.compared);
  if (last) heads.set(block, last);
  for (const finding of findings) {
    // What was found to claim nothing says nothing for the name either.
    const idle = finding.verdict === 'verified' && finding.fact === null && finding.type === 'value';
    if (idle || !HELD.includes(finding.type)) continue;
    const head = headOf(items, open, before, finding);
    if (!head || head.from === finding.from) continue;
    if (isIdleCount(items, finding)) continue;
    head.held += 1;
    if (finding.verdict === 'contradicted' || finding.verdict === 'unbound') head.wrong += 1;
  }
  return open.filter(isSwapped).map((head) => {
    head.told = true;
    const reason = `${head.wrong} of ${head.held} statements here do not hold for ${head.subject.name}`;
    return { from: head.from, to: head.to, type: 'name', verdict: 'contradicted', fact: null, reason };
  });
}

/** A small count that no word ties to anything: "the VP's one opening" says nothing of the name beside it. */
const isIdleCount = (items: Item[], { from, verdict }: Finding): boolean =>
  verdict === 'unbound' &&
  items.some(
    (item) =>
      item.from === from &&
      item.kind === 'figure' &&
      item.figure.kind === 'number' &&
      !item.figure.decimal &&
      item.figure.value <= LOOSE,
  );
const LOOSE = 12;

/** The name that a finding speaks for: the last before it that it does not stand beyond, else the first of all. */
function headOf(items: Item[], open: Head[], before: Head | undefined, { from }: Finding): Head | undefined {
  const place = items.findIndex((item) => item.from === from);
  const isBeyond = (head: Head): boolean => head.compared && place >= 0 && isOutside(items, head.at, place);
  const own = open.filter((head) => head === before || !isBeyond(head));
  return own.findLast((head) => head.from < from) ?? (own.length < open.length ? before : own[0]);
}

const isSwapped = ({ told, wrong, held }: Head): boolean =>
  !told && wrong > 0 && wrong * 2 >= held && (wrong > 1 || held === 1);

/** Accounts that the sentence names; the tier or tiers that it is about where it names no account. */
function namesOf(
  items: Item[],
  forced?: Subject,
): Pick<Head, 'from' | 'to' | 'at' | 'compared' | 'subject'>[] {
  const accounts = items.flatMap((item, at) => {
    const subject = accountAt(item);
    return subject ? [{ from: item.from, to: item.to, at, compared: isCompared(items, at), subject }] : [];
  });
  // "Nothing new: Watch, score 55": told of the account that stands there.
  if (accounts.length > 0 || forced?.kind === 'account') return accounts;
  return items.flatMap((item, at) => {
    const subject = tierAt(item);
    return subject && (headsGroup(items, at) || isCounted(items, at))
      ? [{ from: item.from, to: item.to, at, compared: false, subject }]
      : [];
  });
}

/** "Eight accounts slid into Watch", "eleven are in Triage". */
function isCounted(items: Item[], at: number): boolean {
  const before = items[at - 1];
  return (
    before?.kind === 'word' &&
    /^(in|into|of|joined|left|join)$/.test(before.word) &&
    items
      .slice(Math.max(0, at - 5), at)
      .some((item) => item.kind === 'figure' && item.figure.kind === 'number')
  );
}
