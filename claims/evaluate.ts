/** Holds one matched phrase against the sheet: its values jointly, then its further conditions. */
import type { ClaimType } from '../domain/claims.ts';
import type { Fact, Subject } from '../domain/facts.ts';
import type { Binding, Match, Slot } from '../language/forms.ts';
import type { Finding, Reading } from '../text/findings.ts';
import { boundTo, cloneState, type Mention, mention, type State } from '../text/state.ts';
import { CHECKS } from './checks.ts';
import { GROUP_CHECKS } from './checks-groups.ts';
import { STATEMENT_CHECKS } from './checks-lists.ts';
import { beyondPath } from './checks-paths.ts';
import { disagreement } from './compare.ts';

/**
 * The reading of a form's alternatives that agrees best: a date that advice names may be the meeting's, the
 * renewal's or the day to decide by, and is right when it is one of them.
 */
export function bestMatch(matches: Match[], state: State, offsets: { start: number; end: number }[]): Match {
  const [first, ...others] = matches;
  if (others.length === 0) return first!;
  const faults = (match: Match) => evaluate(match, cloneState(state), offsets).filter(isWrong).length;
  return matches
    .map((match) => ({ match, faults: faults(match) }))
    .reduce((a, b) => (b.faults < a.faults ? b : a)).match;
}

/** All findings of a phrase. Moves the state on: what it names, later clauses are about. */
export function evaluate(match: Match, state: State, offsets: { start: number; end: number }[]): Finding[] {
  const about = mentionsOf(match, state, offsets);
  const spoken = spokenOf(match, state, about);
  const readings = readingsOf(match, state, about);
  const best = fewestWrong(readings);
  const doubted = best.wrong === 0 ? readings.find((each) => isDoubt(each, best)) : undefined;
  if (!doubted) narrow(state, about, readings, best);
  for (const each of new Set([...about.values(), spoken])) {
    if (!each) continue;
    each.checked += best.findings.length > 0 ? 1 : 0;
    each.wrong += best.wrong > 0 ? 1 : 0;
  }
  return [...best.findings, ...(doubted?.findings.filter(isWrong).map(notOfEach) ?? [])];
}

const fewestWrong = (readings: Reading[]): Reading => readings.reduce((a, b) => (b.wrong < a.wrong ? b : a));
const isWrong = (finding: Finding): boolean => finding.verdict !== 'verified';

/** Another deal of the account that the words could mean as well, and of which they are not true. */
const isDoubt = (reading: Reading, best: Reading): boolean =>
  reading.told &&
  reading.wrong > 0 &&
  reading.deal !== best.deal &&
  reading.account === best.account &&
  reading.signal === best.signal;

const notOfEach = (finding: Finding): Finding => ({
  ...finding,
  reason: `true of one deal, not of another that these words name as well; say which by what sets it apart: ${finding.reason}`,
});

/** The account that a phrase without values of its own is about: "moved down on the volume rule". */
function spokenOf(match: Match, state: State, about: Map<Binding, Mention | null>): Mention | null {
  const named = [...about.values()].some((each) => each?.kind === 'account');
  const checks = match.form.checks ?? [];
  if (named || checks.length === 0 || checks.every((check) => check in GROUP_CHECKS)) return null;
  const account = boundTo(state, 'A', '', 'current');
  return account && state.mentions.includes(account) ? account : null;
}

/** The mention behind each binding; a phrase's own names count for the slots before them as well. */
function mentionsOf(
  match: Match,
  state: State,
  offsets: { start: number; end: number }[],
): Map<Binding, Mention | null> {
  const about = new Map<Binding, Mention | null>();
  const waiting: Binding[] = [];
  const own = new Set(
    match.bindings.filter((each) => each.slot.metric === '').map((each) => each.slot.scope),
  );
  for (const binding of match.bindings) {
    const { slot, span } = binding;
    if (slot.metric === '' && span.kind === 'subject') {
      const made = mention(state, span.subjects, offsets[span.from]!.start, offsets[span.to - 1]!.end);
      about.set(binding, made);
      own.delete(slot.scope);
    } else if (own.has(slot.scope) || (own.has('A') && 'DS'.includes(slot.scope))) waiting.push(binding);
    else about.set(binding, boundTo(state, slot.scope, slot.metric, slot.period));
  }
  for (const binding of waiting) {
    about.set(binding, boundTo(state, binding.slot.scope, binding.slot.metric, binding.slot.period));
  }
  return about;
}

