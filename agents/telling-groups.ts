/**
 * What is worth saying in a paragraph about tiers, moves or the ranked list, in the declared language: figures side by
 * side that say more together, and accounts that stand for them. The audit decides which of them hold.
 */
import { TIER, type Writing } from './builtin-context.ts';

/** Accounts and groups that a paragraph may be about, by subject id. */
export interface Cast {
  accounts: string[];
  rules: string[];
  owners: string[];
}

const WINDOW = 'in [[model.touch_window|unit]]';
const RENEWS = 'ARR renews within [[model.renewal_window|unit]]';
const [WATCH, EXPAND] = [`tier-${TIER.watch}`, `tier-${TIER.expand}`];
const NORM = (tier: string): string =>
  `[[${tier}.label]] had [[${tier}.touches_30d]] touches ${WINDOW} against a norm of [[${tier}.touch_norm_30d]]`;
const ALL = (tier: string): string => `of the [[${tier}.accounts]] accounts in [[${tier}.label]]`;

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
    `${NORM(WATCH)}, while ${NORM(EXPAND)}`,
    NORM(WATCH),
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
    `the largest there, ${name}, renews on [[${slug}.renewal_date]], and no touch since [[${slug}.last_touch]]`,
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

function nurture(w: Writing, { accounts }: Cast): string[] {
  const tier = `tier-${TIER.nurture}`;
  return [
    ...accounts.flatMap((slug) => exception(w, slug)),
    `[[${tier}.accounts_without_touch]] of the [[${tier}.accounts]] accounts here had no touch ${WINDOW}`,
    `[[${tier}.single_contact]] accounts here rest on a single contact`,
    `[[${tier}.moved_down]] of the [[${tier}.accounts]] accounts here came down`,
    `[[${tier}.moved_up]] of the [[${tier}.accounts]] accounts here came up`,
    NORM(tier),
  ];
}

/** Why an account is named among those that need nothing. */
function exception(w: Writing, slug: string): string[] {
  const arr = (w.number(slug, 'arr') ?? 0) > 0;
  const name = arr ? `**[[${slug}.name]]** ([[${slug}.arr]] ARR)` : `**[[${slug}.name]]**`;
  const of = (text: string): string => text.replaceAll('[[A.', `[[${slug}.`);
  const yearly = (w.number(slug, 'touch_norm_30d') ?? 0) < 1;
  const silent = (w.number(slug, 'touches_30d') ?? 1) === 0;
  const won = (w.number(slug, 'days_since_won') ?? Infinity) <= (w.number('model', 'hold_after_win') ?? 0);
  const points = w.number(slug, 'points_to_expand');
  const near = points !== null && points <= (w.number('model', 'hysteresis_margin') ?? 0);
  return [
    ...(silent && yearly
      ? [
          of(
            `${name} has been silent for [[A.days_since_last_touch|unit]], but its norm is [[A.touches_per_year]] touches a year`,
          ),
          of(
            `${name} has gone [[A.days_since_last_touch|unit]] without a touch; its norm is [[A.touches_per_year]] touches a year`,
          ),
        ]
      : []),
    ...(silent && !yearly
      ? [
          of(
            `${name} has been silent for [[A.days_since_last_touch|unit]] against a norm of [[A.touch_norm_30d]] a month`,
          ),
          of(
            `the longest silence judged here is [[tier-${TIER.nurture}.longest_silence|unit]], at **[[A.name]]**`,
          ),
        ]
      : []),
    ...(won
      ? [
          of(
            `${name} won [[A.last_won_value]] on [[A.last_won_date]] and is held here for [[model.hold_after_win|unit]]`,
          ),
        ]
      : []),
    ...(near
      ? [
          of(
            `${name}: score [[A.score]], [[A.points_to_expand]] points under the [[${EXPAND}.label]] line of [[model.expand_score]]`,
          ),
        ]
      : []),
    ...(!silent && !won && !near
      ? [
          of(
            `${name} had [[A.touches_30d]] touches against a norm of [[A.touch_norm_30d]], [[A.touches_30d_last_year]] a year earlier; seasonal, not flagged`,
          ),
        ]
      : []),
  ];
}

function triage(): string[] {
  const tier = `tier-${TIER.triage}`;
  return [
    `[[${tier}.late_accounts]] accounts hold [[${tier}.late_deals]] open deals worth [[${tier}.late_value]], all past the close date`,
    `[[${tier}.overdue_deals]] of the [[${tier}.open_deals]] open deals in [[${tier}.label]] are past their close date`,
    `no account here has had a touch since [[${tier}.last_touch]]`,
    `[[${tier}.accounts_without_touch]] ${ALL(tier)} had no touch, and [[${tier}.without_meeting]] ${ALL(tier)} have no meeting booked`,
    `[[${tier}.customers_accounts]] accounts are paying customers, worth [[${tier}.customers_arr]] ARR`,
    `[[${tier}.idle_accounts]] accounts have no open deal`,
    `[[${tier}.stuck_accounts]] accounts hold [[${tier}.stuck_deals]] open deals, with a deal past [[model.long_stagnant_times]] times its stage median`,
    `[[${tier}.low_accounts]] accounts hold [[${tier}.low_deals]] open deals, with a score under [[model.triage_score]]`,
    `[[${tier}.accounts_without_touch]] ${ALL(tier)} had no touch ${WINDOW}`,
    `[[${tier}.single_contact]] accounts here rest on a single contact`,
    `[[${tier}.label]] holds [[${tier}.arr]] of the [[book.arr]] ARR`,
    `[[${tier}.moved_down]] ${ALL(tier)} came down`,
    `[[${tier}.label]] grew from [[${tier}.accounts@previous]] to [[${tier}.accounts]] accounts`,
  ];
}
