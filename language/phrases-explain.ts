/** Declared phrases of explanations: distances to the lines, and what moved a score, a tier or the moves of a book. */
import { SCORE_CAUSES, TIER_CAUSES, type TierCause } from '../domain/attribution.ts';
import { ACCOUNT_CAUSES, BOOK_CAUSES, SHORT_CAUSES } from '../domain/attribution-words.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Form } from './forms.ts';

/** Ways that one line may lack, as facts/distance-facts.ts counts them. */
const NEEDS = [1, 2, 3, 4, 5, 6];

const DISTANCE_FORMS: Form[] = [
  { id: 'rank-in-tier', form: 'rank {A.score.rank} of {A.ranked_in_tier} in {A.tier} by score' },
  { id: 'above-own-line', form: '{A.points_above_line} points above its own line of {A.line_score}' },
  { id: 'under-own-line', form: '{A.points_under_line} points below its own line of {A.line_score}' },
  { id: 'from-next-line', form: '{A.points_short} points from the {A.next_tier} line of {A.next_line}' },
  { id: 'past-next-line', form: '{A.points_past} points past the {A.next_tier} line of {A.next_line}' },
  {
    id: 'line-asks',
    form: `the {A.next_tier} line asks for <${NEEDS.map((at) => `{A.lacks_${at}}`).join('|')}>`,
    checks: ['values_hold'],
  },
];

const PART = `<${SCORE_CAUSES.map((cause) => `${SHORT_CAUSES[cause]} {A.score_change_by_${cause}}`).join('|')}>`;
const PARTS = `${PART}${`[, ${PART}]`.repeat(SCORE_CAUSES.length - 1)}`;

const PART_FORMS: Form[] = (['up', 'down'] as const).map((way) => ({
  id: `score-parts-${way}`,
  form: `score {A.score}, ${way} {A.score.delta}: ${PARTS}`,
  checks: [way === 'up' ? 'score_rose' : 'score_fell', 'parts_sum'],
  type: 'cause',
}));

/** One form for each cause: which of them is said stands in the words alone, so that the check has its name. */
const causeForms = (cause: TierCause): Form[] => {
  const scored = (SCORE_CAUSES as readonly string[]).includes(cause);
  const said = (name: string, form: string, check: string): Form => ({
    id: `${name}-${cause}`,
    form,
    checks: [`${check}_by_${cause}`],
    type: 'cause',
  });
  const from = ACCOUNT_CAUSES[cause];
  return [
    ...(scored
      ? [
          said('fall-from', `<the|its> fall is from ${from}`, 'score_fell'),
          said('rise-from', `<the|its> rise is from ${from}`, 'score_rose'),
          said('most-of-fall', `most of <the|its> fall is from ${from}`, 'score_mostly_fell'),
          said('most-of-rise', `most of <the|its> rise is from ${from}`, 'score_mostly_rose'),
        ]
      : []),
    said('down-from', `<the|its> move down is from ${from}`, 'tier_fell'),
    said('up-from', `<the|its> move up is from ${from}`, 'tier_rose'),
    {
      id: `downs-from-${cause}`,
      form: `{book.moved_down_by_${cause}} of [the] {book.moved_down} <moves down|downgrades> <came|come> from ${BOOK_CAUSES[cause]}`,
    },
    {
      id: `ups-from-${cause}`,
      form: `{book.moved_up_by_${cause}} of [the] {book.moved_up} <moves up|upgrades> <came|come> from ${BOOK_CAUSES[cause]}`,
    },
  ];
};

export const EXPLAIN_FORMS: Form[] = [...DISTANCE_FORMS, ...PART_FORMS, ...TIER_CAUSES.flatMap(causeForms)];

/** Which slots the sheet's own rules make, and the words before them. */
const OF_RULES: [id: string, metric: RegExp, words: string][] = [
  ['clears-with', /^clears_/, '[the {R} rule] clears with'],
  ['rule-began', /^rule_.+_began_by$/, 'the {R} rule began to act with'],
  ['rule-ended', /^rule_.+_ended_by$/, 'the {R} rule ceased to act with'],
];

/** Forms over facts that are named for rules: the rule that is named has to be that of the fact. */
export function explainForms(index: AuditIndex): Form[] {
  const metrics = [...new Set(index.sheet.facts.map(({ metric }) => metric))].sort();
  return OF_RULES.flatMap(([id, pattern, words]): Form[] => {
    const slots = metrics.filter((metric) => pattern.test(metric)).map((metric) => `{A.${metric}}`);
    if (slots.length === 0) return [];
    return [{ id, form: `${words} <${slots.join('|')}>`, checks: ['of_named_rule'], type: 'cause' }];
  });
}
