/** Operators on outside signals, their sources, and quotations. */
import { type Edit, type Mutation, NOT_ON_RECORD, type Operator } from './edits.ts';
import { bulletsOf, sentenceEnds, statementAt } from './operators-places.ts';
import { pick } from './random.ts';

const SIGNALS = ['funding', 'layoffs', 'acquisition', 'leadership change', 'hiring', 'bankruptcy'];

/** Another type, day or company in a signal's sentence or footnote. */
const signalAltered: Operator = (report, random) => {
  const types = [...report.text.matchAll(/\b(?:[Ff]unding|[Ll]ayoffs)\b(?= (?:of|reported)|,)/g)].map(
    (match): Edit => {
      const other = pick(
        SIGNALS.filter((each) => each !== match[0].toLowerCase()),
        random,
      )!;
      const replacement = /^[A-Z]/.test(match[0]) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
      return {
        operator: 'signal_altered',
        start: match.index,
        end: match.index + match[0].length,
        replacement,
      };
    },
  );
  const days = [...report.text.matchAll(/(?<=(?:reported|read) on )\d{1,2}(?= [A-Z])/g)].map(
    (match): Edit => {
      const other = String(1 + ((Number(match[0]) + Math.floor(random() * 26)) % 28));
      return {
        operator: 'signal_altered',
        start: match.index,
        end: match.index + match[0].length,
        replacement: other,
      };
    },
  );
  const edit = pick([...types, ...days], random);
  return edit && edit.replacement !== report.text.slice(edit.start, edit.end) ? edit : null;
};

/** A signal for an account that has none. */
const signalInvented: Operator = (report, random) => {
  const parents = new Set(
    report.sheet.subjects.filter(({ kind }) => kind === 'signal').map(({ parent }) => parent),
  );
  const bullet = pick(
    bulletsOf(report).filter(({ account }) => !parents.has(account)),
    random,
  );
  const signal = pick(
    report.sheet.subjects.filter(({ kind }) => kind === 'signal'),
    random,
  );
  if (!bullet || !signal) return null;
  const told = (metric: string) => report.factById.get(`${signal.id}.${metric}`)?.text ?? '';
  const type = told('type');
  const said = pick(
    [
      `${type.charAt(0).toUpperCase()}${type.slice(1)} reported on ${told('date')} [${told('number')}]. `,
      `Funding of $12M reported on 4 May. `,
      `Layoffs reported on ${told('date')}. `,
    ],
    random,
  )!;
  const start = bullet.body.start;
  return {
    operator: 'signal_invented',
    start,
    end: start,
    replacement: said,
    spots: [{ start: 0, end: said.length - 1 }],
  };
};

/** A reference to a footnote left out, another's number, or another address, type or name in the footnote. */
const sourceSwapped: Operator = (report, random) => {
  const numbers = report.sheet.subjects
    .filter(({ kind }) => kind === 'signal')
    .map(({ id }) => report.factById.get(`${id}.number`)?.text);
  const marks = [...report.text.matchAll(/\[(\d+)\]/g)].map((match): Edit => {
    const other = pick([...numbers.filter((each) => each !== match[1]), String(numbers.length + 1)], random)!;
    return {
      operator: 'source_swapped',
      start: match.index + 1,
      end: match.index + 1 + match[1]!.length,
      replacement: other,
    };
  });
  const hosts = ['example.org', 'news.example.net', 'example.com.evil.test', 'exarnple.com'];
  const addresses = [...report.text.matchAll(/https?:\/\/([^/\s]+)\/(\S+?)(?=[,\s])/g)].map((match): Edit => {
    const replacement =
      random() < 0.5
        ? match[0].replace(match[1]!, pick(hosts, random)!)
        : match[0].replace(/[^/-]+(?=-?\w*$)/, pick(['acme', 'other', 'globex', 'press'], random)!);
    return {
      operator: 'source_swapped',
      start: match.index,
      end: match.index + match[0].length,
      replacement,
    };
  });
  const edit = pick([...marks, ...addresses], random);
  return edit && edit.replacement !== report.text.slice(edit.start, edit.end) ? edit : null;
};

/** What names a source, and what it may be replaced by so that none is named. */
const SOURCES: [RegExp, string[]][] = [
  [/ \[\d+\](?=[.; ]|$)/gm, ['', ' [?]', ' [source]', ' (see link)', ' (public source)']],
  [/ reported on \d{1,2} \w+ \[\d+\]/g, ['', ' reported', ' reported by the press']],
  [/https?:\S+(?=,)/g, ['', 'source on file', 'a newspaper', 'the web', 'private']],
  [/(?<=^)\[\d+\] /gm, ['', '[?] ', '[source] ']],
];

/** A footnote left out whose mark stays: the fault is at the mark. */
const footnoteLeftOut: Operator = (report, random) => {
  const note = pick([...report.text.matchAll(/^\[(\d+)\] .*\n\n?/gm)], random);
  const mark = note && report.text.indexOf(`[${note[1]}]`);
  if (!note || mark === undefined || mark >= note.index) return null;
  const [start, end] = [note.index, note.index + note[0].length];
  const spots = [{ start: mark - start, end: mark - start + note[1]!.length + 2 }];
  return { operator: 'source_removed', start, end, replacement: '', spots };
};

/** The mark or the address of a source left out: what remains says it without one. */
const sourceRemoved: Operator = (report, random) => {
  if (random() < 0.2) return footnoteLeftOut(report, random);
  const places = SOURCES.flatMap(([pattern, others]) =>
    [...report.text.matchAll(pattern)].map((match) => ({ match, others })),
  );
  const place = pick(places, random);
  if (!place) return null;
  const [start, end] = [place.match.index, place.match.index + place.match[0].length];
  const replacement = pick(place.others, random)!;
  const around = statementAt(report.text, { start, end });
  const spots = [{ start: around.start - start, end: around.end - end + replacement.length }];
  return { operator: 'source_removed', start, end, replacement, spots };
};

/** A sentence put in the mouth of the customer, in a quotation that no row holds. */
const quoteInvented: Operator = (report, random) => {
  const place = pick(sentenceEnds(report.text), random);
  const said = pick(
    [
      '“We are happy with the service.”',
      'The customer said: “we will not renew”.',
      '"Pricing is a problem," the buyer wrote.',
      'They called the product “indispensable”.',
      '“Budget is frozen until the autumn.”',
    ],
    random,
  )!;
  return place === undefined
    ? null
    : { operator: 'quote_invented', start: place, end: place, replacement: ` ${said}` };
};

const cause = (make: Operator): Mutation => ({ group: 'cause', expects: NOT_ON_RECORD, make });

export const SOURCE_OPERATORS: Record<string, Mutation> = {
  signal_altered: cause(signalAltered),
  signal_invented: cause(signalInvented),
  source_swapped: cause(sourceSwapped),
  source_removed: { ...cause(sourceRemoved), onPages: true },
  quote_invented: cause(quoteInvented),
};
