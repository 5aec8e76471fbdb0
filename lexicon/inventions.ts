/**
 * What is told of a customer and stands in no column of a book: why a deal was lost or a mood is poor, rivals, budgets,
 * papers, promises, people who leave, how a meeting went, what went wrong. Patterns over the folded words of a sentence
 * (`sentence/skeleton.ts`); figures stand in them as `#`, names as `N`, dates as `D`. A signal is on record, and none of these.
 */

const THE =
  "(?:the |a |an |our |their |its |your |this |that |some |any |# |new |recent |latest |last |N |' s )*";
/** What a customer may be unhappy about, or a deal be lost over. */
const MATTER =
  '(?:price|pricing|cost|fee|budget|term|discount|feature|functionality|support|service|quality|billing|delivery|scope|contract term|integration|product|implementation|onboarding|outage|downtime|bug|licence|license|roadmap|invoice|competition|competitor|rival|money|timing|security|reliability|usability|performance|paperwork|a missing feature)';
const PEOPLE =
  '(?:they|N|(?:the |their |its )?(?:customer|client|prospect|buyer|side|team there|company|director|manager|boss|ceo|cfo|cto|cio|coo|vp|head of [\\p{L}]+|board|finance|procurement|purchasing|legal))';
const HAD = "(?:(?:has|have|had|' s|' ve|also|just|even|since|then|already|recently|once|twice|again|now) )*";
/** One of those that we talk to. */
const PERSON =
  '(?:#|one|two|both|either|each|somebody|someone|who|contact|people|person|of (?:them|whom|these|the #|our contact|their contact))(?: of (?:them|whom|these|the #|our contact|their contact))?';
const BEING = "(?:(?:is|are|was|were|' s|being|now|soon|already|also|apparently) )*";

const REASONS: [pattern: string, reason: string][] = [
  [
    `(?:on|over|due to|down to|owing to|because of|thanks to|for) (?:the |our |their |its |a )*(?:price|pricing|budget|cost|fees)(?= ?(?:ground|reason|alone|$|[.,;:)—–]|so |and |but |in |last |at ))|on (?:price|cost|budget|commercial|technical|legal) ground`,
    'why it came to that is not on record',
  ],
  [
    `(?:lost|loss|losing|unhappy|unhappily|happy|happily|sour|soured|cross|sore|grumbl\\p{L}*|displeased|cool|cooled|cold|frosty|negative|gloomy|grumpy|worried|worry|nervous|uneasy|fell out|fell through|walked away|stalled|held up|stuck|split|argu\\p{L}*|haggl\\p{L}*|quarrel\\p{L}*|dispute|row|friction|unease|tension|wrangl\\p{L}*|disagree\\p{L}*)(?: \\p{L}+| # | \\(| \\)| ,| -| N){0,3}? (?:about|over|with|because of|around) ${THE}${MATTER}(?: (?:rise|increase|hike|change|issue|problem))?`,
    'why it came to that is not on record',
  ],
  [
    `(?:price|fee|list - price|tariff) (?:rise|increase|hike|cut|war|dispute|freeze)|(?:budget|spending|hiring|purchasing|recruitment|investment|headcount|travel|capex) (?:freeze|cut|squeeze|stop|ban|cap|crunch|shortfall|cycle|review)|(?:cost|belt) (?:cutting|saving|tightening)|(?:frozen|tight|tighter|shrinking|exhausted|approved|unapproved|pending|fresh) budgets?|budgets? (?:is |are |has been |have been |was |were )*(?:approved|frozen|cut|gone|spent|confirmed|signed off|secured|tight|released|in place)`,
    'no budget and no price list is on record',
  ],
  [
    `(?:meets?|meeting|sees|seeing|speaks? (?:to|with)|talks? (?:to|with)|call|visit)(?: (?:with|N|us|them|you|is|' s|booked|set|scheduled|planned|team|\\(|\\)|,)){0,5} (?:on|for|in|of)(?: the)? D to (?:sign|finalise|finalize|close|agree|settle|negotiate|discuss|review|approve|extend|cancel|renew|iron out|go over|talk (?:about|through)|haggle|thrash out)`,
    'what a meeting is for is not on record',
  ],
  [
    `(?:hangover|fallout|fall - out|leftover|aftermath|after - effect|side effect|legacy|consequence) (?:of|from) (?!D)${THE}(?:[\\p{L}]+ )?(?:talk|negotiation|call|meeting|outage|dispute|row|change|migration|project|rollout|renewal|pricing|handover|price|incident|disagreement)`,
    'the record gives no such cause',
  ],
  [
    `(?:because|since|as) (?:N|they|we|he|she|it|someone|somebody|finance|legal|procurement|purchasing|the [\\p{L}]+|their [\\p{L}]+) (?:is|are|was|were|' s|' re|has been|have been)(?: (?:still|all|both|currently))* (?:waiting|awaiting|holding out|chasing|away|on holiday|on leave|ill|off sick|travelling|too busy|busy|short - staffed|understaffed|moving office)`,
    'the record gives no such cause',
  ],
  [
    `(?:with|as) (?:the |our |its |your )?(?:rep|owner|people|team|seller|colleague|ae|attention|staff)s? (?:were |was |being |are |is |all )*(?:drawn|pulled|diverted|tied|stretched|away|moved|moving|shifted|shifting|focused|focusing|concentrating|busy|spread)(?! N)`,
    'the record gives no such cause',
  ],
];

