/** Idioms of open prose: negations, quantifiers and pictures that claim nothing of the data. */
import { BORROWED } from '../lexicon/idioms-borrowed.ts';
import { HYPOTHETICAL } from '../lexicon/idioms-hypothetical.ts';
import type { Item } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { matchesOf } from '../text/matches.ts';

/** Emoji; those of a chart going up or down tell a direction, and a cross or a tick an answer. */
export const PICTURES =
  /^(?:\u{fe0f}|\u{200d}|\p{Emoji_Modifier}|(?!📈|📉|🔺|🔻|🔼|🔽|❌|✅)\p{Extended_Pictographic})+$/u;

/** Negations and quantifiers that claim nothing of the data. */
const IDIOMS = new RegExp(
  `\\b(?:${[
    'no (?:doubt|rush|hurry|wonder|matter|time|question|reason|need|worry|worrie|problem|surprise|excuse|harm|alarm|urgency|drama|pressure|crisis)',
    'not (?:just|only|yet|merely|least|enough|realistic|urgent|because|to be|so much|until|due|expected)',
    "(?:do|would|should|could|can|must|need|wo|ca) ?n ' t",
    '(?:should|would|could|can|may|must|need) not|cannot',
    'nothing (?:(?:(?:is |was |remains? |was )?left |remains? )?to [\\p{L}]+|urgent|dramatic|alarming|wrong|special|suggests?|indicates?|points?|implies)|(?:need|want|change|prove|mean|add|cost|say|tell us|suggest)s? (?:nothing|little)|little else moved|cancell?ed out|in play|or no deal|no change there|(?:is|are|was) nothing new',
    '(?:the |his |their |its )?latest (?:touch|contact|exchange|conversation|being|was|on|came|of them|#|D)|as of the latest|at the latest',
    'not (?:worth|every [\\p{L}]+ is|all [\\p{L}]+ (?:is|are)|a [\\p{L}]+ one|to\\b)|reason not to|nobody (?:should|need|would|can|could)|no one (?:should|need|would|can)|whether or not|or not|if not|not (?:that|to say|so|too|very|as|exactly)',
    'without (?:much|delay|waiting|doubt|help)',
    '(?:more |less )?(?:likely|often) than not|nor (?:do|did|would|should|can|could|must|need|will|am|was) (?:i|we|you|they)',
    "[\\p{L}]+ (?:is|was) ?(?:not|n ' t) the (?:reason|issue|problem|point|question|worry|trouble|answer|obstacle|bottleneck|constraint|sticking point|whole story)",
    "(?:has|have) ?n ' t (?:aged well|caught up|caught on|sunk in|landed|followed suit)|(?:has|have) ?n ' t (?:far to go|long (?:to|left)|come close|come through|shown (?:up )?in|(?:begun|begin|ended|started|aged|gone|done|fared) (?:too |so |very |particularly )?(?:well|badly)|held up|paid off|taken place|suited|happened|arrived|come(?= (?:$|[,.;:)!?—–]|yet)))|(?:is|are) ?n ' t (?:# of (?:them|those|these)|in (?:that|this) (?:group|camp|list|set)|today ' s problem|anywhere near|past it|holding|going to (?:hold|close|happen|move|fix|solve|sort)|how (?:it|that|this|things?)|what (?:the [\\p{L}]+|we|i|you) (?:say|want|need|expect))|(?:month|quarter|year|week|season|summer|spring) (?:has|have) ?n ' t (?:ended|finished|closed|begun|started)|(?:has|have) ?n ' t (?:meant|brought|bought|made for|translated into|turned into|led to|come with)|(?:has|have|was|were) ?n ' t (?:been )?for (?:want|lack) of|why (?:has|have|is|are|did|does|do) ?n ' t (?:anybody|anyone|somebody|we|you|they|N)",
    '(?:hi|hey|hello|morning|afternoon|evening|thanks|cheers|dear|you|y) all(?! of)|all (?:month|week|day|year|quarter|round|along|round|too|quiet|clear)|(?:have|has|had|they|which|who) all',
    "(?:worry|concern|point|problem|issue|question|aim|goal|task|job|trick|reason|answer|risk|it|that|this) (?:is|was) ?(?:not|n ' t) (?:for (?:want|lack) of|about|losing|getting|finding|keeping|winning|so much)|(?:is|was) ?n ' t (?:for (?:want|lack) of|about|losing|getting)",
    "what (?:is|' s) missing|what (?:it|they|we) lacks?|do not be|don ' t be",
    '(?:no|none|nothing|not|nobody|without)(?: [\\p{L}]+){0,5} (?:longer|shorter|more|above|over|below|under|past|beyond|tops|top|exceed|beat|higher|lower|fewer|later|sooner|bigger|larger|smaller|older|rated above|as (?:much|many|long|high|large)(?: as)?)(?: than)?(?= [#D])',
    'almost every|nearly every|virtually every|practically every|every (?:bit|inch|ounce|reason|chance|sign|indication|measure|count|respect|sense|ratio|yardstick|penny|one of (?:them|these|those) counts)|(?:against|to|for|with|by|of|on|from) each(?= (?:$|[,.;:)]|by|in|and))',
    '(?:all|everything|things) (?:is |are |was |were |looks |seems |still |now )*(?:in order|set|well|in hand|in place|as it should be)',
    '(?:run|runs|ran|push|pushe|pushes|pushed|press|presse|pressed|chase|chases|chased) (?:it|them|him|her|that one|this one|N) (?:very |fairly |pretty |quite )?(?:close|hard)|(?:nearly|almost|narrowly) (?:got|took|earned|made|won) (?:the|my|our) (?:nod|vote|slot|cut|pick|place|hour)|give (?:it|them|N) a run for|(?:is|was|were) (?:the|my|our) (?:other|second|next|obvious|only other) (?:contender|candidate|option|choice|possibility|pick)',
    'all (?:in all|the same|right|told|good|the more|but)|at all|after all|above all|most of all|for all',
    'each time|every (?:time|other|week|day|reason|month)|each (?:other|of|a|one)|all #|(?:of|for|with|in|across|is|are|that|we|it) all|all (?:of|our|your|the|its|their|that|this|we)',
    "(?<!(?:^|\\b)(?:the|its|our|their|your|his|her|' s) )(?<!^)only(?! N)|only (?:#|D|because|when|if|after|real|thing)",
    "(?:what|that|this|it)(?: ' s| is)?(?: what)? bugs? (?:me|us|you)|replaced (?:by|with) no|cancel out",
    "(?:nobody|no one|nothing|not|none|[\\p{L}]+n ' t)(?: [\\p{L}]+){0,5} (?:until|till|before)(?= [D#])",
    'which (?:it|they) lacks?|things? (?:is|are) missing|why not|no [\\p{L}]+ (?:needed|required|necessary)|(?:no longer|not) (?:bites?|exists?|applie?s?|apply|holds?|matters?|makes? the cut)(?: (?:it|them|here))?|(?:a|said|say|says) no(?= |$)(?! (?:meeting|contact|deal|touch|owner|amount|date|score|sentiment|reply|renewal))',
    '(?<=(?:can|could|will|would|should|may|might)(?: [\\p{L}]+){0,6} )without (?:you|me|us)',
    '(?:only |merely |just |purely )?(?:in name|on paper|in form)(?: only| alone)?(?= ?(?:$|[,.;:)!?—–]))',
    'without (?:lifting a (?:finger|hand)|batting an eyelid|breaking sweat|fuss|fanfare|ceremony|further ado)',
    '(?:leave|leaves|left|leaving|is|are|allow|allows) (?:us |you |little or )?no (?:margin|slack|leeway|buffer|breathing space|breathing room|cushion)',
    "(?:eat|eats|eating|swallow|swallows) (?:up |into )?(?:a |the |your |our |her |his |any )?(?:rep ' s |owner ' s |team ' s )?(?:month|week|day|time|calendar|attention)",
    '(?:get|be|getting|sound|feel) (?:too |over |so )?(?:excited|carried away)',
    '(?:plant|sow) (?:a |the |some )?seed',
    '(?:clock|alarm|bell|drum)(?: that)? (?:is |are )?(?:ticking|ticks|rings?|ringing|beats?) (?:the )?(?:loudest|fastest|hardest)',
    'all (?:is|was) not lost|not all (?:is|was) lost|barely (?:changed|moved)|if only|none too|never mind|nobody else|no one else',
    "(?:is|are|was|were) ?n ' t (?:until|due|urgent|realistic|close|far|enough|yet|much|expected|helping|(?:the )?# to (?!#)\\p{L}+)|(?:has|have|had|does|do|did) ?n ' t (?:help|helped|hurt|escaped|gone unnoticed)",
  ].join('|')})(?![\\p{L}])`,
  'gu',
);

export function idioms(items: Item[]): Set<number> {
  const { text, itemAt } = skeletonOf(items);
  const found = new Set<number>();
  for (const pattern of [IDIOMS, BORROWED, HYPOTHETICAL])
    for (const match of matchesOf(text, pattern))
      for (let place = match.index; place < match.index + match[0].length; place += 1)
        found.add(itemAt[place]!);
  return found;
}
