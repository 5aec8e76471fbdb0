/** Sums without a sign of their currency, and those that leave the scale of the sum before them. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('a sum told in thousands or millions is of money, whether or not its currency is written', () => {
  itHolds([
    'Amberline Optics pays us 120 thousand a year and has 180 thousand in play.',
    'The book carries a little over a million in recurring revenue and 640 thousand in open deals.',
    'Norcross Robotics: a 125-thousand deal in Proposal, due on 30 June.',
    'Kestwick Bank brings in just over three hundred thousand.',
    'Watch holds over half a million of recurring revenue.',
    'Recurring revenue stands at 1.06 million.',
  ]);
  itRefuses([
    'Amberline Optics pays us 180 thousand a year.',
    'Norcross Robotics: a 152-thousand deal in Proposal, due on 30 June.',
    'Amberline Optics pays us over half a million a year.',
    'Recurring revenue stands at 1.6 million.',
  ]);
});

describe('a sum goes on in the scale of the one before it, where nothing says what else it counts', () => {
  itHolds([
    'Watch went from 83 thousand dollars of open deals to 215, all of it due soon.',
    'The biggest sums are at Amberline Optics with 180 thousand and at Norcross Robotics with 125.',
    'The book’s open pipeline is down from 700 thousand to 640.',
  ]);
  itRefuses([
    'Watch went from 83 thousand dollars of open deals to 315, all of it due soon.',
    'The book’s open pipeline is down from 700 thousand to 460.',
  ]);
});
