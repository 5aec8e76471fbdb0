/**
 * How much a word of change says that something changed: "jumped", "edged", "collapsed", "sharply", "a touch", "tenfold".
 * Each degree has the sizes below or above which no one would say so, apart for scores, for sentiment and, as shares of what
 * was, for all else. Between these it is a matter of taste and claims nothing.
 */

export type Scale = 'points' | 'sentiment' | 'share';

/** Sizes below the first and above the second are none of it; of a multiple, what it became of what it was. */
export type Degree = Record<Scale, [under: number, over: number]> | { times: [least: number, most: number] };
type Words = [words: string, degree: Degree];

const ANY = Number.POSITIVE_INFINITY;
const least = (points: number, sentiment: number, share: number): Degree => ({
  points: [points, ANY],
  sentiment: [sentiment, ANY],
  share: [share, ANY],
});
const most = (points: number, sentiment: number, share: number): Degree => ({
  points: [0, points],
  sentiment: [0, sentiment],
  share: [0, share],
});
const times = (from: number, to: number): Degree => ({ times: [from, to] });

const HUGE = least(13, 0.1, 0.2);
const STRONG = least(7, 0.065, 0.09);
/** What went without haste may have gone some way. */
const SOFT = most(24, 0.2, 0.45);
const SLIGHT = most(11, 0.085, 0.2);
const TINY = most(5, 0.06, 0.09);
/** As it was, to what rounding leaves. */
const NONE = most(0.9, 0.031, 0.011);

const VERBS: Words[] = [
  [
    'collapsed?|collapsing|collapses|plunged?|plunges|plunging|plummeted|plummets|plummeting|crashed|crashes|crashing|nosedived|cratered|rocketed|skyrocketed|soared?|soars|soaring|exploded|ballooned|mushroomed|imploded|fell off a cliff',
    HUGE,
  ],
  [
    'jumped|jumps?|jumping|leapt|leaped|leaps?|leaping|surged?|surges|surging|slumped|slumps?|slumping|tumbled?|tumbles|tumbling|shot up|sprang up|sank|sunk|sinks|sinking|dived|vaulted|hurtled|spiked|bounded',
    STRONG,
  ],
  ['dipped|dips?|dipping|eased?|eases|easing|softened|softens|drifted|drifts|sagged|sags', SOFT],
  [
    'edged|edges|edging|inched|inches|inching|crept|creeps|creeping|nudged|nudges|ticked|ticks|wobbled',
    SLIGHT,
  ],
  [
    '(?:barely|hardly|scarcely) (?:moved|changed|budged|stirred|shifted|altered|noticed|rose|fell|grew|different|up|down|higher|lower)|(?:virtually|practically|essentially|effectively|basically|broadly|largely|roughly|more or less|pretty much|all but|almost|nearly) (?:unchanged|unaltered|flat|level|unmoved)',
    TINY,
  ],
  ['unchanged|unaltered|unmoved', NONE],
];
const MULTIPLES: Words[] = [
  ['(?:more than|well over|over) (?:doubled|doubling|twofold)', times(1.95, 3.4)],
  ['doubled|doubling|twofold|two - fold', times(1.55, 2.6)],
  ['trebled|tripled|trebling|tripling|threefold|three - fold', times(2.5, 3.8)],
  ['quadrupled|quadrupling|fourfold|four - fold', times(3.4, 4.8)],
  ['fivefold|quintupled', times(4.3, 5.9)],
  ['tenfold|ten - fold', times(8.5, 12)],
  ['(?:more than|well over) halved', times(0, 0.52)],
  ['halved|halving', times(0.36, 0.64)],
];
const ADVERBS: Words[] = [
  [
    'slightly|a little|a bit|a touch|a shade|marginally|fractionally|a fraction|a tad|a notch|mildly|gently|modestly|by a whisker|by a hair|minimally',
    SLIGHT,
  ],
  [
    'sharply|steeply|considerably|significantly|substantially|markedly|heavily|dramatically|a lot|a good deal|a great deal|hugely|massively|by a long way|appreciably|precipitously|drastically|badly',
    STRONG,
  ],
];
const ADJECTIVES: Words[] = [
  ['slight|small|little|modest|marginal|minor|tiny|gentle|mild|fractional|minimal', SLIGHT],
  [
    'sharp|steep|big|large|huge|massive|dramatic|considerable|significant|substantial|marked|major|heavy|drastic|serious|enormous',
    STRONG,
  ],
];

const listed = (rows: readonly Words[]): string => rows.map(([words]) => words).join('|');
const DEEDS = `${listed(VERBS)}|${listed(MULTIPLES)}|rose|risen|rises|rising|fell|fallen|falls|falling|grew|grown|growing|shrank|shrunk|dropped|drops|dropping|slid|slides|slipped|slips?|slipping|climbed|climbs|warmed|cooled|improved|worsened|increased|decreased|declined|gained|lost|lifted|up|down|higher|lower|weakened|strengthened|recovered|swelled|thinned|went|moved|faded|soured|brightened|darkened|chilled|deteriorated`;
const NOUNS =
  'rise|fall|drop|decline|increase|decrease|gain|loss|slip|slide|dip|climb|jump|leap|change|improvement|move|slump|surge|uptick|setback';
const PARTICLE = '(?: (?:up|down|off|back|away|higher|lower|out))?';

/** A change with its degree: an adverb or adjective tells it, else the word of change itself. */
export const DEGREES_OF_CHANGE = [
  `(?:${listed(ADVERBS)}) (?:${DEEDS})${PARTICLE}`,
  `(?:${DEEDS})${PARTICLE} (?:only |just |very |quite |rather |by )?(?:${listed(ADVERBS)}|${listed(MULTIPLES)})`,
  `(?:a|an|the|its|their) (?:very |rather |quite )?(?:${listed(ADJECTIVES)}) (?:${NOUNS})`,
  `(?:${listed(MULTIPLES)})`,
  `(?:${listed(VERBS)})${PARTICLE}`,
].join('|');

const degreeIn = (rows: readonly Words[], said: string): Degree | undefined =>
  rows.find(([words]) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u').test(said))?.[1];

/** The degree of such words. */
export const degreeOf = (said: string): Degree | undefined =>
  degreeIn(MULTIPLES, said) ??
  degreeIn(ADVERBS, said) ??
  degreeIn(/^(?:a|an|the|its|their) /.test(said) ? ADJECTIVES : [], said) ??
  degreeIn(VERBS, said);
