/** What a figure of open prose counts: the noun after it, or the state ("four are overdue"). */
import { COUNTED } from './cues.ts';
import { type Item, wordOf } from './items.ts';
import { lateAfter } from './late-words.ts';

const OPENING =
  /^(open|of|the|our|their|your|other|more|different|new|two-way|two|way|regular|such|stagnant|stuck|overdue|late|its)$/;

/** A count of what is in a state, without a noun: "four are overdue", "12 up and 13 down", "22 have no meeting". */
const COUNTED_STATES: [RegExp, string][] = [
  [/^(overdue|late)$/, 'overdue_deals'],
  [/^past$/, 'overdue_deals'],
  [/^(stagnant|stuck|stalled|stale)$/, 'stagnant_deals'],
  [/^(up|upward|upwards|rose|climbed|higher|advanced|promoted|improved|ascended)$/, 'moved_up'],
  [/^(down|downward|downwards|fell|dropped|slipped|slid|declined|demoted|sank|lower)$/, 'moved_down'],
  [/^(arrived|joined|entered)$/, 'joined_tier moved_up moved_down entered'],
  [/^(left|departed|exited|escaped)$/, 'left_tier left'],
  [/^(silent|dark|quiet)$/, 'accounts_without_touch'],
  [/^(arrival|newcomer|joiner)$/, 'moved_up moved_down entered'],
  [/^(demotion|relegation)$/, 'moved_down'],
  [/^promotion$/, 'moved_up'],
  [/^due$/, 'renewals_due deals_due'],
  [/^better$/, 'moved_up'],
  [/^worse$/, 'moved_down'],
];
/** What deals may be in: "three deals have gone stale". */
const OF_DEALS = /^(?:stagnant|overdue)_deals$/;
const STATE_LEAD =
  /^(for|the|fell|account|deal|is|are|was|were|be|of|them|which|those|these|now|already|have|has|had|been|gone|went|moved|going|came|come|coming|that|both|also)$/;

function stateAfter(items: Item[], at: number): { metrics: ReadonlySet<string>; at: number } | null {
  for (let next = at + 1; next <= at + 5; next += 1) {
    const item = items[next];
    if (item?.kind !== 'word') return null;
    const state = COUNTED_STATES.find(([pattern]) => pattern.test(item.word));
    const after = items[next + 1];
    const before = items[at - 1];
    const between = items.slice(at + 1, next).map(wordOf);
    const ofDeals = state && between.includes('deal');
    // "None of the 19 deals is stagnant": they are the whole.
    if (
      ofDeals &&
      (!OF_DEALS.test(state[1]) ||
        !between.includes('gone') ||
        /^(?:the|these|those|our|your|its|their)$/.test(wordOf(before)))
    )
      return null;
    // "Anything over 43 is stagnant", "two up on April".
    if (state && before?.kind === 'word' && /^(over|past|beyond|above)$/.test(before.word)) return null;
    if (
      state &&
      /^moved_/.test(state[1]) &&
      after?.kind === 'word' &&
      /^(on|since|compared|versus|than)$/.test(after.word)
    )
      return null;
    if (
      state &&
      item.word === 'past' &&
      after?.kind === 'word' &&
      !/^(it|its|their|due|close)$/.test(after.word)
    )
      return null;
    // "Triage: 4 left.": who departed, or what remains.
    if (item.word === 'left' && (!after || after.kind === 'sign'))
      return { metrics: new Set(`${state![1]} accounts open_deals`.split(' ')), at: next };
    if (state && /^moved_/.test(state[1]) && toTier(items, next))
      return { metrics: new Set(state[1].split(' ')), at: next };
    if (
      state &&
      !(
        after?.kind === 'figure' ||
        (after?.kind === 'word' &&
          /^(to|from|by|a|an|the|into|in)$/.test(after.word) &&
          /^moved_/.test(state[1]))
      )
    )
      return { metrics: new Set(state[1].split(' ')), at: next };
    if (!STATE_LEAD.test(item.word) && !isFresh(items, next)) return null;
  }
  return null;
}

/** "Eight of them fresh demotions", "two new arrivals": what is no state of long standing. */
const isFresh = (items: Item[], at: number): boolean => {
  const [item, after] = [items[at], items[at + 1]];
  return (
    item?.kind === 'word' &&
    /^(fresh|new|recent|latest)$/.test(item.word) &&
    after?.kind === 'word' &&
    /^(demotion|relegation|promotion|arrival|newcomer|joiner)$/.test(after.word)
  );
};

/** "Fourteen advanced to a better tier". */
const toTier = (items: Item[], at: number): boolean =>
  [2, 3, 4].some((gap) => {
    const item = items[at + gap];
    return (
      item?.kind === 'word' &&
      item.word === 'tier' &&
      items.slice(at + 1, at + gap).every(({ kind }) => kind === 'word')
    );
  });

const OVERDUE: ReadonlySet<string> = new Set(['overdue_deals']);

/** What the figure at `at` counts: the noun after it, over a few adjectives; null when none follows. */
export function countedAfter(
  items: Item[],
  at: number,
): { metrics: ReadonlySet<string>; at: number; state?: boolean } | null {
  const late = lateAfter(items, at);
  if (late !== null) return { metrics: OVERDUE, at: late, state: true };
  const state = stateAfter(items, at);
  if (state) return { ...state, state: true };
  for (let next = at + 1; next <= at + 5; next += 1) {
    const item = items[next];
    if (item?.kind === 'sign' && item.word === '-') continue;
    if (item?.kind === 'figure' && items[next - 1]?.kind === 'word') continue;
    if (item?.kind !== 'word') return null;
    const after = items[next + 1];
    const pair = after?.kind === 'word' ? COUNTED.get(`${item.word} ${after.word}`) : undefined;
    if (pair) return { metrics: pair, at: next + 1 };
    const counted = COUNTED.get(item.word);
    if (counted) return { metrics: counted, at: next };
    if (!OPENING.test(item.word)) return null;
  }
  return null;
}
