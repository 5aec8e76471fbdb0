/**
 * When something told is so: "now there is nobody", "back then we counted one", "18 today". Claims beside a figure or label
 * that holds of that run: "now" where it is another than in the run before, "still" where it is the same, "then" where it is
 * the value of the run before.
 */
import type { HeldAt } from '../changes/spoken-beside.ts';
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { matchesOf } from '../text/matches.ts';

type Fits = (now: unknown, then: unknown, isThen: boolean) => boolean;

const REPORT = '(?:report|review|run|count|round|update|summary|reckoning|check|look|time|month)';
const TIMES: [RegExp, Fits][] = [
  [
    spokenWords(
      `(?:just |only |right |even |as recently as )*(?:back then|then|at the time|at that (?:time|point|stage)|in those days|(?:a|one) month (?:ago|earlier|before|back|previously)|(?:the|a) month before|(?:at|in|by|on) (?:the|our|your|its) (?:last|previous|prior|earlier) ${REPORT}|(?:at|in) last ${REPORT}(?: ' s ${REPORT})?|last (?:month|time)(?: round)?|previously|formerly|before(?: that)?|earlier|(?:in|for|at|by) (?:the )?(?:end of )?D|in the ${REPORT} before|the ${REPORT} before)`,
    ),
    (now, then, isThen) => isThen && now !== then,
  ],
  [
    spokenWords(
      '(?:by |right |even |as of |just )*(?:now|today|at present|at the moment|these days|as things stand|currently|presently|as it stands|this month|this time|at this point|nowadays|since then|by month - end|at month - end|at the end of the month)(?! (?:in|at|on|a) N)',
    ),
    (now, then, isThen) => !isThen && then !== undefined && now !== then,
  ],
  [
    spokenWords(
      '(?:is |are |was |were |has |have )*(?:still|as yet|to this day|even now|yet again|as ever|again|once again|once more|already)(?! (?:to|more|less|only a))',
    ),
    (now, then) => then !== undefined && now === then,
  ],
];
const REACH = 7;

export function spokenTimes(scope: Scope, held: HeldAt): Finding[] {
  const { items, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return TIMES.flatMap(([words, fits]) =>
    matchesOf(text, words).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const places = placesAbout(items, from, to);
      const fact = places
        .map((at) => held(at)?.fact ?? null)
        .filter(
          (each): each is string => each !== null && !each.includes('@delta') && !each.endsWith('.delta'),
        )
        .slice(0, 2)
        .find((each) => isOf(index, each, fits));
      if (!fact) return [];
      const place = spanOf(items, from, to);
      return [judged(place, 'date', true, `the time that ${fact} is of`, fact)];
    }),
  );
}

/** Figures, dates and names of the words' part of the sentence, the nearest first. */
function placesAbout(items: Item[], from: number, to: number): number[] {
  const found: [number, number][] = [];
  for (const [start, step] of [
    [to + 1, 1],
    [from - 1, -1],
  ] as const)
    for (let at = start; items[at] && Math.abs(at - start) < REACH; at += step) {
      if (/^([;:.!?—–()]|but|while|yet|although|though)$/.test(textOf(items[at]))) break;
      if (items[at]!.kind !== 'word' && items[at]!.kind !== 'sign') found.push([Math.abs(at - start), at]);
    }
  return found.sort(([one], [other]) => one - other).map(([, at]) => at);
}

function isOf(index: AuditIndex, fact: string, fits: Fits): boolean {
  const [id, run] = fact.split('@') as [string, string?];
  const at = id.lastIndexOf('.');
  const [subject, metric] = [id.slice(0, at), id.slice(at + 1)];
  const [now, then] = ['current', 'previous'].map((each) => index.fact(subject, metric, each)?.value);
  return now !== undefined && fits(now, then, run === 'previous');
}
