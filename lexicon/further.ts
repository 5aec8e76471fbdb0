/**
 * Words of open prose that claim nothing and that the first lists missed: how a revenue team talks of its week, verbs used
 * figuratively, judgements built with un-, over-, re-, -able and -ish, and shorthand. What states a fact of the world
 * (training, insurance, a merger, turnover of staff) is left out.
 */

export const FURTHER_VERBS = `abandon accede accost acquiesce acquit adjourn adjudicate ambush annoy apologise
 apologize appraise arbitrate armwrestle arraign assail assure attune average balk bang bat beam beget belt
 benchmark best blandish boggle bolt bookend borrow bottleneck branch broker careen catalyse cherrypick cinch clamp
 cleanse clinch club clump codify cohere coil collaborate commence concur conduce confide conflate conquer constrict
 convene cough countersign court crank crow customise customize debrief decompose demotivate destabilise destabilize
 disaggregate disarm discriminate disengage dismantle dovetail downselect eject enamour enquire ensconce enthuse
 estrange evince exasperate eye forearm freeload gainsay gestate hijack horrify horsetrade incentivise incentivize
 intimidate lessen liaise lowball mete mildew misbehave mistrust modulate monopolise muffle multithread neutralize
 nosedive overact overclaim overcommit overcommunicate overexert overheat overmatch overstuff participate
 particularise penalise pigeonhole piggyback preconceive predetermine predispose pressurise pretend readjust
 reanimate reappear rearm rebase recommence recondition reformulate refuel reinvigorate remodel reorient repack
 repopulate reprove rescope resit respire retarget retune reverberate revitalise revitalize sandbag satiate satisfy
 sidetrack slay sleepwalk snivel steepen stow strategise strategize subvert sugarcoat swelter terrify tinge tool
 toughen triangulate trill troubleshoot tweak twin unblock unburden uncouple underegg underemphasise unfasten
 unfreeze unload unmask unquote unscramble unseat upbraid upweight usurp vent ventilate vibrate vilify wager warble
 whipsaw whiz writhe`;

export const FURTHER_ADJECTIVES = `adamant agnostic alluring amateurish ambling anticlimactic apprehensive approachable
 argumentative beatable believable biteable bonkers bridgeable cancellable cathartic clingy closable cloudless
 coachable collegial communicative conciliatory consonant conversational correctable cruel deaf dewy directionless doable
 easeful emergent evaluative exorbitant fireproof groovy icky ignorable ill illiquid imbalanced immersive impactful
 impracticable inapt inbuilt jaundiced judgemental judgmental kinetic lackadaisical legit longtime maddening
 meritorious oily orphaned outermost overengineered overzealous pacey patchable placeable plenary printable
 prophetic prosperous putative quiescent recommendable referenceable replicable reschedulable resettable reviewable
 rootless rudderless scant searchable secluded seductive sellable shareable sharpish siloed slower stingy strategic
 strongish stuffed systemic tacit terminal territorial threadable tinged transactional tribal trite unaccounted
 unalterable unbowed unbridgeable uncontroversial underloved undreamt unencouraging unencumbered unendurable
 unfading unforecastable unglued unimpressed uninterested unknowing unobstructed unpersuaded unpersuasive unproved
 unquiet unremarked unrepentant unsalvageable unseasonal unspoiled unstrained unsustained unswayed untaxing untired
 unutterable unwelcoming unwonted unworkmanlike upgradable upgradeable venturesome vested viral weakish weedy
 wholesale widescale worriless`;

export const FURTHER_NOUNS = `aide-memoire algebra ambush amnesia annualisation antennae attendee badness biter
 blooper blowout bonfire builder busywork bygone carryover catchall checkbox clampdown closeout coinflip commonness
 copilot crm dampener deathmatch dichotomy donkeywork drifter dysfunction facepalm followup gamechanger getter
 greenfield gremlin groupthink handholding hangup happenstance hesitance holdover hoper hopscotch hostage ideation
 liftoff mixup nonstarter offsite oldness onrush onsite overtime palaver paucity paydirt pipedream placeholder rebid
 reschedule respondent retention rollover segue shakeout simpleness slowpoke staleness stasis struggler tang
 touchpoint townhall trainspotting unction unwillingness upswell uptake vehicle wakeup winback winnability worklist
 yoyo`;

/** Short forms of a sales team's calendar and measures, greetings, and forms that no rule makes. */
export const FURTHER_SMALL = `admin aflame aftercare ageing aging airborne annualised annualized
 awash aweigh bau bcc bigtime biz clammed cleaner cleanest cleanly clearcut clued crossselling ebr ebrs eerily
 emptively engineered eoh eyecatching eyewatering fastest finalization finest firming greyer healthily hereon hiya
 howdy hyped inmost ins kissed kpi kpis lh looser loosest maxed mbr mbrs non okr okrs posher prettiest priori
 profitably purer purposely qbr qbrs readier readiest realer revops riskiest shyer simplest skyhigh slightest
 sorrier sorriest stabler staler steadier strangest suckered sunkissed tabled tasked tenderer tripping tweaked
 tweaking upselling upsells weightier wrongfooted wryer yoyoing`;
