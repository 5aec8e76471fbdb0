/** Nouns of pictures, games, weather, house, road and table that open prose borrows, A to G; they claim nothing of an account. */

export const WIDER_NOUNS_A_TO_G = `abacus abbreviation abode abracadabra absolution abstract abstraction accelerator accompanist accordion accoutrement
 acknowledgment acorn acoustics acquaintanceship acre acrobat acrobatics acronym activist acuity acumen addenda
 addendum adder addressee adhesive adjournment adjunct ado adolescence adventurer adversary advisability advisement
 advocacy aeon aeration aeroplane affability affix afterglow afterimage afterlife aftershock afterword agitation
 airbag aircraft airplane airtime airwaves alchemy alcove allegiance alley alleyway alliteration allotment allusion
 almanac alpha altar alteration alternation ambience ambit amble amiability ammo ampersand amplifier amulet
 amusement anachronism anagram analogue ancestry angel anglepoise angler angst animation animosity ankle annex
 annexe anniversary annotation anonymity answerphone ant antagonist ante antechamber anthology antics antipathy
 antique antithesis anvil ape aperitif aperture aphorism apogee apologia apology apostrophe appendice apple
 applicability application appreciator apprenticeship approbation apron arcade archaeology archery
 archetype archway ark armada armband armistice armor armour aroma arrangement arrogance arrowhead arsenal artifact
 artifice artillery artisan artistry artwork ash ashtray asperity aspersion assault assemblage assiduity astrology
 astronomy athleticism athletics atla attire attribution attunement audacity audition auditorium auger auspice
 autobiography autograph automaton autopilot autosuggestion autumnal avarice aviary awkwardness awning axle bachelor
 backburner backhand backlash backroom backslapping backspace backtracking bacon badger badminton bafflement
 bagatelle bagpipe bake balcony ballad ballerina ballet bamboo banger banishment banister banjo banknote banquet
 barbecue barber barchart bard barge bark barnstormer baron barrage barricade baseball basketball bassoon bastion
 bathroom bathwater battlefield battleship bauble bawl bayonet bazaar beachhead beak beaker beanstalk beard beaver
 bedfellow bedlam bedroom bedside bedtime beeline beer beetle beggar beginner behemoth belfry bellyache belter
 bender benefactor beneficence benevolence benignity berry bib bible bicycle bigwig bilge billet billiard billow
 binder binge binocular biography biology bipartisanship birch birdcage birdie birdsong birthmark birthplace
 birthright biscuit bisection bishop bishopric blackjack blancmange blasphemy bleach bleep blindfold blindspot
 blinker bliss blister blitz blizzard bloc blog blogger blotter blouse bluebell bluster boar boatload bobbin
 bobsleigh bogey bogeyman bollard bolthole bombardment bonanza bonnet boogie bookshelf bookworm boomerang boomtown
 bootlace bootstrap booty bottle boulder boulevard bouncer boutique bowler bowstring boxer boxroom boyhood bracelet
 bracken braille brainpower brainstorm brainteaser brainwave bramble brass brawl breakage breakaway breakfast
 breakwater breezeblock brethren brickwork bride bridesmaid bridgehead bridgework bridle briefcase brine
 brinkmanship broadcaster brochure bronze brooch brook broom brotherhood bruiser brushstroke brushwork buccaneer
 buckler budgie buffalo buffoon buggy bugle buildup bulkhead bulldog bulldozer bullfight bun bungalow bungle bunk
 bunting burger burial burner burrow bursary bushel busker bust busybody busyness butler butterfinger butterfly
 buttonhole buzzer bylaw byline byproduct byway cabaret cabbage cabman cache cackle cactus caddie caddy cadet
 caffeine calf callback camel cameo camper campground canal canape candelabra candidacy candidature cannon
 cannonball canoe canon cant canteen canter capstone captain captaincy captor carafe caramel carcass cardboard
 cardigan caretaker carnation carol carpool carriageway carrot cartel carthorse cartography cartridge carver casing
 cask casket casserole castaway caste castoff catapult cataract catchphrase catchup catnap catwalk cauldron
 cauliflower cavalcade cavity ceasefire cedar celebrant celebrity celery celibacy cello cellophane cemetery censure
 centaur centimetre centrefold cereal chagrin chainsaw chalkboard chamber chandler chapel chaperone charcoal chariot
 charlatan chaser chassis chatroom cheapskate checkerboard checkin checkmark checkmate cheese cheeseboard chef
 cheque chequebook cherry cherub chestnut chickenfeed chieftain chimney chimpanzee china chipmunk chisel chit
 chitchat chivalry chocolate choirboy choker chopper chopstick choreography chowder christening chrome chronicler
 chrysalis chuckle chutney cigar cigarette cinder circlet cistern citizenry citrus clairvoyance clairvoyant clam
 clapper claret clarinet cleanser clearout cleaver cleft clergy clipper cloakroom clockface clod clone clothesline
 clothespeg clothing cloudburst clown clubhouse cluelessness coachload coalface coastline cobra cockerel cockpit
 cockroach cocoa coconut cocoon cod codename codeword codger codicil coefficient coercion coexistence coffeehouse
 coffer cogitation cognisance cognition cognizance coinage coincident coiner colander collaboration collage
 collarbone collateral collation collector cologne colonist colonnade colt combatant combustion commander commando
 commoner commonwealth communion communique communiqué commute commuter compartmentalisation compatriot compendium
 compere compiler complainer complaisance complicity compositor compost compressor concatenation concealment
 concertina concession conch concierge concoction concordance concurrence condiment conditioner condo conductor
 confection confectionery confederate confessor confetti confinement conformist congeniality congregation conjurer
 conjuring conker connoisseur conquest conservation consignment constitution constriction contestation contiguity
 contraband contraption contravention contrition convalescence convalescent convector conventionality
 conversationalist convertible cookbook cookery coolant coop cooper copier coral cordon corduroy corkscrew cornet
 cornfield cornflake cornucopia coronation corset cosmo cosmonaut cosmopolitan cot coterie cotton countenance
 counterattack counterclaim counterfoil countermove counteroffer countertop countess county coupon coursework cove
 coverlet cowardliness cowbell cowshed coyness crab cracker crackle crackpot craftsman cranberry cranium crate
 crater cravat crawler crayon creche credence credential credibility credulity creosote crepe crescent cress crewman
 crewmate crib cricket cricketer crimson critter crockery crocodile crocus croissant crony crooner croquet crossbar
 crossbow crossbreed crosscurrent crosshair crossness crouch crow cruet cruiser crumpet crusader crusher crybaby
 crypt crèche cub cubbyhole cubicle cuckoo cucumber cuddle cudgel cuisine culture culvert cummerbund cupful cupid
 curator curd curio curlew currant curry curtsy curvature cusp custard custodianship cutlery cutlet cutpurse
 cuttlefish cyclist cymbal cypher cyst dachshund daffodil dahlia dais daisy dale dalliance damsel dancefloor
 dandelion dandy darkroom dartboard datasheet datebook daybook daycare dayroom daze deadbeat deadbolt deadfall
 deadlift dealmaking dean deathbed debasement debater debrief debriefing decanter decathlon decibel deckchair
 deckhand declutter decor defeatism deity delicatessen demagogue demeanor demerit demon denim denizen dependant
 deportment deputation derision derogation desecration designation desperado dessert destitution destroyer detergent
 deterrence detonation detonator detractor detritus deuce devil devotee dew diadem dialect dialler diametre diaper
 diaphragm diarist diatribe dicing dictaphone didgeridoo diesel dietician digger dilapidation dilettante dime
 diminuendo dimple dinghy dinosaur diorama dipstick dirge disciplinarian disco discolouration discotheque discoverer
 discus disembarkation disfavour dishcloth dishevelment dishonesty dishonour dishwasher disinfectant disintegration
 disjunction disloyalty dismantling dismount disobedience disorientation dispassion dispenser disproof disquiet
 disquietude disrepute dissemination disservice dissuasion disunity disuse ditty diva divan divination divinity
 divot docudrama documentary dodger dodo doer dogfight dogsbody dolly dolphin dome domesticity domination dominion
 dominoe don doodle doomsday doorframe doorhandle doorkeeper doorknob doorman doorpost dope dormitory dosage dotage
 doughnut dovetail dowel downpayment downslope downspout downstroke downtown dowry drafter dragnet dragon dragonfly
 drainage drainpipe drake dramatist drawbar drawbridge drawstring dreamland dredger dressage dressmaker driftwood
 driller drinker drinking drivel dross drover drubbing drudge druid drumroll drumstick dryer duality duchess
 duckling duct duffer duke dumbbell dumper dumpling dunce dungaree duplex duskiness duster dustpan duvet dye
 dynamite débâcle décor earache earl earldom earlobe earmuff earphone earpiece earring earthwork earthworm eater
 eating eave eavesdropper eccentricity echelon eclair ecosystem ecstasy edict edifice editorship educator eel
 eeriness effrontery effusion egg eggcup egghead eggshell egoism egoist egotism eiderdown ejector elevense elf
 elitism elixir elk ellipse elm elocution elongation elopement elucidation embankment embarkation emerald emigrant
 emirate emoji empiricism employability empowerment emulsion enamel encampment enchantment encrustation encumbrance
 encyclopedia endangerment endearment endgame endive endorser endpiece enema energizer engraving enhancement ennui
 enrolment ensign enticement entrail entree entrée enumeration enzyme eon epaulette epicenter epicentre epicure
 epigram epistle epithet equalizer equestrian equinox equivocation errata escapade escapism esplanade espresso
 essayist estrangement estuary etymology eulogy euro evener evildoer excavator excise exhalation exhibitor exigency
 exoneration expatriate experimentation experimenter expiation explainer expositor expressionism expressway extender
 extractor extrovert eyeful eyeglass eyelash eyelet eyelid eyeliner eyeopener eyepiece eyestrain eyewash facelift
 facer factotum failure fairground fairway falcon falconer falsification falsity fanbase fascia fatalism fatherhood
 fatherland fatuity faucet fault faultfinder fauna favourability fax feedstock feeler fen fencing fennel fern ferret
 fertilisation fertiliser fertilizer fervor festivity fetter fettle feudalism fey fibber fiberglass fibrillation
 fieldwork fiesta fig filly filming filtration fin finch fineness finery fir fireball firebox firefly fireguard
 fireman fireside firestorm firetrap firmament firth fishbowl fishhook fishmonger fishnet fishpond fishtail fistful
 fitter fiver fixer flab flagon flagpole flagstone flak flamboyance flamingo flan flannel flapjack flapper flasher
 flathead flatmate flatterer flax flea fleck fleece flexitime flightpath flimflam flipchart flippancy flipper
 floater floodplain floorboard floorplan floozy florist flounce flour flowerbed flowerpot flummery flunky
 fluorescence flute flyer flyover flypaper flypast flysheet flyweight foal fob focaliser fogbank foliage folktale
 fondue font foodie footage footballer footbridge foothill footman footmark footpad footpath footplate footrest
 footsie footstool footwear foppishness forager forbear forcep ford forearm foreclosure forecourt forehand forehead
 forelock foremast forenoon foresail foreshore forestaller forester forestry foretelling forethinker foretopsail
 forgetter forklift formaldehyde formalisation formalism formatting formulae formulator forsythia fortification
 fortitude forwarding foundling fountainhead fox foxglove foxhole foxhound foyer fraca frailness frailty franc
 frangipani frankfurter frankincense freckle freebooter freehold freeman freethinker freewheel freighter fresco
 freshener freshman fretwork friar fricassee friendlessness frieze frigate frock frog frogman frontispiece frostbite
 frosting fruitcake fruiterer fryer fugue fullback fulltime fumbler fume functionary fundament fungus funk funny
 funster fur furlong furniture furrier furze fusebox fuselage fusillade fusspot futon futurologist fête gable
 gadgetry gaiety gainer galleon galley gallow galore galvanisation gambol gamekeeper gameplan gameplay gamer
 gamesmanship gaming gammon gander gangland gangplank gangway gaoler gardening gargle gargoyle garlic garret
 garrison garter gasket gastronomy gatecrasher gatehouse gatepost gatherer gauze gavel gawker gazebo gazelle gazette
 gazetteer gearshift gearstick gecko geek geese geezer gel gelatin gelding gemstone generalship geniality gent
 gentility gentry geographer geologist geology geranium gerbil germination gerund gestation gesticulation geyser
 ghetto ghostwriter ghoul gibberish gibe giblet giggle gill gimlet gimmickry gin ginger gingerbread giraffe girder
 girdle girth giver gizmo gizzard gladiator gland glasshouse glassware glaze glazier glen glider glitterati gloaming
 globe globule glottis glove glucose gluttony gnat gnome gnu goad goalie goalmouth goalpost goat goatee gob
 gobbledygook goblet goblin godchild goddess godfather godmother godsend goggle goldfinch goldfish golfer gondola
 gong goo goody googly gooseberry goosebump gopher gore gorilla gossamer gossiper gouge goulash gourd gout governess
 grabber gradation graduand graduation graffiti grafting gramophone granary grandad grandchild grandchildren
 granddaughter grandma grandmaster grandpa grandparent grandson granny granule grape grapefruit grapeshot graphite
 grasper grasshopper grassland grassroot grater gravedigger gravestone gravitation greasepaint greenery greengrocer
 greenhorn greeter greyhound griddle gridiron grille grinder gristle grotto grouch groundhog groundnut groundsheet
 groundsman grove growler grub gruel grumbler grunge grunt guardianship guardsman guava guesstimate guesthouse guff
 guild guildhall guineapig guitar gullibility gully gumboot gumption gunboat gunk gunner gunshot gusher gusset gust
 guzzler gymnasium gymnast gyration gyroscope`;
