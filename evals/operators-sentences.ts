/**
 * Sentences in free prose with slots for facts, each with the condition under which its words are true. `{m}` is a
 * fact of the account, `{D.m}` of its only open deal, `{T.m}` of its tier, `{book.m}`, `{model.m}`, `{run.m}` of
 * these; `|d` prints days with their unit.
 */
type Value = (path: string) => number | null;

export interface Sentence {
  text: string;
  /** True words for these values; left out where the slots say it all. */
  when?: (value: Value) => boolean;
}

const more = (one: string, other: string) => (value: Value) => {
  const [a, b] = [value(one), value(other)];
  return a !== null && b !== null && a > b;
};
const positive = (path: string) => (value: Value) => (value(path) ?? 0) > 0;
const several =
  (...paths: string[]) =>
  (value: Value) =>
    paths.every((path) => (value(path) ?? 0) > 1);
const both =
  (...checks: ((value: Value) => boolean)[]) =>
  (value: Value) =>
    checks.every((check) => check(value));
const silent = (value: Value) => value('touches_30d') === 0;
const without = (path: string) => (value: Value) => value(path) === null;
const fewer = more('touch_norm_30d', 'touches_30d');
const stuck = more('D.days_in_stage', 'D.stage_median_days');

export const ACCOUNT_SENTENCES: Sentence[] = [
  {
    text: 'The account has gone {days_since_last_touch|d} without a touch.',
    when: several('days_since_last_touch'),
  },
  {
    text: 'The last touch was on {last_touch}, {days_since_last_touch|d} ago.',
    when: several('days_since_last_touch'),
  },
  { text: 'No touch since {last_touch}, although its norm is {touch_norm_30d} a month.', when: silent },
  { text: 'Silent for {days_since_last_touch|d} where its norm is {touch_norm_30d} a month.', when: silent },
  {
    text: 'It had {touches_30d} touches in {model.touch_window|d}, below its norm of {touch_norm_30d}.',
    when: both(fewer, several('touches_30d')),
  },
  {
    text: '{touches_30d} touches, above its norm of {touch_norm_30d}.',
    when: both(more('touches_30d', 'touch_norm_30d'), several('touches_30d')),
  },
  {
    text: 'Touches rose from {touches_30d@previous} to {touches_30d}.',
    when: both(more('touches_30d', 'touches_30d@previous'), several('touches_30d')),
  },
  {
    text: 'Touches fell from {touches_30d@previous} to {touches_30d}.',
    when: more('touches_30d@previous', 'touches_30d'),
  },
  { text: 'Its score fell from {score@previous} to {score}.', when: more('score@previous', 'score') },
  { text: 'Its score rose from {score@previous} to {score}.', when: more('score', 'score@previous') },
  { text: 'Score {score}, up from {score@previous}.', when: more('score', 'score@previous') },
  { text: 'Score {score}, down from {score@previous}.', when: more('score@previous', 'score') },
  {
    text: 'The outcome score climbed from {outcome_score@previous} to {outcome_score}.',
    when: more('outcome_score', 'outcome_score@previous'),
  },
  {
    text: 'The outcome score dropped from {outcome_score@previous} to {outcome_score}.',
    when: more('outcome_score@previous', 'outcome_score'),
  },
  {
    text: 'Sentiment fell from {sentiment_90d@previous} to {sentiment_90d} over {conversations_90d} conversations.',
    when: both(more('sentiment_90d@previous', 'sentiment_90d'), several('conversations_90d')),
  },
  {
    text: 'Sentiment rose from {sentiment_90d@previous} to {sentiment_90d}.',
    when: more('sentiment_90d', 'sentiment_90d@previous'),
  },
  {
    text: 'Sentiment is {sentiment_90d} over {conversations_90d} conversations.',
    when: several('conversations_90d'),
  },
  { text: 'It has {contacts_90d} contacts in {model.contacts_window|d}.', when: several('contacts_90d') },
  {
    text: 'We spoke with {contacts_90d} contacts in {model.contacts_window|d}.',
    when: several('contacts_90d'),
  },
  {
    text: '{arr} ARR renews on {renewal_date}, in {days_to_renewal|d}.',
    when: several('arr', 'days_to_renewal'),
  },
  {
    text: 'Renews on {renewal_date} with no meeting booked.',
    when: both(without('next_touch'), positive('days_to_renewal')),
  },
  {
    text: 'The renewal is {days_to_renewal|d} away and no meeting is booked.',
    when: both(without('next_touch'), several('days_to_renewal')),
  },
  { text: 'The next meeting is on {next_touch}.', when: positive('days_to_next_touch') },
  { text: 'A meeting is booked for {next_touch}.', when: positive('days_to_next_touch') },
  { text: 'ARR stands at {arr}, and {open_value} is open.', when: several('arr', 'open_value') },
  {
    text: 'Open value is {open_value} across {open_deals} deals.',
    when: several('open_deals', 'open_value'),
  },
  { text: 'ARR grew from {arr@previous} to {arr}.', when: more('arr', 'arr@previous') },
  {
    text: 'Its norm is {touch_norm_30d} touches a month; the last was on {last_touch}.',
    when: several('touch_norm_30d'),
  },
  { text: '{at_stake} is at stake here.', when: positive('at_stake') },
  { text: 'It won {last_won_value} on {last_won_date}.', when: positive('last_won_value') },
  {
    text: 'The {D.amount} deal has been in {D.stage} for {D.days_in_stage|d}.',
    when: several('D.days_in_stage', 'D.amount'),
  },
  {
    text: 'The {D.amount} deal sits in {D.stage}, past the median of {D.stage_median_days|d}.',
    when: both(stuck, several('D.amount')),
  },
  {
    text: 'Its deal is stuck: {D.days_in_stage|d} in {D.stage}, where won deals took a median of {D.stage_median_days}.',
    when: stuck,
  },
  {
    text: 'The {D.amount} deal is within the median of {D.stage_median_days|d}.',
    when: both(more('D.stage_median_days', 'D.days_in_stage'), several('D.amount')),
  },
  { text: 'The deal is due on {D.close_date}, {D.days_to_close|d} away.', when: several('D.days_to_close') },
  {
    text: 'The {D.amount} deal entered {D.stage} on {D.stage_entered_on} and is due on {D.close_date}.',
    when: both(several('D.amount'), positive('D.days_to_close')),
  },
  {
    text: 'The {D.amount} deal is past its close date of {D.close_date}.',
    when: positive('D.days_past_close'),
  },
  {
    text: 'Touches ran below the norm and the renewal on {renewal_date} is near.',
    when: both(fewer, positive('days_to_renewal')),
  },
];

