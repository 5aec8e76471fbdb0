/**
 * Word families of open prose that claim nothing by themselves: how a writer thinks, weighs, arranges and advises. Given
 * as one form each; the forms that English makes of it follow from `verbForms` and `adjectiveForms`. What asserts an event
 * or a thing outside the data (champion, budget, competitor, legal, hired, complained, escalated) is in none of them.
 */
import { lex } from './lexer.ts';

const fold = (text: string): string[] => lex(text).map((atom) => atom.folded);

/** Verbs of thinking, telling, weighing, arranging a text. */
const VERBS = `coincide revive re-open admit advise aim anticipate appreciate argue assess assume attract belittle believe bet bother boost brace
 care caution centre center characterise cite clarify comfort compel compensate complicate compound concentrate conclude
 confess confuse consider constitute contrast contribute correspond cope counter credit deem define demonstrate
 describe deserve differ diminish disappoint discuss distinguish distort distract divide dominate doubt draw
 dwell earn echo emerge emphasise emphasize encourage endanger equal excuse exaggerate exhibit exist
 expose face fare favour favor feature feel figure fit flag flatter focus form frame fret guess guide handle highlight
 hint hope hurt identify ignore illustrate imagine impact imply impress indicate influence inspire intend  introduce isolate judge justify lag lend limit link linger locate loom lure make manage map mask measure mention
 merit mind mirror mislead miss mistake moderate motivate name narrow notice nudge observe occupy occur offset
 oppose outline outnumber outweigh overlook overshadow overstate own pale paint perceive perform persist
 pinpoint place please pose position prefer presume prevail prevent prompt prove provide  question react reassure recall recap reckon recognise recognize recommend reconcile refer reflect regard regret
 reinforce relate relieve remember remind render repeat require reserve resemble resonate respond restate reveal reverse
 review reward ride risk rush select separate serve settle share shed shine shrug simplify single
 situate skew solve sort sound spare speak spell spoil spot stack stake state steer stem step stress strike
 struggle study summarise summarize support suppose surprise surround suspect tackle tempt tend tie
 tilt tip touch translate treat trouble trust undermine underline underpin underscore understand understate unfold
 urge use vary view vouch wait wake warrant watch weigh welcome wish witness wonder work wrap yield gather
 hinge nag owe afford brood dig zoom cheer fear cluster concern concentrate inch nudge wobble creep edge tick crept coast tick hum simmer
 drift tempt overstay lighten balance count `;
/** Irregular forms of such verbs. */
const IRREGULAR = `arose arisen become becomes becoming broke broken built caught chose chosen cost costs did drew drawn fed felt
 fought forgot forgotten hid hidden kept knew laid led lent lit meant met paid put ran rode ridden said sat saw shed shone
 shown spelt spelled split splits splitting stood stuck taken taught thought threw thrown told understood woke worn wrote
 written built build builds building bear bears bore borne bound hold held let left lain lying`;

/** Adjectives of weighing; their adverbs, comparatives and -ness nouns follow. */
const ADJECTIVES = `abrupt absolute abundant acceptable accurate actionable acute adequate adverse alarming ample apparent appealing
 apt assured astonishing attentive attractive average bare basic big blunt bold brief brisk broad bumpy calm candid careful
 casual cautious cautionary central challenging cheerful chronic close cloudy coherent colossal comfortable commendable
 comparable compelling complex concrete considerable consistent conspicuous constructive convenient convincing costly
 crucial curious damaging dangerous dark dead dear decent decisive deep definite deliberate delicate dense dependable
 desirable detailed dim dire direct disappointing discouraging distant distinct disturbing doubtful dramatic dry dull
 durable dynamic eager early easy effective efficient elevated elusive emerging encouraging enormous entire evident
 exact exaggerated exceptional excessive exciting exemplary exposed extensive extreme fair faint familiar
 favourable favorable feasible fictional firm flimsy fluid forgiving formal forward fortunate fragile frank frantic
 frequent fresh frustrating full fundamental generous gentle genuine glaring gloomy gradual grand grave grim gross
 growing handy harmless harsh hasty heavy hefty helpful honest hopeful hot huge hypothetical ideal idle imminent
 immediate immense impatient imperfect implausible impressive improbable inadequate inconsistent inconclusive
 incremental indifferent inevitable inflated informative insignificant instructive intact intense intriguing ironic
 irregular isolated laggard lengthy light lively lonely lopsided lucky lukewarm luminous manageable marginal
 marked massive material meaningful meagre meager measured mere messy mild mighty minimal minor miserable misleading
 mixed moderate modest mundane muted narrow natural neat negligible nervous neutral nominal notable noteworthy novel
 numerous obvious odd ominous open opportune optimistic ordinary orderly outsized outstanding outright overblown
 overdone painful pale paltry passable patchy patient peculiar perfect persistent pessimistic pivotal plausible
 pleasant pleasing plentiful polite poor popular potent practical precarious precious precise predictable premature
 presentable pressing prime principal probable prolonged prominent promising prompt proper
 proportionate prudent puzzling questionable quick radical random rapid rare raw reactive realistic reasonable
 reassuring reliable reluctant remarkable remote respectable responsible restless rich right rigid ripe robust rosy
 rough routine sad satisfactory satisfying scant scarce secondary selective sensible sensitive serious severe shaky
 shallow sharp shy significant similar sizeable sizable skinny sleepy slender slight slim sluggish smart smooth
 sober soft sole sombre somber spare sparse special specific speculative splendid spotty square stale stark
 startling static steep stern stiff striking strict stubborn sturdy suitable superficial supportive sure surprising
 susceptible suspicious swift symbolic systematic tactical tame tangible telling temporary tempting tense tentative
 thick thin thorough tidy tight timely tiny tolerable touchy tough tricky trivial troubling true typical
 ultimate unclear uncomfortable underwhelming uneasy uneven unexpected unfinished unfortunate unhelpful unimpressive unique unlucky
 unnecessary unpleasant unproven unremarkable unsettling unstable untested unusual unwelcome upbeat urgent useful vague
 valid valuable varied vast viable vital vivid vulnerable weighty welcome whole wide wise wishful wobbly
 warm cool cold workable worrisome worthwhile worthy wrong young mind fictitious theoretical overstated optimistic nominal empty
 shaky wild certain overall present alike solitary lone wider further latter former respective visible invisible
 noticeable discernible appreciable comfortable lasting eventual essential dependent independent relative
 worth firsthand textbook classic standard borderline middling so-so mid-sized mid-range long-running far-off nearby
 short-lived outdated out-of-date stable-looking well-placed promising-looking late-stage early-stage high-value
 low-value near-term long-term short-term day-to-day first-rate hands-on senior top-heavy lightweight`;

