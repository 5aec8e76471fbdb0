/** Attribute cells as the model declares them: what is not of its kind is missing, with the reason, never fatal. */
import { roundTo } from '../domain/catalogue.ts';
import { isIsoDate } from '../domain/dates.ts';
import type { Absence, Scalar } from '../domain/features.ts';
import { type Model, type NumberRef, settingValue } from '../domain/model.ts';
import type { Absent, Attribute } from '../domain/model-features.ts';
import { evaluate } from './conditions.ts';
import { missing, notJudged } from './feature-builder.ts';
import type { Subject } from './subject.ts';

type Reading = { value: Scalar } | { absence: Absence };

const YES = ['true', 'yes', 'y', '1'];
const NO = ['false', 'no', 'n', '0'];
const NUMBER = /^-?\d+(\.\d+)?$/;

/** At most 40 characters on one line, as a reason may repeat a cell. */
const shown = (cell: Scalar): string => String(cell).replace(/\s+/g, ' ').slice(0, 40);

const not = (cell: Scalar, what: string): Reading => ({ absence: missing(`"${shown(cell)}" is ${what}`) });

function readNumber(cell: Scalar, declared: Attribute, rate: number | Absence, model: Model): Reading {
  const text = typeof cell === 'string' ? cell.trim() : cell;
  const figure = typeof text === 'number' ? text : NUMBER.test(String(text)) ? Number(text) : Number.NaN;
  if (!Number.isFinite(figure)) return not(cell, 'no number');
  const bound = (ref: NumberRef | undefined, otherwise: number) =>
    ref === undefined ? otherwise : settingValue(model, ref);
  const value = declared.fraction === true ? roundTo(figure * 100, 6) : figure;
  if (value < bound(declared.at_least, -Infinity) || value > bound(declared.at_most, Infinity))
    return not(cell, 'outside what the model takes');
  if (declared.unit !== 'money') return { value };
  return typeof rate === 'number' ? { value: roundTo(value * rate, 6) } : { absence: rate };
}

function readLabel(cell: Scalar, declared: Attribute): Reading {
  const label = String(cell).trim();
  if (declared.labels === undefined) return { value: label };
  const known = declared.labels.find((each) => each === label.toLowerCase() || each === label);
  return known === undefined ? not(cell, `none of ${declared.labels.join(', ')}`) : { value: known };
}

function readFlag(cell: Scalar): Reading {
  if (typeof cell === 'boolean') return { value: cell };
  const word = String(cell).trim().toLowerCase();
  if (YES.includes(word)) return { value: true };
  return NO.includes(word) ? { value: false } : not(cell, 'neither true nor false');
}

function readDate(cell: Scalar): Reading {
  const date = String(cell).trim().slice(0, 10);
  return isIsoDate(date) ? { value: date } : not(cell, 'no ISO 8601 date');
}

/** One cell that is there. @param rate of the account's currency, for money */
export function readAttribute(
  cell: Scalar,
  declared: Attribute,
  rate: number | Absence,
  model: Model,
): Reading {
  if (declared.kind === 'number') return readNumber(cell, declared, rate, model);
  if (declared.kind === 'label') return readLabel(cell, declared);
  if (declared.kind === 'flag') return readFlag(cell);
  return declared.kind === 'date' ? readDate(cell) : { value: cell };
}

/** What it means that there is no value. */
export function absenceFor(absent: Absent, label: string, subject: Subject, model: Model): Absence {
  const kind =
    typeof absent === 'string'
      ? absent
      : evaluate(absent.missing_when, subject, model) === false
        ? 'not_judged'
        : 'missing';
  return kind === 'missing' ? missing(`no ${label} given`) : notJudged(`no ${label}`);
}
