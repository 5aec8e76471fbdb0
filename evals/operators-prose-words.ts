/** Operators on the words of free prose: direction, comparison, negation, metric, quantity. */
import { type Edit, type Mutation, NOT_ON_RECORD, type Operator, type Report } from './edits.ts';
import { falsified, type Said, trueSentence } from './operators-free.ts';
import { staysTrue } from './operators-true.ts';
import { pick } from './random.ts';

interface Turned {
  said: Said;
  word: string;
  other: string;
}

/** A word of the sentence by another one that turns it; the words of its slots stay. */
const onWord =
  (
    operator: string,
    words: [RegExp, string[]][],
    stillTrue: (turned: Turned, report: Report) => boolean = () => false,
  ): Operator =>
  (report, random) => {
    const said = trueSentence(report, random);
    if (!said) return null;
    const places = words
      .flatMap(([pattern, others]) => [...said.text.matchAll(pattern)].map((match) => ({ match, others })))
      .filter(({ match }) => !said.slots.some((slot) => match.index >= slot.start && match.index < slot.end));
    const place = pick(places, random);
    if (!place) return null;
    const { index, 0: word } = place.match;
    const drawn = pick(place.others, random)!;
    const other = /^[A-Z]/.test(word) ? drawn.charAt(0).toUpperCase() + drawn.slice(1) : drawn;
    if (stillTrue({ said, word, other: drawn }, report)) return null;
    return wholeSentence(falsified(operator, said, index, index + word.length, other));
  };

/** Word and figure are false together, so the fault may stand at any of the sentence. */
const wholeSentence = (edit: Edit): Edit => ({
  ...edit,
  spots: [{ start: 1, end: edit.replacement.length }],
});

const proseDirection = onWord(
  'prose_direction',
  [
    [/\b(?:rose|climbed|grew)\b/g, ['fell', 'dropped', 'shrank']],
    [/\b(?:fell|dropped)\b/g, ['rose', 'climbed', 'grew']],
    [/\bup (?=from)/g, ['down ']],
    [/\bdown (?=from)/g, ['up ']],
    [/\bcame down\b|\bmoved down\b|\bwere down\b/g, ['moved up', 'came up', 'were up']],
    [/\bmoved up\b/g, ['moved down']],
  ],
  ({ said }, report) =>
    // As many up as down: the sentence is true both ways.
    said.slots.some(
      ({ fact }) =>
        fact.metric === 'moved_down' && report.factById.get(`${fact.subject}.moved_up`)?.value === fact.value,
    ),
);

const proseComparison = onWord('prose_comparison', [
  [/\bbelow\b/g, ['above', 'at', 'beyond']],
  [/\babove\b/g, ['below', 'at', 'under']],
  [/\bpast (?=the|its)/g, ['within ']],
  [/\bwithin (?=the)/g, ['past ', 'over ']],
  [/\bwithout a touch\b/g, ['with a touch']],
  [/\bsince\b/g, ['before']],
  [/\bago\b/g, ['away', 'from now']],
  [/\baway\b/g, ['ago']],
  [/\bstuck\b/g, ['on time', 'moving']],
  [/\bSilent\b/g, ['active', 'in touch']],
]);

const proseNegation = onWord('prose_negation', [
  [/\b(?:has|had|have|is|are|was|were)\b(?! not)/g, ['has not', 'had not', 'is not', 'was never', 'are not']],
  [
    /\b(?:renews|sits|entered|holds|won|fell|rose|climbed|dropped|stands)\b/g,
    ['never fell', 'did not rise', 'does not hold', 'never won', 'does not renew'],
  ],
  [/\bno (?=meeting)/gi, ['a ', 'one ']],
  [/\bno (?=touch)/gi, ['a ', 'every ']],
]);

/** The metrics that a word names, to see whether the figure is right for the other word as well. */
const NAMED: Record<string, string[]> = {
  'open value': ['open_value'],
  ARR: ['arr'],
  score: ['score'],
  'outcome score': ['outcome_score', 'deal_outcome_score'],
  'its outcome score': ['outcome_score', 'deal_outcome_score'],
  sentiment: ['sentiment_90d'],
  contacts: ['contacts_90d'],
  conversations: ['conversations_90d'],
  touches: ['touches_30d', 'touches_90d'],
  overdue: ['overdue_deals'],
  renewals: ['open_renewals'],
};

const holdsOfOther = ({ said, other }: Turned, report: Report): boolean =>
  (NAMED[other] ?? []).some((metric) =>
    said.slots.some(({ start, end, fact }) =>
      staysTrue(said.text.slice(start, end), { ...fact, metric, value: null }, report),
    ),
  );

const proseMetric = onWord(
  'prose_metric',
  [
    [/\bARR\b/g, ['open value', 'revenue']],
    [/\bOpen value\b/g, ['ARR']],
    [/\boutcome score\b/g, ['score', 'sentiment']],
    [/\b(?:Its|its) score\b|^Score\b/g, ['its outcome score', 'sentiment']],
    [/\btouches\b(?! r| f)/g, ['contacts', 'conversations']],
    [/\bcontacts\b/g, ['touches', 'deals']],
    [/\bconversations\b/g, ['touches', 'contacts']],
    [/\bSentiment\b/g, ['outcome score', 'score']],
    [/\bstagnant\b/g, ['overdue', 'won', 'lost']],
    [/\bmedian\b/g, ['norm', 'mean', 'maximum']],
    [/\bdue\b/g, ['signed', 'renewed']],
    [/\blast touch\b/g, ['next meeting']],
    [/\bopen deals\b/g, ['won deals', 'renewals']],
  ],
  holdsOfOther,
);

/** `5 of the 28` as none, all, half or most of them, where that is not so. */
const proseShare: Operator = (report, random) => {
  const said = trueSentence(report, random);
  const match = said && /^(\d+) of the (\d+)/.exec(said.text);
  if (!said || !match) return null;
  const share = Number(match[1]) / Number(match[2]);
  const words = [
    ...(share > 0 ? ['None of the', 'No more than one of the'] : []),
    ...(share < 1 ? ['All of the', 'Every one of the', 'All'] : []),
    ...(share < 0.45 ? ['Most of the', 'More than half of the'] : []),
    ...(Math.abs(share - 0.5) > 0.15 ? ['Half of the'] : []),
  ];
  if (Number(match[1]) < 2) return null;
  const other = `${pick(words, random)!} ${match[2]}`;
  return wholeSentence(falsified('prose_share', said, 0, match[0].length, other));
};

const proseQuantity = onWord('prose_quantity', [
  [/\bof the (?=\$)/g, ['more than the ', 'on top of the ']],
  [/\bThe accounts\b/g, ['Half of the accounts', 'None of the accounts', 'Two thirds of the accounts']],
  [/\baverage\b/g, ['highest', 'total', 'lowest']],
  [/\bof it\b/g, ['all of it', 'none of it']],
  [/\baccounts in the book\b/g, ['customers in the book', 'prospects in the book']],
  [/\bopen deals in the book\b/g, ['open deals in Watch', 'accounts in the book']],
  [/\bmonth\b/g, ['week', 'year', 'quarter']],
]);

const prose = (make: Operator): Mutation => ({ group: 'prose', expects: NOT_ON_RECORD, make });

export const PROSE_WORD_OPERATORS: Record<string, Mutation> = {
  prose_direction: prose(proseDirection),
  prose_comparison: prose(proseComparison),
  prose_negation: prose(proseNegation),
  prose_metric: prose(proseMetric),
  prose_share: prose(proseShare),
  prose_quantity: prose(proseQuantity),
};
