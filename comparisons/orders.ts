/**
 * Orders in which accounts are told: "A leads with $84,000, then B with $43,000", "from 33 to 61, followed by C from 30 to
 * 52", "more than the other two put together". They are claims where the figures beside them, or those on record, bear
 * them out.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import type { Candidate } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';
import { claimsOnWords, type Held } from './word-claims.ts';

type Told = ReadonlyMap<number, Candidate[]>;

/** Words after which less is told, or more. */
const AFTER: [RegExp, 1 | -1][] = [
  [
    /^(then|followed|next|after|ahead|before|above|over|beats|tops|outranks|outstrips|dwarfs|outweighs|overshadows|eclipses)$/,
    1,
  ],
  [/^(behind|below|trails|trailing|under)$/, -1],
];
const LEADS = /^(leads|leading|lead|tops|top|heads|first|ahead|front|outshines|wins|foremost)$/;
const NEAR = 9;

export function judgeOrders(
  scope: Scope,
  findings: readonly Finding[],
  taken: ReadonlySet<number>,
  told: Told,
): Covering {
  return claimsOnWords(
    scope,
    findings,
    taken,
    (at) => inOrder(scope, at, told) ?? leading(scope, at, told) ?? overTogether(scope, at, told),
  );
}

const asTold = (reason: string): Held => ({ holds: true, reason });

const ownerOf = ({ index }: Scope, { fact }: Candidate): string => {
  const subject = index.subject(fact.split('.')[0]!);
  return subject?.kind === 'deal' ? (subject.parent ?? subject.id) : (subject?.id ?? fact);
};

/** "…, then Tressillow with $43,000": the figure before the word is the greater, of another account, of one metric. */
function inOrder(scope: Scope, at: number, told: Told): Held | null {
  const way = AFTER.find(([words]) => words.test(wordOf(scope.items[at])))?.[1];
  if (way === undefined) return null;
  const places = [...told.keys()];
  const before = places.filter((place) => place < at && at - place <= NEAR).sort((a, b) => b - a);
  const after = places.filter((place) => place > at && place - at <= NEAR).sort((a, b) => a - b);
  for (const left of before)
    for (const right of after)
      for (const one of told.get(left)!)
        for (const other of told.get(right)!)
          if (
            one.metrics.length === 1 &&
            one.metrics[0] === other.metrics[0] &&
            one.period === other.period &&
            ownerOf(scope, one) !== ownerOf(scope, other) &&
            Math.sign(one.value - other.value) === way
          )
            return asTold(`${one.text || one.value} before ${other.text || other.value} (${one.fact})`);
  return null;
}

/** "Rendleford leads with $84,000": the greatest of what the sentence tells of the accounts, or the text's on record. */
function leading(scope: Scope, at: number, told: Told): Held | null {
  const { items, index, topic } = scope;
  if (!LEADS.test(wordOf(items[at]))) return null;
  const account = accountFor(scope, at);
  const others = topic.named.filter((one) => one !== account);
  if (!account || others.length === 0) return null;
  const place = [...told.keys()].filter((each) => each > at && each - at <= NEAR).sort((a, b) => a - b)[0];
  const own = (place === undefined ? [] : told.get(place)!).filter(
    (each) => each.metrics.length === 1 && each.period === 'current' && ownerOf(scope, each) === account.id,
  );
  const found = own.find((each) => {
    const rest = others
      .map((one) => new Values(index, one).figure(each.metrics[0]!))
      .filter((value) => value !== null);
    return rest.length > 0 && rest.every((value) => value < each.value);
  });
  if (found) return asTold(`more than the other accounts here (${found.fact})`);
  const [first] = own;
  const over = own.length === 1 && first ? toldMore(scope, first, told) : null;
  return over
    ? { holds: false, reason: `${over.text} of ${ownerOf(scope, over)} is more (${over.fact})` }
    : null;
}

/** A figure of the sentence that is more of the same, of another account. */
const toldMore = (scope: Scope, own: Candidate, told: Told): Candidate | undefined =>
  [...told.values()]
    .flat()
    .find(
      ({ metrics, period, value, ...each }) =>
        metrics.length === 1 &&
        metrics[0] === own.metrics[0] &&
        period === own.period &&
        value > own.value &&
        ownerOf(scope, { metrics, period, value, ...each }) !== ownerOf(scope, own),
    );

const MORE = /^(more|larger|bigger|greater|higher)$/;
const LESS = /^(less|smaller|fewer|lower)$/;
const MONEY = ['arr', 'open_value', 'amount'];

/** "More than A and B put together", "more than the other two combined". */
function overTogether(scope: Scope, at: number, told: Told): Held | null {
  const { items, topic } = scope;
  const word = wordOf(items[at]).split(' ')[0]!;
  const way = MORE.test(word) ? 1 : LESS.test(word) ? -1 : 0;
  const rest = items.slice(at + 1, at + 16);
  const end = rest.findIndex((item) => /^(together|combined)$/.test(wordOf(item)));
  if (way === 0 || end < 0) return null;
  const account = accountFor(scope, at);
  const named = [...new Set(rest.slice(0, end).flatMap((item) => accountAt(item) ?? []))];
  const others = named.length > 1 ? named : othersMeant(rest.slice(0, end), topic.named, account);
  if (!account || others.length < 2 || others.includes(account)) return null;
  const place = [...told.keys()].filter((each) => each < at && at - each <= NEAR).sort((a, b) => b - a)[0];
  const beside = (place === undefined ? [] : told.get(place)!).flatMap(({ metrics }) => metrics);
  const metrics = beside.length > 0 ? [...new Set(beside)] : MONEY;
  const ways = metrics.map((each) => against(scope, account, others, each));
  const whom = `${account.name} against ${others.map(({ name }) => name).join(' and ')} together`;
  if (ways.includes(way)) return asTold(whom);
  return ways.length === 1 && ways[0] === -way ? { holds: false, reason: whom } : null;
}

/** Which way a value of an account lies from the sum over others; null where it or theirs are not on record. */
function against(scope: Scope, one: Subject, others: readonly Subject[], metric: string): number | null {
  const own = figureOf(scope, one, metric);
  const values = others.map((other) => figureOf(scope, other, metric));
  if (own === null || values.some((value) => value === null)) return null;
  return Math.sign(own - values.reduce<number>((sum, value) => sum + value!, 0));
}

/** "The other two": the accounts of the text besides the one that is spoken of. */
function othersMeant(items: Item[], named: readonly Subject[], account: Subject | null): Subject[] {
  return items.some((item) => /^(other|others|rest)$/.test(wordOf(item)))
    ? named.filter((one) => one !== account)
    : [];
}

function figureOf({ index }: Scope, one: Subject, metric: string): number | null {
  if (metric !== 'amount') return new Values(index, one).figure(metric);
  const amounts = index.children(one.id, 'deal').flatMap(({ id }) => {
    const value = index.fact(id, 'amount')?.value;
    return typeof value === 'number' ? [value] : [];
  });
  return amounts.length === 0 ? null : amounts.reduce((sum, value) => sum + value, 0);
}
