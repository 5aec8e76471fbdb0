/** What open prose says stayed as it was, in idioms: "held its ground", "kept its value", "where it was", "barely did". */

import { anyOf, figureIs, type State, someDeal, state, type Test } from '../sentence/conditions.ts';
import { asBefore, confirmed, SLACK } from './as-before.ts';

const ITS = '(?:its|their|his|her|the|our|your)';
const HEDGE =
  '(?:basically |exactly |roughly |about |right |just |pretty much |more or less |largely |still |back |much |almost |broadly |precisely |virtually |practically )*';
const THEN =
  '(?: (?:before|D|last month|a month ago|in D|the month before|last time|a month earlier|at the end of D|the last time|four weeks ago))?';

/** A deal is in another stage than in the run before, or came to its stage since. */
const stageOn: Test = someDeal((deal) => {
  const [now, then] = [deal.fact('stage')?.value, deal.fact('stage', 'previous')?.value];
  return then !== undefined && then !== null ? now !== then : (deal.figure('days_in_stage') ?? 999) <= 31;
});

const negative = figureIs('sentiment_90d', (value) => value < 0);
const sentimentFell: Test = (at) => {
  const [now, then] = [at.figure('sentiment_90d'), at.figure('sentiment_90d', 'previous')];
  return now === null || then === null ? null : now < then;
};

/** Before the states of a level: what soured may still be above nothing. */
export const SOURED: State[] = [
  state(
    '(?:has |have |had |been |mood |tone |sentiment |something |thing |relationship )*(?:soured|gone sour|turned sour|went sour|curdled)',
    'sentiment is below 0, or it fell',
    anyOf(negative, sentimentFell),
    null,
    negative,
  ),
];

export const STEADY_STATES: State[] = [
  state(
    `(?:held|holds|holding|stood|stands|standing|kept|keeps) ${ITS} (?:own |old )?(?:ground|line|level|value|size|shape|number|footing|own|worth|course|count|pace)|(?:stands?|stood|standing|staying|stayed|sat|sitting) still|(?:treading|trod|treads) water|(?:marking|marked) time|going nowhere|went nowhere|gone nowhere|in a holding pattern|at a standstill|(?:no|neither) better (?:and|or|nor) (?:no )?worse|(?:held|holding|holds) (?:firm|fast|up|steady)|none the worse|stuck where (?:it|they) (?:was|were)`,
    'as in the run before',
    confirmed(asBefore(SLACK)),
  ),
  state(
    `${HEDGE}where (?:it|they|we|he|she|you) (?:was|were|stood|started|left off|had been|began|sat|left it|left them)${THEN}|${HEDGE}(?:just |exactly |much )?as (?:it|they) (?:did|was|were|stood|had been|had)${THEN}|${HEDGE}what it was${THEN}|${HEDGE}(?:the )?same place${THEN}`,
    'as in the run before',
    confirmed(asBefore(SLACK)),
  ),
  state(
    '(?:barely|hardly|scarcely) (?:did|do|does|has|have|had|at all|so|a (?:twitch|flicker|ripple|change|move|budge)|any (?:change|movement|different|better|worse|higher|lower|warmer|cooler|more|less)|different|twitched|flickered|nudged|wavered|wobbled|stirring|moving|changing|better|worse|higher|lower|warmer|cooler|dented|drifted)|next to (?:no change|nothing|no movement)',
    'next to no change',
    confirmed(asBefore(2 * SLACK)),
  ),
  state(
    '(?:(?:one|a) (?:stage|step) (?:further|on|ahead|later|along|forward|up)|(?:later|further|next|higher) stage|up (?:a|one) stage|(?:moved|went|gone|come|advanced|stepped|progressed) (?:on |up |along |forward )*(?:a|one) stage|(?:a|one) stage (?:higher|nearer|closer)|steady progress|making progress|made progress|making headway|made headway)',
    'a deal came to its stage since the run before',
    confirmed(stageOn),
  ),
  state(
    'no (?:real |big |great |visible |meaningful )*(?:change|movement|difference)(?: to speak of| worth the name)?',
    'no change',
    confirmed(asBefore(0.01)),
  ),
  state(
    "(?:(?:did|does|has|have)n ' t|(?:did|does|has|have) not|never) (?:really |quite )*(?:held|hold|lasted|last|stayed|stay)(?: (?:up|steady|firm|there|put|for long))?(?! (?:in|a|an|the|any)(?![\\p{L}]))",
    'not gone on as in the run before',
    (at, near) => (near.size > 0 && asBefore(0.01)(at, near) === false ? true : null),
  ),
];
