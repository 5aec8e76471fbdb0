/** A provider's fields as signals: dated to the day, in US dollars or none, texts as data [000-13]. */
import { type IsoDate, isIsoDate, monthEnd } from '../domain/dates.ts';
import type { CompanySignal, EnrichmentReply } from '../domain/enrichment.ts';
import type { NamedCompany } from './company-match.ts';

const LONGEST_DETAIL = 200;
const LONGEST_ADDRESS = 500;
/** One line of a provider's text, cut at 200 characters; null where there is none. */
export function plainWords(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
  if (line === '') return null;
  if (line.length <= LONGEST_DETAIL) return line;
  // A cut through a character of two units would leave half of it.
  return `${line.slice(0, LONGEST_DETAIL - 1).replace(/\p{Cs}$/u, '')}…`;
}

/** A web address without credentials; null for anything else. */
export function webAddress(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > LONGEST_ADDRESS || !URL.canParse(text)) return null;
  const url = new URL(text);
  const plain = ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '';
  return plain ? url.href : null;
}

/**
 * The day of a provider's date: `2026-05-03`, `2026-05-03T08:00:00Z`, or a month, which stands for its last day.
 * A year alone says too little of when: null, as for anything that is no date.
 */
export function dayOfEvent(text: unknown): IsoDate | null {
  if (typeof text !== 'string') return null;
  const month = /^\d{4}-\d{2}$/.test(text) && isIsoDate(`${text}-01`);
  if (month) return monthEnd(`${text}-01`);
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(text)?.[1];
  return day !== undefined && isIsoDate(day) ? day : null;
}

/** A signal, or null where the provider gives no usable day. */
export function signalOn(
  type: string,
  date: IsoDate | null,
  rest: Partial<Omit<CompanySignal, 'type' | 'date'>> & { retrievedAt: string | null },
): CompanySignal | null {
  return date === null ? null : { type, date, amount: null, detail: null, sourceUrl: null, ...rest };
}

/** US dollars stay an amount; another currency goes into words, for nothing here converts it. */
export function inDollars(
  amount: number | null | undefined,
  currency: string | null | undefined,
): { amount: number | null; words: string | null } {
  if (amount == null || !Number.isFinite(amount) || amount < 0) return { amount: null, words: null };
  const code = (currency ?? 'USD').trim().toUpperCase();
  if (['USD', '$', 'US$', ''].includes(code)) return { amount, words: null };
  return { amount: null, words: `${code} ${String(amount)}` };
}

/** Words that are there, joined by commas. */
export function joined(...words: (string | null | undefined)[]): string | null {
  return plainWords(words.filter((each) => each != null && each !== '').join(', '));
}

/** What of the signals had happened by the as-of date: newest first, each once. */
export function signalsUpTo(asOf: IsoDate, signals: readonly (CompanySignal | null)[]): CompanySignal[] {
  const byKey = new Map<string, CompanySignal>();
  for (const signal of signals) {
    if (signal === null || signal.date > asOf) continue;
    const { retrievedAt: _, ...told } = signal;
    const key = JSON.stringify(told);
    if (!byKey.has(key)) byKey.set(key, signal);
  }
  return [...byKey]
    .sort(([keyA, a], [keyB, b]) => compare(b.date, a.date) || compare(a.type, b.type) || compare(keyA, keyB))
    .map(([, signal]) => signal);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The answer of a look-up that found the account's company. */
export function foundReply(
  provider: string,
  company: NamedCompany,
  signals: CompanySignal[],
  reason = '',
): EnrichmentReply {
  const { name, domain } = company;
  return { status: 'found', provider, company: { name, domain }, candidates: [], signals, reason };
}

/** The answer of a look-up that could not be made; it is no statement about the company. */
export function unavailableReply(provider: string, reason: string): EnrichmentReply {
  return { status: 'unavailable', provider, company: null, candidates: [], signals: [], reason };
}

/** The answer of a provider that has no such company. */
export function notFoundReply(provider: string): EnrichmentReply {
  const reason = 'no company of that name and domain';
  return { status: 'not_found', provider, company: null, candidates: [], signals: [], reason };
}
