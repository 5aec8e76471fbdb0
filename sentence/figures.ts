/**
 * Figures as open prose writes them: with a hedge ("nearly", "just over"), as a span of time ("seven weeks"), as a part
 * ("a third", "three quarters"), as a multiple ("twice", "over five times", "halved"). Each becomes an interval that a
 * value on record has to lie in; the hedges' intervals are declared here and in docs/audit.md.
 */
import type { Atom } from '../text/lexer.ts';
import type { NumberSpan } from '../text/numbers.ts';
import type { Span } from '../text/spans.ts';
import { leftAfterFall } from './halved.ts';
import { spelledAt } from './spelled.ts';

export type FigureKind = 'money' | 'percent' | 'part' | 'times' | 'days' | 'points' | 'number';

export interface OpenFigure {
  kind: FigureKind;
  /** A value on record agrees when it lies in [least, most]. */
  least: number;
  most: number;
  /** As written, before any hedge. */
  value: number;
  decimal: boolean;
  /** Denied to be the figure itself ("over 60"): only what the words beside it name can be meant. */
  bound?: boolean;
  /** Written with its sign ("+1", "−5"): how far something went, or a value below nothing. */
  signed?: 1 | -1;
  /** Told as passed ("past 33"): a line may be the figure itself. */
  passed?: boolean;
  /** Metrics that the phrase itself names ("one account in ten"). */
  counts?: string[];
  currency: string | null;
  to: number;
}

/** Interval of a hedged figure, as shares of the figure; `open` where the figure itself is denied ("more than 5"). */
const HEDGES: [RegExp, least: number, most: number, open: 'least' | 'most' | null][] = [
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
    /^(just over|just above|just past|just beyond|barely over|(a little|slightly|a bit|fractionally|marginally) (over|above|more than|past|beyond)|a (shade|touch|hair|whisker|fraction|tad|notch) (over|above|past|more than))$/,
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

const PARTS: Record<string, number> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  sixth: 100 / 6,
  seventh: 100 / 7,
  eighth: 12.5,
  ninth: 100 / 9,
  tenth: 10,
};
const TIMES: Record<string, number> = {
  double: 2,
  doubled: 2,
  twice: 2,
  triple: 3,
  tripled: 3,
  treble: 3,
  trebled: 3,
  quadrupled: 4,
  halved: 0.5,
  halve: 0.5,
};
const DURATIONS: Record<string, number> = {
  day: 1,
  week: 7,
  month: 30.4,
  year: 365,
  fortnight: 14,
  quarter: 91,
  hour: 1 / 24,
};

/** "< 6 weeks", "~$43K": hedges written as a sign. */
const HEDGE_SIGNS: Record<string, string> = {
  '<': 'under',
  '>': 'over',
  '≤': 'at most',
  '≥': 'at least',
  '~': 'about',
  '≈': 'about',
};

/** The figure that a sign of comparison at the atom hedges. @param spans those of the next atom */
export function comparedAt(atoms: Atom[], spans: Span[] | undefined, at: number): OpenFigure | null {
  const sign = HEDGE_SIGNS[atoms[at]!.text];
  const hedge = sign ? HEDGES.find(([pattern]) => pattern.test(sign)) : undefined;
  const figure = hedge && spans ? openFigureAt(atoms, spans, at + 1) : null;
  return figure && hedge ? narrowed(figure, hedge) : null;
}

/** "47d", "6w". */
const SHORT: Record<string, string> = {
  d: 'day',
  w: 'week',
  wk: 'week',
  wks: 'week',
  mo: 'month',
  yr: 'year',
};

/** The figure that starts at the atom, hedge included before it; null when none does. */
export function openFigureAt(atoms: Atom[], spans: Span[], at: number): OpenFigure | null {
  const bare =
    timesAt(atoms, at) ?? partAt(atoms, spans, at) ?? numberFrom(atoms, spans, at) ?? articleAt(atoms, at);
  return bare ? hedged(atoms, at, bare) : null;
}

const isNumber = (span: Span): span is NumberSpan => ['number', 'money', 'percent'].includes(span.kind);

