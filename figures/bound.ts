/** Values of one subject that the words beside a figure point at, and those of them that it says. */
import type { OpenFigure } from '../sentence/figures.ts';
import type { Pointed } from '../sentence/pointing.ts';
import { type Candidate, says } from '../sentence/values.ts';

/** Values of one subject that the figure says, by the words beside it; `close` are those that the words meant. */
export function boundTo(
  values: Candidate[],
  { levels, strict }: Pointed,
  figure: OpenFigure,
  currency: string,
): { found: Candidate[]; close: Candidate[] } {
  let close: Candidate[] = [];
  let looked = 0;
  for (const level of levels) {
    const near = values.filter((each) => isPointed(each, level));
    if (near.length === 0) continue;
    const own = isDenied(figure)
      ? near.filter(({ value, period }) => period === 'current' && value === figure.value)
      : [];
    const found = near
      .filter((each) => says(figure, each, currency))
      // "Fewer than 11 touches" of 11: that the norm of April was lower is not what it says.
      .filter(({ period, metrics }) => own.length === 0 || period === 'current' || isOf(own, metrics[0]!));
    if (found.length > 0) return { found, close };
    if (close.length === 0) close = near;
    // "A median of over 29" of 29: it is what the words mean, and nothing told further off.
    if (own.length > 0) return { found: [], close: near };
    looked += 1;
    // A small count is of the nearest things that can be counted; anything else may be told further off.
    if ((isSmallCount(figure) || figure.bound) && looked >= 2) return { found: [], close };
  }
  if (figure.bound && looked > 0) return { found: [], close };
  if (strict || (isSmallCount(figure) && looked > 0) || ['percent', 'part', 'times'].includes(figure.kind))
    return { found: [], close };
  return {
    found: values
      .filter((each) => each.period !== 'derived' || figure.kind !== 'number')
      .filter((each) => figure.kind !== 'number' || figure.decimal || SCORES.has(each.metrics[0]!))
      .filter((each) => says(figure, each, currency)),
    close,
  };
}

const isOf = (values: Candidate[], metric: string): boolean =>
  values.some(({ metrics }) => metrics[0] === metric);

/** A hedge that leaves the figure itself out: "over 29". */
export const isDenied = ({ least, value, most }: OpenFigure): boolean => least > value || most < value;

const SCORES = new Set(['score', 'outcome_score', 'deal_outcome_score']);
const isSmallCount = (figure: OpenFigure): boolean =>
  figure.kind === 'number' && !figure.decimal && figure.value < 13;

const isPointed = ({ metrics, kind }: Candidate, pointed: ReadonlySet<string>): boolean =>
  // A share or multiple needs what it was made of, or what it is a share of.
  kind !== 'points' && metrics.length > 1
    ? pointed.has(metrics[0]!) || pointed.has(metrics[1]!)
    : metrics.some((metric) => pointed.has(metric));
