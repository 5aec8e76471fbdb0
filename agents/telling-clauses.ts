/**
 * What is worth saying of an account, in the declared language: why it is in its tier first, then what else sets it apart
 * from most accounts. Each comes in several shapes, joined ones among them; the audit decides which of them hold
 * (holding-clauses.ts).
 */
import type { ScoredAccount } from '../domain/ledger.ts';
import { firedKinds, type RuleKind } from './builtin-advice.ts';
import { singleContact } from './builtin-bullets.ts';
import { isPast } from './builtin-clauses.ts';
import { TIER, type Writing } from './builtin-context.ts';

/** What changed less than this since the report before, or differs less from the norm, is like most accounts. */
const LEAP = { outcome: 8, score: 8, sentiment: 0.08, touches: 2 };
const EFFORT = { low: 0.75, high: 1.25 };
const MANY_CONTACTS = 5;
/** Days ahead within which a date is a reason to act. */
const NEAR = { due: 50, renewal: 180 };

/** The account, its key deal as the language calls it, and its figures. */
interface Story {
  w: Writing;
  account: ScoredAccount;
  /** `the [[D.amount]] expansion`; empty without a deal. */
  deal: string;
  /** Verbs of this account, so that bullets under one another do not all have the same. */
  entered: string;
  rose: string;
  fell: string;
  sat: string;
  /** The account's figure; null without a value. */
  now: (metric: string) => number | null;
  /** Since the report before; 0 where either is not known. */
  moved: (metric: string) => number;
  /** Touches over the norm; 1 where it is not judged. */
  effort: number;
}

const TOUCHES = '[[A.touches_30d]] touches';
const NORM = 'its norm of [[A.touch_norm_30d]]';
const MEDIAN = 'against a median of [[D.stage_median_days]]';

/** Forms in the order of their weight; many will not hold. */
export function tellingForms(w: Writing, account: ScoredAccount): string[] {
  const story = storyOf(w, account);
  const reasons = account.tier === TIER.watch ? risks(story) : progress(story);
  return [...new Set([...reasons, ...surroundings(story)])];
}

function storyOf(w: Writing, account: ScoredAccount): Story {
  const slug = w.slug(account);
  const key = w.keyDeal(account);
  const noun = key?.type === 'expansion' ? 'expansion' : 'deal';
  const now = (metric: string): number | null => w.number(slug, metric);
  const norm = now('touch_norm_30d') ?? 0;
  return {
    w,
    account,
    deal: key === null || w.number(w.deal(key) ?? '', 'amount') === null ? '' : `the [[D.amount]] ${noun}`,
    ...verbsOf(slug),
    now,
    moved: (metric) => w.number(slug, metric, 'delta') ?? 0,
    effort: norm < 1 ? 1 : (now('touches_30d') ?? 0) / norm,
  };
}

/** One of two sets, told from the name: the same in every report. */
const verbsOf = (slug: string): Pick<Story, 'entered' | 'rose' | 'fell' | 'sat'> =>
  slug.length % 2 === 0
    ? { entered: 'entered', rose: 'up', fell: 'down', sat: 'has been' }
    : { entered: 'moved to', rose: 'rose', fell: 'fell', sat: 'has sat' };

/** Tier 1: what has moved in its favour, and what stands between it and the signature. */
function progress(story: Story): string[] {
  const { deal, now, moved, rose, fell } = story;
  const leapt = Math.abs(moved('outcome_score')) >= LEAP.outcome;
  const turn = `outcome score ${moved('outcome_score') > 0 ? rose : fell} from [[A.outcome_score@previous]] to [[A.outcome_score]]`;
  const entered = `${deal} ${story.entered} [[D.stage]] on [[D.stage_entered_on]]`;
  return [
    ...(leapt && deal !== '' ? [`${entered}, and ${turn}`] : []),
    ...(leapt ? [turn] : []),
    'outcome score [[A.outcome_score]], the highest in the book',
    ...(deal === '' ? [] : dates(story, entered)),
    ...(Math.abs(moved('score')) >= LEAP.score
      ? [`score ${moved('score') > 0 ? rose : fell} from [[A.score@previous]] to [[A.score]]`]
      : []),
    ...effort(story),
    ...((now('contacts_90d') ?? 0) >= MANY_CONTACTS
      ? ['with [[A.contacts_90d]] contacts in [[model.contacts_window|unit]]']
      : []),
  ];
}

