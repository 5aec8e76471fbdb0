/** All declared phrases, compiled once. */
import { formBook } from './cover.ts';
import { compileForm } from './forms.ts';
import { ACCOUNT_FORMS, DEAL_FORMS } from './phrases-account.ts';
import { ADVICE_FORMS, CHART_FORMS, FRAME_FORMS, GROUP_FORMS } from './phrases-group.ts';

export const DECLARED = [
  ...FRAME_FORMS,
  ...CHART_FORMS,
  ...ACCOUNT_FORMS,
  ...DEAL_FORMS,
  ...GROUP_FORMS,
  ...ADVICE_FORMS,
];

export const FORMS = formBook(DECLARED.map(compileForm));
