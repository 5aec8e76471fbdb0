/** Verbs of open prose that assert nothing a column could deny, one form each; `families.ts` makes the others. */

/** Verbs of thinking, telling, weighing, arranging and acting in general. */
export const VERBS = `abate abide abound absorb abstain accelerate accentuate accommodate accompany accomplish accord account
 accrue accumulate ache achieve acknowledge acquaint act adapt add address adhere adjoin adjust admire
 admit advise affect affirm afford aggravate aggregate agonise agonize aid ail aim air alert align allay
 alleviate allocate allot allow allude alter alternate amaze amend amount amplify amuse analyse analyze
 anchor answer antagonise anticipate appeal appear append applaud apply apportion appreciate approach
 approximate arch argue arise arouse arrange array arrive ascribe ask aspire assemble assert assess assign
 assist associate assort assuage assume astonish astound attach attain attempt attend attest attract
 attribute augment augur avail avert avoid await awaken award axe babysit back backfire backslide baffle
 bag bail balance bank bargain bask batten batter battle bear beat beckon beef befall befit begin begrudge
 behave behold belabour believe belittle belong bemoan bend benefit berate beset bet betray beware
 bewilder bicker bide bin blame blanch blaze blend bless blink block bloom blossom blot blow bluff blunt
 blur blush boast bob bode bog boil bolster bond boost boot border bore bother bounce bow brace brag brake
 brave breathe breed breeze brew bridge brief brighten brim bring bristle broaden brood browse brush
 bubble buck buckle bud budge buffer buffet bulge bulk bully bump bunch bundle buoy burden burn burnish
 burst bury bustle busy butt buttress buzz bypass calculate calendar calibrate call calm camouflage
 canvass cap capitalise capitalize capture care caress carry cart carve cascade cast catalogue catch
 categorise categorize cater cause caution cave cease celebrate cement center centre chalk chance change
 channel characterise charge charm chart chase chat cheat check cheer cherish chew chide chill chime chip
 chivvy choke choose chop chronicle chug chunk circle circulate cite claim clamber clang clarify clash
 clasp class classify claw clean clear cleave clench click climax cling clip cloak clock clog cluster
 coach coalesce coast coax cobble coincide collate collect collide colour comb combat combine come comfort
 commend comment commiserate compare compel compensate compile complement complete complicate compliment
 comply compose compound comprehend compress comprise compute conceal concede conceive concentrate concern
 conclude condense condone conduct confer confess configure confine conform confound confront confuse
 congratulate congregate connect connote conserve consider consist console consolidate conspire constitute
 constrain construct construe consult consume contain contemplate contend contest contextualise continue
 contort contract contradict contrast contribute contrive control converge converse convert convey
 convince cook cool coordinate cope copy corner corral correct correlate correspond corroborate corrode
 cost counsel count counter counteract counterbalance couple cover covet cower crack cram crane crave
 crawl craze creak crease create credit creep crept cringe cripple criticise criticize crop cross crowd
 crown cruise crumble crumple crunch crush cry crystallise crystallize cue cull culminate cultivate cup
 curb cure curl curse curtail curve cushion cut cycle dabble dally damage damp dampen dance dangle dare
 darken dart dash date daunt dawdle dawn daydream dazzle deal debate debunk decay deceive decelerate
 decide decipher decouple decrease deduce deduct deem deepen defend defer define deflate deflect defuse
 defy degenerate degrade delay delegate delete deliberate delight delineate deliver delude delve demand
 demolish demonstrate demote demur denote denounce dent depend depict deplete deprioritise deprioritize
 derail derive descend describe deserve design desire despair detach detail detect deter deteriorate
 determine detract develop deviate devise devote diagnose dial dictate differ differentiate dig digest
 dilute dim diminish din direct disagree disappear disappoint disband discard discern disclose discourage
 discover discredit discuss disentangle disguise dish dislike dislodge dismay dismiss disperse displace
 display dispose disprove dispute disqualify disregard disrupt dissect dissipate dissolve dissuade distil
 distill distinguish distort distract distress distribute distrust disturb ditch dither dive diverge
 diversify divert divide divulge divvy dock document dodge dole dominate doom dot doubt douse downgrade
 download downplay doze draft drain dramatise drape draw drawl dread dream dredge drench dress dribble
 drift drill drone droop drop drown drum dry dull dump dupe duplicate dust dwarf dwell dwindle earmark
 earn eat ebb echo eclipse economise edge edit educate efface effect eke elaborate elapse elevate elicit
 eliminate elucidate elude emanate embark embarrass embed embellish embody embolden embrace emerge emit
 emphasise emphasize empower empty emulate enable encapsulate enclose encompass encounter encourage
 encroach end endanger endear endorse endow endure energise energize enforce engender engross engulf
 enhance enjoy enlarge enlighten enlist enliven enrich ensnare ensue ensure entail entangle enter
 entertain entice entitle entrench entrust enumerate envisage envision envy epitomise equal equate equip
 eradicate erase erode err escort establish etch evade evaporate even evict evidence evoke evolve
 exacerbate exaggerate examine exceed excel except exchange excite exclaim exclude excuse execute
 exemplify exempt exercise exert exhaust exhibit exhort exist expect expedite expend experience experiment
 expire explain exploit explore expose express extend extinguish extol extract extrapolate eye eyeball
 face facilitate factor fade fail falter familiarise fancy fare farm fascinate fashion fasten father
 fathom fatten favor favour faze fear feature feed feel fend fester fetch fiddle figure fill filter
 finalise finalize find fish fit fix fixate fizzle flag flail flank flap flare flash flatline flatten
 flatter flaunt flavour flex flicker flinch flip flirt flit float flock flog flop flounder flourish flow
 fluctuate flummox flunk flush flutter fly focus foil fold follow foment fool forage forbid force forecast
 foreshadow forestall forfeit forge forgive forgo fork form formalise formalize formulate forsake fortify
 foster foul fracture frame fray free freeze freshen fret front froth frown frustrate fudge fuel fulfil
 fulfill fumble function funnel furnish furrow further fuse fuss gain gallop galvanise gamble garner gasp
 gather gauge gaze gear generalise generalize generate gesture get gild give gladden glance glare gleam
 glean glide glimmer glimpse glisten glitter gloat gloss glow glue gnaw go gobble goof gossip govern grab
 grade graduate grant grapple grasp grate gravitate graze grease greet grieve grill grimace grin grind
 grip gripe groan groom grope gross ground group grouse grow grumble guarantee guard guess guide gulp gush
 guzzle haggle halt halve hammer hamper hamstring hand handicap handle handpick hang hanker happen
 harangue harbour harden hark harm harmonise harness harp harry harvest hasten hatch haul haunt hazard
 head headline heal heap hear hearten heat heave heed heighten help herald herd hesitate hibernate hide
 highlight hike hinder hinge hint hiss hit hitch hive hobble hoist hold hone honour hoodwink hook hop hope
 hound house hover howl huddle hug hum hunker hunt hurdle hurl hurry hurt hurtle hush hustle identify idle
 ignite ignore illuminate illustrate imagine imbue imitate immerse impact impair impart impede imperil
 implicate implore imply importune impose impoverish impress imprint improve improvise incapacitate inch
 incline include incorporate increase incur index indicate induce indulge infer infest inflate inflict
 influence inform infuse ingrain inhibit initial initiate inject ink inquire insert insist inspect inspire
 instil instill instruct insulate insure intend intensify interact intercede intercept interest interfere
 interject interlock interpret interrogate interrupt intersect intertwine intrigue introduce intrude
 inundate invade inventory invert invigorate invite invoke involve irk iron irritate isolate itch itemise
 itemize iterate jab jam jangle jeopardise jeopardize jettison jingle jockey jog jolt jostle jot journey
 judge juggle jumble jump justify jut juxtapose keel keep kick kid kindle knit knock knot know kowtow
 label labour lack lag lament land languish lap lapse lard lash last latch laud laugh lavish lay layer
 laze lead leaf leap leapfrog learn lecture lend let level leverage liberate lick lie lift light lighten
 like liken limit limp linger link list listen litter live liven load loaf loathe lob locate lock lodge
 log loiter loll long look loom loop loosen lop lope lose lounge love lower lull lumber lump lunge lurch
 lure lurk magnify mail maintain make manage maneuver manifest manipulate manoeuvre map mar march
 marginalise mark marry marshal marvel mask massage master match materialise materialize matter mature
 maximise maximize mean meander measure meddle mediate meet melt memorise mend mention merit mess meter
 mill mimic mind minimise minimize mirror miscalculate misconstrue misfire misinterpret misjudge mislead
 misread misrepresent miss misspell mistake misunderstand misuse mitigate moan mob mobilise mobilize mock
 model moderate modify mollify monitor mop mope mothball motivate motor mould mount mourn move mow muddle
 muddy muffle mull multiply mumble munch murmur muse mushroom muster mute mutter mystify nab nag name nap
 narrow neaten necessitate need negate neglect nestle net neutralise nibble niggle nip nod nominate
 nosedive notch note notice notify nudge nullify numb number nurture nuzzle object oblige obliterate
 obscure observe obsess obstruct obtain obviate occasion occupy occur offer offload offset ogle omit ooze
 open operate opine oppose opt optimise optimize orbit orchestrate ordain order organise organize orient
 originate oscillate oust outdo outlast outline outlive outnumber outpace outperform outrun outscore
 outshine outsize outstrip outweigh overburden overcome overcompensate overdo overestimate overflow
 overhang overhaul overhear overlap overload overlook overpower overreach overreact override overrule
 overrun overshadow overshoot oversimplify overspend overstate overstay overtake overthrow overturn
 overuse overvalue overwhelm owe own pace pack package pad paddle page paint pale palm pamper pander panic
 pant parade paraphrase parcel pardon pare park parse part partake partition pass pat patrol pause pave
 pay peak peck peddle peek peel peep peer peg pencil pend penetrate people pepper perceive perch perfect
 perforate perform perk permeate permit perpetuate perplex persevere persist persuade pertain peruse
 pervade pester peter phase philosophise phone photograph phrase pick piece pierce pile pilfer pin pinch
 ping pinpoint pioneer pip pipe pique pitch pity pivot place plague plan plateau play plead please plod
 plonk plop plot plough plow pluck plug plumb plummet plump plunder plunk ply pocket point poise poke
 polish poll ponder pool pop populate portend portion portray pose posit position posses possess postulate
 potter pounce pound pour pout powder practice practise praise prance pray preach precede precipitate
 preclude predate predict predominate preen preface prefer prefigure prejudge preoccupy preordain prepare
 presage prescribe present preserve preside press presume prevail prevent price prick prime print
 priorities prioritise prioritize prise prize proceed proclaim procrastinate prod produce profess proffer
 profile programme project proliferate prolong prompt pronounce prop propagate propel propose prosper
 protect protract protrude prove provide provoke prowl prune pry publish puff pull pummel pump punctuate
 puncture punish purge purport purr pursue push put puzzle quadruple quake qualify quantify quarrel
 quarter quash quell quench query question quibble quicken quieten quip quiver quiz quote race radiate
 raffle rage rail rain raise rake rally ram ramble ramp range rank rankle ransack rap rate ration
 rationalise rattle ravage rave re-open reach reacquaint react reactivate read reaffirm realign realise
 realize reallocate reap reappraise rearrange reason reassemble reassess reassure reawaken rebalance
 rebook rebound rebuff rebuild rebuke rebut recalculate recalibrate recall recap recast recede receive
 recharge reciprocate recite reckon reclaim reclassify recline recognise recognize recoil recollect
 recommend reconcile reconnect reconsider reconstruct record recount recoup rectify recur recycle redeem
 redefine redirect rediscover redistribute redo redouble redraw redress reduce reel reexamine refer refill
 refine reflect refrain reframe refresh refute regain regard regenerate register regress regret regroup
 regulate rehash rehearse reheat reignite rein reinforce reinstate reinvent reiterate rejig rejoice rejoin
 rejuvenate rekindle relapse relate relax relay release relegate relent relieve relinquish relish rely
 remain remainder remark remedy remember remind reminisce remould remove render reopen reorder repackage
 repair repay repeat repel replenish replicate reply report repose repossess represent reprieve
 reprioritise reprioritize reproduce repurpose request require rescue resemble resent reserve reset
 reshape reshuffle reside resist resolve resonate resort resound respect respond rest restart restate
 restock restore restrain restrict resurface resurge resurrect resuscitate retain rethink retort retrace
 retract retreat retrieve retry return reunite rev reveal reverse revert review revise revisit revive
 revolve reward rewind reword rework rewrite rhyme ride ridicule rile ring rinse ripen ripple rise risk
 rival rivet roam roar roast rob rock roll romp root rope rot rotate rouse route rub ruffle ruin rule
 rumble ruminate rummage rumple run rush rust rustle sabotage sacrifice sadden sag sail salute salvage
 sample sanction sap saturate saunter save savor savour saw say scale scamper scan scare scatter scent
 schedule scheme school scoff scold scoop scoot scope scorch score scour scout scowl scrabble scramble
 scrap scrape scratch scream screech screen scribble scroll scrub scrutinise scrutinize scuff sculpt
 scupper scurry scuttle seal sear search season seat secede second secure seduce see seek seem seep seethe
 segment segregate seize select send sense separate sequence serve set settle sever sew shade shadow shake
 shape share sharpen shatter shave shed sheer shelter shelve shepherd shield shift shimmer shine shiver
 shoehorn shoot shop shore shorten shoulder shout shove shovel show showcase shower shriek shrivel shroud
 shrug shuffle shun shut shuttle shy side sideline sidestep sift sigh signal signify signpost simmer
 simplify simulate sing single sip siphon sit site situate sizzle sketch skew skid skim skimp skip
 skirmish skulk skyrocket slack slacken slam slant slap slash slate sleep slew slice slim sling slink slip
 slither slog slope slosh slot slow slug slumber slump smack smart smash smear smell smile smirk smooth
 smother smoulder snag snap snare snarl snatch sneak sneer snipe snoop snooze snowball snub snuff soak
 soar sober soften solicit solidify solve soothe sort sound sour sow span spar spare spark sparkle speak
 spearhead specialise specialize specify speculate spell spend spice spike spill spin spiral splash
 splinter split splurge spoil spoonfeed sport spot spotlight sprawl spray spread spring sprinkle sprint
 sprout spruce spur spurn spurt squabble squander square squash squeak squeal squeeze squirm squirrel
 stabilise stabilize stack stagger stain stake stalk stamp stampede stand standardise standardize staple
 star stare start startle starve stash state stave stay steady steal steamroll steer stem step stew stick
 stiffen stifle still stimulate sting stink stipulate stir stitch stockpile stomach stomp stoop stop store
 storm straddle straggle straighten strain strand strap stray streak stream streamline strengthen stress
 stretch strew stride strike string strip strive stroke stroll structure struggle strut stub stud study
 stumble stun stunt stutter style stymie subdivide subdue subject submerge submit subside subsist
 substantiate substitute subsume subtract succeed succumb suck suffer suffice suffocate suffuse suggest
 suit sulk sully sum summarise summarize summon superimpose supersede supervise supplant supplement supply
 support suppose suppress surface surge surmise surmount surpass surprise surrender surround survive
 suspect sustain swallow swamp swap sway swear sweat sweep sweeten swell swerve swim swing swirl swivel
 swoop symbolise symbolize sympathise sympathize synchronise synthesise tabulate tackle tag tail tailor
 taint take talk tally tame tamper tangle tank tap tape taper target tarnish tarry taste tax teach team
 tear tease teem teeter telegraph telephone tell temper tempt tend test testify tether thank thaw theorise
 thicken thin think third thrash thread thrive throb throng throttle throw thrust thud thumb thump thunder
 thwart tick tickle tide tidy tie tighten tilt time tinker tip tire title toast toe toggle toil tolerate
 toll top topple torment toss total totter tour tout tow tower toy trace track trade trail trample
 transcend transcribe transfix transform transgress translate transmit transpire transplant transport trap
 travel traverse tread treasure treat treble trek tremble trend trespass trickle trigger trim triple
 triumph trivialise trot trouble trounce trudge trumpet trundle truss trust try tuck tug tumble tune
 tunnel turn tussle tutor twiddle twinkle twirl twist twitch type typify uncover undercut underestimate
 undergo underlie underline undermine underperform underpin underrate underscore undersell understand
 understate undertake undervalue underwhelm underwrite undo undulate unearth unfold unfurl unify unite
 unlock unnerve unpack unpick unravel unroll unsettle unstick untangle unveil unwind update upend uphold
 uplift uproot upstage uptick urge use usher utilise utilize utter vacate vacillate validate value vanish
 vanquish vary vault veer veil venture verge verify vet vex vie view vindicate visualise visualize voice
 void volunteer vouch voyage waddle wade waffle waft waggle wail wait waive wake walk wallow waltz wander
 wane wangle want warm warn warp warrant wash waste watch water waver wean wear weary weather weave wed
 weed weep weigh weight welcome weld well wend whack whet while whimper whine whip whirl whisk whisper
 whistle whittle widen wield wiggle wilt wince wind winnow wipe wish wither withhold withstand witness
 wobble wonder woo word work worry worsen worship wound wow wrangle wrap wreak wreck wrench wrestle
 wriggle wring wrinkle write yank yawn yearn yell yelp yield zap zero zigzag zip zone zoom
 inherit camp dial challenge leak bound bankroll croak deafen elbow fidget fritter gape gawp holler
 jiggle malinger mire mosey pall reek relight revel sidle skirt slouch spatter splutter spook sputter
 tantalise thrum tiptoe wag normalise recut reforecast refocus remediate reposition downweight
 micromanage snaffle tee chuck ringfence recheck decouple unstick perk`;

