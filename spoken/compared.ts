/**
 * Comparisons in passing, mostly of a tier or the book: "more attention than usual", "a whisker below it", "much the size it
 * was", "more of it is in trouble", "most of the book stayed put", "mostly pipeline", "no better".
 */
import { Values } from '../sentence/conditions.ts';
import { textOf } from '../sentence/items.ts';
import { figureOf, type Holds, type Row, type Said, someWent, spokenRow } from '../sentence/spoken-rows.ts';
import { accountAt } from '../sentence/subjects.ts';
import { atRisk } from '../states/evaluatives.ts';

const NOTHING: ReadonlySet<string> = new Set();
const touches: Holds = (at) => figureOf(at, 'touches_30d') > 0;
const noTouch: Holds = (at) => figureOf(at, 'touches_90d') === 0;
const shareOfNorm = (at: Values): number => figureOf(at, 'touches_30d') / figureOf(at, 'touch_norm_30d');

/** The sentence tells of what is usual. */
const tellsNorm = ({ scope: { items } }: Said): boolean =>
  items.some((item) => /^(norm|usual|usually|normal|normally|par|average|typical|habit)$/.test(textOf(item)));
const besideNorm =
  (way: 1 | -1): Holds =>
  (at, said) => {
    const lies = (shareOfNorm(at) - 1) * way;
    return tellsNorm(said) && lies > 0 && lies < NARROW;
  };
/** What lies beside its norm by no more than this lies "just" beside it. */
const NARROW = 0.12;

/** The accounts that the text told of before the words. */
const others = ({ scope: { items, topic }, from }: Said, at: Values): Values[] =>
  [...items.slice(0, from).flatMap((item) => accountAt(item) ?? []), ...topic.recent, ...topic.said]
    .filter(({ id }) => id !== at.subject.id)
    .map((one) => new Values(at.index, one));
const weakerThanOne: Holds = (at, said) =>
  !at.isGroup() &&
  (atRisk(at, NOTHING) === true ||
    others(said, at).some((one) => figureOf(at, 'score') <= figureOf(one, 'score')));
const strongerThanOne: Holds = (at, said) =>
  !at.isGroup() && others(said, at).some((one) => figureOf(at, 'score') > figureOf(one, 'score'));

const shareOfBook = (at: Values, metric: string): number => {
  const book = at.index.subject('book');
  return book ? figureOf(at, metric) / figureOf(new Values(at.index, book), metric) : Number.NaN;
};
const DEGREE =
  '(?:exactly |just |about |roughly |precisely |a (?:little|bit|lot|good deal) |much |far |slightly |rather |somewhat )*';
const THAN =
  '(?: than (?:usual|normal|before|is usual|is normal|in D|last month|a month (?:ago|earlier|before)|it used to|its norm|most))';
const HAIR =
  '(?:a (?:whisker|hair|shade|touch|fraction|little|bit|nose|notch|tad|sliver|hair ’ s breadth)|slightly|just|narrowly|marginally|barely|only just|fractionally|a little way)';