function numberFrom(atoms: Atom[], spans: Span[], at: number): OpenFigure | null {
  const spelled = spelledAt(atoms, at);
  const before = atoms[at - 1]?.text ?? '';
  if (spelled && !/^[$€£]$/.test(before)) {
    const { value, half, to } = spelled;
    const all = {
      kind: 'number' as const,
      value,
      least: value - half,
      most: value + half,
      decimal: false,
      currency: null,
      to,
    };
    return atoms[to]?.folded === 'dollar'
      ? { ...all, kind: 'money', currency: 'USD', to: to + 1 }
      : withUnit(atoms, at, all);
  }
  const span = spans.filter(isNumber).sort((a, b) => b.to - a.to)[0];
  if (!span) return null;
  const sum = span.kind === 'number' ? inCurrency(atoms, span) : null;
  if (sum) return sum;
  const decimal = span.half < 0.5 && span.kind === 'number';
  const plain: OpenFigure = {
    kind: span.kind,
    least: span.value - span.half,
    most: span.value + span.half,
    value: span.value,
    decimal,
    currency: span.currency,
    to: span.to,
    ...signOf(atoms[at]!.text),
  };
  if (span.kind !== 'number') return plain;
  // "193K" is rounded.
  if (span.half >= ROUNDED) return plain;
  const or = rangeAfter(atoms, span.to) ?? spanRange(atoms, at, span);
  const near = or && or.value > span.value && or.value <= Math.max(span.value * 1.4, span.value + 1);
  const upper = or && near ? { ...plain, most: or.value + 0.5, to: or.to } : plain;
  return withUnit(atoms, at, decimal || near ? upper : { ...upper, least: span.value, most: span.value });
}

/** Half of the last digit of a number told in thousands. */
const ROUNDED = 5;

/** "+1", "−5": a change, and which way. */
const signOf = (text: string): { signed?: 1 | -1 } =>
  text === '+' ? { signed: 1 } : /^[-−–]$/.test(text) ? { signed: -1 } : {};

/** "154,000 dollars", "sixteen grand". */
function inCurrency(atoms: Atom[], span: NumberSpan): OpenFigure | null {
  const word = atoms[span.to]?.folded ?? '';
  const scale = word === 'grand' ? 1000 : word === 'dollar' || word === 'buck' ? 1 : 0;
  if (scale === 0) return null;
  const half = scale === 1 ? span.half : scale / 2;
  return {
    kind: 'money',
    value: span.value * scale,
    least: span.value * scale - half,
    most: span.value * scale + half,
    decimal: false,
    currency: 'USD',
    to: span.to + (scale > 1 && atoms[span.to + 1]?.folded === 'dollar' ? 2 : 1),
  };
}

/** "four or five", "30 to 40", "six to seven". */
function rangeAfter(atoms: Atom[], at: number): { value: number; to: number } | null {
  if (atoms[at]?.folded !== 'or') return null;
  const word = atoms[at + 1];
  const value = word?.kind === 'number' ? Number(word.text) : SMALL.indexOf(word?.folded ?? '-');
  return Number.isFinite(value) && value > 0 ? { value, to: at + 2 } : null;
}

/** "16 to 17 weeks", "three to four months": one span, and not a change "from three to four weeks". */
function spanRange(
  atoms: Atom[],
  at: number,
  { to, value }: NumberSpan,
): { value: number; to: number } | null {
  if (!/^(to|-|–)$/.test(atoms[to]?.text ?? '') || /^(from|was|up|down)$/.test(atoms[at - 1]?.folded ?? ''))
    return null;
  const word = atoms[to + 1];
  const upper = word?.kind === 'number' ? Number(word.text) : SMALL.indexOf(word?.folded ?? '-');
  const isUnit = /^(day|week|month|year)$/.test(atoms[to + 2]?.folded ?? '');
  return isUnit && upper > value && upper <= value + Math.max(2, 0.2 * value)
    ? { value: upper, to: to + 2 }
    : null;
}
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "122 silent days", "ten quiet weeks": nothing but a silence can be meant. */
const SILENT = /^(silent|quiet|wordless|dark|contactless|touchless|mute)$/;
const SILENCE = ['days_since_last_touch', 'longest_silence'];
/** "60 straight days". */
const UNBROKEN = ['straight', 'consecutive', 'solid', 'calendar', 'long', 'entire', 'successive', 'unbroken'];

/** How far a value may lie off a half that is told in words. */
const HALF_WIDE = 0.15;

