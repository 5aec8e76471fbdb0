/**
 * Group findings that only a narrative needs, worked out again: meetings, single contacts, places on the list, each
 * AE's accounts by tier, where a tier's accounts came from, points to the line. What caused a move is not
 * recomputed: it is read off the ledger, which these evals do not have.
 */
import type { FactSheet } from '../domain/facts.ts';
import type { Facts, Runs } from './recompute-account-facts.ts';
import type { Scored } from './recompute-scored.ts';
import { sum } from './recompute-terms.ts';

const TIERS = [1, 2, 3, 4];
const staked = (members: Scored[]): number => sum(members.map(({ rank }) => rank?.atStake ?? 0));

export function addGroupFindings(facts: Facts, sheet: FactSheet, { now, before }: Runs): void {
  const tiered = now.accounts.filter(({ status }) => status === 'tiered');
  addPlaces(facts, 'book', tiered);
  for (const tier of TIERS)
    addPlaces(
      facts,
      `tier-${tier}`,
      tiered.filter((each) => each.tier === tier),
    );
  for (const { id, key } of sheet.subjects.filter(({ kind }) => kind === 'owner')) {
    const own = tiered.filter(({ owner }) => owner === key);
    addPlaces(facts, id, own);
    for (const tier of TIERS) {
      const there = own.filter((each) => each.tier === tier);
      facts.set(`${id}.tier_${tier}_accounts`, there.length);
      facts.set(`${id}.tier_${tier}_at_stake`, staked(there));
    }
  }
  for (const { id, key } of sheet.subjects.filter(({ kind }) => kind === 'account')) {
    const score = tiered.find(({ account }) => account.id === key)?.score ?? null;
    const lacks = score === null ? 0 : now.settings['expand_score']! - score;
    if (lacks > 0) facts.set(`${id}.points_to_expand`, lacks);
  }
  if (before) addOrigins(facts, tiered, before.accounts);
}

function addPlaces(facts: Facts, subject: string, members: Scored[]): void {
  const values = members.map(({ account }) => account.values);
  const listed = members.filter(({ rank }) => rank !== null && rank.rank <= 10);
  const booked = values.filter((each) => (each['next_touch'] ?? null) !== null).length;
  facts.set(`${subject}.meetings_booked`, booked);
  facts.set(`${subject}.without_meeting`, values.length - booked);
  facts.set(`${subject}.single_contact`, values.filter((each) => each['contacts_90d'] === 1).length);
  facts.set(`${subject}.listed`, listed.length);
  facts.set(`${subject}.listed_at_stake`, staked(listed));
}

function addOrigins(facts: Facts, tiered: Scored[], earlier: Scored[]): void {
  const was = new Map(earlier.map((each) => [each.account.id, each.tier]));
  for (const tier of TIERS)
    for (const from of TIERS.filter((each) => each !== tier))
      facts.set(
        `tier-${tier}.from_tier_${from}`,
        tiered.filter((each) => each.tier === tier && was.get(each.account.id) === from).length,
      );
}