function readingsOf(match: Match, state: State, about: Map<Binding, Mention | null>): Reading[] {
  const usesDeal =
    match.bindings.some((each) => each.slot.scope === 'D') || match.form.checks?.includes('deal') === true;
  const usesSignal = match.bindings.some((each) => each.slot.scope === 'S');
  const accounts = accountsOf(match, state, about);
  const readings = accounts.flatMap((account): Reading[] => {
    if (!account) return [];
    const signals = usesSignal ? childrenOf(state, account, 'signal') : [null];
    const withDeals = (deals: (Subject | null)[]): Reading[] =>
      deals.flatMap((deal) =>
        signals.map((signal) => read(match, state, about, { ...blank(account), deal, signal })),
      );
    const tries = usesDeal ? dealsInOrder(match, state, account).map(withDeals) : [withDeals([null])];
    return tries.find((each) => each.some(({ told }) => told)) ?? tries.at(-1)!;
  });
  return readings.length > 0 ? readings : [read(match, state, about, blank(accounts[0] ?? null))];
}

const blank = (account: Subject | null): Reading => ({
  account,
  deal: null,
  signal: null,
  findings: [],
  wrong: 0,
  told: false,
});

/**
 * Whose deals the phrase may mean, the first of which it names one counting: those of this sentence, those of the
 * sentence before, any of the account's. A deal that was narrowed down is left only for one that is named anew.
 */
function dealsInOrder(match: Match, state: State, account: Subject): Subject[][] {
  const key = `deal ${account.id}`;
  const all = state.index.children(account.id, 'deal');
  const here = state.children.get(key);
  const named = match.bindings.some(
    ({ slot }) => slot.scope === 'D' && (slot.metric === 'amount' || slot.metric === 'deal_name'),
  );
  if (here) return named ? [here, all] : [here];
  const before = state.before.children.get(key);
  return before ? [before, all] : [all];
}

function accountsOf(match: Match, state: State, about: Map<Binding, Mention | null>): (Subject | null)[] {
  for (const mentioned of about.values()) if (mentioned?.kind === 'account') return mentioned.candidates;
  if (!match.form.checks) return [null];
  return boundTo(state, 'A', '', 'current')?.candidates ?? [null];
}

function childrenOf(state: State, account: Subject, kind: 'deal' | 'signal'): Subject[] {
  return state.children.get(`${kind} ${account.id}`) ?? state.index.children(account.id, kind);
}

function read(match: Match, state: State, about: Map<Binding, Mention | null>, reading: Reading): Reading {
  for (const binding of match.bindings) {
    if (binding.slot.metric === '') continue;
    reading.findings.push(judge(match, binding, state, about.get(binding) ?? null, reading));
  }
  reading.told = !reading.findings.some(isWrong);
  for (const name of match.form.checks ?? []) {
    const check = CHECKS[name];
    if (!check) throw new Error(`form ${match.form.id} names an unknown check "${name}"`);
    const problem = check({ match, state, reading });
    if (problem === undefined) continue;
    // "expansion" is part of the name that the text gives the deal.
    if (problem !== null && name === 'expansion') reading.told = false;
    reading.findings.push({
      from: match.from,
      to: match.to,
      type: match.form.type ?? 'predicate',
      verdict: problem === null ? 'verified' : 'contradicted',
      fact: problem?.fact ?? null,
      reason: problem?.reason ?? `holds (${match.form.id})`,
    });
  }
  reading.wrong = reading.findings.filter(isWrong).length;
  return reading;
}

