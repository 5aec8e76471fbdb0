/** Which way a word of change says that something went: of a value, and of a date, of which "slipped" is later. */

import { DOWN, FLAT, UP } from '../lexicon/words.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';

/** Up, down, as it was, or some change whichever way. */
export type Way = 1 | -1 | 0 | 'any';

export interface Told {
  value: Way | null;
  date: Way | null;
  /** The item after the last one of the word and its particle. */
  end: number;
  /** It allows a little: "steady", "flat", "holds". */
  isRough: boolean;
  text: string;
}

const listed = (way: Way, text: string): [string, Way][] =>
  text.split(/[\s]*\|[\s]*/).map((word) => [word.trim(), way]);

/** What rose and fell in words that claim nothing elsewhere; those of words.ts come besides. */
const VALUES: ReadonlyMap<string, Way> = new Map<string, Way>([
  ...listed(
    1,
    `better|stronger|bigger|larger|greater|fuller|fatter|richer|heavier|busier|livelier|warmer|hotter|sunnier|brighter
    |friendlier|happier|cheerier|sweeter|healthier|rosier|chattier|louder|likelier|longer|taller|wider|broader|thicker|deeper
    |firmer|keener|strengthened|strengthens|strengthening|bumped|boosted|nudged up|bumped up|advanced|advances|progressed|perked up|picked up|firmed
    |firmed up|swelled|swollen|fattened|mounted|upswing|uptick|rebound|recovery|comeback|growth|boost|bump|increment
    |went up|gone up|goes up|going up|moved up|moves up|come up|came up|comes up|crept up|edged up|inched up|ticked up|nudged up|shot up|sprang up|stepped up|reached|reaches
    |hit|hits|promoted|promotion|climber|riser|uphill|up|put on|piled on|built|builds|mended|steepened|heated up|cheered up|livened up|brightened up|extended|inching up|edging up|creeping up|ticking up|climbing up|took on|taken on|takes on
    |got friendlier|grew|grown|upturn|topped|totted up|sped up|come on|coming on|looking up|looks up|turned up|bounced back|came back|clawed back|won back`,
  ),
  ...listed(
    -1,
    `worse|weaker|smaller|thinner|leaner|lighter|slimmer|poorer|quieter|cooler|colder|chillier|frostier|icier|grumpier
    |gloomier|sourer|darker|glummer|unhappier|tenser|shorter|narrower|shallower|softer|dimmer|fainter|duller|shakier
    |slower|sparser|patchier|emptier|shed|sheds|shedding|trimmed|trims|cut|clipped|shaved|pared|pruned|slashed|gave back|gave up|given back|gives back|off|drifted|drifting|demoted
    |demotion|faller|relegated|downgraded|regressed|backslid|slimmed|lightened|tanked|dented|setback|downturn|slump|retreat|erosion
    |went down|gone down|goes down|going down|moved down|moves down|came down|come down|comes down|dropped off|dropped away|fell away|fell back|fallen back|slipped back|fallen away|tailed off|trailed off
    |crept down|edged down|inched down|ticked down|stepped down|downhill|down|reduction|loss|cutback|thinned|thinned out|bled|gave away|went backwards|backwards
    |eased off|cooled off|dried up|slowed|slowed down|wound down|scaled back|knocked back|marked down|talked down|turned down|slumped|sinking back|slowing|slackening|fizzled|fizzled out`,
  ),
  ...listed(
    0,
    `unaltered|unmoved|still|again|frozen|stuck|hover|hovers|hovered|hovering|remain|remains|remained|remaining|stay|stays
    |stayed|staying|keeps|kept|stands still|stood still|stands pat|stood pat|stands firm|stood firm|held firm|holds firm|stuck fast|parked|pinned|put|even|idle|motionless|untouched|as before|sideways|anchored|rooted|held|holds|holding|level|same|hold`,
  ),
  ...listed(
    'any',
    `went|goes|gone|going|moved|moves|moving|changed|changes|changing|shifted|shifts|swung|swings|turned|revised|adjusted|restated|switched|became|becomes|drifted|veered|passed|travelled|came`,
  ),
]);

