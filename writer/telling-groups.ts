/**
 * What is worth saying in a paragraph about tiers, moves or the ranked list, in the declared language: figures side by
 * side that say more together, and accounts that stand for them. The audit decides which of them hold.
 */
import { TIER, type Writing } from './context.ts';
import type { Unit } from './draft-units.ts';
import { ALL, type Cast, EXPAND, explainsMuch, hadTouches, WATCH } from './telling-terms.ts';
import { nurture, triage } from './telling-tiers.ts';

const RENEWS = 'ARR renews within [[model.renewal_window|unit]]';

/** Forms for a paragraph, in the order of their weight; many will not hold. */
export function tellingOfGroups(w: Writing, { unit, plain }: Unit, cast: Cast): string[] {
  switch (unit) {
    case 'headline':
      return headline(w, cast);
    case 'changes':
      return changes(w, cast);
    case 'priorities':
      return priorities(w, cast);
    case `tier-${TIER.nurture}`:
      return nurture(w, cast);
    default:
      return triage(plain);
  }
}

function headline(w: Writing, { accounts, rules }: Cast): string[] {
  return [
    `no account is in [[${EXPAND}.label]]`,
    `no account is in [[${WATCH}.label]]`,
    `[[book.renewals_due_arr]] ${RENEWS}, [[${WATCH}.renewals_due_arr]] of it in [[${WATCH}.label]]`,
    `[[book.renewals_due_arr]] ${RENEWS}, most of it in [[${WATCH}.label]]`,
    `[[${WATCH}.label]] holds [[${WATCH}.arr]] of the [[book.arr]] ARR, up from [[${WATCH}.arr@previous]]`,
    `[[${WATCH}.label]] holds [[${WATCH}.arr]] of the [[book.arr]] ARR, down from [[${WATCH}.arr@previous]]`,
    `[[book.renewals_due]] customers renew within [[model.renewal_window|unit]], [[${WATCH}.renewals_due]] of them in [[${WATCH}.label]]`,
    ...accounts.flatMap((slug) => atRisk(w, slug)),
    `[[book.deals_due]] open deals are due in [[run.next_month]], worth [[book.deals_due_value]], [[${EXPAND}.deals_due_value]] of it in [[${EXPAND}.label]]`,
    `[[book.deals_due]] open deals are due in [[run.next_month]], worth [[book.deals_due_value]]`,
    hadTouches(WATCH),
    `[[${WATCH}.accounts_without_touch]] ${ALL(WATCH)} had no touch`,
    `no account in [[${WATCH}.label]] has a meeting booked`,
    `[[${WATCH}.without_meeting]] ${ALL(WATCH)} have no meeting booked`,
    `[[${EXPAND}.without_meeting]] ${ALL(EXPAND)} have no meeting booked`,
    ...heaviest(w, rules, 'arr').map(
      (id) => `the [[${id}.label]] rule flags [[${id}.fired]] accounts, worth [[${id}.arr]] ARR`,
    ),
    ...moves(),
    `[[${WATCH}.moved_down]] ${ALL(WATCH)} came down`,
  ];
}

const money = (w: Writing, slug: string): string =>
  (w.number(slug, 'arr') ?? 0) > 0 ? `[[${slug}.arr]] ARR` : `[[${slug}.open_value]] open`;

const renewsSoon = (w: Writing, slug: string): boolean =>
  (w.number(slug, 'days_to_renewal') ?? Infinity) <= (w.number('model', 'renewal_window') ?? 0);

/** An account that stands for the risk of its tier. */
function atRisk(w: Writing, slug: string): string[] {
  const arr = (w.number(slug, 'arr') ?? 0) > 0;
  const name = arr ? `**[[${slug}.name]]** ([[${slug}.arr]] ARR)` : `**[[${slug}.name]]**`;
  return [
    `the largest renewal in [[${WATCH}.label]], ${name}, renews on [[${slug}.renewal_date]], and no touch since [[${slug}.last_touch]]`,
    ...(w.number(slug, 'tier_number') === TIER.watch &&
    renewsSoon(w, slug) &&
    w.number(slug, 'touches_30d') === 0
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

/** Only causes that explain much of a direction, and where the moved accounts came from. */
function changes(w: Writing, { rules }: Cast): string[] {
  if (rules.length === 0) return [];
  const down = (id: string): string =>
    `[[${id}.downs_caused]] of the [[book.moved_down]] moves down came from the [[${id}.label]] rule`;
  const up = (id: string): string =>
    `[[${id}.ups_caused]] of the [[book.moved_up]] moves up came when the [[${id}.label]] rule cleared`;
  const [downs, ups] = (['down', 'up'] as const).map((way) =>
    heaviest(
      w,
      rules.filter((id) => explainsMuch(w, id, way)),
      `${way}s_caused`,
    ),
  );
  const came = `[[${WATCH}.moved_down]] ${ALL(WATCH)} came down`;
  return [
    ...downs!.flatMap((id) => ups!.map((cleared) => `${down(id)}, while ${up(cleared)}`)),
    ...downs!.slice(0, 1).flatMap((id) => downs!.slice(1, 2).map((next) => `${down(id)}, and ${down(next)}`)),
    ...downs!.slice(0, 1).map((id) => `the [[${id}.label]] rule is behind most moves down`),
    ...downs!.map(down),
    ...ups!.map(up),
    `${came}, [[${WATCH}.from_tier_1]] of them from [[${EXPAND}.label]]`,
    came,
    `[[${EXPAND}.moved_up]] ${ALL(EXPAND)} came up`,
  ];
}

function priorities(w: Writing, { accounts, owners }: Cast): string[] {
  const lead = accounts.flatMap((slug) => [
    `**[[${slug}.name]]** leads the list, with [[${slug}.at_stake]] at stake and renewal on [[${slug}.renewal_date]]`,
    `**[[${slug}.name]]** leads the list, with [[${slug}.at_stake]] at stake`,
    `**[[${slug}.name]]** leads the list, and no touch since [[${slug}.last_touch]]`,
  ]);
  // By name: how many have no meeting helps nobody who has to book one.
  const unbooked = accounts.filter((slug) => w.value(slug, 'next_touch') === null);
  return [
    ...lead.slice(0, 3),
    ...unbooked.flatMap((slug) => [
      ...(renewsSoon(w, slug)
        ? [
            `**[[${slug}.name]]** (${money(w, slug)}) renews on [[${slug}.renewal_date]], and no meeting is booked`,
          ]
        : []),
      `no meeting is booked with **[[${slug}.name]]** (${money(w, slug)})`,
      `**[[${slug}.name]]** (${money(w, slug)}) has no meeting booked`,
    ]),
    `[[${WATCH}.listed]] of the [[book.listed]] accounts on this list are in [[${WATCH}.label]]`,
    `[[${EXPAND}.listed]] of the [[book.listed]] accounts on this list are in [[${EXPAND}.label]]`,
    ...owners.flatMap((id) => [
      `[[${id}.name|short]] has the most at stake on this list`,
      `[[${id}.name|short]] has [[${id}.listed]] of the [[book.listed]] accounts on this list, with [[${id}.listed_at_stake]] at stake`,
    ]),
    `[[${EXPAND}.deals_due]] open deals in [[${EXPAND}.label]] are due in [[run.next_month]], worth [[${EXPAND}.deals_due_value]]`,
    ...owners.map(
      (id) =>
        `[[${id}.name|short]] holds [[${id}.renewals_due_arr]] of the [[book.renewals_due_arr]] ARR that renews within [[model.renewal_window|unit]]`,
    ),
  ];
}
