/** Plans of prospects in the making, and of the accounts that are in the CRM but not in the race. */
import type { Plan } from './demo-plan.ts';
import { MEDIUM_SCORES } from './demo-plan.ts';

const prospects: Plan[] = [
  {
    id: 'evaluating',
    count: 20,
    type: 'prospect',
    touchesPerYear: [28, 62],
    deal: {
      type: 'new',
      amount: [9, 110],
      path: null,
      scores: MEDIUM_SCORES,
      closed: [14, 90],
      outcome: 'won',
    },
  },
  {
    id: 'unqualified',
    count: 2,
    type: 'prospect',
    touchesPerYear: [28, 40],
    deal: {
      type: 'new',
      amount: [20, 60],
      path: [['Discovery', -20, -10]],
      scores: [],
      closed: [50, 90],
      outcome: 'won',
    },
  },
  { id: 'warming-up', count: 8, type: 'prospect', touchesPerYear: [12, 18], history: 'none' },
  { id: 'lost-before', count: 6, type: 'prospect', touchesPerYear: [13, 18], history: 'some' },
  {
    id: 'just-met',
    count: 2,
    type: 'prospect',
    touchesPerYear: [60, 70],
    created: [-26, -15],
    history: 'none',
    deal: {
      type: 'new',
      amount: [30, 60],
      path: [['Discovery', -14, -9]],
      scores: [[-8, 46, 54]],
      closed: [60, 100],
      outcome: 'won',
    },
  },
  {
    id: 'undecided',
    count: 4,
    type: 'prospect',
    touchesPerYear: [3, 4],
    history: 'none',
    deal: { type: 'new', amount: [10, 45], path: [], scores: [], closed: [40, 120], outcome: 'lost' },
  },
  {
    id: 'sequences-only',
    count: 1,
    type: 'prospect',
    touchesPerYear: [0, 0],
    history: 'none',
    deal: {
      type: 'new',
      amount: [16, 16],
      path: [
        ['Discovery', -58, -56],
        ['Evaluation', -32, -28],
      ],
      scores: [[-50, 34, 40]],
      closed: [50, 60],
      outcome: 'lost',
    },
  },
];

const outside: Plan[] = [
  {
    id: 'dormant',
    count: 6,
    type: 'prospect',
    touchesPerYear: [8, 14],
    activity: [{ from: -290, percent: 0 }],
    history: 'old',
  },
  { id: 'partner', count: 4, type: 'partner', touchesPerYear: [10, 24], history: 'none' },
  {
    id: 'churned',
    count: 4,
    type: 'churned',
    arr: [12, 60],
    touchesPerYear: [10, 20],
    activity: [{ from: -260, percent: 0 }],
    history: 'none',
    churned: -240,
  },
];

export const OTHER_PLANS: Plan[] = [...prospects, ...outside];
