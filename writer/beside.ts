/**
 * A second model's tiers in the report [C1]: one table of both models' tiers, and the second tier where accounts are
 * told. Always with the name of its axis and by label; all of it is empty for a run that carries no second model.
 */
import type { Column, Section } from '../domain/document.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { type Clause, capital, joined, sentence, text, type Writing } from './context.ts';
import { left, right } from './tables.ts';

/** What the second model's facts are called by; null without one. */
function besideAxis(w: Writing): string | null {
  return ['action', 'value', 'other'].find((name) => w.value('model', `beside_${name}`) !== null) ?? null;
}

/** `value tier Strategic`; null without one. */
export function besideTier(w: Writing, account: ScoredAccount): Clause {
  const axis = besideAxis(w);
  return axis === null ? null : text`${axis} tier ${w.ref(w.slug(account), `${axis}_tier`)}`;
}

/** `value tier Strategic; value score 82`; null without one. */
export function besideStanding(w: Writing, account: ScoredAccount): Clause {
  const axis = besideAxis(w);
  if (axis === null) return null;
  return joined(besideTier(w, account), text`${axis} score ${w.ref(w.slug(account), `${axis}_score`)}`);
}

/** The column of a table of accounts that holds the second tier; none without a second model. */
export function besideColumn(w: Writing): Column[] {
  const axis = besideAxis(w);
  return axis === null ? [] : [left(`${capital(axis)} tier`)];
}

/** The account's cell of that column. */
export function besideCell(w: Writing, account: ScoredAccount): string[] {
  const axis = besideAxis(w);
  return axis === null ? [] : [w.cell(w.slug(account), `${axis}_tier`)];
}

/** How many accounts of each tier are in which tier of the second model; no section without one. */
export function besideSections(w: Writing): Section[] {
  const axis = besideAxis(w);
  if (axis === null) return [];
  const only = `${axis}_tier_only_accounts`;
  const alone = w.number('book', only) ?? 0;
  const model = text`model ${w.ref('model', 'beside')}, version ${w.ref('model', 'beside_version')}`;
  const words = sentence(text`${axis} tiers are those of ${model}; rows are tiers, columns ${axis} tiers`);
  const rest = alone === 1 ? 'account without a tier has' : 'accounts without a tier have';
  const told = sentence(text`${w.ref('book', only)} ${rest} a ${axis} tier`);
  return [
    {
      id: 'beside',
      title: 'Tiers side by side',
      writer: 'builtin',
      blocks: [
        { kind: 'paragraph', text: words },
        tierRows(w, axis),
        ...(alone === 0 ? [] : [{ kind: 'paragraph' as const, text: told }]),
      ],
    },
  ];
}

function tierRows(w: Writing, axis: string): Section['blocks'][number] {
  const numbers = w.index
    .factsOf('model')
    .flatMap(({ metric }) => new RegExp(`^${axis}_tier_(\\d+)_label$`).exec(metric)?.[1] ?? []);
  const without = `${axis}_tier_none_accounts`;
  const some = (w.number('book', without) ?? 0) > 0;
  const metrics = [...numbers.map((number) => `${axis}_tier_${number}_accounts`), ...(some ? [without] : [])];
  const row = (name: string, subject: string): string[] => [
    name,
    ...metrics.map((metric) => w.cell(subject, metric)),
    w.cell(subject, 'accounts'),
  ];
  return {
    kind: 'table',
    caption: null,
    columns: [
      left('Tier'),
      ...numbers.map((number) =>
        right(`${capital(axis)} tier ${w.ref('model', `${axis}_tier_${number}_label`)}`),
      ),
      ...(some ? [right(`No ${axis} tier`)] : []),
      right('Accounts'),
    ],
    rows: [
      ...w.input.model.tiers.map(({ number }) => row(w.label(number), `tier-${number}`)),
      row('All', 'book'),
    ],
  };
}