/** The stage, the date to close, and whether anybody meets before it. */
function dates({ w, account, deal, now }: Story, entered: string): string[] {
  const soon = (now('days_to_close') ?? NEAR.due + 1) <= NEAR.due;
  const meeting = w.value(w.slug(account), 'next_touch') !== null;
  const due = `${deal} is due on [[D.close_date]], [[D.days_to_close|unit]] out`;
  return [
    ...(soon && !meeting ? [`${due}, but no meeting is booked`] : []),
    ...(soon && meeting
      ? [`${deal} is due on [[D.close_date]], and a meeting is booked for [[A.next_touch]]`]
      : []),
    `${entered} and is due on [[D.close_date]]`,
    `${entered}, although its close date slipped from [[D.close_date@previous]] to [[D.close_date]]`,
    `${deal} has been in [[D.stage]] since [[D.stage_entered_on]]`,
    `${deal} is past the median of [[D.stage_median_days|unit]]`,
    'the close date slipped from [[D.close_date@previous]] to [[D.close_date]]',
    due,
  ];
}

/** Only where it differs from what is normal for the account. */
function effort({ effort: share, moved, deal }: Story): string[] {
  const turned = Math.abs(moved('touches_30d')) >= LEAP.touches;
  const change = `touches ${moved('touches_30d') > 0 ? 'rose' : 'fell'} from [[A.touches_30d@previous]] to [[A.touches_30d]]`;
  return [
    ...(share <= EFFORT.low && deal !== ''
      ? [`${deal} is due on [[D.close_date]], while ${TOUCHES} are below ${NORM}`]
      : []),
    ...(share <= EFFORT.low ? [`${TOUCHES}, below ${NORM}`] : []),
    ...(share >= EFFORT.high ? [`${TOUCHES}, above ${NORM}`] : []),
    ...(turned ? [`${change}, against a norm of [[A.touch_norm_30d]]`, change] : []),
  ];
}

/** Tier 3: what is wrong, what it is not, and the date that makes it urgent. */
function risks(story: Story): string[] {
  const kinds = firedKinds(story.account);
  const told: Record<RuleKind, (story: Story) => string[]> = {
    renewal,
    volume,
    stagnant,
    sentiment,
    other: () => [],
  };
  return [
    ...kinds.flatMap((kind) => told[kind](story)),
    ...(kinds.includes('stagnant') || story.deal === ''
      ? []
      : ['the deal is on time, the account is silent', `${story.deal} is due on [[D.close_date]]`]),
    'next meeting on [[A.next_touch]]',
  ];
}

function renewal(): string[] {
  return [
    'renews on [[A.renewal_date]], [[A.days_to_renewal|unit]] away, and no touch since [[A.last_touch]]',
    'no touch for [[A.days_since_last_touch|unit]], against a norm of [[A.touch_norm_30d]] a month, and no meeting is booked',
    '[[A.days_to_renewal|unit]] before its renewal, but no meeting is booked',
    'has been without a touch since [[A.last_touch]], while it renews on [[A.renewal_date]]',
    'last heard from on [[A.last_touch]]',
  ];
}

function volume({ now, moved }: Story): string[] {
  const near = (now('days_to_renewal') ?? NEAR.renewal + 1) <= NEAR.renewal;
  return [
    ...(near ? [`${TOUCHES} against ${NORM}, and it renews on [[A.renewal_date]]`] : []),
    `${TOUCHES} in [[model.touch_window|unit]] against a norm of [[A.touch_norm_30d]]`,
    ...(moved('touches_30d') <= -1
      ? [
          'touches fell from [[A.touches_30d@previous]] to [[A.touches_30d]], against a norm of [[A.touch_norm_30d]]',
        ]
      : []),
    'touches stand at [[A.touch_share_of_norm]] of its norm, and the last touch was on [[A.last_touch]]',
    'last heard from [[A.days_since_last_touch|unit]] ago',
  ];
}

