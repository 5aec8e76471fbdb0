/** The facts that a prompt shows of each kind of subject: those that a reader could act on, where they have a value. */
import type { Fact, FactSheet } from '../domain/facts.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import type { PromptSubject } from '../prompts/unit-block.ts';
import { LEAP } from '../writer/telling-story.ts';
import { ACCOUNT, DEAL, GROUP, MODEL, RUN, SIGNAL } from './prompt-metrics.ts';
import { isCitable } from './unit-language.ts';

/** Facts that weigh nothing when they are none. */
const SAID_WHERE_SOME = /^(?:stagnant_deals|overdue_deals|touches_per_year)$/;
/** A place on the ranked list is a story only near its top; a win only while it is fresh. */
const RANKED = 10;
const FRESH_DAYS = 120;

type Shown = (fact: Fact, subject: string) => boolean;

/** An account, its name being printed by code. */
export function accountFacts(sheet: FactSheet, slug: string, letter = 'A'): PromptSubject {
  const index = indexSheet(sheet);
  const of = (metric: string): unknown => index.factOf(slug, metric)?.value;
  const yearly = Number(of('touch_norm_30d') ?? 0) < 1;
  const won = Number(of('days_since_won') ?? FRESH_DAYS + 1) <= FRESH_DAYS;
  return subjectOf(sheet, letter, slug, ACCOUNT, ({ metric, value }) => {
    if (metric === 'rank') return Number(value) <= RANKED;
    if (metric === 'owner' || metric === 'previous_owner') return of('owner_changed_on') != null;
    if (metric === 'points_to_expand') return of('tier_number') === 2;
    if (metric === 'open_value' || metric === 'open_deals') return of('open_deals') !== 1;
    if (metric === 'at_stake') return of('tier_number') === 3 && of('arr') !== value;
    if (metric === 'touches_per_year') return yearly;
    if (metric === 'touch_norm_30d') return !yearly;
    if (metric.startsWith('last_won')) return won;
    return true;
  });
}

/** Subjects with the facts that clauses of their unit cite too, so that no clause has a value that is not shown. */
export function withCited(sheet: FactSheet, subjects: PromptSubject[], cited: string[]): PromptSubject[] {
  const index = indexSheet(sheet);
  const facts = [...new Set(cited)].flatMap((id) => index.fact(id) ?? []);
  return subjects.map((subject) => {
    const more = facts.filter(
      (fact) => fact.subject === subject.id && fact.value !== null && fact.text !== '',
    );
    const written = more.map(({ id, text }) => ({ metric: id.slice(subject.id.length + 1), printed: text }));
    const known = new Set(subject.facts.map(({ metric }) => metric));
    return { ...subject, facts: [...subject.facts, ...written.filter(({ metric }) => !known.has(metric))] };
  });
}

/** A deal; its name, which is a text of the CRM, only where it has no amount to be called by. */
export function dealFacts(sheet: FactSheet, deal: string): PromptSubject {
  const unnamed = indexSheet(sheet).factOf(deal, 'amount')?.value == null;
  return subjectOf(sheet, 'D', deal, DEAL, ({ metric }) => metric !== 'deal_name' || unnamed);
}

export const signalFacts = (sheet: FactSheet, signal: string): PromptSubject =>
  subjectOf(sheet, 'S', signal, SIGNAL);

/** A tier, rule, owner, or the book: what a clause of that paragraph can cite of it. */
export const groupFacts = (sheet: FactSheet, paragraph: string, letter: string, id: string): PromptSubject =>
  subjectOf(
    sheet,
    letter,
    id,
    GROUP,
    ({ metric, value }) =>
      isCitable(paragraph, id === 'book' ? id : letter, metric) && (metric === 'kept' || value !== 0),
  );

/** What every prompt of a run may cite. */
export function generalFacts(sheet: FactSheet): PromptSubject[] {
  const index = indexSheet(sheet);
  const named = (kind: 'tier' | 'rule', metrics: string[]): PromptSubject[] =>
    index.subjectsOf(kind).map(({ id }) => subjectOf(sheet, kind === 'tier' ? 'T' : 'R', id, metrics));
  return [
    subjectOf(sheet, 'the run', 'run', RUN),
    subjectOf(sheet, 'the model', 'model', MODEL),
    ...named('tier', ['label', 'definition', 'action']),
    ...named('rule', ['label', 'text']),
  ];
}

/** A change since the report before that is too small to carry an act. */
const NEWS: Record<string, number> = {
  touches_30d: LEAP.touches,
  sentiment_90d: LEAP.sentiment,
  score: LEAP.score,
  outcome_score: LEAP.outcome,
};

function isNoNews(before: Fact, now: Fact | undefined): boolean {
  if (now?.value === before.value) return true;
  const least = NEWS[before.metric];
  if (least === undefined || typeof now?.value !== 'number' || typeof before.value !== 'number') return false;
  // Scores and sentiment are told in hundredths.
  return Math.abs(now.value - before.value) < least - 1e-9;
}

function subjectOf(
  sheet: FactSheet,
  letter: string,
  id: string,
  metrics: string[],
  shown: Shown = () => true,
): PromptSubject {
  const index = indexSheet(sheet);
  const facts = metrics.flatMap((written) => {
    const [metric = '', period] = written.split('@');
    const fact = index.factOf(id, metric, period);
    if (fact === undefined || fact.value === null || fact.text === '') return [];
    if (SAID_WHERE_SOME.test(metric) && fact.value === 0) return [];
    if (period !== undefined && isNoNews(fact, index.factOf(id, metric))) return [];
    return shown(fact, id) ? [{ metric: written, printed: fact.text }] : [];
  });
  return { letter, id, facts };
}
