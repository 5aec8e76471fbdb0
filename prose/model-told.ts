/**
 * What a writer tells of the model in words of his own: how long an account is held after a win, how many seats there are,
 * from which score or below which revenue a tier takes an account, when a rule fires. The phrase says which of the model's
 * figures is meant, and the figure has to be it.
 */
import { type Item, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { within } from '../sentence/values.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const HELD =
  '(?:stays?|is held|are held|sits?|remains?|waits?|is kept|are kept|is parked|rests?|goes|spends?|is put)';
const WIN =
  '(?:a win|each win|every win|any win|winning(?: a deal)?|a won deal|a deal is won|it wins|they win)';
const LOSS = '(?:a loss|each loss|every loss|losing(?: a deal)?|a lost deal|a deal is lost|it loses)';
/** Words between the parts of such a phrase. */
const FILL = '(?: (?!#|D|not|never)[\\p{L}]+| N| ,)';
const SOME = '(?:about |exactly |up to |at most |no more than |just )*';
const FIRES =
  '(?:fires?|counts?|looks? at|covers?|catches|applies|acts?|bites?|triggers?|kicks in|needs?|takes?|is about|starts?)';

/** What the figure, the last one of the phrase, is by the words about it. */
const TABLE: [pattern: RegExp, metrics: string[]][] = [
  [
    spokenWords(
      `after ${WIN}${FILL}{0,4} ${HELD}(?: there| back)?(?: in N)? for ${SOME}#|${HELD}(?: there| back)?(?: in N)? for ${SOME}#(?= after ${WIN})|N for ${SOME}#(?= (?:after|following) ${WIN})`,
    ),
    ['hold_after_win'],
  ],
  [
    spokenWords(
      `after ${LOSS}${FILL}{0,4} ${HELD}(?: there| back)?(?: in N)? for ${SOME}#|${HELD}(?: there| back)?(?: in N)? for ${SOME}#(?= after ${LOSS})`,
    ),
    ['hold_after_loss'],
  ],
  [
    spokenWords(
      `(?:seats?|places?|room|N)(?: (?:in|for) N)? (?:is|are) (?:capped|limited|kept|held|restricted) (?:at|to) ${SOME}#(?= of (?:the |all |our )?(?:tiered |scored )?(?:accounts?|book))`,
    ),
    ['expand_share'],
  ],
  [
    spokenWords(
      '#(?= (?:seats? |accounts? |places? )?(?:per|for each|for every|an|each) (?:ae|owner|rep|seller))',
    ),
    ['expand_per_owner'],
  ],
  [
    spokenWords(`N rule${FILL}{0,3} ${FIRES}${FILL}{0,3} (?:within|inside|in the next) ${SOME}#`),
    ['renewal_window'],
  ],
  [
    spokenWords(
      '(?:past|over|beyond|at|exceeds?|reaches) #(?= (?:times )?(?:its|the|their) (?:stage )?median)',
    ),
    ['stagnant_times', 'long_stagnant_times'],
  ],
];
const TELLS_SEATS = /(?<!\p{L})(?:seat|place|cap|capped|limit|limited)(?!\p{L})/u;
const UNSURE = /^(?:should|could|would|might|if|propose|suggest|suppose)$/;

/** A claim for each such figure; a fault where the model has another one. */
export function judgeModelTold({ items, index }: Scope): Finding[] {
  const { text, itemAt } = skeletonOf(items);
  if (items.some((item) => UNSURE.test(textOf(item)))) return [];
  return TABLE.flatMap(([pattern, metrics]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const item = items[itemAt[match.index + match[0].lastIndexOf('#')]!]!;
      if (item.kind !== 'figure') return [];
      if (metrics[0] === 'expand_per_owner' && !TELLS_SEATS.test(text)) return [];
      const known = metrics.flatMap((metric) => {
        const value = index.fact('model', metric)?.value;
        return typeof value === 'number' ? [{ metric, value }] : [];
      });
      if (known.length === 0) return [];
      const found = known.find(({ value }) => says(item, value));
      const [shown] = found ? [found] : known;
      const reason = found ? 'as the model has it' : `the model has ${shown!.value} (${shown!.metric})`;
      return [judged(item, 'value', found !== undefined, reason, `model.${shown!.metric}`)];
    }),
  );
}

/** A share is kept as a part of one or of a hundred. */
const says = (item: Extract<Item, { kind: 'figure' }>, value: number): boolean =>
  [value, ...(item.figure.kind === 'percent' || item.figure.kind === 'part' ? [100 * value] : [])].some(
    (one) => within(item.figure, one, 1e-9),
  );