function stagnant({ w, account, deal, sat: verb, effort: share }: Story): string[] {
  const key = w.keyDeal(account);
  const late = key !== null && isPast(w, key);
  const sat = `${verb} in [[D.stage]] for [[D.days_in_stage|unit]] ${MEDIAN}`;
  const several = '[[A.stagnant_deals]] of [[A.open_deals]] open deals are stagnant';
  if (deal === '') return [several];
  const contrast = `the account is in touch, with ${TOUCHES} against a norm of [[A.touch_norm_30d]]`;
  return [
    ...(late
      ? [
          `${deal} was due on [[D.close_date]], and it ${sat}`,
          `${deal} is [[D.days_past_close|unit]] past its close date`,
        ]
      : [`${deal} is due on [[D.close_date]], but it ${sat}`]),
    `${deal} ${sat}`,
    several,
    ...(share > EFFORT.low
      ? [`${contrast}: the deal is stuck, the account is not silent`, `${deal} is stuck, while ${contrast}`]
      : [`${deal} is stuck, and ${TOUCHES} are below ${NORM}`]),
    `${deal} has been in [[D.stage]] since [[D.stage_entered_on]]`,
    'the close date slipped from [[D.close_date@previous]] to [[D.close_date]]',
  ];
}

function sentiment({ now }: Story): string[] {
  const fell =
    'sentiment fell from [[A.sentiment_90d@previous]] to [[A.sentiment_90d]] over [[A.conversations_90d]] conversations';
  const near = (now('days_to_renewal') ?? NEAR.renewal + 1) <= NEAR.renewal;
  return [
    `${TOUCHES} against ${NORM}, yet ${fell}`,
    fell,
    `${TOUCHES} against ${NORM}, yet sentiment is [[A.sentiment_90d]] over [[A.conversations_90d]] conversations`,
    ...(near ? ['the account is in touch and unhappy, and renews on [[A.renewal_date]]'] : []),
    'the account is in touch and unhappy, while a meeting is booked for [[A.next_touch]]',
    'the account is in touch and unhappy',
  ];
}

/** What else may matter, whatever the tier. */
function surroundings({ w, account, now, moved }: Story): string[] {
  const has = (metric: string): boolean => w.value(w.slug(account), metric) !== null;
  const window = w.number('model', 'renewal_window') ?? 0;
  const recent = (now('days_since_won') ?? Infinity) <= window;
  const cooled = moved('sentiment_90d');
  return [
    '[[S.type|lower]] of [[S.amount]] reported on [[S.date]] [[[S.number]]]',
    '[[S.type|lower]] reported on [[S.date]] [[[S.number]]]',
    ...(has('owner_changed_on')
      ? [
          '[[A.owner|short]] took over from [[A.previous_owner|short]] on [[A.owner_changed_on]], and no touch since the handover',
          '[[A.owner|short]] took over from [[A.previous_owner|short]] on [[A.owner_changed_on]]',
        ]
      : []),
    ...(singleContact(account) ? ['a single contact in [[model.contacts_window|unit]]'] : []),
    ...((now('days_to_renewal') ?? window + 1) <= window
      ? ['renews on [[A.renewal_date]], [[A.days_to_renewal|unit]] away']
      : []),
    ...(Math.abs(cooled) >= LEAP.sentiment
      ? [
          `sentiment ${cooled > 0 ? 'rose' : 'fell'} from [[A.sentiment_90d@previous]] to [[A.sentiment_90d]] over [[A.conversations_90d]] conversations`,
        ]
      : []),
    ...(recent ? ['won [[A.last_won_value]] on [[A.last_won_date]]'] : []),
    'moved down on the [[R.label]] rule',
    'the [[R.label]] rule cleared',
  ];
}
