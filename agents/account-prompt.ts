/** What the prompt of one account's bullet holds: the account with its deals, signals and rules, and what is worth saying. */

import type { ScoredAccount } from '../domain/ledger.ts';
import { sellingDeals } from '../facts/finding-terms.ts';
import { declaredLanguage } from '../language/declared-language.ts';
import type { PromptSubject, PromptUnit } from '../prompts/unit-block.ts';
import type { Writing } from '../writer/context.ts';
import type { Unit } from '../writer/draft-units.ts';
import { tellingForms } from '../writer/telling-clauses.ts';
import { holdingClauses, type Subjects } from './holding-clauses.ts';
import { accountFacts, dealFacts, signalFacts } from './prompt-facts.ts';
import { CLEARS, stepsFor } from './unit-steps.ts';

/** Deals and signals of an account that a prompt shows, the most telling first. */
const SHOWN_CHILDREN = 2;

/** Clauses that a prompt offers: enough to choose from, few enough to be read. */
const MOST_HOLDS = 14;

type Content = Pick<PromptUnit, 'about' | 'subjects' | 'must' | 'holds' | 'steps' | 'quoted'>;

/** @param slug the account's */
export function accountUnit(w: Writing, unit: Unit, slug: string): Content {
  const { sheet } = w.input;
  const account = w.input.book.accounts.find((each) => w.slug(each) === slug);
  const [deals, signals] = [dealsOf(w, account), signalsOf(w, slug)];
  const rules = rulesOf(w, account);
  const subjects: Subjects = { A: [slug], D: deals, S: signals, R: rules };
  const clears = declaredLanguage().filter(({ group, form }) => group === 'advice' && CLEARS.test(form));
  const telling = account === undefined ? [] : tellingForms(w, account);
  const place = { heading: unit.heading, slug };
  const holds = [
    ...holdingClauses(
      sheet,
      place,
      telling.map((form) => ({ form })),
      subjects,
    ).slice(0, MOST_HOLDS),
    ...holdingClauses(sheet, place, clears, subjects),
  ];
  return {
    subjects: [
      accountFacts(sheet, slug),
      ...deals.map((deal, at) => ({ ...dealFacts(sheet, deal), letter: numbered('D', at) })),
      ...signals.map((signal, at) => ({ ...signalFacts(sheet, signal), letter: numbered('S', at) })),
      ...rules.map((rule, at) => ({ letter: numbered('R', at), id: rule, facts: labelOf(w, rule) })),
    ],
    about: 'account',
    must: [],
    holds,
    steps: stepsFor(w, unit, slug),
    quoted: quotedOf(w, slug, signals),
  };
}

const numbered = (letter: string, at: number): string => (at === 0 ? letter : `${letter}${at + 1}`);

function dealsOf(w: Writing, account: ScoredAccount | undefined): string[] {
  if (account === undefined) return [];
  const key = w.keyDeal(account)?.dealId;
  return sellingDeals(account)
    .sort((a, b) => Number(b.dealId === key) - Number(a.dealId === key) || (b.amount ?? 0) - (a.amount ?? 0))
    .flatMap((deal) => w.deal(deal) ?? [])
    .slice(0, SHOWN_CHILDREN);
}

function signalsOf(w: Writing, slug: string): string[] {
  const date = (signal: string): string => String(w.value(signal, 'date') ?? '');
  return w.index
    .childrenOf(slug)
    .filter(({ kind }) => kind === 'signal')
    .map(({ id }) => id)
    .sort((a, b) => (date(a) > date(b) ? -1 : date(a) < date(b) ? 1 : 0))
    .slice(0, SHOWN_CHILDREN);
}

/** Rules that fired, and those that the account's move comes from. */
function rulesOf(w: Writing, account: ScoredAccount | undefined): string[] {
  if (account === undefined) return [];
  const causes = w.input.sheet.changes.filter(({ subject }) => subject === w.slug(account));
  const all = [
    ...account.rules.filter(({ tier }) => tier === account.tier).map(({ id }) => id),
    ...causes.flatMap((change) => change.causes.map(({ rule }) => rule)),
  ];
  return [...new Set(all)].map((id) => `rule-${id}`).filter((id) => w.value(id, 'label') !== null);
}

const labelOf = (w: Writing, rule: string): PromptSubject['facts'] => [
  { metric: 'label', printed: String(w.value(rule, 'label') ?? '') },
];

function quotedOf(w: Writing, slug: string, signals: string[]): PromptUnit['quoted'] {
  const notes = w.input.sheet.notes
    .filter(({ subject }) => subject === slug)
    .map(({ author, text }) => ({ source: `note by ${JSON.stringify(author)}`, text }));
  const details = signals.flatMap((signal) => {
    const detail = w.value(signal, 'detail');
    return typeof detail === 'string' ? [{ source: `detail of ${signal}`, text: detail }] : [];
  });
  return [...notes, ...details];
}
