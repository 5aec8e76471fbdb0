/** Money of accounts in the currency of the book, at the one rate of the fiscal year: exchange rates move no tier. */
import type { IsoDate } from '../domain/dates.ts';
import type { Absence, RawFeatures } from '../domain/features.ts';
import { type Model, settingValue } from '../domain/model.ts';
import { missing } from './feature-builder.ts';

/** The fiscal year of a date, by the calendar year in which it ends. @param firstMonth 1 to 12 */
export function fiscalYearOf(date: IsoDate, firstMonth: number): number {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return firstMonth > 1 && month >= firstMonth ? year + 1 : year;
}

/**
 * How an amount of the account's row becomes one of the book.
 * @returns the rate, or why there is none: the amount is then missing, whatever it is
 */
export function rateOf(account: RawFeatures, model: Model, asOf: IsoDate): number | Absence {
  if (model.money === undefined) return 1;
  const { book, currency, rates, fiscal_year_start } = model.money;
  const given = account.attributes[currency];
  if (given === undefined || given === null || String(given).toUpperCase() === book) return 1;
  const code = String(given).toUpperCase();
  const year = fiscalYearOf(
    asOf,
    fiscal_year_start === undefined ? 1 : settingValue(model, fiscal_year_start),
  );
  const rate = rates[code]?.[String(year)];
  if (rate === undefined)
    return missing(`in ${code}, and the model has no rate of ${code} for fiscal ${year}`);
  return settingValue(model, rate);
}