/** Nouns of weighing and of the text itself. */
const NOUNS = `story condition shift footing abundance account action afterthought aftermath agenda aim amount anchor angle antidote anything appetite approach
 argument aspect assessment asset assumption attempt attraction background backdrop bar base basis batch battle bearing
 benefit bet bit blip blow board boost bottom break breadth brief bucket bulk bulwark burden bundle calculation calendar
 call candidate capacity care case catch category cause caution caveat centre center challenge change character cheer
 choice circumstance claim clarity cleanup clue cluster collection colour color column combination comeback comfort
 comment commentary comparison compensation component concentration conclusion confidence consequence
 consideration constraint contender content context contradiction contrast contribution core corner correction cost
 counterpart counterweight counterpoint couple course crack credit crop crowd crux cue cushion damage danger deal dealing
 decision deck default degree demand dent depth description desk detail determination diagnosis dilemma dimension
 disappointment discipline discrepancy discussion distance distraction distinction distribution doorstep doubt downside
 drag drama drawback drift driver edge effect effort element emphasis encouragement end engine equation error essence
 estimate evidence exception excuse expectation experience explanation exposure extent extreme eye face fact factor
 fallback favour favor fear feature feel feeling fiction field figure filter finding fix flaw flip flurry focus
 foot footing force forefront form formula fortune foundation fraction fragility frame friction front frontrunner
 fruit fun function future gain gap gist glance goal grain graph grip ground growth guess guidance habit half
 hallmark hand handful hangover harm haste hazard head headache headline headroom headwind health heap heart heat heel
 help hesitation hill hindsight hint history hold hole home hope horizon house hurdle hurry idea illusion image
 impact implication importance impression incentive inclination indication indicator inertia influence information ink
 insight instinct intention interest inventory issue item jewel job joke judgement judgment jury justification keeper
 key kind knot lack ladder lag landscape larger latter layer lead leader legwork length lens lesson level lever leverage
 liability lift light lightness limbo limit limitation line link list load look loop loose lot luck luxury magnitude
 main mainstay majority management map margin mark mass matter maximum meaning means measure mention merit mess method
 mile milestone mind minimum minority minus minute mistake mix mixture moment moral mould mood motion motive mountain mouth move mover
 name nature neck need needle neighbour nerve newcomer news niche night nod noise nothing notice notion nuance
 nudge objective obligation observation obstacle occasion odds offset one opinion optics optimism option order origin
 other outcome outlier outlook overhang overview pack package page pain panic paper paragraph part pass past
 path patience pattern payoff peer people percentage perception perfection period perspective picture pile
 pillar pinch place plan plate player plenty plus pocket point pole pool position positive possibility potential
 practice precaution precedent precision preference premise presence pressure principle prize probability problem
 procedure profile proof proportion prospect protection pulse purpose push puzzle quality quantity
 quarterback query quest question queue quirk race range rank rating ratio reach reaction read reader readiness reality
 reason reassurance rebound recap recipe recommendation recovery region regret relation relief remainder
 remark remedy reminder remnant repair repeat reply reputation requirement reserve resilience
 resolution resort respect response responsibility rest result retrospect return reversal review revival reward rhythm
 ride right ring risk road rock role room root rope rough round routine row ruler rule rumble run runner runner-up runway rush
 sake sample satisfaction scale scenario scene schedule scheme scope score screen scrutiny sea seat seam section  seed sense sequence series setback setting shade shadow shape sheet shock shortage shortfall shortlist shot
 shoulder show side sight sign signal significance silver simplicity site situation size sleep slice slip slippage slope
 snag snapshot snippet solution sort sound source space spark spectrum speed spell spike spirit split spot spread spring
 stack stage stake stand standard standing standout standpoint staple star start statement station stay steam step stick
 stock storm straw stream strength stress stretch string structure struggle stuff style subject substance
 suggestion suit sum summary surface surplus surprise suspicion swap swathe sweep swing symptom system
 table tail takeaway tale talk talking tally tangle target task taste tally temptation tendency tension term
 territory test text theme theory thing thinking thought thread threat threshold tide tie till tilt tip tone tool top topic
 total touch tough toss track traction trajectory trap trend trial trick trouble trust truth turn turnaround twist type
 uncertainty understanding unit upshot upside upswing urgency usefulness vacuum value variable variation variety verdict
 version view viewpoint virtue visibility vulnerability wait wake wall warmth warning warrant waste watch way weakness
 weather weight while whole width wind window wire wisdom wish wonder word work working worry worth wreck
 write-up yardstick yield zone coin bargain bright newcomer arrival recovery entrant holdout straggler laggard mover
 climber faller insurer brewer retailer hotelier manufacturer maker operator provider firm group outfit book
 winner signing chat cap recoveries cleaning correcting nearness promotion demotion label phone access door hour holiday summer conversion handover repair cleanup duo trio quartet pairing sixth fifth seventh eighth ninth tenth vp executive leadership`;

