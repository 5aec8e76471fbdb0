/**
 * The words of open prose: what a revenue team's English is made of besides figures, names and metrics. LIGHT words
 * claim nothing that data could deny; ADVICE words claim nothing only where the clause tells somebody what to do.
 * A word that stands in no list makes a fault of its clause: "champion", "budget", "competitor" are in none, because a
 * sentence with them says something that no column holds.
 */
import { lex } from '../text/lexer.ts';
import { FAMILIES, gerunds } from './families.ts';
import { type WordSet, wordSet } from './word-set.ts';

/** Words as the lexer folds them; a hyphen parts them. */
const words = (text: string): string[] => lex(text).map((atom) => atom.folded);
const setOf = (...texts: string[]): WordSet => wordSet(() => texts.flatMap(words));

const GRAMMAR = `a an the this that these those it its itself they them their theirs themselves he him his she her hers we us
 our ours you your yours i me my mine who whom whose which what where when while whereas although though even if unless
 whether because since as so thus hence therefore however moreover meanwhile otherwise instead then than there here now
 and or but yet nor plus also too both either else of in on at by for from to into onto within with about around over
 under above below between among across along alongside against toward towards through during after before until till
 per via up down out off away back forward ahead behind beyond inside outside near next last past is are was were be been
 being am has have had having do does did doing done can could may might must shall should will would let get got gets
 getting make makes made making take takes took taken taking give gives gave given go goes went gone going come comes
 came coming put puts keep keeps kept keeping let lets seem seems seemed look looks looked looking appear appears ' s t re ve ll d m
 o`;

const DISCOURSE = `again already also always altogether anyway apart aside rather broadly clearly certainly chiefly especially even
 ever exactly fairly finally first firstly second secondly third thirdly lastly further furthermore generally hardly
 here indeed just largely likely likewise mainly maybe merely mostly namely naturally nevertheless nonetheless normally
 notably obviously often once otherwise overall particularly partly perhaps plainly possibly precisely presumably pretty
 probably purely quite really roughly simply slightly sometimes somewhat soon still straight such surely therefore though
 together too twice usually utterly very well whatever whatsoever whenever wherever while yes actually at all basically
 arguably safely easily quickly slowly gently currently presently recently lately overnight meantime example instance
 instead despite regardless given considering thanks due owing far long short little bit lot lots kind sort way ways
 thing things anything everything something someone somebody anyone else each every other another others own same`;

const NEUTRAL_VERBS = `need needs needed want wants know knows known see sees seen saw say says said tell tells told show shows
 showed shown find finds found hold holds held holding stand stands stood standing sit sits sat sitting run runs ran
 running carry carries carried carrying remain remains remained remaining stay stays stayed staying rest rests lie lies
 lay bring brings brought bringing leave leaves left leaving mean means meant meaning count counts counted counting
 account accounts accounted matter matters mattered concern concerns concerned worry worries worried deserve deserves
 deserved call calls called calling add adds added adding help helps helped join joins joined joining follow follows
 followed following lead leads led leading explain explains explained suggest suggests suggested point points pointed
 reflect reflects reflected cover covers covered turn turns turned turning start starts started begin begins began begun
 continue continues continued end ends ended ending appear cross crosses crossed pass passed passes reach reached reaches
 enter enters entered entering drive drives drove driven happen happens happened change changed changes decide decides
 decided compare compares compared combine combined combines include includes included including offer offers offered
 spend spends spent spending involve involves involved record recorded records note noted notes list listed lists rank
 ranks rated rate rates value valued report reports reported think thinks thought expect expected expects like likes ask
 asks asked asking talk talks talked talking speak spoke spoken hear heard depend depends rely relies represent represents
 total totals totalling totaling amount amounts amounting make up sum sums balance balances balanced stretch stretches
 belong belongs sign signs signal read reads reading close closes closing closed open opens opened opening`;

const NEUTRAL_NOUNS = `account accounts company companies client clients customer customers prospect prospects business book team owner
 owners manager executive rep reps seller sellers sales people person side part parts portion piece half share group
 groups set rest majority minority bulk pair couple handful number numbers figure figures data sheet report review
 summary section month months week weeks day days year years quarter quarters time times date dates period today
 yesterday tomorrow tonight morning monday tuesday wednesday thursday friday saturday sunday weekend january february
 march april may june july august september october november december spring summer autumn winter story picture
 question questions answer reason reasons reading pattern point points line lines level levels rate rates track pace
 trend movement move moves shape state status position place places case cases example side top bottom middle list name
 names word words note tier tiers segment field industry sector market enterprise smb mid mid-market commercial public
 fact result outcome sense view size scale kind type problem problems worry worries concern concerns issue issues risk
 risks trouble threat opportunity opportunities chance hope strength weakness upside downside priority priorities focus
 attention effort pressure urgency money value worth dollars revenue relationship relations engagement activity momentum
 progress timing calendar diary clock schedule window stage stages process cycle exception exceptions contrast
 direction difference gap balance mix spread comparison thing one ones job season turn end start beginning middle`;