const DATES: ReadonlyMap<string, Way> = new Map<string, Way>([
  ...listed(
    1,
    `slid|slides|slide|sliding|slip|slips|slipped|slipping|slippage|pushed|pushes|push|pushing|pushed back|pushed out|put back|putting back|set back|postponed|postpones|postponement
    |deferred|defers|delayed|delays|delay|moved back|moved out|moves back|went back|gone back|later|receded|drifted|drifted out|drifts|dropped back|knocked back|kicked out|kicked
    |stretched|dragged|slipped back|slid back|put off|held over|extended|rolled|rolled back|rolled over|bumped back|shunted|retreated|lagged|fell back|fallen back|shoved|nudged back|jumped back`,
  ),
  ...listed(
    -1,
    `came forward|come forward|comes forward|coming forward|brought forward|bring forward|brings forward|pulled forward|pulled in|pulls in|moved forward|moved up|moves up|jumped forward
    |moved in|earlier|sooner|nearer|closer|advanced|accelerated|stepped forward|edged forward|crept forward|forward|tightened|hastened|drew in|drawn in|shot forward|leapt forward|hopped forward|brought in|edged closer|crept closer|nudged forward|shortened|sped up`,
  ),
  ...listed(
    0,
    'unchanged|unaltered|still|again|stays|stayed|remains|remained|same|held|holds|fixed|frozen|unmoved|firm|kept|keeps|stands|stood',
  ),
  ...listed(
    'any',
    'moved|moves|shifted|shifts|changed|changes|went|goes|gone|revised|reset|became|rescheduled|redated|re-dated|turned|swapped|switched|rebooked|jumped',
  ),
]);

const PARTICLE =
  /^(up|down|back|backwards|forward|forwards|out|in|off|away|on|over|still|closer|friendlier|fast)$/;

/** What the word at `at` says, with its particle; null where it tells no change. */
export function toldAt(items: Item[], at: number): Told | null {
  const item = items[at];
  if (item?.kind !== 'word') return null;
  const [word, next] = [item.word, textOf(items[at + 1])];
  if (word === 'off' && isParticle(items[at - 1])) return null;
  const isRough = ROUGH.test(word);
  const both = PARTICLE.test(next) ? `${word} ${next.replace(/^forwards$/, 'forward')}` : null;
  if (both && (VALUES.has(both) || DATES.has(both)))
    return {
      value: VALUES.get(both) ?? null,
      date: DATES.get(both) ?? null,
      end: at + 2,
      isRough,
      text: both,
    };
  const value = VALUES.get(word) ?? listedWay(word);
  const date = DATES.get(word) ?? null;
  return value === null && date === null ? null : { value, date, end: at + 1, isRough, text: word };
}

/** "Moved off", "kicked off": after a noun, a figure or a form of being it says that something fell. */
const isParticle = (before: Item | undefined): boolean =>
  before?.kind === 'word' && !before.metrics && !/^(is|was|are|were|now)$/.test(before.word);

const ROUGH =
  /^(flat|steady|stable|level|static|constant|holds?|held|holding|hovers?|hovered|hovering|even|sideways)$/;

/** Words of a mood are of sentiment and nothing else, those of traffic of touches, those of chances of the odds. */
const OF: [RegExp, RegExp][] = [
  [
    /^(friendlier|happier|cheerier|sweeter|grumpier|gloomier|sourer|soured|frostier|icier|chillier|sunnier|tenser|unhappier|glummer|got friendlier|thawed|cheered up)$/,
    /sentiment/,
  ],
  [
    /^(warmer|cooler|colder|warmed|cooled|hotter|brighter|darker|rosier|heated up|cooled off)$/,
    /sentiment|outcome_score|touches/,
  ],
  [
    /^(busier|livelier|quieter|chattier|louder|sparser|livened up)$/,
    /touch|conversations|contacts|open_deals|moved/,
  ],
  [/^(likelier)$/, /outcome_score/],
];
export const isOf = (word: string, fact: string): boolean =>
  OF.find(([words]) => words.test(word))?.[1].test(fact) ?? true;

const listedWay = (word: string): Way | null =>
  UP.has(word) ? 1 : DOWN.has(word) ? -1 : FLAT.has(word) ? 0 : null;

/** "Hasn't fallen", "never moved": a negation before the word, which has to be read as a state. */
export const isDenied = (items: Item[], at: number): boolean =>
  DENIED.test(
    items
      .slice(Math.max(0, at - 5), at)
      .map((item) => (item.kind === 'word' || item.kind === 'sign' ? item.word : '#'))
      .join(' '),
  );
const DENIED =
  /(?:\b(?:not|never|without|neither|nor|none|nobody|nothing|hardly|barely|scarcely)|n ['’] t|\bno)(?: (?:been|being|yet|really|much|even|had|has|have|any|at|all|ever|of|them|one))*$/;

/** What is told to be done, or only supposed, has not happened: "push the close date to 9 November". */
export function isProposed(items: Item[], at: number): boolean {
  if (wordOf(items[at - 1]) === 'to') return true;
  for (let place = at - 1; place >= Math.max(0, at - 8); place -= 1) {
    const item = items[place]!;
    if (item.kind === 'sign' && /^[,;:.()—–!?]$/.test(item.word)) return false;
    if (/^(and|but|while|yet|as|because|since)$/.test(wordOf(item))) return false;
    if (
      /^(should|would|could|can|may|might|must|if|unless|let|please|will|whether|until|once|before|shall|need|needs)$/.test(
        wordOf(item),
      )
    )
      return true;
  }
  return false;
}
