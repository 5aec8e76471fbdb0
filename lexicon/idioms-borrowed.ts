/**
 * Idioms whose words state a fact elsewhere: "the ball is in our court", "across the board", "jump ship". Each is one
 * phrase as the lexer folds it; alone, "court", "board" and "ship" stay words that no record accounts for.
 */
const PHRASES = [
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
];

export const BORROWED = new RegExp(`\\b(?:${PHRASES.join('|')})(?![\\p{L}])`, 'gu');
