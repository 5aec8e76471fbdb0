/**
 * The top and the bottom of the book, judged without a tier's name: "the top is strong", "the upper half is working", "the
 * bottom is in trouble", "trouble is concentrated below". Held by the stagnant and overdue deals of the two upper or the two
 * lower tiers; a fault where these show the reverse.
 */
import type { HeldAt } from '../changes/spoken-beside.ts';
import { isDenied, isProposed } from '../changes/ways.ts';
import { spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { matchesOf } from '../text/matches.ts';

const OF = '(?: (?:of|in) (?:the|our|your) (?:book|table|list|pile))?';
const TOP = `(?:top|upper (?:one|half|end|part|tiers?|reaches|layer)|top (?:end|half|two tiers|two))${OF}`;
const LOW = `(?:bottom|lower (?:one|half|end|part|tiers?|reaches|layer)|bottom (?:end|half|two tiers|two))${OF}`;
const IS =
  '(?:is|are|looks?|remains?|stays?|seems?)(?: (?:still|very|really|pretty|quite|in|all|clearly|mostly|as ever|otherwise))*';
const WELL =
  '(?:strong|fine|healthy|good|solid|sound|working|works|well|excellent|robust|clean|orderly|tidy|in order|in good (?:shape|order|health)|good shape|good order|good health)';
const ILL =
  '(?:weak|poor|sick|stuck|a mess|ailing|in trouble|trouble|broken|unhealthy|not working|where the trouble is|blocked|clogged|bad shape|in bad shape)';
const TROUBLE = '(?:trouble|problems?|strain|damage|stagnation|delays?|dead wood)';
const SITS = '(?:is|are|sits?|lies?|begins?|starts?)(?: (?:all|mostly|concentrated|gathered|found))*';

interface Row {
  pattern: RegExp;
  /** The end of the book that is spoken of, and whether well. */
  end: 'top' | 'low';
  isWell: boolean;
}
const row = (pattern: string, end: Row['end'], isWell: boolean): Row => ({
  pattern: spokenWords(pattern),
  end,
  isWell,
});
const ROWS: Row[] = [
  row(`(?<=${TOP} )${IS} ${WELL}`, 'top', true),
  row(`(?<=${TOP} )${IS} ${ILL}`, 'top', false),
  row(`(?<=${LOW} )${IS} ${WELL}`, 'low', true),
  row(`(?<=${LOW} )${IS} ${ILL}`, 'low', false),
  row(
    `${TROUBLE} ${SITS} (?:below|lower down|further down|underneath|at the bottom|in the lower half)`,
    'low',
    false,
  ),
  row(`${TROUBLE} ${SITS} (?:higher up|further up|at the top|in the upper half)`, 'top', false),
];

export function endsOfBook({ items, index }: Scope, held: HeldAt): Finding[] {
  const { text, rangeOf } = skeletonOf(items);
  return ROWS.flatMap(({ pattern, end, isWell }) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      if (held(to) || isDenied(items, from) || isProposed(items, from)) return [];
      const troubled = shareOfTrouble(index, end === 'top' ? ['tier-1', 'tier-2'] : ['tier-3', 'tier-4']);
      if (troubled === null) return [];
      const holds = isWell ? troubled <= SOME : troubled > SOME;
      // "The top is weak on contact": by another measure than deals that are stuck.
      if (!holds && !isWell) return [];
      const reason = `${Math.round(troubled * 100)} % of the open deals there are stagnant or overdue`;
      return [judged(spanOf(items, from, to), 'predicate', holds, reason)];
    }),
  );
}

/** Up to such a share of deals that are stuck an end of the book is well. */
const SOME = 0.15;

/** The share of the open deals of these tiers that are stagnant or overdue. */
function shareOfTrouble(index: AuditIndex, tiers: string[]): number | null {
  const sum = (metric: string): number =>
    tiers.reduce((all, id) => all + (Number(index.fact(id, metric)?.value) || 0), 0);
  const [open, stuck] = [sum('open_deals'), Math.max(sum('stagnant_deals'), sum('overdue_deals'))];
  return open === 0 ? null : stuck / open;
}
