/** The frame of a sheet that is about a model and not about a run: what `simulate` and `backtest` state. Pure. */
import type { FactSheet, Subject } from '../domain/facts.ts';
import type { Model } from '../domain/model.ts';
import type { FactList } from './fact-list.ts';

export interface TrialFrame {
  /** Names the sheet as a run's id names a run's: `backtest-60cd041043b5`. */
  id: string;
  asOf: string;
  currency: string;
  model: Pick<Model, 'id' | 'name' | 'version' | 'hash' | 'tiers'>;
}

export const plainSubject = (
  id: string,
  kind: Subject['kind'],
  name: string,
  key: string = id,
  aliases: string[] = [],
): Subject => ({ id, kind, name, aliases, key });

/**
 * Labels in one line by their ids; those that several have carry the id, since a sentence could not say which is meant.
 */
export function distinctLabels(labelled: readonly { id: string; label: string }[]): Map<string, string> {
  const plain = (label: string): string => label.replace(/\s+/g, ' ').trim();
  const count = (label: string): number =>
    labelled.filter((each) => plain(each.label).toLowerCase() === plain(label).toLowerCase()).length;
  return new Map(
    labelled.map(({ id, label }) => [id, count(label) > 1 ? `${plain(label)} (${id})` : plain(label)]),
  );
}

/** The tiers of a model as subjects, named as a report's sheet names them. */
const tierSubjects = ({ tiers }: TrialFrame['model']): Subject[] =>
  tiers.map(({ number, label, labels }) =>
    plainSubject(`tier-${number}`, 'tier', `Tier ${number} — ${label}`, String(number), [
      ...new Set([`Tier ${number}`, label, ...Object.values(labels)]),
    ]),
  );

/** A sheet with the book, the tiers, the model, the trial itself as `run`, and these subjects besides. */
export function trialSheet(frame: TrialFrame, subjects: Subject[], list: FactList): FactSheet {
  const { id, name, version, hash, tiers } = frame.model;
  for (const { number, label } of tiers) list.metric('tier', `tier-${number}`, 'label', { value: label });
  return {
    schema: 'account-tier-facts/1',
    run: frame.id,
    asOf: frame.asOf,
    previousAsOf: null,
    comparison: 'none',
    currency: frame.currency,
    model: { id, name, version, hash },
    tiers: tiers.map(({ number, label, labels }) => ({
      number,
      label,
      labels: [...new Set(Object.values(labels))].sort(),
    })),
    subjects: [
      plainSubject('book', 'book', 'the book'),
      ...tierSubjects(frame.model),
      plainSubject('model', 'model', name, id),
      plainSubject('run', 'run', 'this trial', frame.id),
      ...subjects,
    ],
    facts: list.facts,
    statements: [],
    changes: [],
    notes: [],
  };
}