const EVALUATIVE = `good better best fine well solid strong stronger strongest sound healthy happy comfortable encouraging promising
 positive great excellent impressive decent nice bright steady stable safe safest calm clean easy ready real true clear
 clearest obvious plain simple small smaller big bigger large larger modest little minor major main chief key important
 serious urgent pressing critical worth worthwhile useful common rare usual unusual typical normal odd strange
 interesting relevant possible likely unlikely hard harder difficult tricky tempting worrying concerning uncomfortable
 awkward bad worse worst poor weak weaker thin thinner fragile soft light heavy tight loose vulnerable exposed at-risk
 risky cold cool colder warm warmer friendly friendlier low lower high higher early earlier late later recent new newer
 old older fresh young current previous prior former latest final initial original full fuller whole entire complete
 partial different similar alike opposite separate single double additional extra more most less least many much few
 fewer several enough little deep quick slow fast near close closer far remote able unable sure certain uncertain
 attractive respectable reasonable sensible realistic natural active inactive quiet quieter busy busier loud alive live
 bulk backbone engine anchor headline bright spot standout highlight surprise`;

/** Told in the imperative or with "should": what to do is nobody's fact, but its object, date and figure are. */
const ADVICE_VERB_TEXT = `agree arrange ask assign back bet book bring broaden build call chase check clarify clean close commit confirm contact
 defer deprioritise deprioritize decide demand disqualify diarise drop escalate establish explore extend find fix follow fill fight split send clean correct sort tell ignore trust mention tackle nudge repair revive ring email tap reward fold hand
 forecast get give go hand hold intervene introduce invest investigate keep leave lean let line look lose make map
 mark meet monitor move nail nurture park pause pick plan plug prepare probe protect push
 put qualify raise re-date re-engage re-forecast reach reassign rebuild recommit reconfirm redate refresh remove reopen
 reply requalify rescue reset resolve respond rethink revisit revive safeguard save schedule secure send set
 settle shift sign sort spend start step stop take talk target tell test tidy treat try turn update use visit
 wait watch widen win withdraw write press prioritise prioritize sit re
 accept align allocate allow assemble attend avoid compile coordinate emphasise encourage engage enlist ensure examine expedite
 gather gauge grab hear identify inform insist inspect invite learn listen manage narrow persuade postpone pursue reactivate
 reassess rebook recommit reconvene reengage rehearse reinforce renegotiate reprioritise reschedule shorten simplify smooth soften
 steer strengthen summon tailor tighten understand unpick urge validate verify weigh`;
const ADVICE_NOUN_TEXT = `sponsor stakeholder stakeholders contact contacts conversation meeting meetings call calls visit chat email phone plan
 plans action actions step steps decision signature paper paperwork terms pricing price commercial legal timetable
 timeline deadline agenda forecast pipeline hygiene qualification exit path route cadence outreach coverage capacity slot hour replacement signing pricing walk sponsor vp
 resource resources time energy attention door voice name person people somebody anyone senior executive vp gap attempt
 commitment escalation booking agreement acceptance feedback availability willingness session workshop introduction
 permission consent sign-off
 manager leadership team help support nudge clear firm honest proper concrete specific direct personal champion buyer blocker commitment advocate bid discount budget-holder approver kill early
 immediately promptly quickly now soon today first before instead alone again priority rush complaint grievance
 unhappiness withdrawn approve sell email emails visits reply replies answer feedback deadline owner date objection`;

const ADVICE_LEADS = `should shall must let lets need needs ought recommend recommendation suggest propose advise please deserve deserves worth
 would could ask book call push get close keep put use move make find set start leave take give agree confirm check
 decide drop assign fix press try tackle prioritise prioritize focus spend treat consider avoid stop`;

