/**
 * Open prose: a sentence that the declared forms do not cover whole, read word by word. It passes when every figure,
 * date and name is bound by the words beside it and agrees, every state and direction holds, and each remaining word is
 * one that claims nothing. One word in no list makes a fault of its clause, as anywhere else.
 */
import type { Finding } from './findings.ts';
import { judgeDirections } from './open-directions.ts';
import { baselessEvents } from './open-events.ts';
import { judgeDate, judgeFigure } from './open-evidence.ts';
import { type Item, itemsOf } from './open-items.ts';
import { judgeNames } from './open-names.ts';
import { judgeStates } from './open-predicates.ts';
import { accountAt, type Scope, type Topic } from './open-subjects.ts';
import { judgeSuperlatives } from './open-superlatives.ts';
import type { Candidate } from './open-values.ts';
import { unknownWords } from './open-vocabulary.ts';
import type { Reading } from './reading.ts';
import { SWAPPED } from './vocabulary.ts';

export interface OpenResult {
  findings: Finding[];
  /** Atoms that belong to a claim or to a word that is known. */
  owned: Set<number>;
}

/** Reads atoms [start, end) as open prose. */
export function readOpen(reading: Reading, topic: Topic, start: number, end: number): OpenResult {
  const { atoms, spans, state } = reading;
  const items = itemsOf(atoms, spans, state.index, start, end, topic.named);
  const [lead] = state.lead?.candidates ?? [];
  const scope: Scope = {
    items,
    topic,
    surroundings: state.surroundings,
    index: state.index,
    lead:
      lead?.kind === 'account'
        ? lead
        : state.surroundings.page?.kind === 'account'
          ? state.surroundings.page
          : null,
  };
  const told = new Map<number, Candidate[]>();
  const findings: Finding[] = [];
  items.forEach((item, at) => {
    if (item.kind === 'figure') {
      const { finding, candidates } = judgeFigure(scope, at, item.figure);
      findings.push(finding);
      told.set(at, candidates);
    } else if (item.kind === 'date') findings.push(judgeDate(scope, at, item.date));
  });
  const states = judgeStates(scope, findings);
  const superlatives = judgeSuperlatives(scope, told);
  findings.push(
    ...judgeNames(scope),
    ...states.findings,
    ...superlatives.findings,
    ...judgeDirections(scope, told),
  );
  findings.push(...swappedNames(scope, findings));
  const covered = new Set([...states.covered, ...superlatives.covered]);
  const unknown = unknownWords(scope, covered);
  findings.push(...unknown, ...baselessEvents(items, findings, covered));
  follow(scope);
  const open = new Set(
    unknown.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)),
  );
  const owned = new Set<number>();
  for (let at = start; at < end; at += 1) if (!open.has(at)) owned.add(at);
  return { findings, owned };
}

/** A name of which most statements of the sentence do not hold is what is wrong, and not the figures beside it. */
function swappedNames({ items }: Scope, findings: Finding[]): Finding[] {
  const named = items.filter((item) => accountAt(item) !== null);
  const [only] = named;
  if (named.length !== 1 || !only) return [];
  const held = findings.filter(
    ({ from, type }) => from !== only.from && ['value', 'date', 'name', 'label'].includes(type),
  );
  const wrong = held.filter(({ verdict }) => verdict === 'contradicted' || verdict === 'unbound').length;
  if (
    wrong === 0 ||
    (wrong < SWAPPED.wrong && wrong * 2 < held.length) ||
    wrong * SWAPPED.share < held.length
  )
    return [];
  const reason = `${wrong} of ${held.length} statements here do not hold for ${accountAt(only)!.name}`;
  return [{ from: only.from, to: only.to, type: 'name', verdict: 'contradicted', fact: null, reason }];
}

/** What the next sentence may go on about. */
function follow({ items, topic }: Scope): void {
  const accounts = items.map((item: Item) => accountAt(item)).filter((account) => account !== null);
  if (accounts.length > 0) topic.account = accounts.at(-1)!;
  for (const item of items) {
    const group = item.kind === 'name' ? item.subjects.find(({ kind }) => kind === 'tier') : undefined;
    if (group && accounts.length === 0) topic.group = group;
  }
}
