/** Crunchbase v4: a search by web address, then the organization with its rounds, acquisitions and IPOs. */
import { z } from 'zod';
import { foldDomain } from '../domain/company-name.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { CompanyQuery, CompanySignal, CompanySource, EnrichmentReply } from '../domain/enrichment.ts';
import { listField, numberField, partField, textField } from './company-fields.ts';
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

/** Dates come as texts on cards and with their precision among the properties. */
const dateField = z
  .union([z.string(), z.object({ value: textField, precision: textField })])
  .nullish()
  .catch(null);
const moneyField = partField(z.object({ value: numberField, currency: textField }));
const namedField = partField(z.object({ value: textField, permalink: textField }));
const acquisition = z.object({
  announced_on: dateField,
  price: moneyField,
  acquirer_identifier: namedField,
  acquiree_identifier: namedField,
});

const propertiesSchema = z.object({
  name: textField,
  identifier: z.object({ uuid: textField, value: textField, permalink: textField }),
  website: partField(z.object({ value: textField })),
  website_url: textField,
  closed_on: dateField,
  last_layoff_date: dateField,
  last_key_employee_change_date: dateField,
});
const organizationSchema = z.object({
  properties: propertiesSchema,
  cards: partField(
    z.object({
      raised_funding_rounds: listField(
        z.object({ announced_on: dateField, money_raised: moneyField, investment_type: textField }),
      ),
      acquiree_acquisitions: listField(acquisition),
      acquirer_acquisitions: listField(acquisition),
      ipos: listField(z.object({ went_public_on: dateField, amount_raised: moneyField })),
    }),
  ),
});
const searchSchema = z.object({ entities: listField(z.object({ properties: propertiesSchema })) });
type Organization = z.infer<typeof organizationSchema>;

const CARDS = ['raised_funding_rounds', 'acquiree_acquisitions', 'acquirer_acquisitions', 'ipos'];
const FIELDS = [
  'identifier',
  'name',
  'website_url',
  'closed_on',
  'last_layoff_date',
  'last_key_employee_change_date',
];

const PROVIDER: HttpProvider = {
  id: 'crunchbase',
  baseUrl: 'https://api.crunchbase.com',
  keyHeader: 'X-cb-user-key',
  async lookUp(query, ask) {
    const found = await ask({ path: '/api/v4/searches/organizations', body: searchFor(query.domain) });
    const search = searchSchema.safeParse(found ?? { entities: [] });
    if (!search.success) throw new ProviderFault('the answer is no list of organizations');
    const companies = search.data.entities.map(({ properties }) => companyOf(properties));
    const match = matchCompany(query, companies);
    if (match.status !== 'found') return unmatchedReply(PROVIDER.id, match);
    if (match.company.id === null) throw new ProviderFault('the organization found has no id');
    const answer = await ask({
      path: `/api/v4/entities/organizations/${encodeURIComponent(match.company.id)}`,
      search: { field_ids: FIELDS.join(','), card_ids: CARDS.join(',') },
    });
    return answer === null
      ? notFoundReply(PROVIDER.id)
      : readCrunchbase(answer, query, new Date().toISOString());
  },
};

/** Crunchbase over HTTP; the key goes into `X-cb-user-key`. */
export function crunchbaseSource(options: ProviderOptions): CompanySource {
  return httpCompanySource(PROVIDER, options);
}

function searchFor(domain: string): unknown {
  const byAddress = {
    type: 'predicate',
    field_id: 'website_url',
    operator_id: 'domain_eq',
    values: [domain],
  };
  return { field_ids: ['identifier', 'name', 'website_url'], query: [byAddress], limit: 10 };
}

/**
 * An organization with its cards as the account's signals.
 * @throws ProviderFault when it is no organization
 */
export function readCrunchbase(answer: unknown, query: CompanyQuery, retrievedAt: string): EnrichmentReply {
  const parsed = organizationSchema.safeParse(answer);
  if (!parsed.success) throw new ProviderFault('the answer is no organization');
  const company = companyOf(parsed.data.properties);
  const match = matchCompany(query, [company]);
  if (match.status !== 'found') return unmatchedReply(PROVIDER.id, match);
  const sourceUrl =
    company.permalink === null ? null : `https://www.crunchbase.com/organization/${company.permalink}`;
  const signals = signalsOf(parsed.data, { sourceUrl, retrievedAt });
  return foundReply(PROVIDER.id, company, signalsUpTo(query.asOf, signals));
}

function companyOf({ identifier, name, website, website_url }: Organization['properties']) {
  const permalink = identifier.permalink ?? null;
  return {
    name: name ?? identifier.value ?? '',
    domain: foldDomain(website_url) ?? foldDomain(website?.value),
    id: identifier.uuid ?? permalink,
    permalink: permalink !== null && /^[\w-]+$/.test(permalink) ? permalink : null,
  };
}

type Source = { sourceUrl: string | null; retrievedAt: string };

function signalsOf({ properties, cards }: Organization, source: Source): (CompanySignal | null)[] {
  const rounds = (cards?.raised_funding_rounds ?? []).map((round) =>
    paid(
      'funding',
      round.announced_on,
      round.money_raised,
      round.investment_type?.replaceAll('_', ' '),
      source,
    ),
  );
  const bought = (cards?.acquiree_acquisitions ?? []).map((each) =>
    paid('acquisition', each.announced_on, each.price, by('bought by', each.acquirer_identifier), source),
  );
  const buys = (cards?.acquirer_acquisitions ?? []).map((each) =>
    paid('bought_company', each.announced_on, each.price, by('bought', each.acquiree_identifier), source),
  );
  const ipos = (cards?.ipos ?? []).map((ipo) =>
    paid('ipo', ipo.went_public_on, ipo.amount_raised, null, source),
  );
  return [
    ...[...rounds, ...bought, ...buys, ...ipos],
    signalOn('bankruptcy', dayOf(properties.closed_on), { detail: 'closed', ...source }),
    signalOn('layoffs', dayOf(properties.last_layoff_date), source),
    signalOn('leadership_change', dayOf(properties.last_key_employee_change_date), source),
  ];
}

function paid(
  type: string,
  date: z.infer<typeof dateField>,
  money: z.infer<typeof moneyField>,
  words: string | null | undefined,
  source: Source,
): CompanySignal | null {
  const { amount, words: other } = inDollars(money?.value, money?.currency);
  return signalOn(type, dayOf(date), { amount, detail: joined(words, other), ...source });
}

const by = (what: string, named: z.infer<typeof namedField>): string | null =>
  named?.value == null ? null : `${what} ${named.value}`;

/** A date with its precision: a month stands for its last day, a year says too little. */
function dayOf(date: z.infer<typeof dateField>): IsoDate | null {
  if (date == null || typeof date === 'string') return dayOfEvent(date);
  if (date.precision === 'year' || date.precision === 'none') return null;
  return dayOfEvent(date.precision === 'month' ? date.value?.slice(0, 7) : date.value);
}
