/**
 * Who came to a tier, and who left it, in loose words: "took in eight accounts", "gave up five net", "two arriving from
 * higher tiers", "dropped in from above", "it fell here from Nurture", "filling up". Of a tier they are held by the ledger of
 * moves, of an account by the tier it was in before.
 */

import { Values } from '../sentence/conditions.ts';
import { isInAnotherTier, keptItsTier, tiersUp, type Way, wentTiersNot } from '../sentence/own-tier.ts';
import {
  figureOf,
  type Holds,
  periodOf,
  type Row,
  riseOf,
  someDealOf,
  spokenRow,
} from '../sentence/spoken-rows.ts';

/** The rank of a tier as the ledger names it. */
const rankOf = ({ index }: Values, label: string | null): number =>
  Number(
    index
      .ofKind('tier')
      .find(({ name, aliases }) => label !== null && (name === label || aliases.includes(label)))
      ?.id.replace('tier-', ''),
  );
/** Moves to the tier, or away from it, by where they came from or went: from above is a move down. */
const movesOf = (at: Values, end: 'from' | 'to'): Way[] => {
  const own = Number(at.subject.id.replace('tier-', ''));
  return at.index.sheet.changes
    .map(({ from, to }) => ({ from: rankOf(at, from), to: rankOf(at, to) }))
    .filter((move) => move[end] === own)
    .map(({ from, to }) => (to < from ? 1 : -1));
};

/** A tier that somebody came to, that way; an account that moved so. */
const cameIn =
  (...ways: Way[]): Holds =>
  (at) =>
    at.subject.kind === 'tier'
      ? movesOf(at, 'to').some((way) => ways.includes(way))
      : !at.isGroup() && ways.some((way) => tiersUp(at) * way > 0);
const took: Holds = (at) =>
  at.subject.kind === 'tier' ? movesOf(at, 'to').length > 0 : riseOf(at, 'accounts') > 0;
const gave: Holds = (at) =>
  at.subject.kind === 'tier' ? movesOf(at, 'from').length > 0 : riseOf(at, 'accounts') < 0;
const sizes =
  (way: Way): Holds =>
  (at) =>
    at.isGroup() && riseOf(at, 'accounts') * way > 0;
/** An account that came to its tier, or a deal that is new. */
const joined: Holds = (at) =>
  at.isGroup()
    ? cameIn(1, -1)(at, {} as never)
    : isInAnotherTier(at) ||
      someDealOf(
        at,
        (deal) => Math.min(figureOf(deal, 'age_days'), figureOf(deal, 'days_in_stage')) <= periodOf(at),
      );
const keptSome: Holds = (at) =>
  at.subject.kind === 'tier' && figureOf(at, 'accounts') > movesOf(at, 'to').length;

/** Revenue of the two lower tiers against that of the two upper ones, since the run before. */
const sinks: Holds = ({ index }) => {
  const rise = (id: string): number => {
    const tier = index.subject(id);
    return tier ? riseOf(new Values(index, tier), 'arr') : Number.NaN;
  };
  return rise('tier-3') + rise('tier-4') > 0 && rise('tier-1') + rise('tier-2') < 0;
};

const HAS = '(?:has |have |had |is |are |was |were |been |also |even |just |now |only |then |since )*';
const MEMBERS =
  '(?= (?:up |in )?(?:just |only |about |some |another |a further |a net |net |fully |all of )*(?:#|a|an|several|many|a few|more|new)(?: (?:more|net|new|other|further|extra|of them|in all))*(?:$| (?:accounts?|customers?|prospects?|members?|names?|net|in all|from|and|but|while|since|to|overall|on balance)| [,.;:)(–—]))';
const UPPER =
  '(?:from|out of) (?:above|over ?head|(?:the |a )?(?:higher|upper|better|top) tiers?|(?:the )?tiers? above|(?:the )?(?:next )?(?:one|tier|tiers|two) above|higher up|further up)';
const LOWER =
  '(?:from|out of) (?:below|beneath|underneath|(?:the |a )?(?:lower|worse|bottom) tiers?|(?:the )?tiers? (?:below|beneath)|lower down|further down)';
const DOWNWARDS =
  '(?:dropping|dropped|falling|fell|fallen|sinking|sank|sunk|slipping|slipped|sliding|slid|tumbled|tumbling|coming down|came down|moving down|moved down|demoted|relegated|pushed)';
