/** The taught forms about one account, its deals, and what to do about it. */
import type { Taught } from './taught-notation.ts';

const account = (form: string, when?: string): Taught => ({
  group: 'account',
  form,
  ...(when ? { when } : {}),
});
const deal = (form: string, when?: string): Taught => ({ group: 'deal', form, ...(when ? { when } : {}) });
const signal = (form: string): Taught => ({ group: 'signal', form });
const cause = (form: string, when: string): Taught => ({ group: 'cause', form, when });
const advice = (form: string, when?: string): Taught => ({
  group: 'advice',
  form,
  ...(when ? { when } : {}),
});

export const TAUGHT_ACCOUNT: Taught[] = [
  account('renews (on [[A.renewal_date]]|in [[A.days_to_renewal|unit]])'),
  account('renews on [[A.renewal_date]], [[A.days_to_renewal|unit]] (out|away)'),
  account('(comes up|is up) for renewal (on [[A.renewal_date]]|in [[A.days_to_renewal|unit]])'),
  account('{its }[[A.arr]] ARR renews (on [[A.renewal_date]]|in [[A.days_to_renewal|unit]])'),
  account('[[A.days_to_renewal|unit]] before {its }renewal'),
  account('is worth [[A.arr]] ARR'),
  account('[[A.at_stake]] at stake'),
  account('has [[A.open_value]] open'),
  account('no touch (for [[A.days_since_last_touch|unit]]|since [[A.last_touch]])'),
  account('(silent|quiet|without a touch) for [[A.days_since_last_touch|unit]]'),
  account(
    'has been (silent|quiet|without a touch) (for [[A.days_since_last_touch|unit]]|since [[A.last_touch]])',
  ),
  account('[[A.days_since_last_touch|unit]] of silence'),
  account('{the }last touch was (on [[A.last_touch]]|[[A.days_since_last_touch|unit]] ago)'),
  account('last heard from (on [[A.last_touch]]|[[A.days_since_last_touch|unit]] ago)'),
  account('went quiet', 'no touch in 30 days'),
  account('no touch in [[model.touch_window|unit]]', 'no touch in 30 days'),
  account('no touch on record', 'last_touch has no value'),
  account(
    '{had }[[A.touches_30d]] touches {in [[model.touch_window|unit]] }against (a|its) norm of [[A.touch_norm_30d]]{ a month}',
  ),
  account('against (a|its) norm of [[A.touch_norm_30d]]{ a month}', 'follows a clause on touches or silence'),
  account(
    '[[A.touches_30d]] touches, (below|under) its norm of [[A.touch_norm_30d]]',
    'only where it is below',
  ),
  account(
    '[[A.touches_30d]] touches, (above|ahead of) its norm of [[A.touch_norm_30d]]',
    'only where it is above',
  ),
  account('[[A.touches_30d]] touches, exactly its norm of [[A.touch_norm_30d]]', 'only where equal'),
  account(
    'touches are near its norm ([[A.touches_30d]] against [[A.touch_norm_30d]])',
    'within 1 or a quarter',
  ),
  account('touches (are|stand) at [[A.touch_share_of_norm]] of its norm'),
  account('touches (up|rose) from [[A.touches_30d@previous]] to [[A.touches_30d]]', 'only where it rose'),
  account('touches (down|fell) from [[A.touches_30d@previous]] to [[A.touches_30d]]', 'only where it fell'),
  account('[[A.touches_prior_30d]] in the [[model.touch_window|unit]] before'),
  account('its norm is [[A.touches_per_year]] touches a year'),
  account(
    '(next meeting on|a meeting is booked for|with a meeting booked for) [[A.next_touch]]',
    'next_touch has a value',
  ),
  account('no meeting {is }booked', 'next_touch has no value'),
  account('{with }[[A.contacts_90d]] contacts in [[model.contacts_window|unit]]'),
  account('{with }a single contact in [[model.contacts_window|unit]]', 'contacts_90d is 1'),
  account('outcome score {is }[[A.outcome_score]]'),
  account('outcome score [[A.outcome_score]], the highest in the book', 'outcome_score.rank is 1'),
  account(
    'outcome score (up|rose) from [[A.outcome_score@previous]] to [[A.outcome_score]]',
    'only where it rose',
  ),
  account(
    'outcome score (down|fell) from [[A.outcome_score@previous]] to [[A.outcome_score]]',
    'only where it fell',
  ),
  account(
    'outcome score [[A.outcome_score]], above the line of [[model.expand_outcome]]',
    'only where it is above; below likewise',
  ),
  account('score {is }[[A.score]]'),
  account('score (up|rose) from [[A.score@previous]] to [[A.score]]', 'only where it rose'),
  account('score (down|fell) from [[A.score@previous]] to [[A.score]]', 'only where it fell'),
  account(
    'score [[A.score]], above the [[tier-1.label]] line of [[model.expand_score]]',
    'only where it is above; below likewise',
  ),
  account(
    '[[A.points_to_expand]] points (short of|under) the [[tier-1.label]] line of [[model.expand_score]]',
    'the fact exists',
  ),
  account('sentiment {is }[[A.sentiment_90d]] {over [[A.conversations_90d]] conversations}'),
  account(
    'sentiment fell from [[A.sentiment_90d@previous]] to [[A.sentiment_90d]] {over [[A.conversations_90d]] conversations}',
    'only where it fell; rose likewise',
  ),
  account('sentiment is (negative|positive)', 'its sign'),
  account('(the account|it) is in touch and unhappy', 'touches in 30 days and sentiment below 0'),
  account('(the account|it) is (silent|in touch)', 'none, or some touches in 30 days'),
  account(
    'the deal is stuck, the account is not silent',
    'a stagnant deal, touches in 30 days, no rule on touches',
  ),
  account('the deal is on time, the account is silent', 'no stagnant deal, a rule on touches fired'),
  account(
    'owner changed from [[A.previous_owner|short]] to [[A.owner|short]] on [[A.owner_changed_on]]',
    'owner_changed_on has a value',
  ),
  account(
    '[[A.owner|short]] took over from [[A.previous_owner|short]] on [[A.owner_changed_on]]',
    'the same',
  ),
  account('no touch since the handover', 'last_touch before owner_changed_on'),
  account('won [[A.last_won_value]] on [[A.last_won_date]]', 'last_won_date has a value'),
  account('is held here for [[model.hold_after_win|unit]]', 'won that recently'),
  account('no touch since the win', 'last_touch before last_won_date'),
  account('[[A.touches_30d_last_year]] a year earlier', 'after its touches'),
  account('seasonal, not flagged', 'the same month a year earlier was as low; no rule on touches'),
  account('lost a deal on [[A.last_lost_date]]', 'last_lost_date has a value'),
  account('was in [[A.tier@previous]] in [[run.previous_month]]'),
  account('[[A.stagnant_deals]] of [[A.open_deals]] open deals are stagnant'),
  account('[[A.overdue_deals]] open deals past (its|their) close date'),
  account('no open deal', 'open_deals is 0'),
  signal('[[S.type|lower]] {of [[S.amount]] }reported on [[S.date]] [[[S.number]]]'),
  cause('flagged by the [[R.label]] rule', 'R fired for A'),
  cause('the [[R.label]] rule put it here', 'R fired and is of its tier'),
  cause('moved down on the [[R.label]] rule', 'R is a cause of its move'),
  cause('the [[R.label]] rule cleared', 'R fired before, not now'),
];

