/** Loose words for what stays or is already so: "still in Discovery", "still with Daniel", "stayed put", "empty a month ago". */
import type { Values } from '../sentence/conditions.ts';
import { textOf } from '../sentence/items.ts';
import {
  figureOf,
  type Holds,
  isEmpty,
  nameAfter,
  periodOf,
  type Row,
  row,
  type Said,
} from '../sentence/spoken-rows.ts';

/** Values now and in the run before of the label that stands after the words: its stage, tier or owner. */
function labelsAfter(at: Values, said: Said): { name: string; now: unknown; before: unknown }[] {
  const item = nameAfter(said);
  const subject = item?.subjects[0];
  if (!subject || at.isGroup()) return [];
  const [now, then] = ['current', 'previous'].map(
    (run) => (metric: string, of: Values) => of.fact(metric, run)?.value ?? null,
  );
  if (subject.kind === 'stage')
    return at
      .deals()
      .map((deal) => ({ name: subject.name, now: now!('stage', deal), before: then!('stage', deal) }));
  if (subject.kind === 'owner')
    return [{ name: subject.name, now: now!('owner', at), before: then!('owner', at) }];
  if (subject.kind !== 'tier') return [];
  const number = Number(subject.id.replace('tier-', ''));
  return item!.subjects.map(() => ({
    name: String(number),
    now: String(now!('tier_number', at)),
    before: String(then!('tier_number', at) ?? now!('tier_number', at)),
  }));
}

/** As the label says, and so in the run before, if there was one of it. */
const stillThere: Holds = (at, said) =>
  labelsAfter(at, said).some(({ name, now, before }) => now === name && (before === null || before === name));
const newThere: Holds = (at, said) => {
  const all = labelsAfter(at, said);
  return (
    all.length > 0 && all.every(({ name, now, before }) => now === name && before !== null && before !== name)
  );
};
const there: Holds = (at, said) => labelsAfter(at, said).some(({ name, now }) => now === name);
const elsewhere: Holds = (at, said) => {
  const all = labelsAfter(at, said);
  return all.length > 0 && all.every(({ name, now }) => now !== name);
};

/** The band of the odds, told in the words: as in the run before. */
const sameBand: Holds = (at, { scope, to }) => {
  const said = textOf(scope.items[to]);
  const band = (run: string) => String(at.fact('outcome_band', run)?.value ?? '').toLowerCase();
  return band('current') === said && (band('previous') === '' || band('previous') === said);
};

const sameTier: Holds = (at) =>
  !at.isGroup() && figureOf(at, 'tier_number') === figureOf(at, 'tier_number', 'previous');
const otherTier: Holds = (at) =>
  !at.isGroup() && Math.abs(figureOf(at, 'tier_number') - figureOf(at, 'tier_number', 'previous')) > 0;
/** The count before the words is of those that kept their tier. */
const keptCount: Holds = (at, { scope, from }) => {
  for (let place = from - 1; place >= Math.max(0, from - 8); place -= 1) {
    const item = scope.items[place]!;
    if (item.kind === 'figure') return item.figure.value === figureOf(at, 'kept');
    if (/^[.;!?]$/.test(textOf(item))) return false;
  }
  return figureOf(at, 'kept') > 0 && figureOf(at, 'kept') === figureOf(at, 'accounts');
};
const stayed: Holds = (at, said) => (at.isGroup() ? keptCount(at, said) : sameTier(at, said));

const sameOwner: Holds = (at) => {
  const [now, then] = ['current', 'previous'].map((run) => at.fact('owner', run)?.value);
  return !at.isGroup() && typeof now === 'string' && (then === undefined || then === now);
};
const sameClose: Holds = (at) =>
  !at.isGroup() &&
  at.deals().some((deal) => {
    const [now, then] = ['current', 'previous'].map((run) => deal.fact('close_date', run)?.value);
    return typeof now === 'string' && now === then;
  });

const dateMoved = (at: Values): boolean =>
  [at, ...at.deals()].some((each) =>
    ['renewal_date', 'close_date'].some((metric) => {
      const [now, before] = ['current', 'previous'].map((run) => each.fact(metric, run)?.value);
      return typeof before === 'string' && now !== before;
    }),
  );

const wasEmpty: Holds = (at) => at.isGroup() && figureOf(at, 'accounts', 'previous') === 0;
const isBare: Holds = (at) =>
  wasEmpty(at, {} as never) ||
  figureOf(at, 'open_deals') === 0 ||
  figureOf(at, 'open_value') === 0 ||
  figureOf(at, 'meetings_booked') === 0 ||
  figureOf(at, 'accounts') === 0;
const isBlank: Holds = (at) =>
  !at.isGroup() &&
  (['next_touch', 'score', 'sentiment_90d', 'owner', 'outcome_score'].some((metric) => isEmpty(at, metric)) ||
    at
      .deals()
      .some((deal) =>
        ['amount', 'close_date', 'deal_outcome_score'].some((metric) => isEmpty(deal, metric)),
      ));
