/**
 * One swap that would make a fault true. A correction is offered only where the text with it applied was audited
 * again: the fault is gone, no other came, and no other swap does as much (then which one was meant cannot be told).
 */
import type { Audit, Claim, CorrectedAudit, Correction } from '../domain/claims.ts';
import type { FactSheet } from '../domain/facts.ts';
import { type AuditIndex, indexForAudit } from '../text/index-sheet.ts';
import { auditText, isFault, type ProseLanguage } from './audit.ts';
import { candidatesFor } from './swaps-candidates.ts';
import { type Window, Windows } from './swaps-window.ts';
import type { Swap } from './swaps-words.ts';

/** Swaps tried for one block of text, at most. */
const MOST_TRIED = 80;

/**
 * The audit of a text with a correction for each fault that has exactly one. Costs several audits of each block that
 * has a fault and some of the whole, so it is for those who ask; pure like `auditText`.
 */
export function auditWithCorrections(
  markdown: string,
  sheet: FactSheet,
  prose: ProseLanguage = 'declared',
): CorrectedAudit {
  const audit = auditText(markdown, sheet, prose);
  const faults = audit.claims.filter(isFault);
  const found = faults.length === 0 ? new Map<Claim, Swap>() : correctionsIn(markdown, audit, sheet, prose);
  return {
    ...audit,
    claims: audit.claims.map((claim) => ({ ...claim, correction: correctionOf(found.get(claim)) })),
  };
}

const correctionOf = (swap: Swap | undefined): Correction | null =>
  swap ? { start: swap.start, end: swap.end, text: swap.text } : null;

function correctionsIn(
  markdown: string,
  audit: Audit,
  sheet: FactSheet,
  prose: ProseLanguage,
): Map<Claim, Swap> {
  const windows = new Windows(markdown);
  const index = indexForAudit(sheet);
  const found = new Map<Claim, Swap>();
  for (const { window, faults } of blocksOf(audit.claims.filter(isFault), windows)) {
    const healing = healingSwaps(window, faults, sheet, index, prose);
    const swapped = isSwappedName(faults, healing);
    for (const [at, claim] of faults.entries()) {
      if (swapped && claim.fact !== null) continue;
      const mine = healing.filter(({ healed }) => healed.has(at));
      const most = Math.max(0, ...mine.map(({ healed }) => healed.size));
      const [best, ...others] = mine.filter(({ healed }) => healed.size === most);
      if (best && others.length === 0) found.set(claim, best.swap);
    }
  }
  const kept = confirmed([...new Set(found.values())], markdown, audit, sheet, prose);
  return new Map([...found].filter(([, swap]) => kept.has(swap)));
}

/** So many wrong values under a name or title that no swap heals: it is what is wrong, and nobody can say what was meant. */
const VALUES_OF_ANOTHER: Partial<Record<Claim['type'], number>> = { name: 3, label: 2 };

function isSwappedName(faults: Claim[], healing: Healing[]): boolean {
  const wrong = faults.filter((claim) => claim.verdict === 'contradicted' && claim.fact !== null);
  const values = new Set(wrong.map((claim) => claim.fact)).size;
  return faults.some(
    (claim, at) =>
      claim.fact === null &&
      values >= (VALUES_OF_ANOTHER[claim.type] ?? Number.POSITIVE_INFINITY) &&
      !healing.some(({ healed }) => healed.has(at)),
  );
}

interface Block {
  window: Window;
  faults: Claim[];
}

function blocksOf(faults: Claim[], windows: Windows): Block[] {
  const blocks = new Map<string, Block>();
  for (const claim of faults) {
    const window = windows.at(claim.start);
    const key = `${window.start} ${window.end}`;
    const block = blocks.get(key) ?? { window, faults: [] };
    block.faults.push(claim);
    blocks.set(key, block);
  }
  return [...blocks.values()];
}

interface Healing {
  swap: Swap;
  /** Places in the block's list of faults. */
  healed: Set<number>;
}

