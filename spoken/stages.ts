/**
 * Loose words for where a deal stands and who is in the conversation, told with a verb: "they are still evaluating",
 * "18 days negotiating", "signing is 39 days off", "a second person has joined", "one name has dropped out".
 */
import type { Values } from '../sentence/conditions.ts';
import { textOf } from '../sentence/items.ts';
import { eachDealOf, figureOf, isFilled, type Row, row, someDealOf } from '../sentence/spoken-rows.ts';

const isAt =
  (stage: string) =>
  (deal: Values): boolean =>
    deal.fact('stage')?.value === stage;
const STILL = "(?:is |are |was |were |' re |' s |still |now |only |just |busy |already |currently |yet )*";
/** Verbs that stand for a stage; of the account's deals one has to be there, or was in the run before. */
const inStage = (stage: string, verbs: string): Row =>
  row(
    `${STILL}(?:${verbs})`,
    `a deal is in ${stage}`,
    (at) => someDealOf(at, isAt(stage)),
    (at) => eachDealOf(at, (deal) => !isAt(stage)(deal)),
  );

const people = (at: Values, run = 'current'): number => figureOf(at, 'contacts_90d', run);
/** "A third person": that many there are; "another": more than before. */
const PLACES = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const isSuchPlace = (at: Values, words: string[]): boolean => {
  const place = PLACES.findIndex((each) => words.includes(each));
  return place < 0 || people(at) === place + 2;
};
const PERSON =
  '(?:person|people|contact|voice|name|face|individual|colleague|participant|pair of (?:eyes|ears))';
const TALK =
  '(?: (?:in(?:to)?|to|on|of|from|out of))?(?: (?:the|our|its|their|this|that|your)(?: \\p{L}+)? (?:conversation|picture|discussion|dialogue|exchange|talk|mix|thread|fold|scene|party|table|frame|circle|loop|relationship))?';
const ORDINAL =
  '(?:a |an |the |one |yet |just )*(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|new|further|another|extra|additional|more|fresh)';

const wordsOf = (items: readonly Parameters<typeof textOf>[0][]): string[] =>
  items.flatMap((item) => textOf(item).split(' '));

const PEOPLE: Row[] = [
  row(
    `${ORDINAL} ${PERSON} (?:has |have |had |is |are |was |now |also |just |since |recently |finally )*(?:joined(?: in)?|come in|come into|come on board|come aboard|entered|stepped in|got involved|become involved|been added|been brought in(?:to)?|been drawn in(?:to)?|been pulled in(?:to)?|been introduced|appeared|turned up|arrived|spoken up|involved|talking to us|talking|in touch|on board|in the (?:conversation|picture|loop|mix)|at the table)${TALK}`,
    'that many people are in touch, more than in the run before',
    (at, { scope, from, to }) =>
      people(at) > people(at, 'previous') && isSuchPlace(at, wordsOf(scope.items.slice(from, to + 1))),
    (at) => people(at) <= people(at, 'previous'),
  ),
  row(
    `(?:a |one |another |one of (?:the|our|its|their) |# )+${PERSON} (?:has |have |had |is |are |now |also |just |since |recently )*(?:dropped (?:out|off|away)|left|fallen (?:away|off|silent|out)|drifted (?:off|away)|bowed out|stepped (?:back|away|out)|disappeared|vanished|gone(?: quiet| silent| missing)?|pulled out|faded (?:out|away))${TALK}`,
    'fewer people than in the run before',
    (at) => people(at) < people(at, 'previous'),
    (at) => people(at) >= people(at, 'previous'),
  ),
];

const HOW_OFTEN =
  '(?:often |frequently |regularly )?than (?:usual|normal|usually|is usual|before|in D|last month|a month ago)';
const REACHED =
  '(?:is |are |was |were |being |been |get |gets |getting |has |have )*(?:contacted|rung|phoned|spoken to|talked to|approached)';
const DEGREE = '(?: (?:somewhat|slightly|rather|far|much|a little|a bit|a lot|noticeably|clearly))*';
const touched = (at: Values, isMore: boolean): boolean => {
  const now = figureOf(at, 'touches_30d');
  return ['touch_norm_30d', 'touches_30d@'].some((each) => {
    const then = each.endsWith('@') ? figureOf(at, 'touches_30d', 'previous') : figureOf(at, each);
    return isMore ? now > then : now < then;
  });
};
const CONTACTED: Row[] = [true, false].map((isMore) =>
  row(
    `${REACHED}${DEGREE}(?= ${isMore ? 'more' : 'less'} ${HOW_OFTEN})`,
    `${isMore ? 'more' : 'less'} contact than usual or before`,
    (at) => touched(at, isMore),
    (at) => !touched(at, isMore),
  ),
);

const willClose = (deal: Values): boolean =>
  isFilled(deal, 'close_date') && !(figureOf(deal, 'days_past_close') > 0);
const SIGNING =
  '(?:the |its |their |a |planned |expected |likely )*(?:signing|signature|sign - off|signoff)(?: day| date)?';
const SIGNED: Row[] = [
  row(
    `${SIGNING}(?: (?:is|are|now|still|was|falls?|comes?|due|set|planned|pencilled in|only|just|some|about|roughly|for|on|in|within))+(?= [#D])|(?<=# (?:day |week |month |away |short |left |to go |or so )*(?:to|from|until|before|of|till|for) )${SIGNING}|(?<=[#D] (?:for|as) (?:the )?)${SIGNING}`,
    'the close date of a deal lies ahead',
    (at) => someDealOf(at, willClose),
  ),
];

export const STAGE_ROWS: Row[] = [
  inStage('Discovery', 'discovering|scoping|fact - finding|finding out what they need'),
  inStage(
    'Evaluation',
    'evaluating(?: (?:us|it|the (?:offer|option|package|upgrade|module|plan)))?|under evaluation|being evaluated|assessing(?: us| it)?|weighing (?:us|it) up',
  ),
  inStage(
    'Proposal',
    'under offer|reading (?:our|the) proposal|sitting with (?:our|the|a) proposal|holding our proposal',
  ),
  inStage(
    'Negotiation',
    'negotiating(?: (?:with us|terms|the terms))?|at the negotiating table|in negotiation|haggling|bargaining|hammering out (?:the )?terms|thrashing out (?:the )?terms|talking terms|discussing terms',
  ),
  ...PEOPLE,
  ...CONTACTED,
  ...SIGNED,
];
