/**
 * Loose words for moves between tiers and for what the world reported: "skipped Watch", "fallen into Triage", "one got out",
 * "the upgrade got moving again", "they raised a $40M Series C", "Ingrid Halvorsen looks after it".
 */

import { isInAnotherTier, keptItsTier, tierNumber, tiersUp } from '../sentence/own-tier.ts';
import {
  figureOf,
  type Holds,
  nameAfter,
  periodOf,
  type Row,
  type Said,
  someDealOf,
  spokenRow,
} from '../sentence/spoken-rows.ts';
import { ago, isDated } from './event-times.ts';

const moves = (at: Parameters<Holds>[0], way: 1 | -1): boolean =>
  at.isGroup() ? figureOf(at, way > 0 ? 'moved_up' : 'moved_down') > 0 : tiersUp(at) * way > 0;
const wayIs =
  (way: 1 | -1): Holds =>
  (at) =>
    moves(at, way);
const tierNamed = (said: Said): number => {
  const [subject] = nameAfter(said)?.subjects ?? [];
  return subject?.kind === 'tier' ? Number(subject.id.replace('tier-', '')) : Number.NaN;
};
const cameInto =
  (way: 1 | -1): Holds =>
  (at, said) =>
    !at.isGroup() && moves(at, way) && tierNumber(at) === tierNamed(said);
/** It is in another tier than the one named, or came to it the other way. */
const cameNotInto =
  (way: 1 | -1): Holds =>
  (at, said) =>
    !at.isGroup() && !Number.isNaN(tierNamed(said)) && !cameInto(way)(at, said);
const passedOver: Holds = (at, said) => {
  const [from, to] = [tierNumber(at, 'previous'), tierNumber(at)];
  const over = tierNamed(said);
  return over > Math.min(from, to) && over < Math.max(from, to);
};
const passedNot: Holds = (at, said) =>
  !at.isGroup() && !Number.isNaN(tierNamed(said)) && !passedOver(at, said);
const someLeft: Holds = (at) =>
  at.isGroup()
    ? figureOf(at, 'left_tier') > 0 || figureOf(at, 'left') > 0 || figureOf(at, 'moved') > 0 || leftLately(at)
    : tierNumber(at) !== tierNumber(at, 'previous');
/** By the ledger: an account of the tier went to another. */
const leftLately = (at: Parameters<Holds>[0]): boolean =>
  at.index.sheet.changes.some(
    ({ from }) => from === at.subject.name || at.subject.aliases.includes(from ?? ''),
  );
const anyMoved: Holds = (at) =>
  at.index.sheet.changes.length > 0 && (at.isGroup() || someLeft(at, {} as Said));
const cameOn: Holds = (at, said) => someDealOf(at, (deal) => ago('days_in_stage')(deal, said));
const stoodStill: Holds = (at, said) =>
  !at.isGroup() &&
  !isDated(said) &&
  at.deals().length > 0 &&
  at.deals().every((deal) => figureOf(deal, 'days_in_stage') > 2 * periodOf(at));

