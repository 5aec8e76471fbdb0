/**
 * Loose words for what happened to an account's tier and deals: "changed tier", "escaped Watch", "a renewal opened last
 * week", "broke through to Proposal", "shed its price".
 */

import { ago, isDated } from '../changes/event-times.ts';
import type { Values } from '../sentence/conditions.ts';
import { textOf } from '../sentence/items.ts';
import { keptItsTier, tierNumber, tiersUp, wentTiers } from '../sentence/own-tier.ts';
import {
  eachDealOf,
  figureOf,
  type Holds,
  isEmpty,
  nameAfter,
  periodOf,
  type Row,
  row,
  type Said,
  someDealOf,
} from '../sentence/spoken-rows.ts';

const changedTier: Holds = (at) =>
  at.isGroup()
    ? figureOf(at, 'moved') > 0 || figureOf(at, 'moved_up') + figureOf(at, 'moved_down') > 0
    : Math.abs(tiersUp(at)) > 0;
const rose: Holds = (at) =>
  at.isGroup() ? figureOf(at, 'moved_up') > 0 || figureOf(at, 'joined_tier') > 0 : tiersUp(at) > 0;
const fell: Holds = (at) => (at.isGroup() ? figureOf(at, 'moved_down') > 0 : tiersUp(at) < 0);
const someLeft: Holds = (at) =>
  at.isGroup()
    ? figureOf(at, 'left_tier') > 0 ||
      figureOf(at, 'moved_up') > 0 ||
      figureOf(at, 'left') > 0 ||
      figureOf(at, 'customers') < figureOf(at, 'customers', 'previous')
    : changedTier(at, {} as Said);

/** Of the tier named after the words: it was in it, and is no more; of a stage, a deal left its one. */
const numberAfter = (said: Said): number | null => {
  const [subject] = nameAfter(said)?.subjects ?? [];
  return subject?.kind === 'tier' ? Number(subject.id.replace('tier-', '')) : null;
};
const wasThere: Holds = (at, said) => {
  if (at.isGroup()) return changedTier(at, said);
  const number = numberAfter(said);
  if (number === null) return nameAfter(said)?.subjects[0]?.kind === 'stage' && dealCameOn(at, said);
  return tierNumber(at, 'previous') === number && tierNumber(at) !== number;
};
/** "Advanced to Proposal", "on to Evaluation": the stage or tier after the words is the one come to, or left after "from". */
const cameToNamed: Holds = (at, said) => {
  const near = said.scope.items.slice(said.to + 1, said.to + 4);
  const place = near.findIndex(({ kind }) => kind === 'name');
  const item = near[place];
  const [subject] = item?.kind === 'name' ? item.subjects : [];
  const run = near.slice(0, place).some((each) => textOf(each) === 'from') ? 'previous' : 'current';
  if (subject?.kind === 'stage')
    return someDealOf(
      at,
      (deal) => deal.fact('stage', run)?.value === subject.name && dealCameOn(deal, said),
    );
  if (subject?.kind === 'tier') return changedTier(at, said) && `tier-${tierNumber(at, run)}` === subject.id;
  return subject === undefined && dealCameOn(at, said);
};
/** It moved to a tier in which one of those told of before is. */
const joinedThem: Holds = (at, said) =>
  !at.isGroup() &&
  changedTier(at, said) &&
  said.scope.topic.said.some(
    ({ id }) => id !== at.subject.id && at.index.fact(id, 'tier')?.value === at.fact('tier')?.value,
  );
const isThere: Holds = (at, said) => !at.isGroup() && tierNumber(at) === numberAfter(said);
const dealOpened: Holds = (at, said) => someDealOf(at, (deal) => ago('age_days')(deal, said));
const noneOpened: Holds = (at, said) =>
  !isDated(said) && eachDealOf(at, (deal) => figureOf(deal, 'age_days') > 2 * periodOf(at));
const dealCameOn: Holds = (at, said) => someDealOf(at, (deal) => ago('days_in_stage')(deal, said));
const noneCameOn: Holds = (at, said) =>
  !isDated(said) && eachDealOf(at, (deal) => figureOf(deal, 'days_in_stage') > 2 * periodOf(at));
const scoreGone: Holds = (at) =>
  !at.isGroup() && isEmpty(at, 'score') && !Number.isNaN(figureOf(at, 'score', 'previous'));
const priceGone: Holds = (at) =>
  someDealOf(at, (deal) => isEmpty(deal, 'amount') && figureOf(deal, 'amount', 'previous') > 0);
const priceKept: Holds = (at) => eachDealOf(at, (deal) => figureOf(deal, 'amount') > 0);

const overUsual: Holds = (at) =>
  someDealOf(at, (deal) => figureOf(deal, 'days_in_stage') >= figureOf(deal, 'stage_median_days'));
