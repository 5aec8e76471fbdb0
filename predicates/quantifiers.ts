/** Quantifiers of open prose before a state: "none of them", "both", "all 11 open ones"; and the sets that they may mean. */
import type { Subject } from '../domain/facts.ts';
import { accountAt, accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';

const NOUN = '(?:account|deal|one|customer|prospect|renewal|opportunity|company|name)';

/** Ends where the state begins. */
export const QUANTIFIED = new RegExp(
  `(?:^| )(?:none|neither|not one|no|both|all|each(?! other)|every one|every|all but)(?: of)?(?: (?:the|them|these|those|which|its|our|your|their|it|us))?(?: (?:#|open|other|remaining))*(?: ${NOUN})?(?: (?:is|are|has|have|had|was|were|now|still|got|' s|been|has been|have been|a|with|without))*(?: N)? ?$`,
  'u',
);

export interface NamedSet {
  members: Subject[];
  name: string;
}

/** The sets that a quantifier at the item may be about, the nearest first: accounts of the sentence, of the text, of a group; deals of the account, of a group. */
export function quantifiedSets(scope: Scope, at: number, words: string): NamedSet[] {
  const { items, topic, index } = scope;
  const here = items.slice(0, at).flatMap((item) => accountAt(item) ?? []);
  const account = accountFor(scope, at);
  const groups = groupsFor(scope, at).slice(0, 3);
  const deals = (of: Subject[]): Subject[] => of.flatMap(({ id }) => index.children(id, 'deal'));
  const members = (group: Subject): Subject[] =>
    (group.members ?? []).flatMap((id) => index.subject(id) ?? []);
  const pair = /both|neither/.test(words);
  // "Each has an open deal", with no name of its own: of those told of so far.
  const said = here.length > 0 ? [] : topic.said;
  // "Each of the two lower tiers has open deals": of each tier, and of no account.
  const tiers = /^ ?(?:each|both)\b/.test(words)
    ? items.flatMap((item) =>
        item.kind === 'name' ? item.subjects.filter(({ kind }) => kind === 'tier') : [],
      )
    : [];
  const sets: NamedSet[] = [
    { members: [...new Set(tiers)], name: 'the tiers named' },
    { members: [...new Set(here)], name: 'the accounts named' },
    { members: pair ? said.slice(-2) : said, name: 'the accounts named so far' },
    { members: pair ? topic.named.slice(-2) : topic.named, name: 'the accounts of this text' },
    ...(account ? [{ members: deals([account]), name: `the deals of ${account.name}` }] : []),
    ...groups.map((group) => ({ members: members(group), name: group.name })),
    ...groups.map((group) => ({ members: deals(members(group)), name: `the deals of ${group.name}` })),
    ...groups.map((group) => ({
      members: deals(members(group)).filter(({ id }) => index.fact(id, 'deal_type')?.value !== 'renewal'),
      name: `the deals of ${group.name} without renewals`,
    })),
  ];
  return sets.filter((set) => (pair ? set.members.length === 2 : set.members.length > 1));
}

/** "None of these three is in trouble. No deal is stagnant": of the few accounts that the text is about, where it names no group. */
export function comparedIn({ items, topic }: Scope, at: number): Subject[] {
  const isOfFew = topic.named.length > 1 && topic.named.length <= FEW && topic.about === null;
  const isNamed = items
    .slice(0, at)
    .some((item) => item.kind === 'name' && item.subjects[0]!.kind !== 'rule');
  return isOfFew && !isNamed && topic.account === null ? topic.named : [];
}
const FEW = 4;
