/** Declared phrases about overrides and disputes (docs/language.md, Decisions). */
import type { Form } from './forms.ts';

export const DECISION_FORMS: Form[] = [
  {
    id: 'overridden',
    form: 'by override of {A.override_by} [until {A.override_until}]',
    checks: ['overridden'],
    type: 'cause',
  },
  { id: 'overridden-since', form: 'in force since {A.override_since}', checks: ['overridden'] },
  { id: 'model-gives', form: 'the model gives {A.model_tier}', checks: ['under_override'] },
  {
    id: 'override-without-seat',
    form: 'override to {A.override_tier} without a seat',
    checks: ['override_without_seat'],
  },
  {
    id: 'override-ended',
    form: 'the override of {A.override_by@previous} has ended',
    checks: ['override_ended'],
    type: 'cause',
  },
  {
    id: 'disputed',
    form: 'flags {R.fired} accounts, {R.disputed} of them disputed',
  },
  { id: 'under-override', form: '{book.overridden} accounts under override' },
  { id: 'overridden-up', form: '{book.overridden_up} of them upward' },
];
