/**
 * Denials of what somebody thinks, wants or should do, and sayings: "no point in waiting", "I'm not convinced by the date",
 * "A score isn't a signature", "Nothing a call couldn't fix", "Don't let June pass without a call". As the lexer folds them.
 */
const END = '(?= ?(?:$|[,.;:()!?—–]))';
const START = '(?<=^|[,;:.(—–] |but |and |so |because |since )';
const CONTRACTED = (words: string): string => `(?:${words})(?:n ' t| not)`;

/** Views and feelings that somebody has none of. */
const VIEW =
  '(?:view|opinion|qualm|quarrel|objection|preference|appetite|patience|illusion|explanation|answer|idea|clue|evidence|wish|desire|intention|faith|confidence|feeling|hesitation|regret|interest in|time for|love for|sympathy|favourite|favorite|recommendation|ask|request|question|quibble|strong case|hard feeling)s?';
const SURE =
  '(?:convinced|sure|certain|persuaded|sold|confident|worried|alarmed|keen|tempted|bothered|fussed|impressed|concerned|comfortable|optimistic|hopeful|inclined|prepared|ready|minded|buying|counting|betting|banking|relying|holding (?:my|our) breath|asking|saying|suggesting|proposing|arguing|pretending|losing sleep|panicking|celebrating|the one)';
const THOUGHT =
  '(?:score|amount|silence|hope|interest|talk|size|money|warmth|goodwill|sentiment|date|number|odd|odds|likelihood|contact|activity|friendliness|mood|pipeline|meeting|conversation|price|proposal|rating|revenue|volume|figure|calendar entry|smile|kind word|signal|plan|promise|forecast|renewal|hunch|history|luck|size|speed)';
const WHAT =
  '(?:signature|promise|plan|contract|order|strategy|guarantee|relationship|decision|yes|commitment|answer|sale|consent|cash|everything|enough|proof|evidence|loyalty|destiny|fate|policy|friendship|agreement|insurance|verdict|virtue|substitute|cure|remedy|excuse|done deal|revenue|same|prophecy|money in the bank|the same(?: thing)?|the whole story|the point|a reason|the end)(?! (?:of|as) (?:the|its))';
const SPARED =
  '(?:wait|wait long|wait for long|close|near|close to it|a lost cause|lost causes?|in the same league|in its league|beyond (?:saving|repair|hope|help|rescue|reach)|far off|as (?:pressing|urgent|clear|strong|large|good|bad|easy|simple|likely)|easy|simple|pretty|hopeless|perfect|ideal|settled|safe|certain|fatal|cheap|news|new|a given|a gift|a foregone conclusion|far behind|far away|worth (?:it|a trip|the trip|a visit|the hour|your hour|your time|a flight)|match(?:es)? it|rivals? it|stand(?:s)? out|matter(?:s)?(?: much)?|a sure thing|a done deal|the one|the place|an option|to blame|up to it)';

