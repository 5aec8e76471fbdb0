/**
 * The fact sheet of a run: everything its report may say a number, name, date, tier or window about. It is all
 * that the audit gets besides the prose, so it is complete on its own; docs/facts.md describes its JSON form.
 * Pure: the same input gives the same bytes.
 */
import type { Change, FactSheet } from '../domain/facts.ts';
import type { FactSheetInput } from '../domain/sheet-input.ts';
import { addAccountFacts } from './account-facts.ts';
import { addClockFacts } from './clock-facts.ts';
import { addDealFacts, addSignalFacts } from './deal-facts.ts';
import { FactList } from './fact-list.ts';
import { findings } from './findings.ts';
import { addGroupFacts } from './group-facts.ts';
import { addLookupFacts } from './lookup-facts.ts';
import { addModelFacts, addStatements } from './model-facts.ts';
import { type Names, namesOf } from './names.ts';
import { addOwnerFacts } from './owner-facts.ts';
import { addIntakeFacts, addRunFacts } from './run-facts.ts';
import { factId } from './sheet-index.ts';
import { subjectsOf } from './subjects.ts';

export { indexSheet } from './sheet-index.ts';

/** Currency of a book whose deals name none. */
const DEFAULT_CURRENCY = 'USD';

const GENERAL = /^(?:model|run|book|intake|tier-\d+)$/;

/**
 * Builds the sheet of one run (000-18 … 000-24: every figure that these sections print).
 * @throws ReferenceFault when a text of the model refers to a fact that the run does not have
 * @throws TiersError when two makers give one fact different values
 */
export function buildFactSheet(input: FactSheetInput): FactSheet {
  const currency = input.coverage.currency ?? DEFAULT_CURRENCY;
  const names = namesOf(input);
  const list = new FactList({ asOf: input.book.asOf, currency });
  addModelFacts(list, input.model);
  addRunFacts(list, input);
  addClockFacts(list, input, names);
  addLookupFacts(list, input.lookups ?? null);
  for (const fact of furtherFacts(input, names, currency)) list.put(fact);
  addIntakeFacts(list, input);
  addGroupFacts(list, input, names);
  addAccountFacts(list, input, names);
  addOwnerFacts(list, input, names);
  addDealFacts(list, input, names);
  addSignalFacts(list, input.signals);
  const sheet = frame(input, names, currency, list);
  // The model's texts speak of its settings, tiers and the book: an index over every account is not needed.
  const general = list.facts.filter((fact) => GENERAL.test(fact.subject));
  const statements = addStatements(list, input.model, names, { ...sheet, facts: general });
  return { ...sheet, facts: list.facts, statements };
}

function furtherFacts(input: FactSheetInput, names: Names, currency: string): FactSheet['facts'] {
  const settings = Object.fromEntries(
    Object.entries(input.model.settings).map(([name, setting]) => [name, setting.value]),
  );
  const { book, previous } = input;
  return [
    ...findings({
      book,
      previous,
      slugs: names.accounts,
      owners: names.owners,
      changes: input.changes,
      causes: causesOf(input, names),
      settings,
      currency,
    }),
    ...(input.extras ?? []),
  ];
}

function causesOf({ model }: FactSheetInput, names: Names) {
  const ids = (parts: { id: string }[]): string[] => parts.map(({ id }) => id);
  return {
    rules: names.rules,
    holds: ids(model.holds),
    caps: ids(model.caps),
    components: ids(model.components),
  };
}

function frame(input: FactSheetInput, names: Names, currency: string, list: FactList): FactSheet {
  const { book, model, previous } = input;
  return {
    schema: 'account-tier-facts/1',
    run: input.run,
    asOf: book.asOf,
    previousAsOf: previous?.asOf ?? null,
    comparison: previous?.kind ?? 'none',
    currency,
    model: { id: model.id, name: model.name, version: model.version, hash: model.hash },
    tiers: model.tiers.map((tier) => ({
      number: tier.number,
      label: tier.label,
      labels: [...new Set(Object.values(tier.labels))].sort(),
    })),
    subjects: subjectsOf(input, names),
    facts: list.facts,
    statements: [],
    changes: changesOf(input, names),
    notes: input.notes
      .map(({ accountId, author, date, text }) => ({
        author,
        date,
        text,
        subject: names.accounts.get(accountId) ?? '',
      }))
      .sort((a, b) =>
        a.subject !== b.subject ? (a.subject < b.subject ? -1 : 1) : a.date < b.date ? -1 : 1,
      ),
  };
}

/** Changes in the order they came; the causes' metric ids become fact ids of the account. */
function changesOf({ changes }: FactSheetInput, names: Names): Change[] {
  return changes.map(({ accountId, kind, from, to, causes }) => {
    const subject = names.accounts.get(accountId) ?? '';
    return {
      subject,
      kind,
      from: from?.label ?? null,
      to: to?.label ?? null,
      causes: causes.map(({ rule, facts }) => ({
        rule,
        facts: facts.map((metric) => factId(subject, metric)),
      })),
    };
  });
}
