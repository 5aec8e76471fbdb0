/**
 * Denials in wordings of their own: "not a soul has been in touch", "145 lack one", "is open no longer", "last month there
 * wasn't one", "barely moved", "not the same 13". Where a test might be of something else than is meant, it tells only that
 * it is so, and what is not so is left to the other readers, who refuse the negation.
 */
import {
  IS_NOT,
  noAmount,
  positive,
  type State,
  someDeal,
  state,
  type Test,
  type Values,
  zero,
} from '../sentence/conditions.ts';
import { sure, UNSPOKEN_STATES } from './unspoken.ts';

/** A count of the group, or the deals of the account, that is smaller than in the run before. */
const COUNTED = ['open_deals', 'renewals_due', 'overdue_deals', 'stagnant_deals', 'accounts'];
const fewer: Test = (at, near) => {
  const named = COUNTED.filter((metric) => near.has(metric));
  return (named.length > 0 ? named : ['open_deals']).some(
    (metric) => (at.figure(metric) ?? Number.NaN) < (at.figure(metric, 'previous') ?? Number.NaN),
  );
};
/** What the words beside name is nothing in that run, of the account, of its deals or of the group. */
const nothingOf =
  (run: 'current' | 'previous'): Test =>
  (at, near) => {
    const of = at.isGroup() ? [at] : [at, ...at.deals()];
    return of.some((each) =>
      [...near].some((metric) => {
        const found = each.fact(metric, run);
        return found !== undefined && (found.value === null || found.value === 0);
      }),
    );
  };
/** Or of the group's accounts, where nothing is named. */
const noneThen: Test = (at, near) =>
  nothingOf('previous')(at, near) === true || (at.isGroup() && at.figure('accounts', 'previous') === 0);

const THEN =
  '(?:last month|a month ago|a month earlier|the month before|previously|back then|before|(?:in |at the end of |back in |as of )?D)';
const NOW = '(?:now|today|at present|at the moment|currently|as of now|these days|any more|left|any longer)';
const GONE: State[] = [
  state(
    `(?:is |are |was |' s )*(?:open|there|on the book|in play|on record|in the (?:tier|pipeline)) no (?:longer|more)|${IS_NOT} (?:there|on the book|in the (?:tier|pipeline)|with us|in it) (?:now|today|any more|any longer|at present|now|this month)`,
    'fewer than in the run before',
    sure(fewer),
  ),
  state(
    `${THEN} (?:it had |there (?:was|were) |they had |we had )(?:not one|none|nothing|no such thing)|(?:${THEN} )?there (?:was|were)n ' t (?:#|any|a thing)(?: (?:then|before|at all))?|(?:${THEN} )?(?:it|they|we) (?:didn ' t have|hadn ' t) (?:got )?(?:#|any)|(?:none|nothing|not one|nobody|not #) (?:at all )?(?=${THEN})|(?:as against|against|from|versus|up from) (?:none|nobody|nothing)(?: at all)?`,
    'nothing of it then',
    sure(noneThen),
  ),
  state(
    `(?:(?:did|was|were)n ' t|did not|was not|were not) (?:yet )?(?:exist|exists|there|populated|occupied|peopled|anything|in use|have (?:anyone|anybody|any account|any customer|a soul)(?: in it)?)(?: yet)? ${THEN}|(?:in|of|to) which no (?:account|customer|name|company) (?:stood|was|sat|lay|belonged|figured|featured)(?: ${THEN})?|(?:with )?no (?:account|customer|name|company) (?:in it|there) ${THEN}`,
    'it had no account then',
    sure((at) => at.isGroup() && at.figure('accounts', 'previous') === 0),
  ),
  state(
    `(?:(?:show|shows|list|lists|count|counts|has|have|is|are|with|and|but) )*(?:none|nothing|nil|not one)(?: (?:at all|open))?(?= ${NOW})|(?:show|shows|lists|counts|has|have|leaves|leaving) (?:none|nothing|nil)(?= ?(?:$|[.,;:)]))`,
    'nothing of it now',
    sure(nothingOf('current')),
  ),
  state(
    `(?:${IS_NOT}|no longer|by no means|hardly) (?:quite |exactly |at all )*(?:the same|identical|unchanged)(?: (?:#|account|customer|tier|group|list|name|face|crowd|people|set|company|faces|ones|bunch|lot))*`,
    'accounts came to it or left it',
    sure((at) => at.isGroup() && changed(at)),
  ),
];
/** Of a tier: some account came to it or left it. */
function changed(at: Values): boolean {
  const own = at.fact('label')?.value;
  return at.index.sheet.changes.some(({ from, to }) => from === own || to === own);
}

/** What the words beside name differs by no more than a little from the run before. */
const barelyMoved: Test = (at, near) =>
  (at.isGroup() ? [at] : [at, ...at.deals()]).some((each) =>
    [...near].some((metric) => {
      const [now, before] = [each.figure(metric), each.figure(metric, 'previous')];
      if (now === null || before === null) return false;
      return (
        Math.abs(now - before) <= (/sentiment/.test(metric) ? 0.03 : Math.max(2, Math.abs(before) * 0.05))
      );
    }),
  );
const nearNorm: Test = (at) => {
  const [now, norm] = [at.figure('touches_30d'), at.figure('touch_norm_30d')];
  return now === null || norm === null || norm === 0 ? null : now >= 0.85 * norm && now <= 1.15 * norm;
};
const HARDLY = '(?:barely|hardly|scarcely|only just|just about|not really)';
const MOVED =
  '(?:did|moved|move|budged|changed|stirred|shifted|rose|fell|grew|climbed|slipped|improved|dropped|differ|differed|twitched|wavered|any (?:change|different|better|worse|higher|lower))';
