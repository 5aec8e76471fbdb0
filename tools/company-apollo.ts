/** Apollo, Organization Enrichment: funding events, and growth of staff as it stands when asked. */
import { z } from 'zod';
import { foldDomain } from '../domain/company-name.ts';
import type { CompanyQuery, CompanySignal, CompanySource, EnrichmentReply } from '../domain/enrichment.ts';
import { headcountChange } from '../domain/headcount.ts';
import { listField, numberField, textField } from './company-fields.ts';
import { type HttpProvider, httpCompanySource, ProviderFault, type ProviderOptions } from './company-http.ts';
import { matchCompany, unmatchedReply } from './company-match.ts';
import {
  dayOfEvent,
  foundReply,
  inDollars,
  joined,
  notFoundReply,
  signalOn,
  signalsUpTo,
  webAddress,
} from './company-signals.ts';

const organizationSchema = z.object({
  name: z.string(),
  primary_domain: textField,
  website_url: textField,
  latest_funding_round_date: textField,
  latest_funding_stage: textField,
  /** Amounts are texts such as `7M`. */
  funding_events: listField(
    z.object({
      date: textField,
      news_url: textField,
      type: textField,
      amount: z.union([z.string(), z.number()]).nullish().catch(null),
      currency: textField,
    }),
  ),
  /** Fractions, without a date: they hold for the day of the answer. */
  organization_headcount_twelve_month_growth: numberField,
});
const answerSchema = z.union([z.strictObject({}), z.object({ organization: z.unknown() })]);
type Organization = z.infer<typeof organizationSchema>;

const PROVIDER: HttpProvider = {
  id: 'apollo',
  baseUrl: 'https://api.apollo.io',
  keyHeader: 'X-Api-Key',
  async lookUp(query, ask) {
    const answer = await ask({ path: '/api/v1/organizations/enrich', search: { domain: query.domain } });
    return answer === null ? notFoundReply(PROVIDER.id) : readApollo(answer, query, new Date().toISOString());
  },
};

/** Organization Enrichment over HTTP; the key goes into `X-Api-Key`. */
export function apolloSource(options: ProviderOptions): CompanySource {
  return httpCompanySource(PROVIDER, options);
}

/**
 * An enrichment answer as the account's signals. An empty one is how Apollo says that it knows no such domain.
 * @throws ProviderFault when it is no such answer
 */
export function readApollo(answer: unknown, query: CompanyQuery, retrievedAt: string): EnrichmentReply {
  const outer = answerSchema.safeParse(answer);
  if (!outer.success) throw new ProviderFault('the answer is no enrichment');
  const organization = 'organization' in outer.data ? outer.data.organization : null;
  if (organization == null) return notFoundReply(PROVIDER.id);
  const parsed = organizationSchema.safeParse(organization);
  if (!parsed.success) throw new ProviderFault('the answer holds no organization with a name');
  const record = parsed.data;
  const domain = foldDomain(record.primary_domain) ?? foldDomain(record.website_url);
  const company = { name: record.name, domain };
  const match = matchCompany(query, [company]);
  if (match.status !== 'found') return unmatchedReply(PROVIDER.id, match);
  const signals = [...funding(record, retrievedAt), growth(record, retrievedAt)];
  return foundReply(PROVIDER.id, company, signalsUpTo(query.asOf, signals));
}

function funding(record: Organization, retrievedAt: string): (CompanySignal | null)[] {
  const events = record.funding_events.map((event) => {
    const { amount, words } = inDollars(abbreviated(event.amount), event.currency);
    return signalOn('funding', dayOfEvent(event.date), {
      amount,
      detail: joined(event.type, words),
      sourceUrl: webAddress(event.news_url),
      retrievedAt,
    });
  });
  const last = dayOfEvent(record.latest_funding_round_date);
  if (events.some((event) => event?.date === last)) return events;
  return [...events, signalOn('funding', last, { detail: joined(record.latest_funding_stage), retrievedAt })];
}

const THOUSANDS: Record<string, number> = { '': 1, K: 1e3, M: 1e6, B: 1e9 };

/** `7M` → 7,000,000; null for what is no such amount. */
function abbreviated(amount: string | number | null | undefined): number | null {
  if (typeof amount === 'number') return amount;
  const match = /^(\d+(?:\.\d+)?)\s*([KMB]?)$/i.exec((amount ?? '').replaceAll(',', '').trim());
  if (match === null) return null;
  // Cents of a rounded figure mean nothing: 2.2M is 2,200,000, not 2,200,000.0000000003.
  return Math.round(Number(match[1]) * THOUSANDS[match[2]!.toUpperCase()]!);
}

function growth(record: Organization, retrievedAt: string): CompanySignal | null {
  const change = headcountChange(
    record.organization_headcount_twelve_month_growth ?? Number.NaN,
    'in 12 months',
  );
  if (change === null) return null;
  return signalOn(change.type, dayOfEvent(retrievedAt), { detail: change.words, retrievedAt });
}
