/** Operators on the words around values: direction, comparison, negation, qualifiers. */
import { type Mutation, NOT_ON_RECORD, type Operator } from './edits.ts';
import { proseOf, statementAt } from './operators-places.ts';
import { pick } from './random.ts';

/** Words and what they may be replaced by. */
export type Words = [RegExp, string[]][];

/** Replaces one of the words, wherever they stand in the text; the place is the statement around it if it is dropped. */
export const replaceWords =
  (operator: string, words: Words, bodyOf: (text: string) => string = (text) => text): Operator =>
  (report, random) => {
    const text = bodyOf(report.text);
    const places = words.flatMap(([pattern, others]) =>
      [...text.matchAll(pattern)].map((match) => ({ match, others })),
    );
    const place = pick(places, random);
    if (!place) return null;
    const start = place.match.index;
    const end = start + place.match[0].length;
    const replacement = pick(place.others, random)!;
    const around = statementAt(report.text, { start, end });
    const spots =
      replacement.trim() === ''
        ? [{ start: around.start - start, end: around.end - end + replacement.length }]
        : undefined;
    return { operator, start, end, replacement, ...(spots ? { spots } : {}) };
  };

/** Without notes, addresses and the definitions of the scoring: what is said of accounts and groups. */
const statements = (text: string): string =>
  text.replace(/^>.*$|https?:\S+|^## How accounts were scored[\s\S]*?(?=^## )/gm, (part) =>
    ' '.repeat(part.length),
  );

const direction = replaceWords(
  'direction',
  [
    [/\bup(?= from\b)/g, ['down', 'unchanged']],
    [/\bdown(?= from\b)/g, ['up', 'unchanged']],
    [/\brose\b/g, ['fell', 'held']],
    [/\bfell\b/g, ['rose', 'held', 'improved']],
    [/(?<=\d )up\b/g, ['down']],
    [/(?<=\d )down\b/g, ['up']],
  ],
  statements,
);

const comparator = replaceWords(
  'comparator',
  [
    [/\bmore than\b/g, ['less than']],
    [/\bless than\b/g, ['more than']],
    [/\bagainst (?=(?:a|its) norm)/g, ['equal to ', 'exactly ']],
    [/\bor more\b/g, ['or less']],
    [/\bor fewer\b/g, ['or more']],
    [/\bor less\b/g, ['or more']],
    [/\bat least\b/g, ['at most']],
    [/\bat most\b/g, ['at least']],
    [/\bunder (?=\d|\$|it)/g, ['over ']],
    [/\bbelow\b/g, ['above']],
    [/\bpast (?=\d|its|the)/g, ['within ']],
    [/\bwithin (?=\d)/g, ['beyond ', 'after ']],
    [/\bsince (?=\d)/g, ['before ', 'until ']],
    [/\bup to (?=\d)/g, ['from ']],
  ],
  (text) => text.replace(/^>.*$|https?:\S+/gm, (part) => ' '.repeat(part.length)),
);

/** A comparison with the norm that the figures of the very sentence deny. */
const comparedWrong: Operator = (report, random) => {
  const places = [...report.text.matchAll(/(\d+) touch(?:es)? against (a|its) norm of (\d+(?:\.\d+)?)/g)];
  const place = pick(
    places.filter(([, touches, , norm]) => Number(touches) !== Number(norm)),
    random,
  );
  if (!place) return null;
  const [whole, touches, article, norm] = place;
  const less = Number(touches) < Number(norm);
  const word = pick(
    less
      ? ['above', 'over', 'more than', 'at', 'exactly']
      : ['below', 'under', 'less than', 'at', 'short of'],
    random,
  )!;
  const replacement = whole.replace(`against ${article}`, `${word} ${article === 'a' ? 'its' : article}`);
  return { operator: 'compared_wrong', start: place.index, end: place.index + whole.length, replacement };
};

const VERBS =
  /\b(is|are|was|were|has|had|have|renews?|needs?|holds?|closes?|took|takes?|clears?|returns?|entered|changed|kept|won|fell)\b(?! not\b)/g;

