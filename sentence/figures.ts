/** What a figure of open prose is: its kind, and the interval that a value on record has to lie in. */

export type FigureKind = 'money' | 'percent' | 'part' | 'times' | 'days' | 'points' | 'number';

export interface OpenFigure {
  kind: FigureKind;
  /** A value on record agrees when it lies in [least, most]. */
  least: number;
  most: number;
  /** As written, before any hedge. */
  value: number;
  decimal: boolean;
  /** Denied to be the figure itself ("over 60"): only what the words beside it name can be meant. */
  bound?: boolean;
  /** Written with its sign ("+1", "−5"): how far something went, or a value below nothing. */
  signed?: 1 | -1;
  /** Told as passed ("past 33"): a line may be the figure itself. */
  passed?: boolean;
  /** Metrics that the phrase itself names ("one account in ten"). */
  counts?: string[];
  currency: string | null;
  /** The same digits as a sum in the scale of the one before ("from $1.7 million to 2.3"). */
  scaled?: OpenFigure;
  to: number;
}

export const share = (kind: FigureKind, value: number, to: number, slack: number): OpenFigure => ({
  kind,
  value,
  least: value * (1 - slack),
  most: value * (1 + slack),
  decimal: false,
  currency: null,
  to,
});
