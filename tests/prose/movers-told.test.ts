/**
 * Headings over lists of moves, loose words for who came and went, for what is near or sure, and for how an account is doing:
 * claims that hold where the record shows them, and faults of what it shows the reverse of.
 */
import { describe, expect, it } from 'vitest';
import { claimsOn, expectHeld, itRefuses, verdictsTouching } from './audited-prose.ts';

/** A text that holds, and words of it on which a claim stands. */
const TOLD: [text: string, words: string][] = [
  ['**Up**\n\n- Amberline Optics, Nurture to Expand.\n- Ingram Clinics, Watch to Nurture.', 'Up'],
  ['**Going down**\n\n- Kestwick Bank, Nurture to Watch.\n- Lindale Energy, Nurture to Watch.', 'Going down'],
  ['**Into Watch**\n\n- Kestwick Bank.\n- Lindale Energy.', 'Into'],
  ['## Accounts moving down\n\nKestwick Bank went from Nurture to Watch.', 'Accounts moving down'],
  ['Amberline Optics: the odds shot from 57 to 78.', 'shot'],
  ['Amberline Optics has seen its odds go from 57 to 78.', 'go'],
  ['Amberline Optics: from 57 to 78 on the odds is quite a jump.', 'jump'],
  ['Hartwell Labs: score and tier are as they were.', 'as they were'],
  ['Watch gained accounts from above: Kestwick Bank and Lindale Energy.', 'from above'],
  ['Amberline Optics earned Expand.', 'earned'],
  ['Ingram Clinics: the rule let it out.', 'let it out'],
  ['On the way down, Kestwick Bank went to Watch.', 'On the way down'],
  ['Kestwick Bank is the third to fall.', 'third to fall'],
  ['Kestwick Bank is revenue we already have.', 'already have'],
  ['Ingram Clinics is hardly a sure thing.', 'hardly a sure thing'],
  ['Ingram Clinics could go either way.', 'either way'],
  ['Amberline Optics is well looked after.', 'looked after'],
  ['The top is fine.', 'is fine'],
  ['The bottom is in trouble.', 'in trouble'],
  ['Ingram Clinics has three touches and two people, which is thin.', 'thin'],
  ['Hartwell Labs is still Nurture.', 'still'],
];

describe.each(TOLD)('%s', (text, words) => {
  it('holds, and its words are a claim', () => {
    expectHeld(text);
    expect(verdictsTouching(text, words), text).toContain('verified');
  });
});

itRefuses([
  '**Up**\n\n- Amberline Optics is in Expand.\n- Kestwick Bank is in Watch.',
  '**Into Watch**\n\n- Kestwick Bank.\n- Ingram Clinics.',
  'Amberline Optics: from 57 to 78 on the odds is quite a plunge.',
  'Amberline Optics: the odds collapsed from 57 to 78.',
  'Amberline Optics: score and tier are as they were.',
  'Kestwick Bank earned Nurture.',
  'Kestwick Bank: the rule let it out.',
  'Amberline Optics is the third to fall.',
  'Hartwell Labs is revenue we already have.',
  'Amberline Optics is hardly a sure thing.',
  'Kestwick Bank is well looked after.',
  'The bottom is fine.',
  'Kestwick Bank is talking again.',
  'Kestwick Bank is still Watch.',
]);

it('says nothing of a heading over accounts that went both ways', () => {
  const text = '**Down**\n\n- Amberline Optics is in Expand.\n- Ingram Clinics is in Nurture.';
  expect(claimsOn(text, 'Down')).toEqual([]);
});
