/** Rarer adjectives of open prose that weigh and colour without telling of an event; the commoner ones are in lexicon-adjectives.ts. */

export const WIDER_ADJECTIVES = `adjustable advisable ageless airtight airy ambient amorphous angelic antiquated antsy apathetic apocryphal
 appetising appetizing apposite arable ardent armchair armed artless astray attributable attuned available averse
 avowed baggy barbed barefaced barnstorming bated bedraggled befuddled beleaguered belligerent beloved bemused
 benighted benumbed bereft bespoke bewitching biddable biggish bilateral billowing bitesize blackened blase blasé
 bleary blinkered bloodless bloodshot bloody blotchy bluish blustery bodily bombastic boneless bonnie bonny bony
 bookable boorish bossy bottomless bountiful bovine boxed boxy boyish brackish braggart brainless breakable
 breathable brightish brimful broadbrush broadminded brokered broody brotherly browned brownish bucolic bullheaded
 bumbling bungling bureaucratic burly bushed bushy busyish cagey cagy calamitous callow canned canny canonical
 capacious carping castigated causative cavernous celebratory celestial chancy changeless checkered chewy chicken
 childlike chipper chiselled circumscribed civilised classy claustrophobic cleansing cliched clichéd climactic
 clockwise clouded clubby clueless clunky cockeyed cogitative cognisant cognizant collegiate colloquial comedic
 commutable compacted compromised computable concave conducive congruent conjoined consultative contagious
 contextual contrite convex convoluted copacetic corny corroborative cosmic countable covetous cowardly crabby
 crackly crass creamy creepy crinkly cuddly culpable cultured curable curly curvy cushy cutthroat dank dapper
 dappled deceitful deducible delicious delirious delusional desultory devout dexterous dextrous diagnostic diametric
 diaphanous digestible dilatory dinky disembodied disgusting disharmonious disheveled dishevelled dishy disinclined
 dislocated disobedient disoriented dispassionate dispirited disproportional dissonant ditzy dizzying dogeared
 dolled domesticated donnish doomy dormouse doughty downtrodden downwind drafty draggy dreamlike dreamy dressy
 dripping droll drunken ducal dumbstruck dumpy duplicitous dutybound earthbound earthly ebullient ecological
 economical edible editable egalitarian elegiac elfin elongated emblazoned embroiled emotive empathetic empathic
 enchanted enchanting encumbered enforceable ennobling enraptured entrancing equine errant escapable escapist
 estranged ethereal evanescent evenhanded everlasting exactable exceptionable exculpatory exhaustible expeditionary
 expletive extemporaneous extensible extractable extracurricular extroverted faceless facetious faddish failsafe
 fairish famished fanatical farsighted fatherly fatigued fatuous fearfull featherweight feathery featureless fecund
 felled fetid feudal fibrous filial finer finespun finical fizzing fizzy flabbergasted flaming fleshy floaty floppy
 floral flouncy floury flustered flyaway foamy focussed foldable folksy footsore forceless forensic formulaic
 fourfold foxed foxy fragrant frail fraternal frazzled freestanding freewheeling frosted frumpy funereal furled
 furred fusty futureproof gabby gagged gammy gangling gated geeky genteel geographic geometric ghoulish gimmicky
 girlish glitzy glowering gluttonous goading gooey goofy goosey gossipy grabby grainy grandiose graphical grassy
 graven graying greenish gregarious grimy grisly gritted grouchy grueling gruesome guesstimated guiltless guilty
 gummy gutted haggard halfbaked hallmarked hamstrung handcrafted handmade handwritten hangdog hardworking
 harebrained hassled haywire headachy heartwarming heedless hellbent hermetic highbrow hilly hitchless hoarse hokey
 holier homebound homegrown homespun homeward honorary horsey housebound huffy humane humdinger humid hypersensitive
 hypnotic hypocritical iced iconic idiomatic idiotic ignoble ignominious ignorant imitative immemorial immoral
 immortal impaled impassioned imperial imperious impertinent imperturbable impish implacable impolitic imponderable
 impregnable impudent impure inalienable incommunicado incumbent incurious indecipherable indented indigestible
 indoor inebriated inhuman inhumane inky inlaid insane insolent interdependent intergalactic interlinked
 interpretative interpretive interrogative interspersed irrevocable itchy itinerant jammy jazzy jellied jointed
 junky keen kingly kingsize kitschy knackered knackering knobbly knockabout labored lacy ladylike largish leaderless
 leftfield leftmost legless lettered lighthearted likeminded linguistic longwinded loony lossless loth loveless
 lovelorn lowbrow lugubrious lunar lurid lusty lyrical madcap magisterial maiden makeable malevolent manicured manly
 manned maritime marshy materialistic mellowing melodic mendable metaphorical metaphysical mingled mirthful
 misbegotten miserly misspelt mistimed misty modular molten monastic moneyed monochrome monosyllabic moonlit
 moralistic morose mortal motherly mottled mouldable mouldy moveable muggy multicoloured multilateral multilayered
 multipart multistage musical muzzled mystic mystical mythic naughty nauseous nautical naval neglectful negligent
 nerveless nervy nested newborn newfound newish ninefold nitpicky noisome nomadic nonbinding nonconformist
 nonplussed normative nosey nosy novelistic noxious nuanced numerate nutritious oafish oaken oblong obsequious
 obsolescent obstructive obverse odious odourless officious offline omnipotent omnipresent operatic opposable
 orchestral ordinal organisational organizational ornamental ornate orotund otiose outclassed outworn overabundant
 overanxious overawed overbooked overcareful overcomplicated overcooked overcrowded overdressed overexcited
 overexposed overfamiliar overfed overgenerous overgrown overladen overlong overmatched overpaid overplayed
 overpriced overrated overripe oversensitive oversized overstrung overtaxed overtired overweening overwrought
 oxygenated paired palatial pallid papery parental parsimonious passionless pastoral patriotic paunchy pearly pebbly
 peevish pejorative pellucid penetrable penitent peppery peppy perfectible peripatetic pernickety pert pertinacious
 petite phony photogenic pigheaded pious piquant plaintive playable pleasurable pliant plotless plummy pluralistic
 polarising polemical pompous pongy pooped populous porous positional postdated posthumous postponable potted
 preachy precocious predatory predestined predictive predisposed preeminent prehistoric pressurised presumable
 preternatural prevalent preying pricy primal primeval principled prissy private probabilistic prodigal prodigious
 professorial programmatic pronounceable prostrate proverbial provident prudish psychic pucker puckish pudgy puerile
 puffy pugnacious pukka pulsating punctilious punishable punitive purgative puritanical purportless purposeless
 pusillanimous putrid qualmless quavering quixotic rabid rainless rainproof rambunctious rancid rancorous rangy
 rapturous raring raspy rateable rational ravenous readied receivable recondite recreational rectangular rectifiable
 recumbent recuperative reddish redemptive reductive refillable reflexive refreshable regimental regimented
 reinvigorating relatable reliant relishable remiss repetitious reposeful reprehensible repressed reproachful
 reproducible reputable reputed resaleable resistible resourced restorative retainable retractable returnable
 reusable reverent revisable revitalising rhapsodic righteous ritualistic roadworthy rocksolid ropy rotational
 roughshod ruminative rumoured rustic rustproof sagacious salacious sallow salty sanctimonious sandy sanitary
 sanitised sarcastic sartorial sassy satirical saturnine savory savoury scabby scaly scarlet scatterbrained
 scattergun scatty scholastic scientific scorned scraggly screwball scripted scrubby scruffy scrumptious scurrilous
 seafaring seasick seaworthy seedy seminal semiquantitative sensationalist sensory sepulchral seraphic serpentine
 serrated serviceable sevenfold shady shambling shambolic shardlike shaven shifty shirty shopworn shouty showery
 shrunken sick sidelong sightless silken sinewy sixfold slouchy smeary smoking smudged snaking snappish snarky
 snazzy sniffly snobby snoozy snowbound snowy soapy softish solicitous solo soothsaying soppy soundproof soupy
 southbound sparky speckless spectral spic spidery splendiferous splotchy spooky sportsmanlike springlike spunky
 squally squiggly stagy stalemated statesmanlike stentorian stillborn stinting stoked stonewalled storied stormproof
 straitened strengthless stretchy stupefying suboptimal sugarcoated sugary sulphurous sunbaked sunburnt sundry
 sunless superfast superheated supersonic superstitious suppliant supportable surefooted surfeited svelte swampy
 swashbuckling swathed sweaty swotty syncopated synergistic syrupy tabloid tailormade tallish targetable tearaway
 teeny teetotal telepathic telescopic tendentious tenderfoot terrestrial tertiary theatrical thematic therapeutic
 thermal thievish thirtysomething thoroughgoing thousandfold threadlike thunderous thunderstruck tiddly tinpot
 tiptop titular toasty toothsome toothy torturous touchable touchscreen tousled traditionalist tragicomic
 transcendental translatable transposed treacly trickish triggerable tropical troubleshot tubular tuneless turbo
 turbocharged twentysomething twilit twisty typographical tyrannical umpteen umpteenth unabridged unadjusted
 unadulterated unadvised unaligned unamused unanticipated unapologetic unappreciated unarmed unarticulated unbeknown
 unbeknownst unbelieving unblinkered unblock unblocked unboxed unbuttoned uncategorised uncaught uncensored
 unchaperoned unchartered unchivalrous uncivil uncivilised unclassified uncleaned uncleared unclenched unclogged
 uncoached uncollectable uncombed uncommented uncomplaining uncompleted uncomprehending unconcluded unconscionable
 unconsoled uncontaminated unconversational uncooked uncorrected uncorrelated uncorroborated uncrossed undebated
 undemocratic undemonstrative underappreciated underdone underfed underfoot underhand underhanded underinformed
 undernourished underplayed underprepared underpriced underprivileged underrepresented underwater undescribable
 undetectable undiplomatic undirected undiscerning undiscriminating undisposed undivulged uneaten unedited
 unenforceable unescorted unevaluated unexacting unfenced unflustered unfunny unfurnished ungentlemanly ungraceful
 ungrammatical unguided unharmonious unhesitating unhindered unhygienic unhyphenated unidentifiable unidiomatic
 unilateral unillustrated uninitiated uninstructive unintuitive unjaded unjudged unkept unlamented unlatched
 unlearned unlikeable unlined unlovable unlovely unmasked unmeasurable unmeasured unmelodious unmemorable unmerited
 unmindful unmoderated unmusical unnumbered unobservant unostentatious unperceived unperfected unpinned unplayable
 unplumbed unpolluted unposted unpractised unpressured unpretty unprincipled unprinted unpromoted unproofed
 unprovided unpruned unquoted unraised unranked unrealisable unreasoned unrectified unreduced unreflective
 unrepaired unrequested unrested unretouched unrevised unsavory unsavoury unscarred unseasoned unseated unseconded
 unsegmented unselective unserious unshared unsharpened unsheltered unsighted unsinkable unsized unslept unsmooth
 unsorted unsought unspecialised unsporting unstaged unstarry unstated unstinted unstirred unstopped unstressed
 unstretched unsullied unsweetened unswept untainted untamed unteachable untempered unthanked unthreatening untidied
 untrammeled untranslatable untroubling untuned untuneful untutored untwisted unuttered unvalidated unviable
 unvoiced unwashed unweighed unweighted unwilled unwinnable unworldly unworn uppity upturned urbane utilitarian
 utopian vagrant valueless vaporous various varnished vegetative venal vented versed vertiginous video vinegary
 virulent viscous vitalising voguish voiceless voluptuous vulgar wacky wakeful walled warlike warrantable washable
 waspish waterproof waxen weaponised weatherproof webbed wee wet wheezy whirring whispery whitewashed windblown
 windproof winged witting wizardly wolfish woozy workless wrinkly wrongheaded yearlong yeasty yellowed yummy zingy
 zonal zonked`;
