/**
 * "Also", "too", "as well", "likewise", "so are": what holds beside them was told of another before, or another thing of the
 * same kind was told of the same one. Claims where the text told such a thing in the same block.
 */
import type { Claim } from '../domain/claims.ts';
import { spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { bothRunsOf } from '../text/both-runs.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const ALSO = spokenWords(
  'also|too(?= ?(?:$|[,.;:!?)—–]|,|and|but|while|though|as))|as well(?! as)|likewise|similarly|equally|in (?:the same|like) (?:way|vein)|so (?:is|are|has|have|did|does|do|was|were)|here too|there too|again here|the same (?:is true|goes|holds|applies)(?: (?:of|for))?|no different(?= (?:here|there|at|in|for))|nor (?:is|are|has|have|did|does|do)|and so on',
);
const REACH = 9;

/** @param told claims of the block that hold, before the sentence and in it, each with the item of the sentence it begins at */
export function spokenAlso(scope: Scope, told: readonly { at: number | null; claim: Claim }[]): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, ALSO).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const here = told.filter(
      ({ at }) =>
        at !== null && at !== from && Math.abs(at - from) <= REACH && isSamePart(items.map(textOf), at, from),
    );
    const before = told.filter(({ at }) => at === null || at < from - 1);
    const pair = here.find(({ claim, at }) =>
      before.some((other) => other.at !== at && isLike(claim, other.claim)),
    );
    const place = spanOf(items, from, to);
    if (!pair)
      return echoed(scope, before, from, to) ? [judged(place, 'predicate', true, 'as was told before')] : [];
    const reason = `as “${pair.claim.text}” was told before`;
    return [judged(place, 'predicate', true, reason, pair.claim.fact)];
  });
}

const ECHO = /^(did|does|do|has|have|is|are|was|were|so|the same)$/;
const LAST_TOLD = 6;

/** "Kestwick Bank did too", "so did Globex": what was told last to have risen or fallen went the same way here. */
function echoed(scope: Scope, before: readonly { claim: Claim }[], from: number, to: number): boolean {
  const { items, index } = scope;
  const account = accountAt(items[to + 1]) ?? accountAt(items[from - 1]) ?? accountAt(items[from - 2]);
  const isBare = ECHO.test(textOf(items[from])) || ECHO.test(textOf(items[from - 1]));
  if (!account || !isBare) return false;
  const facts = before
    .slice(-LAST_TOLD)
    .flatMap(({ claim }) => (claim.type === 'direction' && claim.fact ? [claim.fact] : []));
  const last = facts.findLast((fact) => !fact.startsWith(`${account.id}.`));
  if (!last) return false;
  const metric = metricOf(last).replace(/^tier$/, 'tier_number');
  const [own, other] = [account.id, last.split('.')[0]!].map((id) => {
    const runs = bothRunsOf(index, `${id}.${metric}`);
    return runs && Math.sign(runs.now - runs.before);
  });
  return own !== null && own !== 0 && own === other;
}

const isSamePart = (words: string[], one: number, other: number): boolean =>
  !words.slice(Math.min(one, other), Math.max(one, other)).some((word) => /^[;.!?]$/.test(word));

/** One measure, state or label of two, or two measures of one that went some way. */
function isLike(one: Claim, other: Claim): boolean {
  if (isSameMeaning(one, other)) return true;
  if (one.type !== other.type) return false;
  if (one.fact && other.fact) {
    const [subject, metric] = [one.fact.split('.')[0]!, metricOf(one.fact)];
    const [second, measure] = [other.fact.split('.')[0]!, metricOf(other.fact)];
    return subject === second ? metric !== measure && one.type === 'direction' : metric === measure;
  }
  return statedBy(one) !== '' && statedBy(one) === statedBy(other);
}

/** What two claims in other words may both say: by what the audit found in each. */
const MEANINGS: RegExp[] = [
  /no meeting|not-booked|no-meeting|no date booked/,
  /is stagnant|deal-is-stagnant|stagnant deal/,
  /is overdue|past its close date|deal-is-overdue/,
  /no contact|silent|had contact then/,
  /no amount/,
  /came to a lower tier/,
  /came to a higher tier/,
];
const NAMES = /^(?:Expand|Win|Nurture|Watch|Triage|Discovery|Evaluation|Proposal|Negotiation)$/;

/** The same state in other words, or the same label, of two accounts. */
function isSameMeaning(one: Claim, other: Claim): boolean {
  if (one.type === 'label' && other.type === 'label' && NAMES.test(one.text)) return one.text === other.text;
  const said = [one, other].map(({ reason }) => (reason.includes('denied: ') ? '' : reason));
  if (holderOf(one) !== '' && holderOf(one) === holderOf(other)) return false;
  return MEANINGS.some((meaning) => said.every((each) => meaning.test(each)));
}

const holderOf = ({ reason }: Claim): string => /^holds of (.+?):/.exec(reason)?.[1] ?? '';

const statedBy = ({ reason }: Claim): string => /: (.+)$/.exec(reason)?.[1] ?? '';