const PLAIN = setOf(GRAMMAR, DISCOURSE, NEUTRAL_VERBS, NEUTRAL_NOUNS, EVALUATIVE);
export const LIGHT: WordSet = { has: (word) => PLAIN.has(word) || FAMILIES.has(word) };
/** Rarer than those above: what a manager tells a rep to do, or a rep means to do. */
const FURTHER_ADVICE_TEXT = `expand appoint nominate designate delegate loop liaise negotiate haggle bargain evaluate reintroduce
   requalify reprice rescope reassign reconfirm retest retry resell upsell downsell oversell 
   announce customise bundle waive 
          involve engage
   diagnose reconcile reinstate resubmit reissue rewrite redraft reopen remind requisition 
    rework replan replace rename rehome rebrief rebuild recheck unstick unblock streamline shortlist shelve
     rota roster ringfence ring-fence role-play itemise hand-deliver greenlight green-light
   formalise finalise fast-track earmark double-check deputise debrief co-sign co-ordinate
    chaperone calendarise brainstorm barter authorise approve`;
export const ADVICE_VERBS = setOf(
  ADVICE_VERB_TEXT,
  FURTHER_ADVICE_TEXT,
  'approve sell kill go bury challenge have tell come fund finance bankroll',
);
/** "Needs booking", "worth escalating": advice as well. */
export const ADVICE_WORDS = wordSet(() =>
  [
    ADVICE_VERB_TEXT,
    FURTHER_ADVICE_TEXT,
    ADVICE_NOUN_TEXT,
    gerunds(`${ADVICE_VERB_TEXT} ${FURTHER_ADVICE_TEXT} budget sponsor transfer coach trial fund finance`),
    'transfer coach fund finance funding',
  ].flatMap(words),
);
/** A clause that begins with one of these, or has one of the first ten anywhere, tells somebody what to do. */
export const ADVICE_STARTS = setOf(ADVICE_LEADS);
export const ADVICE_MODALS = setOf(
  'should shall must let need needs ought recommend suggest propose advise please would could can d deserve deserves worth want wants if whether',
);

export const UP = setOf(
  `rose rise rises rising risen climbed climb climbs climbing grew grow grows growing grown gained gain gains improved
   improve improves improving improvement increased increase increases increasing jumped jump jumps jumping leapt leap
   leaps surged recovered recover recovers recovering rebounded strengthened lifted lift lifts lifting raised higher
   upward upwards ascended balloon ballooned ballooning boomed bounced brightened enlarged heightened hiked leaped
   leaping multiplied mounted mounting mushroomed rallied rallying rebounding regained rocketed rocketing skyrocketed soared
   soaring spiked spiking surging swelling thawed thickened trebled upgraded vaulted vaulting warming warmed picked doubled tripled quadrupled doubling tripling trebling quadrupling expanded swelled widened added`,
);
export const DOWN = setOf(
  `fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease
   decreases slipped slip slips slipping slid slide slides sliding sank sink sinks sinking eased ease eases easing dipped dip
   dips dipping lost loses losing shrank shrunk shrinks shrinking weakened weakens weakening worsened worsening softened
   cooled cooling lower downward downwards deteriorated deteriorating halved crashed plunged collapsed tumbled thinned
   thinning abated contracted contracting cratered crumbled decelerated decayed deflated diminished diminishing dived diving
   drooped dwindled dwindling ebbed ebbing eroded eroding evaporated faltered faltering nosedived plummeted plummeting
   plunging receded receding retreated retreating sagged sagging shrivelled sunk slackened slumped slumping subsided
   tailed tapered tapering waned waning wilted withered reduced narrowed soured halving`,
);
export const FLAT = setOf(
  `unchanged flat steady stable held holds holding level same constant static stayed stays`,
);
/** Words that turn a claim round; each has to belong to a declared phrase. */
export const NEGATORS = setOf(
  'no not never none nothing nobody neither nor without cannot lacks lack lacking missing hardly barely',
);
/** Words that claim a place among others; each has to be read as one. */
export const SUPERLATIVES = setOf(
  `largest biggest smallest highest lowest longest shortest most fewest closest furthest strongest weakest oldest newest
   only sole worst best earliest latest richest poorest busiest quietest leading`,
);
export const QUANTIFIERS = setOf('all every each none nobody everyone everybody');
export const BEFORE = setOf(
  `from before previously previous earlier ago last prior instead rather compared against versus than was were had after
   since up down until once used`,
);
export const NORMAL = setOf(
  'customary customarily accustomed ordinary ordinarily habitual norm norms normal normally usual usually typical typically median average expect expected expectation par baseline standard',
);
