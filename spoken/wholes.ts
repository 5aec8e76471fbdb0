/**
 * Words for one alone, for what is missing, and for what a text is about: "a single two-way
 * contact", "what's missing is a next meeting", "renewals are the story of the month", "Watch renewals", "not every fall is
 * bad news", "only the clock has moved". Claims where the record shows it.
 */
import { noMeeting, Values } from '../sentence/conditions.ts';
import { figureOf, type Holds, type Row, riseOf, spokenRow as row } from '../sentence/spoken-rows.ts';

const NOTHING: ReadonlySet<string> = new Set();
const ONE = '(?:single|lone|solitary|sole)';

const isOne =
  (...metrics: string[]): Holds =>
  (at) =>
    metrics.some((metric) => figureOf(at, metric) === 1);
/** Few of a group, and little of the book's. */
const FEW = 1 / 3;
const LITTLE = 0.1;
const shareUnder =
  (part: string, whole: string, share: number): Holds =>
  (at) =>
    at.isGroup() && figureOf(at, part) < share * figureOf(at, whole);
const bookOf = ({ index }: Values, metric: string): number => {
  const book = index.subject('book');
  return book ? figureOf(new Values(index, book), metric) : Number.NaN;
};

/** A noun that a group can have, with what counts it. */
const HAD: [noun: string, metrics: string[]][] = [
  ['renewals?(?: due| coming due)?', ['renewals_due', 'open_renewals']],
  ['customers?', ['customers']],
  ['prospects?', ['prospects']],
  ['(?:open )?deals?', ['open_deals']],
  ['meetings?', ['meetings_booked']],
];

/** "Watch renewals", "Triage's deals", "the other customers of the tier": the group has some. */
const ofGroup = HAD.map(([noun, metrics]) =>
  row(`(?<=(?:^|[^\\p{L}])N (?:['’] s |['’] )?)${noun}`, 'the group has some', (at) =>
    at.isGroup() ? metrics.some((metric) => figureOf(at, metric) > 0) : false,
  ),
);

/** How much of a change makes it the story of a month. */
const STORY = 0.05;
const isStory =
  (...metrics: string[]): Holds =>
  (at) =>
    at.isGroup() &&
    metrics.some(
      (metric) => Math.abs(riseOf(at, metric)) > STORY * Math.abs(figureOf(at, metric, 'previous')),
    );
const THE_STORY =
  "(?= (?:are|is|were|was|remain|make|makes|dominate|dominates) (?:(?:this month|the month|May|the period|this report|the report|this quarter)(?: ['’] s)? |the |this |main |big |real |clear |month ['’] s )*(?:story|headline|theme|news|topic|talking point|issue|worry|picture|agenda))";
const STORIES: Row[] = [
  ['renewals?', ['renewals_due', 'renewals_due_arr']],
  ['contact', ['touches_30d']],
  ['(?:the )?pipeline', ['open_value', 'open_deals']],
  ['revenue', ['arr']],
].map(([noun, metrics]) =>
  row(`${noun}${THE_STORY}`, 'it changed since the run before', isStory(...(metrics as string[]))),
);

/** Accounts that came down, or went up, in spite of what such a move tells of others. */
const someMoved = (way: 1 | -1, holds: (one: Values) => boolean): Holds => {
  return (_, { scope: { index } }) =>
    index.ofKind('account').some((subject) => {
      const one = new Values(index, subject);
      return Math.sign(riseOf(one, 'tier_number')) === -way && holds(one);
    });
};
const DOWN = '(?:fall|drop|downgrade|demotion|slide|move down|step down|faller|decline)';
const UP = '(?:rise|climb|upgrade|promotion|gain|move up|step up|riser|climber)';
const NOT_EVERY = '(?:not every|not all|by no means every|hardly every)';

const isSame = (at: Values, metric: string): boolean =>
  [at, ...at.deals()].some((each) => {
    const [now, then] = [each.fact(metric)?.value, each.fact(metric, 'previous')?.value];
    return now !== undefined && now !== null && now === then;
  });
/** Nothing that a writer would name as a change. */
const isStill: Holds = (at) =>
  !at.isGroup() &&
  ['tier', 'score', 'outcome_score'].every((metric) => !at.has(metric) || isSame(at, metric));

