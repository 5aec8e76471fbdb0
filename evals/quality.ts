/**
 * Report quality that code can judge, the same for every writer: what has to be there is there, the reasons named are
 * the ledger's largest, the ranking is the engine's, nothing is said twice, and length and reading level are within
 * declared bounds.
 */
import type { Report } from './edits.ts';
import type { Section } from './product.ts';
import { linesOf, type ReportLine, readingGrade, sentencesOf, wordsOf } from './report-lines.ts';
import { Told } from './told.ts';

/** Declared bounds; words of prose are those outside tables, definitions, notes on the data and footnotes. */
export const BOUNDS = {
  /** Of a report's prose. */
  words: [80, 1_500],
  sentenceWords: 45,
  bulletWords: 75,
  /** Flesch–Kincaid grade of the prose. */
  grade: [2, 9],
  /** Sentences alike but for names and figures, as a share of a report's sentences, where there are 20 or more. */
  alike: 0.25,
} as const;

export const QUALITY_RULES = [
  'sections',
  'accounts',
  'drivers',
  'ranking',
  'repetition',
  'length',
  'reading',
] as const;
export type QualityRule = (typeof QUALITY_RULES)[number];

export interface QualityFault {
  rule: QualityRule;
  told: string;
}

interface Read {
  report: Report;
  told: Told;
  sections: Section[];
  lines: ReportLine[];
}

/** Everything that code finds wrong with a report; empty when nothing is. */
export function qualityFaults(report: Report, sections: Section[]): QualityFault[] {
  const read: Read = { report, told: new Told(report.sheet), sections, lines: linesOf(report, sections) };
  const rules: Record<QualityRule, (read: Read) => string[]> = {
    sections: missingSections,
    accounts: missingAccounts,
    drivers: otherDrivers,
    ranking: otherRanking,
    repetition,
    length: lengths,
    reading: ({ lines }) => {
      const grade = readingGrade(proseOf(lines));
      return outside(grade, BOUNDS.grade)
        ? [`grade ${grade.toFixed(1)}, ${BOUNDS.grade.join(' to ')} asked`]
        : [];
    },
  };
  return QUALITY_RULES.flatMap((rule) => rules[rule](read).map((told) => ({ rule, told })));
}

const outside = (value: number, [low, high]: readonly [number, number]): boolean =>
  value < low || value > high;

const UNREAD = new Set(['definitions', 'about', 'sources']);

/** Paragraphs and bullets, not rows. */
function proseOf(lines: readonly ReportLine[]): string[] {
  return lines.flatMap(({ kind, section, text }) => (kind === 'row' || UNREAD.has(section) ? [] : [text]));
}

function missingSections({ told, sections }: Read): string[] {
  const there = sections.map(({ id }) => id);
  const changes = told.sheet.comparison === 'none' ? [] : ['changes'];
  const tiers = told.sheet.tiers.map(({ number }) => `tier-${number}`);
  const wanted = ['headline', 'definitions', ...tiers, ...changes, 'priorities', 'about'];
  const inOrder = there.filter((id) => wanted.includes(id));
  const missing = wanted.filter((id) => !there.includes(id)).map((id) => `section ${id} is not there`);
  return missing.length === 0 && inOrder.join() !== wanted.join()
    ? [`sections stand as ${inOrder.join(', ')}`]
    : missing;
}

/** The account that a bullet or row is about. */
const leadOf = ({ facts }: ReportLine): string | null =>
  facts.find((fact) => fact.endsWith('.name'))?.slice(0, -'.name'.length) ?? null;

/** All accounts of the tiers that call for action: in a bullet or row of their own, once, or counted as not shown. */
function missingAccounts({ told, lines }: Read): string[] {
  return told.sheet.tiers
    .map(({ number }) => `tier-${number}`)
    .filter((tier) => tier !== 'tier-2')
    .flatMap((tier) => {
      const shown = lines
        .filter(({ section, kind }) => section === tier && kind !== 'paragraph')
        .flatMap((line) => leadOf(line) ?? [])
        .filter((id) => told.members(tier).includes(id));
      const missing = told.members(tier).filter((id) => !shown.includes(id));
      const twice = shown.filter((id, at) => shown.indexOf(id) !== at);
      const unshown = told.number(`${tier}.not_shown`) ?? 0;
      return [
        ...(missing.length === unshown
          ? []
          : [
              `${tier}: ${missing.length} accounts are missing, ${unshown} counted: ${missing.slice(0, 5).join(', ')}`,
            ]),
        ...twice.map((id) => `${tier}: ${id} stands twice`),
      ];
    });
}

/** Metrics by which a reader recognises a rule, hold, cap or component as the reason. */
const TELLS: readonly (readonly [cause: RegExp, metrics: RegExp])[] = [
  [
    /^(low-score|long-stagnant)$/,
    /last_touch|days_since_last_touch|score|days_in_stage|overdue|stagnant|arr/,
  ],
  [/^renewal$/, /renewal|last_touch|days_since_last_touch|touches_30d|next_touch/],
  [/^volume$|^engagement$/, /touches|touch_norm|last_touch|days_since/],
  [/^stagnant$|^momentum$/, /days_in_stage|stage|stagnant|overdue|close_date|days_past|won|lost/],
  [/^sentiment$/, /sentiment/],
  [/^close-likelihood$/, /outcome|deal|stage|amount|open_/],
  [/^recency$/, /touch/],
  [/^signals$/, /^(type|date|amount|number|detail)$|signal/],
  [/^won$|^hold/, /won|hold/],
  [/^lost$/, /lost/],
  [/seat|cap|share|owner/, /seat|displaced|name|score|expand/],
];

