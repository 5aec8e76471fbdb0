/**
 * Mutation operators: each makes one statement of a report false. Whether it is false is decided by them, from
 * the map of references and the values of the sheet, never by the audit that is being measured.
 */
import { type Mutation, NOT_ON_RECORD } from './edits.ts';
import { falseProse } from './free-prose.ts';
import { falseOfGroups } from './group-prose.ts';
import { BINDING_OPERATORS } from './operators-binding.ts';
import { CAUSE_OPERATORS } from './operators-cause.ts';
import { DEGREE_OPERATORS } from './operators-degree.ts';
import { EVASION_OPERATORS } from './operators-evasion.ts';
import { GROUP_OPERATORS } from './operators-groups.ts';
import { INSERTED_OPERATORS } from './operators-inserted.ts';
import { LABEL_OPERATORS } from './operators-label.ts';
import { LOGIC_OPERATORS } from './operators-logic.ts';
import { NOTE_OPERATORS } from './operators-notes.ts';
import { PROSE_OPERATORS } from './operators-prose.ts';
import { PROSE_WORD_OPERATORS } from './operators-prose-words.ts';
import { SOURCE_OPERATORS } from './operators-source.ts';
import { TABLE_OPERATORS } from './operators-tables.ts';
import { TIME_OPERATORS } from './operators-time.ts';
import { VALUE_OPERATORS } from './operators-value.ts';

export const MUTATIONS: Record<string, Mutation> = {
  ...VALUE_OPERATORS,
  ...TIME_OPERATORS,
  ...LABEL_OPERATORS,
  ...BINDING_OPERATORS,
  ...TABLE_OPERATORS,
  ...LOGIC_OPERATORS,
  ...DEGREE_OPERATORS,
  ...GROUP_OPERATORS,
  ...CAUSE_OPERATORS,
  ...SOURCE_OPERATORS,
  ...NOTE_OPERATORS,
  ...EVASION_OPERATORS,
  ...INSERTED_OPERATORS,
  ...PROSE_OPERATORS,
  ...PROSE_WORD_OPERATORS,
  free_prose: { group: 'prose', expects: NOT_ON_RECORD, make: falseProse },
  group_prose: { group: 'prose', expects: NOT_ON_RECORD, make: falseOfGroups },
};
