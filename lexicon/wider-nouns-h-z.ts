/** Nouns of pictures, games, weather, house, road and table that open prose borrows, H to Z. */

export const WIDER_NOUNS_H_TO_Z = `haberdasher habitat habitation habitue hacienda hackle hackney hacksaw haddock haggler haiku hailstorm hairbrush
 haircut hairdo hairnet hairpin hairsbreadth hairspray hairstyle halfback halfpenny halftime halfwit hallway halter
 hamlet hammock hamster handbag handbill handbrake handcart handhold handicraft handkerchief handlebar handmaid
 handmaiden handout handpump handstand handwork handyman hanger hangman harbor hardback hardball hardcore hardener
 hardliner hardwood harmonica harmonisation harpist harpoon harpsichord harrier harrow harvester hassle hassock
 hatbox hatchback hatstand hauler haunch haversack hawk hawker hawthorn hayloft haymaker hazelnut headband headboard
 headdress headgear headlamp headliner headlock headstone headword healthcheck heartstring heath heather heckler
 hectare hedgehog hedger hedgerow hedging hedonism hedonist hegemony heifer heiress heist helicopter helix hellhole
 helmet helmsman helpmate hem hemlock hemp hen henchman henna herbalist herbivore herder herdsman heredity heresy
 heretic hermitage heroine heroism heron hexagon hibernation hiccough hickory hieroglyphics highchair highlander
 hilarity hillock hilltop hilt hind hindquarter hindrance hippie hippo hippodrome hippopotamus histogram historicity
 hitchhiker hoarder hoarding hoarseness hob hobbyhorse hobnob hockey hoe hogwash holdall holdup holidaymaker
 holiness hologram holster homage homebody homemaker homeopath homesickness homestretch homily homogeneity honcho
 honey honeycomb honeypot honeysuckle hoodlum hookah hoopla hooter hopscotch horde hormone hornpipe horoscope
 horseback horsebox horsefly horseman horsemanship horseplay horseradish horseshoe horsewhip horticulture hosepipe
 hosiery hostel hothead hothouse hotplate hotshot houseboat housebreaker housecoat housekeeper housemaid housemaster
 housemate housewarming housewife housework hull hullabaloo humanism humanist humanitarian humanity humankind humbug
 humorist hundredfold hundredth hundredweight hurdler hurrier husbandry husk hussar husting hustler hutch hyacinth
 hydrant hydraulics hydrogen hyena hymn hymnbook hyperactivity hyperspace hyphenation hypnosis hypnotism hypnotist
 hypochondriac hypocrite hysteria hysterics ibex icebox icecap icicle iconoclast idealisation ideogram ideologue
 ideology idiocy idolatry idyll igloo igniter ignominy iguana ilk illegibility illogic illuminator illustration
 imbibition imbroglio immortality impala impartiality impassivity imperialism impertinence implosion imposition
 imposture impoverishment impresario improviser impunity inadvertence inanity incantation incendiary incense
 incessancy incisor incivility incomprehension inconsideration inconstancy incredulity incubator incumbency
 incursion indefatigability indignation indignity indiscipline individualist indoctrination indolence induction
 ineptitude infamy infantry infantryman infatuation inferno infighting infiltrator infinitive inflammation inflator
 info infographic inglenook ingrate ingratitude inhumanity iniquity injection inkblot inkwell inlay innkeeper
 inoculation inquirer inquisitor insensitivity inset insignia insole insomnia instep instigator instrumentalist
 insularity insulator intensifier interbreeding intercession interlocutor interloper interment intermingling
 interrogator interstice interviewee intimidation intonation intoxication intransigence intrepidity introvert
 inundation invasiveness invective invention inventor invertebrate invigilator invigoration invincibility
 invisibility ion iota iris ironmonger ironwork irradiation irreverence irrigation islander isle islet isotope
 isthmus italics ivy jackal jackass jackboot jackdaw jackhammer jacuzzi jag jaguar jailbreak jailer jamboree jasmine
 jaundice jaunt javelin jawbone jay jaywalker jazz jean jeep jeer jelly jellybean jellyfish jerkin jersey jester
 jetlag jeweller jewelry jibe jiffy jig jigger jilt jingoism jive jobbing jobsworth jocularity joiner joinery
 jollity jotter journalism journeyman joust jousting joviality joystick jubilee judder judgeship judo jug juice
 jukebox jumpstart juniper junkyard jute kaleidoscope kamikaze kangaroo karaoke karate kayak kebab kerb kerbside
 kerchief kerfuffle kestrel ketch ketchup kettle keyholder keypad keyring khaki kibosh kickback kicker kickstart
 kilo kilometer kilt kimono kindergarten kinfolk kingfisher kingship kip kipper kisser kitbag kitchenette
 kitchenware kite kith kitten kitty klaxon knapsack knave kneecap kneejerk knell knitter knitwear knives knockback
 knockdown knocker knotweed knowhow knuckleduster koala labor laceup lackey lacquer laddie ladle ladybird lagoon
 laity lamb lamentation lamplight lamplighter lamppost lampshade lancer landlubber landmine landslip lapel lappet
 larch larva lasagne lassie lassitude latchkey laundrette laundry lavender lawlessness lawnmower layabout layover
 leaper leavening lectern lee leek leeward leftie legging legionnaire legroom legume lemming lemon lemonade
 lengthening lentil leopard leprechaun letterbox letterhead lettering lettuce leveller levelness levity liberality
 liberation liberator libertine lichen lido liege lieu lieutenant lifebelt lifeboatman lifesaver lifter ligament
 lightheadedness lightship lilac lime limerick limestone limiter limo limousine limpet lineman linen lineout
 linesman linguist linnet linoleum lint lintel lion lipstick liqueur liquor lisp litany litre litterbug liturgy
 livery livestock lizard loaves lobe lobster localisation locket locksmith locomotive locum lodestar lodestone
 lodger loft logger loggerhead logician loin loiterer lollipop longhand longitude longship longshot loo lookalike
 lopper lordship lore lorry loser lotion lotus loudmouth lounger louse lout lovebird lowdown lubrication lumberjack
 lumberyard luminary lunatic lunchtime lute luxuriance lye lynchpin lyricist macaroni macaroon mace machete mackerel
 mackintosh madam madhouse madman mafia magenta magma magnanimity magnate magnifier magnolia magpie mahogany maid
 mailman mailshot mainliner mainmast mainsail maize makeup malapropism malcontent malevolence malignity malingerer
 mallet mama mammal manageability mandarin mandolin mane manger manhole manhood manhunt mania manicure manipulation
 manipulator manliness manna mannerism manoeuvrability manometer manservant manure mapmaker mapper maraca marauder
 mare margarine marigold marina mariner marital marjoram markdown marksmanship markup marmalade marquee marquis
 marshland marshmallow marten martial martyr martyrdom mascara masonry masterclass masterplan masthead matador
 matcher matchmaker matchmaking matchstick materialism materialist mathematician matinee matriarch matron mattress
 maturation maul mausoleum mayday mayfly mayonnaise maypole mealtime meanie measurer meat meatball medallion meddler
 megabyte megalith megalomania megalomaniac megaton melancholia meld melee melodrama melon meltdown memorability
 memoranda menagerie mender mentoring mentorship meow meridian meringue mermaid messiah metallurgy metaphysics
 meteor meteorite meteorologist meteorology methane metier metricity metronome mettle mezzanine miasma mica mice
 mick microbe microchip micromanagement micromanager micron microwave midafternoon middleweight midfielder midge
 midland midmonth midmorning midshipman midwife midyear mien mildew mileometer milieu milk milker milkman millennial
 millet millimeter millimetre milliner millinery millionth millipede millpond minaret mincemeat mincer minesweeper
 minim mink minnow minuet minutiae miscellany miscommunication misdirection miserliness mishmash misperception
 misplacement misquotation missal missilery missive mister mistletoe mistreatment mitt mitten mixer mixing moaner
 mobiliser moccasin mocker mockery mockup moderniser modernity modifier modulation modus mogul molar molass mold
 mole molehill monarch monarchy monastery moneybag moneylender moneymaker moneyspinner mongoose moniker monk monocle
 monogamy monograph monorail monotone montage moo moonbeam moonlight moonshine moorland moose morale moralist
 morality moron mortification mosquito moss motel motherhood motocross motorbike motorboat motorcade motorcar
 motorcycle motorcyclist moult mountaineering mountainside mourner mousetrap mousse moustache mouthwash movability
 moviegoer mower muddler mudguard mudslide muesli muffin muffler mugginess mulberry mulch mule mulligan
 multimillionaire multiplex multiplicand multitasker multitasking murk musk musket musketeer muskrat muslin mussel
 mustang mustard muteness mutineer mutt mutterer mutton mysticism mystification mêlée nailfile naivety namedropper
 namesake nan nanny nanosecond nappy naturalist naughtiness nave navel naysayer naïveté necklace neckline necktie
 nectarine needlepoint negotiability negotiator neologism neophyte nerd netball nettle networker neurosis neurotic
 neutron newlywed newsagent newscast newscaster newsreader newsroom newsstand newt nexus nib nicotine nightcap
 nightclub nightdress nightgown nightie nightingale nightlife nightlight nightshift nightstick nimbus nincompoop
 nineteenth ninny nipper nirvana nitpicker nitpicking nitrogen nobleman nocturne nodule noe nomination nominator
 nonevent nonissue noodle noonday northerner northwest nosebag nosebleed nosegay nosh nostril notary notecard
 noteholder notelet notepaper nothingness noticeboard noticer nougat novelette novella nozzle nudger nuke nullity
 numeracy numerologist nuptial nutcracker nutmeg nutrient nutritionist nutter nylon nymph oaf oak oarsman oat
 oatmeal obeisance obelisk obfuscation oboe obsequiousness obstruction occupier octagon octopus oddment ode odium
 odometer odor odyssey offcut offence offense officialdom offside oilcan oilcloth oink okra oldtimer omelette
 omnipotence omnipresence opal operand operetta oppressor opprobrium optimiser opus oration oratory orb orca orchid
 oregano organ organism organist orienteering origami origination ornamentation ornithology oscar osmosis
 ostentation osteopath ostrich otter ottoman outbox outdoorsman outfall outfield outgrowth outhouse outmoding
 outpatient outrigger outro outstation outstay outtake outturn outwork ovation oven overachiever overage overarm
 overbearance overcommitment overconcentration overcrowding overemphasis overexcitement overextension overindulgence
 overlay overlooker overlord overproduction overreliance overrider overripeness oversimplification overstretch
 overtaker overzealousness ovum ox oxen oxide oxymoron ozone pacific pacifier pacifist packer packhorse paddy paella
 pageantry pagoda painkiller paintbox paintbrush paintwork pajama pallbearer pallet palliative pallor palsy pamperer
 panache panda pandemonium panicker pannier pannikin panther pantomime pantry paparazzi papaya paperback paperclip
 paperweight paprika papyrus parabola parachutist paraffin paragliding parakeet parallelogram paramedical
 parameterisation paramour paranoia paranoid parapet paraphernalia parasol paratrooper pardoner parlor parmesan
 paroxysm parquet parrot parsley parsnip parson partisanship partridge passerby passkey passover pasta
 pasteurisation pastiche pastry pasty patella patina patisserie patriotism patrolman pavlova pawnbroker paygrade
 paymaster payslip pea peacemaking peacock peahen peal peat pectin pectoral pedicure pedometer pee peerage
 peevishness pelican pelt pelvis penalty penetrator penguin penicillin penman penmanship pennant pentagon pentathlon
 penury peony pep peppercorn peppermint pepperpot percher percolation percolator percussion percussionist perfidy
 perforation perfume perm persecution persecutor perseverer persistency perspicacity perspiration persuader pertness
 perturbation peseta pesticide pestle pesto petard petiteness petticoat petunia pew pewter pharaoh pheasant phenom
 philanderer philanthropist phoneme phonetics phoniness phosphorus photocall photocopier photocopying photofinish
 photogravure phrasebook phraseology physicality physiology physiotherapy pianist piano piccolo pickaxe pickpocket
 picnicker pidgin piecework piechart pigment pigsty pigtail pileup pilferer pillbox pillowcase pimento pinball
 pincer pine pineapple pinprick pinstripe pinwheel pipette piquancy pirouette pistachio pistol piston pitcher
 pitchfork pitchside pitstop pizza pizzazz placard placation placidity plainness plait plane planetarium plankton
 planter plaque plasterboard plasterer plasticine platelet platitudinous platypus playact playboy playgroup
 playhouse playlist playmaker playoff playpen playroom playwriting plaza pleat plectrum pledge plexigla plier
 plimsoll plodder plotter ploughman plover plughole plutocrat plutonium plywood pocketbook pocketknife pockmark
 poetry polarisation polecat poltergeist polyester polyglot polygon polystyrene pomegranate pommel poncho ponderer
 pontiff pontoon pony pooch poodle popcorn poplar poppy poppycock populist porcelain porcupine pork porpoise
 portcullis porterhouse porthole portmanteau portraiture posh postal postbox postcode posting postmortem postnatal
 postponement postulation posturer posturing postwar posy potato potboiler pothole potholing potion potluck potshot
 potty poultice powerboat powwow practicability pragmatist praiser prankster prat prattle prattler prawn preacher
 preamplifier precociousness preconception predestination predicate prediction preeminence preemption prefab prefect
 preheater preliminary premiere prep prepaidness preposition prepper prequalification prequel presbytery preschool
 presentiment preservative preset presser pressurisation prestidigitation presupposition prettiness pretzel
 previewer pricker prickle prig primate primrose princess printmaker priory prissiness privateer prizefighter
 prizegiving proclivity procrastinator proctor prodder prodigality profanity professorship profferer profiterole
 projectile projectionist prom promenade promptitude prong pronunciation proofreader proofreading propagation
 propagator propellant propeller prophetess proportionality prospecting prospector prosthetic protean protege
 protestant protestation proton prototype protractor protégé provenance proviso provocateur prowler prudery psalm
 psychedelia ptarmigan puck puffin pug pugilist pullback pullout pulsar puma pumice punchbag punchbowl
 punctiliousness pungency punishment punnet punting puppet puppeteer puppetry puppy puree purgation purgatory
 purification puritan purser purview purée pushback pussyfoot putdown putter putty pyjama pylon pyre pyrotechnics
 python quadrangle quadrant quadruplet quail quaker quark quart quarterfinal quartermaster quaver quester quibbler
 quiche quickie quicklime quickstep quietude quilting quince quinine quintessence quintuple quintuplet quizmaster
 quotability quoter raccoon racecourse racehorse raconteur racquet radicalism radish radium raffishness ragamuffin
 ragbag ragtime raider railcard railroad railwayman raiment raincheck rainstorm rainwater raisin raker rambler
 rampancy rancher rangefinder rapport rasp raspberry raster rathole rattler rattlesnake ravager raven ravioli
 razzmatazz readability reaffirmation reagent realness reassembly rebuilder recalcitrance recantation recapitulation
 recapture receiver recency receptivity recitation recliner recognisance recommender recon reconfirmation
 reconnoitring recoverability recrimination rectifier rectitude rector rectory recuperator recycler redbrick
 redecoration redhead redoubt redraft redwood reed reentry reflector refresher refrigeration refrigerator refuelling
 refurb refuter regalia regatta regency regent regimen regurgitation rehab reimagining reindeer reintroduction
 relearning relegation relevancy reload rematch remediation remission remissness remonstrance remover rental
 renunciation repairer repairman reparation repartee repeatability repeater repentance repertory replanning
 repository representation repression reprimand reprise reproof repudiation repugnance requester reroute resampling
 rescission reselection reservist resetter resettlement reshaper resistor resolver resonator respecter respirator
 restroom resumé resuscitation retardation retelling retinue retouching retraction retrainer retread retreader
 retreater retro returnee returner reusability revaluation reveille reveller revelry reverb reverberation reverend
 reversibility reversion reviewer reviser revivalist revue rewriter rhapsody rheumatism rhinestone rhino rhinocero
 rhododendron rhombus rhubarb ribaldry ribcage rice rickshaw ricochet riff riffraff rifleman rigatoni rigging
 righteousness righthander ringlet ringmaster ringside ringtone ripcord ripoff riposte ripper riptide risotto
 rivalry riverbed riverside riveter rivulet roadhouse roadie roadkill roadrunner roadsign roadster roadwork roamer
 roaster robin robot rocker rockery rodent rodeo roguery roleplay rollick roomful roost rootstock ropewalker rosary
 rosebud rosemary rote rotunda rouble roughage roughneck roundtable rover rowboat rowing rubdown rube ruckus ruction
 ruffian rug rugby ruination rulebook rumination rumor rumour rumpus runabout runaround rune rustler rye résume
 résumé sabbath sable saccharine sackcloth sackful sacrament sacrilege saddler safecracker saffron sagacity sailboat
 sailcloth sailplane salami salience saline sallowness sally salmon salsa saltiness saltwater salubrity salver salvo
 samba sameness sampler samurai sanatorium sanctimony sanctum sandal sandbank sandbar sandblaster sandbox sandcastle
 sandman sandpit sandstone sandwich sanitation sapling sapper sapphire sarcophagus sardine satan satchel satiety
 satin satirist satnav satsuma saucepan sauna sausage savagery savannah savior savoriness sawdust saxophone scabbard
 scaffolder scald scalpel scam scampi scapula scaremonger scaremongering scarf scarp schadenfreude schema schism
 schmooze schoolbook schoolchild schoolgirl schoolhouse schoolmaster schoolmate schoolmistress schoolroom schoolwork
 schooner scimitar scintilla scone scorcher scorekeeper scorpion scoundrel scourer scraper scrapheap scrapper
 scrapyard scratchcard screamer screener screenshot screwiness scribbler scrip scriptwriter scrooge scrounger
 scrubber scruff scruffiness scuba scull scullery sculpture scurvy scuttlebutt scythe seabed seafarer seafood
 seafront seagull seamanship seaport seashell seashore seatbelt seaward seaweed secession seclusion seconder
 seductiveness seediness seedtime seer selector selfie semantics semaphore semicircle semifinal seminary semolina
 sentry septet sequin serf servant serviette servitude seventeenth seventieth seventy sextant sexton shaft shakedown
 shakeup shampoo shamrock shandy shaper shard sharpshooter shaver shawl sheaf sheath shedload sheepdog sheepskin
 sheik shellfish sherbet sherry shiftiness shindig shingle shipmate shirker shirttail shocker shoelace shoemaker
 shoeshine shoreline shortbread shortcake shortener shortstop shouter showboat showgirl showjumper showmanship
 showoff showtime shrapnel shredder shrew shrimp shrubbery shuffler shunt shuttlecock sickbed sickle sidebar
 sideburn sidelight sidenote sider sidestreet sideswipe sidewall sidewinder siesta sifter sightseeing sightseer
 signaller signalman signifier signoff signpainter signposter silage silencer silicon silk silkworm sill silt
 silversmith silverware similitude simper simpleton sinecure singalong singlet singsong sinker sinkhole sinner sinus
 sipper sire sirloin sisterhood sitcom sixer sixpence sixteenth sixtieth sixty sizzler skateboard skating skepticism
 sketchpad skiff skiing skillet skimmer skinflint skinhead skippership skirmisher skit skitter skittle skulduggery
 skunk skydiver skydiving skylark skylight slag slalom slapper slapstick slat sled sleepwalk sleepwalker sleepyhead
 sleigh slicer slingback slingshot slipknot slipup slipway slogger slough slowpoke sluggard slugger smallholding
 smalltime smelter smidge smidgeon smiler smith smithereen smithy smock smokehouse smokestack smoothie smorgasbord
 snakeskin snapdragon sneaker sniffer snifter snobbery snog snooper snorer snorkel snowboard snowdrift snowdrop
 snowfield snowmobile snowplough snowstorm soaker soapsud sob socialite softball softie soiree sojourn soldering
 soldier soldiering solicitation soliloquy solitaire solvability sommelier sonar songbird songbook songsheet
 songwriter soot soother soothsayer soprano sorbet sorcerer sorcery sorority sorrel sorter sortie sou soundboard
 soundcheck sounder soundproofing soundwave soupcon sourness southerner southpaw southwest sower soybean spa
 spacecraft spaceman spaceship spacesuit spadeful spadework spaghetti spaniel spank sparrow spatula spawn speakeasy
 spearmint speciality specification specifier speculation speechwriter speedboat speedbump speedway spellbinder
 spellcheck speller spender spendthrift spider spiderweb spigot spillage spinach spindle spindrift spinney spitfire
 spittle spittoon splashdown splendor splice splodge spoilage spoilsport sponger spool spoonerism spoor
 sportsmanship sportsperson sportswear sprat sprayer spreader springer sprite sprocket spud spunk sputnik spyglass
 spyhole squawk squeaker squeegee squelch squid squirt stabber stabilisation stabilizer stablemate staccato stag
 stagecoach stagehand stager stair stairwell stakeout stalactite stalagmite stalker stanchion standardisation
 standfirst standpipe standup starboard stardust stargazer starlet starlight starling stat statelessness stateroom
 statesmanship stationer stationery stationmaster statuette stayer steamboat steamer steaming steamship steelwork
 steelworker steeple steeplechase steeplejack steerage steerer stencil stepbrother stepchild stepladder stepsister
 sterility sternum steroid stethoscope stickingpoint stiffener stigmata stile stiletto stimulator stinger stinginess
 stingray stipulation stirrup stoat stockade stockpot stockroom stodge stoker stomachache stonemason stonewalling
 stonework stooge stopcock stoplight storehouse storekeeper stork storybook stowaway straddler straightener
 straitjacket stranglehold straphanger strapline stratification stratosphere streaker streamer streetcar streetlamp
 streetlight stressor stricture strife stringer stripling stripy striver strobe stroller strongbox strongman
 strongroom strop structuralist strudel strum strutter stubble stuffing stumbler stunner stuntman sturgeon sty stye
 stylus subcontinent subculture subdual subhead subjection submersion submission subsequence subservience substratum
 substructure subterfuge subtype suburbia succour sucker suckling suede suet sufferance sufferer suggestibility
 suitcase sulphur sultan sultana summerhouse summertime summoner sunbather sunbeam sunblock sunburn sundae sunglass
 sunlamp sunroof sunscreen sunspot sunstroke suntan superficiality superhero superhighway superimposition supermodel
 superscript supersession superstructure supertanker supplanter supplementation supplication surfboard surfer
 surfing survivability swab swansong swarthiness swat swearer sweatband sweater sweatpant sweatshirt sweepstake
 sweetcorn sweetie swig swill swimsuit swimwear swinger switch switchblade swordfish swordplay swordsman sycamore
 sycophant syllogism symbiosis syncopation syncup synod synthesiser syringe syrup systematisation tabby tablecloth
 tableland tableware tabulator tachometer taciturnity tackiness tackler tadpole taffeta tailender tailgater takeoff
 talc talcum talkfest talkie tallow tambourine tanager tangerine tangibility tankard taproom taproot tarantula
 tardis tarmac tarn tarot tarpaulin tarragon taskmaster taster tattler taunter tautology taxicab taxidermist teabag
 teacake teacherly teardrop tearjerker tearoom teaspoon teaspoonful teatime technobabble technocrat teddy teenage
 teepee teetotaller teleconference telegraphy telepathy telephonist telescope teletext temerity temperament
 temperance tenability tenderiser tenderloin tendon tendril tenner tenpin tensile tent tentacle tenterhook tepee
 tequila tergiversation termagant termite tern terracotta terrapin terrier terrine tessellation testbed testiness
 tetherball tetrahedron texter textural thatch thatcher theatregoer theatrics theologian theology theoretician
 thermo thermodynamics thermometer thespian thickener thickhead thickset thimble thimbleful thingamajig thingummy
 thingy thirdhand thirteenth thirtieth thistledown thong thoroughgoingness thousandth thrall thrasher threepence
 thresher threshing throatiness throe throughway thrower thrush thruster thumbprint thumbscrew thumbtack thunderbird
 thunderclap thundercloud thunderer thunderhead thunderousness thwack thyme thyroid tiara tickler tiddler tiddlywink
 tidemark tidewater tiebreak tiebreaker tiff tiffin tightener tigress tiler tiller tilth timebomb timebox
 timekeeping timeout timepiece timesaver timeshare timesheet timeslot timespan timetable timewaster timewasting
 timezone timpani tinfoil tingle tinkerer tinsel tinsmith tipper tipple tippler tipsiness tipster titanium
 titleholder titter tittle toadstool toady toastmaster tobacconist toboggan todo toecap toenail toff tofu toga
 toiler tokenism tollbooth tollgate tomahawk tomato tombola tomboy tombstone tomcat tome tomfoolery tommyrot tomtit
 toner tong tonnage tonne toolbar toolmaker toolset toolshed toothbrush toothcomb toothpaste toothpick topaz topcoat
 topiary topknot topsail topsoil torchbearer torchlight toreador tormentor tornadoe torpedoe torque torso tortilla
 tossup totaliser touchbase toucher touchpad touchpaper toughie toupee tourniquet towbar towline towner townhouse
 townsfolk townsman townspeople towpath towrope toxicity toyshop traceability tracery trachea trackman tracksuit
 tractor tradeoff traditionalism tragedian tragicomedy trailblazing trailhead trainspotter traipse tram tramcar
 tramline trammel tramper tranquilliser transcontinental transcriber transcription transept transferral
 transfiguration transformation transformer transgressor transistor transliteration translucence transmutation
 transpiration transportation transverse trapdoor trapeze trapper travail travelogue travesty trawler treacle
 treadle treehouse treetop trekker trembler trencher trespasser tress trestle triad triangulation triathlete
 triathlon tribesman tribune trice trickery tricolour tricycle trident trier trigonometry trike trillionth trimaran
 trimester tripe triplicate tripper triptych tripwire trireme triumphalism triumvirate trivet troll trombone trooper
 troopship trotter troublespot troupe trouser trousseau trout truancy truant truckload truculence trumpeter
 truncheon tryout tryst tsar tsunami tuba tuber tubing tucker tuffet tulip tumbleweed tummy tuna tundra turban
 turbot tureen turmeric turmoil turnabout turncoat turnip turnkey turnoff turnround turpentine turtledove tussock
 tutelage tutorship tutu tuxedo twaddle twain twang tweed tweezer twelvemonth twiddler twit twitter twopence tyke
 typecasting typesetter typesetting typewriter typography tyro ukulele ultrasound umlaut unassailability underarm
 underbrush underclass undercoat undercover underdevelopment underestimation undersecretary understatement
 understudy underwood undulation unicorn unicycle universality unloading unmasking unpalatability unscrambling
 unwisdom updraught upland uppercut upping upriver uproar upstroke uptown urbanite urchin urn usability usherette
 usualness utilitarianism vacuity vainglory valence valentine valiance vapidity vapor vaporisation varsity vassal
 vaudeville vaulter veg veganism vegetarian velodrome velour velvet veneration venison ventriloquist veranda
 verbiage verisimilitude vermouth verruca vestry vexation viaduct vicarage vicissitude victual videotape viewer
 viewership viewfinder vigilante viking villainy vinaigrette viola violinist viper virtuoso visage vise visor vixen
 vocalist vodka voicemail volition volleyball volta volubility votary vow voyager voyeur vulgarity vulture wackiness
 wader waffler wager wagerer wagoner wagtail waif wainscot waistband waistline waitress wakefulness walkabout
 walkaway walkman wallaby walloping walnut walrus wanderlust warder warmonger warthog washbasin washboard washer
 washstand wasp wastebasket wastepaper wastrel watchmaker watchstrap watercress waterlevel waterline watermelon
 watermill waterside waterwork wattage waxwork wayfarer waylay wearer weasel weathercock weatherman weaver weeder
 weedkiller weepie weevil weighbridge weigher weightlifter weightlifting weirdo welder wellington wellness welly
 welt welter welterweight werewolf western westerner wetness wetsuit whale whaler whatnot wheat wheelchair
 wheelhouse wheelie whelk whey whimsicality whiner whinger whipper whippet whirligig whirr whiskey whisky whisperer
 whistler whitening whitewater whiting whizz whodunit wholemeal whooper whoosh whorl wicker wickerwork wielder wig
 wigwam wildfowl willy wincher windbag windbreak windcheater windchill winder windfarm windlass windowpane windpipe
 windshield windsock windstorm windsurfer wineglass winepress winger wingspan winkle winnower wintertime wirecutter
 wishbone wisteria witch witchcraft witend witticism wizard wobbler woebegone wok wolfhound wolves womanhood
 womankind wombat wonderer wont wonton woodcarver woodchip woodcock woodcut woodlouse woodpile woodshed woodwind
 woodworker woodworm wooer woof wordbook wordsmith workaholic workhouse workmate worktable worktop workweek
 worldliness worldview worm wormhole wraith wrangler wraparound wrapup wrecker wren wrester wringer wristband
 wristwatch wryness yachtsman yahoo yak yam yammer yap yardarm yashmak yawl yearling yen yeoman yeti yew yob yodel
 yoghurt yogurt yokel yolk yorker yuletide zebra zeppelin zillion zinc zing zinger zit zither zodiac zombie
 zookeeper zoologist zoology zucchini zugzwang`;
