/**
 * "Also", "too", "as well", "likewise", "so are": what holds beside them was told of another before, or another thing of the
 * same kind was told of the same one. Claims where the text told such a thing in the same block.
 */
import type { Claim } from '../domain/claims.ts';
import { spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';

const ALSO = spokenWords(
  'also|too(?= ?(?:$|[,.;:!?)—–]|,|and|but|while|though|as))|as well(?! as)|likewise|similarly|equally|in (?:the same|like) (?:way|vein)|so (?:is|are|has|have|did|does|do|was|were)|here too|there too|again here|the same (?:is true|goes|holds|applies)(?: (?:of|for))?|no different(?= (?:here|there|at|in|for))|nor (?:is|are|has|have|did|does|do)|and so on',
);
const REACH = 9;

/** @param told claims of the block that hold, before the sentence and in it, each with the item of the sentence it begins at */
export function spokenAlso(scope: Scope, told: readonly { at: number | null; claim: Claim }[]): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return [...text.matchAll(ALSO)].flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const here = told.filter(
      ({ at }) =>
        at !== null && at !== from && Math.abs(at - from) <= REACH && isSamePart(items.map(textOf), at, from),
    );
    const before = told.filter(({ at }) => at === null || at < from - 1);
    const pair = here.find(({ claim, at }) =>
      before.some((other) => other.at !== at && isLike(claim, other.claim)),
    );
    if (!pair) return [];
    const place = spanOf(items, from, to);
    const reason = `as “${pair.claim.text}” was told before`;
    return [judged(place, 'predicate', true, reason, pair.claim.fact)];
  });
}

const isSamePart = (words: string[], one: number, other: number): boolean =>
  !words.slice(Math.min(one, other), Math.max(one, other)).some((word) => /^[;.!?]$/.test(word));

/** One measure or one state of two, or two measures of one that went some way. */
function isLike(one: Claim, other: Claim): boolean {
  if (one.type !== other.type) return false;
  if (one.fact && other.fact) {
    const [subject, metric] = [one.fact.split('.')[0]!, metricOf(one.fact)];
    const [second, measure] = [other.fact.split('.')[0]!, metricOf(other.fact)];
    return subject === second ? metric !== measure && one.type === 'direction' : metric === measure;
  }
  return statedBy(one) !== '' && statedBy(one) === statedBy(other);
}

const statedBy = ({ reason }: Claim): string => /: (.+)$/.exec(reason)?.[1] ?? '';
