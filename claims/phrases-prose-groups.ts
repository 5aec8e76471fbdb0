/** Declared phrases for free prose about groups: a tier, an owner, the accounts of a rule, the ranked list, the book. */
import type { Form } from './forms.ts';

const WITHIN = '[within {model.renewal_window} days]';
const WINDOW = '[in {model.touch_window} days|in the last {model.touch_window} days]';
const HAS = '<has|owns|holds|carries>';

/** One saying for each tier: which of them is meant, its label tells. */
const OF_ANY = (saying: string): string =>
  `<${[1, 2, 3, 4].map((tier) => saying.replaceAll('_N', `_${tier}`).replaceAll('-N', `-${tier}`)).join('|')}>`;

const RENEWALS: Form[] = [
  {
    id: 'renewing-worth',
    form: `{X.renewals_due} customers [, worth {X.renewals_due_arr} ARR,|worth {X.renewals_due_arr} ARR] renew within {model.renewal_window} days [, worth {X.renewals_due_arr} ARR]`,
  },
  {
    id: 'renewing-most',
    form: `{X.renewals_due_arr} ARR <renews|is up for renewal|comes up for renewal> ${WITHIN}, most of it in {T}`,
    checks: ['most_in_tier'],
  },
  {
    id: 'renewing-short',
    form: `{X.renewals_due_arr} ARR <renews|is up for renewal|comes up for renewal> ${WITHIN}`,
    checks: ['values_hold'],
  },
  { id: 'renewing-part', form: '{T.renewals_due_arr} of it <is|sits|is held|stands> in {T}' },
  {
    id: 'renewing-part-of',
    form: `{T.renewals_due_arr} of the {book.renewals_due_arr} ARR that renews ${WITHIN} <is|sits|stands> in {T}`,
  },
  { id: 'renewing-them', form: '{T.renewals_due} of them <are|is|sit> in {T}' },
  {
    id: 'holds-renewals',
    form: `{T} <holds|has|carries> {T.renewals_due_arr} of the {book.renewals_due_arr} ARR that renews ${WITHIN}`,
  },
  {
    id: 'owner-renewals',
    form: `{O} <holds|has|carries> {O.renewals_due_arr} of the {book.renewals_due_arr} ARR that renews ${WITHIN}`,
  },
];

const SIZE: Form[] = [
  { id: 'tier-holds-accounts', form: '{T} <holds|has|counts> {T.accounts} accounts' },
  { id: 'accounts-in', form: '{T.accounts} [of the {book.accounts}] accounts <are|is|sit|stand> in {T}' },
  {
    id: 'tier-grew',
    form: '{T} <grew|rose> from {T.accounts@previous} to {T.accounts} [accounts]',
    checks: ['rose'],
    type: 'direction',
  },
  {
    id: 'tier-shrank',
    form: '{T} <shrank|fell> from {T.accounts@previous} to {T.accounts} [accounts]',
    checks: ['fell'],
    type: 'direction',
  },
  {
    id: 'tier-is-up',
    form: '{T} [has|holds] {T.accounts} accounts, up from {T.accounts@previous}',
    checks: ['rose'],
  },
  {
    id: 'tier-is-down',
    form: '{T} [has|holds] {T.accounts} accounts, down from {T.accounts@previous}',
    checks: ['fell'],
  },
  ...['arr', 'open_value', 'at_stake'].flatMap((metric): Form[] => {
    const noun = { arr: 'ARR', open_value: 'open', at_stake: 'at stake' }[metric];
    return [
      { id: `in-tier-${metric}`, form: `{T.${metric}} ${noun} <is|sits|stands|> in {T}` },
      { id: `tier-has-${metric}`, form: `{T} <holds|has|carries|with> {T.${metric}} ${noun}` },
      { id: `owner-has-${metric}`, form: `{O} <holds|has|carries|with> {O.${metric}} ${noun}` },
    ];
  }),
  { id: 'stake-in', form: '{T.at_stake} <is|stands> at stake in {T}' },
  { id: 'stake-here', form: '{X.at_stake} <is|stands> at stake [here]' },
  {
    id: 'together',
    form: 'together [they] <hold|carry|have|are worth> {X.arr} ARR [and {X.open_value} open]',
  },
  {
    id: 'accounts-with',
    form: '[the|these] {X.accounts} accounts [here] <with|hold|carry|worth|have> {X.arr} ARR [and {X.open_value} open]',
  },
  {
    id: 'accounts-here',
    form: 'the accounts here <hold|carry|have> <{X.arr} ARR [and {X.open_value} open]|{X.open_value} open>',
  },
  { id: 'paying', form: '{X.accounts_with_arr} [of them|of the {X.accounts}] <are|is> paying customers' },
];