const HOLD = /^(won|lost)$/;

/** In the changes, each line cites what the ledger's largest cause rests on. */
function otherDrivers({ told, lines }: Read): string[] {
  const held = told.text('tier-2.label');
  const causes = new Map(
    told.sheet.changes.map(({ subject, from, causes }) => {
      // A hold that ended drives nothing by itself: what it held back does.
      const [first] = causes.filter(({ rule }) => !(HOLD.test(rule) && from === held));
      return [subject, first?.rule];
    }),
  );
  return lines.flatMap((line) => {
    const account = leadOf(line);
    if (!account || line.section !== 'changes' || line.kind !== 'row') return [];
    const cause = causes.get(account);
    const metrics = cause && TELLS.find(([names]) => names.test(cause))?.[1];
    if (!metrics) return [];
    const cited = line.facts
      .filter((fact) => !fact.endsWith('.name'))
      // A line that names the rule itself names the reason.
      .map((fact) => (fact === `rule-${cause}.label` ? cause : fact.slice(fact.indexOf('.') + 1)));
    // A seat that is free or taken is told in words alone.
    const inWords = /seat|cap|share/.test(cause) && /seat/.test(line.text);
    return cited.some((metric) => metric === cause || metrics.test(metric)) || inWords
      ? []
      : [`${account}: ${cause} decided; the line cites ${cited.join(', ') || 'nothing'}`];
  });
}

/** Rows of the list in the order of the engine's ranks, from the first on. */
function otherRanking({ told, lines }: Read): string[] {
  const rows = lines.filter(
    ({ section, kind, facts }) =>
      section === 'priorities' && kind === 'row' && facts.some((fact) => fact.endsWith('.rank')),
  );
  return rows.flatMap((line, at) => {
    const account = leadOf(line);
    const rank = told.number(`${account}.rank`);
    return rank === at + 1 ? [] : [`place ${at + 1} of the list has ${account}, whose rank is ${rank}`];
  });
}

const ADVICE = /^\*.*\*$/;

function repetition({ lines, report }: Read): string[] {
  const prose = lines.filter(({ kind, section }) => kind !== 'row' && !UNREAD.has(section));
  const sentences = prose.flatMap((line) =>
    sentencesOf(line.text).filter((sentence) => !ADVICE.test(sentence)),
  );
  // "No account is here this month." may be true of two tiers.
  // Without a figure or a name a sentence may be true of two: "No account is here this month."
  const same = sentences.filter(
    (sentence, at) => sentences.indexOf(sentence) !== at && /\d|\*\*/.test(sentence),
  );
  const twice = prose
    .filter(({ kind }) => kind === 'bullet')
    .flatMap(({ facts, text }) =>
      facts
        .filter((fact, at) => facts.indexOf(fact) !== at && VALUES.has(report.factById.get(fact)?.unit ?? ''))
        .map((fact) => `${fact} twice in: ${text}`),
    );
  return [...same.map((sentence) => `said twice: ${sentence}`), ...twice, ...alike(sentences)];
}

/** A date may come twice: the deal is due on it, and by it something is to be done. */
const VALUES = new Set(['money', 'count', 'score', 'percent', 'rate', 'sentiment']);

/** The story told over and over: one frame, only names and figures changed. */
function alike(sentences: readonly string[]): string[] {
  if (sentences.length < 20) return [];
  const frames = new Map<string, number>();
  for (const sentence of sentences) {
    const frame = sentence
      .replace(/\*\*[^*]+\*\*/g, 'N')
      .replace(/[−$]?\d[\d,.]*[KM%]?/g, '0')
      .replace(/\b\d+ [A-Z][a-z]+\b/g, 'D');
    frames.set(frame, (frames.get(frame) ?? 0) + 1);
  }
  return [...frames]
    .filter(([, count]) => count / sentences.length > BOUNDS.alike)
    .map(([frame, count]) => `${count} of ${sentences.length} sentences are: ${frame}`);
}

function lengths({ lines }: Read): string[] {
  const prose = proseOf(lines);
  const words = prose.reduce((sum, text) => sum + wordsOf(text).length, 0);
  const sentences = prose
    .flatMap(sentencesOf)
    .filter((sentence) => wordsOf(sentence).length > BOUNDS.sentenceWords);
  const bullets = lines.filter(
    ({ kind, text }) => kind === 'bullet' && wordsOf(text).length > BOUNDS.bulletWords,
  );
  return [
    ...(outside(words, BOUNDS.words) ? [`${words} words of prose, ${BOUNDS.words.join(' to ')} asked`] : []),
    ...sentences.map((sentence) => `a sentence of ${wordsOf(sentence).length} words: ${sentence}`),
    ...bullets.map(({ text }) => `a bullet of ${wordsOf(text).length} words: ${text}`),
  ];
}
