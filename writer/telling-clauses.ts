/**
 * What is worth saying of an account, in the declared language: why it is in its tier first, then what else sets it apart
 * from most accounts. Each comes in several shapes, joined ones among them; the audit decides which of them hold
 * (holding-clauses.ts).
 */
import type { ScoredAccount } from '../domain/ledger.ts';
import { singleContact } from './bullets.ts';
import { TIER, type Writing } from './context.ts';
import { risks } from './telling-risks.ts';
import { EFFORT, LEAP, NEAR, NORM, type Story, storyOf, TOUCHES } from './telling-story.ts';

const MANY_CONTACTS = 5;

/** Forms in the order of their weight; many will not hold. */
export function tellingForms(w: Writing, account: ScoredAccount): string[] {
  const story = storyOf(w, account);
  const reasons = account.tier === TIER.watch ? risks(story) : progress(story);
  return [...new Set([...reasons, ...surroundings(story)])];
}

/** Tier 1: what has moved in its favour, and what stands between it and the signature. */
function progress(story: Story): string[] {
  const { deal, now, moved } = story;
  const leapt = Math.abs(moved('outcome_score')) >= LEAP.outcome;
  const turn = `outcome score ${moved('outcome_score') > 0 ? 'rose' : 'fell'} from [[A.outcome_score@previous]] to [[A.outcome_score]]`;
  const entered = `${deal} ${story.entered} [[D.stage]] on [[D.stage_entered_on]]`;
  return [
    ...(leapt && deal !== '' ? [`${entered}, and ${turn}`] : []),
    ...(leapt ? [turn] : []),
    'outcome score [[A.outcome_score]], the highest in the book',
    ...(deal === '' ? [] : dates(story, entered)),
    ...(Math.abs(moved('score')) >= LEAP.score
      ? [`score ${moved('score') > 0 ? 'rose' : 'fell'} from [[A.score@previous]] to [[A.score]]`]
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