export const WHOLE_ROWS: Row[] = [
  row(
    `${ONE}(?= (?:two - way |# - way |further |recent |real )*(?:contact|exchange|touch|conversation|message|reply|interaction)(?! (?:person|in touch)))`,
    'one contact in 30 days',
    isOne('touches_30d', 'conversations_90d'),
  ),
  row(
    `(?:${ONE}|one lone|one single) (?:person|human|contact person|individual|name|voice|sponsor|champion)`,
    'one contact in 90 days',
    isOne('contacts_90d'),
  ),
  row(
    `${ONE} (?:new|open|big|large|live|remaining) (?:deal|opportunity|renewal)`,
    'one open deal',
    isOne('open_deals'),
  ),
  row(
    `(?:by |of )?(?:a |one )?${ONE} account`,
    'one account more or fewer, or one alone',
    (at) => at.isGroup() && (Math.abs(riseOf(at, 'accounts')) === 1 || figureOf(at, 'accounts') === 1),
  ),
  row(
    "what (?:is|' s|was) (?:still |now )*(?:missing|lacking|absent|needed)(?: here| now| there)* (?:is|' s|:) (?:a |an |the |any )?(?:next |firm |forward |further |booked )*(?:meeting|date|call|step|contact|appointment|calendar|diary|conversation)|(?:with |has |have |there (?:is|' s) )?nothing in (?:the|its|their|our|your) (?:diary|calendar|books)|(?:has |have |with )?no (?:date|slot|time|entry) in (?:the|its|their|our|your) (?:diary|calendar)",
    'no meeting is booked',
    (at) => (at.isGroup() ? figureOf(at, 'without_meeting') > 0 : noMeeting(at, NOTHING) === true),
  ),
  row(
    `${NOT_EVERY} (?:of the |of these )?${DOWN}s? (?:is|was|are|were|means?|spells?) (?:a )?(?:bad|poor|worry|worrying|alarming|cause|trouble|setback|warning|ominous)(?: news| sign)?`,
    'an account came down whose odds, score or mood did not fall, or that won a deal',
    someMoved(
      -1,
      (one) =>
        figureOf(one, 'won_deals_12m') > 0 || riseOf(one, 'score') >= 0 || riseOf(one, 'sentiment_90d') >= 0,
    ),
  ),
  row(
    `${NOT_EVERY} (?:of the |of these )?${UP}s? (?:is|was|are|were|means?|spells?) (?:a )?(?:good|great|cause|cheering|welcome|progress|success)(?: news| sign)?`,
    'an account went up whose odds, mood or contact fell',
    someMoved(1, (one) =>
      ['outcome_score', 'sentiment_90d', 'touches_30d', 'score'].some((metric) => riseOf(one, metric) < 0),
    ),
  ),
  row(
    'only the (?:clock|calendar) (?:has )?(?:moved|run|ticked|advanced|changed|turned)(?: on)?|(?:nothing|little) (?:has )?(?:happened|changed|moved) (?:except|but|besides|beyond) the (?:clock|calendar|date)',
    'tier, score and odds are as in the run before',
    isStill,
    (at) => !at.isGroup() && at.has('score') && !isSame(at, 'score') && !isSame(at, 'tier'),
  ),
  row(
    '(?:paying )?customers (?:here |there )*(?:are|is|were) (?:very |rather |quite )?(?:few|scarce|rare|thin on the ground)',
    'under a third of the accounts are customers',
    shareUnder('customers', 'accounts', FEW),
  ),
  row(
    '(?:very |rather )?little (?:recurring )?(?:revenue|money|arr)(?: is)?(?: at stake| at risk)?',
    'under a tenth of the revenue of the book',
    (at) => at.isGroup() && figureOf(at, 'arr') < LITTLE * bookOf(at, 'arr'),
  ),
  row(
    '(?:mostly|largely|chiefly|mainly|predominantly) (?:open )?pipeline|more pipeline than revenue',
    'more is open than is paid',
    (at) => figureOf(at, 'open_value') > figureOf(at, 'arr'),
    (at) => !at.isGroup() && figureOf(at, 'open_value') * 2 < figureOf(at, 'arr'),
  ),
  row(
    '(?:most|the bulk|the greater part|the majority) of (?:the|our|your) (?:recurring |revenue |customer )?base',
    'over half of the revenue of the book',
    (at) => at.isGroup() && figureOf(at, 'arr') * 2 > bookOf(at, 'arr'),
  ),
  ...STORIES,
  ...ofGroup,
];
