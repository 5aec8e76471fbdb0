/** A sheet as the makers of true sentences read it: values by subject and metric, references filled in as they print. */
import type { Fact, FactSheet, Subject } from '../domain/facts.ts';

export class Told {
  readonly sheet: FactSheet;
  private readonly facts: Map<string, Fact>;
  private readonly subjects: Map<string, Subject>;
  private readonly kinds = new Map<string, Subject[]>();
  private named: Subject[] | null = null;

  constructor(sheet: FactSheet) {
    this.sheet = sheet;
    this.facts = new Map(sheet.facts.map((fact) => [fact.id, fact]));
    this.subjects = new Map(sheet.subjects.map((subject) => [subject.id, subject]));
    for (const subject of sheet.subjects) {
      const same = this.kinds.get(subject.kind);
      if (same) same.push(subject);
      else this.kinds.set(subject.kind, [subject]);
    }
  }

  ofKind(kind: Subject['kind']): Subject[] {
    return this.kinds.get(kind) ?? [];
  }

  children(kind: Subject['kind'], account: string): Subject[] {
    return this.ofKind(kind).filter(({ parent }) => parent === account);
  }

  members(group: string): string[] {
    return this.subjects.get(group)?.members ?? [];
  }

  /** Accounts that are in a tier, and whose name and whose name's beginning no other account has. */
  accounts(): Subject[] {
    if (this.named) return this.named;
    const all = this.ofKind('account');
    const beginnings = new Map<string, number>();
    const beginning = (name: string): string => name.split(' ', 1)[0]!;
    for (const { name } of all) beginnings.set(beginning(name), (beginnings.get(beginning(name)) ?? 0) + 1);
    this.named = all.filter(
      ({ id, name }) => this.value(`${id}.tier_number`) !== null && beginnings.get(beginning(name)) === 1,
    );
    return this.named;
  }

  /** Value of the fact by its id; null where there is none. */
  value(id: string): Fact['value'] {
    return this.facts.get(id)?.value ?? null;
  }

  number(id: string): number | null {
    const value = this.value(id);
    return typeof value === 'number' ? value : null;
  }

  text(id: string): string {
    return this.facts.get(id)?.text ?? '';
  }

  /** References filled in; null where one names no fact or has no value. */
  filled(text: string): string | null {
    let whole = true;
    const printed = text.replace(/\[\[([^\]|]+)(?:\|(\w+))?\]\]/g, (_, id: string, form?: string) => {
      const fact = this.facts.get(id);
      if (!fact || fact.value === null) whole = false;
      return fact ? this.shown(fact, form) : '';
    });
    return whole ? printed : null;
  }

  private shown(fact: Fact, form: string | undefined): string {
    if (form === 'unit' && (fact.unit === 'days' || fact.unit === 'months')) {
      const noun = fact.unit === 'days' ? 'day' : 'month';
      return `${fact.text} ${noun}${fact.value === 1 ? '' : 's'}`;
    }
    if (form === 'lower') return fact.text.charAt(0).toLowerCase() + fact.text.slice(1);
    if (form !== 'short') return fact.text;
    const owner = this.ofKind('owner').find(({ name }) => name === fact.value);
    return (owner && this.text(`${owner.id}.short_name`)) || fact.text;
  }
}
