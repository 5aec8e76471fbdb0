/** A block of text while it is read, and how its claims are made. */
import type { Claim } from '../domain/claims.ts';
import type { Finding } from './findings.ts';
import type { Atom } from './lexer.ts';
import type { Span } from './spans.ts';
import type { State } from './state.ts';
import type { PlainText } from './structure.ts';

/** The text of a block with everything that was read in it. */
export interface Reading {
  content: PlainText;
  atoms: Atom[];
  spans: Span[][];
  state: State;
  claims: Claim[];
  owned: Set<number>;
  members: { group: string; member: boolean }[];
  /** A heading of the report's frame stands here: it is about no tier. */
  framed: boolean;
}

/** Adds a claim for a range of atoms. */
export function push(reading: Reading, finding: Finding): void {
  const { atoms } = reading;
  pushRange(reading, atoms[finding.from]!.start, atoms[finding.to - 1]!.end, finding);
}

export function pushRange(
  { claims, content }: Reading,
  start: number,
  end: number,
  { type, verdict, fact, reason }: Pick<Claim, 'type' | 'verdict' | 'fact' | 'reason'>,
): void {
  claims.push({
    text: content.text.slice(start, end),
    start: content.starts[start]!,
    end: content.ends[end - 1]!,
    type,
    verdict,
    fact,
    reason,
  });
}
