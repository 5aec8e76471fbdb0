/** Lists in a sentence: each name has to belong, and all of them have to be what the opening words say. */

import type { Match } from '../language/forms.ts';
import { STATEMENT_LISTS } from '../language/vocabulary.ts';
import { pushRange, type Reading } from '../text/reading.ts';
import type { Mention, State } from '../text/state.ts';
import { CHECKS } from './checks.ts';

/** Phrases that say that a list names some of its members only. */
const PARTIAL = new Set(['among', 'others']);

/** Begins the list that a form opens. */
export function openList(reading: Reading, match: Match): void {
  reading.state.list = match.form.list ?? null;
  reading.state.listed = new Map();
  reading.state.opened = openedBy(reading, match);
}

/** "among them", "and others": the count that opened the list is not that of its names. */
export function partialList(state: State, { form }: Match): void {
  if (state.opened && PARTIAL.has(form.id)) state.opened = { ...state.opened, count: null };
}

/** The words that open a list, with the count that they give, when they give one. */
function openedBy({ atoms }: Reading, match: Match): State['opened'] {
  const first = match.bindings[0];
  const count = first && first.slot.metric !== '' && first.span.kind === 'number' ? first.span.value : null;
  return { start: atoms[match.from]!.start, end: atoms[match.to - 1]!.end, count };
}

/** A list that announces a count names as many; where half of the names or more are wrong, its words are. */
export function closeList(reading: Reading): void {
  const { opened, listed, list } = reading.state;
  reading.state.list = null;
  reading.state.opened = null;
  if (!list || !opened || listed.size === 0) return;
  const wrong = [...listed.values()].filter((place) => place.wrong).length;
  const end = Math.max(...[...listed.values()].map((place) => place.end));
  const finding = { type: 'count' as const, verdict: 'contradicted' as const, fact: null };
  if (opened.count !== null && listed.size !== opened.count) {
    const reason = `${opened.count} announced, ${listed.size} named`;
    pushRange(reading, opened.start, end, { ...finding, reason });
  } else if (wrong > 0 && wrong * 2 >= listed.size) {
    const reason = `${wrong} of the ${listed.size} named do not belong to this list`;
    pushRange(reading, opened.start, opened.end, { ...finding, type: 'membership', reason });
  }
}

/** A statement list such as "any of: a; b" goes on after a semicolon, a list of names does not. */
export function endList(reading: Reading): void {
  const { list } = reading.state;
  if (list && !STATEMENT_LISTS.has(list)) closeList(reading);
}

/** An account in a list has to meet what the list says of its members. */
export function listed(reading: Reading, made: Mention, element: { from: number; to: number }): void {
  const { state } = reading;
  if (!state.list || made.kind !== 'account') return;
  const check = CHECKS[state.list]!;
  const problems = made.candidates.map((account) =>
    check({
      match: null,
      state,
      reading: { account, deal: null, signal: null, findings: [], wrong: 0, told: false },
    }),
  );
  const place = { start: reading.atoms[element.from]!.start, end: reading.atoms[element.to - 1]!.end };
  const again = state.listed.get(made.candidates[0]!.id);
  const problem = again
    ? { reason: `${made.candidates[0]!.name} stands twice in this list` }
    : problems.includes(null)
      ? null
      : problems[0]!;
  state.listed.set(made.candidates[0]!.id, { ...place, wrong: problem !== null });
  const finding = {
    type: 'membership' as const,
    verdict: problem ? ('contradicted' as const) : ('verified' as const),
    fact: null,
    reason: problem?.reason ?? `belongs to this list (${state.list})`,
  };
  // Which of the two is the wrong one, nobody can tell.
  for (const each of again ? [again, place] : [place]) pushRange(reading, each.start, each.end, finding);
  made.checked += 1;
  made.elsewhere = true;
}
