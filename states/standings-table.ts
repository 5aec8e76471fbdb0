/** Comparisons of sizes, moves and dates that prose makes without a figure; those of contact come first. */
import { big, bulk, clearlyBig, clearlySmall, grew, noBulk, shrankInAll, small } from './size-tests.ts';
import { BE, MORE, row, type Standing } from './standing-rows.ts';
import {
  contactsAre,
  dueOnRenewal,
  inTierBefore,
  moreUpThanDown,
  notInBalance,
  upAndDown,
} from './standing-tests.ts';
import { CONTACT_STANDINGS } from './standings-contact.ts';

const ABOUT =
  '(?:nearly |almost |roughly |broadly |about |evenly |finely |well |more or less |pretty much )*';
const BALANCED = '(?:balanced|in balance|even|evenly (?:split|spread|divided|matched)|split evenly)';
const MOVES =
  '(?:moves?|movers?|movements?|traffic|(?:promotion|rise|riser|climber|ups?|upgrade)s? and (?:demotion|fall|faller|downs?|downgrade)s?)(?: (?:is|are|was|were|look|looks|stay|stayed|here|there|this month))* ';

export const STANDINGS: Standing[] = [
  ...CONTACT_STANDINGS,
  row(
    `${MORE}(?:more|bigger|larger|fuller|fatter|heavier|richer|growing|stronger|healthier|deeper|swollen|wider|swelling|expanding|thicker) (?:open )?(?:pipeline|open deal|open value|funnel|new business|business in play|money in play)(?! than)|(?:pipeline|funnel|open value)${BE} (?:bigger|larger|fuller|fatter|heavier|richer|stronger|deeper|thicker|healthier)(?! than)|more (?:to (?:win|sell|play for|go for|chase)|in play|on offer|on the table|deal)(?! than)`,
    'open deals or their value rose',
    grew(1, 'open_value', 'open_deals', 'at_stake'),
    shrankInAll(1, 'open_value', 'open_deals', 'at_stake'),
  ),
  row(
    `${MORE}(?:less|smaller|thinner|slimmer|leaner|lighter|poorer|shrinking|weaker|shallower|narrower|emptier) (?:open )?(?:pipeline|open deal|open value|funnel|new business|business in play|money in play)(?! than)|(?:pipeline|funnel|open value)${BE} (?:smaller|thinner|slimmer|leaner|lighter|poorer|weaker|shallower|emptier)(?! than)|(?:less|fewer) (?:to (?:win|sell|play for|go for|chase)|in play|on offer|on the table|deal)(?! than)`,
    'open deals or their value fell',
    grew(-1, 'open_value', 'open_deals', 'at_stake'),
    shrankInAll(-1, 'open_value', 'open_deals', 'at_stake'),
  ),
  row(
    `${MORE}(?:more|bigger|larger|heavier|fuller) (?:to renew|renewal|renewals due|renewal load|up for renewal|coming up for renewal|coming due)(?! than)`,
    'more renewals are due, or more revenue with them',
    grew(1, 'renewals_due', 'renewals_due_arr'),
    shrankInAll(1, 'renewals_due', 'renewals_due_arr'),
  ),
  row(
    `${MORE}(?:less|fewer|smaller|lighter) (?:to renew|renewal|renewals due|renewal load|up for renewal|coming up for renewal|coming due)(?! than)`,
    'fewer renewals are due, or less revenue with them',
    grew(-1, 'renewals_due', 'renewals_due_arr'),
    shrankInAll(-1, 'renewals_due', 'renewals_due_arr'),
  ),
  row(
    `(?:is |are |' s |' re )?worth ${MORE}(?:more|a lot more)(?! than)|${MORE}(?:more|higher|bigger|larger) (?:revenue|money|recurring revenue|arr|income)(?! than)|(?:richer|dearer)(?! than)`,
    'revenue rose, or what is open',
    grew(1, 'arr', 'open_value', 'amount'),
  ),
  row(
    `(?:is |are |' s |' re )?worth ${MORE}less(?! than)|${MORE}(?:less|lower|smaller) (?:revenue|money|recurring revenue|arr|income)(?! than)|(?:poorer|cheaper)(?! than)`,
    'revenue fell, or what is open',
    grew(-1, 'arr', 'open_value', 'amount'),
  ),
  row(
    `(?:the |its |our |your |a |still )*(?:bulk|core|lion ' s share|main body|main block|greater part|larger part|major part|mass|majority)(?: of (?:the |our |your |its |all |this |that )*(?:book|business|account|revenue|money|portfolio|customer|arr|base|total|recurring revenue|list|everything|it|it all|N))?(?! of| room)`,
    'half of the book or more',
    bulk,
    noBulk,
  ),
  row(
    "(?:N|it|account|customer|prospect|deal|they|which|' s|one|he|money|sum|amount|prize|revenue)(?: (?:is|are|was|were|' s|' re|remain|remains|stays|looks|only|still|now|rather|fairly|pretty|quite|very|relatively|comparatively|healthy|early|but|also|and))+ (?:small(?: (?:beer|potatoes|change|fry))?|tiny|little|modest|minor|peanuts|petite|slight|puny|minuscule|negligible)(?! (?:problem|risk|worry|wonder))|small (?:beer|potatoes|change|fry)|chicken feed|pocket money|(?:small|tiny|modest|minor|little|petite) (?:account|customer|prospect|one|client|name|payer|spender|company)",
    'in the lower half of the book by its revenue',
    small,
    clearlyBig,
  ),
  row(
    "(?:N|it|account|customer|prospect|they|which|' s|one|newcomer)(?: (?:is|are|was|were|' s|' re|remain|remains|stays|looks|still|now|rather|fairly|pretty|quite|very|relatively|comparatively|but|also|and))+ (?:big|large|sizeable|sizable|substantial|hefty|huge|sizey|weighty|giant|major|enormous)(?! (?:problem|risk|worry|enough))|(?:big|large|sizeable|sizable|major|substantial|hefty|huge|weighty) (?:account|customer|prospect|one|client|name|payer|spender|company)|(?:your|our|the|a) (?:giant|whale|heavyweight|big hitter|big beast|jumbo|big spender)",
    'in the upper half of the book by its revenue',
    big,
    clearlySmall,
  ),
  {
    ...row(
      `${MOVES}${ABOUT}${BALANCED}|${ABOUT}(?:offsetting|cancelled out|cancel out|evened out|even out)`,
      'about as many moved up as down',
      upAndDown,
      notInBalance,
    ),
    ofGroups: true,
  },
  // Without the moves, what is even may be how the money or the work is spread.
  { ...row(`${ABOUT}${BALANCED}`, 'about as many moved up as down', upAndDown), ofGroups: true },
  {
    ...row(
      `${MORE}more (?:account |of them |customer )?(?:moved |went |came |climbed |going |moving |rose |gone )?(?:up|riser|climber|climb|rise|promotion|climbed|rose|upgrade|improver|advance|improved|ups) than (?:moved |went |came |slipped )?(?:down|faller|slip|fall|demotion|fell|slipped|dropped|downgrade|decliner|slid|sank|downs|slipper|declined)|(?:riser|climber|ups|promotion|upgrade|improver|gainer)(?: (?:comfortably|easily|clearly|far|narrowly|well|just))* (?:outnumber|outnumbered|beat|beats|outweigh|outweighed|exceed|exceeded|outpaced|topped|outdid)(?: the)? (?:faller|down|demotion|downgrade|decliner|slipper|loser|downs)`,
      'more moved up than down',
      moreUpThanDown(1),
      moreUpThanDown(-1),
    ),
    ofGroups: true,
  },
  {
    ...row(
      `${MORE}more (?:account |of them |customer )?(?:moved |went |came |slipped |going |moving |fell |gone )?(?:down|faller|slip|fall|demotion|fell|slipped|dropped|downgrade|decliner|slid|sank|downs|declined) than (?:moved |went |came |climbed )?(?:up|riser|climber|climb|rise|promotion|climbed|rose|upgrade|improver|improved|ups)|(?:faller|downs|demotion|downgrade|decliner|loser)(?: (?:comfortably|easily|clearly|far|narrowly|well|just))* (?:outnumber|outnumbered|beat|beats|outweigh|outweighed|exceed|exceeded|outpaced|topped)(?: the)? (?:riser|climber|promotion|upgrade|improver|gainer|ups)`,
      'more moved down than up',
      moreUpThanDown(-1),
      moreUpThanDown(1),
    ),
    ofGroups: true,
  },
  ...['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'].map((nth, at) =>
    row(
      `(?:a|another|the|your|our|one|that|its) (?:further |new )?${nth} (?:contact|person|name|voice|door|relationship|people|stakeholder|thread|face|pair of hands|ally|link|conversation partner)`,
      'as many in contact, or one fewer yet',
      contactsAre(at + 2),
    ),
  ),
  row(
    '(?:for (?:the |a )?)?(?:second|another|one more) (?:report|month|time|run|review)(?: (?:running|in a row|straight|in succession|on end))|(?:# |both )(?:month|report|run)(?: (?:running|in a row|straight|in succession))|again this month',
    'as in the run before',
    inTierBefore,
  ),
  row(
    "(?:close|closing) date (?:is|' s|falls on|matches|equals|coincides with) (?:also |exactly )?(?:the|its|their) (?:renewal date|renewal|day of renewal)|(?:close|closes|closing|due) on (?:the|its|their) (?:renewal date|very day of renewal)|(?:the )?same (?:day|date) as (?:the|its|their) renewal|(?:close|closing) date and renewal(?: date)? (?:are the same|coincide|match)",
    'a deal closes on the date of renewal',
    dueOnRenewal,
  ),
];
