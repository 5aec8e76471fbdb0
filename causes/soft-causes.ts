/**
 * Causes in words that may tell only of a time or manner: "fell to Watch on volume", "reached Expand as the odds rose",
 * "left Watch after its deal moved on". A claim where the ledger has that cause of the move, and none where it has not.
 */

import { causedMoves, hasCause, type Range } from '../changes/moves-caused.ts';
import type { Subject } from '../domain/facts.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, isTouched } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { causeOf, clauseStart, TIER_MOVE } from './causes.ts';

const HOW =
  '(?:purely |simply |only |partly |mostly |largely |chiefly |solely |entirely |all |just |again |mainly |in part )*';
/** The cause stands after these. */
const AFTER = new RegExp(
  `(?<![\\p{L}#])${HOW}(?:on the (?:strength|back) of|in the wake of|for (?:want|lack) of|(?:helped|aided|lifted|carried|pulled|dragged|pushed|propelled|fuelled|explained|driven|earned|decided|moved|put there|brought about|held back)(?: (?:up|down|along|it|there))*(?: (?:by|on))|(?:earn|earns|earned) (?:it|that|this|the place|the move)(?: on| by)?|came in (?:under|on|by)|(?:comes?|came|stems?|stemmed|results?|resulted|arises?|arose|flows?|flowed|springs?|sprang) (?:down )?(?:from|of)|(?:rests?|rested|hinges?|hinged|turns?|turned|hangs?|hung|rode|rides?) on|(?:is|was) (?:all |only |simply )*(?:the work|the doing|a result|a consequence|an effect|a product) of|in (?:response|answer) to|in (?:view|light) of|a (?:matter|question|case) of|reflecting|reflects|reflected|owed to|owes (?:it|this|that|the move|its place) to|credit(?: goes)? to|down to|(?:the )?reason(?: is| was)?(?: :)?|cause(?: is| was)?(?: :)?|on|by|through|after|following|once|when|as|with|about|under|since|over|via)(?![\\p{L}]| D| N)`,
  'gu',
);
/** The effect stands after these. */
const BEFORE =
  /(?<!\p{L})(?:and |, )?(?:that|this|which|it) (?:alone |also |in turn |simply )*(?:pushed|pushes|lifted|lifts|tipped|tips|carried|carries|took|takes|sent|sends|dropped|drops|moved|moves|pulled|pulls|put|puts|brought|brings|got|gets|knocked|dragged|earned|saw|explains?|decided|settled|landed|kept|let|allowed|admitted|counted against|weighed against|spoke against|spoke for|told against|cost)(?: (?:it|them|the account|N|the move|the change)(?: (?:in|through|up|down|back))?)?(?!\p{L})|(?<!\p{L})(?:enough to |thereby |thus |hence )(?:push|lift|tip|carry|take|send|drop|move|pull|put|bring|get|pushing|lifting|tipping|carrying|moving|sending|dropping)(?: (?:it|them|the account|N))?(?!\p{L})|(?<!\p{L}), (?:pushing|lifting|tipping|carrying|sending|dropping|landing|putting|moving) (?:it|them|the account|N)(?!\p{L})/gu;
/** "The share rule for Expand let it in": the tier may be told anywhere. */
const ITSELF = /^(in|through)$/;
const MOVING =
  /(?<!\p{L})(?:same (?:move|jump|step|way|path|fall|drop|climb|leap)|mirror image|opposite|(?:followed|joined|follows|joins) (?:it|them|N|suit)|promotion|demotion|(?:both|all|each) (?:turn|turns|turned|hinge|hinges|hinged|rest|rests|rested|hang|hung) on)(?!\p{L})/u;
const MEASURES = /score|sentiment|odd|contact|touch|pipeline|deal|close/;
/** Items after the connecting words in which the cause has to be named. */
const REACH = 8;

/** Claims where no other one stands. */
export function softCauses(scope: Scope, findings: readonly Finding[]): Finding[] {
  const { text, itemAt } = skeletonOf(scope.items);
  const made: Finding[] = [];
  for (const [pattern, isForward] of [
    [AFTER, false],
    [BEFORE, true],
  ] as const)
    for (const match of matchesOf(text, pattern)) {
      const at = itemAt[match.index]!;
      const next = itemAt[match.index + match[0].length - 1]! + 1;
      const place = { from: scope.items[at]!.from, to: scope.items[next - 1]!.to };
      const isTaken = isTouched([...findings, ...made], place);
      if (isTaken || !(isForward ? holdsAfter : holdsBefore)(scope, findings, at, next)) continue;
      made.push({ ...place, type: 'cause', verdict: 'verified', fact: null, reason: "the ledger's cause" });
    }
  return made;
}

/** "Fell to Watch on volume"; "After seven weeks of silence, it fell to Watch". */
function holdsBefore(scope: Scope, findings: readonly Finding[], at: number, next: number): boolean {
  const { items } = scope;
  const end = partEnd(items, next);
  const effect: Range =
    at <= 1 && textOf(items[end]) === ',' ? [end, items.length] : [clauseStart(items, at), at];
  // "Was moved on its renewal": the verb of the words tells the move as well.
  const told: Range = [effect[0], Math.max(effect[1], next)];
  return tellsMove(items.slice(...told)) && isCause(scope, findings, effect, [next, end]);
}

/** "The odds sagged, and that alone pushed it from Expand to Nurture". */
function holdsAfter(scope: Scope, findings: readonly Finding[], at: number, next: number): boolean {
  const effect: Range = [next, partEnd(scope.items, next)];
  const tier = (
    ITSELF.test(textOf(scope.items[next - 1])) ? scope.items : scope.items.slice(at, effect[1])
  ).some(isTier);
  return tier && isCause(scope, findings, effect, [clauseStart(scope.items, at), at]);
}

function isCause(scope: Scope, findings: readonly Finding[], effect: Range, cause: Range): boolean {
  const named = causeOf(scope, findings, cause);
  if (causedMoves(scope, effect, Math.max(effect[1], cause[1]), named) === true) return true;
  const moved = moversIn(scope, effect);
  return (
    moved.length > 0 &&
    moved.every(({ id }) =>
      scope.index.sheet.changes.some((move) => move.subject === id && hasCause(move, named)),
    )
  );
}

/** The accounts of the effect, all of which have to have moved; else the one that the sentence is about. */
function moversIn(scope: Scope, [from, to]: Range): Subject[] {
  const here = scope.items.slice(from, to).flatMap((item) => accountAt(item) ?? []);
  const account = accountFor(scope, from);
  return here.length > 0 ? here : account ? [account] : [];
}

const isTier = (item: Item): boolean =>
  item.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier');

function tellsMove(side: Item[]): boolean {
  const { text } = skeletonOf(side);
  return side.some(isTier) || MOVING.test(text) || (TIER_MOVE.test(text) && !MEASURES.test(text));
}

function partEnd(items: Item[], from: number): number {
  let to = from;
  while (
    to < items.length &&
    to < from + REACH &&
    !/^([,;:.()—–]|and|but|while|though|yet|because|thanks)$/.test(textOf(items[to]))
  )
    to += 1;
  return to;
}
