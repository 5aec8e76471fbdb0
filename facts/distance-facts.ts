/**
 * Facts of how far one account is from the lines about it: points above its own tier's, points short of the next
 * better one's and what else that line lacks, its place in its tier, what clears each rule that fired. Pure.
 */
import type { Distance } from '../domain/distance.ts';
import type { Fact } from '../domain/facts.ts';
import type { Model } from '../domain/model.ts';
import { FactList } from './fact-list.ts';
import type { FormatContext } from './format.ts';
import { clearanceWords, needWords } from './need-words.ts';

/** Most ways of one kind that are facts: `lacks_1` …, which the audit's forms count too. */
const MOST_NEEDS = 6;

/**
 * In a fixed order; what does not apply has no fact.
 * @param slug subject id of the account
 * @param score of the account; null where nothing could be scored
 */
export function distanceFacts(
  distance: Distance,
  { slug, score }: { slug: string; score: number | null },
  model: Model,
  context: FormatContext,
): Fact[] {
  const list = new FactList(context);
  const metric = (id: string, value: number | string): void => list.metric('account', slug, id, { value });
  const { ownLine, next, rank } = distance;
  if (ownLine !== null && score !== null) {
    metric('line_score', ownLine);
    metric(score < ownLine ? 'points_under_line' : 'points_above_line', Math.abs(score - ownLine));
  }
  if (next !== null) {
    metric('next_tier', next.label);
    if (next.line !== null && score !== null) {
      metric('next_line', next.line);
      metric(score < next.line ? 'points_short' : 'points_past', Math.abs(next.line - score));
    }
  }
  if (rank !== null) metric('ranked_in_tier', rank.of);
  addNeeds(list, slug, distance, model, context);
  return list.facts;
}

/** `acme.lacks_1`, `acme.clears_volume`, in words with their figures. */
function addNeeds(
  list: FactList,
  slug: string,
  { next, clears }: Distance,
  model: Model,
  context: FormatContext,
): void {
  const lacking = (next?.needs ?? []).filter(({ value }) => value !== null).slice(0, MOST_NEEDS);
  for (const [at, need] of lacking.entries())
    list.add(slug, `lacks_${at + 1}`, 'text', { value: needWords(need, model, context) });
  for (const { rule, ways } of clears) {
    if (ways.length === 0) continue;
    const value = ways.map((way) => clearanceWords(way, model, context)).join(' or ');
    list.add(slug, `clears_${rule.replaceAll('-', '_')}`, 'text', { value });
  }
}
