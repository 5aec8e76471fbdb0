/** Days and spans of which the verb or noun beside them says what they are of; what holds of another day bears none out. */
import { describe } from 'vitest';
import { itHolds, itRefuses } from './audited-prose.ts';

describe('a weekday is a day, and no week', () => {
  itHolds([
    'Corbel Systems was last in touch on Wednesday.',
    'Amberline Optics: in touch most recently on Friday.',
  ]);
  itRefuses([
    'Corbel Systems was last in touch on Tuesday.',
    'Amberline Optics: in touch most recently on Thursday.',
  ]);
});

describe('a day after "booked for" is the next meeting’s', () => {
  itHolds([
    'Amberline Optics: the next one is booked for 3 June.',
    'Corbel Systems has had eight contacts, and another is in the diary for 5 June.',
  ]);
  itRefuses([
    'Farrow Schools has had two contacts, the last on 15 May, next one booked for June.',
    'Lindale Energy: last contact on 19 May, the next one is booked for 30 June.',
  ]);
});

describe('a day after the news of a company is the signal’s', () => {
  itHolds([
    'Amberline Optics raised $40 million in May.',
    'Amberline Optics: funding of $40 million came in May.',
  ]);
  itRefuses(['Amberline Optics: funding of $40 million came in June.']);
});

describe('days ahead and days sat out', () => {
  itHolds([
    'Lindale Energy closes on 30 June, 30 days away.',
    'Norcross Robotics: 30 June is still the day, four weeks off.',
    'Norcross Robotics: the deal has sat for 58 days where 24 is normal.',
  ]);
  itRefuses([
    'Norcross Robotics: 30 June is still the day, two months off.',
    'Norcross Robotics: the deal has sat for 30 days where 24 is normal.',
  ]);
});

describe('a close date that is said to have moved', () => {
  itHolds([
    'Norcross Robotics: the close has slipped to 30 June.',
    'Norcross Robotics: its $125,000 deal was pushed back from 31 May to 30 June.',
    'Lindale Energy: the close should be moved to 30 June.',
  ]);
  itRefuses([
    'Lindale Energy: the $90,000 deal has slipped to 30 June.',
    'Norcross Robotics: its $125,000 deal was brought forward to 30 June.',
    'Amberline Optics: the close has been pushed back to 26 June.',
  ]);
});

describe('days within which those told of lie from each other', () => {
  const PAIR = '**Lindale Energy** ($90,000) is stuck. **Norcross Robotics** ($125,000) is silent.';
  itHolds([`${PAIR} Together, $215,000 within three days of each other.`]);
});
