/** Which other account was meant: the one of which all that is wrong under a name would be true. */
import type { Claim } from '../domain/claims.ts';
import type { Subject } from '../domain/facts.ts';
import { dateAt } from '../text/dates.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { lex } from '../text/lexer.ts';
import { numberAt } from '../text/numbers.ts';
import type { Span } from '../text/spans.ts';
import { disagreement } from './compare.ts';
import { escaped, type Swap } from './swaps-words.ts';

/** Accounts that are tried in the place of another, at most: where more agree, which was meant cannot be told. */
const MOST_ACCOUNTS = 6;

/**
 * Swaps of an account's name for that of each account of which all figures and dates that are contradicted beside it
 * would be true.
 */
export function accountsFor(claim: Claim, beside: Claim[], index: AuditIndex): Swap[] {
  const bare = claim.text.replace(/[*_\\]/g, '');
  const named = index
    .ofKind('account')
    .filter((subject) => subject.name === bare || subject.aliases.includes(bare));
  const said = beside.flatMap((each) => {
    const own = named.some((subject) => each.fact !== null && belongs(each.fact, subject, index));
    const span = own && each.verdict === 'contradicted' ? writtenValue(each.text, index) : null;
    return span ? [{ fact: each.fact!, span }] : [];
  });
  if (said.length === 0) return [];
  const others = index
    .ofKind('account')
    .filter((other) => !named.includes(other) && said.every((each) => trueOf(other, each, index)));
  if (others.length > MOST_ACCOUNTS) return [];
  return others.map((other) => ({ start: claim.start, end: claim.end, text: escaped(other.name) }));
}

const belongs = (id: string, account: Subject, index: AuditIndex): boolean => {
  const subject = index.byId(id)?.subject;
  return subject === account.id || (subject !== undefined && index.subject(subject)?.parent === account.id);
};

/** The figure or date that the text is, and nothing else. */
function writtenValue(text: string, index: AuditIndex): Span | null {
  const atoms = lex(text);
  const spans = [dateAt(atoms, 0, index.sheet.asOf), numberAt(atoms, 0)];
  return spans.find((span) => span?.to === atoms.length) ?? null;
}

/** Whether the written figure or date is right for the other account, or for one of its deals. */
function trueOf(other: Subject, said: { fact: string; span: Span }, index: AuditIndex): boolean {
  const wrong = index.byId(said.fact)!;
  const kind = index.subject(wrong.subject)?.kind;
  const holders = kind === 'deal' || kind === 'signal' ? index.children(other.id, kind) : [other];
  return holders.some((holder) => {
    const fact = index.fact(holder.id, wrong.metric, wrong.period);
    return fact !== undefined && disagreement(said.span, fact, index.sheet) === null;
  });
}