const joined: Holds = (at) =>
  at.isGroup()
    ? figureOf(at, 'entered') > 0
    : otherTier(at, {} as never) || at.deals().some((deal) => figureOf(deal, 'age_days') <= periodOf(at));

const STILL = '(?:still|remains?|stays?|stayed|remained|kept|lingers|stuck|yet|as before|again|unchanged)';
/** It was as the label says in the run before, and is not so now. */
const leftThere: Holds = (at, said) => {
  const all = labelsAfter(at, said);
  return all.some(({ name, before }) => before === name) && all.every(({ name, now }) => now !== name);
};

export const PLACE_ROWS: Row[] = [
  row(
    "(?:is|are) (?:no longer|not) (?:in|at|with|on|a)(?= ?N)|(?:is|are)n ' t (?:in|at|with|on)(?= ?N (?:any more|any longer|now|today|these days))",
    'denied: there in the run before only',
    leftThere,
  ),
  row(
    "(?:has|have)n ' t (?:yet )?(?:left|moved (?:out of|from|beyond|past)|come out of|got out of|escaped|budged from|got past|got beyond)(?= ?N)|(?:has|have) (?:not|never|yet to) (?:yet )?(?:left|leave|moved out of|come out of|got out of|escaped|move beyond|get past)(?= ?N)",
    'denied: there as in the run before',
    stillThere,
  ),
  row('now(?= D)', 'a date that was another in the run before', (at) => !at.isGroup() && dateMoved(at)),

  row(
    `(?:is |are |it is |sits |sit |stands |now )*(?:still |remains |remain |stays |(?<!(?:a|an|the|its|their|long|short|brief|lengthy|longish|that|this) )stay |stayed |remained |lingers )+(?:parked |sitting |stuck |only |just |firmly |a |at |on )*(?:in|at|on|within)?(?: the)?(?= ?N)`,
    'there as in the run before',
    stillThere,
    elsewhere,
  ),
  row(
    '(?:is |are |now |already |just |freshly |newly )*(?:already|now)(?: sitting| well| firmly)*(?: (?:in|at|on|into|a))*(?= ?N)',
    'there on record',
    there,
    elsewhere,
  ),
  row('(?:new|newly|freshly|just) (?:in|to|into|arrived in)(?= N)', 'there since the run before', newThere),
  row(
    `${STILL} (?:rated |in the |only |just |at )*(?:low|medium|high)`,
    'the band of its odds as in the run before',
    sameBand,
  ),
  row(
    '(?:still |remains |remain |stays |is still )+(?:with|under|held by|run by|owned by|looked after by|handled by|managed by|belongs to)(?= N)|still (?:look|looks|looking) after|still (?:own|owns|run|runs|hold|holds|handle|handles|manage|manages)',
    'the owner is as in the run before',
    sameOwner,
  ),
  row(
    "(?:(?:all|has|have|had|simply|just|both|merely) )*(?:stayed|(?<!(?:a|an|the|its|their|long|short|brief|lengthy|longish|that|this) )stay|stays|remained|remain|kept|keep|keeps|held|hold|holds) (?:put|in place|where (?:it|they) (?:is|are|was|were)|there|theirs?|its own|still|steady|its ground|their ground|(?:its|their|the) (?:tier|place|ground|position|spot|seat))|(?:were|was) (?:already )?(?:here|there) (?:already|before|a month ago)|(?:were |was |all |both |are |is )*already (?:in (?:the|this|that) tier|here|there|in it)|(?:did|does|do)n ' t (?:move|budge|change|shift|stir)|did not (?:move|budge|change|shift|stir)|stood (?:still|pat)",
    'in its tier as in the run before',
    stayed,
    otherTier,
  ),
  row(
    'then and now|now as then|as before|now as before|now as a month ago',
    'as in the run before',
    sameTier,
    otherTier,
  ),
  row(
    '(?:remain|remains|stays|stay|is still|still) (?:the|its|their) (?:close |closing |target |planned )?(?:date|day|deadline)',
    'the close date as in the run before',
    sameClose,
  ),
  row(
    '(?:was |were |stood |is |had been |lay |lies |stands |sat |runs |run )*(?:completely |entirely |wholly |quite |still )*(?:empty|vacant|deserted|bare|unoccupied|barren|dry)',
    'it holds nothing, or held nothing in the run before',
    isBare,
    null,
  ),
  row(
    '(?:is |are |now |still |has gone |left )*(?:blank|unavailable|not (?:known|available|recorded|on file)|unknown|unrecorded|n / a|undefined)',
    'a value is not on record',
    isBlank,
  ),
  row(
    '(?:new|newcomer|newcomers|fresh) (?:face|faces|arrival|arrivals|account|accounts|name|names)|newcomers?|arrivals?',
    'it came there since the run before',
    joined,
  ),
];
