/** Overdue deals counted in other words: "15 deals have outlived their close dates", "nine close dates have come and gone". */
import { type Item, textOf } from './items.ts';

const DEAL =
  '(?:deals?|opportunit(?:y|ies|ie)|ones?|of (?:them|these|those|which)|of (?:its|the|our|their|your|these|those) (?:open )?(?:deals?|ones?|close date)|renewals?)(?: (?:here|there|in (?:it|N|this tier|the tier|the book|all|total)))?';
const DATE =
  '(?:close|closing|target|due|signing|deal|planned|expected|agreed)?(?: close)? ?(?:dates?|deadlines?|day|due)';
const HAVE =
  "(?:(?:have|has|had|had already|are|is|' re|were|was|now|already|all|also|still|that|which|long|since|simply|just) )*";
const WHOSE = '(?:(?:the|their|its|a|his|her|our|own|promised|original) )*';

/** After the count: deals of which the date went by, or dates that did. */
const LATE = new RegExp(
  `^(?:open )?(?:(?:${DEAL} )?${HAVE}(?:(?:outlived|outstayed|outlasted|overrun|overshot|missed|blown|breached|exceeded|overstepped|passed|gone beyond|gone past|run past|run beyond|run over|slipped past|slipped beyond|drifted past|drifted beyond|sailed past|sailed through|blown through|blown past|beyond|past) ${WHOSE}${DATE}|(?:overrun|out of (?:date|time)|in arrears|gone stale on date|past (?:it|due)|behind (?:schedule|time|plan))(?: |$)|(?:should|ought to|were (?:due|meant|supposed|expected) to|was (?:due|meant|supposed|expected) to) (?:already )?(?:have )?(?:been )?(?:close|closed|signed|sign|done|landed|be closed)(?: (?:by|before|already|long) ?(?:now|then|today|D|this)?)+|(?:carry|carrying|with|show|showing|have|has|of) ${WHOSE}(?:expired|lapsed|stale|outdated|past|elapsed|overrun|missed) ${DATE}|with ${WHOSE}${DATE} (?:already |long |now )?(?:gone|passed|past|behind (?:them|us|it)|expired|lapsed))|${DATE} ${HAVE}(?:come and gone|passed|lapsed|expired|elapsed|gone by|gone|missed|slipped by|behind us|in the past|lie in the past|lying in the past|been missed|sailed by))`,
);
/** Words that may stand between the count and these: "15 open deals, worth $691,000, have passed". */
const REACH = 14;

/** The item at which the words end that make the count one of overdue deals; null where they do not. */
export function lateAfter(items: Item[], at: number): number | null {
  const texts: string[] = [];
  let next = at + 1;
  let skipped = 0;
  while (next < Math.min(items.length, at + REACH)) {
    const item = items[next]!;
    const aside = textOf(item) === ',' ? asideEnd(items, next) : null;
    if (aside !== null) {
      skipped += aside - next;
      next = aside;
      continue;
    }
    if (item.kind === 'figure' && item.figure.kind !== 'days') break;
    if (item.kind === 'sign' && /^[;:.()—–!?,]$/.test(item.word)) break;
    texts.push(textOf(item) || (item.kind === 'name' ? 'N' : 'D'));
    next += 1;
  }
  const found = LATE.exec(texts.join(' '))?.[0].trimEnd().length ?? 0;
  // An item may be several words ("close date").
  const last = texts.findIndex((_, place) => texts.slice(0, place + 1).join(' ').length >= found);
  return found > 0 && last >= 0 ? at + skipped + last + 1 : null;
}

/** Behind the second comma of "15 deals, worth $691,000, have passed". */
function asideEnd(items: Item[], at: number): number | null {
  if (!/^(worth|with|together|all|in|for)$/.test(textOf(items[at + 1]))) return null;
  const end = items.findIndex((item, place) => place > at && place < at + 6 && textOf(item) === ',');
  return end < 0 ? null : end + 1;
}
