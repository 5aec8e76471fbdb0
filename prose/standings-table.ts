/** Comparisons that prose makes without a figure beside them, each with what it is held by. Figures stand as `#`, dates as `D`, names as `N`. */
import { anyOf, type Test } from './conditions.ts';
import {
  againstNorm,
  asMuchContact,
  atNorm,
  beforeAgainstNorm,
  farFromNorm,
  lessContact,
  moreContact,
  notLessContact,
  notMoreContact,
} from './contact-tests.ts';
import { big, bulk, clearlyBig, clearlySmall, grew, noBulk, shrankInAll, small } from './size-tests.ts';
import {
  contactsAre,
  dueOnRenewal,
  inTierBefore,
  moreUpThanDown,
  notInBalance,
  upAndDown,
} from './standing-tests.ts';

export interface Standing {
  pattern: RegExp;
  says: string;
  test: Test;
  /** Of one whom the words are surely about, a fault where this is so; null where another measure may be meant. */
  against: Test | null;
  /** Held only where the clause speaks of the month before. */
  earlier?: boolean;
  /** Only groups have it. */
  ofGroups?: boolean;
}

const row = (pattern: string, says: string, test: Test, against: Test | null = null): Standing => ({
  pattern: new RegExp(`(?<![\\p{L}#])(?:${pattern})(?![\\p{L}])`, 'gu'),
  says,
  test,
  against,
});

const WHERE = '(?: (?:with (?:N|them|us|the customer)|there|here|from them))?';
const CONTACT = `(?:contact|engagement|activity|cadence|touch|exchange|conversation|communication|dialogue|interaction|traffic|rhythm|frequency|talk|talking|touchpoint|chatter|contact level|two - way contact)(?: (?:level|volume|rate|frequency|rhythm|cadence))?${WHERE}`;
const DEGREE =
  'now|still|also|just|about|roughly|broadly|nearly|almost|pretty|much|quite|perfectly|fairly|largely|essentially|practically|virtually|close to|near|right|bang|dead|exactly|precisely|only|back|entirely|completely|very|otherwise|all|again|both|not far off|a bit|a little|a touch|a shade|slightly|somewhat|rather|on the|too|far|way|well|marginally|fractionally|distinctly|decidedly|considerably|noticeably|clearly|even|in';
const BE = `(?: (?:is|are|was|were|' s|' re|be|been|has|have|remain|remains|remained|stay|stays|stayed|looks|look|seems|runs|running|ran|sits|stands|keeps|continues|holds|:|at|on|to|${DEGREE}))*`;
const NORM =
  '(?:norm|normal|usual|par|average|habit|custom|customary|usual (?:level|rate|pace|rhythm)|normal (?:level|rate|pace|rhythm))';
const ITS = "(?:(?:its|their|the|his|her|our|your|what is|what ' s) )?(?:own )?(?:contact )?";
const MORE = `(?:(?:${DEGREE}) )*`;
const THAN_BEFORE =
  '(?: than (?:usual|normal|before|last month|in D|D|ever|a month (?:ago|earlier|before)|the month before|it used to|they used to|they were|it was|is usual|is normal|previously|(?:its|their|the) norm))';

