/** The measure that a bare noun names, where prose tells how it went: "the mood has not slipped", "as contact thinned out". */
export const METRIC_OF_NOUN: Readonly<Record<string, string>> = {
  contact: 'touches_30d',
  touch: 'touches_30d',
  touche: 'touches_30d',
  sentiment: 'sentiment_90d',
  mood: 'sentiment_90d',
  tone: 'sentiment_90d',
  score: 'score',
  odd: 'outcome_score',
  odds: 'outcome_score',
  likelihood: 'outcome_score',
  pipeline: 'open_value',
  revenue: 'arr',
  arr: 'arr',
};
