/**
 * Idioms whose words state a fact elsewhere: "the ball is in our court", "across the board", "jump ship". Each is one
 * phrase as the lexer folds it; alone, "court", "board" and "ship" stay words that no record accounts for.
 */
const PHRASES = [
  'big - ticket|(?:average |mean )?ticket size|(?:just|be|is|was) the ticket|ticket (?:in|to)(?! support)',
  // Law, office and war.
  "(?:ball (?:is |be )?(?:squarely |firmly |still |back )*)?in (?:our|your|my) court|hold court|jury is (?:still )?out|law of averages?|law of diminishing returns?|murphy ' s law",
  '(?:across the|on|over|by the|drawing|above|sounding|flat as a|stiff as a|back on) board|bring (?:everyone |him |her |them )?on board|back to the drawing board',
  'tug of war|war of (?:words|word|attrition|nerves)|war stories|war storie|war room|in the wars?|cold war|won the battle',
  'strike while the iron is hot|strike(?:s)? (?:a|the|me|you|while|home|gold|lucky|out)(?: (?:as|balance|chord|note|blow|tone|bargain))?|(?:first|second|third|lucky) strike',
  'jump ship|(?:run a )?tight ship|(?:that|this|the) ship has sailed|(?:steady|turn|right) the ship|ship shape|all hands on deck',
  'play(?:ing)? politics|play(?:ing)? second fiddle|politic aside',
  // Family, age and school.
  "mother of all|mother ' s ruin|baby steps?|throw the baby out|child ' s play|like father|old school|school of thought|too cool for school|sister (?:act|account)",
  'kiss of death|death (?:knell|by a thousand cuts?|warmed up)|sudden death|(?:done|bored|scared|frightened|thrilled|tickled) to (?:death|bits|bit)|(?:flog|flogging) a dead horse|dead (?:wood|end|heat|weight|duck|set|certain|right|wrong|on|easy|simple|quiet)',
  'fever pitch|spring fever|cabin fever|clean bill of health|bitter pill',
  // Money and trade.
  '(?:foot|fit|fill) the bill|bill of health|take stock|taking stock|(?:stock|store) in trade|laughing stock|in stock|in a bid to|olive branch|root and branch|branch out|supply and demand',
  '(?:pay|pays|paid|paying) (?:the |a )?(?:price|dividends?|lip service)|at any price|price worth paying|cheap at the price|partner in crime|sparring partner|chief among',
  // Nature, fire and science.
  'flood of|floodgates?|(?:fired|fire) up|firing on all cylinders?|firing line|(?:rocket|exact|dark) science|not rocket science|hardly (?:rocket science|surprising|ideal|a surprise|news|the end of the world|a triumph|a secret)',
  'no man is an island|desert island|just deserts?|plant (?:a|the) (?:flag|seed|idea|marker)|barking (?:mad|up the wrong tree)|bark is worse than|forewarned is forearmed',
  '(?:drug|weapon) of choice|dark horse|double agent|free agent|spin doctor|just what the doctor ordered|doctor ordered|(?:out|over|under) the counter',
  'in the (?:driver|pilot|hot) seat|on (?:auto ?pilot|autopilot)|pilot light|crash course|crash landing|drop a bombshell|bombshell',
  'home (?:office|straight|stretch)|office hours?|out of office|box office|good offices|first port of call|any port in a storm',
  'vote of (?:confidence|thanks)|vote with (?:their|our|your) feet|party (?:line|pooper|piece)|life and soul of the party|search party|party to (?:this|that|it)',
  "rent a crowd|rent free|hired gun|gun for hire|retire to bed|tall order|market day|buyer beware|buyer ' s remorse",
  // Boards, complaints, sales and budgets in another sense.
  "(?:off|from) the board|(?:let (?:us|' s) )?not board|same (?:old )?complaint(?! (?:was|came|has|from|about))|(?:my|our|only real|chief|main) (?:only |one |main |chief |real )?complaint(?= (?:is|about|here|[.,;:!])| ?$)|(?:hard|soft|tough|easy|harder|easier) sell|cross - sell(?:s|ing)?(?= (?:idea|opportunity|case|pitch|play|motion|chance|potential|conversation|angle))|sold on (?:the|this|that|it)|oversold|(?:time|attention|calendar|diary) budget|budget(?: of| for)? (?:time|our time|your time|attention)",
  'do or die|die hard|die(?:s|d)? down|never say die|dead (?:cert|calm|on time|centre|cert|slow|ahead|level)|laws? of (?:large|small|gravity|physics|nature|the jungle|average)|law unto (?:itself|themselves)|unwritten law',
  "compet(?:e|es|ed|ing) (?:for|with each other for|with one another for) (?:the same|our|your|her|his|attention|time|space|an hour|one hour|a slot|priority)|jury ' s (?:still )?out|(?:beats?|than|like|empty|idle|on) promises?|promise of|as promised by the (?:date|calendar)|kool - aid|many a slip|twixt",
  '(?:pay|pays|paid) (?:a |the )?(?:compliment|heed|attention|off)|(?:court|courting) (?:trouble|disaster|danger)|(?:my|our|your) (?:two cents|tuppence)|fire(?:s)? (?:blank|the starting gun|drill|fighting)|(?:playing|play) with fire|(?:under|open|return|friendly|line of) fire|(?:baptism|trial) (?:of|by) fire|on fire|out of the frying pan',
  '(?:service|serves?) (?:as|to|both|the|a purpose|no purpose)|do (?:us|them|it|you) a service|lip service|at (?:your|our) service|service (?:with a smile)|war chest|price of (?:admission|entry|silence|delay|waiting|failure|success|patience)|whatever the price|name (?:your|our|their) price',
  '(?:doctor|doctored) (?:the|a) (?:figure|number)|bedside manner|under the doctor|(?:train|runaway train) (?:of thought|wreck|is leaving|has left)|(?:in|out of) training(?= (?:for|wheel))|training wheels?|school (?:report|run|day)|(?:report|score) card',
  "(?:insurance|safety) (?:policy|net)(?= (?:is|against|for|,|\\.))|(?:cheap|good|best|some|a little) insurance|(?:strike|struck|striking) (?:up|while|a|the|now|fast|early|me|gold|home|lucky)|(?:market|stock) (?:day|take|phrase|answer|reply|in trade)|(?:buyer|seller) (?:' s )?(?:remorse|market|beware)",
  '(?:a|the|one|any|no|their|our|your|this) (?:real |obvious |final |last )?(?:deal|show) (?:breaker|stopper)s?|bugs? (?:bear|me)|bugbear|(?:early|night) (?:bird|owl)|user(?:s)? manual|(?:labour|labor) of love|union of|staff (?:of life|work)|(?:skeleton|ground) staff|office (?:politics|gossip|joke)|(?:party|dinner) (?:trick|time)',
  'no (?:contest|strings|brainer|fuss|trigger|ifs|buts|frills|sweat|ducking|dodging|sugar - coating|hard feelings|great shakes|mean feat|small matter|laughing matter|picnic|bed of roses|disaster|catastrophe|panic|tragedy|triumph|bad thing|accident|coincidence|mystery|secret|oil painting|shame|joke|bargain|guarantee|two ways about it|getting away from it|denying|escaping|avoiding|telling|knowing|saying)',
  "nothing (?:that )?(?:a|an|one|some) (?:\\p{L}+ ){1,3}(?:couldn|can|won|wouldn) ?(?:' t )?(?:mend|fix|cure|solve|sort|put right)|devil ' s advocate|economic buyer|caveat emptor|c ' est la vie|plus ça change|more anon",
];

export const BORROWED = new RegExp(`\\b(?:${PHRASES.join('|')})(?![\\p{L}])`, 'gu');
