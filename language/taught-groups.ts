/** The taught forms about groups: tiers, owners, the accounts of a rule, the ranked list, the book. */
import type { Taught } from './taught-notation.ts';

const group = (form: string, when?: string): Taught => ({ group: 'group', form, ...(when ? { when } : {}) });

export const TAUGHT_GROUPS: Taught[] = [
  group(
    '[[book.renewals_due_arr]] ARR renews within [[model.renewal_window|unit]]{, [[T.renewals_due_arr]] of it in [[T.label]]}',
  ),
  group(
    '[[book.renewals_due_arr]] ARR renews within [[model.renewal_window|unit]], (all|most) of it in [[T.label]]',
    'only where all, or more than half',
  ),
  group(
    '[[book.renewals_due]] customers renew within [[model.renewal_window|unit]]{, [[T.renewals_due]] of them in [[T.label]]}',
  ),
  group(
    '[[A.name]] is the largest renewal in (the book|[[T.label]])',
    'A is its largest_renewal, without a tie',
  ),
  group('the largest (here|of them) is [[A.name]]', 'most ARR plus open value of the tier'),
  group(
    '[[book.deals_due]] open deals are due in [[run.next_month]]{, worth [[book.deals_due_value]]}{, [[T.deals_due_value]] of it in [[T.label]]}',
  ),
  group(
    '[[T.label]] had [[T.touches_30d]] touches in [[model.touch_window|unit]] against a norm of [[T.touch_norm_30d]]',
  ),
  group(
    '[[T.label]] holds [[T.arr]] of the [[book.arr]] ARR{, (up|down) from [[T.arr@previous]]}',
    'direction as it went',
  ),
  group('[[T.label]] holds [[T.share_of_book]] of the accounts'),
  group('[[T.label]] (grew|shrank) from [[T.accounts@previous]] to [[T.accounts]] accounts', 'as it went'),
  group('[[T.accounts]] of the [[book.accounts]] accounts are in [[T.label]]'),
  group('[[T.at_stake]] at stake sits in [[T.label]]'),
  group(
    '[[T.accounts_without_touch]] of the [[T.accounts]] accounts (in [[T.label]]|here) had no touch {in [[model.touch_window|unit]]}',
  ),
  group('[[T.without_meeting]] of the [[T.accounts]] accounts (in [[T.label]]|here) have no meeting booked'),
  group('[[T.single_contact]] accounts here rest on a single contact'),
  group(
    '[[book.accounts_without_touch]] of the [[book.accounts]] accounts in the book had no touch {in [[model.touch_window|unit]]}',
    'the book as a whole; likewise without_meeting: have no meeting booked; single_contact: rest on a single contact',
  ),
  group(
    '[[book.stagnant_deals]] of the [[book.open_deals]] open deals in the book are stagnant',
    'likewise overdue_deals: are past their close date',
  ),
  group(
    'the book had [[book.touches_30d]] touches in [[model.touch_window|unit]] against a norm of [[book.touch_norm_30d]]',
  ),
  group('the longest silence judged here is [[T.longest_silence|unit]], at **[[A.name]]**', 'A has it'),
  group(
    '[[tier-2.near_line]] accounts are within [[model.hysteresis_margin]] points of the [[tier-1.label]] line of [[model.expand_score]]',
  ),
  group('[[tier-1.displaced]] accounts scored for [[tier-1.label]] and wait in [[tier-2.label]]'),
  group(
    '[[T.late_accounts]] accounts hold [[T.late_deals]] open deals worth [[T.late_value]], all past the close date',
    'tier 4',
  ),
  group('[[T.idle_accounts]] accounts have no open deal', 'tier 4'),
  group('[[T.customers_accounts]] accounts are paying customers, worth [[T.customers_arr]] ARR', 'tier 4'),
  group('no account here has had a touch since [[T.last_touch]]'),
  group(
    'no account (here|in [[T.label]]) (had a touch in [[model.touch_window|unit]]|has a meeting booked)',
    'all of them; never "18 of the 18"',
  ),
  group('all [[T.open_deals]] open deals (here|in [[T.label]]) are past their close date', 'all'),
  group('[[T.stagnant_deals]] of the [[T.open_deals]] open deals in [[T.label]] are stagnant'),
  group('[[T.overdue_deals]] of the [[T.open_deals]] open deals in [[T.label]] are past their close date'),
  group('[[book.moved]] accounts changed tier: [[book.moved_up]] up, [[book.moved_down]] down'),
  group('[[book.moved_up]] accounts moved up and [[book.moved_down]] down'),
  group(
    '[[T.moved_down]] of the [[T.accounts]] accounts (in [[T.label]]|here) came down',
    'up likewise with moved_up',
  ),
  group(
    '[[T.from_tier_2]] of them came down from [[tier-2.label]]',
    'from_tier_1 to from_tier_4; up or down as it went; T of the heading or named before',
  ),
  group('[[R.downs_caused]] of the [[book.moved_down]] moves down came from the [[R.label]] rule'),
  group('[[R.ups_caused]] of the [[book.moved_up]] moves up came when the [[R.label]] rule cleared'),
  group('the [[R.label]] rule is behind most moves down', 'more than half'),
  group('[[book.moves_by_score]] moves came from the score'),
  group('[[book.moves_by_cap]] moves came from the seats'),
  group('[[book.moves_by_hold]] moves came from holds'),
  group('the [[R.label]] rule flags [[R.fired]] accounts{, worth [[R.arr]] ARR}'),
  group('[[book.kept]] accounts kept their tier'),
  group(
    '[[O.name|short]] has [[O.tier_3_accounts]] of the [[tier-3.accounts]] accounts in [[tier-3.label]]{, with [[O.tier_3_at_stake]] at stake}',
    'tiers 1 to 4',
  ),
  group(
    '[[O.name|short]] has [[O.listed]] of the [[book.listed]] accounts on this list{, with [[O.listed_at_stake]] at stake}',
  ),
  group('[[O.name|short]] has the most at stake on this list', 'the most'),
  group(
    '[[T.listed]] of the [[book.listed]] accounts on this list are in [[T.label]]{, with [[T.listed_at_stake]] at stake}',
  ),
  group(
    '…, and [[O.name|short]] has [[O.listed]] more{, with [[O.listed_at_stake]] at stake}',
    "after another AE's",
  ),
  group('[[O.name|short]] had [[O.touches_30d]] touches against a norm of [[O.touch_norm_30d]]'),
  group(
    '[[O.name|short]] holds [[O.renewals_due_arr]] of the [[book.renewals_due_arr]] ARR that renews within [[model.renewal_window|unit]]',
  ),
  group('[[A.name]] leads the list, with [[A.at_stake]] at stake', 'A.rank is 1'),
  group(
    '**[[A.name]]** ([[A.arr]] ARR) …',
    'a name may be followed by account clauses; name each account again in a new sentence',
  ),
  group(
    '*By [[run.decide_by]] each owner books the missing meetings.*',
    'advice of a paragraph; some have none',
  ),
  group(
    '*By [[run.decide_by]] each owner re-dates the deal with a next step or closes it lost.*',
    'tier 4, after the deals past their date',
  ),
  group('*Move them to low touch.*', 'tier 4, after the clause on paying customers'),
  group('*Start with [[A.name]].*', 'A.rank is 1'),
];
