/** Plans of customers and prospects that need a look before they are lost. */
import type { Plan } from './demo-plan.ts';
import { LARGER, LOW_SCORES } from './demo-plan.ts';

/** Watch on both dates. */
const watched: Plan[] = [
  {
    id: 'fewer-touches',
    count: 6,
    type: 'customer',
    arr: [30, 120],
    touchesPerYear: [76, 98],
    activity: [{ from: -78, to: 30, percent: 18 }],
  },
  {
    id: 'unhappy',
    count: 3,
    type: 'customer',
    arr: [35, 150],
    touchesPerYear: [44, 66],
    moodFrom: { day: -150, mood: [-62, -44] },
  },
  {
    id: 'stuck-deal',
    count: 4,
    type: 'customer',
    arr: [28, 120],
    touchesPerYear: [36, 60],
    deal: {
      type: 'expansion',
      amount: [20, 95],
      path: [
        ['Discovery', -160, -140],
        ['Evaluation', -125, -112],
        ['Proposal', -88, -74],
      ],
      scores: LOW_SCORES,
      closed: [25, 90],
      outcome: 'lost',
      overdue: true,
    },
  },
  {
    id: 'stuck-prospect',
    count: 4,
    type: 'prospect',
    touchesPerYear: [24, 40],
    deal: {
      type: 'new',
      amount: [18, 90],
      path: [
        ['Discovery', -165, -150],
        ['Evaluation', -118, -96],
      ],
      scores: LOW_SCORES,
      closed: [25, 90],
      outcome: 'lost',
    },
  },
  {
    id: 'silent-renewal',
    count: 4,
    type: 'customer',
    arr: [28, 95],
    touchesPerYear: [24, 34],
    activity: [{ from: -72, to: 25, percent: 0 }],
    renewal: [28, 85],
  },
];

/** Nurture in the report before, Watch now. */
const slipping: Plan[] = [
  {
    id: 'large-silent-renewal',
    count: 1,
    type: 'customer',
    segments: ['Enterprise'],
    arr: [310, 310],
    touchesPerYear: [42, 42],
    activity: [{ from: -58, to: 30, percent: 0 }],
    lastTouch: -59,
    renewal: [44, 44],
    history: 'none',
  },
  {
    id: 'fewer-touches-now',
    count: 2,
    type: 'customer',
    arr: [40, 130],
    touchesPerYear: [66, 84],
    activity: [{ from: -30, to: 20, percent: 22 }],
  },
  {
    id: 'unhappy-now',
    count: 1,
    type: 'customer',
    arr: [120, 160],
    touchesPerYear: [60, 66],
    mood: [4, 10],
    moodFrom: { day: -50, mood: [-84, -76] },
  },
  {
    id: 'stuck-now',
    count: 2,
    type: 'customer',
    segments: LARGER,
    arr: [90, 180],
    touchesPerYear: [44, 56],
    deal: {
      type: 'expansion',
      amount: [60, 95],
      path: [
        ['Discovery', -96, -90],
        ['Evaluation', -72, -64],
      ],
      scores: LOW_SCORES,
      closed: [30, 60],
      outcome: 'lost',
    },
  },
  {
    id: 'handover',
    count: 1,
    type: 'customer',
    arr: [82, 82],
    touchesPerYear: [60, 60],
    activity: [{ from: -32, to: 14, percent: 0 }],
    lastTouch: -33,
    renewal: [110, 110],
  },
  {
    id: 'churned-in-may',
    count: 1,
    type: 'customer',
    arr: [34, 34],
    touchesPerYear: [54, 60],
    activity: [
      { from: -75, to: -19, percent: 22 },
      { from: -19, percent: 0 },
    ],
    renewal: [346, 346],
    history: 'none',
    moodFrom: { day: -120, mood: [-60, -40] },
    churned: -19,
  },
];

export const WATCH_PLANS: Plan[] = [...watched, ...slipping];
