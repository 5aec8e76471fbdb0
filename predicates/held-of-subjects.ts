/** A state held of the account that the words are about, or of a group where one of them is what is meant. */
import { type State, Values } from '../sentence/conditions.ts';
import { headsGroup } from '../sentence/group-heads.ts';
import { meansGroup } from '../sentence/groups-meant.ts';
import type { Item } from '../sentence/items.ts';
import { allMeant } from '../sentence/others.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import { accountFor, groupsFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import type { Held } from './held-of.ts';
import { comparedIn } from './quantifiers.ts';
import { followsThen, tellsThen, ValuesThen } from './run-before.ts';

/** "Expand hasn't shrunk": what is said not to have changed is the tier that heads the words, and not the whole book. */
const OF_ITSELF = /^(not gone|as in the run before|next to no change|hardly changed)/;

const isHeaded = (items: Item[], at: number): boolean =>
  items
    .slice(0, at)
    .some(
      (item, place) =>
        item.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier') && headsGroup(items, place),
    );

/** "The deal is stagnant", "it has gone quiet": of one alone, whatever else the sentence speaks of. */
const OF_ONE =
  /(?:^| )(?:(?:the|its|this|that|their) (?:# |N |open |only |one |same )*(?:deal|renewal|expansion|upgrade|account|customer|prospect|add - on|module|rollout|package|opportunity|contract)|it)(?: (?:is|' s|has|was|now|still|already|also|been|gone|itself|therefore|officially))*$/;
const isOfOne = (items: Item[], at: number): boolean =>
  OF_ONE.test(wordsShown(items.slice(Math.max(0, at - 8), at)));

/** Of the account that the words are about; of a group where no account is named and one of them is what is meant. */
export function holdsFor(
  scope: Scope,
  at: number,
  { test, says }: State,
  near: ReadonlySet<string>,
  figures: readonly Finding[],
): Held | null {
  const account = accountFor(scope, at);
  const single =
    account ||
    (OF_ITSELF.test(says) && isHeaded(scope.items, at)) ||
    (says.endsWith('of itself') && groupsFor(scope, at)[0]?.kind === 'tier');
  const groups = groupsFor(scope, at).slice(0, says.startsWith('all') ? 3 : single ? 1 : 2);
  const subjects =
    account && isNamedFor(scope, at)
      ? [account]
      : account
        ? [account, ...(meansGroup(scope.items) && !isOfOne(scope.items, at) ? groups : [])]
        : groups;
  const compared = /^no (?:deal|meeting|touch|owner)/.test(says) ? comparedIn(scope, at) : [];
  if (compared.length > 0 && compared.every((one) => test(new Values(scope.index, one), near) === true))
    return { holds: true, whom: 'the accounts compared', from: at };
  let known: Held | null = null;
  for (const subject of subjects) {
    const holds = test(new Values(scope.index, subject), near);
    if (holds) return { holds, whom: subject.name, from: at };
    if (holds === false && known === null) known = { holds, whom: subject.name, from: at };
  }
  const all = known ? allMeant(scope) : null;
  if (all?.every((one) => test(new Values(scope.index, one), near) === true))
    return { holds: true, whom: 'the accounts of this text', from: at };
  const factOf = (place: number): string | null =>
    figures.find(({ from }) => from === scope.items[place]!.from)?.fact ?? null;
  if (known && (tellsThen(scope.items, scope.index, at) || followsThen(scope.items, at, factOf))) {
    const then = subjects.find((subject) => test(new ValuesThen(scope.index, subject), near));
    if (then) return { holds: true, whom: `${then.name} in the run before`, from: at };
  }
  return known;
}