const RIVALS: [pattern: string, reason: string][] = [
  [
    `(?:with|against|to|from) (?:a|an|another|some|two|several|one|its|their|the) (?:[\\p{L}]+ )?(?:rival|competitor|challenger|incumbent|competing [\\p{L}]+)(?! (?:of ours|of them|account|deal|in the same region))(?= (?:in|said|circling|sniffing|involved|at|on|pitching|bidding|quoting|offering|waiting|ahead|already|now|still|reported|rumoured|known|undercutting|also|too)|$| ?[.,;)—–])`,
    'no competitor is on record',
  ],
  [
    `(?:rival|competitor|challenger|incumbent|competition)s? (?:(?:is|are|was|were|has|have|had|been|now|also|said to be|reported to be|already|reportedly) )*(?:in the (?:frame|mix|running|picture|race|wings)|circling|sniffing|involved|at the table|pitching|bidding|undercut\\p{L}*|quoting|offering|showed up|turned up|came in|is cheaper|cheaper)|(?:rival|competing|cheaper|counter) (?:bid|offer|quote|proposal|tender|product|supplier|vendor|solution|tool)|shopping around|(?:comparing|weighing|evaluating|looking at|talking to|trying|testing|considering|courting) (?:other|another|a rival|rival|some other|alternative|competing) (?:supplier|vendor|offer|tool|solution|product|provider|quote|option)s?`,
    'no competitor is on record',
  ],
  [
    `(?:said|rumoured|believed|thought|understood|reported|known|tipped|alleged) to (?:be|have)(?= )|word is|rumour is|we (?:hear|heard) that|there are rumours|on the grapevine|word (?:has it|on the street)`,
    'hearsay is not on record',
  ],
];

