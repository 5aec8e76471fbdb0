/** Words of moving that stand beside a count which a declared form read, or that lead a paragraph: "14 accounts moved up", "Down." */
import type { Claim } from '../domain/claims.ts';
import type { Reading } from '../text/reading.ts';

/** A word of the text that is a claim. */
interface Moved {
  start: number;
  end: number;
  fact: string | null;
  reason: string;
}

const UP =
  /^(up|upward|upwards|uphill|rose|rise|rises|risen|rising|climbed|climb|climbing|climbers?|risers?|promoted|promotions?|upgraded|advanced|ascended|gainers?|winners?)$/;
const DOWN =
  /^(down|downward|downwards|downhill|fell|fall|falls|fallen|falling|dropped|dropping|demoted|demotions?|downgraded|relegated|slipped|slipping|slid|sliding|sank|sinking|tumbled|fallers?|losers?|decliners?)$/;
const STAYED = /^(stayed|stay|stays|kept|keep|held|hold|remained|remain|unmoved|unchanged|put|still)$/;
const WAYS: Record<string, RegExp> = { moved_up: UP, moved_down: DOWN, kept: STAYED };
/** Words between the count and its word. */
const BETWEEN =
  /^(accounts?|customers?|of|them|these|those|were|was|have|has|had|been|moved|went|came|gone|a|tier|tiers|moving|all|that|which|who)$/;
const REACH = 7;

export const movesMentioned = (reading: Reading): Moved[] => [...besideCounts(reading), ...leading(reading)];

function besideCounts({ atoms, content, claims }: Reading): Moved[] {
  return claims.flatMap((claim): Moved[] => {
    const words = WAYS[metricOf(claim) ?? ''];
    const first = atoms.findIndex(({ start }) => content.starts[start]! >= claim.end);
    if (!words || first < 0) return [];
    for (let at = first; at < Math.min(atoms.length, first + REACH); at += 1) {
      const { folded, start, end } = atoms[at]!;
      if (words.test(folded)) return [{ start, end, fact: claim.fact, reason: `what ${claim.fact} counts` }];
      if (!BETWEEN.test(folded)) return [];
    }
    return [];
  });
}

const metricOf = ({ verdict, fact }: Claim): string | null =>
  verdict === 'verified' ? (/\.(moved_up|moved_down|kept)$/.exec(fact ?? '')?.[1] ?? null) : null;

/** "Up. Wolvenby Solar joins Expand": the account that a paragraph names first moved the way of its first word. */
function leading({ atoms, spans, state }: Reading): Moved[] {
  const [word, sign] = atoms;
  if (!word || sign?.kind !== 'sign' || !/^[.,:—–-]$/.test(sign.folded)) return [];
  const wanted = UP.test(word.folded) ? 'up' : DOWN.test(word.folded) ? 'down' : null;
  const span = spans.flat().find((each) => each.kind === 'subject' && each.subjects[0]!.kind === 'account');
  if (wanted === null || span?.kind !== 'subject') return [];
  const [account] = span.subjects;
  const change = state.index.sheet.changes.find(({ subject }) => subject === account!.id);
  if (change?.kind !== wanted) return [];
  return [
    { start: word.start, end: word.end, fact: `${account!.id}.tier`, reason: `as ${account!.name} moved` },
  ];
}
