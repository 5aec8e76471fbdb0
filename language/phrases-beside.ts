/** What may be said of a second model's tiers [C1]: forms and columns that only a sheet with such a model has. */

import type { AuditIndex } from '../text/index-sheet.ts';
import type { Form } from './forms.ts';

/** @param axis what the second model's facts are called by: `action`, `value` or `other` */
export function besideForms(axis: string): Form[] {
  return [
    { id: 'beside-tier', form: `${axis} tier {A.${axis}_tier}` },
    { id: 'beside-score', form: `${axis} score {A.${axis}_score}` },
    { id: 'heading-beside', form: 'Tiers side by side' },
    { id: 'beside-table', form: `rows are tiers, columns ${axis} tiers` },
    {
      id: 'beside-model',
      form: `${axis} tiers are those of model {model.beside}, version {model.beside_version}`,
    },
    {
      id: 'beside-only',
      form: `{book.${axis}_tier_only_accounts} <account without a tier has|accounts without a tier have> a ${axis} tier`,
    },
  ];
}

/**
 * The form of a column about the second model's tiers: "Value tier" holds an account's, "Value tier Strategic" counts
 * the accounts there, "No value tier" those that it gave none. Null for any other title, and without a second model.
 */
export function besideColumnForm(title: string, index: AuditIndex): string | null {
  const [, no, name, label] = /^(No )?(action|value|other) tier(?: (.+))?$/i.exec(title.trim()) ?? [];
  const axis = name?.toLowerCase();
  if (axis === undefined || !index.fact('model', `beside_${axis}`)) return null;
  if (no !== undefined) return label === undefined ? `{X.${axis}_tier_none_accounts}` : null;
  if (label === undefined) return `{A.${axis}_tier}`;
  const tiers = new RegExp(`^${axis}_tier_(\\d+)_label$`);
  const number = index.sheet.facts.flatMap(({ subject, metric, value }) =>
    subject === 'model' && value === label ? (tiers.exec(metric)?.[1] ?? []) : [],
  )[0];
  return number === undefined ? null : `{X.${axis}_tier_${number}_accounts}`;
}