export const STANDINGS: Standing[] = [
  row(
    `${CONTACT}${BE} (?:normal|usual|typical|ordinary|average|standard|customary|par|on par|in line|in keeping|on pace|as usual|as normal|as ever|level|what it should be|where it should be)(?: with ${ITS}${NORM})?(?! #| (?:#|deal|time|day))|in (?:keeping|line|step|tune|accord|accordance) with ${ITS}${NORM}(?! #)|(?:${DEGREE}) (?:to|at|on) (?:${ITS})${NORM}(?! #)|(?:normal|ordinary|average|typical) (?:contact|engagement|activity|traffic|contact level)(?! #)|at ${ITS}(?:normal|usual) (?:pace|rate|level|rhythm|speed|tempo|clip)`,
    'touches near the norm',
    atNorm,
    farFromNorm,
  ),
  row(
    `(?:talk|talks|talking|talked|speak|speaks|speaking|spoke|spoken|hear|heard|in touch|in contact|contacted|engaged|engage|communicate|call|write|meet)(?: (?:to|with|from) (?:us|them|N|each other|one another))? ${MORE}(?:as (?:much|often|frequently|regularly) as (?:ever|before|usual|normal|always|last month|in D)|no less than before)|${CONTACT}${BE} (?:as (?:strong|good|frequent|regular|lively|busy) as (?:ever|before|usual|always))`,
    'as much contact as before, or as is normal',
    asMuchContact,
  ),
  row(
    `${MORE}(?:more|higher|extra|increased|heavier|livelier|busier|better|closer|stronger|greater|denser|richer|fuller) ${CONTACT}(?:${THAN_BEFORE})?(?! than)|${MORE}(?:more (?:often|frequently|regularly)|oftener)${THAN_BEFORE}|(?:talk|talks|talking|talked|speak|speaking|spoke|spoken|heard|hear|in touch|in contact|contacted) ${MORE}more(?: often| frequently| regularly)?(?:${THAN_BEFORE})?(?! than)|${CONTACT}${BE} (?:livelier|busier|brisker|stronger|heavier|denser|higher|better|fuller|up)(?:${THAN_BEFORE})?(?! than| #| by| from| to)|livelier|chattier|more (?:active|talkative|engaged|vocal|communicative)|busier`,
    'more contact than before, or than is normal',
    moreContact,
    notMoreContact,
  ),
  row(
    `${MORE}(?:less|fewer|lower|reduced|thinner|lighter|scarcer|sparser|patchier|weaker|poorer|little|slimmer|leaner|too little|too few|not enough|insufficient) ${CONTACT}(?:${THAN_BEFORE})?(?! than)|${MORE}(?:less (?:often|frequently|regularly)|more rarely|more seldom)(?:${THAN_BEFORE})|(?:talk|talks|talking|talked|speak|speaking|spoke|heard|hear|in touch|in contact) ${MORE}(?:less|too little)(?: often)?(?:${THAN_BEFORE})?(?! than)|${CONTACT}${BE} (?:low|light|thin|lighter|thinner|lower|scarcer|sparser|quieter|weaker|slower|slack|slim|slimmer|lean|meagre|short|wanting|lacking|scarce|sparse)(?:${THAN_BEFORE})?(?! than| #| by| from| to| of)|quieter|less (?:active|talkative|engaged|vocal|communicative)|more (?:taciturn|reticent)`,
    'less contact than before, or than is normal',
    lessContact,
    notLessContact,
  ),
  row(
    `(?:plentiful|abundant|ample|generous|plenty of|lots of|a lot of|any amount of|brisk) ${CONTACT}|${CONTACT}${BE} (?:plentiful|abundant|ample|generous|brisk|frequent|in good supply)`,
    'touches at the norm or above it',
    anyOf(againstNorm(1), againstNorm(0)),
    againstNorm(-1),
  ),
  row(
    `(?:exceeded|exceeds|exceed|exceeding|beat|beats|beating|topped|tops|topping|outpaced|outstripped|surpassed|surpasses|surpassing|overshot|bettered|betters|cleared|outran|overtook|above|over|ahead of|north of|better than|higher than|in excess of|more than|upwards of) ${ITS}${NORM}(?! #)`,
    'more touches than the norm',
    againstNorm(1),
    againstNorm(-1),
  ),
  row(
    `(?:missed|misses|missing|undershot|undershoots|trailed|trails|trailing|lagged|lags|lagging(?: behind)?|fell short of|falls short of|falling short of|short of|shy of|below|under|beneath|behind|south of|lower than|less than|worse than|failed to reach|fails to reach|did not reach) ${ITS}${NORM}(?! #)`,
    'fewer touches than the norm',
    againstNorm(-1),
    againstNorm(1),
  ),
  {
    ...row(
      `(?:fell|falls|came|was|were|ran|been|had fallen|had been|finished|ended) ${MORE}(?:short|below|under|beneath|behind)(?: of)?(?:(?: ${ITS}${NORM}| it| that| par)(?! #)|(?= ?(?:$|[,.;:)–—]|at #|by #)))|(?:missed|undershot|trailed|lagged) ${ITS}${NORM}`,
      'fewer touches in the month before than its norm',
      beforeAgainstNorm(-1),
    ),
    earlier: true,
  },
  {
    ...row(
      `(?:was|were|ran|been|came|had been|finished|ended) ${MORE}(?:above|over|ahead|beyond)(?: of)?(?:(?: ${ITS}${NORM}| it| that| par)(?! #)|(?= ?(?:$|[,.;:)–—]|at #|by #)))|(?:beat|topped|exceeded|overshot|surpassed) ${ITS}${NORM}`,
      'more touches in the month before than its norm',
      beforeAgainstNorm(1),
    ),
    earlier: true,
  },
  row(
    `${MORE}(?:more|bigger|larger|fuller|fatter|heavier|richer|growing|stronger|healthier|deeper|swollen|wider|swelling|expanding|thicker) (?:open )?(?:pipeline|open deal|open value|funnel|new business|business in play|money in play)(?! than)|(?:pipeline|funnel|open value)${BE} (?:bigger|larger|fuller|fatter|heavier|richer|stronger|deeper|thicker|healthier)(?! than)|more (?:to (?:win|sell|play for|go for|chase)|in play|on offer|on the table|deal)(?! than)`,
    'open deals or their value rose',
    grew(1, 'open_value', 'open_deals', 'at_stake'),
    shrankInAll(1, 'open_value', 'open_deals', 'at_stake'),
  ),
  row(
    `${MORE}(?:less|smaller|thinner|slimmer|leaner|lighter|poorer|shrinking|weaker|shallower|narrower|emptier) (?:open )?(?:pipeline|open deal|open value|funnel|new business|business in play|money in play)(?! than)|(?:pipeline|funnel|open value)${BE} (?:smaller|thinner|slimmer|leaner|lighter|poorer|weaker|shallower|emptier)(?! than)|(?:less|fewer) (?:to (?:win|sell|play for|go for|chase)|in play|on offer|on the table|deal)(?! than)`,
    'open deals or their value fell',
    grew(-1, 'open_value', 'open_deals', 'at_stake'),
    shrankInAll(-1, 'open_value', 'open_deals', 'at_stake'),
  ),
  row(
    `${MORE}(?:more|bigger|larger|heavier|fuller) (?:to renew|renewal|renewals due|renewal load|up for renewal|coming up for renewal|coming due)(?! than)`,
    'more renewals are due, or more revenue with them',
    grew(1, 'renewals_due', 'renewals_due_arr'),
    shrankInAll(1, 'renewals_due', 'renewals_due_arr'),
  ),
  row(
    `${MORE}(?:less|fewer|smaller|lighter) (?:to renew|renewal|renewals due|renewal load|up for renewal|coming up for renewal|coming due)(?! than)`,
    'fewer renewals are due, or less revenue with them',
    grew(-1, 'renewals_due', 'renewals_due_arr'),
    shrankInAll(-1, 'renewals_due', 'renewals_due_arr'),
  ),
  row(
    `(?:is |are |' s |' re )?worth ${MORE}(?:more|a lot more)(?! than)|${MORE}(?:more|higher|bigger|larger) (?:revenue|money|recurring revenue|arr|income)(?! than)|(?:richer|dearer)(?! than)`,
    'revenue rose, or what is open',
    grew(1, 'arr', 'open_value', 'amount'),
  ),
  row(
    `(?:is |are |' s |' re )?worth ${MORE}less(?! than)|${MORE}(?:less|lower|smaller) (?:revenue|money|recurring revenue|arr|income)(?! than)|(?:poorer|cheaper)(?! than)`,
    'revenue fell, or what is open',
    grew(-1, 'arr', 'open_value', 'amount'),
  ),
  row(
    `(?:the |its |our |your |a |still )*(?:bulk|core|lion ' s share|main body|main block|greater part|larger part|major part|mass|majority)(?: of (?:the |our |your |its |all |this |that )*(?:book|business|account|revenue|money|portfolio|customer|arr|base|total|recurring revenue|list|everything|it|it all|N))?(?! of| room)`,
    'half of the book or more',
    bulk,
    noBulk,
  ),
  row(
    "(?:N|it|account|customer|prospect|deal|they|which|' s|one|he|money|sum|amount|prize|revenue)(?: (?:is|are|was|were|' s|' re|remain|remains|stays|looks|only|still|now|rather|fairly|pretty|quite|very|relatively|comparatively|healthy|early|but|also|and))+ (?:small|tiny|little|modest|minor|small fry|peanuts|petite|slight|puny|minuscule|negligible)(?! (?:problem|risk|worry|wonder))|(?:small|tiny|modest|minor|little|petite) (?:account|customer|prospect|one|client|name|payer|spender|company)",
    'in the lower half of the book by its revenue',
    small,
    clearlyBig,
  ),
  row(
    "(?:N|it|account|customer|prospect|they|which|' s|one|newcomer)(?: (?:is|are|was|were|' s|' re|remain|remains|stays|looks|still|now|rather|fairly|pretty|quite|very|relatively|comparatively|but|also|and))+ (?:big|large|sizeable|sizable|substantial|hefty|huge|sizey|weighty|giant|major|enormous)(?! (?:problem|risk|worry|enough))|(?:big|large|sizeable|sizable|major|substantial|hefty|huge|weighty) (?:account|customer|prospect|one|client|name|payer|spender|company)|(?:your|our|the|a) (?:giant|whale|heavyweight|big hitter|big beast|jumbo|big spender)",
    'in the upper half of the book by its revenue',
    big,
    clearlySmall,
  ),
  {
    ...row(
      '(?:nearly |almost |roughly |broadly |about |evenly |finely |well |more or less |pretty much )*(?:balanced|in balance|offsetting|cancelled out|cancel out|evened out|even out)',
      'about as many moved up as down',
      upAndDown,
      notInBalance,
    ),
    ofGroups: true,
  },
  {
    ...row(
      `${MORE}more (?:account |of them |customer )?(?:moved |went |came |climbed |going |moving |rose |gone )?(?:up|riser|climber|climb|rise|promotion|climbed|rose|upgrade|improver|advance|improved|ups) than (?:moved |went |came |slipped )?(?:down|faller|slip|fall|demotion|fell|slipped|dropped|downgrade|decliner|slid|sank|downs|slipper|declined)|(?:riser|climber|ups|promotion|upgrade|improver|gainer)(?: (?:comfortably|easily|clearly|far|narrowly|well|just))* (?:outnumber|outnumbered|beat|beats|outweigh|outweighed|exceed|exceeded|outpaced|topped|outdid)(?: the)? (?:faller|down|demotion|downgrade|decliner|slipper|loser|downs)`,
      'more moved up than down',
      moreUpThanDown(1),
      moreUpThanDown(-1),
    ),
    ofGroups: true,
  },
  {
    ...row(
      `${MORE}more (?:account |of them |customer )?(?:moved |went |came |slipped |going |moving |fell |gone )?(?:down|faller|slip|fall|demotion|fell|slipped|dropped|downgrade|decliner|slid|sank|downs|declined) than (?:moved |went |came |climbed )?(?:up|riser|climber|climb|rise|promotion|climbed|rose|upgrade|improver|improved|ups)|(?:faller|downs|demotion|downgrade|decliner|loser)(?: (?:comfortably|easily|clearly|far|narrowly|well|just))* (?:outnumber|outnumbered|beat|beats|outweigh|outweighed|exceed|exceeded|outpaced|topped)(?: the)? (?:riser|climber|promotion|upgrade|improver|gainer|ups)`,
      'more moved down than up',
      moreUpThanDown(-1),
      moreUpThanDown(1),
    ),
    ofGroups: true,
  },
  ...['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'].map((nth, at) =>
    row(
      `(?:a|another|the|your|our|one|that|its) (?:further |new )?${nth} (?:contact|person|name|voice|door|relationship|people|stakeholder|thread|face|pair of hands|ally|link|conversation partner)`,
      'as many in contact, or one fewer yet',
      contactsAre(at + 2),
    ),
  ),
  row(
    '(?:for (?:the |a )?)?(?:second|another|one more) (?:report|month|time|run|review)(?: (?:running|in a row|straight|in succession|on end))|(?:# |both )(?:month|report|run)(?: (?:running|in a row|straight|in succession))|again this month',
    'as in the run before',
    inTierBefore,
  ),
  row(
    "(?:close|closing) date (?:is|' s|falls on|matches|equals|coincides with) (?:also |exactly )?(?:the|its|their) (?:renewal date|renewal|day of renewal)|(?:close|closes|closing|due) on (?:the|its|their) (?:renewal date|very day of renewal)|(?:the )?same (?:day|date) as (?:the|its|their) renewal|(?:close|closing) date and renewal(?: date)? (?:are the same|coincide|match)",
    'a deal closes on the date of renewal',
    dueOnRenewal,
  ),
];