const negationAdded: Operator = (report, random) => {
  const place = pick([...proseOf(report.text).matchAll(VERBS)], random);
  if (!place) return null;
  const start = place.index;
  const end = start + place[0].length;
  const auxiliary = /^(?:is|are|was|were|has|had|have)$/.test(place[0]);
  const replacement = auxiliary
    ? `${place[0]} ${pick(['not', 'never', 'no longer'], random)}`
    : `${pick(['never', 'no longer', 'did not'], random)} ${place[0]}`;
  return { operator: 'negation_added', start, end, replacement };
};

const negationRemoved = replaceWords(
  'negation_removed',
  [
    [/\bno touch\b/g, ['a touch', 'touch', '1 touch']],
    [/\bno meeting booked\b/g, ['a meeting booked', 'meeting booked']],
    [/\bno open deal\b/g, ['an open deal', '1 open deal', 'open deal']],
    [/\bNo account here\b/g, ['Account here', 'An account here']],
    [/\bnot silent\b/g, ['silent']],
    [/\bnot flagged\b/g, ['flagged']],
    [/\bnothing new\b/g, ['something new', 'new']],
    [/\bnot found\b/g, ['found']],
    [/\bno seat\b/g, ['a seat', 'seat']],
    [/\bdoes not act\b/g, ['acts', 'does act']],
    [/\bno owner\b/g, ['owner', 'an owner']],
    [/\baccount not known\b/g, ['account known']],
  ],
  (text) => text.replace(/^>.*$/gm, (part) => ' '.repeat(part.length)),
);

/** False in the statement as a whole: `2 accounts have an open deal` is wrong by its count as much as by its words. */
const inStatement =
  (make: Operator): Operator =>
  (report, random) => {
    const edit = make(report, random);
    if (!edit) return null;
    const around = statementAt(report.text, edit);
    const end = around.end - edit.end + edit.replacement.length;
    return { ...edit, spots: [{ start: around.start - edit.start, end }] };
  };

/** Unless all that there is falls under the qualifier: `worth $68K ARR …. $68K ARR renews`. */
const unlessAll =
  (make: Operator): Operator =>
  (report, random) => {
    const edit = make(report, random);
    const before = edit && /(\$[\d,.]+[KM]? ARR) renews$/.exec(report.text.slice(0, edit.start));
    if (!edit || !before) return edit;
    const line = report.text.slice(report.text.lastIndexOf('\n', edit.start) + 1, edit.start);
    return line.indexOf(before[1]!) < line.lastIndexOf(before[1]!) ? null : edit;
  };

/** What narrows a statement, left out: what remains says something of more than was counted. */
const qualifierDropped = replaceWords(
  'qualifier_dropped',
  [
    [/ of it in \w+(?=[.;,])/g, ['', ' of it']],
    [/ within \d+ (?:days|points)(?= of| with|[.;,])/g, ['']],
    [/ in (?:June|July|May|August)(?=, worth)/g, ['']],
    [/(?<!open deals?) past (?:its|the) close date(?= of|[.;,])/g, ['']],
    [/ without amount(?=, not in)/g, ['']],
    [/ of tiered accounts/g, ['']],
    [/ with not enough data/g, ['']],
    [/ among them/g, ['']],
    [/\bpaying /g, ['']],
    [/(?<=for )silent (?=renewal)/g, ['']],
    [/\bsilent (?=renewal rule)/g, ['']],
    [/\bstagnant (?=deal rule)/g, ['']],
    [/ a year(?= earlier|;|\.)/g, ['']],
    [/ a month(?=[.;,])/g, [' a week', ' a day', ' a year']],
    [/ derived from stage win rates/g, ['']],
    [/ judged here/g, ['']],
  ],
  statements,
);

const logic = (make: Operator): Mutation => ({ group: 'logic', expects: NOT_ON_RECORD, make });

export const LOGIC_OPERATORS: Record<string, Mutation> = {
  direction: logic(direction),
  comparator: logic(comparator),
  compared_wrong: logic(comparedWrong),
  negation_added: logic(negationAdded),
  negation_removed: logic(inStatement(negationRemoved)),
  qualifier_dropped: { ...logic(unlessAll(qualifierDropped)), onPages: true },
};
