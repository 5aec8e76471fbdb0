/** People Data Labs, Company Enrichment v5: staff by month, funding rounds, executives who came and went. */
import { z } from 'zod';
import { foldDomain } from '../domain/company-name.ts';
import { type IsoDate, isIsoDate, monthEnd, oneYearBefore } from '../domain/dates.ts';
import type { CompanyQuery, CompanySignal, CompanySource, EnrichmentReply } from '../domain/enrichment.ts';
import { headcountBetween } from '../domain/headcount.ts';
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
} from './company-signals.ts';

const companySchema = z.object({
  name: z.string(),
  display_name: textField,
  website: textField,
  employee_count_by_month: z.record(z.string(), z.unknown()).nullish().catch(null),
  funding_details: listField(
    z.object({
      funding_round_date: textField,
      funding_raised: numberField,
      funding_currency: textField,
      funding_type: textField,
    }),
  ),
  last_funding_date: textField,
  latest_funding_stage: textField,
  recent_exec_hires: listField(z.object({ joined_date: textField, job_title: textField })),
  recent_exec_departures: listField(z.object({ departed_date: textField, job_title: textField })),
});
type PeopleDataLabsCompany = z.infer<typeof companySchema>;

const PROVIDER: HttpProvider = {
  id: 'people-data-labs',
  baseUrl: 'https://api.peopledatalabs.com',
  keyHeader: 'X-API-Key',
  async lookUp(query, ask) {
    const answer = await ask({
      path: '/v5/company/enrich',
      search: { name: query.name, website: query.domain },
    });
    return answer === null
      ? notFoundReply(PROVIDER.id)
      : readPeopleDataLabs(answer, query, new Date().toISOString());
  },
};

/** Company Enrichment over HTTP; the key goes into `X-API-Key`. */
export function peopleDataLabsSource(options: ProviderOptions): CompanySource {
  return httpCompanySource(PROVIDER, options);
}

/**
 * A company record as the account's signals.
 * @throws ProviderFault when it is no company record
 */
export function readPeopleDataLabs(
  answer: unknown,
  query: CompanyQuery,
  retrievedAt: string,
): EnrichmentReply {
  const parsed = companySchema.safeParse(answer);
  if (!parsed.success) throw new ProviderFault('the answer is no company record');
  const record = parsed.data;
  const company = { name: record.display_name ?? record.name, domain: foldDomain(record.website) };
  const match = matchCompany(query, [company]);
  if (match.status !== 'found') return unmatchedReply(PROVIDER.id, match);
  const signals = [
    headcount(record, query.asOf, retrievedAt),
    ...funding(record, retrievedAt),
    ...leadership(record, retrievedAt),
  ];
  return foundReply(PROVIDER.id, company, signalsUpTo(query.asOf, signals));
}

/** Counts of the latest month that had ended by the as-of date, against the same month of the year before. */
function headcount(
  { employee_count_by_month: counts }: PeopleDataLabsCompany,
  asOf: IsoDate,
  retrievedAt: string,
): CompanySignal | null {
  const countIn = (month: string): number | null => {
    const count = counts?.[month];
    return typeof count === 'number' && Number.isInteger(count) ? count : null;
  };
  const months = Object.keys(counts ?? {}).filter(
    (month) => isIsoDate(`${month}-01`) && monthEnd(`${month}-01`) <= asOf && countIn(month) !== null,
  );
  const latest = months.sort().at(-1);
  if (latest === undefined) return null;
  const from = countIn(oneYearBefore(`${latest}-01`).slice(0, 7));
  const to = countIn(latest);
  if (from === null || to === null) return null;
  const change = headcountBetween(from, to, 'in 12 months');
  if (change === null) return null;
  return signalOn(change.type, monthEnd(`${latest}-01`), { detail: change.words, retrievedAt });
}

function funding(record: PeopleDataLabsCompany, retrievedAt: string): (CompanySignal | null)[] {
  const rounds = record.funding_details.map((round) => {
    const { amount, words } = inDollars(round.funding_raised, round.funding_currency);
    const detail = joined(round.funding_type?.replaceAll('_', ' '), words);
    return signalOn('funding', dayOfEvent(round.funding_round_date), { amount, detail, retrievedAt });
  });
  const last = dayOfEvent(record.last_funding_date);
  if (rounds.some((round) => round?.date === last)) return rounds;
  const detail = joined(record.latest_funding_stage?.replaceAll('_', ' '));
  return [...rounds, signalOn('funding', last, { detail, retrievedAt })];
}

function leadership(record: PeopleDataLabsCompany, retrievedAt: string): (CompanySignal | null)[] {
  const came = record.recent_exec_hires.map(({ joined_date, job_title }) =>
    signalOn('leadership_change', dayOfEvent(joined_date), {
      detail: joined(`joined: ${job_title ?? 'an executive'}`),
      retrievedAt,
    }),
  );
  const left = record.recent_exec_departures.map(({ departed_date, job_title }) =>
    signalOn('leadership_change', dayOfEvent(departed_date), {
      detail: joined(`left: ${job_title ?? 'an executive'}`),
      retrievedAt,
    }),
  );
  return [...came, ...left];
}