const ENGAGEMENT: Form[] = [
  {
    id: 'untouched-of',
    form: `{X.accounts_without_touch} of [the|its|their] {X.accounts} [accounts] [here] <had no touch|have had no touch|went without a touch|have gone without a touch> ${WINDOW}`,
  },
  {
    id: 'untouched-in',
    form: `{T.accounts_without_touch} of the {T.accounts} accounts in {T} <had|have had> no touch ${WINDOW}`,
  },
  { id: 'untouched', form: `{X.accounts_without_touch} accounts [here] <had|have had> no touch ${WINDOW}` },
  {
    id: 'meetings',
    form: '{X.meetings_booked} [of <the|its|their> {X.accounts}] accounts [here] have a meeting booked',
  },
  {
    id: 'no-meetings',
    form: '{X.without_meeting} [of <the|its|their> {X.accounts}] accounts [here] have no meeting booked',
  },
  {
    id: 'meetings-in',
    form: '{T.meetings_booked} of the {T.accounts} accounts in {T} have a meeting booked',
  },
  {
    id: 'no-meetings-in',
    form: '{T.without_meeting} of the {T.accounts} accounts in {T} have no meeting booked',
  },
  {
    id: 'single-contacts',
    form: '{X.single_contact} [of <the|its|their> {X.accounts}] accounts [here] <have|hang on|rest on> a single contact',
  },
  { id: 'stagnant-in', form: '{T.stagnant_deals} of the {T.open_deals} open deals in {T} are stagnant' },
  {
    id: 'overdue-in',
    form: '{T.overdue_deals} of the {T.open_deals} open deals in {T} are past their close date',
  },
  {
    id: 'overdue-worth',
    form: '{X.overdue_deals} open deals[, worth {X.overdue_value},] are past their close date',
  },
  {
    id: 'due-deals-worth',
    form: '{X.deals_due} [open] deals <worth {X.deals_due_value}|, worth {X.deals_due_value},> are due in {run.next_month}',
  },
  { id: 'due-value', form: '{X.deals_due_value} [of it] is due in {run.next_month}' },
  { id: 'due-in-tier', form: '{T.deals_due} of them <are|is> in {T}' },
  {
    id: 'due-deals-in',
    form: '{T.deals_due} [of the {book.deals_due}] open deals due in {run.next_month} <are|is|sit> in {T}',
  },
  { id: 'last-touch-group', form: 'the last touch here was on {T.last_touch}' },
];

/** Changes of a tier's figures, the tier named after the noun. */
const TURNS: Form[] = [
  ['arr', 'ARR'],
  ['open_value', 'open value'],
  ['touches_30d', 'touches'],
  ['at_stake', 'money at stake'],
  ['accounts_without_touch', 'accounts without a touch'],
].flatMap(([metric, noun]): Form[] => {
  const tail = `from {T.${metric}@previous} to {T.${metric}}`;
  return [
    {
      id: `turn-${metric}-up`,
      form: `${noun} in {T} <rose|grew|climbed|increased> ${tail}`,
      checks: ['rose'],
      type: 'direction',
    },
    {
      id: `turn-${metric}-down`,
      form: `${noun} in {T} <fell|dropped|declined|decreased> ${tail}`,
      checks: ['fell'],
      type: 'direction',
    },
  ];
});

const NORMS: Form[] = [
  {
    id: 'norm-tier-under',
    form: 'touches in {T} <are|ran|run> <below|under|short of> <its|the|a> norm [of {T.touch_norm_30d}]',
    checks: ['under_norm'],
  },
  {
    id: 'norm-tier-over',
    form: 'touches in {T} <are|ran|run> <above|over|ahead of> <its|the|a> norm [of {T.touch_norm_30d}]',
    checks: ['over_norm'],
  },
];

