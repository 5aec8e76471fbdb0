/** Segments and industries that open prose names ("an enterprise customer in hospitality"), held against the account's own. */

import { textOf } from '../sentence/items.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { lex } from '../text/lexer.ts';
import { otherKinds } from './other-kinds.ts';

const METRICS = ['segment', 'industry'] as const;
/** Ways to say a segment or an industry beside its own name. */
const ALIASES: Record<string, string> = {
  'small business': 'smb',
  'small - business': 'smb',
  'mid market': 'mid - market',
  midmarket: 'mid - market',
};
/** Single words that mean many other things stand for a label only before such a noun, or after such a word. */
const NOUN =
  /^(customer|account|prospect|client|company|business|firm|group|buyer|segment|name|manufacturer|retailer)$/;
/** Labels too plain to contradict: "public", "media coverage", "energy". */
const PLAIN = /^(energy|media|software|retail|insurance|public sector|commercial)$/;

interface Label {
  metric: string;
  value: string;
  words: string[];
}

const labels = new WeakMap<AuditIndex, Label[]>();

/** Every segment and industry of the sheet by its words, the longest first. */
function labelsOf(index: AuditIndex): Label[] {
  const made = labels.get(index);
  if (made) return made;
  const found = new Map<string, Label>();
  for (const account of index.ofKind('account'))
    for (const metric of METRICS) {
      const value = index.fact(account.id, metric)?.value;
      if (typeof value !== 'string') continue;
      const words = lex(value).map(({ folded }) => folded);
      found.set(`${metric} ${words.join(' ')}`, { metric, value, words });
      for (const [alias, of] of Object.entries(ALIASES))
        if (of === words.join(' '))
          found.set(`${metric} ${alias}`, { metric, value, words: alias.split(' ') });
    }
  const all = [...found.values()].sort((a, b) => b.words.length - a.words.length);
  labels.set(index, all);
  return all;
}

/** A claim for each label named of an account; none where no account can be told or its label is not on record. */
export function judgeLabels(scope: Scope): Finding[] {
  const { items, index } = scope;
  const findings: Finding[] = [];
  items.forEach((item, at) => {
    if (findings.some(({ to }) => to > item.from)) return;
    const label = labelAt(scope, at);
    if (!label) return;
    const end = at + label.length;
    const accounts = items.flatMap((each) => accountAt(each) ?? []);
    const account = accountFor(scope, at);
    const meant = account ? [account, ...accounts] : accounts;
    const known = meant.flatMap((each) => {
      const value = index.fact(each.id, label.metric)?.value;
      return typeof value === 'string' ? [{ value, id: each.id, name: each.name }] : [];
    });
    const right = known.find(({ value }) => value === label.value);
    const [first] = known;
    const telling = NOUN.test(textOf(items[nounAfter(scope, end)])) && !PLAIN.test(label.value.toLowerCase());
    if (!right && (!first || !telling)) return;
    const shown = right ?? first!;
    findings.push({
      from: item.from,
      to: items[end - 1]!.to,
      type: 'label',
      verdict: right ? 'verified' : 'contradicted',
      fact: `${shown.id}.${label.metric}`,
      reason: right ? 'as on record' : `${shown.name}: on record ${shown.value}`,
    });
  });
  return [...findings, ...otherKinds(scope, findings), ...dealNames(scope, findings), ...bands(scope)];
}

/** "Mid-market logistics prospect": where the labels beside each other end. */
function nounAfter(scope: Scope, end: number): number {
  const next = labelAt(scope, end);
  return next ? nounAfter(scope, end + next.length) : end;
}

