/** What every check works with: the account, deal and signal that a phrase is about, and their facts. */
import type { Fact } from '../domain/facts.ts';
import type { Match } from '../language/forms.ts';
import type { Reading } from '../text/findings.ts';
import type { State } from '../text/state.ts';

export interface Problem {
  reason: string;
  fact?: string;
}

export interface Context {
  /** null for a member of a list, which is judged by the list's words. */
  match: Match | null;
  state: State;
  reading: Reading;
}

/** null: it holds. undefined: nothing is claimed here. */
export type Check = (context: Context) => Problem | null | undefined;

export const fail = (reason: string, fact?: string): Problem => (fact ? { reason, fact } : { reason });

export const bindingsOf = (match: Match | null) => match?.bindings ?? [];

/** A fact of the account that the phrase is about. */
export function fact({ state, reading }: Context, metric: string, period?: string): Fact | undefined {
  return reading.account ? state.index.fact(reading.account.id, metric, period) : undefined;
}

export function figure(context: Context, metric: string): number | null {
  const value = fact(context, metric)?.value;
  return typeof value === 'number' ? value : null;
}

export const who = ({ reading }: Context) => reading.account?.name ?? 'nobody';

export function ruleOf({ match, state }: Context): string | null {
  const named = bindingsOf(match).find((each) => each.slot.scope === 'R')?.span;
  return named?.kind === 'subject' ? named.subjects[0]!.id : (state.latest.rule?.candidates[0]?.id ?? null);
}
