/**
 * What the built-in writer knows while it writes: the scored book, the run before, the sheet, and references to
 * its facts. A clause whose fact has no value is null, and the sentence that holds it is not written.
 */
import type { FactSheet } from '../domain/facts.ts';
import type { DealFeatures } from '../domain/features.ts';
import type { ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import { inTier, sellingDeals } from '../facts/finding-terms.ts';
import { referenceTo } from '../facts/references.ts';
import { indexSheet, type SheetIndex } from '../facts/sheet-index.ts';

export interface WriterInput {
  book: ScoredBook;
  /** Accounts of the run compared with; null on a first run. */
  previous: { asOf: string; accounts: ScoredAccount[] } | null;
  sheet: FactSheet;
  model: Model;
}

/** A clause, or null where the facts do not give one. */
export type Clause = string | null;

/** Roles of the action tiers that the narrative's sections are written for (000-19 … 000-22). */
export const TIER = { expand: 1, nurture: 2, watch: 3, triage: 4 } as const;

export class Writing {
  readonly index: SheetIndex;
  readonly input: WriterInput;
  private readonly slugs: Map<string, string>;
  private readonly earlier: Map<string, ScoredAccount>;

  constructor(input: WriterInput) {
    this.input = input;
    this.index = indexSheet(input.sheet);
    this.slugs = new Map(this.index.subjectsOf('account').map((subject) => [subject.key, subject.id]));
    this.earlier = new Map((input.previous?.accounts ?? []).map((each) => [each.accountId, each]));
  }

  /** Subject id of an account. */
  slug(account: ScoredAccount): string {
    return this.slugs.get(account.accountId) ?? account.accountId;
  }

  /** The account in the run before; undefined when it was not there. */
  before(account: ScoredAccount): ScoredAccount | undefined {
    return this.earlier.get(account.accountId);
  }

  inTier(tier: number): ScoredAccount[] {
    return inTier(this.input.book.accounts, tier);
  }

  /** The fact's value; null when the sheet has no such fact or the fact no value. */
  value(subject: string, metric: string, period = 'current'): number | string | boolean | null {
    return this.index.factOf(subject, metric, period)?.value ?? null;
  }

  number(subject: string, metric: string, period = 'current'): number | null {
    const value = this.value(subject, metric, period);
    return typeof value === 'number' ? value : null;
  }

  /** A reference to a fact that has a value, else null. */
  ref(subject: string, metric: string, form?: string, period = 'current'): Clause {
    return this.value(subject, metric, period) === null ? null : referenceTo(subject, metric, period, form);
  }

  /** Like `ref`, in a table cell: a dash where there is no value. */
  cell(subject: string, metric: string): string {
    return this.index.factOf(subject, metric) === undefined
      ? '—'
      : referenceTo(subject, metric, 'current', 'dash');
  }

  /** `no touch`, `[[…]] touch`, `[[…]] touches`: the noun goes with the figure. Null without a value. */
  counted(subject: string, metric: string, one: string, many: string, period = 'current'): Clause {
    const value = this.number(subject, metric, period);
    if (value === null) return null;
    if (value === 0) return `no ${one}`;
    return `${referenceTo(subject, metric, period)} ${value === 1 ? one : many}`;
  }

  /** A number of the model by its setting's name. */
  setting(name: string, form?: string): Clause {
    return this.ref('model', name, form);
  }

  label(tier: number): string {
    return this.ref(`tier-${tier}`, 'label') ?? '';
  }

  /** Subject id of a deal, by its id in the source. */
  deal(deal: DealFeatures): string | null {
    return this.index.subjectByKey('deal', deal.dealId)?.id ?? null;
  }

  /** The largest deal that put the account where it is: in tier 1 one that moves, elsewhere a stagnant one. */
  keyDeal(account: ScoredAccount): DealFeatures | null {
    const deals = sellingDeals(account);
    const telling = deals.filter((deal) => (deal.stagnant === true) === (account.tier !== TIER.expand));
    return (
      [...(telling.length > 0 ? telling : deals)].sort(
        (a, b) => (b.amount ?? -1) - (a.amount ?? -1) || (a.dealId < b.dealId ? -1 : 1),
      )[0] ?? null
    );
  }
}

/** Parts put together when none of them is null: `text\`no touch since ${date}\``. */
export function text(parts: TemplateStringsArray, ...slots: Clause[]): Clause {
  if (slots.some((slot) => slot === null)) return null;
  return parts.reduce((all, part, at) => `${all}${part}${slots[at] ?? ''}`, '');
}

/** The clauses that exist, joined by `; `; null when there is none. */
export function joined(...clauses: Clause[]): Clause {
  const present = clauses.filter((clause): clause is string => clause !== null && clause !== '');
  return present.length === 0 ? null : present.join('; ');
}

/** The first of the alternatives that the facts give. */
export function firstOf(...clauses: Clause[]): Clause {
  return clauses.find((clause) => clause !== null) ?? null;
}

/** A sentence: capital and full stop. */
export function sentence(clause: Clause): string {
  return clause === null || clause === '' ? '' : `${capital(clause)}.`;
}

/** First letter in upper case, also where a declared text or a lower-case label stands first. */
export function capital(clause: string): string {
  const reference = /^\[\[([^\]|]+)(?:\|lower)?\]\]/.exec(clause);
  const fact = reference?.[1] ?? '';
  if (reference !== null && (reference[0].endsWith('|lower]]') || fact.includes('.text_'))) {
    return `[[${fact}|upper]]${clause.slice(reference[0].length)}`;
  }
  return `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}`;
}

/** Sentences that exist, with a space between. */
export function sentences(...clauses: Clause[]): string {
  return clauses
    .map(sentence)
    .filter((each) => each !== '')
    .join(' ');
}
