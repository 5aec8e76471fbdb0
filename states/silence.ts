/**
 * Silence with its span ("nobody has spoken to them for 4 days", "12 days without a word"), and contact of a time gone
 * by ("was last in touch on 17 August"). The span is a figure or date beside it, held by itself; here the account only
 * has to have been silent for as long as the measure says that the figure was found to be of.
 */
import {
  HAS_NOT,
  NOBODY,
  positive,
  type State,
  state,
  type Test,
  type Values,
  zero,
} from '../sentence/conditions.ts';

const SPOKEN =
  '(?:spoken|spoke|talked|been heard from|been in touch|heard|been in contact|got through|reached|answered|replied|responded|met|been seen|made contact|said|had)(?: (?:to|with|from|of|by|us|them|you|N|it|anyone|anybody|there|here|him|her|back|anything|a word|a peep|a thing|a sound|a squeak|a reply|an answer|any contact|any word))*';
const UNSPOKEN = `(?:${NOBODY}(?: (?:here|there|at N|on our side|on our team|of ours))?(?: (?:has|have|had|is|are|' s|was))*|${HAS_NOT}|never)(?: (?:really|actually|been|yet))*`;
const SINCE =
  ' (?:(?:for|in|over|in over|going on) (?:the (?:last |past )?|about |some |over |nearly |almost |all of |a full |now )*#|since (?:the |early |mid - |late )*(?:D|last #))';
const WORDLESS =
  '(?:without (?:so much as )?(?:a |any |one |hearing (?:a )?)?(?:single )?(?:word|peep|contact|touch|reply|response|sound|conversation|exchange|answer|sign of life|squeak)|(?:of |in )(?:radio |total |complete )?silence)';

/** Days that a figure beside the words may be of, other than those since the last touch. */
const SPANS = ['age_days', 'days_in_stage', 'days_since_won', 'days_since_lost'];

/** The days of an account, or of any of its deals. */
const daysOf = (at: Values, metric: string): number[] =>
  [at, ...at.deals()].flatMap((each) => each.figure(metric) ?? []);

/** As long as the figure beside it says: of the last touch any, of another measure at least its days. */
const silentFor: Test = (at, near) => {
  if (at.isGroup()) return null;
  const days = at.figure('days_since_last_touch');
  if (days === null) return zero('touches_30d')(at, near);
  if (near.has('days_since_last_touch') || near.has('last_touch')) return days > 0;
  const named = SPANS.filter((metric) => near.has(metric)).flatMap((metric) => daysOf(at, metric));
  return named.length > 0 ? named.some((span) => days >= span) : days >= 25;
};

/** Not since its newest deal came to the book. */
const silentSinceOpening: Test = (at) => {
  const ages = daysOf(at, 'age_days');
  if (at.isGroup() || ages.length === 0) return null;
  const days = at.figure('days_since_last_touch');
  return days === null || days >= Math.min(...ages);
};

/** It had touches in the run before, or has some now. */
const wasTouched: Test = (at) =>
  at.isGroup() ? null : ['current', 'previous'].some((run) => (at.figure('touches_30d', run) ?? 0) > 0);

/** None in the 30 days before those counted now. */
const noneBefore: Test = (at) => {
  const before = at.figure('touches_prior_30d') ?? at.figure('touches_30d', 'previous');
  return before === null ? null : before === 0;
};

/** Before the other states of silence: a span says more than "not in 30 days". */
const SPELL =
  '(?:the|its|their|a|that|this|long|total|radio|complete|lengthy) (?:(?:long|total|radio|complete|lengthy|#) )*(?:silence|gap|drought|lull|quiet spell|quiet|hush|spell of silence)';
/** Contact now, and none in the run before. */
const resumed: Test = (at) => {
  const before = [at.figure('touches_30d', 'previous'), at.figure('touches_prior_30d')];
  return at.isGroup() ? null : (at.figure('touches_30d') ?? 0) > 0 && before.includes(0);
};

export const SPANNED_SILENCE: State[] = [
  state(
    `(?:has |have |had |finally |at last |just |we |they |it )*(?:broke|broken|breaks|ended|ends|interrupted|lifted|cracked) ${SPELL}|(?:silence|gap|lull|drought) (?:has |is |was |finally |been |now )*(?:broken|over|ended|lifted)`,
    'contact again after none',
    resumed,
  ),
  state(`${UNSPOKEN} ${SPOKEN}(?=${SINCE})`, 'no contact for that long', silentFor),
  state(
    `${UNSPOKEN} ${SPOKEN}(?= since (?:the |its |their )?(?:deal|renewal|opportunity|expansion|upgrade) (?:was |is |' s |has been )?(?:opened|created|began|started))`,
    'no contact since the deal was opened',
    silentSinceOpening,
  ),
  state(
    `(?<=# )${WORDLESS}|(?<=# )(?:and )?not a (?:word|peep|sound|squeak)`,
    'no contact for that long',
    silentFor,
  ),
  state(
    `(?:and |but |also |or )*(?:none|nothing|nobody|no one|not|neither) (?:at all )?(?:in |for |during |over )(?:the )?(?:# )(?:days? )?before(?: (?:that|it|then|those|them))?`,
    'no touch in the 30 days before',
    noneBefore,
    null,
  ),
  state(
    '(?:was|were) (?:last )?(?:talking|in touch|in contact|speaking|in conversation)(?: (?:to|with) (?:us|you|N))? (?:as (?:late|recently) as|until|till|up to)(?= (?:early |mid - |late )*D)',
    'touches then',
    wasTouched,
  ),
  state(
    '(?:was|were) last (?:in touch|in contact|heard from|spoken to|seen|contacted)(?: (?:with|by) (?:us|you|N))?(?= (?:on |in |back in )?(?:early |mid - |late )*[D#])',
    'the last touch',
    (at) => (at.isGroup() ? null : at.has('last_touch')),
  ),
  state(
    '(?<=(?:person|people|name|contact)(?: (?:there|here|of theirs|on their side))? )(?:has |have |had )?(?:been |was |were )?(?:in )(?:contact|touch)(?= (?:over|in|within|during) (?:the )?(?:last |past |these )*#)',
    'somebody was in contact',
    positive('contacts_90d'),
  ),
];