const MOVES: Form[] = [
  { id: 'most-down', form: 'most of the {X.moved} moves <are|were|went> down', checks: ['most_down'] },
  { id: 'most-up', form: 'most of the {X.moved} moves <are|were|went> up', checks: ['most_up'] },
  { id: 'downs-also', form: '{R.downs_caused} <from|on> the {R} rule', checks: ['values_hold'] },
  { id: 'score-also', form: '{book.moves_by_score} from the score' },
  { id: 'hold-also', form: '{book.moves_by_hold} from <a hold|holds>' },
  { id: 'cap-also', form: '{book.moves_by_cap} from the seats' },
  { id: 'from-also', form: OF_ANY('{X.from_tier_N} from {tier-N.label}') },
  { id: 'largest-down', form: 'the largest move down is {A}', checks: ['largest_down'] },

  {
    id: 'moved-plain',
    form: '{X.moved_up} [accounts] <moved|came|went|are> up and {X.moved_down} [accounts] [moved|came|went] down',
  },
  {
    id: 'moved-plain-down',
    form: '{X.moved_down} [accounts] <moved|came|went> down and {X.moved_up} [accounts] [moved|came|went] up',
  },
  { id: 'moved-of', form: '{X.moved_down} of the {X.moved} moves <are|were> down' },
  { id: 'moved-of-up', form: '{X.moved_up} of the {X.moved} moves <are|were> up' },
  {
    id: 'came-down',
    form: '{X.moved_down} of <the {X.accounts} [accounts] [here]|them|these> <came|moved|went> down',
  },
  {
    id: 'came-up',
    form: '{X.moved_up} of <the {X.accounts} [accounts] [here]|them|these> <came|moved|went> up',
  },
  { id: 'came-down-in', form: '{T.moved_down} of the {T.accounts} accounts in {T} <came|moved> down' },
  { id: 'came-up-in', form: '{T.moved_up} of the {T.accounts} accounts in {T} <came|moved> up' },
  { id: 'entered-group', form: '{X.entered} [accounts] <entered|are new|is new>' },
  { id: 'left-group', form: '{X.left} [accounts] left' },
  {
    id: 'came-from',
    form: OF_ANY(
      '{X.from_tier_N} [of them|accounts|of the accounts here|of the {X.accounts} accounts [here]] came from {tier-N.label}',
    ),
  },
  {
    id: 'came-down-from',
    form: OF_ANY(
      '{X.from_tier_N} [of them|accounts|of the accounts here|of the {X.accounts} accounts [here]] <came|moved> down from {tier-N.label}',
    ),
    checks: ['down_from'],
  },
  {
    id: 'came-up-from',
    form: OF_ANY(
      '{X.from_tier_N} [of them|accounts|of the accounts here|of the {X.accounts} accounts [here]] <came|moved> up from {tier-N.label}',
    ),
    checks: ['up_from'],
  },
  {
    id: 'came-from-to',
    form: OF_ANY('{T.from_tier_N} [accounts] <moved|went|came> from {tier-N.label} to {T}'),
  },
  {
    id: 'flagged-moves',
    form: '{R.moved_down} of the {book.moved_down} [accounts] that moved down are flagged by the {R} rule',
  },
  {
    id: 'caused-down',
    form: '{R.downs_caused} of the {book.moved_down} moves down <came from|are down to|go back to|come from> the {R} rule',
  },
  {
    id: 'caused-up',
    form: '{R.ups_caused} of the {book.moved_up} moves up <came when|came as> the {R} rule cleared',
  },
  {
    id: 'caused-it',
    form: 'the {R} rule <moved|drove|is behind> {R.downs_caused} of the {book.moved_down} <moves|accounts> down',
  },
  {
    id: 'most-caused',
    form: 'the {R} rule is behind most <of the {book.moved_down} moves down|moves down> [: {R.downs_caused} of {book.moved_down}]',
    checks: ['rule_behind_most'],
  },
  {
    id: 'score-caused',
    form: '{book.moves_by_score} [of the {book.moved}] moves <came from|crossed> <the score|a score line>',
  },
  {
    id: 'cap-caused',
    form: '{book.moves_by_cap} [of the {book.moved}] moves <came from|are down to> <seats|the seats|a cap>',
  },
  {
    id: 'hold-caused',
    form: '{book.moves_by_hold} [of the {book.moved}] moves <came from|are down to> <a hold|holds>',
  },
  {
    id: 'flags-prose',
    form: 'the {R} rule <flags|catches> {R.fired} accounts [here] <, worth|worth|with> {R.arr} ARR',
  },
  {
    id: 'flags-stake',
    form: 'the {R} rule <flags|catches> {R.fired} accounts [here] <with|, with> {R.at_stake} at stake',
  },
  {
    id: 'flagged-count',
    form: '{R.fired} [of them|accounts|of the {T.accounts} accounts here] <are|is> flagged by the {R} rule',
  },
];