const PROMISES: [pattern: string, reason: string][] = [
  [
    `(?:verbal|oral|spoken|handshake|informal|soft|tacit|written|unofficial) (?:yes|no|ok|okay|agreement|commitment|nod|approval|acceptance|go - ahead|promise|offer|assurance|confirmation|understanding|deal)|(?:a|the|got the|their) (?:nod|go - ahead|green light|thumbs up|blessing) from|letter of intent|(?:given|gave|giving|have|has|had) (?:us )?(?:the|their|a|its) (?:nod|go - ahead|green light|thumbs up|word|blessing)(?! (?:of|on|from D))|said (?:yes|no)(?! to)|(?:as good as|all but|already|now|been) agreed(?! (?:date|day|meeting|time|close))|(?:agreed|accepted|confirmed|approved|committed) (?:verbally|orally|informally|in writing|by email|on the phone|by phone|over the phone|already)|(?:verbally|orally|informally) (?:agreed|accepted|confirmed|approved|committed)|in principle|signed off on`,
    'what was promised is not on record',
  ],
  [
    `${PEOPLE} ${HAD}(?:asked|requested|demanded|begged|pressed|pushed|pleaded|called|applied|hoped|angled) (?:us )?(?:for|to) (?:a|an|another|more|some|the|lower|cheaper|better|longer|# |proof|time|help|changes|references|see|be|get|have|pay|cut|delay|pause|postpone|move|extend|review|renegotiate)|${PEOPLE} ${HAD}(?:promised|threatened|complained|told us|told you|let us know|warned|assured|hinted|signalled|indicated|confirmed|admitted|insisted|objected|mentioned|suggested|said (?:that|they|it|no|yes|so)|agreed (?:to|on|that|in)|raised (?:concerns|objections|doubts|questions|a complaint|issues))`,
    'what was said in a conversation is not on record',
  ],
  [
    `terms? (?:(?:is|are|were|was|now|has been|have been|all|already) )*(?:agreed|settled|fixed|signed|on the table|accepted)|(?:contract|paper|paperwork|order form|agreement|draft|redline|quote|document)s? (?:(?:is|are|was|were|has been|have been|sits?|now|already|still) )*(?:with (?:their|its|the|our) (?:lawyer|legal|procurement|finance|board|purchasing|cfo|ceo)\\p{L}*|out for signature|under review|being (?:reviewed|redlined|drafted|signed)|on (?:their|its|his|her) desk|countersigned|in the post|gone out|drafted|sent out)|purchase order (?:is |was |has been )*(?:raised|issued|on its way|in|out|coming)`,
    'no paper of a deal is on record',
  ],
  [
    `(?:stuck|held|waiting|sitting|parked|caught|tied up|jammed|held up|delayed|blocked|bogged down|resting|languishing) (?:up |down )?(?:in|with|at|on|by) (?:their |its |the |a )*(?:procurement|purchasing|legal|compliance|security|vendor|board|finance|it department|it team|lawyers?|works council|committee)(?: (?:review|approval|check|department|team|office))?`,
    'no approval is on record',
  ],
];

const PEOPLE_AND_EVENTS: [pattern: string, reason: string][] = [
  [
    `${PERSON} ${BEING}(?:about to|set to|soon to|on the point of|on (?:the|their|his|her) way (?:out|to)|going to|planning to|expected to|due to) ?(?:leave|leaving|go(?! (?:stagnant|quiet|silent|overdue|dark))|move on|retire|retiring|quit|quitting|depart|step down|change jobs|switch|out)|${PERSON} ${BEING}(?:leaving|on leave|new to (?:the|their|his|her) (?:job|role|post)|on holiday|retiring|departing|moving on|resigning|serving (?:out )?(?:their|his|her)? ?notice|off sick|on sabbatical|on secondment|job hunting|replaced|newly appointed|newly hired)(?! (?:N|stagnant))|on (?:maternity|paternity|parental|sick|long - term|garden|gardening) leave`,
    'who comes or goes at a customer is not on record',
  ],
  [
    `(?:a|an|one|another|the|our|rather|very|somewhat|that|last) (?:tense|testy|heated|stormy|fraught|terse|rocky|bruising|rancorous|acrimonious|ill - tempered|bad - tempered|short - tempered|uncomfortable|disappointing|unpleasant|prickly|curt|chilly|angry|lively|jovial|upbeat|productive|constructive|excellent) (?:and [\\p{L}]+ )?(?:call|meeting|conversation|chat|session|visit|exchange|workshop|demo|lunch|dinner|review|phone call|video call)(?! (?:would|could|should|will|may|might|can|is due|now|with N would))`,
    'how a conversation went is not on record',
  ],
  [
    `(?:outage|incident|breach|botched|failed|buggy|glitch|service failure|data loss|late delivery|delivery delay|support ticket|open ticket|unpaid|billing error|billing dispute|escalation from|escalated complaint|formal complaint)s?(?! (?:or|,) )|(?:reference (?:customer|call|site|visit)|steering committee|proof of concept|proof of value|trial run|free trial|test phase|sandbox|site visit|trade fair|user conference)`,
    'nothing of that kind is on record',
  ],
  [
    `on (?:the back|the strength) of (?:the |a |an |some |new |several |recent |strong |its |their |our )*(?:upsell|cross - sell|discount|price|referral|upgrade|new business|new customer|renewal|marketing|campaign|add - on|expansion|better pricing|word of mouth|demand)s?`,
    'the record gives no such cause',
  ],
];

/** Each with the reason for which it is a fault. */
export const INVENTIONS: readonly [pattern: string, reason: string][] = [
  ...REASONS,
  ...RIVALS,
  ...PROMISES,
  ...PEOPLE_AND_EVENTS,
];