const UPWARDS =
  '(?:climbing|climbed|rising|rose|risen|stepping up|stepped up|coming up|came up|moving up|moved up|promoted|lifted)';
const COMING = '(?:arriving|arrived|coming|came|come|moving|moved|joining|joined|taken|drawn|gained)';
const HERE = '(?:here|in here|down here|up here|into it|to it|into this (?:tier|group)|into (?:the )?tier)';

export const FLOW_ROWS: Row[] = [
  spokenRow(
    `${HAS}(?:took in|takes in|taken in|taking in|took on|absorbed|received|welcomed|inherited|picked up|gained|swallowed|attracted|drew in|collected|added)${MEMBERS}`,
    'accounts came to it',
    took,
  ),
  spokenRow(
    `${HAS}(?:gave up|gives up|given up|giving up|shed|lost|surrendered|ceded|parted with|let go(?: of)?|released|said goodbye to|handed over|sent off|yielded)${MEMBERS}`,
    'accounts left it',
    gave,
  ),
  spokenRow(
    `${HAS}(?:(?:${COMING}|${DOWNWARDS}) )?(?:${HERE} )?(?:all |each |mostly )?${UPPER}`,
    'came from a higher tier',
    cameIn(-1),
    wentTiersNot(-1),
  ),
  spokenRow(
    `${HAS}(?:(?:${COMING}|${UPWARDS}) )?(?:${HERE} )?(?:all |each |mostly )?${LOWER}`,
    'came from a lower tier',
    cameIn(1),
    wentTiersNot(1),
  ),
  spokenRow(
    `${HAS}${DOWNWARDS} ${HERE}(?! (?:on|the|a))`,
    'came to a lower tier',
    cameIn(-1),
    wentTiersNot(-1),
  ),
  spokenRow(`${HAS}${UPWARDS} ${HERE}(?! (?:on|the|a))`, 'came to a higher tier', cameIn(1), wentTiersNot(1)),
  spokenRow(
    `${HAS}(?:landed|lands|ended up|ends up|finished up|came|arrived|got|moved|shifted) (?:here|in here|down here|up here|into (?:this|the) tier)(?! (?:on|by|in))`,
    'came to another tier',
    cameIn(1, -1),
    keptItsTier,
  ),
  spokenRow(
    `${HAS}(?:join|joins|joined|joining|arriving|arrives?|added|entered|entering|moved into|moving into|new to)(?: (?:it|them|this tier|the tier|the group|that group))?(?= (?:with|at|on the strength|thanks|after|when|once|as|from|,|;|:|and|$))`,
    'came to its tier, or a deal is new',
    joined,
  ),
  spokenRow(
    '(?:is |are |has |have |been |now |also |slowly |steadily )*(?:filling(?: up)?|filled up|swelling|swollen|bulging|getting (?:bigger|fuller|larger|more crowded)|more (?:crowded|populous)|fuller|bigger than it was)(?! (?:in|out|the))',
    'more accounts than in the run before',
    sizes(1),
  ),
  spokenRow(
    '(?:is |are |has |have |been |now |also |slowly |steadily )*(?:emptying(?: out)?|emptied|getting (?:smaller|emptier)|less crowded|emptier|smaller than it was)',
    'fewer accounts than in the run before',
    sizes(-1),
  ),
  spokenRow(
    '(?:(?:were|was|are|is|have been|has been) )?(?:here|there) (?:already|before|all along|throughout|at the end of D|in D)|(?:were|was|have been|has been) already (?:here|there)',
    'in its tier as in the run before',
    (at, said) => (at.isGroup() ? keptSome(at, said) : keptItsTier(at)),
    isInAnotherTier,
  ),
  spokenRow(
    '(?:money|weight|revenue|recurring revenue|centre of gravity|balance|income)(?: (?:is|has|have|been|now|of the book|in the book|it|clearly|slowly|steadily|quietly|its))* (?:(?:shifted|shifting|moved|moving|slid|sliding|drifted|drifting|slipped|slipping|gone|going|heading|tilted|tilting)(?: (?:down|downwards|lower|towards the bottom|to the bottom|down the tiers|down the book|to the lower tiers))|sinking|sunk|sinks|sank)',
    'revenue of the lower tiers rose and that of the upper ones fell',
    (at, said) => at.isGroup() && sinks(at, said),
  ),
];