/** A figure with its unit of time, points or "times" after it. */
function withUnit(atoms: Atom[], at: number, figure: OpenFigure): OpenFigure {
  let next = figure.to;
  if (atoms[next]?.text === '-' && atoms[next]!.glued) next += 1;
  while (
    ['more', 'further', 'full', 'good', 'whole', 'percentage', 'other', ...UNBROKEN].includes(
      atoms[next]?.folded ?? '',
    )
  )
    next += 1;
  const silent = SILENT.test(atoms[next]?.folded ?? '') && (atoms[next + 1]?.folded ?? '') in DURATIONS;
  if (silent) return { ...withUnit(atoms, at, { ...figure, to: next + 1 }), counts: SILENCE };
  // "Two and a half months", "the usual four and a half".
  if (isAndHalf(atoms, next)) {
    const isSpan = DURATIONS[atoms[next + 3]?.folded ?? ''] !== undefined;
    const [least, most] = isSpan
      ? [figure.least, figure.most]
      : [figure.value - HALF_WIDE, figure.value + HALF_WIDE];
    return withUnit(atoms, at, {
      ...figure,
      value: figure.value + 0.5,
      least: least + 0.5,
      most: most + 0.5,
      decimal: true,
      to: next + 3,
    });
  }
  const short = atoms[next]?.glued ? SHORT[atoms[next]!.text] : undefined;
  const word = short ?? atoms[next]?.folded ?? '';
  const factor = DURATIONS[word];
  if (factor !== undefined) {
    const slack = factor === 1 ? 0 : factor / 2;
    return {
      ...figure,
      kind: 'days',
      value: figure.value * factor,
      least: figure.least * factor - slack,
      most: figure.most * factor + slack,
      to: next + 1,
    };
  }
  if (word === 'point' || word === 'pt') return { ...figure, kind: 'points', to: next + 1 };
  if ((word === 'time' && figure.value > 1) || (word === 'x' && atoms[next]!.glued))
    return { ...figure, kind: 'times', least: figure.value * 0.93, most: figure.value * 1.07, to: next + 1 };
  void at;
  return figure;
}

function timesAt(atoms: Atom[], at: number): OpenFigure | null {
  const value = TIMES[atoms[at]!.folded];
  return value === undefined ? null : share('times', value, at + 1, 0.1);
}

/** "A third contact" is an ordinal; "a third of", "a third more", "fell by a third to 45" are parts. */
const AFTER_PART =
  /^(of|more|less|lower|higher|to|below|above|again|off|in|on|under|over|up|down|from|since|[.,;)])$/;

const INSO: Record<string, string[]> = {
  account: 'accounts without_meeting meetings_booked accounts_without_touch single_contact'.split(' '),
  deal: 'open_deals stagnant_deals overdue_deals'.split(' '),
  customer: ['customers', 'without_meeting'],
  renewal: ['renewals_due'],
  prospect: ['prospects', 'without_meeting'],
};

/** "One dollar in seven of the tier's revenue": a share of the money told after it. */
function dollarsIn(atoms: Atom[], at: number): OpenFigure | null {
  if (!/^(dollar|pound|euro|penny|cent)$/.test(atoms[at + 1]?.folded ?? '')) return null;
  if (atoms[at + 2]?.folded !== 'in') return null;
  const every = atoms[at + 3]?.folded === 'every' ? 1 : 0;
  const part = SMALL.indexOf(atoms[at]!.folded);
  const whole = SMALL.indexOf(atoms[at + 3 + every]?.folded ?? '-');
  return part > 0 && whole > part ? share('part', (100 * part) / whole, at + 4 + every, 0.08) : null;
}

/** "Three accounts in four", "one deal in five". */
function inSo(atoms: Atom[], at: number): OpenFigure | null {
  const open = atoms[at + 1]?.folded === 'open' ? 1 : 0;
  const [count, noun, link, whole] = [0, 1 + open, 2 + open, 3 + open].map(
    (offset) => atoms[at + offset]?.folded ?? '',
  );
  if (link !== 'in' || !/^(account|deal|customer|renewal|prospect)$/.test(noun!)) return null;
  const [part, of] = [SMALL.indexOf(count!), SMALL.indexOf(whole!)];
  const counts = INSO[noun!];
  return part > 0 && of > part && counts
    ? { ...share('part', (100 * part) / of, at + 4 + open, 0.08), counts }
    : null;
}

