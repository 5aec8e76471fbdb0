/** Distances of an account to the lines about it, read off its explanation: nothing is worked out a second time. */
import type { Distance } from '../domain/distance.ts';
import { type Comparison, type Model, settingValue } from '../domain/model.ts';
import type { Explanation } from './explain.ts';

/** Score from which on a tier begins, where its line says so; null where it has none or asks for other things only. */
export function scoreLine(model: Model, tier: number): number | null {
  const when = model.cut.lines.find((line) => line.tier === tier)?.when;
  if (when === undefined) return null;
  const leaves = 'all' in when ? when.all : [when];
  const line = leaves.find((leaf): leaf is Comparison => 'feature' in leaf && leaf.feature === 'score');
  const least = line?.at_least;
  return least === undefined || typeof least === 'object' ? null : settingValue(model, least);
}

/** @param model the one that the account was explained with */
export function distanceOf({ tier, better, rules, rankInTier }: Explanation, model: Model): Distance {
  return {
    ownLine: tier === null ? null : scoreLine(model, tier),
    next:
      better === null
        ? null
        : {
            tier: better.tier,
            label: better.label,
            line: scoreLine(model, better.tier),
            needs: better.needs.filter(({ feature }) => feature !== 'score'),
          },
    rank: rankInTier,
    clears: rules.map(({ id, clears }) => ({ rule: id, ways: clears })),
  };
}
