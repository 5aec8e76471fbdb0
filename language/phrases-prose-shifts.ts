/** Declared phrases for free prose about groups: who moved between tiers, whose accounts they are, what stands out, what to do. */
import type { Form } from './forms.ts';
import { largestRenewal } from './phrases-largest.ts';
import { WINDOW, WITHIN } from './phrases-windows.ts';

const HAS = '<has|owns|holds|carries>';

/** One saying for each tier: which of them is meant, its label tells. */
const OF_ANY = (saying: string): string =>
  `<${[1, 2, 3, 4].map((tier) => saying.replaceAll('_N', `_${tier}`).replaceAll('-N', `-${tier}`)).join('|')}>`;

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
    id: 'listed-tier-stake',
    form: '{T.listed} of the {book.listed} [accounts] [here|on this list|on the list|below] <are|is|sit> in {T}, with {T.listed_at_stake} at stake',
  },
  {
    id: 'owner-more',
    form: '{O} has {O.listed} more [accounts] [on this list|on the list] [, with {O.listed_at_stake} at stake]',
    checks: ['another_owner'],
  },
  {
    id: 'listed-stake',
    form: 'the {book.listed} accounts [here|on this list|on the list|below] <hold|carry|put|have> {book.listed_at_stake} at stake',
  },
];

const SUPERLATIVES: Form[] = [
  { id: 'only-customer', form: '[is] the only paying customer here', checks: ['only_customer'] },
  ...largestRenewal('largest-renewal-named', (among) => `the largest renewal ${among}, {A}`),
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
  ...largestRenewal('largest-renewal-is', (among) => `the largest renewal ${among} is {A}`),
  ...largestRenewal('is-largest-renewal', (among) => `{A} is the largest renewal ${among}`),
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
    form: 'each owner books the missing meetings by {run.decide_by}',
    checks: ['missing_meetings'],
    type: 'advice',
  },
  {
    id: 'by-each-books',
    form: 'By {run.decide_by} each owner books the missing meetings',
    checks: ['missing_meetings'],
    type: 'advice',
  },
  {
    id: 'by-each-redates',
    form: 'By {run.decide_by} each owner re-dates or closes the deals past their close date',
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

export const SHIFT_PROSE: Form[] = [...MOVES, ...OWNERS, ...SUPERLATIVES, ...GROUP_ADVICE];
