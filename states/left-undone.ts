/**
 * What was left undone or is not in order, in loose denials: "nobody has set a new one" after a close date that passed, "but
 * not safe", "for plain lack of volume", "all past their date"; and what is done ("in the bag", "left by winning", "they buy
 * from us"). Each is held by one measure; where that cannot tell, the words are left to the other readers.
 */
import {
  either,
  noMeeting,
  overdue,
  type State,
  stagnant,
  state,
  type Test,
  type Values,
} from '../sentence/conditions.ts';
import { sure } from './unspoken.ts';

const NOTHING: ReadonlySet<string> = new Set();

const NOBODY_HAS =
  "(?:(?:and |but |yet |so far )*(?:nobody|no one|no #|none of us|not one of us))(?: (?:has|have|had|' s|yet|ever|bothered to|bother to|troubled to|since|so far|thought to|got round to|managed to))*";
const SET =
  '(?:set|setting|entered|enter|picked|pick|agreed|agree|proposed|propose|offered|offer|named|name|chosen|choose|fixed|fix|given|give|logged|log|recorded|record|supplied|supply|added|add|put in|put forward|put down|written in|suggested|suggest|found|find|come up with|keyed in|typed in|substituted|substitute)';
const NEW_ONE =
  '(?:(?:a|any|the|one)(?: (?:new|fresh|later|different|replacement|better|realistic|believable|second|revised|proper))+ (?:one|date|close date|closing date|deadline)|another(?: (?:one|date|close date|deadline))?|a replacement|its successor)';
const NOT_BEEN =
  "(?:(?:has|have|had|was|is)(?:n ' t| not| never| yet to)|never|not|yet to)(?: (?:yet|been|be|ever|so far))*";

/** A close date that passed and was not moved. */
const isLate: Test = sure(overdue);

const falls = (at: Values, metric: string, most: number): boolean => (at.figure(metric) ?? most + 1) <= most;
/** What a reader would worry about: hardly any contact, no meeting, a renewal near, a deal late or still, a low mood or tier. */
const isWeak = (at: Values): boolean =>
  (at.figure('touches_30d') ?? 0) < 0.75 * (at.figure('touch_norm_30d') ?? 0) ||
  stagnant(at, NOTHING) === true ||
  overdue(at, NOTHING) === true ||
  falls(at, 'days_to_renewal', 60) ||
  falls(at, 'contacts_90d', 1) ||
  falls(at, 'sentiment_90d', 0) ||
  (at.figure('tier_number') ?? 0) >= 3;
const notSafe: Test = (at) => (at.isGroup() ? null : isWeak(at) || noMeeting(at, NOTHING) === true);

const lessContact: Test = (at) => {
  const [now, norm] = [at.figure('touches_30d'), at.figure('touch_norm_30d')];
  return now === null || norm === null ? null : now < norm;
};

/** Some weeks may lie between a win and the run that shows it. */
const LATELY = 62;
const wonLately: Test = (at) => (at.isGroup() ? null : (at.figure('days_since_won') ?? LATELY + 1) <= LATELY);
const isCustomer: Test = (at) =>
  at.isGroup() ? null : (at.figure('arr') ?? 0) > 0 || (at.figure('won_deals_12m') ?? 0) > 0;

const DEGREE =
  '(?: (?:yet|quite|really|exactly|entirely|completely|altogether|necessarily|all that|so|at all|yet quite))*';
const SAFE =
  '(?:safe|secure|home and dry|home free|home|out of the woods?|out of danger|out of the danger zone|in the clear|out of trouble|in calm waters?|on safe ground|on firm ground|on solid ground|bulletproof|watertight|fireproof|beyond doubt|a safe bet|a sure thing)';

export const LEFT_UNDONE: State[] = [
  state(
    `${NOBODY_HAS} ${SET} ${NEW_ONE}(?: (?:since|yet|in|there|so far|for it))?`,
    'a deal is overdue, its date not moved',
    isLate,
  ),
  state(
    `(?:(?:a|any|the) (?:new|fresh|later|different|replacement|revised) (?:one|date|close date|deadline)|another(?: date)?|a replacement) ${NOT_BEEN} ${SET}`,
    'a deal is overdue, its date not moved',
    isLate,
  ),
  state(
    `(?:(?:and |with )?(?:no|without an?y?) (?:new|fresh|later|replacement|revised|second|other) (?:one|date|close date|deadline)|no replacement)(?: (?:has|have|had|been|is|was|yet|there|in its place|${SET}|since|so far|to replace it|on record|in sight))+`,
    'a deal is overdue, its date not moved',
    isLate,
  ),
  state(
    `(?:(?:is|are|was|looks?|feels?|seems?)(?: still)?(?:n ' t| not)|not|hardly|scarcely|by no means|far from|anything but|never|nowhere near|some way from)${DEGREE} ${SAFE}(?: (?:yet|either|at all|though))?(?= ?(?:$|[,;:.()—–!]| (?:with|while|on|and|but|because|until|given|when|if)(?!\\p{L})))`,
    'something of it is weak',
    notSafe,
  ),
  state(
    '(?:plain|sheer|simple|pure|mere|straightforward|outright|utter|general|obvious|chronic|sudden|continuing|relative|comparative|old - fashioned) (?:lack|want|shortage|absence|scarcity|dearth) of (?:volume|contact|activity|touch|touche|engagement|attention|traffic|conversation|exchange|dialogue|communication)',
    'less contact than the norm',
    lessContact,
  ),
  state(
    'all (?:of them |of which |of it |already |well |long |now |far |some way |months? |weeks? )*(?:past|beyond|behind|after|over) (?:their|its|the) (?:planned |close |closing |own |due |agreed |original )*(?:dates?|deadlines?|sell - by dates?|day|time)',
    'all deals are overdue',
    either(
      (at) => at.deals().length > 0 && at.deals().every((deal) => overdue(deal, NOTHING) === true),
      (at) => {
        const open = at.figure('open_deals');
        return open !== null && open > 0 && at.figure('overdue_deals') === open;
      },
    ),
  ),
  state(
    "(?:is |are |was |' s |now |already |safely |firmly |well and truly )+in the bag|by winning|(?:because|since|as|after|now that) we won(?! (?:#|a|the|back))",
    'a deal was won lately',
    wonLately,
  ),
  state(
    '(?:they |it |N |customer |who )(?:also |already |still |do |regularly |clearly |now |evidently |have |has )*(?:buy|buys|bought) from us(?: (?:already|too|today|now|as well|regularly|anyway))?',
    'it pays revenue or bought in 12 months',
    isCustomer,
  ),
];
