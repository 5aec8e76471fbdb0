/** Words that tell of accounts that come to a tier, leave it or stay, as they stand before and after a count. */

/** Words between the verb and its count: "took in another ten". */
const HEDGE =
  '(?: (?:in|on|up|back|as|another|about|some|the|only|just|exactly|a|further|no fewer than|fully|all|as many as|a total of|net|also|but|these|those|its|go of|goodbye to|of))*';
export const TAKING = new RegExp(
  `(?:^| )(?:took|taken|takes|taking|gained|gains|gaining|received|receives|welcomed|welcomes|welcoming|picked|absorbed|absorbs|absorbing|swallowed|collected|inherited|added|adds|adding|attracted|drew|drawn|admitted|acquired|won|got|has had|had|saw|seen|there were|in came|in come|caught|hosted|hosts|greeted|pulled|swelled by|swollen by|boosted by|reinforced by|joined by|topped up by|influx was|influx of|intake was|intake of)${HEDGE}$`,
);
export const LOSING = new RegExp(
  `(?:^| )(?:lost|loses|losing|shed|sheds|shedding|gave|given|gives|giving|let|lets|letting|released|releases|surrendered|parted with|handed|ceded|yielded|sent|sends|sending|said|waved|dispatched|passed|out went|out go|offloaded)${HEDGE}$`,
);
export const STAYING =
  /^(?:(?:of (?:which|them|these|those|its|the|our|these)|account|customer|prospect|name|company|one|others?|more|members?|have|has|had|been|are|is|were|was|that|who|which|all|still|simply|just|also|of it|did|do|not|haven ' t|hasn ' t|didn ' t|weren ' t|aren ' t) ?)*(?:unchanged|unmoved|(?:stayed|stay|staying|remained|remain|remaining|sat|kept|held|left|keeping|holding) (?:put|where|in place|in the same|there|here|on|still|steady|their (?:place|tier|ground|seat|position)|the same|unchanged|exactly where)|where (?:they|it) (?:were|was|stood|had been)|(?:in|on) the same (?:tier|place|rung|level)|not? moved|moved nowhere|(?:already |also )?(?:here|there|in (?:it|place|the tier|N)) (?:already|D|in D|last month|before|the month before|at the end of|as well|too|back in)|already (?:here|there|in|members?|belonged)|(?:the )?same tier|stood still|go nowhere|went nowhere|moved? at all|changed? (?:tier|place|anything)|old hands?|carried over|carry over|holdovers?|incumbents?)/;
export const ARRIVING =
  /\b(?:arrivals?|newcomers?|entrants?|joiners?|arrived|arrive|joined|join|entered|(?:new|fresh|recent) (?:in )?(?:to (?:it|N|the tier)|here|this month|in D|to the list|members?|promotions?|demotions?|faces|names|accounts?|additions?|intakes?|customers?)|(?:is|are|were|was) new|came in|came here|come in|dropped in|slid in|fell in|fallen in|climbed in|moved in|drifted in|landed|been added|were added|washed up|ended up here|turned up|slipped in|(?:into|to) (?:it|the tier|this tier|here)|additions?|incomers?|promoted (?:this|last|in)|demoted (?:this|last|in)|(?:fresh|new|recent) (?:upgrades?|downgrades?)|somewhere (?:else|better|worse|higher|lower)|elsewhere|in another tier|came? from|(?:is|are|were|was) (?:fresh )?(?:promotions?|demotions?|promoted|demoted|downgraded|upgraded))\b/;
export const DEPARTING =
  /\b(?:departures?|leavers?|exits?|left|leave|departed|dropped out|fell out|climbed out|moved out|slipped out|slid out|rose out|got out|came out|went out|broke out|escaped|out of (?:it|the tier|this tier|here)|moved on|moved away|are gone|have gone|no longer here|no longer in it|elsewhere now)\b/;
export const UP =
  /\b(?:up|rose|risen|rising|climbed|climbing|promoted|promotions?|upgraded|upgrades?|advanced|recovered|improved|improving|climbers?|risers?|below|worse|lower)\b/;
export const DOWN =
  /\b(?:down|fell|fallen|falling|dropped|dropping|demoted|demotions?|downgraded|downgrades?|relegated|relegations?|slipped|slipping|slid|sliding|sank|sunk|sinking|tumbled|declining|worsening|fallers?|above|better|higher|deteriorating|slumped|sagged)\b/;
export const COUNTED =
  /^(?:(?:more|new|other|of|them|these|those|its|falling|fallen|downgraded|demoted|relegated|sinking|slipping|declining|deteriorating|worsening|promoted|upgraded|rising|climbing|improving|recovering|fresh|recent|extra|additional|newly|further|the|our|existing|former|struggling|whose|N) ?)*(?:accounts?|customers?|prospects?|names?|compan(?:y|ies|ie)|clients?|logos?|arrivals?|newcomers?|entrants?|joiners?|members?|demotions?|promotions?|downgrades?|upgrades?|relegations?|fallers?|climbers?|risers?|ones?)\b/;
export const NOTHING_NAMED =
  /^(?:$|(?:from|to|into|up|down|in|and|but|while|go|out|of (?:them|these|those|which))\b)/;
/** Other things that may be counted, of which no move is told. */
export const OTHER_THINGS =
  /^(?:(?:more|new|other|open|two - way|of (?:the|its|our)) )*(?:deals?|touche?s?|exchanges?|contacts?|meetings?|renewals?|conversations?|days?|points?|people|person|weeks?|months?)\b/;