/** Irregular forms of such verbs. */
export const IRREGULAR = `arisen arose ate awoke awoken bear bears beaten became become becomes becoming befallen befell began begun
 beheld bent bet bit bitten bled blew blown bore born borne bound bred broke broken brought build building
 builds built burnt burst came cast caught chose chosen clinging clung coming cost costs crept cut cutting
 dealt did dove drank drawn dreamt drew driven drove dug dying eaten fallen fed felt fled flew flown flung
 forbade forbidden foresaw foreseen forgave forgiven forgot forgotten forwent fought froze frozen gave
 given giving gone gotten grew ground grown heard held hid hidden hit hitting hold hung kept knelt knew
 known lain leant leapt learnt led lent let lit lost lying made meant met mistaken mistook mown outdid
 outdone outran overcame overdid overdone overran overrun overrunning overshot overtaken overthrown
 overtook paid proven put putting ran rang read rebuilt redid redone remade reset resetting retold rewound
 rewritten rid ridden ridding risen rode rose rung said sang sank sat saw seen sent set sewn shaken shed
 shedding shone shook shot showed shown shrank shrunk shut shutting slept slid slit slung smelt sought
 sown spat sped spelled spelt spent spilt split splits splitting spoilt spoke spoken sprang spread
 spreading sprung spun stank stole stolen stood stricken stridden striven strode strove struck strung
 stung sunk swam swept swollen swore sworn swum swung taken taught thought threw thrown thrust told took
 tore torn trod trodden tying undergone underlain underlay underlying understood undertaken undertook
 underwent undid undone unwound upheld upsetting vying walked wed went wept withheld withstood woke woken
 won wore worn wound wove woven written wrote wrung`;
