/**
 * True sentences that nobody declared: everyday English for each kind of claim, worked out from the sheet's values.
 * They owe nothing to the audit's phrases; what it refuses of them is how narrow its language is.
 */
import { pick } from './random.ts';
import type { Told } from './told.ts';
import type { TrueSentence } from './true-declared.ts';

/** A text with references, true of the account (or of the tier, or of the book), or null. */
type AccountSaying = (told: Told, account: string, random: () => number) => string | null;
type GroupSaying = (told: Told, tier: string, random: () => number) => string | null;

const when = (holds: boolean, text: string): string | null => (holds ? text : null);

const numbers = (told: Told, account: string, ...metrics: string[]): (number | null)[] =>
  metrics.map((metric) => told.number(`${account}.${metric}`));

/** Other accounts with a value of the metric. */
const others = (told: Told, account: string, metric: string): string[] =>
  told
    .accounts()
    .map(({ id }) => id)
    .filter((id) => id !== account && told.number(`${id}.${metric}`) !== null);

const than =
  (metric: string, more: string, less: string): AccountSaying =>
  (told, account, random) => {
    const own = told.number(`${account}.${metric}`);
    const other = pick(others(told, account, metric), random);
    if (own === null || !other) return null;
    const their = told.number(`${other}.${metric}`)!;
    if (told.text(`${account}.${metric}`) === told.text(`${other}.${metric}`)) return null;
    return `it has ${own > their ? more : less} than [[${other}.name]]`;
  };

const moved =
  (metric: string, up: string, down: string): AccountSaying =>
  (told, account) => {
    const [now, then] = numbers(told, account, metric, `${metric}@previous`);
    if (now == null || then == null || now === then) return null;
    const ends = `from [[A.${metric}@previous]] to [[A.${metric}]]`;
    return `${now > then ? up : down} ${ends}`;
  };

export const OF_ACCOUNTS: Record<string, AccountSaying> = {
  renewal_ahead: (told, account) =>
    when(
      (told.number(`${account}.days_to_renewal`) ?? -1) > 1,
      'the contract is up for renewal on [[A.renewal_date]], in [[A.days_to_renewal]] days',
    ),
  arr_renews: () => '[[A.arr]] of ARR comes up for renewal on [[A.renewal_date]]',
  arr_worth: () => 'the account brings in [[A.arr]] a year',
  name_first: () => '[[A.name]] has [[A.arr]] ARR and [[A.open_value]] in open deals',
  nobody_spoke: (told, account) =>
    when(
      (told.number(`${account}.days_since_last_touch`) ?? 0) > 1,
      'nobody has spoken to them for [[A.days_since_last_touch]] days',
    ),
  last_contact: () => 'the last contact was on [[A.last_touch]]',
  touches_month: (told, account) =>
    when(
      (told.number(`${account}.touches_30d`) ?? 0) > 1,
      'there were [[A.touches_30d]] touches in the last 30 days',
    ),
  touches_normal: (told, account) =>
    when(
      (told.number(`${account}.touches_30d`) ?? 0) > 1,
      '[[A.touches_30d]] touches in the last month, against [[A.touch_norm_30d]] normally',
    ),
  less_than_norm: (told, account) => {
    const [touches, norm] = numbers(told, account, 'touches_30d', 'touch_norm_30d');
    if (touches == null || norm == null || touches === norm || touches < 2) return null;
    return `contact is ${touches > norm ? 'above' : 'below'} its usual level, with [[A.touches_30d]] touches against [[A.touch_norm_30d]]`;
  },
  touches_moved: moved('touches_30d', 'touches went up', 'touches dropped'),
  score_moved: moved('score', 'its score climbed', 'its score slipped'),
  outcome_moved: moved('outcome_score', 'the outcome score improved', 'the outcome score fell'),
  sentiment_moved: moved('sentiment_90d', 'sentiment improved', 'sentiment worsened'),
  sentiment_sign: (told, account) => {
    const mood = told.number(`${account}.sentiment_90d`);
    return mood === null || mood === 0
      ? null
      : `sentiment is ${mood < 0 ? 'negative' : 'positive'} at [[A.sentiment_90d]]`;
  },
  meeting: (told, account) =>
    told.value(`${account}.next_touch`) === null
      ? 'there is no meeting in the calendar'
      : 'the next meeting is on [[A.next_touch]]',
  contacts: (told, account) =>
    when(
      (told.number(`${account}.contacts_90d`) ?? 0) > 1,
      'we were in touch with [[A.contacts_90d]] people in the last 90 days',
    ),
  deals_open: (told, account) =>
    when(
      (told.number(`${account}.open_deals`) ?? 0) > 1,
      'it has [[A.open_deals]] open deals worth [[A.open_value]]',
    ),
  no_deal: (told, account) => when(told.number(`${account}.open_deals`) === 0, 'there is no open deal'),
  tier_now: () => 'it sits in [[A.tier]] with a score of [[A.score]]',
  tier_same: (told, account) =>
    when(told.value(`${account}.tier`) === told.value(`${account}.tier@previous`), 'its tier is unchanged'),
  tier_moved: (told, account) =>
    when(
      told.sheet.changes.some(
        ({ subject, kind }) => subject === account && (kind === 'up' || kind === 'down'),
      ),
      'it moved from [[A.tier@previous]] to [[A.tier]]',
    ),
  owner: () => '[[A.owner]] owns the account',
  more_arr: than('arr', 'more ARR', 'less ARR'),
  more_touches: than('touches_30d', 'more touches', 'fewer touches'),
  higher_score: than('score', 'a higher score', 'a lower score'),
  both: (told, account) =>
    when(
      told.number(`${account}.touches_30d`) === 0 && told.value(`${account}.next_touch`) === null,
      'there was no touch in the last 30 days and no meeting is booked',
    ),
  rough_arr: (told, account) => {
    const arr = told.number(`${account}.arr`) ?? 0;
    const rough = Math.round(arr / 10_000) * 10_000;
    // Within a twentieth, so that nobody would quarrel with "about".
    return arr < 20_000 || Math.abs(rough - arr) > arr / 20
      ? null
      : `it is worth about $${rough / 1000}K in ARR`;
  },
};

