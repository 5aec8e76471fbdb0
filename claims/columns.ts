/** Declared columns of tables. A title that is the name of a metric needs no entry: its cells are that metric. */
import type { SubjectKind } from '../domain/facts.ts';

export interface Column {
  titles: string[];
  /** subject: whom the row is about; value: one of the forms; prose: clauses about the row's subject. */
  role: 'subject' | 'value' | 'prose';
  kinds?: SubjectKind[];
  forms?: string[];
  checks?: string[];
  /** Cells that are no such value may hold declared phrases instead. */
  open?: boolean;
}

export const COLUMNS: Column[] = [
  { titles: ['Account', 'Also here', 'Also in Watch'], role: 'subject', kinds: ['account'] },
  { titles: ['Tier'], role: 'subject', kinds: ['tier'] },
  { titles: ['Rule'], role: 'subject', kinds: ['rule'] },
  { titles: ['Stage'], role: 'subject', kinds: ['stage'] },
  { titles: ['AE', 'Owner'], role: 'value', forms: ['{A.owner}'] },
  { titles: ['From → to'], role: 'value', forms: ['{A.tier@previous} → {A.tier}'] },
  { titles: ['Why', 'What drove it', 'Do this', 'Clears with'], role: 'prose' },
  { titles: ['#'], role: 'value', forms: ['{A.rank}'] },
];
