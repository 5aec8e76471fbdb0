/** Nouns of open prose that claim nothing by themselves, A to M: abstractions, measures of a text, figures of speech. */

/** Singular; plurals follow. */
export const NOUNS_A_TO_M = `abandon abandonment abeyance ability abnormality absence absurdity abundance abyss acceleration accent
 access accessory accolade accompaniment accomplishment accord account accountability accumulation
 accuracy ace achievement acknowledgement acquaintance act action activation actor actuality adage
 adaptation addition address adherence adjective adjustment admiration admission advance advancement
 advantage advent adventure adverb adversity advice affair affection affinity affirmation aftermath
 afternoon aftertaste afterthought age agency agenda agent aggregate aggression agility agony agreement
 aid ailment aim air aisle alarm alert alias alibi alignment allocation allowance allure ally alphabet
 alternate alternative altitude amalgam ambiguity ambition ambivalence amendment amenity ammunition
 amnesty amount ample amplitude analogy analysis analyst anatomy ancestor anchor anchorage anecdote anger
 angle anguish annoyance anomaly answer antagonism antecedent anthem anticipation anticlimax antidote
 anxiety anything apathy apex apparatus apparition appeal appearance appendage appendix appetiser appetite
 applause appliance apportionment appraisal appreciation apprehension apprentice approach appropriateness
 approximation aptitude arc arch architecture archive arena argument arithmetic arm armful armoury arms
 array arrival arrow art artefact article artist ascendancy ascent ashes aside aspect aspiration assembly
 assertion assessment asset assignment assistance association assortment assumption assurance asterisk
 astonishment asymmetry atmosphere atom atonement attachment attainment attempt attendance attendant attic
 attitude attraction attribute auction audience audit aura austerity author authority autumn avalanche
 avenue average aversion avoidance awareness awe axe axis babble back backbench backbone backdoor backdrop
 backer background backlog backseat backside backstop backstory backup backwater backwoods backyard badge
 baggage bait balance ball ballast balloon ballot ballpark ballroom balm band bandage bandwagon bandwidth
 bane bang banner banter baptism bar barb bargain bargaining barn barometer barrel barrier barter base
 baseline basement bashfulness basics basis basket basketful batch baton batsman battalion battery battle
 battleground bay beach beacon bead beam bean bearing beast beat beauty bed bedrock bee beef beehive
 beginning behalf behavior behaviour beholder belief bell bellwether belonging belt bench benchmark bend
 beneficiary benefit bent berth best bet better betterment beverage bias bike billboard billion bind bird
 birthday bit bite bitterness blackboard blackspot blade blame blank blanket blast blaze blemish blend
 blessing blight blindness blink blip blob block blockage blockbuster bloke blood bloom blot blow
 blueprint blues bluff blunder blur blurb blush boast boat body bodyguard boilerplate bolt bombshell
 bond bone bonfire book bookcase bookend bookkeeping bookmark boom boost booster boot border bore boredom
 bother bottleneck bottom bough bounce bound boundary bounty bouquet bout bow bowl box boy brace bracket
 brag braid brain brainchild brake branch brand bravado bravery brawn breadcrumb breadth breadwinner break
 breakdown breaker breakeven breakneck breakout breakthrough breakup breath breather breathing breed
 breeze brevity brewer brick brickbat bridge brief brier brigade bright brightness brilliance brim brink
 broadside broth brow brunch brunt brush bubble buck bucket bucketful bucketload bud buddy buff buffer
 building bulge bulk bullet bulletin bullseye bulwark bump bumper bunch bundle bunker buoy buoyancy burden
 bureau burn burst bush businessman businesswoman bustle button buzz buzzword bystander byword cab cabin
 cabinet cable cadence cadre cage cake calamity calculation calendar calibration calibre call caller
 calling calm calmness camaraderie camera camp campfire canary candidate candle candour cane canopy canvas
 canyon cap capability capacity caper caption captive car caravan carbon card cardinal care career
 carnival carousel carpet carriage cart cartoon cartwheel cascade case cash cast casualness casualty
 catalogue catalyst catastrophe catch catchment category cause caution cavalry caveat cavern ceiling
 celebration cell cellar cement census cent centenary center centerpiece centre centrepiece century
 ceremony certainty chaff chair chairlift chalice chalk challenge challenger chameleon champagne chance
 chandelier change chaos chap chapter character characterisation charade charge charisma charm chart
 charter chase chasm chat chatter chauffeur checklist checkpoint checkup cheek cheer chemistry chess chest
 chick child childhood chill chime chin chip choice choir chord chore chorus chronicle chronology chum
 chunk churchgoer cinch cinema cipher circle circuit circuitry circulation circumference circumspection
 circumstance citadel citation citizen city civility claim clamour clan clang clap clarification clarity
 clash clasp class classic classification classmate classroom claw clay cleaning cleanliness cleanup
 clearance clearing cleavage clemency cliche cliché clientele cliff cliffhanger climate climax climb
 climber clinch cling clinic clip clipboard clique cloak clockwork close closeness closet closure cloth
 clothes clout clover cloves club clue clump clumsiness cluster clutch clutter coach coal coalition coast
 cobweb cocktail code coffee cogency cogwheel coherence cohesion cohort coil coin coincidence coldness
 collapse collar colleague collection collective college collision colon colony color colossus colour
 colourfulness column combat combination combo comeback comedown comedy comer comet comeuppance comfort
 comic coming comma command commandment commencement commendation comment commentary commentator
 commiseration committal committee commodity commonality commonplace commonsense commotion communicator
 community compact companion companionship comparison compartment compass compassion compatibility
 compensation competence compilation complacency complement completeness completion complexion complexity
 complication compliment component composition composure compound comprehension compression compromise
 compulsion computation comrade conceit concentration concept conception concert conciseness conclusion
 conclusiveness concord concourse concreteness condensation condition condolence conduct conduit cone
 confession confidant confidante confidence configuration confines confirmation conflict confluence
 conformity confrontation confusion congestion congratulation congruence conjecture conjunction connection
 connector connotation conscience consciousness consensus consequence conservatism considerateness
 consideration consistency consolation consolidation consortium constancy constellation consternation
 constituency constituent constraint construct construction consultancy consultation consumption contagion
 container contemplation contemporary contempt contender content contention contest contestant context
 continent contingency contingent continuation continuity contortion contour contraction contradiction
 contrarian contrast contribution contributor contrivance control controller controversy conundrum
 convenience convention convergence converse conversion conviction convoy cook cookie cool coolness
 cooperation coordination coordinator copper copy cord cordiality core cork corn corner cornerstone
 corollary corral correcting correction correctness correlation correspondence correspondent corridor
 corroboration corrosion cosmetic cost costume cottage couch cough council counsel count countdown counter
 counteraction counterargument counterbalance counterexample countermeasure counterpart counterpoint
 counterweight countryside couple couplet courage courier course courtesy courtship courtyard coverage
 covering coward cowardice cowboy crack cradle craft craftsmanship cramp crane crank crash craving crawl
 craze creak cream creation creativity creator creature credit creed creek creep crescendo crest crevice
 crew cringe crisis crispness criteria criterion critic criticism critique croft crop cross crosscheck
 crossfire crossing crossover crossroad crosswind crossword crowbar crowd crown crucible crudeness cruelty
 cruise crumb crunch crusade crush crust crutch crux cry crystal cube cue culmination culprit cult cunning
 cup cupboard cure curfew curiosity curl currency current curriculum curse cursor curtain curve curveball
 cushion cushioning custodian custody custom customariness cut cutoff cutout cyclone cylinder cynic
 cynicism dab dairy dam damage damper dampness dance dancer danger daredevil dark darkness darling dart
 dash dashboard datapoint datum dawn day daybreak daydream daylight daytime dazzle deadlock deadweight
 deadwood deal dealer dealership dealing dealmaker dearth debacle debate debris debut decade decay deceit
 december decency deception decider decimal decision decisiveness deck declaration decoration decorum
 decoy decrease decree dedication deduction deed deepening deer default defeat defence defender defense
 deference deferment deferral defiance deficiency deficit definiteness definition deflection deformation
 degradation degree dejection delay deletion deliberation delicacy delight delineation delirium
 deliverance delivery delta deluge delusion demand demarcation demeanour demise democracy demography
 demolition demonstration demonstrator demotion den denial denomination denominator denouement density
 dent dependability dependence dependency depiction depletion deposit depot depreciation depression
 deprivation depth deputy derailment derby derivation descendant descent description desert desertion
 desirability desire desk desolation despair desperation despondency destination destiny destruction
 detachment detail detection detective deterioration determinant determination determinism deterrent
 detour detraction detriment devastation developer development deviation device devotion dexterity
 diagnosis diagonal diagram dial dialogue diameter diamond diary diaspora dice dictate dictation diction
 dictionary dictum diet difference differential differentiation differentiator difficulty diffidence
 diffusion dig digest digit digital dignity digression dilemma diligence dilution dim dimension diminution
 dimness din diner dinner dint dip diploma diplomacy diplomat direction directive directness director
 directory dirt disability disadvantage disaffection disagreement disappearance disappointment disarray
 disaster disbelief disc discard discernment disciple discipline disclaimer disclosure discomfort
 disconnect disconnection discontent discontinuity discord discourse discovery discrepancy discretion
 discrimination discussion disdain disengagement disentanglement disguise disgust dish disharmony
 dishearten disillusionment disincentive disinclination disinterest disk dislike dislocation dismay
 disorder disorganisation disparity dispatch dispersal dispersion displacement display disposal
 disposition disproportion disqualification disregard disrepair disrespect disruption disruptor dissection
 dissent dissimilarity dissipation dissolution dissonance distance distaste distillation distinction
 distinctiveness distortion distraction distractor distress distribution distributor district distrust
 disturbance ditch ditto dive diver divergence diversification diversion diversity divide dividend
 division doc dock doctrine document documentation doggedness dogma doing doldrums doll dollar domain
 domestic dominance domino donkey donor doom door doorbell doormat doorstep doorway dose dossier dot
 double doubt doubter dough downfall downgrade downhill downpour downside downslide downstream downswing
 downtick downtrend downturn dozen draft draftsman drag drain drama dramatics draught drawback drawer
 drawing dread dream dreamer dregs dress drift drill drink drip driver driveway drizzle drone drop droplet
 dropout dropper drought drove drowsiness drudgery drum drumbeat drummer dryness dud duel duet dugout
 dullness dummy dump dune dungeon duo dupe duplicate duplication durability duration dusk dust dustbin
 duty dwarf dweller dwelling dynamic dynamism dynamo dynasty eagerness ear earful earner earnest
 earnestness earshot earth ease easiness east easter eavesdropping ebb echo eclipse eddy edge edginess
 edition editor editorial education effect effectiveness efficacy efficiency effigy effort effortlessness
 ego eight eighteen eightfold eighth eighties elaboration elasticity elation elegance elegy element
 elephant elevation elevator eligibility elimination elite eloquence emanation embarrassment embellishment
 ember emblem embodiment embrace embroidery emergence emergency eminence emissary emission emotion empathy
 emperor emphasis empire emptiness emulation enabler enclave enclosure encore encounter encouragement
 encroachment encyclopaedia end endeavor endeavour ending endnote endorsement endowment endpoint endurance
 enemy energiser energy enforcement engine engineer enigma enjoyment enlargement enlightenment enmity
 enormity enquirer enquiry enrichment ensemble enslavement ensuing entanglement entente enterprise
 entertainer entertainment enthusiast entirety entitlement entity entourage entrance entrant entrapment
 entreaty entrepreneur entry envelope environs envoy envy ephemera epic epidemic epilogue epiphany episode
 epitaph epitome epoch equal equaliser equality equanimity equation equator equilibrium equipment equity
 equivalence equivalent era eraser erosion errand erratum error eruption escalator escape escapee escort
 essay essence essential establishment estate esteem estimate estimation estimator eternity ethic ethos
 etiquette euphemism euphoria evaluator evaporation evasion eve evening evenness event eventuality
 everybody everyday everyman everyone evidence evil evocation evolution exactitude exactness exaggeration
 examination examiner exasperation excavation excellence exception excerpt excess exclamation exclusion
 exclusivity excursion excuse execution executive executor exemplar exemption exercise exertion exhaust
 exhaustion exhibit exhibition exhilaration exhortation exile existence exit exodus exorbitance expanse
 expansiveness expectancy expectation expediency expedition expenditure expense experience experiment
 expert expertise expiration expiry explanation exploit exploitation exploration explorer exponent
 exponential exposition exposure expression expressiveness extension extensiveness extent exterior
 extinction extra extract extraction extraneous extrapolation extravagance extravaganza extreme extremity
 exuberance eye eyebrow eyesight eyesore eyewitness fable fabric facade face facet facilitation
 facilitator facility facsimile fact faction factoid factor faculty fad failing faintness fair fairness
 fairy fairytale faith faithfulness fake fall fallacy fallback faller fallibility fallout falsehood
 falseness fame familiarity family famine fan fanatic fanaticism fancy fanfare fang fantasy farce fare
 farewell farm farmer fascination fashion fat fatality fate father fathom fatigue faultline favor favorite
 favour favourite favouritism fear fearfulness feasibility feast feat feather feature february federation
 feed feeder feel feeling feint felicity fellow fellowship felt fence fender ferment ferocity ferry
 fertility fervour festival feud few fiasco fibre fickleness fiction fiddle fiddler fidelity fiefdom field
 fielder fiend fierceness fifteen fifth fifties fight fighter figment figure figurehead filament file
 filler fillip film filter filth final finale finalist finality finder finding finesse finger fingernail
 fingerprint fingertip finish finisher fire firearm firebrand firecracker firefight firefighter
 firefighting fireplace firepower firewall firewood firework firm firmness first firstborn fish fisherman
 fishery fissure fist fit fitness fitting five fix fixation fixture fizz flag flagship flair flake flame
 flank flap flare flash flashback flashlight flashpoint flask flat flatline flatness flattery flavor
 flavour flaw fleet flesh flexibility flick flicker flier flight flimsiness flint flip flirtation float
 flock floodgate floodlight floor flop floss flotation flotilla flotsam flourish flow flowchart flower
 fluctuation fluency fluff fluid fluidity fluke flurry fluster flutter flux fly foam focus fodder foe fog
 foghorn foible foil fold folder folk folklore folks follower following folly fondness food fool
 foolishness foot football footer footfall foothold footing footnote footprint footstep footwork foray
 forbearance force forcefulness fore forebear foreboding forecaster forefather forefinger forefront
 foreground foreknowledge foreman forename foresight forest foretaste forethought forewarning foreword
 forfeit forge forgetfulness forgiveness fork form formality format formation formula formulation fort
 forte forthrightness fortnight fortress fortune forty forum forwardness fossil foundation founder
 fountain four foursome fourteen fraction fragility fragment fragrance frame framework franchise frankness
 fraternity fray freak freebie freedom freefall freehand freeloader freeway freeze freezer freight frenzy
 frequency freshness fret friction friday fridge friend friendliness friendship fright frigidity fringe
 frisson frivolity front frontage frontier frontline frontrunner frost froth frown frugality fruit
 fruition fruitlessness fudge fuel fugitive fulcrum fulfillment fulfilment fullness fumble fun function
 functionality functioning fundamentals funnel furnace furore furrow fury fuse fusion fuss futility future
 futurist fuzz fuzziness gadget gaffe gain gait gal gala galaxy gale gallantry gallery gallon gallop
 gambit gamble gambler game gamut gang gap garage garb garbage garden gardener garland garment garnish gas
 gash gasp gate gatekeeper gateway gathering gauge gauntlet gaze gear gearbox gearing gem gender gene
 genealogy generalisation generalist generality generalization generation generator generosity genesis
 genie genius genre gentleman gentleness geography geometry germ gesture getaway giant gift gig gimmick
 girl gist giveaway given glacier gladness glamour glance glare glass gleam glee glide glimmer glimpse
 glint glitch glitter gloom gloominess glory gloss glossary glow glue glut goal goalkeeper god goer gold
 goldmine golf good goodbye goodness goods goodwill gorge gospel gossip gourmet governance gown grab grabs
 grace grade grader gradient gradual graduate graft grail grain grammar grand grandeur grandstand granite
 granularity grapevine graph grapple grasp grass gratefulness gratification gratitude gratuity grave
 gravel graveyard gravitas gravity gravy grease greatness greed green greenhouse greeting grid gridlock
 grief grievousness grill grimace grime grin grind grindstone grip grit groan groove gross ground
 groundbreaker grounding groundswell groundwork group grouping grouse grower growl growth grudge grumble
 guarantor guard guardian guess guesswork guest guidance guide guidebook guideline guidepost guile
 guillotine guilt guinea guise gulf gulp gum gunpowder guru gusto gut gutter guy gym gymnastics habit
 haggling hail hair hairline half hall hallmark halo halt halving hammer hammering hand handbook handcuff
 handful handicap handiwork handle handling handoff handover handrail handset handshake handwriting hang
 hangover haphazardness happening harbinger harbour hardness hardship harm harmony harness harp harshness
 harvest hash haste hatch hatchet hate hatred haul haunt haven havoc hay haystack hazard haze head
 headache headcase header heading headland headlight headline headmaster headphone headquarters headrest
 headroom headstand headstart headway headwind healer health healthiness heap heaping hearing hearsay
 heart heartache heartbeat heartbreak hearth heartiness heartland heat heaven heaviness heavyweight hedge
 heed heel heft height heir heirloom hell helm help helper helpfulness helping hemisphere herald herb herd
 heritage hermit hero heroics hesitancy hesitation heyday hiatus hiccup hideaway hideout hierarchy high
 highland highlighter highness highroad highway hike hiker hill hillside hindsight hinge hint hinterland
 historian history hit hitch hitter hive hoard hoax hobby hodgepodge hog hold holder holding holdout hole
 holiday holism hollow hollowness holly home homecoming homeland homepage homestead homework honesty
 honeymoon honor honour hood hoof hook hoop hop hope hopefulness hopelessness hopper horizon horn hornet
 horror horse horsepower hose host hostess hotbed hotchpotch hotelier hotline hotness hotpot hound hour
 hourglass house household housekeeping hovel hub hubbub hubris huddle hue huff hug hulk hum human
 humbleness humidity humiliation humility humor humour hump hunch hundred hunger hunk hunt hunter hurdle
 hurricane hurry hurt hush hut hybrid hype hyperbole hyphen hypocrisy hypothesis ice iceberg icebreaker
 icing icon idea ideal idealism idealist identification identity idiom idiosyncrasy idiot idleness idol
 ignition ignorance illumination illusion illustrator image imagery imagination imbalance imitation
 imitator immaturity immediacy immensity immersion imminence immobility immunity imp impact impairment
 impasse impatience impediment imperative imperfection imperilment impersonation impetuosity impetus
 implausibility implication import importance impossibility impostor impotence impracticality imprecision
 impression impressiveness imprint improbability impropriety improvisation imprudence impulse impurity
 inability inaccuracy inaction inactivity inadequacy inattention inauguration inbox incarnation incentive
 inception inches incidence incision inclination inclusion incoherence incomer incompatibility
 incompetence incompleteness incongruity inconsequence inconsistency inconvenience incorporation increase
 increment incubation indebtedness indecision indentation independence index indication indicator
 indifference indirection indiscretion individual individuality inducement indulgence ineffectiveness
 inefficiency inequality inequity inertia inevitability inexactness inexperience infallibility
 infeasibility inference inferiority infestation infidelity infiltration infinity infirmity inflection
 inflexibility inflow influence influencer influx informality informant information infraction
 infrastructure infrequency infringement infusion ingenuity ingredient inhabitant inheritance inhibition
 initial initiation initiative initiator injustice ink inkling inlet inmate inn innards innings innocence
 innovation innovator innuendo input inquiry inquisition inroad insanity inscription insecurity insert
 insertion inside insider insight insignificance insincerity insinuation insistence insolence inspection
 inspector inspiration instability instalment instance instant instigation instinct institution
 instruction instructor instrument insufficiency insulation insult insurer insurmountability insurrection
 intake integer integrity intellect intelligence intensification intensity intention interaction
 interchange intercom interconnection intercourse interdependence interest interface interference interim
 interior interjection interlude intermediary intermission interplay interpretation interpreter
 interrogation interruption intersection interval intervention interview interviewer intimacy intimation
 intolerance intricacy intrigue intro introduction introspection intruder intrusion intuition invasion
 inventiveness inventory inverse inversion invitation invitee invocation involvement ionosphere ire iron
 irony irrationality irregularity irrelevance irritability irritant irritation island isolation issue itch
 item iteration itinerary ivory jab jack jackpot jade janitor jar jargon jealousy jeopardy jerk jest jet
 jetsam jetty jewel jewellery jib jigsaw jingle jitter job jogger joint joke joker jolt jot journal
 journalist journey joy joyride jubilation judgement judgment juggernaut juggler juggling jumble jumbo
 jump jumper junction juncture jungle junior junk junket jurisdiction juror justification justness
 juxtaposition karma keel keenness keeper keepsake kennel kernel key keyboard keyhole keynote keystone
 keyword kick kickoff kid killer killjoy kiln kilogram kilometre kin kind kindness kindred kingdom
 kingmaker kingpin kinship kiosk kiss kit knack knee knife knight knitting knob knock knockout knot
 knowledge knuckle kudos label labourer labyrinth lace laceration lack lad ladder lady lag laggard lair
 lake lament lamp lance land landfall landfill landing landlady landlord landmark landscape landslide lane
 language languor lantern lap lapdog lapse lapsus laptop larder larger largesse lark laser lash lass latch
 latecomer lateness lather latitude latter lattice laugh laughter launchpad laurel lava lavishness lawn
 laxity layer layman layout laziness lead leader leaderboard leadership leaf leaflet league leak leakage
 leaning leanness leap learner learning leash leather leaven lecture lecturer ledge ledger leeway leftover
 leg legacy legend legibility legion legitimacy legwork leisure length leniency lens lessee lesson letdown
 lethargy letter level lever leverage lexicon liability liaison liar liberty librarian library lid lie
 life lifeblood lifeboat lifecycle lifeguard lifeline lifespan lifestyle lifetime lift light lightbulb
 lighthouse lighting lightness lightning like likeness liking lilt limb limbo limelight limit limitation
 limp linchpin line lineage liner lineup lingo lining link linkage lip liquid liquidity list listener
 listlessness literacy literature litmus litter livelihood liveliness living load loaf loathing lobby
 local locale locality location loch lock locker lockstep locus lodge lodging loftiness log logbook logic
 logjam logo loneliness loner longevity longing longlist look looker lookout loop loophole loose looseness
 loot lord lot lottery loudness loudspeaker lounge love lover low lowland lowlight lowliness loyalist
 lozenge lubricant lucidity luck luggage lull lullaby lumber lump lunacy lunch luncheon lurch lure lust
 lustre luxury lyric machination machine machinery macro madness maelstrom magazine magic magician magnet
 magnetism magnificence magnitude mail mailbox mailing main mainland mainspring mainstay mainstream
 maintenance majesty majority makeover maker malady malaise male malfunction malice mall malt man
 management maneuver manifestation manifesto manifold mankind manner manoeuvre manor mansion mantelpiece
 mantle mantra manual manufacturer manuscript map maple marathon marble march marcher margin marinade mark
 marker marketplace marksman maroon marrow marshal marvel mascot mash mask masquerade mass massage masses
 mast master mastermind masterpiece masterstroke mastery mat match matchbox mate material materiality math
 mathematics maths matrix matter maturity maverick maxim maximum may maybe mayhem maze meadow meal mean
 meander meaning meaningfulness means meantime meanwhile measure measurement mechanic mechanics mechanism
 medal media median mediation mediator medicine mediocrity meditation medium medley meekness megaphone
 melancholy melody member membership memento memo memoir memorandum memorial memory menace mend mentality
 mention mentor menu mercenary merchandise merchant mercury mercy mere merit merriment mesh mess message
 messenger metabolism metal metamorphosis metaphor meter method methodology metre metric metropolis
 microcosm microphone microscope midday middle middleman midfield midnight midpoint midriff midst
 midsummer midterm midway midweek midwinter might migraine mildness mile mileage milestone militia mill
 millennium miller million millionaire millstone mime mimic mimicry mind mindfulness mindset mine
 minefield miner mineral miniature minibus minimalism minimum mining minor minority minstrel mint minus
 minute minutes miracle mirage mirror misadventure misalignment misapprehension misbehaviour
 miscalculation miscarriage mischief misconception misdemeanour miser misery misfire misfit misfortune
 misgiving misguidance mishap misinformation misinterpretation misjudgement misjudgment mismatch misnomer
 misprint misreading misrepresentation missile mission missionary misstep mist mistake misunderstanding
 mite mitigation mix mixture mob mobile mobilisation mobility mock mode moderation moderator modesty
 modicum modification moisture molecule moment monday money monitor monitoring monolith monologue monopoly
 monotony monsoon monster monstrosity month monthly monument mood moodiness moon moonshot moor moorings
 mop moral moraleless morass moratorium morning morsel mortality mortar mosaic mother motif motion
 motivation motivator motive motor motorist motorway motto mould mound mountain mountaineer mourning mouth
 mouthful mouthpiece move movement mover movie mud muddle mug multiple multiplication multiplicity
 multiplier multitude mumble mundanity mural murmur muscle muse museum mushroom music musician muster
 mutation mutter mutuality muzzle mystery mystique myth mythology
 hygiene bread butter disgrace foot feet kink bruise fever boon bonus cakewalk clincher cloud coda cog
 dealbreaker easel forerunner ghost hotspot makeweight moat decile guardrail gating heatmap heuristic
 dollop midpoint headwind tailwind christmas easter herring brainer baking`;
