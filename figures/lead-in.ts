/**
 * Counts under a lead-in that names what they count: "Overdue deals. Fifteen, worth $691,000, up from nine.", "Stagnant:
 * 22, half of them in Watch". The lead-in is a sentence of its own with nothing but that name.
 */
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';
import { pairOf } from './pairs.ts';

const LEADS: [RegExp, string][] = [
  [
    /^(?:the )?(?:overdue|late|past - due|past due)(?: (?:deals?|ones|pile|list|pipeline))?$/,
    'overdue_deals',
  ],
  [/^(?:the )?(?:stagnant|stuck|stalled)(?: (?:deals?|ones|pile|list|pipeline))?$/, 'stagnant_deals'],
  [/^(?:the )?(?:renewals?(?: due| coming due| coming up| ahead)?|due renewals?)$/, 'renewals_due'],
  [/^(?:the )?(?:open deals?|open pipeline|pipeline|deals?)$/, 'open_deals'],
  [/^(?:the )?(?:deals? due|deals? due to close|closings?|closing soon|due to close)$/, 'deals_due'],
  [
    /^(?:the )?(?:silence|silent accounts?|no contact|quiet accounts?|accounts? without contact|silent)$/,
    'accounts_without_touch',
  ],
  [
    /^(?:the )?(?:no meeting|no meetings|empty diaries|empty diary|accounts? without (?:a )?meetings?|no next meeting|no meeting booked|empty calendars?)$/,
    'without_meeting',
  ],
  [/^(?:the )?(?:meetings?|meetings? booked|diary|diaries|calendar|next meetings?)$/, 'meetings_booked'],
  [/^(?:the )?(?:promotions?|climbers?|risers?|upgrades?|moved up|moving up|up)$/, 'moved_up'],
  [/^(?:the )?(?:demotions?|fallers?|downgrades?|moved down|moving down|down|relegations?)$/, 'moved_down'],
  [
    /^(?:the )?(?:single contacts?|one contact|single - contact accounts?|lone contacts?|thin contacts?)$/,
    'single_contact',
  ],
];

/** The count of what the lead-in names: of the groups in play, or of the tier that the count is told to be in. */
export function ofLeadIn(scope: Scope, at: number, figure: OpenFigure): Candidate | 'other' | null {
  const { items, index } = scope;
  if (figure.kind !== 'number' || figure.decimal) return null;
  const metric = leadOf(scope);
  if (metric === null || hasNoun(items, at)) return null;
  const tier = placeAfter(items, at);
  const role = pairOf(items, at)?.role;
  const isThen = role === 'then' || /^(then|before|previously|earlier)$/.test(wordOf(items[at + 1]));
  const period = isThen ? 'previous' : 'current';
  const groups = tier ? [tier] : groupsFor(scope, at);
  for (const group of groups) {
    const found = candidatesOf(index, group).figures.find(
      (each) =>
        each.metrics.length === 1 &&
        each.metrics[0] === metric &&
        each.period === period &&
        each.kind === 'number' &&
        says(figure, each, index.sheet.currency),
    );
    if (found) return found;
  }
  return at === 0 && items[1]?.kind === 'sign' && figure.value > FEW ? 'other' : null;
}
/** A small count may be of the text's own accounts. */
const FEW = 12;

/** What the lead-in names: the sentence before, or what stands before the colon of this one. */
function leadOf({ items, topic }: Scope): string | null {
  const colon = items.findIndex((item) => /^[:–—]$/.test(textOf(item)));
  const here = colon > 0 && colon < 6 ? items.slice(0, colon).map(textOf).join(' ') : null;
  const told = here ?? topic.words.join(' ').replace(/[ .:*!]+$/, '');
  return LEADS.find(([words]) => words.test(told))?.[1] ?? null;
}

/** Whether the count has a noun of its own, other than "deals" or "accounts". */
function hasNoun(items: Item[], at: number): boolean {
  const next = items[at + 1];
  if (next === undefined || next.kind !== 'word') return false;
  return !/^(in|of|are|is|worth|now|then|up|down|and|against|a|more|fewer|last|before|this|with|from|deal|account|ones?|altogether|together|all|so|at|across|here|to|due|sit|under|for|where|a month|compared|versus|was|were|but)$/.test(
    next.word.split(' ')[0]!,
  );
}

function placeAfter(items: Item[], at: number) {
  const item = /^(in|within|from|at|under|are|for)$/.test(wordOf(items[at + 1])) ? items[at + 2] : undefined;
  return tierAt(wordOf(item) === 'in' ? items[at + 3] : item);
}
