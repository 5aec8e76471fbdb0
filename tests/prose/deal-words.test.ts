/** What a deal is called by its nature, held against the name it has on record. */
import { describe, expect, it } from 'vitest';
import { SHEET } from '../claims/free-prose.ts';
import { faultsIn, itHolds } from './audited-prose.ts';

const NAMES: Record<string, string> = {
  'deal-d-1': 'Upgrade to Scale',
  'deal-d-6': 'Pilot to contract',
  'deal-d-10': 'Rollout to field teams',
  'deal-d-2': 'First contract',
  'deal-d-13': 'Platform, first year',
};
const NAMED = {
  ...SHEET,
  subjects: SHEET.subjects.map((each) => ({ ...each, name: NAMES[each.id] ?? each.name })),
};
const wordsOf = (text: string): string[] => faultsIn(text, NAMED).map((each) => each.text);

describe('the nature of a deal, by its name', () => {
  itHolds(
    [
      "Amberline Optics' $180,000 upgrade is in Negotiation.",
      'The pilot at Hartwell Labs is worth $52,000.',
      'Lindale Energy has a rollout of $90,000 in Evaluation.',
      "Corbel Systems' $110,000 first contract is in Proposal.",
      "Amberline Optics' $180,000 expansion is in Negotiation.",
    ],
    NAMED,
  );
  // A name that says nothing of the kind refuses nothing.
  itHolds(["Amberline Optics' $180,000 upgrade is in Negotiation."]);
  const unlike: [string, string][] = [
    ["Amberline Optics' $180,000 rollout is in Negotiation.", 'rollout'],
    ["Amberline Optics' $180,000 pilot is in Negotiation.", 'pilot'],
    ["Amberline Optics' $180,000 add-on is in Negotiation.", 'add-on'],
    ['The upgrade at Oakhurst Media is worth $65,000.', 'upgrade'],
    ['Lindale Energy has a pilot of $90,000 in Evaluation.', 'pilot'],
    ['The first contract of Lindale Energy is in Evaluation.', 'first contract'],
    ["Corbel Systems' $110,000 rollout is in Proposal.", 'rollout'],
  ];
  it.each(unlike)('%s', (text, word) => {
    expect(wordsOf(text)).toContain(word);
  });
});