export const COMPARED_ROWS: Row[] = [
  spokenRow(
    `${DEGREE}(?:more|extra|closer) (?:attention|of us|of you|airtime|air time|face time|of our time|time with us|love|care)(?: from (?:us|you|N))?${THAN}`,
    'more touches than the norm, or than before',
    (at) => shareOfNorm(at) > 1 || someWent(1, 'touches_30d')(at, {} as Said),
    (at) => shareOfNorm(at) < 1 && someWent(-1, 'touches_30d')(at, {} as Said),
  ),
  spokenRow(
    `${DEGREE}(?:less|scanter|fewer) (?:attention|of us|of you|airtime|air time|face time|of our time|time with us|love|care)(?: from (?:us|you|N))?${THAN}`,
    'fewer touches than the norm, or than before',
    (at) => shareOfNorm(at) < 1 || someWent(-1, 'touches_30d')(at, {} as Said),
    (at) => shareOfNorm(at) > 1 && someWent(1, 'touches_30d')(at, {} as Said),
  ),
  spokenRow(
    `${DEGREE}as (?:often|much|frequently|regularly) as (?:it |they |she |he |N )?(?:usually|normally|typically|always|ordinarily|generally)(?: (?:does|do|did|is|are|has|have))?|${DEGREE}(?:the|its|their) (?:usual|normal) (?:amount|number|rate|frequency)`,
    'touches near the norm',
    (at) => Math.abs(shareOfNorm(at) - 1) <= 0.25,
    (at) => Math.abs(shareOfNorm(at) - 1) > 0.6,
  ),
  spokenRow(
    `${HAIR} (?:below|under|short|shy|beneath|behind)(?: of)?(?: (?:it|that|the line|its mark|its norm))?(?! #)`,
    'touches a little below the norm',
    (at, said) => besideNorm(-1)(at, said),
  ),
  spokenRow(
    `${HAIR} (?:above|over|ahead|past|beyond|up)(?: of)?(?: (?:it|that|the line|its mark|its norm))?(?! #)`,
    'touches a little above the norm',
    (at, said) => besideNorm(1)(at, said),
  ),
  spokenRow(
    '(?:still |do |does |all |both |each |regularly |who )*(?:talk|talks|speak|speaks|chat|chats|engage|engages|correspond|corresponds) (?:with|to) (?:us|you)',
    'touches in the last 30 days',
    touches,
    noTouch,
  ),
  spokenRow(
    '(?:is |are |looks |look |seems |fares |fare |does |do |was )*(?:no|not any|scarcely|hardly|little) (?:better|healthier|stronger|rosier|prettier|safer)(?: off)?(?! than)|in (?:more|deeper|greater|worse) (?:trouble|difficulty|danger)(?! than)|worse off(?! than)|in (?:a )?(?:worse|weaker|poorer) (?:shape|state|position|health)(?! than)',
    'a risk on record, or a score not above that of one told of before',
    weakerThanOne,
  ),
  spokenRow(
    '(?:is |are |looks |look |seems |fares |fare |does |do |was )*(?:no|not any) (?:worse|weaker|shakier)(?: off)?(?! than)|better off(?! than)|in (?:a )?(?:better|stronger|healthier|rosier) (?:shape|state|position|health)(?! than)',
    'a score above that of one told of before',
    strongerThanOne,
  ),
  spokenRow(
    '(?:pretty |very |exactly |about |roughly |still )*(?:much |just )?(?:the|the same|same) size (?:as )?(?:it was|as before|as in D|as last month)|(?:just )?as (?:big|large) as (?:it was|before|in D|last month)|no (?:bigger|larger|smaller) than (?:it was|before|in D|last month)',
    'nearly as many accounts, or as much revenue, as in the run before',
    (at) =>
      at.isGroup() &&
      ['accounts', 'arr'].some((metric) => {
        const ratio = figureOf(at, metric) / figureOf(at, metric, 'previous');
        return ratio > 0.98 && ratio < 1.02;
      }),
    (at) => figureOf(at, 'accounts') < 0.9 * figureOf(at, 'accounts', 'previous'),
  ),
  spokenRow(
    '(?:carries |carry |holds |is |are |looks |with |at )*(?:more|greater|higher|added|extra) (?:risk|trouble|danger|strain|exposure|worry)(?! than)|riskier(?! than)|more of (?:it|them|this|that|the (?:book|tier|money|pipeline)|its (?:deal|account|pipeline|money)s?)(?= (?:is|are|has|have|sits|looks|lies) (?:now )?(?:in (?:trouble|danger)|at risk|overdue|stagnant|stuck|late|past|silent|shaky))',
    'more deals overdue or stagnant, or more accounts without contact',
    someWent(1, 'overdue_deals', 'overdue_value', 'stagnant_deals', 'accounts_without_touch'),
  ),
  spokenRow(
    '(?:carries |carry |holds |is |are |looks |with |at )*(?:less|lower|reduced) (?:risk|trouble|danger|strain|exposure)(?! than)|safer(?! than)|less of (?:it|them|this|that|the (?:book|tier|money|pipeline)|its (?:deal|account|pipeline|money)s?)(?= (?:is|are|has|have|sits|looks|lies) (?:now )?(?:in (?:trouble|danger)|at risk|overdue|stagnant|stuck|late|past|silent|shaky))',
    'fewer deals overdue or stagnant, or fewer accounts without contact',
    someWent(-1, 'overdue_deals', 'overdue_value', 'stagnant_deals', 'accounts_without_touch'),
  ),
  spokenRow(
    '(?:in fact |actually |by far )*(?:most|the majority|the bulk|the vast majority|most of (?:the|your|our) (?:book|account|portfolio|list)|the great majority)(?: of (?:the |your |our |these |its )?(?:book|account|them|it|portfolio|list|lot))?(?: account| customer)?(?= (?:have |has |all |simply |just )*(?:stayed|kept|didn|did not|held|remained|haven|have not|stood|sat tight|unmoved|unchanged|where they))',
    'more than half kept their tier',
    (at) => at.isGroup() && figureOf(at, 'kept') > 0.5 * figureOf(at, 'accounts'),
    (at) => at.isGroup() && figureOf(at, 'kept') < 0.5 * figureOf(at, 'accounts'),
  ),
  spokenRow(
    '(?:is |are |lies |sits )*(?:mostly|mainly|chiefly|largely|predominantly|for the most part|above all|overwhelmingly) (?:in (?:the )?)?(?=(?:pipeline|open deal|new business|deal))',
    'more in open deals than in revenue',
    (at) => figureOf(at, 'open_value') > figureOf(at, 'arr'),
    (at) => figureOf(at, 'open_value') < figureOf(at, 'arr'),
  ),
  spokenRow(
    '(?:is |are |lies |sits )*(?:mostly|mainly|chiefly|largely|predominantly|for the most part|above all|overwhelmingly) (?:in (?:the )?)?(?=(?:recurring revenue|revenue|renewal|existing business|arr))',
    'more in revenue than in open deals',
    (at) => figureOf(at, 'open_value') < figureOf(at, 'arr'),
    (at) => figureOf(at, 'open_value') > figureOf(at, 'arr'),
  ),
  spokenRow(
    '(?:there is |is |are |very |only |relatively |rather |comparatively )*(?:little|scant|modest|minor|slender|meagre|negligible) (?:recurring )?(?:revenue|money|income)(?: (?:at stake|in it|there|here|involved))?|(?:is |are )?(?:modest|small|slight|tiny|slender|minor) (?:by comparison|in comparison|by contrast|beside that|next to (?:it|that))',
    'less than a tenth of the revenue of the book',
    (at) => at.isGroup() && shareOfBook(at, 'arr') < 0.1,
    (at) => at.isGroup() && shareOfBook(at, 'arr') > 0.4,
  ),
];
