/** The mutation operators' part of the scorecard: kill rates strict and lenient, each operator with its bounds. */
import { contentHash, measure, type Part } from './parts.ts';

/** What evals/measure.ts gives for an operator. */
interface MeasuredOperator {
  operator: string;
  group: string;
  mutants: number;
  /** A fault at every false place, with a verdict that the operator calls for. */
  strict: number;
  /** Any fault. */
  lenient: number;
  /** What slipped through, strictly; `lenient` says whether there was any fault. */
  missed: readonly { line: string; replacement: string; lenient?: boolean }[];
}

const STRICT = 0.97;
const LENIENT = 0.99;
const OVERALL = 0.99;

/** @param data content hash of the mutants */
export function operatorPart(outcomes: readonly MeasuredOperator[], data: string, seconds: number): Part {
  const all = (of: (each: MeasuredOperator) => number) => outcomes.reduce((sum, each) => sum + of(each), 0);
  const measures = outcomes.flatMap((each) => {
    const failed = each.missed.map(({ line, replacement }) => contentHash([line, replacement]));
    const [id, trials] = [`mutation.${each.group}.${each.operator}`, each.mutants];
    return [
      measure({
        id: `${id}.strict`,
        says: `${each.operator}: a fault of the verdict that it calls for, at the edit`,
        hits: each.strict,
        trials,
        data,
        failed,
        atLeast: STRICT,
      }),
      measure({
        id: `${id}.lenient`,
        says: `${each.operator}: any fault`,
        hits: each.lenient,
        trials,
        data,
        atLeast: LENIENT,
      }),
    ];
  });
  const overall = measure({
    id: 'mutation.all.strict',
    says: 'all mutants: a fault of the verdict that they call for, at the edit',
    hits: all(({ strict }) => strict),
    trials: all(({ mutants }) => mutants),
    data,
    atLeast: OVERALL,
  });
  return {
    part: 'mutation',
    title: 'Mutants',
    measures: [overall, ...measures],
    notes: [
      {
        title: 'Slipped through',
        lines: outcomes.flatMap(({ operator, missed }) =>
          missed.map(({ line, replacement }) => `${operator}: “${replacement}” in: ${line.slice(0, 200)}`),
        ),
      },
    ],
    seconds,
    cost: 0,
  };
}
