/** Hedges before a figure ("nearly", "just over", "at most") and the interval that each makes of it; declared here and in docs/audit.md. */
import type { Atom } from '../text/lexer.ts';
import type { OpenFigure } from './figures.ts';
import { leftAfterFall } from './halved.ts';

/** Interval of a hedged figure, as shares of the figure; `open` where the figure itself is denied ("more than 5"). */
export const HEDGES: [RegExp, least: number, most: number, open: 'least' | 'most' | null][] = [
  [
    /^(nearly|almost|close to|just under|just short of|just shy of|a (shade|touch|hair|whisker|fraction|tad|notch) (under|below|short of|shy of)|approaching|nearing|not quite|just below|(a little|slightly|a bit|fractionally|marginally) (under|below|less than|fewer than|short of)|shy of|getting on for|knocking on|pushing)$/,
    0.9,
    1,
    'most',
  ],
  [/^(under|below|less than|fewer than|short of|south of|inside)$/, 0.6, 1, 'most'],
  [/^(well under|well below|far less than|far fewer than|way under|much less than)$/, 0, 1, 'most'],
  [/^(at most|no more than|not more than|up to|as many as|as much as|at the most)$/, 0, 1, null],
  [
    /^(just over|just above|just past|just beyond|barely over|(barely|hardly|scarcely|not much|not far|little) (better|more) than|not much (over|above)|(a little|slightly|a bit|fractionally|marginally) (over|above|more than|past|beyond)|a (shade|touch|hair|whisker|fraction|tad|notch) (over|above|past|more than))$/,
    1,
    1.12,
    'least',
  ],
  [
    /^(over|above|more than|upwards of|beyond|past|in excess of|north of|better than|exceeding|topping)$/,
    1,
    1.3,
    'least',
  ],
  [
    /^(well over|far more than|well above|comfortably over|comfortably above|way over|way more than)$/,
    1,
    1.6,
    'least',
  ],
  [/^(at least|no fewer than|no less than|not less than|not fewer than)$/, 1, 1.6, null],
  [
    /^(about|around|roughly|approximately|some|circa|broadly|or so|more or less|a good|effectively|near enough|give or take|in the region of|in the order of|something like|the best part of|close on)$/,
    0.93,
    1.07,
    null,
  ],
];

const LONGEST_HEDGE = 4;

type Hedge = (typeof HEDGES)[number];

/** The longest hedge that ends straight before an atom. @returns its first atom, its words and its interval */
export function hedgeBefore(atoms: Atom[], at: number): { from: number; words: string; hedge: Hedge } | null {
  for (let from = Math.max(0, at - LONGEST_HEDGE); from < at; from += 1) {
    const words = atoms
      .slice(from, at)
      .map(({ folded }) => folded)
      .join(' ');
    const bare = words.replace(/ a$/, '');
    const hedge = HEDGES.find(([pattern]) => pattern.test(bare));
    if (hedge) return { from, words, hedge };
  }
  return null;
}

/** Narrowed or widened by the words before it. */
export function hedged(atoms: Atom[], at: number, figure: OpenFigure): OpenFigure {
  const before = hedgeBefore(atoms, at);
  const next = atoms[figure.to]?.folded ?? '';
  if (!before || (before.words === 'over' && /^(conversation|talk|chat)$/.test(next))) return figure;
  const { from, words, hedge } = before;
  const across = words === 'over' && /^(account|customer|prospect|deal)s?$/.test(next);
  const passed = !across && /^(past|beyond|over|above|more than|longer than|exceeding)$/.test(words);
  const meant = isDenied(atoms, from) ? UNDER : across ? ACROSS : hedge;
  return { ...narrowed(figure, meant), passed };
}

/** "$13M over 183 accounts" says how many they are, "over 180 accounts" that they are more. */
const ACROSS: Hedge = [/^/, 1, 1.3, null];

/** "No silence longer than six days", "none rated above 41": at most. */
const UNDER: Hedge = [/^/, 0.6, 1, null];

function isDenied(atoms: Atom[], from: number): boolean {
  // "None of Expand's accounts": an apostrophe ends nothing.
  const isStop = ({ kind, folded }: Atom): boolean => kind === 'sign' && !/^['’]$/.test(folded);
  for (let at = from - 1; at >= Math.max(0, from - 8) && !isStop(atoms[at]!); at -= 1)
    if (/^(no|none|nothing|nobody|never|not|neither|nor|without)$/.test(atoms[at]!.folded)) return true;
  return false;
}

/** Beyond the figure itself, and beyond what a comparison of rounded values lets through. */
const APART = 1e-6;

/** Width of what a sum of money may stand for, as a share of it, from which its hedge says more. */
const VAGUE = 0.3;

/** "Below zero", "above zero": of a sentiment, the one measure that has values on both sides of nothing. */
const sideOfNothing = (figure: OpenFigure, open: (typeof HEDGES)[number][3]): OpenFigure =>
  open === 'most'
    ? { ...figure, least: -1, most: -APART, bound: true }
    : { ...figure, least: APART, most: 1 - APART, bound: true };

export function narrowed(figure: OpenFigure, [, least, most, open]: (typeof HEDGES)[number]): OpenFigure {
  if (figure.value === 0 && figure.kind === 'number' && open && (least === 0.6 || open === 'least'))
    return sideOfNothing(figure, open);
  // A part and a multiple are rough words already, weeks and months too: their hedges reach a little further.
  const left = leftAfterFall(figure, least, most);
  if (left) return { ...figure, least: left[0], most: left[1], bound: open !== null };
  const isYear = figure.kind === 'days' && figure.value >= 360 && figure.least < figure.most;
  const isRough = figure.kind === 'part' || figure.kind === 'times' || isYear;
  const rough = isRough ? 0.05 : 0;
  const size = Math.abs(figure.value);
  // "About $1 million" is no vaguer than its hedge.
  const isVague = figure.kind === 'money' && figure.most - figure.least > VAGUE * size;
  if (least < 1 && most > 1 && isVague) return { ...figure, least: least * size, most: most * size };
  if (least < 1 && most > 1)
    return {
      ...figure,
      least: Math.min((least - 2 * rough) * size, figure.least),
      most: Math.max((most + 2 * rough) * size, figure.most),
    };
  const slack = figure.kind === 'days' && figure.value % 7 === 0 && figure.value < 100 ? 1 : 0;
  const inMonths = figure.kind === 'days' && !Number.isInteger(figure.value);
  const apart = slack > 0 || inMonths || isRough ? 0 : APART * Math.max(1, size);
  if (figure.value === 1 && figure.kind === 'number' && least === 0.6 && open === 'most')
    return { ...figure, least: 0, most: 1 - APART, bound: true };
  const low = least < 1 ? Math.max(0, least - rough) * size : figure.value - rough * size;
  const high = most > 1 ? (most + rough) * size : figure.value + rough * size;
  return {
    ...figure,
    least: low - slack + (open === 'least' ? apart : 0),
    most: high + slack - (open === 'most' ? apart : 0),
    bound: open !== null,
  };
}
