/** Tier 3: what is wrong with an account by the rule that fired, what it is not, and the date that makes it urgent. */
import { firedKinds, type RuleKind } from './advice.ts';
import { isPast } from './clauses.ts';
import { EFFORT, LEAP, NEAR, NORM, type Story, TOUCHES } from './telling-story.ts';

const MEDIAN = 'against a median of [[D.stage_median_days]]';

/** By each rule that fired, in the model's order. */
export function risks(story: Story): string[] {
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

function renewal({ judged }: Story): string[] {
  return [
    'renews on [[A.renewal_date]], [[A.days_to_renewal|unit]] away, and no touch since [[A.last_touch]]',
    judged
      ? 'no touch for [[A.days_since_last_touch|unit]], against a norm of [[A.touch_norm_30d]] a month, and no meeting is booked'
      : 'no touch for [[A.days_since_last_touch|unit]], and no meeting is booked',
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
    ...(moved('touches_30d') <= -LEAP.touches
      ? [
          'touches fell from [[A.touches_30d@previous]] to [[A.touches_30d]], against a norm of [[A.touch_norm_30d]]',
        ]
      : []),
    'touches stand at [[A.touch_share_of_norm]] of its norm, and the last touch was on [[A.last_touch]]',
    'last heard from [[A.days_since_last_touch|unit]] ago',
  ];
}

function stagnant({ w, account, deal, sat: verb, effort: share, judged }: Story): string[] {
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
    ...(!judged
      ? []
      : share > EFFORT.low
        ? [`${contrast}: the deal is stuck, the account is not silent`, `${deal} is stuck, while ${contrast}`]
        : [`${deal} is stuck, and ${TOUCHES} are below ${NORM}`]),
    `${deal} has been in [[D.stage]] since [[D.stage_entered_on]]`,
    'the close date slipped from [[D.close_date@previous]] to [[D.close_date]]',
  ];
}

function sentiment({ now, judged, moved }: Story): string[] {
  const fell =
    'sentiment fell from [[A.sentiment_90d@previous]] to [[A.sentiment_90d]] over [[A.conversations_90d]] conversations';
  const stands = '[[A.sentiment_90d]] over [[A.conversations_90d]] conversations';
  const fallen = moved('sentiment_90d') <= -LEAP.sentiment;
  const near = (now('days_to_renewal') ?? NEAR.renewal + 1) <= NEAR.renewal;
  return [
    ...(fallen && judged ? [`${TOUCHES} against ${NORM}, yet ${fell}`] : []),
    ...(fallen ? [fell] : []),
    ...(judged ? [`${TOUCHES} against ${NORM}, yet sentiment is ${stands}`] : []),
    `sentiment is ${stands}`,
    ...(near ? ['the account is in touch and unhappy, and renews on [[A.renewal_date]]'] : []),
    'the account is in touch and unhappy, while a meeting is booked for [[A.next_touch]]',
    'the account is in touch and unhappy',
  ];
}