/** Function words and adverbs of discourse that the older lists leave out. */
const SMALL = `albeit amid amidst throughout underneath atop onwards onward every's afterwards afterward accordingly admittedly
 alternatively anyhow besides briefly bottom-line candidly case-by-case conversely elsewhere essentially evenly eventually
 fortunately frankly fully happily historically honestly hopefully how however ideally imminently incidentally
 individually initially inevitably ironically jointly lately luckily meaningfully moreover mostly nominally notwithstanding
 nowadays nowhere oddly overly partially percent perhaps please plus primarily principally privately promptly provided
 providing respectively sadly seemingly seldom separately seriously similarly somehow somewhere specifically squarely
 subsequently supposedly surprisingly thankfully thereby thereafter thereof therein topically ultimately understandably
 undoubtedly unfortunately unless unlike unsurprisingly versus via viz well-nigh whereby wherein whichever whoever why hi hello
 hey dear thanks cheers regards sincerely ok okay sorry vs etc eg ie cf ago alone apiece apart aside some any too such
 somewhat rather quite far-from next-to outright solely whenever why who downwards upwards downward upward sideways
 ninety-day thirty-day behind-the-scenes comparatively correspondingly fwiw tbh fyi ps nb per pro rata amongst whilst
 in-play nearer farther seeing one ones worse-off better-off underway in-house up-to-date left right afresh anew`;

function verbForms(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const soft = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : null;
  const last = verb.at(-1)!;
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(verb) ? [`${verb}${last}ed`, `${verb}${last}ing`] : [];
  return [
    verb,
    `${verb}s`,
    ...(/(s|sh|ch|x|z|o)$/.test(verb) ? [`${verb}es`] : []),
    ...(soft ? [`${soft}ies`, `${soft}ied`] : [`${stem}ed`]),
    `${stem}ing`,
    ...doubled,
  ];
}

function adjectiveForms(adjective: string): string[] {
  if (adjective.includes('-')) return [adjective];
  const soft = adjective.endsWith('y') ? `${adjective.slice(0, -1)}i` : adjective;
  const stem = adjective.endsWith('e') ? adjective.slice(0, -1) : soft;
  const adverb = adjective.endsWith('le')
    ? `${adjective.slice(0, -1)}y`
    : adjective.endsWith('ic')
      ? `${adjective}ally`
      : `${soft}ly`;
  const last = adjective.at(-1)!;
  return [adjective, adverb, `${stem}er`, `${adjective}${last}er`, `${soft}ness`];
}

const list = (text: string): string[] => text.split(/\s+/).filter((each) => each !== '');

/** All forms of all families, as the lexer folds them. */
export const FAMILIES: ReadonlySet<string> = new Set(
  [
    ...list(VERBS).flatMap(verbForms),
    ...list(ADJECTIVES).flatMap(adjectiveForms),
    ...list(NOUNS),
    ...list(IRREGULAR),
    ...list(SMALL),
  ].flatMap(fold),
);

/** Words that claim nothing however a sentence turns them: "not urgent", "no surprise". */
export const WEIGHING: ReadonlySet<string> = new Set(list(ADJECTIVES).flatMap(adjectiveForms).flatMap(fold));
