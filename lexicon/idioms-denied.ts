/**
 * Denials that deny nothing on record: turns of phrase ("no contest", "no strings attached"), what a thing does not call
 * for ("$19,000 doesn't call for a VP"), what would be without something ("Without one, I'd push the date out"), an answer
 * that is no ("Not at Globex, I'd say"), a "no" that is a noun ("the same no twice"). Each is one phrase as the lexer folds it.
 */
const END = '(?= ?(?:$|[,.;:()!?—–]))';
const NOTHING_TO_SAY =
  '(?:contest|string|strings|string attached|strings attached|debate|argument|prize|prizes|two ways|# ways|ambiguity|mystery|frill|frills|heroic|heroics|ifs?|buts?|bother|biggie|brainer|fireworks?|nonsense|fudge|fudging|kidding|joke|joking|secret|disgrace|shame|disaster|drama|panic|crisis?|catastrophe|calamity|tragedy|scandal|triumph|picnic|cakewalk|walkover|pushover|bargain|shoo - in|small matter|small thing|small feat|mean feat|small sum|fluke|coincidence|accident|great shakes|great shock|bed of roses|ordinary month|bad thing|bad sign|bad result|bad place)';
const WEIGHS =
  '(?:weigh|weighs|weighed|drag|drags|dragged|count|counts|counted|hold|holds|held|pull|pulls|burden|burdens|hurt|hurts|bite|bites|haunt|haunts|hang|hangs|hold|apply|applie|applies|stand|stands|matter|matters|figure|figures|trip|trips|block|blocks|spoil|spoils|cloud|clouds|darken|darkens)(?:ing)?';
const ON_IT =
  "(?: (?:it|them|the|its|their|account|score|tier|customer|deal|against|on|over|down|back|up|in the way|N|' s))*";
const CALL = '(?:call|calls|cry|cries|crie|ask|asks|shout|shouts|scream|screams|beg|begs)(?: out)? for';
const REASON =
  '(?:reason|rule|cause|condition|trigger|excuse|objection|argument|explanation|caveat|ground|case)s?';

