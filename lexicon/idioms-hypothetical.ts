/**
 * Words that state a fact of the world elsewhere, where the phrase around them shows that they state none here: what
 * something is only likened to ("If Triage were a bank's loan book"), rank in another sense ("top billing"), what the writer
 * sees none of ("I see no hostility"), coming and going between tiers ("churn that nets out to zero"), what accounts
 * compete for, what we sell. Each as the lexer folds it.
 */
const WORDS = "(?: (?:\\p{L}+|' s|-)){0,5}";
/** What a book of accounts is likened to. */
const LIKENED =
  '(?:loan(?: book)?|mortgage|bank|hospital|ward|clinic|surgery|funeral|estate|inheritance|garden|orchard|farm|flood|army|regiment|airport|aircraft|war|battle|jury|court|courtroom|trial|prison|jail|marriage|divorce|stock|share|fund|portfolio|bond|insurance|debt|debtor|exam|film|novel|patient|prosecution|web|virus|infection|quarantine|corporation|crime|weapon|election|parliament|kitchen|restaurant|school|pupil|team|vote|factory|warehouse|rent)s?';
const RANK = '(?:top|second|third|star|equal|first|lower|bottom|higher|joint|sole|double) billing';
const ILL_WILL =
  '(?:hostility|ill (?:will|feeling)|bad blood|animosity|resentment|rancour|antipathy|acrimony|hard feelings?)';
const TURNOVER = '(?:churn|churning|turnover|coming and going|comings and goings|traffic)';

const PHRASES = [
  `if (?:N|this|that|it|these|the (?:book|tier|list|account|deal)|our (?:book|list))${WORDS} (?:was|were) (?:a|an|the|our|some)${WORDS} ${LIKENED}`,
  `(?:was|were) (?:this|it|N|that|these) (?:a|an|the)${WORDS} ${LIKENED}`,
  `(?:think of|imagine|picture|treat|regard|see|read|look at|run|manage) (?:N|this|that|it|them|the \\p{L}+)${WORDS} (?:as|like) (?:a|an)${WORDS} ${LIKENED}`,
  `(?:like|as if it was|as though it was|as if it were|as though it were) (?:a|an|some|any)${WORDS} ${LIKENED}`,
  RANK,
  `(?:I|i|we|you|there (?:is|was|' s)|one|it shows|they show)(?: (?:can|could|do|still|have|' ve))* ?(?:see|saw|seen|sense|detect|find|found|read|hear|heard|notice|suspect|feel|felt)? (?:no|little|not much)(?: (?:real|obvious|open|great|particular|sign of|signs of|hint of|trace of|evidence of))* ${ILL_WILL}(?: (?:here|there|in (?:it|this|that|them)))?`,
  `(?<=^|[,;:.(—–] |and |but )(?:no|without)(?: (?:sign|hint|trace|evidence) of)?(?: any)? ${ILL_WILL}`,
  `${TURNOVER} (?:that (?:nets? out|cancels? out|evens? out|balances? out|comes? to nothing|washes? out)|between (?:the )?(?:tiers?|N)|within (?:the )?(?:tiers?|book)|in (?:the )?(?:middle|tiers?)|up and down)(?: (?:to|at) (?:zero|nothing|nought|nil|#))?`,
  `(?:plenty|lots|a lot|a month|a fair amount|a good deal|a bit|much|enough|some) of ${TURNOVER}(?= ?(?:$|[,.;:—–]))`,
  "compet(?:e|es|ed|ing) (?:for|with (?:it|that|this|these|those|them|N|each other|one another)|on (?:size|money|timing|urgency|odds|value|merit|price))|(?:do|does|did|ca|could|wo|would|need)(?:n ' t| not) (?:really |quite |even )*compete|(?:can|could|cannot|hardly|barely|scarcely|also|still|(?:neither|none)(?: of (?:the |them|these|those|others?|rest|two|three|#)+)?|nothing else|nobody else) ?compet(?:e|es)(?= ?(?:$|[,.;:()—–]))",
  "(?:we|you|I|i)(?: (?:' re|' ve|are|' m|am|were|have|been|must|should|only|also|still|just|now|keep|kept|mean|was))* (?:selling|sold|sell|cross - selling|upselling) (?:more|less|well|badly|better|hard|harder|into|to|enough|too)",
  '^(?:and |so |but )?(?:selling|buying|cross - selling)(?= ?(?:$|[.:—–]| (?:is|was|time|went|goes|has)(?!\\p{L})))',
  '(?:you|your)(?: \\p{L}+){0,2} sponsorship|(?:worth|need|needs|deserve|deserves|merits?|with|without|ask|asks|asking|want|wants|get|gets|offer)(?: (?:for|of|a|an|any|some|your|our|executive|senior|vp|visible|active|personal))* sponsorship',
  '(?:a|an|one|#|each|every|your|a single)(?: (?:good|single|short|quick|well - timed|personal|early|joint|brief|\\p{L}+))? visit(?= (?:would|could|will|might|can|may|should|serves?|covers?|settles?|does|do|fixes?|solves?|answers?|kills?|takes?|counts?|is|makes?|saves?|buys?|earns?)(?!\\p{L}))',
  'same product(?= ?(?:$|[,.;:—–]| (?:and|same|at)(?!\\p{L})))',
  '(?:write|writing|writes|wrote|written) (?:\\p{L}+ ){0,3}?(?:down|off)(?= like a (?:bad )?loan)|on borrowed time|(?:bad|non - performing) loans?|a charge on',
  "(?:what|anything|something|how much|nothing else)(?: (?:is|was|' s|else|still|now|yet|left))+ (?:missing|lacking|wanting|needed|outstanding)(?: (?:for|before|from|between|to get|until|here|there))?",
];

export const HYPOTHETICAL = new RegExp(`(?<![\\p{L}])(?:${PHRASES.join('|')})(?![\\p{L}])`, 'gu');
