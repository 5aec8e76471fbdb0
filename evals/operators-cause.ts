/** Operators on causes: why an account moved, what a component measures. */
import { type Mutation, NOT_ON_RECORD, type Operator } from './edits.ts';
import { CAUSE_TAILS } from './operators-invented.ts';
import { bulletsOf, linesOf, sentencesOf } from './operators-places.ts';
import { pick } from './random.ts';

/** A cause behind a statement of a bullet or a cell: none of the ledger's causes has these words. */
const injectedCause: Operator = (report, random) => {
  const bullet = pick(bulletsOf(report), random);
  const sentence = bullet && pick(sentencesOf(bullet, report.text), random);
  if (!sentence) return null;
  const place = sentence.end - 1;
  return { operator: 'injected_cause', start: place, end: place, replacement: pick(CAUSE_TAILS, random)! };
};

const CAUSE_WORDS: [string, string][] = [
  ['renewal', 'silent renewal'],
  ['volume', 'volume'],
  ['stagnant', 'stagnant deal'],
  ['sentiment', 'sentiment'],
  ['low-score', 'low score'],
  ['long-stagnant', 'long-stagnant deal'],
];

/** `moved down on the … rule`, said of an account whose ledger has no such cause. */
const swappedCause: Operator = (report, random) => {
  const bullet = pick(
    bulletsOf(report).filter(({ account }) =>
      report.sheet.changes.some(({ subject }) => subject === account),
    ),
    random,
  );
  const change = report.sheet.changes.find(({ subject }) => subject === bullet?.account);
  if (!bullet || !change || (change.kind !== 'up' && change.kind !== 'down')) return null;
  const members = (id: string) =>
    report.sheet.subjects.find((each) => each.id === `rule-${id}`)?.members ?? [];
  const wrong = CAUSE_WORDS.filter(
    ([id]) => !members(id).includes(bullet.account) && !change.causes.some(({ rule }) => rule === id),
  );
  const [, name] = pick(wrong, random) ?? [];
  if (!name) return null;
  const said = pick(
    [
      `It moved ${change.kind} on the ${name} rule. `,
      `Flagged by the ${name} rule. `,
      `Moved ${change.kind} because of the ${name} rule. `,
      `The ${name} rule fired. `,
    ],
    random,
  )!;
  const start = bullet.body.start;
  return {
    operator: 'swapped_cause',
    start,
    end: start,
    replacement: said,
    spots: [{ start: 0, end: said.length - 1 }],
  };
};

/** Another cause in "What drove it": that of another account, which this one's figures do not have. */
const swappedDriver: Operator = (report, random) => {
  const rows = linesOf(report).filter(
    ({ text, heading }) => heading.startsWith('## Changes') && /^\| [A-Z].*\|$/.test(text),
  );
  const drivers = rows.flatMap((row) => {
    const cells = row.text.split(' | ');
    const cell = cells.at(-1)?.replace(/ \|$/, '') ?? '';
    return cell === 'What drove it' || cells.length < 4
      ? []
      : [{ row, cell, start: row.end - cell.length - 2 }];
  });
  const [one, other] = [pick(drivers, random), pick(drivers, random)];
  // `no seat` and the like may be true of both; a figure of one's own is not, unless both have it.
  if (
    !one ||
    !other ||
    !/\d/.test(other.cell) ||
    one.cell.split('; ').some((part) => other.cell.includes(part))
  )
    return null;
  return {
    operator: 'swapped_driver',
    start: one.start,
    end: one.start + one.cell.length,
    replacement: other.cell,
  };
};

const COMPONENTS = ['Close likelihood', 'Engagement', 'Deal momentum', 'Recency', 'Sentiment'];

/** A component of the score in another one's place. */
const componentSwap: Operator = (report, random) => {
  const section = /## How accounts were scored[\s\S]*?(?=\n## )/.exec(report.text);
  if (!section) return null;
  const measures = report.sheet.statements.filter(({ id }) => /^component\..*\.(?:measures|full)$/.test(id));
  const texts = [...COMPONENTS, ...measures.map(({ text }) => text)];
  const places = texts.flatMap((text) => {
    const at = section[0].indexOf(text);
    return at < 0 ? [] : [{ text, start: section.index + at }];
  });
  const [one, other] = [pick(places, random), pick(places, random)];
  const kind = (text: string) =>
    COMPONENTS.includes(text)
      ? 'label'
      : (measures
          .find((each) => each.text === text)
          ?.id.split('.')
          .at(-1) ?? '');
  if (!one || !other || one.text === other.text || kind(one.text) !== kind(other.text)) return null;
  return {
    operator: 'component_swap',
    start: one.start,
    end: one.start + one.text.length,
    replacement: other.text,
  };
};

const cause = (make: Operator): Mutation => ({ group: 'cause', expects: NOT_ON_RECORD, make });

export const CAUSE_OPERATORS: Record<string, Mutation> = {
  injected_cause: cause(injectedCause),
  swapped_cause: cause(swappedCause),
  swapped_driver: cause(swappedDriver),
  component_swap: cause(componentSwap),
};
