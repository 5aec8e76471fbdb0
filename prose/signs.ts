/** "Which is a good sign" after bad news, "worryingly" after good: a judgement of what the sentence says has to go its way. */

import { DOWN, UP } from '../lexicon/words.ts';
import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { type Finding, unsupported } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const THING =
  '(?:sign|signal|news|omen|trend|start|outcome|result|thing|indication|message|step|place to be)';
const BE = "(?:which|that|this|it|all)(?: of which)?(?: is|' s| was| look| looks| seem| seems| sound)";
const GOOD = new RegExp(
  `(?<![\\p{L}])(?:${BE} (?:a |an |very |quite |really |rather |such )*(?:good|encouraging|healthy|promising|positive|reassuring|welcome|heartening|excellent|great|lovely)(?: ${THING}|(?= (?:$|[.,;!])))|happily|thankfully|fortunately|encouragingly|pleasingly|reassuringly)(?![\\p{L}])`,
  'gu',
);
const BAD = new RegExp(
  `(?<![\\p{L}])(?:${BE} (?:a |an |very |quite |really |rather |such )*(?:bad|worrying|ominous|warning|troubling|negative|disappointing|alarming|discouraging|poor|unwelcome)(?: ${THING}|(?= (?:$|[.,;!])))|sadly|unfortunately|regrettably|worryingly|alarmingly|disappointingly)(?![\\p{L}])`,
  'gu',
);

/** Metrics of which more is worse. */
const WORSE_UP =
  /overdue|stagnant|days_since|past_close|without|single_contact|lost|silence|days_in_stage|moved_down|left/;
const BAD_STATE =
  /no meeting|none has a meeting|no touch|no contact|none in 30|a deal is stagnant|stagnant now|a deal is overdue|all deals are|one contact|no open deal|negative sentiment|fewer touches|without amount|has no amount|no owner|layoffs/;
const GOOD_STATE =
  /no deal is (?:stagnant|overdue)|none is stagnant|none is overdue|a meeting is booked|positive sentiment|more touches|touches again|funding|a deal was won/;

/** Whether what holds in the sentence is good (1) or bad (-1); null where it tells neither, or both. */
function tenor(items: Item[], findings: readonly Finding[]): 1 | -1 | null {
  const ways = new Set<number>();
  for (const { from, type, verdict, fact, reason } of findings) {
    if (verdict !== 'verified' || reason.includes('denied: ')) continue;
    if (type === 'direction') {
      const item = items.find((each) => each.from === from);
      const words = item?.kind === 'word' ? item.word.split(' ') : [];
      const way = words.some((word) => UP.has(word) || word === 'up')
        ? 1
        : words.some((word) => DOWN.has(word) || word === 'down')
          ? -1
          : 0;
      if (way !== 0) ways.add(WORSE_UP.test(fact ?? '') ? -way : way);
    } else if (BAD_STATE.test(reason) && !GOOD_STATE.test(reason)) ways.add(-1);
    else if (GOOD_STATE.test(reason)) ways.add(1);
  }
  return ways.size === 1 ? ([...ways][0] as 1 | -1) : null;
}

/** One fault for each judgement that goes against all that its sentence says. */
export function judgeSigns(items: Item[], findings: readonly Finding[]): Finding[] {
  const way = tenor(items, findings);
  if (way === null) return [];
  const { text, itemAt } = skeletonOf(items);
  return [...matchesOf(text, way > 0 ? BAD : GOOD)].map((match) =>
    unsupported(
      spanOf(items, itemAt[match.index]!, itemAt[match.index + match[0].length - 1]!),
      'predicate',
      `what the sentence says on record is ${way > 0 ? 'good' : 'bad'} news`,
    ),
  );
}
