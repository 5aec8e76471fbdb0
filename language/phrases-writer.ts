/** Declared phrases on who wrote the report: the rest of the footer is in phrases-report.ts. */
import type { Form } from './forms.ts';

export const WRITER_FORMS: Form[] = [
  { id: 'who-wrote', form: 'Who wrote what' },
  {
    id: 'written-none',
    form: 'Built-in writer: {run.writer} was asked for {run.all_units} paragraphs, and {run.model_units} of its texts stand',
  },
];
