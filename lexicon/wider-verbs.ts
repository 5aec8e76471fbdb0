/** Rarer verbs of open prose that assert nothing a column could deny; the commoner ones are in lexicon-verbs.ts. */

export const WIDER_VERBS = `abbreviate abridge acclimatise actuate addle admonish adore adorn agitate alight allege allegorise amalgamate amass
 animate annotate anoint appal appease apprehend apprise articulate ascend ascertain assimilate atone atrophy avenge
 aver backdate backfill backpedal backtrack bamboozle bandy banish bash bathe beautify bedazzle bedevil beep
 befriend befuddle beg beguile belch belie bellow bemuse beseech besmirch bestow bestride bewitch bisect blab
 blacken blacklist blare blather bleat bleed blindside bloat bludgeon blurt bombard botch brandish breast broach
 browbeat bulldoze bumble bunt burble burgeon burp cadge cajole calendarise capitulate capsize captivate caricature
 carp castigate caterwaul caulk cavil cavort cede chafe champ char chastise cheapen cheerlead chirp chomp
 choreograph christen circumnavigate circumscribe circumvent civilise clad clatter cloister clot cloy clunk
 coagulate coddle coerce cogitate commandeer commemorate compartmentalise concoct condescend congeal conjure conk
 connive consign constipate contaminate contemporise contextualize contravene convalesce convoke convulse copyedit
 cosset cox crick crimp crinkle croon curate curdle daub deaden decode deconstruct decorate decry dedicate deface
 defog deform defray defrost degrease dehydrate deify deign delegitimise demarcate demean demoralise demystify
 denigrate deplore deprecate depress deprive deride desensitise despatch despise destine destroy detain detangle
 detest dethrone detox devalue devastate devolve devour diarise diarize dicker digress dilate dine disable disallow
 disassociate disbelieve discolour disconcert disembark disgorge disintegrate dislocate disobey disorient disparage
 dispel dispense dispirit dissemble disseminate dissociate distend dogleg dotter dragoon drool dub eavesdrop
 editorialise electrify elongate elope emaciate embattle emboss embroider embroil empathise empathize encase enchant
 encircle encode encumber engage engrave enrapture enshrine enthral enthrone entomb entrain entrap entreat entwine
 enunciate envelop equalise equivocate erupt eschew espouse evangelize excoriate exhale exhume exonerate expatiate
 expiate explode expound expunge extemporise externalise extricate exude exult fabricate faff famish fantasise fawn
 feign fete fib filch filibuster filtrate finagle finetune flay flee fling flout flub foist footslog forego foresee
 foreshorten foretell forewarn fossilise fraternise frighten frisk frolic fructify fulminate fumigate furl gab
 gabble gag gallivant garble gatecrash gatekeep gawk germinate gibber gird glamorise glorify glower gnash gratify
 greenlight grizzle grout grovel guffaw gull gurgle gyrate hallow hallucinate heckle hector henpeck hew hoot hoover
 hotfoot humanise humiliate hyperventilate hyphenate hypnotise hypothesize idealise ideate idolise illumine
 immobilise immortalise impale impel impersonate impinge implant implode incubate individualise inflame ingest
 ingratiate inhabit inhale inscribe insinuate inter interlace interleave intermingle internalise interpolate
 interpose intersperse intuit inveigh inveigle invent italicise jaywalk jell jimmy jink jinx josh jubilate knacker
 knead kneel lambast lambaste lampoon lasso launder leach legitimise lengthen levitate lionise liquefy lubricate lug
 machinate mangle manhandle marinate masticate mesmerise metamorphose mince mingle misalign misapply miscast
 miscommunicate misconceive miscount misdiagnose misdirect misfile misguide mishandle mishear misinform mislabel
 mislay mismanage misname misplace misprice misquote misremember misspend misstate mistime mistreat moisten
 mollycoddle mooch moralise morph mottle moulder muck mutate mythologise narrate natter navigate neigh nitpick
 nourish nursemaid obey objectify obligate obtrude occlude offend officiate orientate ossify ostracise outbid
 outclass outflank outfox outgrow outmanoeuvre outplay outrank outsell outsmart outspend outthink outvote outwit
 overachieve overanalyse overanalyze overawe overbook overcomplicate overcook overcorrect overcrowd overdeliver
 overegg overemphasise overengineer overexpose overextend overfill overindulge overlie overplan overplay overprepare
 overpromise overrate overrely overshare oversleep overstep overthink oxidise pacify palpitate panhandle paralyse
 paralyze parch parley parry pasteurise patronise percolate perish personalise personalize personify perturb petrify
 pillory pinion pitter placate plant poach polarise polarize pontificate postdate postmark powernap prearrange
 prebook preempt prefill preheat preload premeditate preplan prepone preschedule preselect presuppose prettify
 prevaricate prewarn probe profane prognosticate proofread propagandise proposition proselytise pulsate pulverise
 purify purloin quack quaff radicalise ramify rarefy ravel raze reassert reattempt recant recirculate recompute
 reconceive reconnoitre reconstitute recreate recriminate recuperate redound reduplicate reenergise reestimate
 reflate refract regale regift regurgitate reimagine reincarnate reinspect reinterpret relabel relativise relearn
 relive remonstrate rend repent rephrase replan repost repulse rerank reread rescore resend resequence reshare
 reskill resole respire restack restage resubmit resume retch retell retest reticulate retitle retouch reuse
 revaluate revere revile rhapsodise riffle roister rosin rouge roughen rubberstamp rue scavenge scrimp scrounge
 shirk shortcircuit singe skive slurp smarten snuggle socialise socialize solder stoke stonewall storyboard
 strongarm superintend temporise theorize transmute truncate typecast unbolt unbox unbuckle unbundle unbutton uncap
 unchain uncork underachieve undercook underdeliver undergird underplay underthink underuse unhitch unhook unlatch
 unlearn unleash unplug untie unwrap unzip upskill vaporise verbalise vocalise squat wheedle whinge whizz wrest`;