export const OF_DEALS: Record<string, AccountSaying> = {
  deal_stage: () => 'the [[D.amount]] deal is in [[D.stage]]',
  deal_since: () => 'the [[D.amount]] deal has been in [[D.stage]] since [[D.stage_entered_on]]',
  deal_days: () =>
    'the [[D.amount]] deal has spent [[D.days_in_stage]] days in [[D.stage]], against a median of [[D.stage_median_days]]',
  deal_close: (told, deal) => {
    const close = told.value(`${deal}.close_date`);
    if (close === null) return null;
    return String(close) > told.sheet.asOf
      ? 'the [[D.amount]] deal is expected to close on [[D.close_date]]'
      : 'the close date of the [[D.amount]] deal, [[D.close_date]], has passed';
  },
  deal_slower: (told, deal) => {
    const [days, median] = numbers(told, deal, 'days_in_stage', 'stage_median_days');
    if (days == null || median == null || days === median) return null;
    return `the [[D.amount]] deal has been in its stage for ${days > median ? 'longer' : 'less time'} than the median of [[D.stage_median_days]] days`;
  },
};

const membersWith = (told: Told, tier: string, holds: (account: string) => boolean): string[] => {
  const clear = new Set(told.accounts().map(({ id }) => id));
  return told.members(tier).filter((id) => clear.has(id) && holds(id));
};

const listed = (ids: string[]): string =>
  [
    ids
      .slice(0, -1)
      .map((id) => `[[${id}.name]]`)
      .join(', '),
    `[[${ids.at(-1)}.name]]`,
  ].join(' and ');

const extreme =
  (metric: string, words: string): GroupSaying =>
  (told, tier) => {
    const ranked = told
      .members(tier)
      .map((id) => ({ id, value: told.number(`${id}.${metric}`) }))
      .filter(({ value }) => value !== null)
      .sort((a, b) => b.value! - a.value!);
    const [first, second] = ranked;
    if (
      !first ||
      !second ||
      first.value === second.value ||
      told.accounts().every(({ id }) => id !== first.id)
    )
      return null;
    return `[[${first.id}.name]] has the ${words} in [[T.label]]`;
  };