export const TAUGHT_DEALS: Taught[] = [
  deal(
    '(the|its) [[D.amount]] deal …',
    'or "expansion", only where deal_type is expansion; "the deal" when named before; then one of:',
  ),
  deal('(the|its) [[D.amount]] deal (entered|moved to) [[D.stage]] on [[D.stage_entered_on]]'),
  deal('(the|its) [[D.amount]] deal (has been|has sat|sits) in [[D.stage]] for [[D.days_in_stage|unit]]'),
  deal(
    'the deal has sat [[D.days_in_stage|unit]] in [[D.stage]], against a median of [[D.stage_median_days]]',
  ),
  deal('the deal (has been|has sat|sits) in [[D.stage]] since [[D.stage_entered_on]]'),
  deal('[[D.days_in_stage|unit]] in [[D.stage]], {the |against a }median {of }[[D.stage_median_days]]'),
  deal(
    '(won deals took a median of [[D.stage_median_days|unit]] there|the median is [[D.stage_median_days|unit]])',
    'after its stage was named',
  ),
  deal(
    '(the|its) [[D.amount]] deal is (past|within) the median of [[D.stage_median_days|unit]]',
    'days_in_stage over it; at most it',
  ),
  deal('the deal is past the stagnant line of [[D.stagnant_line|unit]]', 'days_in_stage over it'),
  deal('the deal is (stuck|on time)', 'stagnant; neither stagnant nor overdue'),
  deal('the deal is due on [[D.close_date]]{, [[D.days_to_close|unit]] (out|away)}', 'close_date ahead'),
  deal('{and }due on [[D.close_date]]', 'close_date ahead'),
  deal('the deal (is past its close date of|was due on) [[D.close_date]]', 'close_date past'),
  deal('[[D.days_past_close|unit]] past its close date', 'the fact has a value'),
  deal('the deal moved from [[D.stage@previous]] to [[D.stage]]', 'they differ'),
  deal(
    '(the|its) close date slipped from [[D.close_date@previous]] to [[D.close_date]]',
    'the new one is later',
  ),
  deal('the deal has an outcome score of [[D.deal_outcome_score]]'),
];

export const TAUGHT_ADVICE: Taught[] = [
  advice(
    '*… (on [[A.next_touch]]|by [[run.decide_by]]|by [[A.renewal_date]]|by [[D.close_date]]).*',
    'italic, last; "on" only with next_touch; at most one date',
  ),
  advice(
    '*(On [[A.next_touch]]|By [[run.decide_by]]) …*',
    'the same; where the date could be taken for part of the act ("By … ask what changed")',
  ),
  advice('take a close plan to the meeting', 'open deal and next_touch'),
  advice('use the meeting to agree (a close plan|the next step)', 'open deal and next_touch'),
  advice(
    '(agree a close plan|agree the next step|confirm the paper process|get a signature date|confirm the close date|agree an end date for the evaluation)',
    'open deal',
  ),
  advice(
    '(change the stage or the close date|set a new close date|re-date the deal with a next step or close it lost)',
    'open deal',
  ),
  advice('(meet|call) the sponsor{ and add a contact}', 'add a contact: at most one contact'),
  advice(
    '(book a meeting|call the sponsor|find the cause with CS|ask what changed|review the account with CS)',
  ),
  advice('(open the renewal|agree the renewal terms)', 'renewal ahead'),
  advice('ask whether the budget stands', 'signal with negative points'),
  advice('check the new parent first', 'signal of an acquisition'),
  advice('introduce [[A.owner|short]]', 'owner changed'),
  advice('any touch clears the [[R.label]] rule', 'R fired and looks at touches'),
  advice(
    '[[A.touches_to_clear]] touches in [[model.touch_window|unit]] clear the [[R.label]] rule',
    'the fact exists',
  ),
  advice('a stage change clears the [[R.label]] rule', 'R fired and is on stagnant deals'),
];
