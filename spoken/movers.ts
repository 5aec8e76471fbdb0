/**
 * Who moved, in words that name no way or only one: "earned Expand", "the rule let it in", "which brings it up to Nurture",
 * "on the way down", "the third to fall", "advanced on 11 May", "coaxed back", "lost ground", "the money has shifted downwards".
 */

import { ago } from '../changes/event-times.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { tierNumber, tiersUp, type Way, wentTiers, wentTiersNot } from '../sentence/own-tier.ts';
import {
  figureOf,
  type Holds,
  periodOf,
  type Row,
  riseOf,
  type Said,
  someDealOf,
  spokenRow,
} from '../sentence/spoken-rows.ts';
import { accountAt } from '../sentence/subjects.ts';

/** The tier or stage that the words lead to: straight after them, or after "from Watch into". */
function labelAhead({
  scope: { items },
  to,
}: Said): Extract<Item, { kind: 'name' }>['subjects'][number] | undefined {
  const near = items.slice(to + 1, to + 1 + AHEAD);
  const led = near.find((item, at) => item.kind === 'name' && /^(into|to|in)$/.test(wordOf(near[at - 1])));
  const item = led ?? near[0];
  return item?.kind === 'name' ? item.subjects[0] : undefined;
}
const AHEAD = 5;

/** The account named straight after the words, which they open: "On the way down, Globex went …". */
const opening =
  (holds: Holds): Holds =>
  (at, said) => {
    const named = said.scope.items.slice(said.to + 1, said.to + 1 + AHEAD).find((item) => accountAt(item));
    const account = named && accountAt(named);
    return account ? holds(new Values(at.index, account), said) : false;
  };
const turned: Holds = (at) =>
  tiersUp(at) !== 0 || ['score', 'outcome_score'].some((metric) => Math.abs(riseOf(at, metric)) > 0);

/** The account came to the tier named after the words, that way; or its deal to the stage, since the run before. */
const cameTo =
  (...ways: Way[]): Holds =>
  (at, said) => {
    const subject = labelAhead(said);
    if (at.isGroup() || !subject) return false;
    if (subject.kind === 'stage')
      return someDealOf(
        at,
        (deal) => deal.fact('stage')?.value === subject.name && ago('days_in_stage')(deal, said),
      );
    return subject.id === `tier-${tierNumber(at)}` && ways.some((way) => tiersUp(at) * way > 0);
  };
const cameNotTo =
  (...ways: Way[]): Holds =>
  (at, said) =>
    !at.isGroup() && labelAhead(said)?.kind === 'tier' && !cameTo(...ways)(at, said);

const spanTold = (metric: string) => (deal: Values, said: Said) => ago(metric)(deal, said);
const dealMoved: Holds = (at, said) =>
  someDealOf(at, (deal) => spanTold('days_in_stage')(deal, said) || spanTold('age_days')(deal, said));
const dealStood: Holds = (at) =>
  !at.isGroup() &&
  at.deals().length > 0 &&
  at.deals().every((deal) => figureOf(deal, 'days_in_stage') > 2 * periodOf(at));

const talksAgain: Holds = (at) =>
  !at.isGroup() &&
  figureOf(at, 'touches_30d') > 0 &&
  (figureOf(at, 'touches_30d', 'previous') === 0 || riseOf(at, 'days_since_last_touch') < 0);
const silent: Holds = (at) => !at.isGroup() && figureOf(at, 'touches_30d') === 0;

const SIZES = ['accounts', 'arr', 'open_value', 'score', 'outcome_score', 'touches_30d'];
const ground =
  (way: Way): Holds =>
  (at) =>
    SIZES.reduce((sum, metric) => sum + (Math.sign(riseOf(at, metric)) || 0), 0) * way > 0;

const changedSome: Holds = (at, said) =>
  at.isGroup()
    ? SIZES.some((metric) => riseOf(at, metric) !== 0)
    : dealMoved(at, said) || tiersUp(at) !== 0 || SIZES.some((metric) => Math.abs(riseOf(at, metric)) > 0);

const IT = '(?:it|them|this|this one|that one|the account|N)';
const HAS = '(?:has |have |had |just |also |now |duly |finally |then |since )*';
const PLACE = '(?: (?:a|its|their|the) (?:place|spot|seat|berth) in)?(?: the)?(?= N)';
const HEADED = '(?:going|heading|moving|coming|travelling|headed|bound|on the way|on its way|on their way)';