export const OF_TIERS: Record<string, GroupSaying> = {
  accounts_arr: (told, tier) =>
    when(
      (told.number(`${tier}.accounts`) ?? 0) > 1,
      '[[T.label]] has [[T.accounts]] accounts with [[T.arr]] ARR',
    ),
  largest_arr: extreme('arr', 'most ARR'),
  top_score: extreme('score', 'highest score'),
  most_touches: extreme('touches_30d', 'most touches'),
  no_meeting_list: (told, tier, random) => {
    const without = membersWith(told, tier, (id) => told.value(`${id}.next_touch`) === null);
    const start = Math.floor(random() * Math.max(1, without.length - 2));
    return without.length < 2 ? null : `${listed(without.slice(start, start + 3))} have no meeting booked`;
  },
  silent_list: (told, tier) => {
    const silent = membersWith(told, tier, (id) => told.number(`${id}.touches_30d`) === 0);
    return silent.length < 2 ? null : `${listed(silent.slice(0, 3))} had no touch in 30 days`;
  },
  none_met: (told, tier) =>
    when(
      told.members(tier).length > 1 &&
        told.members(tier).every((id) => told.value(`${id}.next_touch`) === null),
      'none of the accounts in [[T.label]] has a meeting booked',
    ),
  pair_total: (told, tier, random) => {
    const with_ = membersWith(told, tier, (id) => (told.number(`${id}.arr`) ?? 0) > 0);
    const [one, two] = [pick(with_, random), pick(with_, random)];
    if (!one || !two || one === two) return null;
    return `together [[${one}.name]] and [[${two}.name]] hold $${Math.round((told.number(`${one}.arr`)! + told.number(`${two}.arr`)!) / 1000)}K ARR`;
  },
  share_arr: (told, tier) => {
    const [part, whole] = [told.number(`${tier}.arr`), told.number('book.arr')];
    return part === null || !whole
      ? null
      : `[[T.label]] holds ${Math.round((100 * part) / whole)}% of the ARR in the book`;
  },
  open_deals: (told, tier) =>
    when(
      (told.number(`${tier}.open_deals`) ?? 0) > 1,
      'the [[T.open_deals]] open deals in [[T.label]] are worth [[T.open_value]]',
    ),
  two_tiers: (told, tier) => {
    const other = told.ofKind('tier').find(({ id }) => id !== tier)!.id;
    const [own, their] = [told.number(`${tier}.accounts`), told.number(`${other}.accounts`)];
    if (own === null || their === null || own === their) return null;
    return `[[T.label]] has ${own > their ? 'more' : 'fewer'} accounts than [[${other}.label]]`;
  },
};

/** Every saying that holds, over accounts, their deals and the tiers. */
export function freeTruths(told: Told, random: () => number): TrueSentence[] {
  const made: TrueSentence[] = [];
  const add = (
    form: string,
    place: TrueSentence['place'],
    said: string | null,
    named: Record<string, string>,
  ): void => {
    const text =
      said && told.filled(said.replace(/\[\[([ADT])\./g, (_, letter: string) => `[[${named[letter]}.`));
    if (text) made.push({ form, place, text: `${text.charAt(0).toUpperCase()}${text.slice(1)}.` });
  };
  for (const { id } of told.accounts()) {
    for (const [form, saying] of Object.entries(OF_ACCOUNTS))
      add(form, { account: id }, saying(told, id, random), { A: id });
    for (const deal of told.children('deal', id))
      for (const [form, saying] of Object.entries(OF_DEALS))
        add(form, { account: id }, saying(told, deal.id, random), { D: deal.id });
  }
  for (const { id } of told.ofKind('tier'))
    for (const [form, saying] of Object.entries(OF_TIERS))
      add(form, { tier: id }, saying(told, id, random), { T: id });
  return made;
}
