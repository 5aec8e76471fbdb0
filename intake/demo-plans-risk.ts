/** Plans of accounts that need a look before they are lost, that recovered, or that nobody works any more. */
import type { Plan } from './demo-plan.ts';
import { LARGER, LOW_SCORES, MEDIUM_SCORES, RENEWS_LATE } from './demo-plan.ts';

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
    handedOver: true,
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

/** In trouble in the report before, Nurture now. */
const recovered: Plan[] = [
  {
    id: 'moved-on',
    count: 1,
    type: 'customer',
    arr: [35, 60],
    touchesPerYear: [40, 50],
    deal: {
      type: 'expansion',
      amount: [18, 30],
      path: [
        ['Discovery', -112, -110],
        ['Evaluation', -90, -88],
        ['Proposal', -20, -20],
      ],
      scores: MEDIUM_SCORES,
      closed: [20, 40],
      outcome: 'won',
    },
  },
  {
    id: 'talking-again',
    count: 1,
    type: 'customer',
    arr: [50, 110],
    touchesPerYear: [62, 70],
    activity: [{ from: -80, to: -29, percent: 20 }],
  },
  {
    id: 'renewal-in-hand',
    count: 1,
    type: 'customer',
    arr: [45, 90],
    touchesPerYear: [36, 42],
    activity: [{ from: -78, to: -22, percent: 0 }],
    renewal: [62, 70],
  },
  {
    id: 'revived',
    count: 1,
    type: 'prospect',
    touchesPerYear: [20, 24],
    activity: [
      { from: -130, to: -24, percent: 0 },
      { from: -24, percent: 300 },
    ],
    deal: {
      type: 'new',
      amount: [35, 60],
      path: [
        ['Discovery', -165, -160],
        ['Evaluation', -18, -16],
      ],
      scores: [
        [-150, 28, 34],
        [-14, 46, 52],
      ],
      closed: [40, 70],
      outcome: 'won',
    },
  },
];

const dropped: Plan[] = [
  {
    id: 'small-silent',
    count: 4,
    type: 'customer',
    segments: ['SMB'],
    arr: [6, 20],
    touchesPerYear: [14, 18],
    activity: [{ from: -124, percent: 0 }],
    renewal: RENEWS_LATE,
    history: 'none',
  },
  {
    id: 'small-silent-now',
    count: 1,
    type: 'customer',
    segments: ['SMB'],
    arr: [9, 18],
    touchesPerYear: [22, 26],
    activity: [{ from: -70, percent: 0 }],
    lastTouch: -73,
    renewal: RENEWS_LATE,
    history: 'none',
  },
  {
    id: 'dead-deal',
    count: 9,
    type: 'prospect',
    touchesPerYear: [18, 26],
    activity: [{ from: -112, percent: 0 }],
    deal: {
      type: 'new',
      amount: [12, 70],
      path: [
        ['Discovery', -230, -210],
        ['Evaluation', -185, -126],
      ],
      scores: [
        [-190, 28, 40],
        [-100, 10, 28],
      ],
      closed: [12, 120],
      outcome: 'lost',
      overdue: true,
    },
  },
  {
    id: 'dead-deal-acquired',
    count: 1,
    type: 'prospect',
    touchesPerYear: [18, 22],
    activity: [{ from: -101, percent: 0 }],
    deal: {
      type: 'new',
      amount: [40, 40],
      path: [
        ['Discovery', -200, -195],
        ['Evaluation', -170, -165],
        ['Proposal', -124, -118],
      ],
      scores: [
        [-160, 36, 44],
        [-90, 20, 24],
      ],
      closed: [60, 70],
      outcome: 'lost',
      overdue: true,
    },
    signal: {
      type: 'acquisition',
      day: -27,
      amount: null,
      detail: 'acquired by a competitor of the same region',
    },
  },
  {
    id: 'dying-deal',
    count: 1,
    type: 'prospect',
    touchesPerYear: [24, 30],
    activity: [{ from: -77, percent: 0 }],
    lastTouch: -79,
    deal: {
      type: 'new',
      amount: [45, 70],
      path: [
        ['Discovery', -190, -180],
        ['Evaluation', -148, -138],
      ],
      scores: LOW_SCORES,
      closed: [25, 40],
      outcome: 'lost',
      overdue: true,
    },
  },
  {
    id: 'no-answer',
    count: 2,
    type: 'prospect',
    touchesPerYear: [16, 20],
    activity: [{ from: -108, percent: 0 }],
    history: 'none',
  },
];

export const RISK_PLANS: Plan[] = [...watched, ...slipping, ...recovered, ...dropped];
