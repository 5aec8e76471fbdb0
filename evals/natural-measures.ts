/** Recall and precision over labelled errors, of all faults and of contradictions alone; misses by kind. */
import { isFault, type ProseLanguage } from '../claims/audit.ts';
import type { Audit } from '../domain/claims.ts';
import type { CleanText, DataSet, NaturalText } from './data-set.ts';
import { type Measure, measure, percent } from './parts.ts';
import { scoreText, type TextScore, totalOf } from './score-prose.ts';

export interface Split {
  /** What the ids of its measures begin with. */
  id: 'natural_dev' | 'natural_test' | 'planted_dev' | 'planted';
  title: string;
  set: DataSet<NaturalText>;
  /** What of it is told beside the figures. Alarms and misses of texts that nobody reads would teach what they are to measure. */
  tells: { missed: boolean; alarms: boolean };
}

/** Aimed at; printed whatever comes of it. */
const AIM = { recall: 0.95, precision: 0.9 };

/** @param language in which the texts were audited; part of the measures' ids */
export function naturalMeasures(
  { id, title, set, tells }: Split,
  language: ProseLanguage,
  auditOf: (row: CleanText) => Audit,
): { measures: Measure[]; notes: { title: string; lines: string[] }[] } {
  const audited = set.rows.map((row) => ({ row, claims: auditOf(row).claims }));
  const all = audited.map(({ row, claims }) => scoreText(row, claims.filter(isFault)));
  const against = audited.map(({ row, claims }) =>
    scoreText(
      row,
      claims.filter(({ verdict }) => verdict === 'contradicted'),
    ),
  );
  return {
    measures: [
      ...pair(`${id}.${language}.faults`, 'any fault', all, set.hash),
      ...pair(`${id}.${language}.contradicted`, 'contradicted', against, set.hash),
    ],
    notes: [
      { title: `${title} (${language}): recall by kind`, lines: byKind(set.rows, all) },
      ...(tells.missed
        ? [
            {
              title: `${title} (${language}): missed`,
              lines: all
                .flatMap(({ missed }) =>
                  missed.map(({ kind, text, why, key }) => `${kind}: “${text}” (${why}) ${key}`),
                )
                .sort(),
            },
          ]
        : []),
      ...(tells.alarms
        ? [
            {
              title: `${title} (${language}): refused without an error there`,
              lines: all.flatMap(({ alarms }) => alarms),
            },
            {
              title: `${title} (${language}): contradicted without an error there`,
              lines: against.flatMap(({ alarms }) => alarms),
            },
          ]
        : []),
    ],
  };
}

function pair(id: string, says: string, scores: readonly TextScore[], data: string): Measure[] {
  return [
    measure({
      id: `${id}.recall`,
      says: `${id.split('.').slice(0, 2).join(', ').replace('_', ', ')}: labelled errors that are found (${says})`,
      ...totalOf(scores.map(({ recall }) => recall)),
      data,
      atLeast: AIM.recall,
      aim: true,
      failed: scores.flatMap(({ missed }) => missed.map(({ key }) => key)),
    }),
    measure({
      id: `${id}.recall-of-all`,
      says: `${id.split('.').slice(0, 2).join(', ').replace('_', ', ')}: all that was labelled, judgements too, that is found (${says})`,
      ...totalOf(scores.map(({ recallOfAll }) => recallOfAll)),
      data,
    }),
    measure({
      id: `${id}.precision`,
      says: `${id.split('.').slice(0, 2).join(', ').replace('_', ', ')}: clauses refused that hold anything labelled (${says})`,
      ...totalOf(scores.map(({ precision }) => precision)),
      data,
      atLeast: AIM.precision,
      aim: true,
    }),
  ];
}

function byKind(rows: readonly NaturalText[], scores: readonly TextScore[]): string[] {
  const kinds = new Map<string, { all: number; missed: number }>();
  const count = (kind: string, key: 'all' | 'missed'): void => {
    const known = kinds.get(kind) ?? { all: 0, missed: 0 };
    kinds.set(kind, { ...known, [key]: known[key] + 1 });
  };
  for (const { errors } of rows)
    for (const { kind, severity } of errors) if (severity === 'error') count(kind, 'all');
  for (const { missed } of scores) for (const { kind } of missed) count(kind, 'missed');
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([kind, { all, missed }]) =>
        `${kind}: ${all - missed} of ${all} found (${percent((all - missed) / all)})`,
    );
}
