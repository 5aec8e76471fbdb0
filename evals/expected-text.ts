/** How a value prints, written down once more from docs/facts.md, for the sheet's `text`. */
import type { Unit } from '../domain/facts.ts';
import { rounded, type Value } from './recompute-terms.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const commas = (digits: number): string => String(digits).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

export function expectedText(value: Value, unit: Unit, asOf: string): string {
  if (value === null) return '';
  if (unit === 'date') {
    const [year, month, day] = String(value).split('-') as [string, string, string];
    return `${Number(day)} ${MONTHS[Number(month) - 1]}${asOf.startsWith(year) ? '' : ` ${year}`}`;
  }
  if (unit === 'month') {
    const [year, month] = String(value).split('-') as [string, string];
    return `${MONTHS[Number(month) - 1]}${asOf.startsWith(year) ? '' : ` ${year}`}`;
  }
  if (typeof value === 'string') return value;
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  switch (unit) {
    case 'money':
      return `${sign}$${dollars(size)}`;
    case 'percent':
      return `${sign}${commas(rounded(size))}%`;
    case 'sentiment':
      return `${sign}${size.toFixed(2)}`;
    case 'rate':
      return `${sign}${commas(rounded(size, 1))}`;
    default:
      return `${sign}${commas(size)}`;
  }
}

function dollars(size: number): string {
  if (size < 10_000) return commas(rounded(size));
  if (size < 10_000_000) return `${commas(rounded(size / 1000))}K`;
  // From ten million with one decimal; exact millions stand bare.
  if (size % 1_000_000 === 0) return `${commas(size / 1_000_000)}M`;
  const [whole, tenth] = rounded(size / 1_000_000, 1)
    .toFixed(1)
    .split('.') as [string, string];
  return `${commas(Number(whole))}.${tenth}M`;
}
