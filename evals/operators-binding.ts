/** Operators that bind true words to the wrong subject or the wrong metric: names, bullets, sentences, pages. */
import { CATALOGUE } from '../domain/catalogue.ts';
import type { FactSpan } from '../domain/document.ts';
import {
  type Edit,
  type Mutation,
  NOT_ON_RECORD,
  type Operator,
  OTHER_VALUE,
  type Place,
  type Report,
} from './edits.ts';
import { type Bullet, bulletsOf, type Line, linesOf, sentencesOf, statementAt } from './operators-places.ts';
import { kinOf, standsFor, staysTrue } from './operators-true.ts';
import { pick } from './random.ts';

/** Spans of a line. */
export const spansIn = (report: Report, place: { start: number; end: number }): FactSpan[] =>
  report.spans.filter((span) => span.start >= place.start && span.end <= place.end);

/**
 * Whether what the place prints of one account would hold of another one too: each figure is on record for it in
 * the same metric. One that does not is enough to make the other name false.
 */
export function holdsFor(
  report: Report,
  place: { start: number; end: number },
  from: string,
  to: string,
): boolean {
  const own = new Set(kinOf(from, report).filter((id) => id !== 'run'));
  const facts = spansIn(report, place).flatMap((span) => {
    const fact = report.factById.get(span.fact);
    return fact && own.has(fact.subject) && fact.unit !== 'name'
      ? [{ fact, text: report.text.slice(span.start, span.end) }]
      : [];
  });
  const others = kinOf(to, report).flatMap((id) => report.factsOf.get(id) ?? []);
  return facts.every(({ fact, text }) =>
    others.some(
      (other) =>
        other.metric === fact.metric &&
        other.period === fact.period &&
        standsFor(text, other, report.sheet.asOf),
    ),
  );
}