const HAS = '(?:has |have |had |is |are |was |were |been |just |also |now |even |straight |since )*';
const MOVES: Row[] = [
  spokenRow(
    `${HAS}(?:skipped|skips|leapfrogged|bypassed|jumped over|jumped past|vaulted|vaulted over|missed out|passed over|hopped over|leapt over|went past|sailed past|shot past|fell past|dropped past|fell through|dropped through|fell straight through)(?: the)?(?= N)`,
    'moved over that tier to one beyond',
    passedOver,
    passedNot,
  ),
  spokenRow(
    `${HAS}(?:fallen|fell|sunk|sank|slid|slipped|dropped|tumbled|descended|crashed|slumped|plunged|dragged|pulled|knocked|pushed|relegated)(?: back| down| straight)? (?:in|into)(?: the)?(?= N)`,
    'came down to that tier',
    cameInto(-1),
    cameNotInto(-1),
  ),
  spokenRow(
    `${HAS}(?:risen|rose|climbed|ascended|broken|broke|leapt|shot|jumped|lifted|promoted|worked its way|forced its way)(?: back| up| straight)? (?:in|into)(?: the)?(?= N)`,
    'came up to that tier',
    cameInto(1),
    cameNotInto(1),
  ),
  spokenRow(
    `${HAS}(?:moved|move|went|slipped|fell|dropped|sank|came|slid|shifted)(?: down)? (?:to|into) (?:a|the|some) (?:lower|worse)(?: tier)?|(?:down|back) (?:a|one) (?:tier|level|notch|rung|step|grade|band)`,
    'came to a lower tier',
    wayIs(-1),
    (at) => !at.isGroup() && moves(at, 1),
  ),
  spokenRow(
    `${HAS}(?:moved|move|went|rose|climbed|came|shifted)(?: up)? (?:to|into) (?:a|the|some) (?:higher|better)(?: tier)?|up (?:a|one) (?:tier|level|notch|rung|step|grade|band)`,
    'came to a higher tier',
    wayIs(1),
    (at) => !at.isGroup() && moves(at, -1),
  ),
  spokenRow(
    `${HAS}(?:got|gets|made it|broke|moved|crept|climbed|worked its way|found its way|got themselves|wriggled|broke free|managed to get|got clear|got away|escaped)(?: out)(?! (?:of|from|to|for|a|the|and about))`,
    'some left the tier',
    someLeft,
  ),
  spokenRow(
    '(?:why |so |did |do |how )*(?:so many |the |these |those |which |any |all these )?(?:account|customer)s? (?:move|moved|moving|changed place|shifted)(?= (?:\\?|at|this|in|over|between|tier|$))|(?<=(?:of|among) (?:those|these|the) )(?:falls?|climbs?|drops?|rises?|demotions?|promotions?|moves?|slips?|shifts?)',
    'accounts changed tier',
    anyMoved,
  ),
  spokenRow(
    `${HAS}(?:got|gets|is back|was back|back|finally|at last)(?: it| itself)? (?:moving|going|rolling|under way|in motion|unstuck|on the road|into gear)(?: again| at last)?`,
    'a deal came to its stage since the run before',
    cameOn,
    stoodStill,
  ),
  spokenRow(
    "(?<=N ' s )(?:step|move|slip|fall|drop|climb|rise|jump|leap|slide|descent|ascent|demotion|promotion|shift|switch)(?= (?:from|to|into|out|down|up) )",
    'moved to another tier',
    isInAnotherTier,
    keptItsTier,
  ),
];

const hasSignal: Holds = (at) => !at.isGroup() && at.index.children(at.subject.id, 'signal').length > 0;
const raised: Holds = (at) => !at.isGroup() && at.signals('funding');
/** "Raised two concerns" is another thing. */
const isMoney = ({ scope: { items }, to }: Said): boolean =>
  items.slice(to + 1, to + 3).some((item) => item.kind === 'figure' && item.figure.kind === 'money');
const ownerBefore: Holds = (at, { scope: { items }, from }) => {
  const item = items[from - 1];
  const names = item?.kind === 'name' ? item.subjects.map(({ name }) => name) : [];
  const owners = [at.fact('owner'), ...at.deals().map((deal) => deal.fact('deal_owner'))];
  return (
    !at.isGroup() && owners.some((owner) => typeof owner?.value === 'string' && names.includes(owner.value))
  );
};

const WORLD: Row[] = [
  spokenRow(
    '(?:has |have |had |just |also |recently |company |they |it |who |which )*(?:raised|raise|raises|raising|took in|pulled in|banked|secured|scooped up|attracted|collected|bagged)(?= (?:a |an |some |another |about |nearly |over |fresh |new )*#)',
    'funding is on record',
    raised,
    (at, said) => isMoney(said) && !raised(at, said),
  ),
  spokenRow(
    '(?:series [a-f]|funding round|fresh (?:funding|capital|money)|new funding|(?:a )?round of funding|venture money)(?! of)',
    'funding is on record',
    raised,
  ),
  spokenRow(
    '(?:was |were |has |have |been |also |just |recently )+(?:reported|announced|published|made public|disclosed|in the news|confirmed|on the wires)(?: there| here)?',
    'a signal is on record',
    hasSignal,
  ),
  spokenRow(
    '(?<=N )(?:who |also |still |now )*(?:looks? after|handles?|manages?|minds?|covers?|carries|tends|serves|owns?|has charge of|is in charge of|is responsible for|takes care of|leads on)(?! (?:#|to|from|out|up))',
    'the owner on record',
    ownerBefore,
  ),
  spokenRow(
    '(?<=N )(?:who |also |still |now )*(?:looks? after|takes care of|is in charge of|is responsible for)(?= (?:\\$ )?#)',
    'the owner on record',
    ownerBefore,
  ),
];

export const MOVE_ROWS: Row[] = [...MOVES, ...WORLD];
