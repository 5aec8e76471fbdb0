/**
 * False edits of the declared language that a person could write of the same data: a form that reports have to keep is
 * broken, and nothing that the words say in plain English is wrong. The open language drops these, as all operators drop
 * what stays true. Decided from the edit and the sheet, never by the audit.
 */
import { addDays, daysBetween } from '../domain/dates.ts';
import type { Edit, Report } from './edits.ts';
import { bulletsOf } from './operators-places.ts';
import { dateOf } from './operators-true.ts';

type Plain = (removed: string, edit: Edit, report: Report) => boolean;

/** Whether what the edit says is true, or says nothing that data decide, when it is read as plain English. */
export function isPlainlyTrue(edit: Edit, report: Report): boolean {
  const plain = PLAIN[edit.operator];
  return plain?.(report.text.slice(edit.start, edit.end), edit, report) ?? false;
}

/** What renews in 40 days renews; a book has one renewal rule and one deal rule; `2 earlier` leaves open how much. */
const qualifier: Plain = (removed, { end, replacement }, { text }) =>
  replacement === '' &&
  (/^(?:silent|stagnant) $|^ derived from /.test(removed) ||
    (/^ within \d+ days$/.test(removed) && /^[.;,]/.test(text.slice(end))) ||
    (/^ a year$/.test(removed) && text.startsWith(' earlier', end)) ||
    // "The $93K expansion is of 23 April" is no sentence.
    (/^ past its close date$/.test(removed) && text.startsWith(' of', end)));

/** A signal is as true without its mark or with a vague one; a mark whose footnote is gone points nowhere. */
const source: Plain = (removed) => /^ (?:\[\d+\]|reported on )/.test(removed);

const MONTHS_A_QUARTER = 3;
const quarterOf = (day: string): number =>
  Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS_A_QUARTER);
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Days after the as-of date, and quarters, that the words may mean at their widest. */
const MEANT: Record<string, (ahead: number, quarters: number, months: number) => boolean> = {
  'next week': (ahead) => ahead >= 1 && ahead <= 14,
  'last week': (ahead) => ahead <= 0 && ahead >= -14,
  yesterday: (ahead) => ahead === -1,
  tomorrow: (ahead) => ahead === 1,
  'last month': (ahead, _quarters, months) => ahead <= 0 && months >= -1,
  'a year ago': (ahead) => ahead <= -350 && ahead >= -380,
  'next quarter': (_ahead, quarters) => quarters === 1,
  'last quarter': (_ahead, quarters) => quarters === -1,
  soon: (ahead) => ahead >= 0 && ahead <= 60,
};
/** Who had no touch since a day had none in any time that began after it. */
const SINCE_THEN: Record<string, (ahead: number) => boolean> = {
  yesterday: (ahead) => ahead < -1,
  'last week': (ahead) => ahead < -14,
  'last month': (ahead) => ahead < -61,
};
const AHEAD = /^(?:next|tomorrow|soon)/;

/** The day meant is the one that was written, or the words set a term for what somebody is to do. */
const relative: Plain = (removed, { start, replacement }, { text, sheet }) => {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const inAdvice = (line.replaceAll('**', '').match(/\*/g)?.length ?? 0) % 2 === 1;
  const term = removed.startsWith('by ') || (inAdvice && !/due $/.test(line));
  if (term && AHEAD.test(replacement)) return true;
  const days = /^in (\d+) days$/.exec(removed)?.[1];
  const day = days ? addDays(sheet.asOf, Number(days)) : dateOf(removed.replace(/^\w+ /, ''), sheet.asOf);
  if (!day) return false;
  const ahead = daysBetween(sheet.asOf, day);
  if (/\bno [^.;*]*touch $/i.test(line) && SINCE_THEN[replacement]?.(ahead)) return true;
  const quarters = quarterOf(day) - quarterOf(sheet.asOf);
  return MEANT[replacement]?.(ahead, quarters, monthOf(day) - monthOf(sheet.asOf)) ?? false;
};

/** All of a whole is some of it; and what stands beside the counted words is the whole itself. */
const quantifier: Plain = (removed, { end, replacement }, { text }) => {
  const count = Number(/\d+/.exec(removed)?.[0]);
  const after = text.slice(end, end + 40);
  if (replacement === 'some of them ') return true;
  if (/^most$/i.test(replacement.trim()) && /^ (?:moved|won) a deal/.test(after))
    return count > Number(/all (\d+) accounts[^.\n]*$/.exec(text.slice(0, end))?.[1]) / 2;
  return (
    /^(?:All|Most) $/.test(replacement) &&
    /^(?:accounts in the (?:book|snapshot)|open deals read|open deals at)/.test(after)
  );
};

/** Touches for a norm of them, and a sentiment, from which docs/audit.md calls engagement and relationship strong. */
const STRONG = { engagement: 0.8, relationship: 0.15 };

/** Evaluative words that docs/audit.md ties to rules, where the account's own values fulfil them. */
const evaluated: Plain = (_removed, { start, replacement }, report) => {
  const account = bulletsOf(report).find(({ body }) => body.start <= start && start <= body.end)?.account;
  const value = (metric: string): number =>
    Number(report.factById.get(`${account}.${metric}`)?.value ?? Number.NaN);
  if (/relationship is strong/i.test(replacement)) return value('sentiment_90d') >= STRONG.relationship;
  if (/engagement remains strong/i.test(replacement))
    return value('touches_30d') >= value('touch_norm_30d') * STRONG.engagement;
  const risky = report.sheet.subjects.filter(
    ({ kind, name }) => kind === 'rule' && /renewal|volume|sentiment/.test(name),
  );
  return (
    /renewal is safe/i.test(replacement) &&
    !!account &&
    !risky.some((rule) => rule.members?.includes(account))
  );
};

/** Words that people use for each other: docs/audit.md lists them under what open prose calls a measure. */
const SYNONYMS: readonly (readonly [string, string])[] = [
  ['arr', 'revenue'],
  ['touches', 'contacts'],
  ['touches', 'conversations'],
  ['median', 'norm'],
];
const synonym: Plain = (_removed, { base, replacement }) => {
  const [was, is] = [base?.replacement.toLowerCase() ?? '', replacement.toLowerCase()];
  return SYNONYMS.some(([one, other]) => was.includes(one) && was.replace(one, other) === is);
};

const PLAIN: Record<string, Plain> = {
  qualifier_dropped: qualifier,
  source_removed: source,
  relative_time: relative,
  quantifier,
  unsupported_clause: evaluated,
  false_tail: evaluated,
  prose_metric: synonym,
};
