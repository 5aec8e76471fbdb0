/** Comparisons of contact that prose makes without a figure. Figures stand as `#`, dates as `D`, names as `N`. */
import { anyOf } from '../sentence/conditions.ts';
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
import { BE, DEGREE, MORE, row, type Standing } from './standing-rows.ts';

const WHERE = '(?: (?:with (?:N|them|us|the customer)|there|here|from them))?';
const CONTACT = `(?:contact|engagement|activity|cadence|touch|exchange|conversation|communication|dialogue|interaction|traffic|rhythm|frequency|talk|talking|touchpoint|chatter|contact level|two - way contact)(?: (?:level|volume|rate|frequency|rhythm|cadence))?${WHERE}`;
const NORM =
  '(?:norm|normal|usual|par|average|habit|custom|customary|usual (?:level|rate|pace|rhythm)|normal (?:level|rate|pace|rhythm))';
const ITS = "(?:(?:its|their|the|his|her|our|your|what is|what ' s) )?(?:own )?(?:contact )?";
const THAN_BEFORE =
  '(?: than (?:usual|normal|before|last month|in D|D|ever|a month (?:ago|earlier|before)|the month before|it used to|they used to|they were|it was|is usual|is normal|previously|(?:its|their|the) norm))';

export const CONTACT_STANDINGS: Standing[] = [
  row(
    `${CONTACT}${BE} (?:normal|usual|typical|ordinary|average|standard|customary|par|on par|in line|in keeping|on pace|as usual|as normal|as ever|level|what it should be|where it should be)(?: with ${ITS}${NORM})?(?! #| (?:#|deal|time|day))|in (?:keeping|line|step|tune|accord|accordance) with ${ITS}${NORM}(?! #)|(?:${DEGREE}) (?:to|at|on) (?:${ITS})${NORM}(?! #)|(?<!(?:half|third|quarter|fifth|fraction|below|under|above|over|than|short|#)(?: (?:of|%|the|its|their|our|your|a))* )(?:normal|ordinary|average|typical) (?:contact|engagement|activity|traffic|contact level)(?! #)|at ${ITS}(?:normal|usual) (?:pace|rate|level|rhythm|speed|tempo|clip)`,
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
    `${MORE}(?:more|higher|extra|increased|heavier|livelier|busier|better|closer|stronger|greater|denser|richer|fuller) ${CONTACT}(?:${THAN_BEFORE})?(?! than)|(?:(?:being|been|were|was|are|is) )*(?:contacted |spoken to |called |met )?${MORE}(?:more (?:often|frequently|regularly)|oftener)${THAN_BEFORE}|(?:talk|talks|talking|talked|speak|speaking|spoke|spoken|heard|hear|in touch|in contact|contacted) ${MORE}more(?: often| frequently| regularly)?(?:${THAN_BEFORE})?(?! than)|${CONTACT}${BE} (?:livelier|busier|brisker|stronger|heavier|denser|higher|better|fuller|up)(?:${THAN_BEFORE})?(?! than| #| by| from| to)|livelier|chattier|more (?:active|talkative|engaged|vocal|communicative)|busier`,
    'more contact than before, or than is normal',
    moreContact,
    notMoreContact,
  ),
  row(
    `${MORE}(?:less|fewer|lower|reduced|thinner|lighter|scarcer|sparser|patchier|weaker|poorer|little|slimmer|leaner|too little|too few|not enough|insufficient) ${CONTACT}(?:${THAN_BEFORE})?(?! than)|(?:(?:being|been|were|was|are|is) )*(?:contacted |spoken to |called |met )?${MORE}(?:less (?:often|frequently|regularly)|more rarely|more seldom)(?:${THAN_BEFORE})|(?:talk|talks|talking|talked|speak|speaking|spoke|heard|hear|in touch|in contact) ${MORE}(?:less|too little)(?: often)?(?:${THAN_BEFORE})?(?! than)|${CONTACT}${BE} (?:low|light|thin|lighter|thinner|lower|scarcer|sparser|quieter|weaker|slower|slack|slim|slimmer|lean|meagre|short|wanting|lacking|scarce|sparse)(?:${THAN_BEFORE})?(?! than| #| by| from| to| of)|quieter|less (?:active|talkative|engaged|vocal|communicative)|more (?:taciturn|reticent)`,
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
];