export const MOVER_ROWS: Row[] = [
  spokenRow(
    `${HAS}(?:earned|earns|won|secured|clinched|regained|made|graduated (?:in)?to|qualified for|broke into|was lifted (?:in)?to|vaulted (?:in)?to)${PLACE}`,
    'came up to that tier',
    cameTo(1),
    cameNotTo(1),
  ),
  spokenRow(
    `${HAS}(?:settles?|settled|settling|drifted|drifts|subsided|sinks|lapsed|lapses)(?: back| down)?(?= (?:from N )?(?:in|into|to) N)`,
    'came to that tier, or a deal to that stage',
    cameTo(1, -1),
    cameNotTo(1, -1),
  ),
  spokenRow('(?<=[,:;–—] )into(?= N)', 'came to that tier, or a deal to that stage', cameTo(1, -1)),
  spokenRow(
    `(?<=(?:rule|share|score|likelihood|odds?|volume|deal)(?: (?:for|of|on) (?:the )?(?:N|top tier|tier))? )${HAS}(?:lets?|letting) ${IT} (?:in|into|out|up|through|off)`,
    'came to a higher tier',
    wentTiers(1),
    wentTiersNot(1),
  ),
  spokenRow(
    `(?<=(?:rule|share|line|silence|volume)(?: (?:for|of|on) (?:the )?(?:N|top tier|tier))? )${HAS}(?:catches|caught|trapped|snared) ${IT}`,
    'came to a lower tier',
    wentTiers(-1),
    wentTiersNot(-1),
  ),
  spokenRow(
    `${HAS}(?:(?:released|releases|freed|frees|rescued|lifted|lifts|promoted|promotes|saved)(?= (?:it|them|N) )|(?:brings?|brought|lifts?|lifted|carries|carried|takes|took|pushes|pushed|pulls|pulled|moves|moved) ${IT} (?:back )?up(?= (?:to|into) N))`,
    'came to a higher tier',
    wentTiers(1),
  ),
  spokenRow(
    `${HAS}(?:brings?|brought|drags?|dragged|pulls?|pulled|takes|took|pushes|pushed|sends|sent|knocks|knocked|moves|moved) ${IT} (?:back )?down(?= (?:to|into) N)`,
    'came to a lower tier',
    wentTiers(-1),
  ),
  spokenRow(`${HEADED} (?:up|upwards?)(?= ,)`, 'came to a higher tier', opening(wentTiers(1))),
  spokenRow(`${HEADED} (?:down|downwards?)(?= ,)`, 'came to a lower tier', opening(wentTiers(-1))),
  spokenRow(
    `${HEADED} (?:the|in the) (?:other|opposite) (?:way|direction)(?= ,)`,
    'its tier, score or odds changed',
    opening(turned),
  ),
  spokenRow(
    '(?:the )?(?:first|second|third|fourth|last|next|other|other one|only one|one) to (?:fall|drop|slip|slide|sink|go down|come down|move down|be demoted|lose its place)(?! (?:out|due|from #|to #|by))',
    'came to a lower tier',
    wentTiers(-1),
    wentTiersNot(-1),
  ),
  spokenRow(
    '(?:the )?(?:first|second|third|fourth|last|next|other|other one|only one|one) to (?:rise|climb|go up|come up|move up|be promoted|step up)(?! (?:from #|to #|by))',
    'came to a higher tier',
    wentTiers(1),
    wentTiersNot(1),
  ),
  spokenRow(
    `${HAS}(?:advanced|moved (?:on|up|along|forward)|progressed|came along|came in|stepped up|went forward|began|was opened|was added) on(?= D)`,
    'a deal came to its stage, or was opened, that day',
    dealMoved,
  ),
  spokenRow(
    `${HAS}(?:budged|stirred|woken up|woke up|got unstuck|come unstuck|unblocked|shaken loose|got off the ground|left the starting blocks)(?! (?:from|by))`,
    'a deal came to its stage since the run before, or contact is back',
    (at, said) => dealMoved(at, said) || talksAgain(at, said),
    (at, said) => dealStood(at, said) && !talksAgain(at, said),
  ),
  spokenRow(
    '(?:is |has |have |been |just |now |nice |a |the |its )*(?:coaxed back|won back|brought back|back in (?:touch|contact|conversation)|back from the dead|rescue|rescued|revived|reawakened|talking again|in touch again|speaking again|on speaking terms again|out of (?:its|their) silence)',
    'in touch in the last 30 days after a silence',
    talksAgain,
    silent,
  ),
  spokenRow(
    `${HAS}(?:gave up|gives up|lost|loses|ceded|yielded|conceded) ground`,
    'more of its size fell than rose',
    ground(-1),
  ),
  spokenRow(`${HAS}(?:gained|gains|made|makes|won) ground`, 'more of its size rose than fell', ground(1)),
  spokenRow(
    'what (?:did change|has changed|changed|has shifted|did shift|shifted|has moved|did move|is different|has altered)',
    'something of it has changed since the run before',
    changedSome,
  ),
];