const PHRASES = [
  `(?:I|i|we|you)(?: (?:have|see|hold|feel|had|would have|' d have|' ve|got|know of|find|do|know))* no (?:strong |real |great |particular |firm |special |clear |good |better |further |other |such )*${VIEW}(?: (?:on|about|with|in|of|to|either way|here|for|against)(?: (?:the other|the others|the rest|it|that|this|either|them))?(?: #)?)?`,
  `(?:(?:I|i|we|you|they) )(?:am|' m|are|' re|was|were) not (?:so |yet |quite |entirely |too |very |really |overly |terribly |that |at all )*${SURE}|(?:I|i|we|you) (?:was|were|are)n ' t (?:so |yet |quite |entirely |too |very |really )*${SURE}`,
  `${START}(?:an? |the |mere |good |high |more )?${THOUGHT}s? (?:alone )?(?:${CONTRACTED('is|are|does|do')}|is no|are no|is never|never)(?: (?:mean|equal|make|buy|guarantee|pay|sign))?(?: (?:an?|the|any|quite|yet))* ?${WHAT}`,
  `(?:neither|none)(?: of (?:them|these|those|the (?:others?|rest|two|three|#|other #|other two)))? (?:can|could|will|would|should|may|is|are|looks?|comes?|seems?|was|were|feels?|sounds?|' s)?(?: (?:be|quite|really|exactly|anywhere|ever|even|very|too|that|nearly|yet|now|look|come|seem))* ?${SPARED}(?![\\p{L}])`,
  "(?:not|isn ' t|wasn ' t|aren ' t|nowhere|anywhere) (?:even |remotely |anywhere |yet )*(?:close|near)(?: (?:to|to being) [\\p{L}]+)?(?= ?(?:$|[,.;:()!?—–]))|neither here nor there|neither fish nor fowl|not nothing|nothing if not|not for nothing|no news is [\\p{L} ]*news(?: here)?|no (?:love|sleep) lost|no skin off",
  `(?:is |are |not |a |an |no |yet )+lost causes?`,
  `^(?:so |and |please )*no (?:more|half|further|grand|big|fancy|last - minute|second|new|vague|empty|long|hard) (?:#? ?measures?|extensions?|reminders?|excuses?|delays?|promises?|emails?|chasers?|deadlines?|guesswork|guessing|gestures?|speeches?|asks?|moves?|games?|favours?|chances?|warnings?|drift|talk|discounts?|[\\p{L}]+ing)`,
  `nothing (?:that )?(?:(?:a|an|one|some|the|two|good|quick|short|single|honest|frank|phone|more|#) )*[\\p{L}]+ (?:${CONTRACTED('could|ca|can|would|wo|does|should')}|cannot) (?:fix|solve|cure|mend|sort|settle|put right|change|repair|resolve|heal|answer|clear up)`,
  `(?:nothing|not a thing|no (?:line|word|figure|number|note|entry|fact|hint|clue|explanation|reason)) (?:(?:in|on|of) (?:(?:the|our|this|its|their|my) )*(?:record|data|file|figures?|numbers?|report|sheet|book|system|notes?|crm|history)(?: here)? )?(?:says?|explains?|shows?|tells?|points?|suggests?|accounts? for|gives?|hints?|indicates?|betrays?|to explain|to say|to suggest|to show)(?: (?:us|me|you|it|this|that|why|to|at|a|the|any|cause|reason|so|otherwise|how|which|whether))*`,
  `(?:${CONTRACTED('do|does|should|must|can|ca|could|would|need')}|cannot|${START}never|nobody should|no one should|let ' s not)(?: (?:[\\p{L}'-]+|N|D|#)){1,7} without (?:(?:an?|any|the|one|first|so much as a|its|their|at least a|having|making|asking|setting|booking|fixing) )*[\\p{L}-]+`,
  "what (?:is ?n ' t|is not|' s not) (?:there|here|on record|in place|booked|set|fixed|agreed|clear|known|said|visible)(?: (?:yet|so far|at all))?(?= (?:is|are|yet))",
  'no other (?:deal|account|customer|prospect|renewal|tier|name|one|owner|candidate|option|case|opportunity)(?: (?:here|there|on (?:this|the|my) (?:page|list)|of the #|in the (?:book|tier|report)))?',
  `not (?:the|its|our|my|your|their) (?:biggest|greatest|main|worst|best|first|largest|chief|only|real|most [\\p{L}]+|[\\p{L}]+est) (?:worry|worrie|concern|problem|headache|fear|issue|prize|priority|thing|place|reason|question|news|part|story|point|choice|option)`,
];
export const UNWILLING = new RegExp(`(?<![\\p{L}'])(?:${PHRASES.join('|')})`, 'gu');

/** What there is no reason for goes on to the end of its clause. */
export const NO_POINT = new RegExp(
  `(?<![\\p{L}])(?:no|little|not much|hardly any|${CONTRACTED('is|was|do|does')}(?: (?:see|have))?(?: (?:any|much|a))?) (?:(?:good|real|earthly|great|obvious|particular|pressing|immediate|strong) )*(?:point|reason|sense|use|need|cause|excuse|case|harm|shame|hurry|rush|merit|mileage|justification|grounds?|hope|chance|danger) (?:in|to|for|why|that|pretending|waiting|chasing|asking|arguing|hoping|holding)(?![\\p{L}])(?!${END})`,
  'gu',
);