/** "half", "a third", "two thirds", "three quarters", "three in four", "one in ten". */
function partAt(atoms: Atom[], spans: Span[], at: number): OpenFigure | null {
  const outOf = inSo(atoms, at) ?? dollarsIn(atoms, at);
  if (outOf) return outOf;
  const word = atoms[at]!.folded;
  const count = SMALL.indexOf(word);
  const one = PARTS[atoms[at + 1]?.folded ?? ''];
  if (
    (word === 'a' || count === 1) &&
    one !== undefined &&
    atoms[at + 1]!.folded !== 'quarter' &&
    AFTER_PART.test(atoms[at + 2]?.folded ?? '')
  )
    return share('part', one, at + 2, 0.08);
  if (word === 'a' && atoms[at + 1]?.folded === 'quarter' && atoms[at + 2]?.folded === 'of')
    return share('part', 25, at + 2, 0.08);
  const gap = atoms[at + 1]?.text === '-' ? 2 : 1;
  const many = PARTS[atoms[at + gap]?.folded ?? ''];
  if (count > 1 && many !== undefined) return share('part', count * many, at + gap + 1, 0.08);
  const whole = SMALL.indexOf(atoms[at + 2]?.folded ?? '-');
  if (
    count > 0 &&
    whole > count &&
    (atoms[at + 1]?.folded === 'in' || (atoms[at + 1]?.folded === 'out' && false))
  )
    return share('part', (100 * count) / whole, at + 3, 0.08);
  void spans;
  // "Half an hour", "half-hearted", "halfway": no part of anything on record.
  if (
    word === 'half' &&
    /^(an?|the|hour|day|year|dozen|term|time|way|hearted|decent|-|open|finished|done|full|empty)$/.test(
      atoms[at + 1]?.folded ?? '',
    ) &&
    /^(hour|day|year|dozen|hearted|baked|decent|-|term|time|way|open|finished|done|full|empty)$/.test(
      atoms[at + (/^(an?|the)$/.test(atoms[at + 1]?.folded ?? '') ? 2 : 1)]?.folded ?? '',
    )
  )
    return null;
  if (
    word === 'half' &&
    /^(in|by)$/.test(atoms[at - 1]?.folded ?? '') &&
    /^(cut|split|slashed|divided|down|fell|dropped|shrank|went|reduced|cutting)$/.test(
      atoms[at - 2]?.folded ?? '',
    )
  )
    return share('times', 0.5, at + 1, 0.1);
  return word === 'half' ? share('part', 50, at + 1, 0.08) : null;
}

const share = (kind: FigureKind, value: number, to: number, slack: number): OpenFigure => ({
  kind,
  value,
  least: value * (1 - slack),
  most: value * (1 + slack),
  decimal: false,
  currency: null,
  to,
});

/** "a month", "a week", "nearly a year off": one of it. */
function articleAt(atoms: Atom[], at: number): OpenFigure | null {
  const word = atoms[at + 1]?.folded ?? '';
  // "A month and a half from now".
  if (atoms[at]!.folded === 'a' && /^(week|month|year)$/.test(word) && isAndHalf(atoms, at + 2))
    return share('days', 1.5 * DURATIONS[word]!, at + 5, 0.17);
  if (atoms[at]!.folded !== 'a' || !['day', 'week', 'month', 'fortnight', 'year'].includes(word)) return null;
  const next = atoms[at + 2]?.folded ?? '';
  const isAhead = next === 'to' && /^(run|go)$/.test(atoms[at + 3]?.folded ?? '');
  if (word === 'year' ? !isAhead && !OF_YEAR.test(next) : !isAhead && !OF_SPAN.test(next)) return null;
  return { ...share('days', DURATIONS[word]!, at + 2, 0.25) };
}
const isAndHalf = (atoms: Atom[], at: number): boolean =>
  ['and', 'a', 'half'].every((each, place) => atoms[at + place]?.folded === each);

/** Words after a span that say of what it is; a month or year "earlier" is the run before. */
const OF_SPAN = /^(ago|late|old|overdue|away|out|without|in|of|over|off)$/;
const OF_YEAR = /^(away|off|out|left)$/;

/** Narrowed or widened by the words before it. */
function hedged(atoms: Atom[], at: number, figure: OpenFigure): OpenFigure {
  for (let count = LONGEST_HEDGE; count >= 1; count -= 1) {
    const from = at - count;
    if (from < 0) continue;
    const words = atoms
      .slice(from, at)
      .map(({ folded }) => folded)
      .join(' ');
    const hedge = HEDGES.find(([pattern]) => pattern.test(words.replace(/ a$/, '')));
    if (!hedge || (words === 'over' && /^(conversation|talk|chat)$/.test(atoms[figure.to]?.folded ?? '')))
      continue;
    const across =
      words === 'over' && /^(account|customer|prospect|deal)s?$/.test(atoms[figure.to]?.folded ?? '');
    const passed = !across && /^(past|beyond|over|above|more than|longer than|exceeding)$/.test(words);
    const meant = isDenied(atoms, from) ? UNDER : across ? ACROSS : hedge;
    return { ...narrowed(figure, meant), passed };
  }
  return figure;
}

/** "$13M over 183 accounts" says how many they are, "over 180 accounts" that they are more. */
const ACROSS: (typeof HEDGES)[number] = [/^/, 1, 1.3, null];
/** "No silence longer than six days", "none rated above 41": at most. */
const UNDER: (typeof HEDGES)[number] = [/^/, 0.6, 1, null];
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

function narrowed(figure: OpenFigure, [, least, most, open]: (typeof HEDGES)[number]): OpenFigure {
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
