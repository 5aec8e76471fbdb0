/** Adverbs, short forms and halves of hyphened words ("cold-hearted", "two-pronged") that no other list of open prose derives. */

export const WIDER_SMALL = `abaft abed aboveboard abovementioned absentmindedly absorber achingly adamantly admiringly adoringly airily alec
 alma amber amusedly animal anticlockwise anyhoo anyroad apace aplenty appreciatively approvingly ardently area argy
 ashore astern astride atall atm attack attrition awkwardly backhandedly backstage baked banana banteringly bareback
 barefoot bargy barrelled barrow based basin bat bath bbl bc bearer beater beggarly begrudgingly believably belly
 bemusedly betide betimes bewilderedly black blazer blithely blooded bodied boggling boiler bomb boned boo booby
 booth bottomed boxing boyishly brained brb breaking breathily bristlingly broodingly bulb bull bus buster buttoned
 cack cafe caked capsule caressingly carrier castle cat catty cautioningly chain charmer checker cheeked cherry
 chested chillingly chinned chump churner circuited circus clamp clatteringly clearer clef clop coaster coastward
 coat coated coating cob cobbler cock cocked coded com congratulatory conspiratorially contemptuously cooker cop
 counterclockwise cow coyly crabwise crafted cred crier cripplingly criss crosswise cruncher cta cuff cul curler
 cutter cya daddy dagger dartingly de deadpan deafness deathly defeating deja deliciously deprecating despond
 destroying deux diagonally diced dilly disappointedly disarmingly diy dizzyingly dm dnd dod dog donna dos
 doubtlessly dr dragging dreamily dresser dryly duck dunk dyed déjà eagle eared earthward easterly eastward edgewise
 eighthly eleventh empt emptive endearingly ender endlong endways eob equipped erewhile esque etd everlastingly
 extinguisher facedown faceted factly faire falteringly faq farthing fastener fated faux feathered fenced ferris fi
 fifthly fifty fingered finishing firma fisted fledged fleshed fomo footed footedness forbore forebodingly
 forensically foretold forevermore forewent forget forsaken forsook fourscore fourth fourthly frills fry frying ftr
 fud fumingly fuzzies fya gamely gazer gingerly girlishly glancingly gooder goose grained gratingly grievingly gtg
 guesser gun gung haired halfheartedly ham hander hara hare hat headedness headfirst hearted heartedly
 heartrendingly heater heavenward heebie heeled helter hereunto hewn higgledy ho hocus hoity homing hoofed horned
 hors hourly hth hued hugger humoured hurly icymi idiotically idk ifs imploringly ing inland insanely insect inshore
 intentioned interestingly irl ish itchingly jacket jaw jawed jeebies jerker jk jokingly jowl keg keyed kilter king
 kiri kitchen kneed knick laced lackadaisically laissez landward laughingly leastways leastwise leaved leftward
 legged lengthed lengthways lengthwise levelly lickety lily limbed lipped livelong livered lmk lode longingly
 longways loweringly lustily maddeningly mallow mannered marsh mary mater mayhap midair midcourse midflight midlife
 midsentence midstream midtown mirthfully misheard mislaid misled misspent momently monger monkey moreish moth mouse
 mouthed multi musingly mutely mâché n natured naughtily necked negotiable ness nicer nilly ninthly nitty northerly
 northward nosed nrn numbingly nut octane oeuvre ofc offhandedly oft oiled omega omened omg omw ootb orth otoh otp
 outgrew outgrown outspent outthought overfull overheard overhung overleaf overridden overrode oversaw overseen
 overslept overthought owl pager pally papier partaken partook partway pas passer passim peach peanut pear pedalled
 peeve penalty pence penetratingly penn perchance pfa pie pied pig pigeon piggledy piggy pinking piper piste
 pityingly plainer plaintively plated pleadingly pleaser plexus po pocus pointblank polo ponderingly pong pooper
 popper potatoes pounder poutingly powered praisingly prayerfully preserver prima probingly processor pronged
 proportioned protestingly proverbially provoker ptb ptl pto ptp pudding puller puncher punctiliously pusher
 puzzledly queen queerly quencher quiveringly quo racking raff raiser rapier razzle regardlessly regular relearnt
 reprovingly requiem resignedly retaken retook rewrote rib rightward roarer rook rouser royal rubber ruck
 ruminatively sac saddle salad scoffingly scoreless scowlingly scratcher seater secondhand sequitur setter seventhly
 shaker shark shears shelled shiftily shiningly shiveringly shoe shoo shoreward shorn shrift shruggingly shyly
 sidewise signet simpler sine singlehandedly sitter sixthly skelter skinned slanging slantwise sleeveless slopingly
 sluice slyly snafu sneeringly snooker snowed soberingly sock solar southerly southward spaced spick spinal spinner
 spryly stall statedly stealer stingily stirrer stockily stoppage storage straightway strangely strewn sub suchwise
 sugar surefootedly surelier surpassingly swag swan swimmingly switch sync tasking tat tattle tauntingly teacup
 teapot teasingly tele tenderly tenthly termism terra testily tgif theatrically three throat throatily thumper tia
 tickety tiered timate tingling tinted tit tl tldr tmi toad tock toity tom toned tongued topside torrentially train
 trans tremblingly tricked trippingly tritely trojan trove trumped ttfn ttyl turvily two uncalled uncared undersea
 undreamed unfeelingly ungrudgingly unhappily unhesitatingly unhoped uninterestedly unknowingly unlearnt unlived
 unmercifully untalked unthought unusefully unvisited unwished upmanship upwind vending violin volte vu wafer walkie
 warren washiness washy waster waving wdyt wearyingly weeny westerly westward whammy wheeler whence whensoever
 whereafter whereat whereon whereto whereunder whithersoever willow willy windward wine wisher wishy wisp
 withindoors witted wittingly wobblingly wolf wonderingly wool worldly wracking wrought wrt wryly yacht yang yea yin
 ymmv yo yolo zimmer`;