const PHRASES = [
  '(?:no|not|none|nothing|nobody|not much|not a lot|hardly anything|little)(?: (?:one|#|any|deal|meeting|contact|revenue|pipeline|progress|movement|change|relationship|history|engagement|score))* (?:to (?:speak of|write home about|boast of|shout about|brag about|get excited about)|worth (?:mentioning|mention|the name|speaking of|talking about|writing home about))',
  "(?:(?:has|have|had)n ' t|(?:has|have) not|never|without) (?:put|putting) a foot wrong|never (?:looked|seemed|been|felt) (?:like this|so [\\p{L}]+|better|worse|this [\\p{L}]+)|could(?:n ' t| not|hardly) (?:be|have been|look|ask for|wish for) (?:in )?(?:(?:a|any|much) )*(?:better|clearer|simpler|worse|plainer|timelier|happier|easier)(?: (?:shape|timing|start))?|through no fault of (?:its|their|our|his|her|your) own|not (?:its|their|our|his|her|your) fault|no fault of (?:its|their|our|his|her|your) own|nobody ' s fault",
  `(?<=[,—–(] )not (?:(?:the|its|their|our|any|so much|a lack of|want of|customer|overall|account|contact|close) )*(?:mood|tone|sentiment|warmth|goodwill|volume|contact|activity|engagement|silence|likelihood|odds?|chance|size|money|amount|price|score|timing|relationship|interest|effort|attention|performance|health|quality|bad luck|neglect)${END}`,
  `without (?:much |any |further |a |so much as a )*(?:fuss|ado|hitch|murmur)${END}`,
  `no (?:two|#|second) ways? (?:about|around|round) (?:it|this|that)`,
  `no (?:real |great |big |major |minor |mere |longer a )?${NOTHING_TO_SAY}(?: (?:attached|asked|about it|there|here|either|needed|required|at all|for guessing(?: (?:which|who|why|what))?))*${END}`,
  `(?:is|was|are|' s|were) (?:not|hardly|scarcely|barely|no|by no means)(?: exactly| quite| really)?(?: an?| any| the)? (?:real |great |big |major |small )?${NOTHING_TO_SAY}(?![\\p{L}])`,
  "(?:and |so |but |yet )?(?:all|hope|the cause|the game|the battle|the war|the month|the quarter|the case|the day|the plot|the race|everything) (?:is |was |are |' s )(?:not|n ' t)(?: yet| quite| entirely)* lost|(?:is|was)n ' t (?:yet |all |quite )*(?:a )?lost cause|not (?:all|everything|yet all) (?:is |was |' s )?lost|nothing(?: (?:is|was|' s))? lost (?:yet|so far|by (?:asking|trying|waiting))",
  'no questions? asked|no (?:two|#) ways about it|no (?:hard feelings|holds barred|pain no gain|such luck|laughing matter|mean feat|small feat|good deed|bad thing|great shakes|surprises? there|ifs? (?:or|and|nor) buts?)',
  `no longer (?:really |much )?${WEIGHS}${ON_IT}|no longer (?:an? |the |its |their )?(?:millstone|drag|burden|dead weight|obstacle|excuse|liability|ball and chain|brake|handicap|worry|concern|problem|issue|question|reason|mystery)`,
  `(?:none of|no) (?:the |those |these |its |their |our |old |such |former |original |D |N |' s )*${REASON}(?: (?:that|which|for|behind|given|to|of|N|it|there|put|in|keep|kept|being|worry|in D))* (?:still |now |really |any longer |any more |no longer |hold|holds|apply|applie|applies|applied|stand|stands|remain|remains|left|is|are|count|counts|there|good|valid|true)+(?: (?:any longer|any more|up|water|good|now))*`,
  `nothing (?:(?:here|there|about (?:it|them|this|that|N)|in (?:it|them|this|that)) )?${CALL}`,
  'no (?:loose |other |obvious )*(?:thread|threads|string|strings|lever|levers) (?:left )?to (?:pull|tug|draw)(?: (?:at|on))?',
  `(?:do|does|did|would|should|could|need|must|wo|ca) ?n ' t (?:really |quite |exactly |yet |in itself )*${CALL}|(?:does|do|did|would|should) not (?:really |quite |exactly |yet |in itself )*${CALL}|not ${CALL.replaceAll('s|', 'ing|')}`,
  `(?:hardly|scarcely|barely|rarely|by no means)(?: really| ever| in itself)? (?:${CALL}|justif(?:y|ies|ie)|merits?|warrants?|deserves?|requires?)`,
  `(?<=(?:^|[,;(—–] |[,—–] and ))(?:no more|nothing more|no less|nothing less)(?: (?:and|or|,|but) (?:no|nothing) (?:less|more))?${END}`,
  '(?:neither|none|nobody|no one|not one|not # of (?:them|these|those))(?: of (?:them|these|those|the (?:two|#)))? (?:has |have |had |really |exactly |quite |has quite )*(?:disgraced|embarrassed|shamed|disgraces|covered|distinguished|excelled)(?: (?:itself|themselves))(?: (?:in|with) glory)?',
  `(?<=^|[,;:.(—–] |but |and |so )without (?:one|#|it|that|this|these|those|them|either|both|any|any of (?:that|this|these|those))(?= ,| (?:I|i|we|you|it|there|the)(?![\\p{L}]))`,
  "^not (?:yet |quite |now |again |even |so much )*(?:at |for |with |in |on |from |to )?(?:N|me|us|here|there|him|her)(?: ' s)?(?: (?:this|that|next|just) (?:week|month|time|quarter|one|yet))?(?= ?(?:$|[,.;:()!?—–]))",
  '(?:neither|none|not one|not|nobody|and neither|though not|but not)(?: of (?:them|these|those))? by (?:very )?(?:much|a lot|far|a mile|a great deal|a long way|a long shot|any (?:great )?(?:margin|distance|means))',
  "(?:the|same|clean|clear|quick|firm|flat|honest|straight|hard|another|second|third|polite|early|definite|a|first|last) no(?= (?:#|twice|again|once|would|is|was|will|now|than|early|by|to|for|from|or|at least|and)(?![\\p{L}])| ?(?:$|[,.;:()!?—–]))|or no(?= ?(?:$|[,.;:()!?—–]))|answer (?:is|was|' s) (?:a |still |probably |a polite |a clear )*no",
  "(?:would|' d|might|could|had|should)(?: much| far)? (?:rather|sooner|prefer) not|not (?:one|#(?= to)|an? (?:account|customer|deal|risk|bet|chance|gamble|renewal|figure|number|date|thing|place|way|[\\p{L}]+ one)|something|anything|things?|the (?:kind|sort|type)(?: of [\\p{L}]+)?)(?: (?:to|I|i|that I|we|you|worth|of)(?![\\p{L}]))",
  "(?:look|looks|looked|sound|sounds|seem|seems|reads?|feel|feels|appears?)(?: [\\p{L}']+){1,5}(?: ,)? (?:and|but|yet|though) (?:is|was|are|were)(?:n ' t| not|n ' t quite| not really)(?: (?:one|that|so|it|any|really|quite|at all))?",
  '(?:hardly|barely|scarcely) (?:a |an |the |any )?(?:disaster|drama|crisis?|worry|concern|problem|triumph|success|surprise|secret|catastrophe|emergency|reason|cause|ground|shock|scandal|tragedy|revelation|cheering|reassuring|alarming|worrying|comforting|encouraging|worth|a deal|deal|deals|matters?|a habit|ideal|fatal|unusual|rocket)(?![\\p{L}])',
  '(?:lose|loses|lost|losing) (?:none|nothing|little|not a bit|nothing much|not much) of (?:its|their|the|our|your|his|her) (?:old |usual |famous )?(?!revenue|value|arr|pipeline|account|customer|deal|contact|touch|score|odd)[\\p{L}]+',
  // What holds of no one thing alone, and orders and pairs that are none.
  'in no (?:particular |special |set |fixed |strict )?order|no # (?:of them |[\\p{L}]+ )?(?:are|is) (?:alike|the same)|yes and no',
  '(?:there (?:is|was) )?no (?:# |single )(?:reason|cause|explanation|pattern|answer|culprit)|no (?:# |single )?(?:account|deal|tier) (?:explains?|is to blame)(?: (?:it|this|that))?(?: (?:on (?:its|their) own|alone|by itself))?',
  `(?<=^|[:;.] )no [\\p{L}]+ , no [\\p{L}]+${END}`,
  'by no means (?:all|every [\\p{L}]+|each)(?: of (?:them|these|it))?(?: (?:is|are|was|were) [\\p{L}]+)?',
  'nor (?:is|was) (?:that|this|it) (?:all|the end|so)|nor (?:is|was) there (?:a |any |much )?(?:reason|need|point|case|sign|hurry|rush|cause|excuse)(?: to)?',
  'nor (?:does|do) (?:the|its|their|that|this|a) [\\p{L}]+(?: (?:worry|help|matter|bother|concern|trouble)s?(?: (?:me|us|you))?)?(?= ?(?:$|[,.;:)!?—–]))|nor(?= the (?:most )?[\\p{L}]+)',
  'nor (?:is|was|will|should|would|can|could|need|must) (?:it|that|this|they|#)(?: be)? (?!late|overdue|stagnant|stuck|stalled|silent|quiet)[\\p{L}]+(?: to be)?',
  // What is no larger or smaller is not absent.
  'nor (?:is|are|was|were|has|have) (?:the |its |their |there )?(?:[\\p{L}]+ ){0,3}(?:smaller|larger|bigger|higher|lower|shorter|longer|thinner|fuller|weaker|stronger|more|less|fewer|better|worse|grown|risen|fallen|shrunk)(?: [\\p{L}]+ deals?)?',
];