const closes = (deal: Values): unknown[] =>
  ['current', 'previous'].map((run) => deal.fact('close_date', run)?.value);
const closeMoved: Holds = (at) =>
  someDealOf(at, (deal) => typeof closes(deal)[1] === 'string' && closes(deal)[0] !== closes(deal)[1]);
const closeKept: Holds = (at) =>
  eachDealOf(at, (deal) => typeof closes(deal)[1] === 'string' && closes(deal)[0] === closes(deal)[1]);

const MOVES: Row[] = [
  row(
    '(?:has |have |had )?(?:lost|gave up|given up|forfeited|surrendered|ceded) (?:its |the |their )(?:place|spot|seat|berth|slot) (?:at the (?:very )?top|in the top tier|among the best)',
    'left the top tier',
    (at, said) => tierNumber(at, 'previous') === 1 && fell(at, said),
    (at) => tierNumber(at) === 1,
  ),
  row(
    '(?:has |have |had )?(?:took|taken|take|went|gone|travelled|moved|headed) (?:in )?(?:the|an) (?:opposite|other|reverse|contrary) (?:path|way|route|direction|road)',
    'moved to another tier',
    changedTier,
  ),
  row(
    "(?:has |have |had |just |also |' ve )*(?:changed|changes|changing|switched|swapped|crossed|moved|moving|shifted) (?:tiers?|places?|levels?|bands?|a (?:line|border|boundary|tier)|category|between tier)|tier (?:changes?|moves?|switche?s?|shifts?)|(?:change|move|switch) of tier",
    'moved to another tier',
    changedTier,
    keptItsTier,
  ),
  row(
    '(?:has |have |also |since |then |duly )*(?:joined|joins|follow(?:s|ed)|went with|came with|went after) (?:it|them|the (?:other|others|two|three|rest|pair|club|list|group|ranks|same)|N)(?! in (?:turn|order))',
    'moved to the tier of those told of before',
    joinedThem,
  ),
  row(
    '(?:has |have |just |been |was |were |also |all |being )*(?:promoted|upgraded to|elevated|raised to|moved up|climbed up|(?:came|come|stepped|went) up(?! (?:for|on|at|in|soon|next|first|last|before|after|within|against|with|as|this|that|D))|bumped up|graduated|ascended)(?! (?:by|from #|to #))|(?:same |a |the |its |their )*(?:step|move|leap|jump|climb|promotion) up|promotion',
    'came to a higher tier',
    rose,
    wentTiers(-1),
  ),
  row(
    '(?:has |have |just |been |was |were |also |all |being )*(?:demoted|relegated|downgraded|moved down|dropped down|came down|come down|stepped down|knocked down|slid down|dropped in|fell in)(?! (?:by|from #|to #))|(?:same |a |the |its )*(?:step|move|slide) down|demotion|relegation',
    'came to a lower tier',
    fell,
    wentTiers(1),
  ),
  row(
    '(?:has |have |just |now )*(?:out of|back (?:up )?from|escaped(?: from)?|quit|exited|departed(?: from)?|vacated|shook off|shaken off|got out of|clear of|free of|said goodbye to|left behind|climbed out of|up from|emerged from|rescued from|crawled out of)(?= N)',
    'was in that tier before, or a deal in that stage',
    wasThere,
    isThere,
  ),
  row(
    '(?<=(?:customer|account|prospect|client|member|four|three|two|one|it) )(?:have |has |just )*(?:left|departed|moved on|moved out|went|gone|exited)(?! (?:N|in|on|to|for|over|with))',
    'some left',
    someLeft,
  ),
];

/** Its renewal, deal or what else opens stands before the words: an account "appeared" or "came in" in other ways too. */
const isOfDeal = ({ scope: { items }, from }: Said): boolean =>
  items
    .slice(Math.max(0, from - 4), from)
    .some((item) =>
      /^(deal|open deal|renewal|upgrade|expansion|add - on|opportunity|proposal|rollout|module|package|it|one)$/.test(
        textOf(item),
      ),
    );
const OPENED =
  '(?:opened|created|started|went in|came in|arrived|appeared|landed|showed up|turned up|popped up|surfaced|emerged|was born|was added|was entered|was raised|was registered|was logged|set up|kicked off|began|went on the (?:book|list|record)|came up|joined the (?:pipeline|book)|entered the (?:pipeline|book)|hit the (?:pipeline|book))';
