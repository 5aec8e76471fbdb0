/**
 * What the writers of the natural prose are asked: six kinds of text a revenue team writes, each with the columns of
 * the accounts it is about. No references, none of the catalogue's words, no list of what may be said.
 */
import type { SheetColumns } from './data-sheet.ts';
import { pick } from './random.ts';

export interface Brief {
  /** Book, style and number: `311-account-2`. */
  id: string;
  style: string;
  /** Everything the writer sees. */
  prompt: string;
}

const NOTES = `Columns: money in US dollars. touches_30d counts two-way contact (meetings, calls, replies of the customer) in the last 30 days; touch_norm_30d is what is usual for that account in 30 days; contacts_90d the people in touch in 90 days; sentiment_90d runs from -1 to 1 over conversations_90d conversations; outcome_score (0-100) is how likely the open deals are to close; stage_median_days is how long won deals stay in that stage; a deal over its stagnant_line is stagnant; overdue means that the close date has passed. Columns ending in _last_month are as of the report before. Tiers: 1 Expand, 2 Nurture, 3 Watch, 4 Triage. (empty) means that it is not known or does not apply.`;

const ACCOUNT =
  'type segment industry owner previous_owner owner_changed_on arr renewal_date days_to_renewal open_deals open_value outcome_score stagnant_deals overdue_deals won_deals_12m won_value_12m last_won_date last_lost_date touches_30d touches_90d touch_norm_30d last_touch days_since_last_touch next_touch contacts_90d conversations_90d sentiment_90d tier score'.split(
    ' ',
  );
const SHORT =
  'type owner arr renewal_date days_to_renewal open_deals open_value outcome_score touches_30d touch_norm_30d last_touch days_since_last_touch next_touch contacts_90d sentiment_90d tier score'.split(
    ' ',
  );
const GROUP =
  'accounts customers prospects arr open_deals open_value stagnant_deals overdue_deals overdue_value renewals_due renewals_due_arr touches_30d touch_norm_30d sentiment_90d accounts_without_touch longest_silence meetings_booked without_meeting single_contact moved_up moved_down kept'.split(
    ' ',
  );

/** Columns that some brief shows, of accounts and of groups. */
export const SHOWN = { account: [...new Set([...ACCOUNT, ...SHORT])], group: GROUP };

type Style = (columns: SheetColumns, random: () => number) => string;

const accountsIn = ({ sheet }: SheetColumns, group: string): string[] =>
  sheet.subjects.find(({ id }) => id === group)?.members ?? [];

const withDeal = (columns: SheetColumns): string[] =>
  accountsIn(columns, 'book').filter((id) => columns.sheet.subjects.some(({ parent }) => parent === id));

function some(from: readonly string[], count: number, random: () => number): string[] {
  const left = [...from];
  const taken: string[] = [];
  while (taken.length < count && left.length > 0) {
    const one = pick(left, random)!;
    left.splice(left.indexOf(one), 1);
    taken.push(one);
  }
  return taken;
}

const listed = (columns: SheetColumns, ids: string[], which: string[]): string =>
  ids.map((id) => columns.account(id, which)).join('\n\n');

export const STYLES: Record<string, Style> = {
  account: (columns, random) =>
    `Write a brief of one account for the sales manager's Monday meeting: where it stands, what changed since last month and what worries you. 110 to 160 words, plain paragraphs.\n\n${listed(columns, some(withDeal(columns), 1, random), ACCOUNT)}`,
  compare: (columns, random) =>
    `A sales VP has time for one of these three accounts this week. Compare them and say which deserves it. Name figures. 140 to 190 words.\n\n${listed(columns, some(withDeal(columns), 3, random), ACCOUNT)}`,
  tier: (columns, random) => {
    const tier = pick(['tier-1', 'tier-2', 'tier-3', 'tier-4'], random)!;
    const ids = some(accountsIn(columns, tier), 7, random);
    return `Write the section of the monthly account review about this tier, from its totals and seven of its accounts: the pattern, the money, who stands out. 150 to 200 words.\n\nTotals of the tier\n${columns.group(tier, GROUP)}\n\nSeven of its accounts\n${listed(columns, ids, SHORT)}`;
  },
  summary: (columns, random) => {
    const tiers = ['tier-1', 'tier-2', 'tier-3', 'tier-4']
      .map((tier) => columns.group(tier, GROUP))
      .join('\n\n');
    const ids = some(withDeal(columns), 4, random);
    return `Write the executive summary of the monthly account review for the VP of Sales: how the book and its tiers stand, and what needs a decision. 150 to 200 words.\n\nTotals of the whole book\n${columns.group('book', GROUP)}\n\n${tiers}\n\nFour accounts that came up in the forecast call\n${listed(columns, ids, SHORT)}`;
  },
  owner: (columns, random) => {
    const owner = pick(
      columns.sheet.subjects.filter(({ kind, members }) => kind === 'owner' && (members?.length ?? 0) > 5),
      random,
    )!;
    const ids = some(owner.members!, 6, random);
    return `Write a message to the account executive ${owner.name} about six of their accounts before the one-to-one: one bullet an account, the most urgent first, then two sentences on the whole. Each bullet begins with the account's name in bold.\n\nTotals of all their accounts\n${columns.group(owner.id, GROUP)}\n\nSix of their accounts\n${listed(columns, ids, SHORT)}`;
  },
  moves: (columns, random) => {
    const moved = columns.sheet.changes.filter(({ kind }) => kind === 'up' || kind === 'down');
    const ids = some(
      moved.map(({ subject }) => subject),
      6,
      random,
    );
    return `Write the part of the monthly review that explains which accounts changed tier and why, for readers who will ask. 130 to 190 words.\n\nTotals of the book\n${columns.group('book', ['accounts', 'moved', 'moved_up', 'moved_down', 'kept'])}\n\nMoves (with the rule or score that decided)\n${columns.changes(new Set(ids))}\n\n${listed(columns, ids, SHORT)}`;
  },
};

/** @param each briefs of each style */
export function briefsOf(book: string, columns: SheetColumns, each: number, random: () => number): Brief[] {
  return Object.entries(STYLES).flatMap(([style, make]) =>
    Array.from({ length: each }, (_, at) => ({
      id: `${book}-${style}-${at + 1}`,
      style,
      prompt: `You are a revenue operations analyst. The data below are as of ${columns.sheet.asOf}; the report before was of ${columns.sheet.previousAsOf}. Write for busy people in natural business English, in your own words, without column names. Use only these data.\n\n${NOTES}\n\n${make(columns, random)}`,
    })),
  );
}
