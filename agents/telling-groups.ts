/**
 * What is worth saying in a paragraph about tiers, moves or the ranked list, in the declared language: figures side by
 * side that say more together, and accounts that stand for them. The audit decides which of them hold.
 */
import { TIER, type Writing } from './builtin-context.ts';
import { ALL, type Cast, EXPAND, hadTouches, WATCH } from './telling-terms.ts';
import { nurture, triage } from './telling-tiers.ts';

const RENEWS = 'ARR renews within [[model.renewal_window|unit]]';

/** Forms for a paragraph, in the order of their weight; many will not hold. */
export function tellingOfGroups(w: Writing, unit: string, cast: Cast): string[] {
  switch (unit) {
    case 'headline':
      return headline(w, cast);
    case 'changes':
      return changes(w, cast);
    case 'priorities':
      return priorities(cast);
    case `tier-${TIER.nurture}`:
      return nurture(w, cast);
    default:
      return triage();
  }
}

function headline(w: Writing, { accounts, rules }: Cast): string[] {
  return [
    `[[book.renewals_due_arr]] ${RENEWS}, [[${WATCH}.renewals_due_arr]] of it in [[${WATCH}.label]]`,
    `[[book.renewals_due_arr]] ${RENEWS}, most of it in [[${WATCH}.label]]`,
    `[[${WATCH}.label]] holds [[${WATCH}.arr]] of the [[book.arr]] ARR, up from [[${WATCH}.arr@previous]]`,
    `[[${WATCH}.label]] holds [[${WATCH}.arr]] of the [[book.arr]] ARR, down from [[${WATCH}.arr@previous]]`,
    `[[book.renewals_due]] customers renew within [[model.renewal_window|unit]], [[${WATCH}.renewals_due]] of them in [[${WATCH}.label]]`,
    ...accounts.flatMap((slug) => atRisk(w, slug)),
    `[[book.deals_due]] open deals are due in [[run.next_month]], worth [[book.deals_due_value]], [[${EXPAND}.deals_due_value]] of it in [[${EXPAND}.label]]`,
    `[[book.deals_due]] open deals are due in [[run.next_month]], worth [[book.deals_due_value]]`,
    `${hadTouches(WATCH)}, while ${hadTouches(EXPAND)}`,
    hadTouches(WATCH),
    `[[${WATCH}.accounts_without_touch]] ${ALL(WATCH)} had no touch, and [[${WATCH}.without_meeting]] ${ALL(WATCH)} have no meeting booked`,
    `[[${WATCH}.without_meeting]] ${ALL(WATCH)} have no meeting booked`,
    `[[${EXPAND}.without_meeting]] ${ALL(EXPAND)} have no meeting booked`,
    ...heaviest(w, rules, 'arr').map(
      (id) => `the [[${id}.label]] rule flags [[${id}.fired]] accounts, worth [[${id}.arr]] ARR`,
    ),
    ...moves(),
    `[[${WATCH}.moved_down]] ${ALL(WATCH)} came down`,
  ];
}

/** An account that stands for the risk of its tier. */
function atRisk(w: Writing, slug: string): string[] {
  const arr = (w.number(slug, 'arr') ?? 0) > 0;
  const name = arr ? `**[[${slug}.name]]** ([[${slug}.arr]] ARR)` : `**[[${slug}.name]]**`;
  return [
    `the largest renewal in [[${WATCH}.label]], ${name}, renews on [[${slug}.renewal_date]], and no touch since [[${slug}.last_touch]]`,
    ...(w.number(slug, 'tier_number') === TIER.watch
      ? [`${name} renews on [[${slug}.renewal_date]], and no touch since [[${slug}.last_touch]]`]
      : []),
  ];
}

const moves = (): string[] => [
  '[[book.moved]] accounts changed tier: [[book.moved_up]] up, [[book.moved_down]] down',
  '[[book.moved_up]] accounts moved up and [[book.moved_down]] down',
];

/** The rules that count most, the first three. */
const heaviest = (w: Writing, rules: string[], metric: string): string[] =>
  [...rules].sort((a, b) => (w.number(b, metric) ?? 0) - (w.number(a, metric) ?? 0)).slice(0, 3);

