/**
 * What an MCP server's search tool answers, as an enrichment: our own reply, the snapshot's form, or something
 * alike. Who the company is, is judged here and not by the server.
 */
import { z } from 'zod';
import { foldDomain } from '../domain/company-name.ts';
import type { CompanyQuery, CompanySignal, EnrichmentReply } from '../domain/enrichment.ts';
import { listField, numberField, partField, textField } from './company-fields.ts';
import { matchCompany, unmatchedReply } from './company-match.ts';
import {
  dayOfEvent,
  foundReply,
  inDollars,
  joined,
  notFoundReply,
  plainWords,
  signalOn,
  signalsUpTo,
  unavailableReply,
  webAddress,
} from './company-signals.ts';

const signalSchema = z.object({
  type: z.string(),
  date: z.string(),
  amount: numberField,
  currency: textField,
  detail: textField,
  description: textField,
  sourceUrl: textField,
  source_url: textField,
  url: textField,
  retrievedAt: textField,
  retrieved_at: textField,
});
const companySchema = z.object({
  name: z.string(),
  domain: textField,
  website: textField,
  signals: z.array(z.unknown()).nullish(),
});
const answerSchema = z.object({
  status: textField,
  company: partField(companySchema),
  candidates: listField(companySchema),
  companies: z.array(z.unknown()).nullish(),
  name: textField,
  domain: textField,
  website: textField,
  signals: z.array(z.unknown()).nullish(),
});
type Told = { name: string; domain: string | null; signals: unknown[] };

/** Never throws: what cannot be read is `unavailable`. */
export function readSearchAnswer(answer: unknown, query: CompanyQuery, retrievedAt: string): EnrichmentReply {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) return unavailableReply('mcp', 'the answer is no enrichment of a company');
  const { status } = parsed.data;
  const companies = companiesOf(parsed.data);
  if (companies === null) {
    if (status === 'not_found') return notFoundReply('mcp');
    const reason =
      status === 'unavailable' ? 'the server says that it is unavailable' : 'the answer names no company';
    return unavailableReply('mcp', reason);
  }
  const match = matchCompany(query, companies);
  if (match.status !== 'found') return unmatchedReply('mcp', match);
  const read = match.company.signals.map((each) => signalOf(each, retrievedAt));
  const unusable = read.filter((each) => each === null).length;
  const reason =
    unusable === 0 ? '' : `${unusable} of ${read.length} signals without a type or a day left out`;
  return foundReply('mcp', match.company, signalsUpTo(query.asOf, read), reason);
}

/** The companies that the answer tells of; null when it names none and lists none. */
function companiesOf(answer: z.infer<typeof answerSchema>): Told[] | null {
  if (answer.companies != null) {
    return answer.companies.flatMap((each) => {
      const company = companySchema.safeParse(each);
      return company.success ? [toldOf(company.data)] : [];
    });
  }
  const candidates = answer.candidates.map(toldOf);
  if (answer.company != null) {
    const signals = answer.company.signals ?? answer.signals;
    return [toldOf({ ...answer.company, signals }), ...candidates];
  }
  if (answer.name != null) return [toldOf({ ...answer, name: answer.name }), ...candidates];
  return candidates.length > 0 ? candidates : null;
}

function toldOf({ name, domain, website, signals }: z.infer<typeof companySchema>): Told {
  const words = plainWords(name) ?? '';
  return { name: words, domain: foldDomain(domain) ?? foldDomain(website), signals: signals ?? [] };
}

function signalOf(raw: unknown, retrievedAt: string): CompanySignal | null {
  const parsed = signalSchema.safeParse(raw);
  if (!parsed.success) return null;
  const told = parsed.data;
  const type = told.type
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  if (!/^[a-z][a-z_]{0,39}$/.test(type)) return null;
  const { amount, words } = inDollars(told.amount, told.currency);
  return signalOn(type, dayOfEvent(told.date), {
    amount,
    detail: joined(plainWords(told.detail ?? told.description), words),
    sourceUrl: webAddress(told.sourceUrl ?? told.source_url ?? told.url),
    retrievedAt: instantOf(told.retrievedAt ?? told.retrieved_at) ?? retrievedAt,
  });
}

/** An ISO instant, or midnight UTC of a day; null for anything else. */
function instantOf(text: string | null | undefined): string | null {
  if (text == null || dayOfEvent(text) === null || text.length < 10) return null;
  const at = new Date(text.length === 10 ? `${text}T00:00:00Z` : text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
