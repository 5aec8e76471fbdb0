/**
 * Cells of accounts.csv as the preset scorers read them: raw text in, a value or null out. A cell that is not of
 * its column's kind says nothing; it is neither guessed at nor zero.
 */
export type Cells = Readonly<Record<string, string>>;

/** A plain number (`1234.5`, `-3`), else null. */
export function numberOf(row: Cells, column: string): number | null {
  const cell = row[column] ?? '';
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : null;
}

/** A number within the column's own bounds, both included; outside them it says nothing. */
export function within(row: Cells, column: string, least: number, most = Number.POSITIVE_INFINITY) {
  const value = numberOf(row, column);
  return value !== null && value >= least && value <= most ? value : null;
}

/** The points of a label, in whichever letter case; null where the cell is none of the labels. */
export function labelled(
  row: Cells,
  column: string,
  points: Readonly<Record<string, number>>,
): number | null {
  const cell = labelOf(row, column);
  return Object.hasOwn(points, cell) ? points[cell]! : null;
}

export const labelOf = (row: Cells, column: string): string => (row[column] ?? '').trim().toLowerCase();

const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  1: true,
  false: false,
  no: false,
  n: false,
  0: false,
};

export const flagOf = (row: Cells, column: string): boolean | null => FLAGS[labelOf(row, column)] ?? null;

/** An ISO date of the calendar, else null. */
export function dateOf(row: Cells, column: string): string | null {
  const cell = row[column] ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(cell)) return null;
  const day = new Date(`${cell}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(cell) ? cell : null;
}

/**
 * The same day of the month so many months later; the month's last day where it has no such day (31 January and one
 * month is 28 or 29 February).
 */
export function monthsAfter(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Points of the first band whose lower edge the value reaches; bands from the highest edge down. */
export function banded(value: number | null, bands: readonly (readonly [edge: number, points: number])[]) {
  if (value === null) return null;
  for (const [edge, points] of bands) if (value >= edge) return points;
  return null;
}

/** Half up to so many decimals, as a report prints it. */
export function rounded(value: number | null, decimals = 0): number | null {
  if (value === null) return null;
  const scale = 10 ** decimals;
  return Math.floor(value * scale + 0.5 + 1e-9) / scale;
}
