/** Plans of accounts that recovered, and of those that nobody works any more. */
import type { Plan } from './demo-plan.ts';
import { MEDIUM_SCORES, RENEWS_LATE } from './demo-plan.ts';

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
        ['Evaluation', -79, -77],
      ],
      scores: [
        [-100, 35, 44],
        [-40, 71, 72],
      ],
      closed: [25, 40],
      outcome: 'lost',
      overdue: true,
    },
    // Just over the line of Triage by its score, and under it by a look-up.
    given: {
      'dying-deal-1': { signal: { type: 'layoffs', day: -20, amount: null, detail: '12% of staff' } },
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

export const TRIAGE_PLANS: Plan[] = [...recovered, ...dropped];
