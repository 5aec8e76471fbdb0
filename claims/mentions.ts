/** Names of a block: whether they belong to its group, whether anything is said of them, and whether it holds. */
import type { Claim } from '../domain/claims.ts';
import { SWAPPED } from '../language/vocabulary.ts';
import { pushRange, type Reading } from '../text/reading.ts';
import type { Mention, TextKind } from '../text/state.ts';

/** Membership of a bullet's or bold account in the section's group, and names that nothing is said of. */
export function judgeMention(reading: Reading, each: Mention, kind: TextKind): void {
  const { state, content } = reading;
  const { group, page, membership } = state.surroundings;
  const say = (finding: Pick<Claim, 'type' | 'verdict' | 'fact' | 'reason'>) =>
    pushRange(reading, each.start, each.end, finding);
  const bold = content.strong.some((range) => range.start <= each.start && range.end >= each.end);
  const leads = each === state.lead || (bold && kind === 'paragraph');
  const groups = [group, page?.kind === 'owner' ? page : null].filter((one) => one !== null);
  if (membership && each.kind === 'account' && leads && !each.elsewhere) {
    for (const one of new Set(groups)) {
      const member = each.candidates.some((candidate) => state.index.isMember(one.id, candidate.id));
      reading.members.push({ group: one.id, member });
      say({
        type: 'membership',
        verdict: member ? 'verified' : 'contradicted',
        fact: null,
        reason: member ? `a member of ${one.name}` : `on record not in ${one.name} (${one.id})`,
      });
      each.checked += 1;
      if (!member) return;
    }
  }
  const open = state.surroundings.topic !== undefined && kind === 'paragraph';
  if (each.checked === 0 && kind !== 'heading' && !open) {
    say({ type: 'name', verdict: 'unsupported', fact: null, reason: 'a name that nothing is claimed of' });
  } else if (each.wrong >= SWAPPED.wrong || (each.wrong > 0 && each.wrong * SWAPPED.share >= each.checked)) {
    say({
      type: 'name',
      verdict: 'contradicted',
      fact: null,
      reason: `${each.wrong} of ${each.checked} statements here do not hold for ${each.candidates[0]!.name}`,
    });
  }
}

/** A heading that names two tiers is about neither, and one of the report's frame is about none. */
export function oneTier(reading: Reading): void {
  const tiers = reading.state.mentions.filter((each) => each.kind === 'tier');
  const [first, other] = [tiers[0], tiers.find((each) => each.candidates[0] !== tiers[0]!.candidates[0])];
  if (first && reading.framed) {
    pushRange(reading, first.start, first.end, {
      type: 'label',
      verdict: 'unsupported',
      fact: null,
      reason: `this section is not about ${first.candidates[0]!.name} alone`,
    });
  }
  if (!first || !other) return;
  pushRange(reading, first.start, other.end, {
    type: 'label',
    verdict: 'contradicted',
    fact: null,
    reason: `${first.candidates[0]!.name} and ${other.candidates[0]!.name} are two tiers`,
  });
}