const BARELY: State[] = [
  state(
    `${HARDLY} (?:ever |at all |anything |anything has |anything here )*${MOVED}`,
    'hardly changed',
    sure(barelyMoved),
  ),
  state(
    `${HARDLY} (?:register|registers|above zero|positive|lukewarm|warm|noticeable|a mood)`,
    'sentiment near zero',
    sure((at) => Math.abs(at.figure('sentiment_90d') ?? 9) < 0.12),
  ),
  state(
    '(?:nearly|almost|practically|virtually|close to|all but|just about|near|more or less|roughly)(?: at| on| back to| up to)? (?:normal|the norm|its norm|their norm|usual|its usual|the usual|par|match|matches|matching|standard|average)',
    'touches within 15 % of the norm',
    sure(nearNorm),
  ),
  state(
    '(?:nearly |almost |about |some |roughly |around |just over |just under |well over |over |more than |fully |a good )?a (?:full |whole )?year (?:away|off|out|ahead|hence|from now|to go)',
    'the renewal is about a year ahead',
    sure((at) => {
      const days = at.figure('days_to_renewal');
      return days !== null && days >= 320 && days <= 400;
    }),
  ),
];

const NICE =
  '(?:happy|warm|friendly|pleased|content|positive|cheerful|thrilled|delighted|satisfied|chirpy|sunny)';
const NASTY =
  '(?:unhappy|cold|sour|grumpy|hostile|negative|angry|annoyed|frosty|gloomy|cross|bitter|displeased|unfriendly)';
const SEEMS =
  "(?:is|are|was|were|' s|' re|seem|seems|look|looks|sound|sounds|feel|feels)(?: (?:just|simply|still|clearly|really))*";
const MUCH =
  '(?:(?:just|simply|really|too|very|all that|exactly|particularly|especially|that|so|quite|at all|yet) )*';
const rise = (at: Values): number =>
  (at.figure('sentiment_90d') ?? Number.NaN) - (at.figure('sentiment_90d', 'previous') ?? Number.NaN);
const MOODS: State[] = [
  state(
    `(?:${IS_NOT}|${SEEMS} not) (?:getting|growing|becoming|turning|any) (?:any )?(?:friendlier|warmer|happier|better|cheerier|sunnier|kinder|sweeter|more (?:friendly|cheerful|positive))`,
    'sentiment has not risen',
    sure((at) => rise(at) <= 0.01),
  ),
  state(
    `(?:${IS_NOT}|${SEEMS} not) (?:getting|growing|becoming|turning|any) (?:any )?(?:colder|cooler|unhappier|worse|grumpier|sourer|angrier|more (?:hostile|negative))`,
    'sentiment has not fallen',
    sure((at) => rise(at) >= -0.01),
  ),
  state(
    `(?:${IS_NOT}|${SEEMS} not|${SEEMS} anything but|${SEEMS} far from|${SEEMS} less than|(?:do|does)n ' t (?:seem|look|sound|feel)) ${MUCH}${NICE}`,
    'sentiment under 0.15',
    sure((at) => (at.figure('sentiment_90d') ?? 9) < 0.15),
  ),
  state(
    `(?:${IS_NOT}|${SEEMS} not|${SEEMS} anything but|${SEEMS} far from|(?:do|does)n ' t (?:seem|look|sound|feel)) ${MUCH}${NASTY}`,
    'sentiment not below zero',
    sure((at) => (at.figure('sentiment_90d') ?? -9) >= 0),
  ),
  state(
    `(?:nobody|no one|none of (?:them|these|those))(?: (?:here|there|in it|at N|among them))* ${SEEMS} ${MUCH}${NASTY}`,
    'sentiment not below zero',
    sure((at) => (at.figure('sentiment_90d') ?? -9) >= 0),
  ),
];

const DEAL =
  '(?:open )?(?:expansion |upsell |sales |renewal |upgrade |add - on )?(?:open deal|deal|opportunity|upgrade|expansion|add - on|rollout|upsell)';
const ENTERED =
  '(?:nobody|no one|none of us|not one of us)(?: (?:has|have|had|yet|ever|bothered to|got round to))* (?:put|set|entered|recorded|given|named|attached|written|filled in|noted|added|agreed|fixed|entering|fill in|enter|set|add)(?: (?:it|them|down|in|a|an|any|the))*';
const DEALS: State[] = [
  state(
    `${ENTERED} (?:amount|number|figure|price|price tag|value|sum)(?: (?:on|to|for|against) (?:it|them|the deal|that deal))?`,
    'a deal has no amount',
    sure(noAmount),
  ),
  state(
    `${ENTERED} (?:close date|closing date)`,
    'a deal has no close date',
    sure(someDeal((deal) => deal.has('close_date') && deal.fact('close_date')!.value === null)),
  ),
  state(
    `(?:nothing|not a thing|not anything) (?:is |' s |being |currently |now |at present )*(?:on offer|for sale|on the table|in play|in the works|proposed|under discussion|being (?:sold|offered|discussed)|in progress|under way|in the pipeline)(?: (?:to|with|for) (?:them|it|N))?`,
    'no deal is open',
    zero('open_deals'),
  ),
  state(
    `(?:has|have|had|carries|carry|carrie|holds|brings|shows|runs|run) (?:an |its own |one |at least # |# )*open ${DEAL}`,
    'a deal is open',
    positive('open_deals'),
  ),
];

export const DENIED_STATES: State[] = [...UNSPOKEN_STATES, ...GONE, ...BARELY, ...MOODS, ...DEALS];
