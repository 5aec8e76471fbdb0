/** Edits that leave every statement true: other spellings of a figure, another order, a synonym of the catalogue. */
import { CATALOGUE } from '../domain/catalogue.ts';
import { type Edit, type Operator, type Report, spansOf } from './edits.ts';
import { trueProse } from './free-prose.ts';
import { trueOfGroups } from './group-prose.ts';
import { pick } from './random.ts';

const withCommas = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** $310K → $310,000 where the fact is that to the thousand; else the exact figure of the fact. */
const moneySpelling: Operator = (report, random) => {
  const drawn = pick(
    spansOf(report, ['money']).filter(({ span }) =>
      /^\$[\d,.]+[KM]$/.test(report.text.slice(span.start, span.end)),
    ),
    random,
  );
  if (!drawn || typeof drawn.fact.value !== 'number') return null;
  const exact = Math.round(drawn.fact.value);
  const replacement =
    exact % 100_000 === 0 && exact >= 1_000_000 && random() < 0.5
      ? `$${exact / 1_000_000}M`
      : `$${withCommas(String(exact))}`;
  return { operator: 'money_spelling', start: drawn.span.start, end: drawn.span.end, replacement };
};

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const numberWord: Operator = (report, random) => {
  const drawn = pick(
    spansOf(report, ['count']).filter(({ span }) => {
      const text = report.text.slice(span.start, span.end);
      return (
        /^(?:[2-9]|1[0-2])$/.test(text) &&
        !report.text.slice(report.text.lastIndexOf('\n', span.start) + 1).startsWith('|')
      );
    }),
    random,
  );
  if (!drawn) return null;
  return {
    operator: 'number_word',
    start: drawn.span.start,
    end: drawn.span.end,
    replacement: WORDS[Number(report.text.slice(drawn.span.start, drawn.span.end))]!,
  };
};

/** Swaps two neighbouring bullets of one list. */
const bulletOrder: Operator = (report, random) => {
  const pairs = [...report.text.matchAll(/^(- \*\*.*)\n(- \*\*.*)$/gm)];
  const pair = pick(pairs, random);
  return pair
    ? {
        operator: 'bullet_order',
        start: pair.index,
        end: pair.index + pair[0].length,
        replacement: `${pair[2]}\n${pair[1]}`,
      }
    : null;
};

/** Swaps two neighbouring rows of a table body. */
const rowOrder: Operator = (report, random) => {
  const pairs = [...report.text.matchAll(/^(\| (?!\*\*)[^\n-][^\n]*\|)\n(\| (?!\*\*)[^\n]*\|)$/gm)].filter(
    (pair) => {
      const before = report.text.slice(0, pair.index).trimEnd().split('\n').at(-1) ?? '';
      return before.startsWith('|') && !/^\| (?:#|\d)/.test(pair[0]);
    },
  );
  const pair = pick(pairs, random);
  return pair
    ? {
        operator: 'row_order',
        start: pair.index,
        end: pair.index + pair[0].length,
        replacement: `${pair[2]}\n${pair[1]}`,
      }
    : null;
};

/** Swaps two neighbouring sentences of a bullet; its lead in bold stays first and its advice last. */
const sentenceOrder: Operator = (report, random) => {
  const bullets = [
    ...report.text.matchAll(
      /^- \*\*[^\n]*?(?:, (?:unchanged|new|(?:up|down) from \w+))?\. ([^\n*]+?\.) ([^\n*.;]+\.)(?= \*|$)/gm,
    ),
  ];
  const bullet = pick(
    bullets.filter((each) => !/\d\.\d|\bLtd|\bInc/.test(each[1]! + each[2]!)),
    random,
  );
  if (!bullet) return null;
  const pair = `${bullet[1]} ${bullet[2]}`;
  const start = bullet.index + bullet[0].lastIndexOf(pair);
  return {
    operator: 'sentence_order',
    start,
    end: start + pair.length,
    replacement: `${bullet[2]} ${bullet[1]}`,
  };
};

const SYNONYMS = CATALOGUE.filter((metric) => metric.subjects.includes('account')).flatMap((metric) =>
  metric.names.slice(1).map((name) => [metric.names[0]!, name] as const),
);

/** A metric's printed name for another of its names in the catalogue, in table heads and beside its figure. */
const synonym: Operator = (report, random) => {
  const body = bodyOf(report.text);
  const places = SYNONYMS.filter(([printed]) => printed.length > 3).flatMap(([printed, other]) =>
    [
      ...body.matchAll(
        new RegExp(`(?<=[|] |\\d )${printed}(?= [|]|[,.;]| against)|(?<=[.;] |[|] )${printed}(?= \\d)`, 'gi'),
      ),
    ].map(
      (match): Edit => ({
        operator: 'synonym',
        start: match.index,
        end: match.index + match[0].length,
        replacement: /^[A-Z]/.test(match[0]) ? other.charAt(0).toUpperCase() + other.slice(1) : other,
      }),
    ),
  );
  return pick(places, random) ?? null;
};

/** The report without the section that defines the scoring, offsets kept: a definition is quoted, not reworded. */
function bodyOf(text: string): string {
  return text.replace(/^## How accounts were scored[\s\S]*?(?=^## )/m, (section) =>
    ' '.repeat(section.length),
  );
}

export const TRUE_EDITS: Record<string, (report: Report, random: () => number) => Edit | null> = {
  money_spelling: moneySpelling,
  number_word: numberWord,
  bullet_order: bulletOrder,
  row_order: rowOrder,
  sentence_order: sentenceOrder,
  synonym,
  free_prose: trueProse,
  group_prose: trueOfGroups,
};
