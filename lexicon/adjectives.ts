/** Adjectives of open prose that weigh and place without telling of an event, one form each; adverbs, comparatives and nouns follow. */

/** Adjectives of weighing; their adverbs, comparatives and -ness nouns follow. */
export const ADJECTIVES = `abiding able abnormal abrupt absolute absorbing absurd abundant academic acceptable accessible accidental
 accommodating accountable accurate accustomed acid actionable active actual acute adaptable addictive
 additional adept adequate adjacent administrative admirable adrift advanced advantageous adverse affable
 affordable afloat aforementioned afraid aggressive agile agitated agreeable aimless akin alarmed alarming
 alert alien aligned alike alleged allied aloof alternate alternative amateur amazing ambiguous ambitious
 ambivalent amenable amiable amicable ample amusing analogous analytical anchored ancient ancillary
 anecdotal angular animated annoying annual anomalous anonymous anxious apologetic appalling apparent
 appealing appreciable appropriate approximate apt arbitrary arch archaic arduous arguable arid aromatic
 artful artificial ashamed aspirational assertive assiduous associated assorted assured astonishing
 astronomical astute asymmetric atrocious attainable attendant attentive attractive atypical audacious
 audible auspicious austere authentic authoritative automatic auxiliary average avid avoidable awake aware
 awesome awful awry axiomatic backward baffling balanced balmy banal bare barren baseless bashful basic
 batched bearable bearish beautiful becalmed befitting belated beneficial benign bent bewildering biased
 big binary binding biting bitter bittersweet bizarre bland blank blatant blazing bleak blessed blind
 blinding blissful bloated blooming blue blunt blurred blurry bogus boisterous bold bookish booming
 borderline boring bothersome bottom bouncy bound boundless bracing brainy brash brave brazen breathless
 breathtaking breezy brief bright brilliant brimming brisk brittle broad broken bruised brusque brutal
 bubbly bulky bulletproof bullish bumpy buoyant burdensome burgeoning burning bursting businesslike
 bustling calculable calculated callous calm candid cantankerous capable capped capricious captivating
 captive cardinal carefree careful careless casual cataclysmic catastrophic catchy categorical causal
 caustic cautionary cautious cavalier ceaseless celebrated central cerebral ceremonial certain challenging
 chance changeable chaotic characteristic charitable charming chary chastening chatty cheap cheeky
 cheerful cheerless cheery cherished chief childish chilly chirpy choice choosy choppy chronic chunky
 circuitous circular circumspect circumstantial civil clandestine classic classical clenched clever
 clinical close closing cloudy clumsy clustered cluttered coarse cocky cogent coherent cohesive
 coincidental cold collaborative collected collective colorful colossal colourful colourless combative
 combined comely comfortable comfy comic comical commanding commendable commensurate commonplace communal
 compact companionable comparable comparative compatible compelling compensatory competent complacent
 complementary complete complex compliant complicated complimentary composed composite compounded
 comprehensible comprehensive compressed compulsive compulsory concealed conceivable concentrated
 conceptual concerned concerted concise conclusive concrete concurrent conditional confident confidential
 confirmable confirmatory confused confusing congenial congested conjectural connected conscientious
 conscious consecutive consensual consequent consequential conservative considerable considerate
 consistent consoling conspicuous constant constrained constructive consummate contained contemplative
 contemporary content contented contentious contiguous continual continued continuous contradictory
 contrarian contrary contrasting contributory contrived controllable controversial convenient conventional
 conversant convincing convivial cool copious cordial core correct corrective corresponding cosmetic
 costly cosy counted counterintuitive counterproductive countervailing countless courageous courteous
 covert cozy cracking crafty cramped crazy creaky creative credible credulous creeping crestfallen crisp
 critical crooked crowded crucial crude crumbly crunchy crushing crusty cryptic crystal cultivated
 cumbersome cumulative cunning curative curious current cursory curt curtailed curved cushioned customary
 cutting cyclical cynical daft dainty damaging damning damp dangerous dangling daring dark dashing dated
 daunting dauntless day-to-day dazed dazzling dead deadening deadlocked deadly deafening dear debatable
 debilitating decent deceptive decided decisive declining decorative decorous decreasing dedicated deep
 defective defensible defensive deferential deferred defiant deficient definable definite definitive
 deflated deft defunct dejected delayed delectable deliberate delicate delightful delinquent deliverable
 demanding demeaning demonstrable demoralising demotivating demure deniable dense dented dependable
 dependent deplorable depressed depressing derelict derisory derivative derogatory descending descriptive
 deserted deserving desirable desired desolate despairing desperate despondent destined destructive
 detachable detached detailed detectable deteriorating determined determining detrimental devastating
 developing devious devoid devoted dicey didactic diehard different difficult diffident diffuse dignified
 dilapidated diligent dim diminished diminishing diminutive dingy diplomatic dire direct directional dirty
 disadvantageous disagreeable disappointing disastrous discernible discerning disciplined disconcerting
 disconnected discontinued discordant discouraged discouraging discourteous discreet discrete
 discretionary discriminating disengaged disfigured disgraceful disheartened disheartening dishonest
 disingenuous disinterested disjointed dismal dismissive disobliging disordered disorderly disorganised
 disorganized disparate dispensable dispersed dispiriting disposable disproportionate disquieting
 disreputable disruptive dissatisfying dissimilar distant distasteful distinct distinctive distinguishable
 distinguished distorted distracted distracting distraught distressed distressing distrustful disturbing
 divergent diverse diverting divided divine divisive dizzy docile dodgy dogged dogmatic doleful dominant
 dominated dominating domineering doomed double doubled doubtful dour dovish dowdy down downbeat downcast
 downhearted downright dozy drab drained draining dramatic drastic draughty dreaded dreadful dreary
 driving droopy drowsy dry dual dubious dud dull dumb dumbfounded durable dusty dutiful dwindling dynamic
 dysfunctional eager early early-stage earnest earthy eased easy easygoing eccentric eclectic ecstatic
 edgy edifying educational eerie effective effervescent efficient effortless egregious elaborate elastic
 elated elder elderly elective electric electrifying elegant elementary elevated eligible eloquent elusive
 emaciated embarrassed embarrassing embattled emblematic embryonic emerging eminent emotional emphatic
 empirical empty encouraged encouraging endangered endless endurable enduring energetic energised engaging
 engrossing enhanced enigmatic enjoyable enlarged enlightening enormous ensuing enterprising entertaining
 enthralling enticing entire entrenched enviable envious ephemeral epic episodic equable equal equidistant
 equitable equivalent erratic erroneous erudite escalating esoteric essential estimable estimated eternal
 ethical evasive eventful eventual everyday evident evolving exact exacting exaggerated exalted
 exasperated exasperating excellent exceptional excess excessive excitable exciting exclusive excruciating
 excusable executable exemplary exhausted exhausting exhaustive exhilarating existent exogenous exotic
 expansive expectant expedient expeditious expendable expensive experienced experimental expert
 explainable explanatory explicable explicit exploitable exploratory explosive exponential exposed express
 expressive exquisite extant extended extensive extenuating exterior external extra extraneous
 extraordinary extravagant extreme extrinsic exuberant fabled fabulous facile factual fading failing faint
 fair faithful faithless fake fallible fallow false familiar famous fanciful fancy fantastic far-off
 farcical fascinating fashionable fast fastidious fat fatal fatalistic fateful fathomable faultless faulty
 favorable favored favorite favourable favoured favourite fazed fearful fearless fearsome feasible
 feckless feeble felicitous ferocious fertile fervent festering festive fetching feverish fickle fictional
 fictitious fiddly fidgety fiendish fierce fiery figurative filmsy final finicky finished finite firm
 first-rate firsthand fishy fitful fitting fixable fixated fixed flaccid flagging flagrant flagship flaky
 flamboyant flashy flatlining flattering flavourless flawed flawless fleeting flexible flickering flighty
 flimsy flippant floating florid floundering flourishing flowery fluctuating fluent fluffy fluid flush
 flying foggy following fond foolhardy foolish foolproof footloose forbidding forced forceful forcible
 foregoing foregone foremost foreseeable forethoughtful forgetful forgettable forgivable forgiving
 forgotten forlorn formal formative former formidable forthcoming forthright fortified fortuitous
 fortunate forward foul foundational founded fractional fractious fractured fragile fragmentary fragmented
 frank frantic fraught frayed freakish free freezing frenetic frenzied frequent fresh fretful frictionless
 frightening frightful frigid frilly fringe frisky frivolous front frosty frozen frugal fruitful fruitless
 frustrating fulfilled fulfilling full fulsome functional functioning fundamental funny further furtive
 fussy futile future futuristic fuzzy gainful gallant gaping garbled gargantuan garish garrulous gathering
 gauche gaunt gawky general generalised generic generous genial gentle gentlemanly genuine germane ghastly
 ghostly giant giddy gifted gigantic gilded given glacial glad glamorous glaring gleaming glib glittering
 global gloomy glorious glossy glowing glued glum gnarled golden gone gorgeous graceful graceless gracious
 graded gradual grand granular graphic graspable grasping grateful gratifying gratuitous grave gravelly
 gray greasy greater greatest greedy green grey grievous grim gripping gritty groggy groomed gross
 groundbreaking groundless growing grubby grudging gruelling gruff grumpy guarded guided guileless
 gullible gushing gusty gutsy guttural habitual hackneyed hairy halcyon hale halfway hallowed halting
 hamfisted hampered hands-on handsome handy hanging haphazard hapless hard hardened hardy harmful harmless
 harmonious harrowing harsh hasty hateful haughty haunting hawkish hazardous hazy headlong headstrong
 heady heartbreaking heartening heartfelt heartless hearty heated heavy hectic hefty heightened hellish
 helpful helpless herculean hereditary heroic hesitant heterogeneous hidden hideous high-value hilarious
 hinted historic historical hoary holistic hollow homely homogeneous honest honeyed honorable honourable
 hopeful hopeless horizontal horrendous horrible horrid horrific horrifying hospitable hot hotheaded
 hovering huge hulking humble humbling humdrum humiliating humming humongous humorous hunched hung hungry
 hurried hurtful husky hybrid hyper hyperactive hypothetical hysterical icy ideal idealistic identical
 identifiable ideological idiosyncratic idle idyllic illegible illogical illuminated illuminating illusory
 illustrated illustrative illustrious imaginable imaginary imaginative immaculate immaterial immature
 immeasurable immediate immense imminent immobile immoderate immodest immovable immune immutable impaired
 impartial impassable impassive impatient impeccable impending impenetrable imperative imperceptible
 imperfect impersonal impervious impetuous implausible implicit implied impolite important imposing
 impossible impotent impoverished impractical imprecise impressionable impressive improbable impromptu
 improper improved improvised imprudent impulsive inaccessible inaccurate inactive inadequate inadvertent
 inadvisable inane inanimate inapplicable inappropriate inarticulate inattentive inaudible inaugural
 inauspicious inborn inbound incalculable incandescent incapable incautious incessant incidental incipient
 incisive inclement inclined included inclusive incoherent incoming incommensurate incomparable
 incompatible incompetent incomplete incomprehensible inconceivable inconclusive incongruous
 inconsequential inconsiderable inconsiderate inconsistent inconsolable inconspicuous inconstant
 incontestable incontrovertible inconvenient incorporated incorrect incorrigible incorruptible increased
 incredible incredulous incremental incurable indebted indecent indecisive indefatigable indefensible
 indefinable indefinite indelible indelicate independent indestructible indeterminate indicative
 indifferent indignant indirect indiscernible indiscreet indiscriminate indispensable indisputable
 indistinct indistinguishable individual individualistic indolent indomitable indubitable indulgent
 industrious ineffable ineffective ineffectual inefficient inelastic inelegant ineligible inept
 inequitable inert inescapable inessential inestimable inevitable inexact inexcusable inexhaustible
 inexorable inexpensive inexperienced inexplicable inexpressible inextricable infallible infamous
 infantile infectious inferential inferior infernal infinite infinitesimal infirm inflamed inflammatory
 inflated inflexible influential informal informational informative informed infrequent infuriating
 ingenious ingenuous inglorious ingrained ingratiating inhabited inherent inhibited inhospitable inimical
 inimitable initial injudicious injurious innate inner innermost innocent innocuous innovative innumerable
 inoffensive inoperable inoperative inopportune inordinate inquiring inquisitive insatiable inscrutable
 insecure insensitive inseparable inside insidious insightful insignificant insincere insipid insistent
 insoluble insomniac inspired inspiring instant instantaneous instinctive instructive instrumental
 insubstantial insufferable insufficient insular insulated insulting insuperable insurmountable intact
 intangible integral intellectual intelligent intelligible intemperate intended intense intensive intent
 intentional interactive interchangeable interconnected interested interim interior interlocking
 intermediate interminable intermittent internal interpretable interrelated interrupted intertwined
 intervening intimate intimidating intolerable intractable intransigent intrepid intricate intriguing
 intrinsic introductory introspective introverted intrusive intuitive invaluable invariable invariant
 inventive inverse inverted invigorating invincible inviolable invisible inviting involuntary invulnerable
 inward irascible irate irksome ironclad ironic irrational irreconcilable irrecoverable irrefutable
 irregular irrelevant irreparable irreplaceable irrepressible irreproachable irresistible irresolute
 irrespective irresponsible irretrievable irreverent irreversible irritable irritated irritating isolated
 jaded jagged jarring jaunty jealous jerky jittery jobless jocular joint jolly jolting jovial joyful
 joyless joyous jubilant judicious juicy jumbled jumbo jumpy junior justifiable justified juvenile key
 kicking kind kindly kindred knotty knowable knowing knowledgeable known laborious lacking lackluster
 lacklustre laconic laden laggard lagging lamentable landmark languid languishing languorous lanky lapsed
 large lasting late-stage latent lateral latter laudable laughable lavish lax lay lazy leaden leading
 leafy leaky lean leaning learned leftover legendary legible legitimate leisurely lengthy lenient less
 lesser lethal lethargic liable liberal licit lifeless lifelike lifelong light lightning lightweight
 likable likeable likely limber limited limiting limitless limp linear lined lingering linked liquid
 listless literal literary lithe livable lively loaded loath loathsome local located locked lofty logged
 logical logistical lone lonely lonesome long-running long-term longer longish looming loopy lopsided
 lordly losable loud lousy lovable lovely loving low-value lowly lucid luckless lucky lucrative ludicrous
 lukewarm lumbering luminous lumpy lurching luring lurking luscious lush lustrous luxuriant luxurious
 macabre macro mad magic magical magnanimous magnetic magnificent main mainstream maintainable majestic
 makeshift malign malleable mammoth manageable managed mandatory mangled mangy manic manifest manifold
 manual marginal marked marooned marvellous marvelous masked massed massive master masterful masterly
 matched matching matchless material mature maudlin maverick mawkish maximal maximum meager meagre mean
 meandering meaningful meaningless measly measurable measured meaty mechanical meddlesome mediocre
 meditative meek mellow melodramatic memorable menacing mending menial merciful merciless mercurial mere
 merry messy meteoric methodical meticulous mid-range mid-sized middle middling midway mighty mild milky
 mind minded mindful mindless mini miniature minimal minimalist minimum minor minuscule minute miraculous
 mirrored mirthless misaligned miscalculated miscellaneous mischievous misconceived miserable misguided
 misjudged misleading mismatched misplaced missable misshapen mistaken misunderstood mitigating mixed
 mobile moderate modern modest modified modish moist momentary momentous monetary monolithic monotonous
 monstrous monthly monumental moody moot moral morbid moribund motionless motivated motivating motley
 mountainous mournful movable moving muddled muddy muffled multifaceted multifarious multiple
 multitudinous mundane munificent murky murmuring muscular mushy mutable muted mutual myopic myriad
 mysterious mystifying mythical naff nagging naive naked nameless narrow nascent nasty national nationwide
 native natty natural nauseating naïve near near-term nearby neat nebulous necessary needed needful
 needless needy nefarious neglected negligible neighbourly nervous net nettlesome neutral newfangled
 newsworthy nicest nifty niggling nightmarish nimble nippy noble nocturnal noiseless noisy nominal
 nonchalant nonsensical nonstop nostalgic notable noted noteworthy noticeable noticed notional notorious
 nourishing novel nudging null numb numberless numerical numerous nutty obdurate obedient objectionable
 objective obligatory obliged obliging oblique oblivious obnoxious obscure observable observant obsessed
 obsessive obsolete obstinate obtainable obtrusive obtuse obvious occasional occupied odd odorous offbeat
 offensive offhand official offset offsetting okay oldish ominous omitted oncoming onerous ongoing onward
 opaque open operable operational operative opinionated opportune opportunistic opposed opposing opposite
 oppressive optimal optimistic optimum optional opulent oral orchestrated ordered orderly ordinary organic
 organised organized original orthodox ostensible ostentatious out-of-date outdated outgoing outlandish
 outlined outlying outmoded outnumbered outrageous outright outside outsized outspoken outstanding
 outstretched outward overactive overall overambitious overarching overbearing overblown overcast
 overcautious overcome overconfident overdone overdramatic overeager overemphasised overextended overhasty
 overheated overjoyed overlapping overloaded overlooked overnight overoptimistic overpowering overriding
 overrun oversimplified overstated overstretched overt overwhelming overworked owing paced packed painful
 painless painstaking palatable pale palpable paltry pampered panicked panicky panoramic paradoxical
 parallel paralysed paralyzed paramount parched pardonable parenthetical parlous parochial partial
 participating particular parting partisan passable passing passionate passive past pastel patched patchy
 pathetic patient patterned paying peaceable peaceful peachy peak peaky peaty peckish peculiar pedantic
 pedestrian peerless peeved pending pensive perceivable perceptible perceptive peremptory perennial
 perfect perfunctory perilous periodic peripheral perishable perky permanent permeable permissible
 permissive pernicious perpetual perplexed perplexing persevering persistent personable personal
 persuadable persuasive pertinent perturbed perturbing pervasive perverse pesky pessimistic petrified
 petty petulant phantom phased phenomenal philosophical phlegmatic phoney physical picky pictorial
 picturesque piecemeal piercing piffling pinched pink pithy pitiable pitiful pitiless pivotal placatory
 placid plagued plastic plausible playful pleasant pleasing plentiful pliable plodding plucky plum plumb
 plummeting plump plunging poetic poignant pointed pointless poised poisonous pokey polar polarised
 polished polite ponderous pooled poor popular portable portentous posed possessed possessive potent
 potential pounding powerful powerless practicable practical practised pragmatic praiseworthy precarious
 precautionary preceding precious precipitous precise preconceived predetermined predictable predominant
 preemptive preferable preferential preferred prejudiced preliminary premature premeditated premium
 preoccupied preparatory prepared preposterous prerequisite prescient prescriptive present presentable
 presentational preserved pressed pressing pressured prestigious presumed presumptive presumptuous pretend
 pretentious prettier preventable preventative preventive previous priceless pricey prickly primary prime
 primed primitive princely principal printed prior pristine privileged prize prizewinning proactive
 probable problematic procedural productive professional proficient profligate profound profuse
 progressive prohibited prohibitive prolific prolonged prominent promising promising-looking prompt prone
 pronounced proper propitious proportional proportionate prosaic prospective prosperous protected
 protective protracted proud provable proven provisional provocative proximate prudent prudential
 psychological public punchy punctual pungent punishing puny purported purposeful purring pushy puzzling
 pyrrhic quaint qualified qualitative quantifiable quantitative quarrelsome quarterly queasy querulous
 questionable questioning quick quieter quintessential quirky quizzical quotable quotidian racy radical
 ragged ragtag rainy rallying rambling rampant ramshackle random rapid rapt rare rarefied rash ratty
 raucous raving ravishing raw reachable reactionary reactive readable realisable realistic realizable
 reasonable reassured reassuring rebellious reborn recalcitrant receding receptive recessive reciprocal
 reckless reclusive recognisable recognizable recommended reconcilable recoverable recurrent recurring red
 redeemable redeeming redolent redoubtable reduced refined reflective refreshed refreshing regal
 registered regressive regretful regrettable reinforced reinvigorated rejuvenated related relative relaxed
 relaxing relentless relevant reliable relieved reluctant remaining remarkable remediable remedial
 reminiscent remorseful remorseless remote removable renowned repairable repeatable repeated repellent
 repentant repetitive replaceable replete representative reproachable repugnant repulsive requisite
 resentful reserved resilient resistant resolute resolvable resonant resounding resourceful respectable
 respectful respective respited resplendent responsible responsive rested restful restive restless
 restrained restricted restrictive resultant resulting resurgent retentive reticent retrievable retrograde
 retrospective revealing revelatory revered reversible revised revitalised revolting revolutionary
 rewarded rewarding rhetorical rhythmic ribald rich rickety riddled ridiculous rife right rightful rigid
 rigorous ringed ringing riotous ripe ripping rippling risible rival riveting roaring robotic robust rocky
 roguish rolling romantic roomy rooted rosy rotating rotten rotund rough round roundabout rounded rousing
 routine rowdy rubbery rubbishy rude rudimentary rueful rugged ruined ruinous ruling rum runaway running
 rushed rusty ruthless sacred sacrosanct sad saddening sage sagging saintly saleable salient salubrious
 salutary salvageable sanctioned sane sanguine sardonic sated satisfactory satisfying saturated saucy
 savage savvy scalable scandalous scant scanty scarce scared scary scathing scattered scenic sceptical
 schematic scholarly scintillating scorching scornful scrappy scratchy scrawny screaming scrupulous sealed
 seamless seamy searching seasonable seasonal seasoned seated secondary secret secretive sectional secured
 sedate sedentary seeded seeming seemly seething segmented seismic seized select selective selfish
 selfless senior sensational senseless sensible sensitive sentient sentimental separable sequential
 serendipitous serene serial serious servile settled severe shabby shadowy shaggy shaken shaky shallow
 shamefaced shameful shameless shapeless shapely shared sharp shattered shattering sheepish sheer
 sheltered shiny shippable shipshape shivery shocked shocking shoddy shoestring short-lived short-term
 shorter shortish showy shrewd shrill shrinking shrivelled shut shy sickening sickly sideways sighted
 significant silky silly silver silvery similar simplified simplistic simulated simultaneous sincere
 sinful singable single singular sinister sinking sinuous sisterly sitting sizable sizeable sizzling
 skeletal skeptical sketchy skewed skilful skilled skillful skinny skittish slack slanted slapdash slated
 slavish sleek sleeping sleepless sleepy slender slick slight slighter slim slimline slippery slipping
 slipshod slithery slovenly slowing sluggish slumbering slumped slushy sly smallish smarmy smart smarting
 smashing smeared smelly smiling smitten smoggy smoky smooth smouldering smug snagged snap snappy snarled
 sneaky snide sniffy snobbish snooty snug so-so soaked soaring sober sociable social soft softening soggy
 sole solemn solitary soluble solvable somber sombre somnolent sonorous soothing sophisticated soporific
 sordid sore sorrowful sorted soulful soulless soundless sourced spacious spanking spare sparing sparkling
 sparse spartan spasmodic spatial special specialised specialist specialized specific specious speckled
 spectacular speculative speechless speedy spellbinding spent spicy spiffing spiky spindly spineless
 spiralling spirited spiritless spiritual spiteful splashy splendid split spoilt spongy spontaneous
 sporadic sporting sporty spotty spreadable sprightly springy spruce spry spurious square squashed squashy
 squat squeaky squeamish squeezed squiffy stabilised stabilising stable-looking stacked staggered
 staggering staid stainless stalwart standalone standard standing standoffish staple starchy stark starry
 startled startling starved stately static stationary statistical statuesque staunch steadfast steadying
 stealthy steamy steeled steely steep stellar stereotypical sterile sterling stern sticky stiff stifled
 stifling still stilted stimulated stimulating stinging stinking stirring stock stodgy stoic stoical
 stolid stony stopgap stormy stout straggling straggly straight straightened straightforward strained
 stranded strapped stray streaky streamlined strenuous stressed stressful stretched strict strident
 striking stringent stringy striped striving structural structured stubborn stubby studied studious stuffy
 stumbling stumped stunned stunning stunted stupefied stupendous stupid sturdy stuttering stylised stylish
 suave subconscious subdued subjective sublime subliminal submissive subordinate subpar subsequent
 subservient subsidiary substandard substantial substantive subterranean subtle subversive successful
 successive succinct succulent suchlike sudden sufficient suffocating suggestible suggestive suitable
 sulky sullen sultry summarised summary summery sumptuous sunken sunlit sunny super superb superficial
 superfluous superhuman superlative supernatural supple supplementary supportive supposed supreme sure
 surefire surly surmountable surplus surprised surprising surreal surreptitious survivable susceptible
 suspect suspenseful suspicious sustainable sustained swaggering swanky swaying sweeping sweet swelling
 sweltering swift swindling swinging swish swollen symbiotic symbolic symmetrical sympathetic symptomatic
 synchronised synonymous synthetic systematic tabular taciturn tactful tactical tactile tactless tailored
 tainted takeable talented talkative tall tame tangential tangible tangled tangy tantalising tantamount
 tapering tardy tarnished tart tasteful tasteless tasty tattered tatty taut tawdry taxing teachable
 tearful teary tedious teeming teetering telling telltale temperamental temperate tempestuous temporal
 temporary tempted tempting tenable tenacious tenfold tense tentative tenuous tepid terrible terrific
 terrified terrifying terse testing tetchy textbook textured thankful thankless theoretical thick thin
 thinking thirsty thorny thorough thoughtful thoughtless thrashing threadbare threatening threefold
 thrifty thrilling thriving throwaway thudding thumping thundering ticking ticklish tidal tidy tied tight
 tightening timeless timely timid timorous tinny tiny tired tireless tiresome tiring titanic tolerable
 tolerant toneless toothless top top-heavy topical topmost torn torpid torrid tortuous total totemic
 touched touching touchy tough towering toxic traceable trackable tractable traditional tragic trailing
 trainable traitorous trampled tranquil transferable transformative transient transitional transitory
 translucent transparent trapped traumatic treacherous treasured treatable tremendous tremulous trenchant
 trendy trepidatious triangular tricksy tricky tried trifling trim triple triumphal triumphant trivial
 troubled troublesome troubling truculent true truncated trusted trustful trusting trustworthy trusty
 truthful trying tubby tumbledown tumbling tumultuous tuned tuneful turbid turbulent turgid twentyfold
 twin twinkling twisted twitchy twofold typical ubiquitous ugly ulterior ultimate ultra unabashed unabated
 unacceptable unaccompanied unaccountable unaccustomed unachievable unacknowledged unadorned unadventurous
 unaffected unafraid unaided unalike unaltered unambiguous unambitious unamended unanchored unanimous
 unannounced unanswerable unanswered unappealing unappetising unapproachable unarguable unashamed unasked
 unassailable unassisted unassuming unattainable unattended unattractive unauthentic unavailable
 unavailing unavoidable unaware unbalanced unbearable unbeatable unbeaten unbecoming unbelievable
 unbending unbiased unblemished unblinking unborn unbothered unbounded unbreakable unbridled unbroken
 unburdened uncannily uncanny unceasing uncelebrated unceremonious unchallenged uncharacteristic
 uncharitable uncharted unchecked unclaimed unclassifiable unclear unclouded uncluttered uncollected
 uncomfortable uncommon uncommunicative uncompelling uncomplicated uncompromising unconcealed unconcerned
 unconditional unconfined unconfirmed uncongenial unconnected unconscious unconsidered unconstrained
 unconstructive uncontested uncontrollable uncontrolled unconventional unconverted unconvinced
 unconvincing uncooperative uncoordinated uncounted uncouth uncovered uncritical uncrowded unctuous
 undaunted undecided undefended undefined undemanding undeniable undependable undercooked underdeveloped
 undergraduate underlying underpowered underrated undersized understandable understated underused
 undervalued underweight underwhelming undescribed undeserved undeserving undesirable undesired undetected
 undetermined undeterred undeveloped undiagnosed undifferentiated undignified undiluted undiminished
 undisciplined undisclosed undiscovered undisguised undisputed undistinguished undisturbed undivided
 undoable undocumented undoubted undramatic undue undulating undying unearned unearthly uneasy uneconomic
 unedifying uneducated unembarrassed unemotional unending unenlightened unenterprising unenviable unequal
 unequalled unequivocal unerring unessential unethical uneven uneventful unexamined unexceptionable
 unexceptional unexciting unexpected unexplainable unexplained unexploited unexplored unexpressed
 unfailing unfair unfaithful unfaltering unfamiliar unfashionable unfathomable unfavorable unfavourable
 unfazed unfeasible unfed unfettered unfilled unfiltered unfinished unfit unflagging unflappable
 unflattering unflinching unfocused unforced unforeseeable unforeseen unforgettable unforgivable
 unforgiving unformed unforthcoming unfortunate unfounded unfulfilled unfussy ungainly ungenerous
 unglamorous ungodly ungovernable ungracious ungrateful ungrounded unguarded unhampered unharmed unhealthy
 unheeded unhelpful unheralded unhinged unholy unhurried unhurt unified uniform unimaginable unimaginative
 unimpaired unimpeachable unimpeded unimportant unimpressive unimproved uninformative uninformed
 uninhibited uninspired uninspiring unintelligible unintended unintentional uninteresting uninterrupted
 uninvited uninviting uninvolved unique universal unjust unjustifiable unjustified unkempt unkind
 unknowable unlabelled unleashed unlikely unlimited unlisted unlit unloved unlucky unmanageable unmarked
 unmatched unmentionable unmentioned unmet unmissable unmistakable unmitigated unmixed unmodified
 unmonitored unnatural unnecessary unneeded unnerved unnerving unnoticed unobjectionable unobtainable
 unobtrusive unoccupied unofficial unopened unopposed unorganised unorganized unoriginal unorthodox
 unpalatable unparalleled unpardonable unperturbed unplanned unpleasant unpolished unpopular unprecedented
 unpredictable unprejudiced unprepared unprepossessing unpretentious unproblematic unproductive
 unprofessional unpromising unprompted unpronounceable unprotected unprovable unproven unprovoked
 unpublished unpunctual unqualified unquantifiable unquenchable unquestionable unquestioned unquestioning
 unread unreadable unready unreal unrealised unrealistic unreasonable unrecognisable unrecorded
 unrecoverable unrefined unreflected unregistered unregulated unrehearsed unrelated unrelenting unreliable
 unremarkable unremitting unrepeatable unrepresentative unrequited unreserved unresolved unrestrained
 unrestricted unrewarded unrewarding unripe unrivalled unromantic unruffled unruly unsafe unsaid
 unsatisfactory unsatisfying unsaved unscathed unscientific unscripted unscrupulous unseasonable unseeing
 unseemly unseen unselfish unsentimental unsettled unsettling unshakable unshakeable unshaken unsightly
 unskilled unsmiling unsociable unsolicited unsolvable unsolved unsophisticated unsound unsparing
 unspeakable unspecific unspecified unspectacular unspent unspoilt unspoken unspontaneous unstable
 unsteady unstinting unstoppable unstructured unstuck unsubstantial unsubstantiated unsubtle unsuccessful
 unsuitable unsuited unsung unsupportable unsupported unsure unsurpassed unsurprised unsurprising
 unsuspected unsuspecting unsustainable unswerving unsympathetic untangled untapped untaxed untenable
 untenanted untended untested unthinkable unthinking untidy untied untimely untiring untold untouchable
 untoward untrammelled untreated untried untroubled untrue untrustworthy untruthful unturned untypical
 unusable unused unusual unvarnished unvarying unveiled unverifiable unverified unwanted unwarranted
 unwary unwatched unwavering unwelcome unwell unwieldy unwise unwitting unworkable unworried unworthy
 unwrapped unwritten unyielding up upbeat uphill upmarket uppermost upright uproarious upstanding uptight
 upward urgent usable used useful useless vacant vacuous vague vain valedictory valiant valid validated
 valuable valued vanishing vapid variable varied variegated varying vast vehement veiled venerable
 vengeful venial venomous ventured verbal verbatim verbose verdant verifiable veritable versatile vertical
 vestigial vexatious vexed vexing viable vibrant vicarious vicious victorious vigilant vigorous vile
 villainous vindictive vintage violent virile virtual virtuous visible visionary vital vitriolic vivacious
 vivid vocal vociferous void volatile volcanic voluble voluminous voluntary voracious vulnerable waggish
 wan waning wanting wanton warm warmish warped warranted wary wasted wasteful watchable watchful
 waterlogged watertight watery wavering wavy wayward wearisome weary weekly weepy weighted weightless
 weighty weird welcome well-placed whacking wheezing whimsical whirlwind whispered white whizzy whole
 wholehearted wholesome whopping wicked wide wider widespread wieldy wild wildcat wilful wilting wily
 winding windy winless winnable winsome wintry wired wiry wise wishful wistful withering witless witty
 wizened wobbly woeful wonderful wondrous wooden woolly wordless wordy workable workaday workmanlike worn
 worried worrisome worth worthless worthwhile worthy wounded wounding wrapped wretched wrinkled writable
 writhing wrong wry yawning yearly yearning yellow yielding young youngish youthful yucky zany zealous
 zestful zippy
 technical regional absent ajar anaemic anemic ashen beefy blistering brassy chequered chummy clammy
 comatose cranky cute evergreen farfetched feisty flabby fluky frothy glassy gnarly gutless iffy lame
 leery mopey musty noncommittal nondescript plush poky portly powdery prim radiant reedy ropey ruddy
 skimpy sloppy slothful spotless stagey supine windswept wispy wonky zesty bankable addressable
 annualised focal forecastable longstanding residual hard-boiled rosier`;