function changes(w: Writing, { accounts, rules }: Cast): string[] {
  const down = (id: string): string =>
    `[[${id}.downs_caused]] of the [[book.moved_down]] moves down came from the [[${id}.label]] rule`;
  const up = (id: string): string =>
    `[[${id}.ups_caused]] of the [[book.moved_up]] moves up came when the [[${id}.label]] rule cleared`;
  const downs = heaviest(w, rules, 'downs_caused');
  return [
    ...downs.slice(0, 1).map((id) => `the [[${id}.label]] rule is behind most moves down`),
    ...downs.slice(0, 1).flatMap((id) => downs.slice(1, 2).map((next) => `${down(id)}, and ${down(next)}`)),
    ...downs.map(down),
    ...heaviest(w, rules, 'ups_caused').map(up),
    '[[book.moves_by_score]] moves came from the score, and [[book.moves_by_cap]] moves came from the seats',
    '[[book.moves_by_score]] moves came from the score',
    '[[book.moves_by_cap]] moves came from the seats',
    `[[${WATCH}.moved_down]] ${ALL(WATCH)} came down`,
    `[[${WATCH}.moved_down]] ${ALL(WATCH)} came down, [[${WATCH}.from_tier_1]] of them from [[${EXPAND}.label]]`,
    `[[${EXPAND}.moved_up]] ${ALL(EXPAND)} came up`,
    `[[${WATCH}.label]] grew from [[${WATCH}.accounts@previous]] to [[${WATCH}.accounts]] accounts`,
    `[[${WATCH}.label]] shrank from [[${WATCH}.accounts@previous]] to [[${WATCH}.accounts]] accounts`,
    ...accounts.flatMap((slug) =>
      rules.map((id) => `**[[${slug}.name]]** ([[${slug}.arr]] ARR) moved down on the [[${id}.label]] rule`),
    ),
    ...moves(),
    '[[book.kept]] accounts kept their tier',
  ];
}

function priorities({ accounts, owners }: Cast): string[] {
  const lead = accounts.flatMap((slug) => [
    `**[[${slug}.name]]** leads the list, with [[${slug}.at_stake]] at stake and renewal on [[${slug}.renewal_date]]`,
    `**[[${slug}.name]]** leads the list, with [[${slug}.at_stake]] at stake`,
    `**[[${slug}.name]]** leads the list, and no touch since [[${slug}.last_touch]]`,
  ]);
  return [
    ...lead.slice(0, 3),
    `[[${WATCH}.listed]] of the [[book.listed]] accounts on this list are in [[${WATCH}.label]], while [[${EXPAND}.listed]] of the [[book.listed]] accounts on this list are in [[${EXPAND}.label]]`,
    `[[${WATCH}.listed]] of the [[book.listed]] accounts on this list are in [[${WATCH}.label]]`,
    `[[${EXPAND}.listed]] of the [[book.listed]] accounts on this list are in [[${EXPAND}.label]]`,
    ...owners.flatMap((id) => [
      `[[${id}.name|short]] has the most at stake on this list`,
      `[[${id}.name|short]] has [[${id}.listed]] of the [[book.listed]] accounts on this list, with [[${id}.listed_at_stake]] at stake`,
    ]),
    `[[${WATCH}.without_meeting]] ${ALL(WATCH)} have no meeting booked, and [[${EXPAND}.without_meeting]] ${ALL(EXPAND)} have no meeting booked`,
    `[[${WATCH}.without_meeting]] ${ALL(WATCH)} have no meeting booked`,
    `[[${EXPAND}.without_meeting]] ${ALL(EXPAND)} have no meeting booked`,
    `[[${EXPAND}.deals_due]] open deals in [[${EXPAND}.label]] are due in [[run.next_month]], worth [[${EXPAND}.deals_due_value]]`,
    ...owners.map(
      (id) =>
        `[[${id}.name|short]] holds [[${id}.renewals_due_arr]] of the [[book.renewals_due_arr]] ARR that renews within [[model.renewal_window|unit]]`,
    ),
  ];
}
