/**
 * Loose words for what passed between an account and us, or became known of it: "they got back to us", "last heard from",
 * "March's win", "turned us down", "announced that".
 */
import { ago, dateAfter, LATE } from '../changes/event-times.ts';
import { figureOf, type Holds, isEmpty, isFilled, periodOf, type Row, row } from '../sentence/spoken-rows.ts';

const inTouch: Holds = (at) => isFilled(at, 'last_touch');
const hasSignal: Holds = (at) => !at.isGroup() && at.index.children(at.subject.id, 'signal').length > 0;
const resumed: Holds = (at) =>
  figureOf(at, 'touches_30d') > 0 &&
  (figureOf(at, 'touches_30d', 'previous') === 0 || figureOf(at, 'touches_prior_30d') === 0);
const notResumed: Holds = (at) => figureOf(at, 'touches_30d') === 0;

const wonLately: Holds = (at) => figureOf(at, 'won_deals_12m') > 0;
const notWon: Holds = (at) => figureOf(at, 'won_deals_12m') === 0;
const lostLately: Holds = (at) => figureOf(at, 'lost_deals_12m') > 0;
const notLost: Holds = (at) => figureOf(at, 'lost_deals_12m') === 0 && isEmpty(at, 'last_lost_date');

const CONTACT: Row[] = [
  row(
    '(?:was |were |we |they |had |have |been )*(?:last|latest|most recently|lately|previously) (?:heard (?:from|of)(?: (?:them|it|N|you))?|spoke|spoken to|seen|met|talked|in touch|contacted|exchange|contact|touch|conversation|word|answered|replied|wrote|called)',
    'the last touch is on record',
    (at, said) => (dateAfter(said) ? ago('days_since_last_touch')(at, said) : inTouch(at, said)),
  ),
  row(
    '(?:has |have |just |finally |at last |also |we |they |it )*(?:got back (?:to|in touch with) (?:us|you|N)|came back to us|broke (?:the|its|their|a) (?:silence|gap|drought|lull|spell)|reconnected|got (?:back )?in touch|got through|got hold of|called back|wrote back|broken (?:the|its) silence|heard from (?:them|N|it) again)',
    'contact in this run and none in the one before',
    resumed,
    notResumed,
  ),
  row(
    '(?:has |have |just |finally |at last |also |it )*(?:came back|come back|resumed|restarted|broke(?! (?:through|even|out|up|down|into|N))|resurfaced|re-?emerged|answered|replied|reappeared|picked up again|woke up)',
    'contact in this run and none in the one before',
    resumed,
  ),
  row(
    '(?:we |you |they |i |N )*(?:spoke|talked|met|chatted|corresponded|exchanged word)(?: (?:with|to) (?:them|N|it|us|him|her))?(?= (?:only |just |as recently as |on |last |in |back in )*(?:#|D))',
    'the last touch is on record',
    (at, said) =>
      figureOf(at, 'touches_30d') > 0 && (dateAfter(said) === null || ago('days_since_last_touch')(at, said)),
    notResumed,
  ),
];

const WINS: Row[] = [
  row(
    '(?:we |they |it |customer |have |has |just |also |who |already |had )*(?:signed|closed|sold|landed|clinched|sealed|booked|won)(?= (?:for |a deal |us |them |N |worth |of |an order |another )*#)',
    'a deal was won in 12 months',
    wonLately,
    (at, said) => notWon(at, said) && !hasSignal(at, said),
  ),
  row(
    "(?:a |the |our |last |latest |recent |only |one |D ' s |past |earlier |good )*(?:win|wins|sale|order)(?! (?:rate|back|over|usually|take|typically|normally|need))",
    'a deal was won in 12 months',
    wonLately,
  ),
  row(
    '(?:a |the |our |last |latest |recent |one |past |earlier )*(?:loss|defeat|lost deal|rejection)',
    'a deal was lost in 12 months',
    lostLately,
  ),
  row(
    '(?:has |have |had |just |once |already )*(?:turned (?:us|you|me) down|said no|rejected (?:us|our \\p{L}+)|declined our \\p{L}+|walked away|chose (?:someone|somebody) else|refused us|passed on (?:us|our \\p{L}+))',
    'a deal was lost in 12 months',
    lostLately,
    notLost,
  ),
  row(
    '(?:is |are |was |were |been |has |have |now |just |already |all )*(?:signed|sealed|closed|done|won|in the bag|wrapped up|completed)(?! (?:on|off|to|up|by|with|for|with #))',
    'a deal was won since the run before',
    (at) => figureOf(at, 'days_since_won') <= periodOf(at) + LATE,
  ),
];

const WORLD: Row[] = [
  row(
    '(?:has |have |just |also |recently )*(?:announced|disclosed|revealed|made public)(?= (?:on D |in D |that )*(?:it |that |is |a |an |its |D |layoff|funding|staff|lay|cut|new))',
    'a signal is on record',
    hasSignal,
    (at, said) => !at.isGroup() && !hasSignal(at, said),
  ),
  row(
    '(?:is |are |was |has |have |been |also |still |will |all |both )*(?:expire|expires|expired|expiring|lapse|lapses|run out|runs out|running out|renew|renews|renewing|come to an end|comes to an end|end|ends)(?= (?:on |in |by |before |within |next |this |at |#|D|soon))',
    'a renewal is on record',
    (at) => (at.isGroup() ? figureOf(at, 'renewals_due') > 0 : isFilled(at, 'renewal_date')),
  ),
];

export const DEALING_ROWS: Row[] = [...CONTACT, ...WINS, ...WORLD];