export const DENIED_IDIOMS = new RegExp(`(?<![\\p{L}'])(?:${PHRASES.join('|')})`, 'gu');

/** What is so of everyone and of nobody on record: "Nobody wants to negotiate with a contract that has lapsed". */
const ANYONE =
  '(?:nobody|no one|no #|no (?:sane |sensible |good |decent |single )?(?:customer|client|buyer|executive|vp|owner|rep|team|seller|manager|business|company|chief|director))';
const TALKING =
  '(?! to (?:talk|speak|meet|hear|answer|reply|see|know|deal|engage|work|renew|buy|sign)(?![\\p{L}])(?: (?:to|with|from))?(?: (?:us|you))?)';
export const OF_ANYONE = new RegExp(
  `(?<![\\p{L}])${ANYONE} (?:ever |really |much |seriously |in their right mind )*(?:(?:wants?|likes?|enjoys?|loves?|cares?|hopes?|expects?|chooses?|thrives?|fancies|fancie)${TALKING}|gains?|benefits?|profits?|wins? (?:by|from|with|if|when)|loses? (?:by|from|if|when)|(?:will|would|is going to|' ll|ever) (?:thank|blame|miss|mind|notice|mourn|remember|forgive|regret|complain)|thanks?|blames?|minds?|buys? from|signs? in)(?![\\p{L}])`,
  'gu',
);
