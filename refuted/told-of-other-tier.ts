/**
 * "The average outcome score in Nurture is 24", "the accounts in Watch hold $6.0M": figures that are another tier's. Where
 * the only tier that a sentence names has none of the figures beside it, and one other tier has them all, its name is wrong.
 */
import { isQuestion, textOf } from '../sentence/items.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { within } from '../sentence/values.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';

/** What a written figure and one on record may lie apart by, as a share. */
const ROUNDED = 0.001;
const SAYS_WHERE = /^(?:in|of|for|at|across|within)$/;

/** @param findings of the sentence: the figures that are not those of the tier it names */
export function toldOfOtherTier(scope: Scope, findings: readonly Finding[]): Finding[] {
  const { items, index, forced } = scope;
  if (isQuestion(items) || forced?.kind === 'account' || items.some((item) => accountAt(item))) return [];
  const places = items.flatMap((item, at) => (tierAt(item) ? [at] : []));
  const [at] = places;
  if (places.length !== 1 || !SAYS_WHERE.test(textOf(items[at! - 1]))) return [];
  const tier = tierAt(items[at!])!;
  const values = findings.filter(({ type, from }) => type === 'value' && isFigure(scope, from));
  const wrong = values.filter(
    ({ verdict, fact }) => verdict === 'contradicted' && fact?.startsWith(`${tier.id}.`),
  );
  if (wrong.length === 0 || wrong.length < values.length) return [];
  const owner = index
    .ofKind('tier')
    .find((other) => other !== tier && wrong.every((finding) => isOf(scope, other.id, finding)));
  if (!owner) return [];
  const reason = `what is told of ${tier.name} is so of ${owner.name}`;
  return [judged(items[at!]!, 'name', false, reason)];
}

const isFigure = ({ items }: Scope, from: number): boolean =>
  items.some((item) => item.from === from && item.kind === 'figure');

function isOf({ items, index }: Scope, tier: string, { from, fact }: Finding): boolean {
  const item = items.find((each) => each.from === from);
  const value = index.fact(tier, metricOf(fact!))?.value;
  return (
    item?.kind === 'figure' &&
    typeof value === 'number' &&
    within(item.figure, value, Math.abs(value) * ROUNDED + (value < 1000 ? 0.5 : 0))
  );
}
