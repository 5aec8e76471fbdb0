/**
 * Figures whose noun leaves one metric: "a $40 million Series C", "the 43-day line", "$159,000 in open deals". Where the
 * account in play has such a value and the figure is another one, it is refused, whatever else may come to as much.
 */
import { daysBetween } from '../domain/dates.ts';
import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';
import { shownWords } from './counts-among-these.ts';
import type { Look, Told } from './look.ts';
import { only, refused } from './verdicts.ts';

interface Cue {
  kinds: readonly OpenFigure['kind'][];
  /** What stands straight after the figure, or straight before it. */
  after?: RegExp;
  before?: RegExp;
  metrics: RegExp;
  /** Whether the value is a signal's, and not of a deal. */
  ofSignal?: boolean;
  /** Whether any day that lies so far ahead may be meant as well. */
  ahead?: boolean;
}

/** Words of a few items beside the figure; `#` is a figure, `N` a name. */
const CUES: Cue[] = [
  {
    kinds: ['money'],
    after:
      /^(?:(?:fresh|new|recent|big) )?(?:series? [a-h]\b|serie\b|(?:funding|investment|financing)\b|round\b)/,
    metrics: /^amount$/,
    ofSignal: true,
  },
  {
    kinds: ['days', 'number'],
    after: /^(?:- )?(?:stagnation |stagnant |stage )?(?:line|limit|threshold|cutoff|cut - off)\b/,
    metrics: /^(?:long_)?stagnant_line$/,
  },
  {
    kinds: ['days', 'number'],
    before: /\b(?:line|limit|threshold|cutoff) (?:of|is)$/,
    metrics: /^(?:long_)?stagnant_line$/,
  },
  {
    kinds: ['money'],
    after:
      /^(?:still |now )?(?:in |of )?(?:open deals?|open pipeline|open value|pipeline)\b|^(?:deals? )?(?:still )?open\b(?! (?:pipeline|for|to)\b)/,
    metrics: /^(?:open_value|amount|overdue_value|stagnant_value)$/,
  },
  {
    kinds: ['money'],
    after: /^(?:of |in )?(?:arr|annual recurring revenue|recurring revenue)\b/,
    metrics: /^(?:arr|renewals_due_arr)$/,
  },
  {
    kinds: ['money'],
    after: /^(?:(?:a|per|each|every) year\b|annually\b|yearly\b|p\.? ?a\b)/,
    metrics: /^(?:arr|renewals_due_arr|annual_revenue)$/,
  },
  {
    kinds: ['number'],
    before:
      /\b(?:odds?|likelihood|probability|chances?)(?: (?:of|at|now|are|is|still|stands?|sits?|a|about|around|roughly|just|only|closing|winning))*$/,
    metrics: /^(?:deal_)?outcome_score$/,
  },
  {
    kinds: ['number'],
    after: /^(?:open deals?|deals? open)\b/,
    metrics: /^(?:open_deals|deals_total|open_renewals)$/,
  },
  {
    kinds: ['days', 'number'],
    before: /\b(?:silent|quiet|unheard from)(?: now)? for$/,
    metrics: /^days_since_last_touch$/,
  },
  {
    kinds: ['days'],
    after:
      /^(?:(?:off|out)(?= ?(?:$|[,.;:)—–]|and\b|but\b|near\b))|away\b(?! from)|from now\b|hence\b|from today\b)/,
    metrics: /^days_to_(?:close|renewal|next_touch)$/,
    ahead: true,
  },
  {
    kinds: ['days'],
    before:
      /\b(?:sat|sitting|stuck|parked|lingered|lingering|dawdled|languished|languishing|idled)(?: (?:there|put|still|now))* for$/,
    metrics: /^(?:days_in_stage|age_days|deal_age_days|days_past_close|days_since_last_touch)$/,
  },
];

/** A refusal where the words beside the figure leave one metric, and what is on record of it is another value. */
export function asOtherValue(look: Look): Told | null {
  const { scope, at, item, figure, subjects } = look;
  const { items } = scope;
  const cue = CUES.find((each) => isCued(each, items, at, figure));
  const account = accountFor(scope, at);
  // "The odd one out", "the odd one".
  if (wordOf(items[at + 1]) === 'out' || (wordOf(items[at - 1]) === 'odd' && figure.value === 1)) return null;
  if (!cue || !account || subjects[0]?.kind !== 'account' || isOfSeveral(items, at)) return null;
  const values = valuesMeant(scope, cue, at);
  if (values.length === 0 && !cue.ofSignal) return null;
  if (values.some((each) => says(figure, each, scope.index.sheet.currency))) return null;
  if (cue.ahead && isAhead(scope, account, figure)) return null;
  return only(refused(item, account.name, true, values));
}

/** A day of the account that is as many days ahead, as the one on which its deal turns stagnant. */
const isAhead = ({ index }: Scope, account: Subject, { least, most }: OpenFigure): boolean =>
  candidatesOf(index, account).dates.some(({ value }) => {
    const days = daysBetween(index.sheet.asOf, value);
    return days >= least && days <= most;
  });

function isCued({ kinds, after, before }: Cue, items: Item[], at: number, { kind }: OpenFigure): boolean {
  // "Likelihoods of 14 to 23" are of several.
  if (!kinds.includes(kind) || /^(?:to|and|or|,) #/.test(shownWords(items.slice(at + 1, at + 3))))
    return false;
  return (
    after?.test(shownWords(items.slice(at + 1, at + 6))) === true ||
    before?.test(shownWords(items.slice(Math.max(0, at - 4), at))) === true
  );
}

/** Sums, differences and conditions are none of one account's values. */
const isOfSeveral = (items: Item[], at: number): boolean =>
  /\b(?:together|combined|between|both|sum|total|totals|each|of them|more|less|fewer|extra|another|would|could|adds?|adding|added|by|of the|across|book|tier|your|our)\b/.test(
    shownWords(items.slice(0, at + 6)),
  );

/** Values of the metric of the account in play, and of any other that the sentence names. */
function valuesMeant(scope: Scope, { metrics, ofSignal = false }: Cue, at: number): Candidate[] {
  const { items, index } = scope;
  const accounts = new Set([accountFor(scope, at), ...items.map(accountAt)]);
  return [...accounts].flatMap((account) =>
    account === null
      ? []
      : candidatesOf(index, account).figures.filter(
          (each) =>
            each.metrics.length === 1 &&
            each.period !== 'derived' &&
            metrics.test(each.metrics[0]!) &&
            (each.deal?.kind === 'signal') === ofSignal,
        ),
  );
}
