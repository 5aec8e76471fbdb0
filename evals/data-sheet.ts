/**
 * The data as a writer outside the product would get them: the columns of a sheet by their ids, without the
 * catalogue's words, references or printed texts, so that prose written from it owes nothing to the product's language.
 */
import type { Fact, FactSheet } from '../domain/facts.ts';

/** Left out: what only repeats another column in the product's words, and settings of the ranking. */
const LEFT_OUT =
  /^(name|account_id|action|text|label|definition|rank|owner_rank|urgency|chance|priority|tier_number|status_reason|points_|possible_|touches_to_clear|points$|possible)/;

export class SheetColumns {
  private readonly bySubject = new Map<string, Fact[]>();
  readonly sheet: FactSheet;

  constructor(sheet: FactSheet) {
    this.sheet = sheet;
    for (const fact of sheet.facts) {
      const known = this.bySubject.get(fact.subject);
      if (known) known.push(fact);
      else this.bySubject.set(fact.subject, [fact]);
    }
  }

  name(subject: string): string {
    return this.sheet.subjects.find(({ id }) => id === subject)?.name ?? subject;
  }

  value(subject: string, metric: string): Fact['value'] {
    return this.sheet.facts.find(({ id }) => id === `${subject}.${metric}`)?.value ?? null;
  }

  /** `column: value`, one a line; the month before in a column of its own. Empty columns say so. */
  lines(subject: string, columns?: string[]): string[] {
    return (this.bySubject.get(subject) ?? [])
      .filter(({ metric, period }) => {
        if (period !== 'current' && period !== 'previous') return false;
        return columns ? columns.includes(metric) : !LEFT_OUT.test(metric);
      })
      .map(({ metric, period, value, unit }) => {
        const column = period === 'previous' ? `${metric}_last_month` : metric;
        return `${column}: ${value === null ? '(empty)' : value}${value !== null && unit === 'money' ? ` ${this.sheet.currency}` : ''}`;
      });
  }

  /** An account with its open deals and what the press reported of it. */
  account(id: string, columns?: string[]): string {
    const children = this.sheet.subjects.filter(({ parent }) => parent === id);
    const parts = children.map(
      (child) =>
        `  ${child.kind}: ${this.lines(child.id)
          .filter((line) => !line.startsWith('source'))
          .join('; ')}`,
    );
    return [
      `account: ${this.name(id)}`,
      ...this.lines(id, columns).map((line) => `  ${line}`),
      ...parts,
    ].join('\n');
  }

  /** A group: its own columns, without those that belong to single accounts. */
  group(id: string, columns?: string[]): string {
    return [`${this.name(id)}`, ...this.lines(id, columns).map((line) => `  ${line}`)].join('\n');
  }

  changes(accounts: ReadonlySet<string>): string {
    return this.sheet.changes
      .filter(({ subject }) => accounts.has(subject))
      .map(
        ({ subject, kind, from, to, causes }) =>
          `${this.name(subject)}: ${kind}, from ${from ?? '-'} to ${to ?? '-'}; cause: ${causes.map(({ rule }) => rule).join(', ') || '-'}`,
      )
      .join('\n');
  }
}
