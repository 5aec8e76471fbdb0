/** Loose words for a state are claims where the record shows it, and faults where it shows the reverse of the only account meant. */
import { describe, expect, it } from 'vitest';
import { verdictsTouching } from './audited-prose.ts';

const TRUE: [text: string, words: string][] = [
  ['Amberline Optics, so friendly, is worth your time.', 'friendly'],
  ['Farrow Schools: lukewarm at best, so call them.', 'lukewarm'],
  ['Morrow Pharma, grumpy as ever, is worth a call.', 'grumpy'],
  ['Petrel Data, mute as it is, can wait.', 'mute'],
  ['Farrow Schools is going quiet, I fear.', 'going quiet'],
  ['Amberline Optics is chatty, which helps.', 'chatty'],
  ['You see Hartwell Labs on 9 June, so prepare.', 'see Hartwell Labs'],
  ['The big moment is the 9 June meeting with Hartwell Labs.', 'meeting'],
  ['Lindale Energy, still in Evaluation, is worth a push.', 'still in'],
  ['Amberline Optics, now in Negotiation, is worth a push.', 'now in'],
  ['Farrow Schools is still with S. Bianchi, as I said.', 'still with'],
  ['Farrow Schools stayed put.', 'stayed put'],
  ['Lindale Energy has a deal that languished, so push it.', 'languished'],
  ['Hartwell Labs looks to be on pace, so let it run.', 'on pace'],
  ['Oakhurst Media, well past its close date, should be asked.', 'past its close date'],
  ['Umber Games still needs an amount, so ask for one.', 'still needs an amount'],
  ['Petrel Data is tiny, so leave it.', 'tiny'],
  ['Hartwell Labs has a deal that remains open, so push it.', 'remains open'],
];
const FALSE: [text: string, words: string][] = [
  ['Morrow Pharma, so friendly, is worth your time.', 'friendly'],
  ['Amberline Optics: lukewarm at best, so call them.', 'lukewarm'],
  ['Amberline Optics, grumpy as ever, is worth a call.', 'grumpy'],
  ['Amberline Optics, mute as it is, can wait.', 'mute'],
  ['Kestwick Bank is chatty, which helps.', 'chatty'],
  ['Corbel Systems, still in Evaluation, is worth a push.', 'still in'],
  ['Kestwick Bank did what it did then and now.', 'then and now'],
  ['Lindale Energy looks to be on pace, so let it run.', 'on pace'],
  ['Hartwell Labs, well past its close date, should be asked.', 'past its close date'],
  ['Petrel Data has something that remains open, so push it.', 'remains open'],
];
/** Denied, supposed, asked or advised, and what lies between the two tests. */
const UNCLAIMED: [text: string, words: string][] = [
  ['If Morrow Pharma were friendly, I would call.', 'friendly'],
  ['Hartwell Labs, so friendly, is worth your time.', 'friendly'],
];

describe('loose words for a state', () => {
  it.each(TRUE)('on record: %s', (text, words) => {
    expect(verdictsTouching(text, words)).toContain('verified');
  });
  it.each(FALSE)('a fault: %s', (text, words) => {
    expect(verdictsTouching(text, words)).toContain('contradicted');
  });
  it.each(UNCLAIMED)('no fault: %s', (text, words) => {
    expect(verdictsTouching(text, words)).not.toContain('contradicted');
  });
});
