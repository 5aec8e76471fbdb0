/**
 * Denials that answer, weigh or excuse and deny nothing on record: "a success, no", "yes, no, or when?", "this isn't a close
 * call", "no whale here", "talk, not a signature", "nobody has pushed it over the line". Each as the lexer folds it.
 */
const END = '(?= ?(?:$|[,.;:()!?—–]))';
/** What is called a thing or not by the writer alone; no state of the record may stand here. */
const JUDGED =
  '(?:success|triumph|rescue|recovery|comeback|turnaround|breakthrough|victory|failure|disaster|crisis|catastrophe|emergency|panic|drama|surprise|trend|pattern|verdict|momentum|glory|glamour|celebration|celebrations|guarantee|certainty|certain|sure|guaranteed|perfect|pretty|elegant|exciting|thrilling|spectacular|hopeless|hope|cure|solution|answer|explanation|excuse|proof|conclusive|decisive|easy|simple|fun|tragedy|miracle|reason|revolution|landslide|headline|reprieve|strategy|plan|routine|obvious|exceptional|unusual|comforting|reassuring|alarming|dramatic)';
const CONTEST =
  '(?:(?:a |an |the )?(?:very |particularly |really |especially )?(?:close(?: - |-| )?run|close|tight|tough|hard|difficult|near|fine|even|easy|narrow) (?:call|contest|race|thing|choice|decision|finish|match|question|fight|one(?= ?(?:$|[,.;:]| to (?:call|decide|judge))))|(?:a |an )?(?:coin(?: - |-| )?(?:toss|flip)|toss(?: - |-| )?up|photo(?: - |-| )?finish|foregone conclusion|two - horse race|# - horse race|even match|dead heat|beauty contest|fair fight))';
const IS_NOT =
  "(?:(?:is|was|are|were) ?n ' t|(?:is|was|are|were|' s|' re) (?:not|never|hardly|scarcely|by no means|no)|never|not|hardly|(?:would|will|wo|need) ?n ' t be|(?:does|did|do) ?n ' t (?:look|feel|seem)(?: like| to be)?)(?: (?:really|even|exactly|quite|going to be|at all|much of|such|remotely))*";
const CREATURE =
  '(?:whale|giant|star|hero|heroe|villain|superstar|monster|elephant|unicorn|heavyweight|jumbo|gem|gold|goldmine|bargain|miracle|magic|fireworks?|glamour|prize|runaway winner|clear winner|outright winner|obvious winner|standout|favourite|favorite|wild card|dark horse|easy answer|easy choice|bad choice|wrong answer|right answer|surprise)s?';
const HERE =
  '(?: (?:here|there|this time|this month|today|on (?:this|the|my|your) (?:page|list|shortlist)|among (?:them|these|those|the #)|in (?:this|the) (?:lot|trio|pair|bunch|field|list)|in sight))?';
const PAPER =
  '(?:signature|promise|guarantee|commitment|verdict|prediction|forecast|certainty|accusation|criticism|complaint|rebuke|reproach|celebration|strategy|plan|answer|cure|fix|yes|conclusion|excuse|explanation|diagnosis|sentence|judgement|judgment|cheque|check in the post|handshake|triumph|revolution|miracle|rescue|rout|collapse|landslide|crisis|disaster|emergency|sprint|race|punishment|reward|formality|favour|favor|victory lap|lap of honour|blip|fluke|accident|coincidence|warning|panic|lecture|inquest|post - mortem|autopsy|ultimatum|threat)s?';

const PHRASES = [
  // "Tidier, yes; a success, no": the answer to what is only judged.
  `(?<=(?<!\\p{L})${JUDGED} ,? ?[—–:]? ?)(?:no|not(?: yet| quite| really| exactly| so)?|hardly|never)${END}`,
  '(?<!\\p{L})yes ?,? (?:or )?(?:a )?no ?,? or (?:a )?(?:when|not yet|maybe|later|date|what|why|never|perhaps|which)(?![\\p{L}])|yes (?:/|-|–) no(?![\\p{L}])|no or yes(?![\\p{L}])',
  `${IS_NOT} ${CONTEST}`,
  `^(?:so |and |but |there (?:is|are|was|were) |there ' s |i see |we have )?no ${CREATURE}${HERE}${END}`,
  `(?<=[,—–(] ?)not (?:yet |quite |exactly |even )*(?:an? |the )?${PAPER}${END}`,
  // What would finish a deal and is on no record: who pushed it, carried it home, gave it a last shove.
  "(?:nobody|no one|no #|none of us)(?: (?:has|have|had|' s|yet|ever|really|quite|so far|here|bothered to|managed to|got round to|cared to))* (?:pushed|push|dragged|drag|carried|carry|nudged|nudge|got|get|gotten|hauled|haul|shoved|shove|taken|take|seen|brought|bring|walked|walk|helped|help|steered)(?: (?:it|them|this|that|this one|that one|the deal|the thing|these|either))? (?:(?:over|across|past|through) the (?:line|finish|finishing line|finish line|post|threshold|door|goal line)|home(?= ?(?:$|[,.;:()!?—–])))",
];

export const ANSWERED = new RegExp(`(?<![\\p{L}'])(?:${PHRASES.join('|')})`, 'gu');