/** About a tier or the book; said in a paragraph. `{T}` is the label of the tier. */
export const GROUP_SENTENCES: Sentence[] = [
  { text: '{T} holds {T.arr} of the {book.arr} ARR.', when: several('T.arr') },
  {
    text: '{T} had {T.touches_30d} touches in {model.touch_window|d} against a norm of {T.touch_norm_30d}.',
    when: several('T.touches_30d'),
  },
  { text: 'ARR in {T} rose from {T.arr@previous} to {T.arr}.', when: more('T.arr', 'T.arr@previous') },
  { text: 'ARR in {T} fell from {T.arr@previous} to {T.arr}.', when: more('T.arr@previous', 'T.arr') },
  {
    text: 'Touches in {T} rose from {T.touches_30d@previous} to {T.touches_30d}.',
    when: more('T.touches_30d', 'T.touches_30d@previous'),
  },
  {
    text: 'Touches in {T} fell from {T.touches_30d@previous} to {T.touches_30d}.',
    when: more('T.touches_30d@previous', 'T.touches_30d'),
  },
  {
    text: 'Open value in {T} rose from {T.open_value@previous} to {T.open_value}.',
    when: more('T.open_value', 'T.open_value@previous'),
  },
  {
    text: 'Open value in {T} fell from {T.open_value@previous} to {T.open_value}.',
    when: more('T.open_value@previous', 'T.open_value'),
  },
  {
    text: '{T.without_meeting} of the {T.accounts} accounts in {T} have no meeting booked.',
    when: several('T.without_meeting', 'T.accounts'),
  },
  {
    text: '{T.stagnant_deals} of the {T.open_deals} open deals in {T} are stagnant.',
    when: several('T.stagnant_deals', 'T.open_deals'),
  },
  { text: '{T.moved_down} of the {T.accounts} accounts in {T} came down.', when: several('T.moved_down') },
  {
    text: '{T} has {T.accounts} accounts, {T.accounts@previous} in {run.previous_month}.',
    when: several('T.accounts'),
  },
  {
    text: '{book.accounts_without_touch} of the {book.accounts} accounts in the book had no touch in {model.touch_window|d}.',
    when: several('book.accounts_without_touch'),
  },
  {
    text: '{book.moved_down} accounts moved down and {book.moved_up} moved up.',
    when: several('book.moved_down', 'book.moved_up'),
  },
  { text: '{book.moved_down} of the {book.moved} moves were down.', when: several('book.moved_down') },
  { text: '{T.at_stake} is at stake in {T}.', when: several('T.at_stake') },
  {
    text: 'The accounts in {T} hold {T.arr} ARR and {T.open_value} open.',
    when: several('T.arr', 'T.open_value'),
  },
  {
    text: '{book.renewals_due_arr} ARR renews within {model.renewal_window|d}, {T.renewals_due_arr} of it in {T}.',
    when: several('T.renewals_due_arr'),
  },
  {
    text: '{book.stagnant_deals} of the {book.open_deals} open deals in the book are stagnant.',
    when: several('book.stagnant_deals'),
  },
  {
    text: 'The book had {book.touches_30d} touches in {model.touch_window|d}, down from {book.touches_30d@previous}.',
    when: more('book.touches_30d@previous', 'book.touches_30d'),
  },
  { text: 'The average outcome score in {T} is {T.outcome_score}.', when: several('T.outcome_score') },
];