/** Of each candidate the first spelling that makes a fault true and no other false. */
function healingSwaps(
  window: Window,
  faults: Claim[],
  sheet: FactSheet,
  index: AuditIndex,
  prose: ProseLanguage,
): Healing[] {
  const before = auditText(window.text, sheet, prose);
  const notes = before.claims.filter((claim) => claim.type === 'note');
  const seen = new Set<string>();
  const healing: Healing[] = [];
  for (const spellings of candidatesFor(faults, window, index)) {
    for (const swap of spellings) {
      const key = `${swap.start} ${swap.end} ${swap.text}`;
      if (seen.has(key) || seen.size >= MOST_TRIED) continue;
      seen.add(key);
      const inWindow = moved(swap, window.shift);
      if (notes.some((note) => note.start < inWindow.end && note.end > inWindow.start)) continue;
      const after = auditText(applied(window.text, [inWindow]), sheet, prose);
      const gone = goneFaults(before, after, [inWindow]);
      if (gone === null) continue;
      const healed = new Set(
        faults.flatMap((claim, at) => (gone.has(keyOf(moved(claim, window.shift))) ? [at] : [])),
      );
      if (healed.size === 0) continue;
      healing.push({ swap, healed });
      break;
    }
  }
  return healing;
}

const moved = <T extends { start: number; end: number }>(place: T, by: number): T => ({
  ...place,
  start: place.start + by,
  end: place.end + by,
});

/** The text with the swaps made; they must not overlap. */
export function applied(text: string, swaps: readonly Swap[]): string {
  const ordered = [...swaps].sort((a, b) => b.start - a.start);
  return ordered.reduce(
    (rest, { start, end, text: put }) => rest.slice(0, start) + put + rest.slice(end),
    text,
  );
}

const keyOf = (claim: Pick<Claim, 'start' | 'end' | 'type'>): string =>
  `${claim.start} ${claim.end} ${claim.type}`;

/** Keys of the faults that the swaps took away; null when they brought a new one or lost something verified. */
function goneFaults(before: Audit, after: Audit, swaps: Swap[]): Set<string> | null {
  if (after.counts.verified < before.counts.verified) return null;
  const place = placeBefore(swaps);
  const known = new Set(before.claims.filter(isFault).map(keyOf));
  const left = after.claims
    .filter(isFault)
    .map((claim) => keyOf({ ...claim, start: place(claim.start, 'start'), end: place(claim.end, 'end') }));
  if (left.some((key) => !known.has(key))) return null;
  return new Set([...known].filter((key) => !left.includes(key)));
}

/** Where an offset of the changed text was before the swaps; one inside a swap is at its edge. */
function placeBefore(swaps: readonly Swap[]): (offset: number, edge: 'start' | 'end') => number {
  const ordered = [...swaps].sort((a, b) => a.start - b.start);
  return (offset, edge) => {
    let by = 0;
    for (const { start, end, text } of ordered) {
      const from = start + by;
      const to = from + text.length;
      if (offset <= from) break;
      if (offset < to) return edge === 'start' ? start : end;
      by += text.length - (end - start);
    }
    return offset - by;
  };
}

/** Those of the swaps that hold in the whole document as they do in their blocks: all at once, else by halves. */
function confirmed(
  swaps: Swap[],
  markdown: string,
  before: Audit,
  sheet: FactSheet,
  prose: ProseLanguage,
): Set<Swap> {
  if (swaps.length === 0) return new Set();
  const apart = swaps.every((one, at) =>
    swaps.slice(at + 1).every((other) => one.end <= other.start || other.end <= one.start),
  );
  if (apart) {
    const gone = goneFaults(before, auditText(applied(markdown, swaps), sheet, prose), swaps);
    if (gone !== null && gone.size >= swaps.length) return new Set(swaps);
    if (swaps.length === 1) return new Set();
  }
  const half = Math.ceil(swaps.length / 2);
  return new Set([
    ...confirmed(swaps.slice(0, half), markdown, before, sheet, prose),
    ...confirmed(swaps.slice(half), markdown, before, sheet, prose),
  ]);
}
