/** What is worth saying of the tiers that get a paragraph: who is an exception in tier 2, what is left in tier 4. */
import { TIER, type Writing } from './context.ts';
import { ALL, type Cast, EXPAND, sentencesOf, WINDOW } from './telling-terms.ts';

export function nurture(w: Writing, { accounts }: Cast): string[] {
  const tier = `tier-${TIER.nurture}`;
  return [
    ...accounts.flatMap((slug) => exception(w, slug)),
    `[[${tier}.accounts_without_touch]] of the [[${tier}.accounts]] accounts here had no touch ${WINDOW}`,
    `[[${tier}.single_contact]] accounts here rest on a single contact`,
    `[[${tier}.moved_down]] of the [[${tier}.accounts]] accounts here came down`,
    `[[${tier}.moved_up]] of the [[${tier}.accounts]] accounts here came up`,
  ];
}

/** Why an account is named among those that need nothing; holds and low seasons are decisions that stand anyway. */
function exception(w: Writing, slug: string): string[] {
  const arr = (w.number(slug, 'arr') ?? 0) > 0;
  const name = arr ? `**[[${slug}.name]]** ([[${slug}.arr]] ARR)` : `**[[${slug}.name]]**`;
  const of = (text: string): string => text.replaceAll('[[A.', `[[${slug}.`);
  const yearly = (w.number(slug, 'touch_norm_30d') ?? 0) < 1;
  const silent = (w.number(slug, 'touches_30d') ?? 1) === 0;
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
    ...(silent && (w.number(slug, 'touch_norm_30d') ?? 0) > 1
      ? [
          of(
            `${name} has been silent for [[A.days_since_last_touch|unit]] against a norm of [[A.touch_norm_30d]] a month`,
          ),
          of(
            `the longest silence judged here is [[tier-${TIER.nurture}.longest_silence|unit]], at **[[A.name]]**`,
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
  ];
}

/** @param plain the built-in paragraph, whose sentences by cause have their nouns in number already */
export function triage(plain: string): string[] {
  const tier = `tier-${TIER.triage}`;
  return [
    ...sentencesOf(plain)
      .filter((each) => /\.(?:late|stuck|low|idle)_accounts\]\]/.test(each))
      .map((each) => each.replace(/\.$/, '')),
    `[[${tier}.late_accounts]] accounts hold [[${tier}.late_deals]] open deals worth [[${tier}.late_value]], all past the close date`,
    `[[${tier}.overdue_deals]] of the [[${tier}.open_deals]] open deals in [[${tier}.label]] are past their close date`,
    `no account here has had a touch since [[${tier}.last_touch]]`,
    `all [[${tier}.open_deals]] open deals here are past their close date`,
    'no account here has a meeting booked',
    `[[${tier}.idle_accounts]] accounts have no open deal`,
    `[[${tier}.stuck_accounts]] accounts hold [[${tier}.stuck_deals]] open deals, with a deal past [[model.long_stagnant_times]] times its stage median`,
    `[[${tier}.low_accounts]] accounts hold [[${tier}.low_deals]] open deals, with a score under [[model.triage_score]]`,
    `[[${tier}.accounts_without_touch]] ${ALL(tier)} had no touch ${WINDOW}`,
    `[[${tier}.single_contact]] accounts here rest on a single contact`,
    `[[${tier}.moved_down]] ${ALL(tier)} came down`,
    `[[${tier}.label]] grew from [[${tier}.accounts@previous]] to [[${tier}.accounts]] accounts`,
  ];
}