/** Names of accounts on lines that print something of them: `{line, span, account}`. */
function namedWithFacts(report: Report): { line: Line; span: FactSpan; account: string }[] {
  return linesOf(report).flatMap((line) => {
    if (/^(#|\[)/.test(line.text)) return [];
    return spansIn(report, line).flatMap((span) => {
      const fact = report.factById.get(span.fact);
      if (fact?.metric !== 'name' || report.factById.get(`${fact.subject}.account_id`) === undefined)
        return [];
      const rest =
        line.text.startsWith('|') || line.text.startsWith('- **') ? line : sentenceOf(report, line, span);
      return spansIn(report, rest).length > 1
        ? [{ line: { ...line, ...rest }, span, account: fact.subject }]
        : [];
    });
  });
}

/** From the name to the end of its sentence: what stands before may be about another account. */
function sentenceOf(report: Report, line: Line, span: FactSpan): { start: number; end: number } {
  const end = report.text.slice(span.end, line.end).search(/[.:;,](?= |$)/);
  return { start: span.start, end: end < 0 ? line.end : span.end + end };
}

const accountsOf = (report: Report) =>
  report.sheet.subjects.filter(
    (each) => each.kind === 'account' && (report.factById.get(`${each.id}.tier`)?.value ?? null) !== null,
  );

const nameSwap =
  (operator: string, near: boolean): Operator =>
  (report, random) => {
    const drawn = pick(namedWithFacts(report), random);
    if (!drawn) return null;
    const own = report.factById.get(`${drawn.account}.name`)!.text;
    const words = new Set(own.split(' '));
    const others = accountsOf(report).filter(
      (each) =>
        each.name !== own &&
        (!near ||
          each.name.split(' ').some((word) => words.has(word)) ||
          each.name.slice(0, 3) === own.slice(0, 3)),
    );
    const other = pick(others, random);
    if (!other || holdsFor(report, drawn.line, drawn.account, other.id)) return null;
    return { operator, start: drawn.span.start, end: drawn.span.end, replacement: other.name };
  };

/** A bullet moved under the heading of another tier: the name is false there. */
const sectionSwap: Operator = (report, random) => {
  const bullets = bulletsOf(report).filter((each) => /^## Tier \d/.test(each.heading));
  const bullet = pick(bullets, random);
  const target = pick(
    bullets.filter((each) => each.heading !== bullet?.heading),
    random,
  );
  return bullet && target ? moved(report, bullet, target) : null;
};

function moved(report: Report, bullet: Bullet, target: Bullet): Edit {
  const line = `${bullet.text}\n`;
  const down = bullet.start < target.start;
  const start = Math.min(bullet.start, target.start);
  const end = down ? target.start : bullet.end + 1;
  const between = report.text.slice(down ? bullet.end + 1 : target.start, down ? target.start : bullet.start);
  const at = down ? between.length : 0;
  const name = at + (bullet.name.start - bullet.start);
  return {
    operator: 'section_swap',
    start,
    end,
    replacement: down ? between + line : line + between,
    spots: [{ start: name, end: name + bullet.name.end - bullet.name.start }],
  };
}

/** What is said of one account under another one's name. */
const bodySwap: Operator = (report, random) => {
  const bullet = pick(bulletsOf(report), random);
  const other = pick(
    bulletsOf(report).filter((each) => each.heading === bullet?.heading && each.account !== bullet?.account),
    random,
  );
  if (!bullet || !other || holdsFor(report, other.body, other.account, bullet.account)) return null;
  const { start, end } = bullet.body;
  return {
    operator: 'body_swap',
    start,
    end,
    replacement: report.text.slice(other.body.start, other.body.end),
  };
};

/** A sentence of one bullet at the end of another. */
const sentenceMoved: Operator = (report, random) => {
  const from = pick(bulletsOf(report), random);
  const to = pick(
    bulletsOf(report).filter((each) => each.account !== from?.account),
    random,
  );
  const sentence = from && pick(sentencesOf(from, report.text), random);
  if (!from || !to || !sentence || holdsFor(report, sentence, from.account, to.account)) return null;
  const words = report.text.slice(sentence.start, sentence.end);
  const advice = to.text.search(/ \*[A-Z]/);
  const place = to.start + (advice < 0 ? to.text.length : advice);
  return {
    operator: 'sentence_moved',
    start: place,
    end: place,
    replacement: ` ${words}`,
    spots: [{ start: 1, end: words.length + 1 }],
  };
};

const PAIRS: [RegExp, string[]][] = [
  [/\b[Oo]utcome score\b/g, ['sentiment', 'open value', 'score']],
  [/\b[Tt]ouches\b(?= (?:against|down|up|fell|rose))/g, ['contacts', 'conversations', 'open deals']],
  [/\b[Ss]entiment\b(?= (?:fell|rose|−?\d))/g, ['outcome score', 'touches']],
  [/\bARR\b/g, ['open value', 'annual revenue']],
  [/\bcontacts\b/g, ['touches', 'conversations']],
  [/\bconversations\b/g, ['touches', 'contacts']],
  [/\bnorm of\b/g, ['median of', 'line of']],
  [/\bmedian\b/g, ['norm', 'mean']],
  [/\bdue on\b/g, ['renews on', 'last touch on']],
  [/\blast touch on\b/g, ['due on', 'next meeting on']],
  [/\brenews on\b/g, ['last touch on', 'next meeting on']],
  [/\bno touch since\b/g, ['customer since', 'next meeting on']],
];

/** Another metric's words before the figure. */
const metricSwap: Operator = (report, random) => {
  const text = report.text.replace(/^## How accounts were scored[\s\S]*?(?=^## )/m, (section) =>
    ' '.repeat(section.length),
  );
  const places = PAIRS.flatMap(([pattern, others]) =>
    [...text.matchAll(pattern)].map((match) => ({ match, others })),
  );
  const place = pick(places, random);
  if (!place) return null;
  const other = pick(place.others, random)!;
  const word = place.match[0];
  const replacement = /^[A-Z][a-z]/.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  const start = place.match.index;
  const around = statementAt(report.text, { start, end: start + word.length });
  if (meansTheSame(word, other) || holdsOfWord(report, around, other)) return null;
  // Word and figure are false together, so the fault may stand at any of the statement.
  const spots = [{ start: around.start - start, end: around.end - start - word.length + replacement.length }];
  return { operator: 'metric_swap', start, end: start + word.length, replacement, spots };
};

/** Two names of one metric. */
const meansTheSame = (word: string, other: string): boolean =>
  CATALOGUE.some(({ names }) => names.includes(word.toLowerCase()) && names.includes(other));

/** Whether a figure of the statement is also that of the metric that the other words name. */
const holdsOfWord = (report: Report, place: Place, words: string): boolean => {
  const metrics = CATALOGUE.filter(({ names }) => names.includes(words)).map(({ id }) => id);
  return spansIn(report, place).some((span) => {
    const fact = report.factById.get(span.fact);
    const text = report.text.slice(span.start, span.end);
    return fact && metrics.some((metric) => staysTrue(text, { ...fact, metric, value: null }, report));
  });
};

const binding = (make: Operator, expects = OTHER_VALUE): Mutation => ({ group: 'binding', expects, make });

export const BINDING_OPERATORS: Record<string, Mutation> = {
  entity_swap: binding(nameSwap('entity_swap', false), NOT_ON_RECORD),
  near_name: binding(nameSwap('near_name', true), NOT_ON_RECORD),
  section_swap: binding(sectionSwap),
  body_swap: binding(bodySwap),
  sentence_moved: binding(sentenceMoved, NOT_ON_RECORD),
  metric_swap: binding(metricSwap, NOT_ON_RECORD),
};
