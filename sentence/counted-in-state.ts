/** Accounts and deals counted in some state: words of moving and lacking, and the counts that they split. */
import type { Item } from './items.ts';

/** End of a word of moving straight after the noun counted: "two accounts climbed". */
export function movedBeside(items: Item[], at: number): number | undefined {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const item = items[next];
    if (item?.kind !== 'word') return undefined;
    const after = items[next + 1];
    if (after?.kind === 'word' && SILENT.test(after.word)) return undefined;
    if (MOVED[item.word]?.some((metric) => metric.startsWith('moved_'))) return next + 1;
    if (!/^(have|has|had|that|which|also|each|more|went|gone|moved|were|was)$/.test(item.word))
      return undefined;
  }
  return undefined;
}

/** "Fell silent": no move. */
const SILENT = /^(silent|quiet|dark|cold|short|behind|off)$/;

/** What words of moving and of lacking say of accounts that are counted. */
export const MOVED: Record<string, string[]> = Object.fromEntries(
  (
    [
      [
        'fell fall fallen falls falling dropped drop drops dropping slid slide slides sliding slipped slip slips slipping down downward downwards downgraded demoted relegated sank sink sinking sunk tumbled tumbling descended retreated regressed',
        'moved_down',
      ],
      [
        'rose rise rises risen rising climbed climb climbs climbing up upward upwards promoted upgraded advanced advancing ascended ascending graduated',
        'moved_up',
      ],
      ['left departed exited escaped leaves departures leavers lost', 'left_tier left'],
      [
        'arrival arrivals newcomer newcomers arrived came joined entered gained took received absorbed welcomed landed',
        'joined_tier moved_up moved_down entered',
      ],
      [
        'none nothing no without haven hasn don doesn not lack lacks lacking nobody missing empty blank',
        'accounts_without_touch without_meeting open_deals_without_amount',
      ],
    ] as const
  ).flatMap(([words, metrics]) => words.split(' ').map((word) => [word, metrics.split(' ')])),
);

/** The moves that a word tells; "came up" and "came down" tell theirs by the second word. */
export const movesTold = (word: string, next = ''): readonly string[] =>
  SILENT.test(next) || (word === 'came' && /^(?:back|up|down|off)$/.test(next)) ? [] : (MOVED[word] ?? []);

/** Counts of deals and accounts in some state: where the words name the state, the figure is of that state. */
export const SPLIT = new Set(
  'stagnant_deals overdue_deals long_stagnant_deals open_deals_without_amount deals_due deals_total won_deals_12m lost_deals_12m accounts_without_touch without_meeting meetings_booked single_contact moved_up moved_down joined_tier left_tier moved kept entered left renewals_due customers prospects'.split(
    ' ',
  ),
);
