/** Which provider the settings name. Keys come from the environment and go into its requests alone. */
import type pg from 'pg';
import type { CompanySource } from '../domain/enrichment.ts';
import { UsageError } from '../domain/errors.ts';
import type { EnrichmentSettings } from '../domain/settings.ts';
import { apolloSource } from './company-apollo.ts';
import { crunchbaseSource } from './company-crunchbase.ts';
import type { ProviderOptions } from './company-http.ts';
import { mcpSource } from './company-mcp.ts';
import { peopleDataLabsSource } from './company-people-data-labs.ts';
import { snapshotSource } from './company-snapshot.ts';

/** The providers' secrets, as the settings hold them. */
export interface CompanySecrets {
  peopleDataLabsKey: string | undefined;
  apolloKey: string | undefined;
  crunchbaseKey: string | undefined;
  mcpToken: string | undefined;
}

/**
 * The source that companies are looked up in; null where the settings say `none`.
 * @throws UsageError when the provider's key or address is missing, so that no run begins without it
 */
export function companySource(
  settings: EnrichmentSettings,
  secrets: CompanySecrets,
  pool: pg.Pool,
): CompanySource | null {
  const withKey = (key: string | undefined, variable: string): ProviderOptions => ({
    key: given(key, settings.provider, variable),
    baseUrl: settings.base_url === undefined ? undefined : webAddressOf(settings.base_url, 'base_url'),
    keepDays: settings.keep_days,
    concurrency: settings.concurrency,
    timeout: settings.timeout,
  });
  switch (settings.provider) {
    case 'none':
      return null;
    case 'snapshot':
      return snapshotSource(pool, settings.concurrency);
    case 'people-data-labs':
      return peopleDataLabsSource(withKey(secrets.peopleDataLabsKey, 'PDL_API_KEY'));
    case 'apollo':
      return apolloSource(withKey(secrets.apolloKey, 'APOLLO_API_KEY'));
    case 'crunchbase':
      return crunchbaseSource(withKey(secrets.crunchbaseKey, 'CRUNCHBASE_API_KEY'));
    case 'mcp':
      return mcpSource({
        ...settings,
        keepDays: settings.keep_days,
        server: serverOf(settings),
        token: secrets.mcpToken,
      });
  }
}

function given(key: string | undefined, provider: string, variable: string): string {
  if (key !== undefined && key.trim() !== '') return key.trim();
  throw new UsageError(`The provider ${provider} needs a key, and ${variable} is not set.`, {
    hint: 'Set it in the environment, or choose another enrichment provider in the settings (docs/agent.md).',
  });
}

function webAddressOf(address: string, setting: string): string {
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return address;
  throw new UsageError(`enrichment.${setting} is no web address: ${address}`, {
    hint: 'Write it as https://api.example.com.',
  });
}

function serverOf({ mcp }: EnrichmentSettings) {
  const tool = mcp?.tool ?? 'external_search';
  if (mcp?.url !== undefined) return { url: webAddressOf(mcp.url, 'mcp.url'), tool };
  if (mcp?.command !== undefined) return { command: mcp.command, args: mcp.args, tool };
  throw new UsageError('The provider mcp needs enrichment.mcp.url or enrichment.mcp.command.', {
    hint: 'url: the address of a server; command (with args): what starts one.',
  });
}
