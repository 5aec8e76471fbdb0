/** Declared columns of tables. A title that is the name of a metric needs no entry: its cells are that metric. */
import type { SubjectKind } from '../domain/facts.ts';

export interface Column {
  titles: string[];
  /** subject: whom the row is about; component: which input of the score; value: one of the forms; prose: clauses about the row's subject. */
  role: 'subject' | 'component' | 'value' | 'prose';
  kinds?: SubjectKind[];
  forms?: string[];
  /** Words that a cell may hold instead, with the check that they stand for. */
  words?: Record<string, string>;
  /** The form in a row about a component of the score; ID stands for the component. */
  component?: string;
  /** The form on the page of one owner. */
  page?: string;
  /** Whether clauses of a prose column are advice; a reason is none, and advice is no reason. */
  advice?: boolean;
}

export const COLUMNS: Column[] = [
  { titles: ['Account', 'Also here', 'Also in Watch'], role: 'subject', kinds: ['account'] },
  { titles: ['Tier', 'Tier label'], role: 'subject', kinds: ['tier'], forms: ['{A.tier}'] },
  { titles: ['Rule'], role: 'subject', kinds: ['rule'] },
  { titles: ['Stage'], role: 'subject', kinds: ['stage'], forms: ['{D.stage}'] },
  { titles: ['Section'], role: 'subject', kinds: ['section'] },
  { titles: ['Paragraphs by the model'], role: 'value', forms: ['{X.model_units} of {X.all_units}'] },
  { titles: ['Input'], role: 'component' },
  { titles: ['Points'], role: 'value', forms: ['{A.points}'], component: '{model.component_ID_weight}' },
  { titles: ['Full points at'], role: 'value', forms: [], component: '{model.text_component_ID_full}' },
  {
    titles: ['AE', 'Owner'],
    role: 'subject',
    kinds: ['owner'],
    forms: ['{A.owner}'],
    words: { 'no owner': 'no_owner' },
  },
  { titles: ['From → to'], role: 'value', forms: ['{A.tier@previous} → {A.tier}'] },
  { titles: ['From'], role: 'value', forms: ['{A.tier@previous}'] },
  { titles: ['To'], role: 'value', forms: ['{A.tier}'] },
  { titles: ['Why', 'What drove it'], role: 'prose', advice: false },
  { titles: ['Do this', 'Clears with'], role: 'prose', advice: true },
  {
    titles: ['By', 'Decide by'],
    role: 'value',
    forms: ['<{A.next_touch}|{run.decide_by}|{A.renewal_date}|{D.close_date}>'],
  },
  { titles: ['#'], role: 'value', forms: ['{A.rank}'], page: '{A.owner_rank}' },
];
