/** Names in open prose: the tier, stage, owner and deals of the account that the sentence is about. */
import type { Subject } from '../domain/facts.ts';
import type { Finding } from './findings.ts';
import type { Item } from './open-items.ts';
import { accountAt, accountFor, type Scope } from './open-subjects.ts';

export function judgeNames(scope: Scope): Finding[] {
  return scope.items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'name') return [];
    const [subject] = item.subjects;
    const finding = { from: item.from, to: item.to, type: 'name' as const, fact: null };
    const account = accountFor(scope, at);
    const named = namedAccounts(scope, account);
    switch (subject!.kind) {
      case 'tier':
        return judgeTier(scope, item, at, account, named);
      case 'stage':
        return named.length === 0
          ? []
          : [
              verdictOf(
                finding,
                named.some((one) => stagesOf(scope, one).has(subject!.name)),
                `no deal of ${names(named)} is or was in ${subject!.name}`,
              ),
            ];
      case 'owner':
        return named.length === 0
          ? []
          : [
              verdictOf(
                finding,
                named.some((one) => ownersOf(scope, one).has(subject!.name)),
                `${subject!.name} owns neither ${names(named)} nor a deal of it`,
              ),
            ];
      case 'deal':
        return named.length === 0
          ? []
          : [
              verdictOf(
                finding,
                item.subjects.some(({ parent }) => named.some(({ id }) => id === parent)),
                `no deal of ${names(named)} has this name`,
              ),
            ];
      default:
        return [{ ...finding, verdict: 'verified', reason: 'a name on record' }];
    }
  });
}

type Start = Pick<Finding, 'from' | 'to' | 'type' | 'fact'>;

const verdictOf = (start: Start, holds: boolean, problem: string): Finding => ({
  ...start,
  verdict: holds ? 'verified' : 'contradicted',
  reason: holds ? 'as on record' : problem,
});

const names = (subjects: Subject[]): string => subjects.map(({ name }) => name).join(', ');

/** All accounts of the sentence, else the one that it goes on about. */
function namedAccounts({ items }: Scope, account: Subject | null): Subject[] {
  const here = items.map((item: Item) => accountAt(item)).filter((each) => each !== null);
  return here.length > 0 ? [...new Set(here)] : account ? [account] : [];
}

function ownersOf({ index }: Scope, account: Subject): Set<string> {
  const owners = ['owner', 'previous_owner'].map((metric) => index.fact(account.id, metric)?.value);
  const before = index.fact(account.id, 'owner', 'previous')?.value;
  const ofDeals = index.children(account.id, 'deal').map((deal) => index.fact(deal.id, 'deal_owner')?.value);
  return new Set([...owners, before, ...ofDeals].filter((each) => typeof each === 'string'));
}

function stagesOf({ index }: Scope, account: Subject): Set<string> {
  const periods = ['current', 'previous'];
  return new Set(
    index
      .children(account.id, 'deal')
      .flatMap((deal) => periods.map((period) => index.fact(deal.id, 'stage', period)?.value))
      .filter((each) => typeof each === 'string'),
  );
}

const TO = new Set(['to', 'into', 'joins', 'joined', 'entered', 'joining', 'reached']);
const FROM = new Set(['from', 'left', 'leaves', 'leaving']);

/** A tier that stands before any account heads what is told of its group; else it is the account's, now or before. */
function judgeTier(
  scope: Scope,
  item: Item & { kind: 'name' },
  at: number,
  account: Subject | null,
  named: Subject[],
): Finding[] {
  const finding = { from: item.from, to: item.to, type: 'label' as const, fact: null };
  const before = scope.items[at - 1];
  const word = before?.kind === 'word' ? before.word : '';
  const explicit = scope.items.some((each) => accountAt(each) !== null) || scope.lead !== null;
  const said = scope.items.some((each) => each.kind === 'word' && MOVED.has(each.word));
  if (!account || (!explicit && !TO.has(word) && !FROM.has(word) && word !== 'in'))
    return [{ ...finding, verdict: 'verified', reason: 'a tier' }];
  const tiers = item.subjects.map(({ id }) => Number(id.replace('tier-', '')));
  const has = (period: string) =>
    named.some((one) => tiers.includes(Number(scope.index.fact(one.id, 'tier_number', period)?.value)));
  const scored = named.some((one) =>
    item.subjects.some(({ name }) =>
      name.endsWith(String(scope.index.fact(one.id, 'scored_tier')?.value ?? '-')),
    ),
  );
  if (at === 0 || scope.surroundings.group?.id === item.subjects[0]!.id)
    return [{ ...finding, verdict: 'verified', reason: 'a tier' }];
  const now = has('current');
  const then = has('previous');
  const holds = FROM.has(word) ? then : TO.has(word) && said ? now || scored : now || then || scored;
  return [
    verdictOf(
      finding,
      holds,
      `${names(named)}: on record ${named.map((one) => `${scope.index.fact(one.id, 'tier', 'previous')?.text ?? 'no tier'}, now ${scope.index.fact(one.id, 'tier')?.text ?? 'no tier'}`).join('; ')}`,
    ),
  ];
}
const MOVED = new Set(
  'moved slipped dropped fell climbed rose joined joins went down up leapt slid promoted sank returned demoted'.split(
    ' ',
  ),
);
