/** States in open prose ("no meeting is booked", "all overdue") held against what is on record. */
import type { Finding } from './findings.ts';
import type { Item } from './open-items.ts';
import { STATES, Values } from './open-states.ts';
import { accountFor, groupsFor, isNamedFor, type Scope } from './open-subjects.ts';

export interface Covering {
  findings: Finding[];
  /** Items that the phrases account for. */
  covered: Set<number>;
}

/** The words of a sentence as one string, with the item that each character belongs to. */
export function skeletonOf(items: Item[]): { text: string; itemAt: number[] } {
  let text = '';
  const itemAt: number[] = [];
  items.forEach((item, at) => {
    const word =
      item.kind === 'word' || item.kind === 'sign'
        ? item.word
        : item.kind === 'figure'
          ? '#'
          : item.kind === 'date'
            ? 'D'
            : 'N';
    const piece = `${text === '' ? '' : ' '}${word}`;
    for (let count = 0; count < piece.length; count += 1) itemAt.push(at);
    text += piece;
  });
  return { text, itemAt };
}

export function judgeStates(scope: Scope): Covering {
  const { text, itemAt } = skeletonOf(scope.items);
  const covered = new Set<number>();
  const findings: Finding[] = [];
  for (const { pattern, says, test } of STATES) {
    for (const match of text.matchAll(pattern)) {
      const from = itemAt[match.index + (match[0].startsWith(' ') ? 1 : 0)]!;
      const to = itemAt[match.index + match[0].length - 1]!;
      if (range(from, to).some((at) => covered.has(at))) continue;
      const [holds, whom] = holdsFor(scope, from, test);
      if (holds === null) continue;
      for (const at of range(from, to)) covered.add(at);
      findings.push({
        from: scope.items[from]!.from,
        to: scope.items[to]!.to,
        type: /^no|^none/.test(says) ? 'absence' : 'predicate',
        verdict: holds ? 'verified' : 'contradicted',
        fact: null,
        reason: holds ? `holds of ${whom}: ${says}` : `on record it is not so of ${whom}: ${says}`,
      });
    }
  }
  return { findings, covered };
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

/** Of the account that the words are about; of a group where no account is named and one of them is what is meant. */
function holdsFor(
  scope: Scope,
  at: number,
  test: (values: Values) => boolean | null,
): [boolean | null, string] {
  const account = accountFor(scope, at);
  const groups = groupsFor(scope, at);
  const subjects =
    account && isNamedFor(scope, at)
      ? [account]
      : account
        ? [account, ...groups.slice(0, 1)]
        : groups.slice(0, 2);
  let known: [boolean | null, string] = [null, ''];
  for (const subject of subjects) {
    const holds = test(new Values(scope.index, subject));
    if (holds) return [true, subject.name];
    if (holds === false && known[0] === null) known = [false, subject.name];
  }
  return known;
}