const OWNERS: Form[] = [
  { id: 'owner-tier-also', form: OF_ANY('{O.tier_N_accounts} in {tier-N.label}') },
  {
    id: 'owner-list-short',
    form: '{O.listed} [accounts] <on this list|on the list|listed> [<, with|, worth|with|,> {O.listed_at_stake} at stake]',
  },
  {
    id: 'owner-all-renewals',
    form: `{O} ${HAS} all [of the] {book.renewals_due_arr} ARR that renews ${WITHIN}`,
    checks: ['owner_all_renewals'],
  },
  {
    id: 'owner-tier',
    form: `{O} ${HAS} ${OF_ANY('{O.tier_N_accounts} [of the {tier-N.accounts}] accounts in {tier-N.label}')}`,
  },
  {
    id: 'owner-tier-stake',
    form: `{O} ${HAS} ${OF_ANY('{O.tier_N_accounts} [of the {tier-N.accounts}] accounts in {tier-N.label}<, with|, worth|with> {O.tier_N_at_stake} at stake')}`,
  },
  {
    id: 'owner-listed',
    form: '{O} <has|owns|holds|carries> {O.listed} of the {book.listed} [accounts] [here|on this list|on the list|listed|below]',
  },
  {
    id: 'owner-listed-stake',
    form: '{O} <has|owns|holds|carries> {O.listed} of the {book.listed} [accounts] [here|on this list|on the list|listed|below]<, with|, worth|with> {O.listed_at_stake} at stake',
  },
  {
    id: 'owner-list',
    form: '{O} has {O.listed} of the {book.listed} [accounts] [here|on this list|on the list]:',
    list: 'listed_of_owner',
  },

  { id: 'owner-has', form: '{O} <has|owns|holds> {O.accounts} accounts' },
  {
    id: 'owner-no-touch',
    form: `{O.accounts_without_touch} of <the {O.accounts} accounts of|the accounts of> {O} had no touch ${WINDOW}`,
  },
  {
    id: 'owner-most',
    form: '{O} <has|holds|carries> the most at stake [on this list|on the list|here]',
    checks: ['owner_most_listed'],
  },
  {
    id: 'listed-tier',
    form: '{T.listed} of the {book.listed} [accounts] [here|on this list|on the list|below] <are|is|sit> in {T}',
  },
  {
    id: 'listed-stake',
    form: 'the {book.listed} accounts [here|on this list|on the list|below] <hold|carry|put|have> {book.listed_at_stake} at stake',
  },
];

const SUPERLATIVES: Form[] = [
  { id: 'only-customer', form: '[is] the only paying customer here', checks: ['only_customer'] },
  {
    id: 'largest-renewal-named',
    form: 'the largest renewal [here|there|in the book], {A}',
    checks: ['largest_renewal'],
  },
  {
    id: 'largest-is',
    form: 'the largest [of them|here|there|account here] is {A}',
    checks: ['largest_here'],
  },
  {
    id: 'is-largest',
    form: '{A} is the largest [of them|here|there|account here]',
    checks: ['largest_here'],
  },
  { id: 'largest-arr', form: 'the largest [of them|here] by ARR is {A}', checks: ['most_arr_here'] },
  { id: 'most-arr', form: '{A} <has|holds|carries> the most ARR [here]', checks: ['most_arr_here'] },
  {
    id: 'largest-renewal-is',
    form: 'the largest renewal [here|there|of them] is {A}',
    checks: ['largest_renewal'],
  },
  { id: 'is-largest-renewal', form: '{A} is the largest renewal [here|there]', checks: ['largest_renewal'] },
  { id: 'leads', form: '{A} <leads|tops|heads> the list', checks: ['tops_list'], elsewhere: true },
  { id: 'start-with', form: 'start with {A}', checks: ['tops_list'], type: 'advice', elsewhere: true },
  {
    id: 'most-stake',
    form: '{A} has the most at stake [here|on the list]',
    checks: ['most_stake'],
    elsewhere: true,
  },
];

const GROUP_ADVICE: Form[] = [
  {
    id: 'each-books',
    form: 'each owner books <a meeting|the missing meetings|a meeting with each> by {run.decide_by}',
    checks: [],
    type: 'advice',
  },
  {
    id: 'by-each-books',
    form: 'By {run.decide_by} each owner <books a meeting with each|books the missing meetings|re-dates or closes the deals past their close date>',
    checks: [],
    type: 'advice',
  },
  { id: 'work-list', form: 'work the list from the top', checks: [], type: 'advice' },
  {
    id: 'spend-on',
    form: 'spend {run.next_month} on {T} [and {T}]',
    checks: ['ranked_tier'],
    type: 'advice',
  },
];

export const GROUP_PROSE: Form[] = [
  ...RENEWALS,
  ...SIZE,
  ...ENGAGEMENT,
  ...TURNS,
  ...NORMS,
  ...MOVES,
  ...OWNERS,
  ...SUPERLATIVES,
  ...GROUP_ADVICE,
];
