/** Nouns of open prose that claim nothing by themselves, N to Z. */

/** Singular; plurals follow. */
export const NOUNS_N_TO_Z = `nadir nail name naming nap napkin narration narrative narrator narrowness nationality nativity naturalness
 nature nausea navigation navigator navy nearness neatness necessity neck nectar need needle needlework
 negative negativity neighbor neighborhood neighbour neighbourhood neon nerve nerves nervousness nest net
 network neutral neutrality newbie newcomer newness news newsflash newsletter newspaper newsreel next
 niceness nicety niche nick nickel nickname night nightfall nightmare nil nine nineteen nineties ninety
 ninth nobility noble nod noise nomad nomenclature nominee nonchalance nonentity nonsense nook noon noose
 normalcy normality north northeast nose nosedive nostalgia notability notation notch note notebook
 notepad noteworthiness nothing notice notification notion notoriety noun nourishment novel novelist
 novelty novice nuance nucleus nudge nugget nuisance null number numbness numeral numerator nursery
 nutrition nutshell oar oasis oath obedience object objective objectiveness objectivity obligation
 oblivion obscurity observance observation observatory observer obsession obsolescence obstacle obstinacy
 occasion occupancy occupant occupation occurrence ocean octave october oddball oddity odds odour offender
 offering offhandedness officer official offing offset offshoot offspring ogre oil ointment oldie omen
 omission omnibus oncoming one oneness oneself onion online onlooker onset onslaught onus oomph opacity
 opener opening openness opera operator opinion opponent opportunism opportunist opposite opposition
 oppression optics optimisation optimism optimist optimum option opulence oracle orange orator orbit
 orchard orchestra orchestration ordeal order ordering orderliness ordinance ordinariness ore organiser
 organizer orientation origin originality originator ornament orphan orthodoxy oscillation other ouch
 ounce ourselves outback outbreak outburst outcast outcome outcrop outcry outdoors outer outfit outfitter
 outflow outgoings outing outlandishness outlaw outlay outlet outlier outline outlining outlook
 outperformance outperformer outpost outpouring output outrage outrider outright outset outside outsider
 outskirts outspokenness outstanding outward oval overabundance overall overcoat overconfidence overdose
 overdraft overdrive overexposure overflow overhang overhaul overhead overkill overlap overload overpass
 overreach overreaction override overrun oversight overspill overstatement overtake overtone overture
 overuse overvaluation overview overweight oxygen pace pacemaker pacesetter pacing pack package packet
 packing pact pad padding paddle paddock padlock page pageant paging pail pain painter painting pair
 pairing pal palace palette palm palpitation pamphlet pan panacea pancake pane panel pang panic panorama
 pansy papa paper papering par parable parachute parade paradigm paradise paradox paragon paragraph
 parallel parallelism paralysis parameter paraphrase parasite parcel parchment pardon parent parentage
 parenthesis parish parity park parking parlance parliament parlour parody part partaking partiality
 participant participation particle particular particularity parting partition party pass passage
 passenger passing passion passive passivity passport password past paste pastime pastor pasture pat patch
 patchwork path pathfinder pathology pathos pathway patience patient patio patriarch patriot patrol patron
 patronage patter pattern pauper pause pavement pavilion paw pawn payback payday payload payoff peace
 peacetime peak pearl pebble peculiarity pedal pedant pedantry pedestal pedestrian pedigree peek peel peep
 peer peg pellet pen penance penchant pencil pendant pendulum penetration peninsula penknife penny
 penthouse penultimate people pepper percent percentage percentile perception perch perennial perfection
 perfectionism perfectionist performance performer peril perimeter period periodic periodical periphery
 periscope perk permanence permutation perpetrator perpetuity perplexity perseverance persistence persona
 personage personality personification perspective persuasion pertinence perusal peruse pervasiveness
 pessimism pessimist pest pet petal petition petrol pettiness phantom phase phenomenon philanthropy
 philosopher philosophy phobia phoenix phone photo photocopy photograph photographer photography phrase
 phrasing physician physics physique picker picket pickle pickup picnic picture piece pier pigeonhole pike
 pile pilgrim pilgrimage pill pillar pillow pin pinch pinnacle pinpoint pint pioneer pip pipework pirate
 pit pitfall pith pitifulness pittance pity pivot pixel place placebo placement plague plain plaintiff
 plan planet plank planner planning plantation plaster plastic plate plateau platitude platoon platter
 plausibility playback player playground playmate plaything playwright plea pleasantness pleasantry
 pleasure plenty plethora plight plod plot plough plow ploy plug plumage plume plunder plunge plural
 plurality plus poacher pocket pocketful pod podium poem poet poignancy point pointedness pointer
 pointlessness poise poison poker polarity pole polemic policyholder polish politeness poll pollen
 pollution pomp pond pool poorness pop populace popularity population porch pore porridge port portal
 portent porter portfolio portrait portrayal poser position positioning positive positivity possession
 possessor possibility post postage postbag postcard poster posterity postman postscript posture pot
 potency potential potter pottery pouch poultry pounce pound pour poverty powder power powerhouse
 powerlessness practicality practice practitioner pragmatism prairie praise prank prayer preamble
 precariousness precaution precedence precedent precept precinct precipice precipitation preciseness
 precision preclusion precondition precursor predator predecessor predicament predictability predictor
 predilection predisposition predominance preface preference prefix prejudice prelude prematurity premise
 premium premonition preoccupation preparation preparedness preponderance prerequisite prerogative
 prescience prescription presence presentation presenter preservation press pressure prestige presumption
 pretence pretense pretension pretext prevalence prevention preview prey prick pride primacy primary prime
 primer prince principal principle print printer printout prior prism prisoner privacy privation privilege
 prize prizewinner pro probability probing probity problem procedure procession proclamation
 procrastination prodigy producer profession professional professionalism professor proficiency profile
 profundity profusion progeny prognosis programmer progress progression projection projector proliferation
 prologue prolongation prominence promontory promotion prompt promptness pronoun pronouncement proof
 propaganda propensity property prophecy prophet proponent proportion propriety propulsion prose prospect
 prospectus prosperity protagonist protection protector protein protocol protrusion proverb providence
 provider province provision provocation prow prowess proximity proxy prudence prune pseudonym psyche
 psychiatrist psychologist psychology pub publication publicist publicity publisher puddle puff pull
 pulley pullover pulp pulpit pulsation pulse pump pumpkin pun punch punchline punctuality punctuation
 pundit punt punter pup pupil purge purist purity purple purport purpose purse pursuer pursuit push
 pushover putt puzzle puzzlement puzzler pyramid quagmire quaintness quake qualifier quality qualm
 quandary quantification quantity quantum quarry quarter quarterback quartet quartz quay queer query quest
 question queue quibble quickness quicksand quid quietness quill quilt quintet quip quirk quiz quorum
 quota quotation quotient rabble race racer racetrack racing rack racket radar radiance radiation radiator
 radical radio radius raffle raft rafter rag rage raid rail railing railway rain rainbow raincoat raindrop
 rainfall rainforest rally ram ramble ramification ramp rampage rampart ranch rancour randomness range
 ranger rank ranking ransom rant rap rapidity rapture rarity rascal rash rat rating ratio ration rationale
 rationality rattle ravage rave ravine rawness ray razor reach reaction reactionary reactor read reader
 readership readiness reading readjustment realignment realisation realism realist reality realization
 realm reaper reappearance reappraisal rear rearguard rearrangement reason reassessment reassurance
 rebalancing rebel rebirth reboot rebound rebuff rebuild rebuke rebuttal recalculation recalibration
 recall recap receipt receptacle reception receptiveness recess recharge recipe recipient recital
 reckoning reclassification recluse recognition recollection recommencement recommendation recompense
 reconciliation reconnaissance reconnection reconsideration reconstruction recorder recording recount
 recourse recoveries recovery recreation rectangle rectification recuperation recurrence recycling red
 redemption redirection rediscovery redistribution redness redo redress reductio reduction reef reel
 reexamination referee reference referendum refill refinement reflection reflex refrain refresh
 refreshment refuge refugee refurbishment refutation regain regard regeneration regime regiment region
 register registration regression regret regularity rehabilitation rehash rehearsal reign rein
 reincarnation reinforcement reins reinstatement reinterpretation reinvention reiteration rejoinder
 rejuvenation relapse relation relative relativity relaxation relay release relevance reliability reliance
 relic relief relish reluctance remainder remake remark remarkableness remedial remedy reminder
 reminiscence remit remnant remorse remoteness removal renaissance rendering rendezvous rendition renegade
 renovation renown reopening reordering repair repeat repercussion repertoire repetition replacement
 replay replenishment replica replication reply reportage reporter repose reprieve reprint reprisal
 reproach reproduction reptile republic repulsion reputation repute request requirement requisite rerun
 rescheduling rescue rescuer research researcher resemblance reservation reserve reservoir reshuffle
 residence resident residue resilience resin resistance resolution resolve resonance resort
 resourcefulness respect respectability respite responder response responsibility responsiveness rest
 restart restaurant restaurateur restfulness restlessness restoration restorer restraint restriction
 result resultant resumption resurgence resurrection retailer retailing retaliation rethink reticence
 retina retort retracing retreat retribution retriever retrospect retrospection return reunion revamp
 revelation revenge reverence reverie reversal reverse review revision revisit revisitation revitalisation
 revival revolt revolution revolver revulsion reward rewording rewrite rhetoric rhyme rhythm ribbon
 richness riddance riddle ride rider ridge ridicule rifle rift rig right rightness rigidity rigor rigour
 rim rind ring ringer ringing ringleader rink riot rip ripeness ripple rise riser risk riskiness rite
 ritual rival river riverbank road roadblock roadside roadway roar roast robber robe robustness rock
 rocket rod roe rogue role roll roller rollercoaster romance romp roof rooftop rookie room roommate
 rooster root rope rosette roster rostrum rot rota rotation rotor rough roughness roulette round
 roundabout rounding roundness roundup rout route router routine roving row rower rubbish rubble rubric
 ruby rucksack rudder rudeness rudiment ruffle ruin ruinous rule ruler ruling rum rumba rumble rumbling
 ruminant rump run runaway rundown rung runner runner-up running runt runway rupture ruse rush rust rustle
 rut ruthlessness sabbatical saboteur sachet sacrifice sadness safari safeguard safekeeping safety saga
 sage sail sailing sailor saint sake salesman salesperson saleswoman salient salon saloon salt salutation
 salute salvage salvation salve sample sanctity sanctuary sand sandbag sandpaper sandstorm sanity sap
 sarcasm sash satellite satire saturation saturday sauce saucer savage saver saviour savour savvy saw scab
 scaffold scaffolding scalability scale scalp scamp scan scanner scapegoat scar scarcity scare scarecrow
 scatter scattering scavenger scenario scene scenery scent sceptic scepticism schedule schematic scheme
 schemer scheming scholar scholarship school schoolboy schooling science scientist scissors scoff scold
 scoop scooter scope score scoreboard scorecard scoreline scorer scoresheet scorn scourge scout scowl
 scrabble scramble scrap scrapbook scrape scratch scrawl scream screech screen screening screenplay screw
 screwdriver scribble scribe scrimmage script scripture scroll scrum scruple scrutineer scrutiny scuffle
 sculptor scum scurry sea seaboard seal sealant seam seaman search searcher searchlight seaside season
 seasonality seasoning seat second secondment secrecy secret secretary sect section sediment seduction
 seed seedbed seedling seeker seepage seesaw segmentation segregation seizure selection selectivity self
 selfishness selflessness semblance semester semicolon seminar sender seniority sensation sense
 senselessness sensibility sensitivity sensor sentence sentimentality sentinel separateness separation
 september sequel sequence serenade serendipity serenity sergeant serial series seriousness sermon serpent
 session set setback settee setting settler setup seven seventeen seventh seventies severity sewer sewing
 sextet shack shackle shade shading shadow shadowing shake shakiness shallowness sham shambles shame
 shanty shape share sharpener sharpness shaving shed sheen sheep sheet sheeting shelf shell shelter
 shepherd sheriff shield shift shifter shilling shimmer shin shine ship shipwreck shirt shiver shoal shock
 shockwave shoestring shoot shooter shopper shopping shore shortage shortcoming shortcut shortening
 shortfall shorthand shortness shot shotgun shoulder shout shove shovel show showcase showdown shower
 showing showman showpiece showroom showstopper shred shrewdness shriek shrine shrinkage shrub shrug
 shudder shuffle shutter shuttle shyness sibling side sideboard sidecar sidekick sideline sideshow
 sidestep sidetrack sidewalk siege sieve sift sigh sight sighting sightline sign signal significance
 signpost silhouette silliness silo silver similarity simile simplicity simplification simulation
 simulator simultaneity sin sincerity sinew singer singleton singular singularity sink sip sir siren site
 situation six sixteen sixth sixties size sizing skate skater skeleton sketch sketchbook skew skewer ski
 skid skier skill skillset skim skin skip skipper skirmish skull sky skyline skyscraper slab slack
 slackness slang slant slap slate slaughter sledge sledgehammer sleep sleeper sleet sleeve sleight sleuth
 slew slice slick slide slider slightness slime sling slip slippage slipper slipstream slit sliver slob
 slog slogan slop slope slot sloth slowcoach slowdown slowness sludge slug slum slumber slump slur slush
 slyness smack smallness smarts smattering smear smell smile smirk smog smoke smoker smokescreen smoothing
 smoothness smudge smugness snack snag snake snap snapshot snare snarl snatch sneak sneer sneeze sniff
 snigger snip snippet snob snooze snore snort snout snow snowball snowfall snowflake snowman snub snuff
 soap soapbox soberness sobriety soccer sociability socket soda sodium sofa softener softening softness
 soil solace solemnity solicitude solid solidarity solidity solitude soloist solstice solution solvent
 solver somebody someday somersault son sonata song sonnet soothing sophistication sore soreness sorrow
 sort sorting soul soulmate sound soundbite sounding soundness soundtrack soup source sourcing south
 southeast souvenir sovereign sovereignty soy space spaciousness spade spam spanner spar spark sparkle
 sparkler sparsity spasm spate speaker spear spearhead special specialisation specialism specialist
 specialty species specific specificity specifics specimen speck spectacle spectator specter spectre
 spectrum speculator speech speed speediness speeding speedometer spell spellbound spelling sphere sphinx
 spice spike spillover spin spine spiral spire spirit spiritedness spite splash splatter spleen splendour
 splint splinter split splitter spoil spoiler spoils spoke spokesman sponge spontaneity spoof spoon
 spoonful spore sport sportsman spot spotlight spotter spouse spout sprain sprawl spray spread spreadsheet
 spree sprig spring springboard springtime sprinkler sprinkling sprint sprinter sprout spruce spur spurt
 spy squad squadron squalor squander square squash squat squeak squeeze squeezer squiggle squint squire
 squirrel stab stabiliser stability stable stack stadium stage stagger staging stain staircase stairway
 stake stalemate stalk stallion stalwart stamina stammer stamp stampede stance stand standard standards
 standby standing standoff standout standpoint standstill stanza staple stapler star starch stardom stare
 starfish starkness start starter startle starvation stash stateliness statement statesman static station
 statistic statistician statistics statue stature status stave stay stead steadfastness steadiness steak
 stealth steam steamroller steed steel steepness steering stem stench step stereo stereotype stern stew
 steward stewardship stick sticker stickiness stickler stiffness stigma stillness stilt stimulant
 stimulation stimulus sting stinker stint stipend stir stirring stitch stitching stock stockbroker
 stocking stocktake stocktaking stoicism stomach stone stool stoop stop stopgap stopover stopper stopwatch
 storefront storey storm story storyline storyteller storytelling stove straggler straightness strainer
 straits strand strangeness stranger strangle strap stratagem stratum straw strawberry streak stream
 streaming street streetwise strength strengthening stress stretch stretcher strictness stride
 strikethrough string stringency strip stripe stripes striving stroke stroll stronghold structure struggle
 strut stub stubbornness stud student studio stuff stumble stump stunt stupidity stupor sturdiness stutter
 style styling stylist subcategory subclass subcommittee subconscious subdivision subgroup subheading
 subject subjectivity subjunctive sublimation submarine subordinate subordination subplot subscript
 subsection subset subsidence subsistence substance substantiation substitute substitution subsystem
 subtext subtitle subtlety subtotal subtraction suburb subversion subway success succession successor
 suction suddenness suds suffering sufficiency suffix suffocation suggester suggestion suit suitability
 suite sulk sum summariser summary summation summer summit sun sunday sundial sundown sunflower sunglasses
 sunlight sunrise sunset sunshine superfluity superintendent superior superiority superlative supernova
 superpower superset superstar superstition supervision supervisor supper supplement supporter supposition
 suppression supremacy surety surf surface surfeit surge surmise surname surpassing surplus surprise
 surrender surrogate surroundings surveillance surveyor survival survivor susceptibility suspect suspense
 suspicion sustenance swagger swallow swamp swap swarm swathe sway sweat sweep sweeper sweet sweetheart
 sweetness swell swerve swiftness swim swimmer swindle swing swipe swirl swish switchback switchboard
 switcher swivel swoon swoop sword syllable syllabus symbol symbolism symmetry sympathiser sympathy
 symphony symposium symptom synchronicity synchrony syndrome synergy synonym synopsis syntax synthesis
 system systematic tab table tableau tablet taboo tabulation tack tact tactic tactician tag tail tailback
 tailcoat tailgate tailor tailwind taint take takeaway taker takings tale talisman talk talker talking
 tally talon tameness tan tandem tangent tangle tango tank tanker tantrum tap tape tapestry tar tardiness
 target tarnish task tassel taste tatters tattoo taunt tavern taxonomy tea teacher teaching team teammate
 teamwork teaser technicality technician technique tedium teenager teething telegram telegraph telephone
 television teller temper temperature tempest template temple tempo temptation tenacity tendency
 tenderness tenet tennis tenor tense tension tenth tenure term terminology terminus terrace terrain
 territory terror terrorism test testament tester testimony tether text textile texture thankfulness
 thanks thaw theatre theme theorem theorist theory therapist therapy thermostat thesaurus thesis thicket
 thickness thief thing thinker thinking thinness thinning third thirst thirteen thirties thistle thorn
 thoroughbred thoroughfare thoroughness thought thoughtfulness thoughtlessness thousand thrashing thread
 threadbare threat threesome threshold thrift thrill thriller throb throne throng throttle throwback
 thrust thud thug thumb thumbnail thump thunder thunderbolt thunderstorm thursday tick ticker tide
 tidiness tidings tie tiger tightening tightness tightrope tile till tilt tilter timber time timeframe
 timekeeper timelessness timeliness timer timescale timidity tin tinderbox tinge tinker tinkle tint tip
 tirade tire tiredness tissue titan titbit title toast toaster tobacco toddler toe toehold toffee together
 togetherness toggle toil token tolerance toll tomb ton tone tongue tonic toning tool toolbox toolkit toot
 tooth top topic topmost topography topping torch torment tornado torpedo torpor torrent tortoise torture
 toss tot total touchdown touchiness touchline touchstone tough toughness tour tourist tournament tow
 towel tower town township toy trace tracer tracing track tracker tracking trackside tract traction
 tradition traffic tragedy trail trailblazer trailer trait traitor trajectory tramp trampoline trance
 tranche tranquillity transcendence transcript transference transfusion transgression transience transit
 transition transitoriness translation translator transmission transmitter transparency transplant
 transporter transposition trap trash trauma traveler traveller trawl tray treachery treadmill treason
 treasure treasurer treat treatise treaty treble tree trek trellis tremble tremor trench trend trendline
 trendsetter trepidation trial triangle tribe tribulation tributary tribute trick trickle trickster trifle
 trigger trillion trilogy trim trimming trinity trinket trio trip triple triplet tripod triumph trivia
 triviality trolley troop trophy tropics trot troubadour trouble troublemaker troubleshooter
 troubleshooting trough trouper trowel truce truck trudge truffle truism trump trumpet truncation trunk
 trust trustworthiness truth truthfulness try tub tube tuck tuesday tug tugboat tumble tumbler tumult tune
 tuner tunic tuning tunnel turbine turbulence turf turkey turn turnaround turner turning turnout turnpike
 turnstile turntable turquoise turret turtle tusk tussle tutor tweak twelfth twelve twenties twenty
 twiddle twig twilight twin twinge twinkle twirl twist twister twitch twosome tycoon type typeface
 typescript typhoon typo typographic tyranny tyrant tyre ubiquity ugliness umbrage umbrella umpire
 unanimity unavailability unawareness unbelief uncertainty unconcern unconventionality underachievement
 underachiever underbelly undercarriage undercurrent underdog underestimate undergraduate underground
 undergrowth underling underpass underperformance underperformer underpinning underside understanding
 undersupply undertaker undertaking undertone undertow undervaluation underworld undoing unease uneasiness
 unevenness unfairness unfamiliarity unfortunate unification uniform uniformity unimportance uniqueness
 unison unit unity universe university unknown unlikelihood unlikeliness unpleasantness unpopularity
 unpredictability unreality unreliability unsteadiness unsuitability untidiness untruth unveiling
 upbringing update upholder upholstery upkeep uplift uppers upsetting upshot upside upstart upstream
 upsurge upswing uptick uptrend upturn urbanity urge urgency usefulness usurper utensil utility utmost
 utopia utterance utterness vacillation vacuum vagabond vagary vagueness valance valediction valet
 validation validity valley valour valuables valuation value valve van vandal vane vanguard vanilla vanity
 vantage vapour variability variable variance variant variation variety varnish vase vat vault veal vector
 veer vegetable vegetation vehemence veil vein velocity veneer vengeance venom vent ventilation ventilator
 venture venturer venue veracity verandah verb verbatim verbosity verdict verge verification verity vermin
 vernacular versatility verse version vertex vertical vertigo verve vessel vest vestibule vestige vet
 veteran viability vibe vibrancy vibration vicar vice vicinity viciousness victim victor victory view
 viewpoint vigil vigilance vignette vigor vigour vile villa village villager villain vim vindication vine
 vinegar vineyard vintage vintner violence violet vip virtual virtue virtuosity viscosity viscount
 visibility vision visionary visitation visitor vista visual visualisation vitality vitamin vitriol
 vivacity vividness vocabulary vocation vogue void volatility volcano volley volt voltage volunteer vortex
 vote voter vowel voyage vp vulnerability wad waffle waggle wagon wail waist waistcoat wait waiter waiting
 wake walk walker walkover walkway wall wallet wallflower wallop wallow wallpaper waltz wand wanderer
 wandering wane wannabe wanting ward warden wardrobe wares warfare warhorse wariness warlord warmer
 warmness warmth warning warp warpath warrant warrior wart wash washing washout wastage waste wastefulness
 wasteland watch watchdog watcher watchfulness watchlist watchman watchpoint watchtower watchword water
 watercolour watercourse waterfall waterfront waterhole watermark watershed waterway watt wave waveform
 wavelength wavering wax way waypoint wayside weakener weakening weakling weakness wealth weaponry
 weariness weather weathervane weaving webbing wedge wednesday weed week weekday weekend weekender weekly
 weep weighing weight weighting weir welfare well wellbeing wellspring west whack wharf wheel wheelbarrow
 wheeze whereabouts wherewithal whetstone whiff while whim whimper whimsy whine whip whiplash whirl
 whirlpool whirlwind whisker whisper whistle white whiteboard whitewash whole wholeheartedness wholesaler
 whopper why wick wicket widening widow width wildcard wilderness wildfire wildlife wilfulness willpower
 wilt wimp winch wind windfall winding windmill window windowsill windscreen winery wing wingman wings
 wink winner winnings wipe wipeout wiper wire wireless wiring wisdom wisecrack wish wishlist wit
 withdrawal wizardry woe woman wonder wonderland wonderment wood woodcutter woodland woodpecker woodwork
 word wording wordplay work workaround workbench workbook workday worker workhorse working workings
 workload workman workmanship workout workpiece workplace workroom worksheet workspace workstation world
 worrier worry worship worst worth worthiness worthlessness wound wow wrap wrapper wrapping wrath wreath
 wreck wreckage wrench wrestle wrestler wretch wriggle wrinkle wrist write-up writer writing writings
 wrong wrongness yard yardage yardstick yarn yawn year yearbook yearning yeast yell yelp yield yielding
 yoga yoke youngster youth yuppie zeal zealot zenith zephyr zest zigzag zip zipper zone zoo zoom
 nub olive oyster rabbit rainmaker rigmarole shortlist snail squall squib sweetener tailspin tinder
 totem playbook productivity readout rollup throughput topline treatment triage walkthrough whitespace
 workstream swath smidgen tad teeth ownership prioritisation sniffle thanksgiving timeline`;