function judge(
  match: Match,
  binding: Binding,
  state: State,
  about: Mention | null,
  reading: Reading,
): Finding {
  const { slot, span } = binding;
  const finding = { from: span.from, to: span.to, type: typeOf(slot, span.kind) };
  if (slot.metric === 'statement') return judgeStatement(finding, binding, state);
  const subject = slot.scope === 'F' ? footnoteOf(match, state) : subjectOf(slot, about, reading);
  if (!subject) {
    return {
      ...finding,
      verdict: 'unbound',
      fact: null,
      reason: `nothing here tells whose ${slot.metric} this is`,
    };
  }
  const fact = state.index.fact(subject.id, slot.metric, slot.period);
  if (!fact) {
    if (span.kind === 'dash')
      return { ...finding, verdict: 'verified', fact: null, reason: 'no fact on record' };
    const wanted = `${subject.name}: ${slot.metric}${slot.period === 'current' ? '' : `, ${slot.period}`}`;
    return { ...finding, verdict: 'unsupported', fact: null, reason: `no fact on record for ${wanted}` };
  }
  return compared(finding, binding, fact, state);
}

/** A statement is true as declared; in a list it must also be one that the list is of. */
function judgeStatement(
  finding: { from: number; to: number; type: ClaimType },
  { span }: Binding,
  state: State,
): Finding {
  const text = span.kind === 'label' ? span.value : '';
  const ids = state.index.sheet.statements.filter((each) => each.text === text).map((each) => each.id);
  const check = state.list ? STATEMENT_CHECKS[state.list] : undefined;
  const problem = check ? check(ids, state) : null;
  const listed = check ? state.latest.tier : undefined;
  if (listed) {
    listed.checked += 1;
    listed.wrong += problem ? 1 : 0;
  }
  return {
    ...finding,
    type: 'definition',
    verdict: problem ? 'contradicted' : 'verified',
    fact: null,
    reason: problem ?? `as the model declares it (${ids[0] ?? 'none'})`,
  };
}

/** The signal of a footnote's number. */
function footnoteOf(match: Match, state: State): Subject | null {
  const span = match.bindings.find((each) => each.slot.scope === 'F' && each.slot.metric === 'number')?.span;
  return span?.kind === 'number' ? (state.index.subject(`signal-${span.value}`) ?? null) : null;
}

function compared(
  finding: { from: number; to: number; type: ClaimType },
  binding: Binding,
  fact: Fact,
  state: State,
): Finding {
  const problem = disagreement(binding.span, fact, state.index.sheet);
  const beyond = problem === null ? null : beyondPath(binding.span, fact);
  if (beyond !== null) return { ...finding, verdict: 'unsupported', fact: fact.id, reason: beyond };
  return {
    ...finding,
    verdict: problem ? 'contradicted' : 'verified',
    fact: fact.id,
    reason: problem ?? `as on record (${fact.id})`,
  };
}

function subjectOf(slot: Slot, about: Mention | null, reading: Reading): Subject | null {
  if (slot.scope === 'D') return reading.deal;
  if (slot.scope === 'S') return reading.signal;
  if (about?.kind === 'account' && reading.account && about.candidates.includes(reading.account)) {
    return reading.account;
  }
  return about?.candidates[0] ?? null;
}

/** Keeps the candidates that agree, so that later clauses mean the same account, deal and signal. */
function narrow(state: State, about: Map<Binding, Mention | null>, readings: Reading[], best: Reading): void {
  const agreeing = readings.filter((reading) => reading.wrong === best.wrong);
  if (best.wrong > 0 && agreeing.length > 1) return;
  const accounts = [...new Set(agreeing.map((reading) => reading.account).filter((each) => each !== null))];
  for (const each of about.values()) {
    if (each?.kind === 'account' && accounts.some((account) => each.candidates.includes(account))) {
      each.candidates = each.candidates.filter((candidate) => accounts.includes(candidate));
    }
  }
  for (const account of accounts) {
    for (const kind of ['deal', 'signal'] as const) {
      const kept = agreeing.filter((reading) => reading.account === account).map((reading) => reading[kind]);
      const children = [...new Set(kept.filter((each) => each !== null))];
      if (children.length > 0) state.children.set(`${kind} ${account.id}`, children);
    }
  }
}

function typeOf(slot: Slot, kind: string): ClaimType {
  if (kind === 'date' || kind === 'month') return 'date';
  if (kind === 'subject') return slot.metric.includes('tier') ? 'label' : 'name';
  if (kind === 'label') return 'label';
  if (kind === 'url') return 'citation';
  if (slot.unit === 'days' || slot.unit === 'months') return 'duration';
  return slot.unit === 'count' ? 'count' : 'value';
}
