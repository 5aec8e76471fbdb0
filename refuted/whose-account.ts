/**
 * What an account in play is told to be by a name: "it is a Watch account", "this Nurture customer", and after an account's own
 * sentence the owner who "was in touch on 29 May". That another account of the text is in that tier, or has that owner, bears
 * neither out.
 */

import { isOutright } from '../causes/inventions.ts';
import type { Subject } from '../domain/facts.ts';
import { type Item, isQuestion } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const NOUN = '(?:account|customer|prospect|client|name)';
/** One account, told by its tier as by an adjective. */
const OF_TIER = spokenWords(
  `(?:(?:it|this|that|N) (?:is|' s|was|remains|stays|makes)(?: (?:still|now|also|already|only|just))* (?:an?|our|the only|one) (?:\\p{L}+ )?(?<tier>N) ${NOUN}(?! (?:list|rule|of))|this (?<own>N) ${NOUN}(?! (?:list|rule|of)))`,
);

const DEED =
  "(?:was in touch|is in touch|has been in touch|was last in touch|last (?:spoke|met|called|talked|had contact|heard)|(?:last )?(?:spoke|met|called|talked|emailed|rang|wrote)|has (?:spoken|met|called|talked|nothing|no|not|a meeting|a call|booked|had)|hasn ' t|sees|meets|speaks|talks|is (?:due|to|meeting|seeing|speaking|talking|working|in)|owns|runs|leads|looks after|keeps|manages|handles|covers|carries|needs to|should|must|has to|had|got|can|could|will)";
const OF_OWNER = spokenWords(`(?<owner>N) (?:also |already |still |now |only |just )*${DEED}`);
/** Words that bring in somebody else on purpose. */
const ELSE =
  /(?<!\p{L})(?:other|another|both|instead|either|joins?|help|unlike|like|colleague|each|too|all|two|three|previous|former|before|until|took|take|handed?|cover|alongside|with)(?!\p{L})/u;

export const refuteWhose = (scope: Scope): Finding[] =>
  isQuestion(scope.items) ? [] : [...ofTier(scope), ...ofOwner(scope)];

function ofTier(scope: Scope): Finding[] {
  const { items, index, topic } = scope;
  const { text, rangeOf, itemAt } = skeletonOf(items);
  return matchesOf(text, OF_TIER).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const at = itemAt[match.index + match[0].lastIndexOf('N')]!;
    const item = items[at]!;
    const account = accountAt(items[from]) ?? (items[from]!.kind === 'name' ? null : accountFor(scope, from));
    if (!tierAt(item) || item.kind !== 'name' || !account || !isOutright(items, from, to)) return [];
    if (match.groups!.own && topic.named.length !== 1) return [];
    const number = index.fact(account.id, 'tier_number')?.value;
    if (typeof number !== 'number' || item.subjects.some(({ id }) => id === `tier-${number}`)) return [];
    const tier = index.fact(account.id, 'tier')?.text;
    return [judged(item, 'label', false, `${account.name}: on record ${tier}`)];
  });
}

/** The owner of a sentence that goes on about one account, where its block has named no other so far. */
function ofOwner(scope: Scope): Finding[] {
  const { items, topic, index } = scope;
  const { account } = topic;
  const isOfOne =
    topic.here.length === 0 ? items[0]!.from > 0 : topic.here.length === 1 && topic.here[0] === account;
  if (!account || !isOfOne || items.some((item) => accountAt(item) !== null)) return [];
  const { text, rangeOf } = skeletonOf(items);
  if (ELSE.test(text) || ownersIn(items).length !== 1) return [];
  return matchesOf(text, OF_OWNER).flatMap((match): Finding[] => {
    const [from] = rangeOf(match);
    const [owner] = ownersIn(items.slice(from, from + 1));
    const own = ownersOf(index, account);
    if (!owner || owner === topic.addressed || own.length === 0 || own.includes(owner.name)) return [];
    return [judged(items[from]!, 'name', false, `${account.name}: on record ${own.join(', ')}`)];
  });
}

const ownersIn = (items: readonly Item[]): Subject[] =>
  items.flatMap((item) =>
    item.kind === 'name' && item.subjects[0]!.kind === 'owner' ? [item.subjects[0]!] : [],
  );

/** Those of the account and its deals, now and before. */
function ownersOf(index: Scope['index'], { id }: Subject): unknown[] {
  const known = [
    index.fact(id, 'owner')?.value,
    index.fact(id, 'owner', 'previous')?.value,
    index.fact(id, 'previous_owner')?.value,
    ...index.children(id, 'deal').map((deal) => index.fact(deal.id, 'deal_owner')?.value),
  ].filter((each) => typeof each === 'string');
  return [...new Set(known)];
}
