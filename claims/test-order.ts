/** In which order the model of a sheet tests its tiers. */
import type { AuditIndex } from '../text/index-sheet.ts';

/**
 * Place of a tier: those with rules as the rules come, then those of the score, all at one place, because the
 * sheet does not say in which order a model's lines stand.
 */
export function testPlace(tier: string, index: AuditIndex): number {
  const ruled = index.ofKind('rule').map((rule) => `tier-${index.fact(rule.id, 'rule_tier')?.value}`);
  const at = ruled.indexOf(tier);
  return at < 0 ? ruled.length : at;
}
