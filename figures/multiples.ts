/** Multiples whose other side is not written: "Jessamere is worth more than twelve times as much", "nearly double its old figure". */
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { within } from '../sentence/values.ts';

/** What is told in multiples by the words about it; money where none tell. */
const MEASURES: [RegExp, string[]][] = [
  [/^(far|off|away|later|distant)$/, ['days_to_renewal', 'days_to_close']],
  [/^(silent|silence|quiet)$/, ['days_since_last_touch']],
  [/^(contact|touch|exchange|conversation|talk|talked|often)$/, ['touches_30d']],
  [/^(score|scores)$/, ['score']],
  [/^(likely|odd|odds|likelihood)$/, ['outcome_score']],
];
const MONEY = ['arr', 'open_value', 'amount'];
const measuresIn = (items: Item[]): string[] =>
  MEASURES.find(([words]) => items.some((item) => words.test(wordOf(item))))?.[1] ?? MONEY;

const AS_MUCH = /^(much|many|big|large|long|size|value|amount|revenue|worth|valuable|far|high|money)$/;
const OLD = /^(old|earlier|previous|former|prior|last|august|before|then|was|had)$/;
const REACH = 7;

/** Why a multiple holds of an account against another, or against the run before; null where it does not. */
export function multipleTold(scope: Scope, at: number, figure: OpenFigure): string | null {
  if (figure.kind !== 'times') return null;
  const { items } = scope;
  const after = items.slice(at + 1, at + 1 + REACH);
  const account = accountFor(scope, at);
  if (!account) return null;
  if (after.slice(0, 4).some((item) => OLD.test(wordOf(item)))) return ofBefore(scope, account, figure);
  for (const others of othersMeant(scope, account, after)) {
    const found = others.length > 0 ? ofOthers(scope, account, others, figure) : null;
    if (found) return found;
  }
  return null;
}

function ofBefore({ index, told }: Scope, account: Subject, figure: OpenFigure): string | null {
  const at = new Values(index, account);
  const spoken = new Set([...(told?.values() ?? [])].flat().flatMap(({ metrics }) => metrics));
  const metric = [...spoken].find((each) => {
    const [now, then] = [at.figure(each), at.figure(each, 'previous')];
    return now !== null && then !== null && then > 0 && says(figure, now / then);
  });
  return metric ? `${account.name} against the run before (${metric})` : null;
}

/** Those that it may be held against: one of the sentence, after "either" all others, else one that the text told of last. */
function othersMeant({ items, topic }: Scope, account: Subject, after: Item[]): Subject[][] {
  const named = after.flatMap((item) => accountAt(item) ?? []).filter((one) => one !== account);
  if (named.length > 0) return [named.slice(0, 1)];
  const rest = topic.named.filter((one) => one !== account);
  if (after.some((item) => /^(either|each|both|others?)$/.test(wordOf(item)))) return [rest];
  if (!after.some((item) => AS_MUCH.test(wordOf(item)))) return [];
  const here = items.flatMap((item) => accountAt(item) ?? []);
  const told = [...here, ...topic.recent, ...(topic.account ? [topic.account] : [])];
  const last = [...new Set(told)].filter((one) => one !== account);
  return (last.length > 0 ? last : rest.length < FEW ? rest : []).map((one) => [one]);
}
/** Accounts of a text that names few enough to mean any of them. */
const FEW = 4;

function ofOthers(scope: Scope, account: Subject, others: Subject[], figure: OpenFigure): string | null {
  const metric = measuresIn(scope.items).find((each) => {
    const [own, ...rest] = [account, ...others].map((one) => measure(scope, one, each));
    return (
      own !== null &&
      own !== undefined &&
      rest.every((value) => value !== null && value > 0 && says(figure, own / value))
    );
  });
  return metric ? `${account.name} against ${others.map(({ name }) => name).join(', ')} (${metric})` : null;
}

/** An account's own value, or the sum of its deals' amounts. */
function measure({ index }: Scope, one: Subject, metric: string): number | null {
  const at = new Values(index, one);
  if (metric !== 'amount') return at.figure(metric);
  const amounts = at.deals().flatMap((deal) => deal.figure('amount') ?? []);
  return amounts.length === 0 ? null : amounts.reduce((sum, value) => sum + value, 0);
}

const says = (figure: OpenFigure, ratio: number): boolean => within(figure, ratio, 1e-6);
