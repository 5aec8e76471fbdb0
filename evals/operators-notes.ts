/** Notes of people: a report with some in it, and operators on their words, author, date and record. */
import { type Edit, type Mutation, NOT_ON_RECORD, type Operator, type Report, reportOf } from './edits.ts';
import { bulletsOf, linesOf } from './operators-places.ts';
import { pick } from './random.ts';

const TEXTS = [
  'The sponsor moves to another unit in July, so the renewal talks start with her deputy.',
  'Agreed with finance to hold the price for this term.',
  'We pause outreach until their audit is over.',
  'Keep the tier as it is; the board meets in autumn.',
  'Two of their sites use a rival product, one of them since spring.',
  'Call the plant manager, not the buyer.',
];
const AUTHORS = ['T. Okafor', 'J. Lindgren', 'M. Castellan'];
const DATES: [string, string][] = [
  ['2026-05-12', '12 May'],
  ['2026-05-19', '19 May'],
  ['2026-05-27', '27 May'],
];

/** The report with a note under some of its bullets, on record in its sheet; offsets of the map follow. */
export function withNotes(report: Report): Report {
  let { text } = report;
  let { spans } = report;
  const notes = [...report.sheet.notes];
  const lists = bulletsOf(report).filter(({ end }) => report.text.slice(end, end + 2) === '\n\n');
  lists
    .slice(0, 3)
    .reverse()
    .forEach((bullet, at) => {
      const told = TEXTS[at * 2]!;
      const [date, printed] = DATES[at]!;
      const [touches, norm] = ['touches_30d', 'touch_norm_30d'].map(
        (metric) => report.factById.get(`${bullet.account}.${metric}`)?.text,
      );
      const record = norm ? `\n> On record: ${touches} touches against a norm of ${norm}.` : '';
      const added = `\n\n> Note by ${AUTHORS[at]}, ${printed} (not checked against data): ${told}${record}`;
      text = text.slice(0, bullet.end) + added + text.slice(bullet.end);
      spans = spans.map((span) =>
        span.start >= bullet.end
          ? { ...span, start: span.start + added.length, end: span.end + added.length }
          : span,
      );
      notes.push({ author: AUTHORS[at]!, date, text: told, subject: bullet.account });
    });
  return reportOf(text, { ...report.sheet, notes }, spans);
}

const HEAD = /^> Note by ([^,]+), (\d+ \w+) \(not checked against data\): (.*)$/;

/** The note's line as a whole is where the fault may stand: it is one quotation. */
function inNote(operator: string, rewrite: (line: string, random: () => number) => string | null): Operator {
  return (report, random): Edit | null => {
    const line = pick(
      linesOf(report).filter(({ text }) => HEAD.test(text)),
      random,
    );
    const replacement = line ? rewrite(line.text, random) : null;
    if (!line || replacement === null || replacement === line.text) return null;
    return { operator, start: line.start, end: line.end, replacement };
  };
}

/** A word of the note left out, another one in its place, or a word more. */
const noteAltered = inNote('note_altered', (line, random) => {
  const [, , , said] = HEAD.exec(line)!;
  const words = said!.split(' ');
  const at = Math.floor(random() * words.length);
  const other = pick(['never', 'maybe', 'tomorrow', 'urgent', 'rival', 'nobody'], random)!;
  const changed = pick(
    [
      words.filter((_, index) => index !== at),
      words.map((word, index) => (index === at ? other : word)),
      [...words.slice(0, at), other, ...words.slice(at)],
    ],
    random,
  )!;
  return line.slice(0, line.length - said!.length) + changed.join(' ');
});

/** Another author or another day over the words on record. */
const noteSigned = inNote('note_signed', (line, random) => {
  const [, author, date] = HEAD.exec(line)!;
  if (random() < 0.5)
    return line.replace(
      author!,
      pick(
        ['A. Novak', 'T. Okafar', 'J. Lindgren', 'M. Castellan', 'T. Okafor', 'B. Marsh', 'L. Perez'],
        random,
      )!,
    );
  return line.replace(
    date!,
    `${1 + Math.floor(random() * 28)} ${pick(['May', 'April', 'March', 'February'], random)!}`,
  );
});

/** A figure of the line "On record", which is the audit's to check. */
const noteRecord: Operator = (report, random) => {
  const line = pick(
    linesOf(report).filter(({ text }) => text.startsWith('> On record: ')),
    random,
  );
  const figure = line && /\d+/.exec(line.text);
  if (!line || !figure) return null;
  const start = line.start + figure.index;
  if (random() < 0.3) {
    const replacement = `${figure[0]} touches, score ${101 + Math.floor(random() * 100)}`;
    return { operator: 'note_record', start, end: line.end, replacement };
  }
  const replacement = String(Number(figure[0]) + 1 + Math.floor(random() * 60));
  return { operator: 'note_record', start, end: start + figure[0].length, replacement };
};

/** The note's mark that it was not checked, taken off: then it is a statement like any other. */
const noteUnmarked = inNote('note_unmarked', (line, random) => {
  const [, author, date, said] = HEAD.exec(line)!;
  const other = pick(AUTHORS, random)!;
  const heads = [
    '> ',
    '- ',
    '',
    '> Note: ',
    '> On record: ',
    `> ${author}, ${date}: `,
    `> ${author} wrote: `,
    `> Note by ${author}: `,
    `> Note by ${author}, ${date}: `,
    `> Note by ${author} on ${date} (not checked against data): `,
    `> Note by ${author}, ${date} (checked against data): `,
    `> Note by ${author}, ${date} (verified): `,
    `> Quote by ${author}, ${date} (not checked against data): `,
    `Note by ${author}, ${date} (not checked against data): `,
    `- Note by ${author}, ${date} (not checked against data): `,
    `According to ${author}: `,
    `> Note by ${author} and ${other}, (not checked against data): `,
    `> Note by ${other} (not checked against data): `,
    `${author}: `,
    `> From ${author}, ${date}: `,
    `> Comment by ${author}, ${date} (not checked against data): `,
    `> Note (not checked against data): `,
    `*Note by ${author}, ${date}:* `,
    `> Confirmed by ${author}, ${date}: `,
  ];
  return `${pick(heads, random)}${said}`;
});

const note = (make: Operator): Mutation => ({ group: 'cause', expects: NOT_ON_RECORD, make });

export const NOTE_OPERATORS: Record<string, Mutation> = {
  note_altered: note(noteAltered),
  note_signed: note(noteSigned),
  note_record: note(noteRecord),
  note_unmarked: note(noteUnmarked),
};