const DEALS: Row[] = [
  row(
    `(?:has |have |had |was |were |been |only |just |newly |recently |freshly |is |' s )*${OPENED}(?! (?:up to|up with|to us|to talk|with a|by N|under|at|on|below|above|(?:back |down |up |straight |right )*(?:in|into|from|out of) (?:the )?N))`,
    'a deal was opened then',
    dealOpened,
    (at, said) => isOfDeal(said) && noneOpened(at, said),
  ),
  row(
    '(?:has |have |had |just |only |also |already |since |recently |been )*(?:moved on|moved up|moved ahead|moved forward|moved|advanced|advance|advances|progressed|broke through|broken through|got to|gotten to|got as far as|made it (?:to|into|as far as)|on to|onto|went through|gone through|passed through|skipped|leapt|jumped|reached|entered|graduated|gone from|went from|came out of|left|cleared|straight|arrived (?:at|in)|landed (?:at|in)|stepped (?:up )?(?:to|into))(?= (?:from |to |into |on to |in |straight |through |for )*(?:N|D))',
    'a deal came to its stage then, or the tier changed',
    cameToNamed,
  ),
  row(
    '(?:has |have |had |just |since |also |now |finally )*(?:advanced|progressed|moved (?:on|along|forward|ahead)|gone forward|come along|stepped forward)(?= ?(?:$|[.,;:!)(–—]|and|but|while|though|as|this|during|over|nicely|well|too|again|a little|a bit|since))',
    'a deal came to its stage since the run before',
    dealCameOn,
    (at, said) => isOfDeal(said) && noneCameOn(at, said),
  ),
  row(
    '(?:has |have |had |just |since |also )*(?:moved|advanced|progressed|moved on|moved along|made headway|took a step)(?= (?:at last|again|:|,|\\(|since|a stage|one stage|forward|ahead|along))',
    'a deal came to its stage since the run before',
    dealCameOn,
    (at, said) => keptItsTier(at) && noneCameOn(at, said),
  ),
  row(
    '(?:has |have |had |now |just |also |since )*(?:shed|lost|dropped|mislaid|misplaced|forfeited|given up|surrendered) (?:its |the |their |any |# )*(?:price|price tag|amount|value|figure|sum|price label)',
    'an amount is gone that was there in the run before',
    priceGone,
    priceKept,
  ),
  row(
    '(?:has |have |is |now |just )*(?:vanished|disappeared|gone|gone missing|dropped out|been removed|been cleared|been wiped|evaporated|fallen out|lost)(?: (?:from|off|out of) (?:the |our |its |your )*(?:record|book|deal|crm|card|system|screen|list))?(?= (?:and|but|while|though)|$| [,.;:)(–—]| its #)',
    'an amount, a deal, a stagnant deal or a score is gone that was there in the run before',
    (at, said) =>
      priceGone(at, said) ||
      scoreGone(at, said) ||
      ['open_deals', 'stagnant_deals'].some(
        (metric) => figureOf(at, metric) < figureOf(at, metric, 'previous'),
      ),
  ),
];

const LINES: Row[] = [
  row(
    '(?:has |have |had |just |now |also |already )*(?:crossed|passed|gone past|went past|overshot|exceeded|broken|topped|outrun|overrun|blew through|blown through)(?= (?:the |its |# |day |stagnation |stagnant |long |usual |normal |typical )*(?:line|limit|mark|threshold|norm|median|stagnation|stagnant))',
    'longer in its stage than usual',
    overUsual,
    (at) => eachDealOf(at, (deal) => figureOf(deal, 'days_in_stage') < figureOf(deal, 'stage_median_days')),
  ),
  row(
    '(?:shook off|shaken off|shed|shakes off|lost|threw off|escaped|got rid of|dropped|left) (?:its |the |their )(?:stagnant|stagnation|stuck|stall|standstill|paralysis)(?: (?:label|tag|mark|flag|status))?',
    'a deal was stagnant, and none is',
    (at) => figureOf(at, 'stagnant_deals', 'previous') > 0 && figureOf(at, 'stagnant_deals') === 0,
    (at) => figureOf(at, 'stagnant_deals') > 0,
  ),
  row(
    "(?:a |the |its |their )*(?:new|fresh|revised|changed|different|later|earlier) (?:close date|closing date|close|date|deadline|target date)|(?:close date|closing date|date|D)(?: \\p{L}+){0,2} (?:did not hold|didn ' t hold|slipped|was missed|came and went|was moved|was changed|fell through|moved|was abandoned)",
    'a close date changed since the run before',
    closeMoved,
    closeKept,
  ),
  row(
    '(?:has |have |just |also |now )*(?:added|gained|brought in|brought on|picked up|found|opened)(?= (?:a |an |# |the |another |one |second |third |fourth |fifth |sixth |seventh |new |further |more )+(?:contact|person|people|name|voice))|(?<=(?:contact|person|people|name|voice) )(?:now |is |are |already )*(?:on board|joined in|on the scene|joined|aboard)',
    'more people than in the run before',
    (at) => figureOf(at, 'contacts_90d') > figureOf(at, 'contacts_90d', 'previous'),
    (at) => figureOf(at, 'contacts_90d') < figureOf(at, 'contacts_90d', 'previous'),
  ),
];

export const EVENT_ROWS: Row[] = [...LINES, ...MOVES, ...DEALS];