/** "Odds of 60 (Medium)", "47, Medium": the band of the account's odds or of a deal's, as a label beside their figure. */
function bands(scope: Scope): Finding[] {
  const { items, index } = scope;
  return items.flatMap((item, at): Finding[] => {
    const isBand = item.kind === 'word' && item.capital && /^(low|medium|high)$/.test(item.word);
    const beside = [items[at - 1], items[at - 2]].some((each) => each?.kind === 'figure');
    const account = isBand && beside ? accountFor(scope, at) : null;
    if (!account) return [];
    const facts = ['current', 'previous']
      .flatMap((period) => [
        index.fact(account.id, 'outcome_band', period),
        ...index.children(account.id, 'deal').map(({ id }) => index.fact(id, 'deal_outcome_band', period)),
      ])
      .filter((fact) => typeof fact?.value === 'string');
    const found = facts.find((fact) => String(fact!.value).toLowerCase() === textOf(item));
    const [shown] = found ? [found] : facts;
    if (!shown) return [];
    const { from, to } = item;
    const verdict = found ? 'verified' : 'contradicted';
    const reason = found ? 'as on record' : `on record ${shown.value}`;
    return [{ from, to, type: 'label', verdict, fact: shown.id, reason }];
  });
}

/** Metrics that say of what kind an account or a deal is, by the words that name one. */
const KINDS: [metric: 'type' | 'deal_type', words: RegExp, value: RegExp][] = [
  ['type', /^customer$/, /customer/],
  ['type', /^prospect$/, /prospect/],
  ['deal_type', /^renewal$/, /renewal/],
  ['deal_type', /^(expansion|upgrade|upsell|add - on)$/, /expansion/],
];

/**
 * "A customer in hospitality", "its renewal": claims where they hold; where not, the states tell (states-deals.ts).
 * They say too little to speak for a name or to be news of an account.
 */
export function kindLabels(scope: Scope): Finding[] {
  const { items, index } = scope;
  return items.flatMap((item, at): Finding[] => {
    const account = item.kind === 'word' ? accountFor(scope, at) : null;
    const kind = account && KINDS.find(([, words]) => words.test(textOf(item)));
    if (!kind) return [];
    const [metric, , wanted] = kind;
    const subjects = metric === 'type' ? [account] : index.children(account.id, 'deal');
    const found = subjects
      .map(({ id }) => index.fact(id, metric))
      .find((fact) => typeof fact?.value === 'string' && wanted.test(fact.value));
    if (!found) return [];
    const { from, to } = item;
    return [{ from, to, type: 'label', verdict: 'verified', fact: found.id, reason: 'as on record' }];
  });
}

/** "Field-team rollout", "the second-site seats deal": two or more words of a deal's name beside each other. */
function dealNames(scope: Scope, labels: readonly Finding[]): Finding[] {
  const { items, index } = scope;
  const findings: Finding[] = [];
  items.forEach((item, at) => {
    const account = item.kind === 'word' ? accountFor(scope, at) : null;
    if (!account || [...labels, ...findings].some(({ to }) => to > item.from)) return;
    for (const deal of index.children(account.id, 'deal')) {
      const value = index.fact(deal.id, 'deal_name')?.value;
      if (typeof value !== 'string') continue;
      const words = new Set(lex(value).flatMap(({ folded, kind }) => (kind === 'word' ? [folded] : [])));
      for (const plain of ['to', 'of', 'for', 'and', 'the', 'deal', 'in', 'a']) words.delete(plain);
      let [to, count] = [at, 0];
      while (
        to < items.length &&
        (words.has(textOf(items[to])) || (count > 0 && textOf(items[to]) === '-'))
      ) {
        if (textOf(items[to]) !== '-') count += 1;
        to += 1;
      }
      if (count < 2) continue;
      findings.push({
        from: item.from,
        to: items[to - 1]!.to,
        type: 'label',
        verdict: 'verified',
        fact: `${deal.id}.deal_name`,
        reason: 'as on record',
      });
      return;
    }
  });
  return findings;
}

/** By its words, or as the name of a segment. */
function labelAt(scope: Scope, at: number): { metric: string; value: string; length: number } | null {
  const item = scope.items[at]!;
  if (item.kind === 'name') {
    const [subject] = item.subjects;
    return subject?.kind === 'segment' ? { metric: 'segment', value: subject.name, length: 1 } : null;
  }
  const found = labelsOf(scope.index).find(({ words }) =>
    words.every((word, offset) => textOf(scope.items[at + offset]) === word),
  );
  return found ? { metric: found.metric, value: found.value, length: found.words.length } : null;
}
