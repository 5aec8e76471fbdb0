/** What `tiers doctor` says of each receiver, held against what each is really sent. */
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import { readSettings, type Settings } from '../../cli/settings.ts';
import { whatLeaves } from '../../cli/what-leaves.ts';
import { enrichmentSettingsSchema, writerSettingsSchema } from '../../domain/settings.ts';
import { companySource } from '../../tools/company-source.ts';
import { recordHttp } from '../http-recorder.ts';

const SECRETS = {
  PDL_API_KEY: 'SECRET',
  APOLLO_API_KEY: 'SECRET',
  CRUNCHBASE_API_KEY: 'SECRET',
  ANTHROPIC_API_KEY: 'SECRET',
};

function settingsWith(agent: Partial<Settings['agent']>, environment: Record<string, string> = {}): Settings {
  const settings = readSettings({}, { ...SECRETS, ...environment });
  return { ...settings, agent: { ...settings.agent, ...agent } };
}

const PROVIDERS = ['people-data-labs', 'apollo', 'crunchbase'] as const;

describe('what leaves this machine', () => {
  test('is nothing with the settings as they come, keys in the environment or not', () => {
    expect(whatLeaves(settingsWith({}))).toEqual([]);
    expect(whatLeaves(settingsWith({}, { DATABASE_URL: 'postgres://me:SECRET@localhost/book' }))).toEqual([]);
  });

  test.each(PROVIDERS)(
    '%s gets the fields that are named, and no date, name or key beside them',
    async (provider) => {
      const receiver = await recordHttp((response) => response.end('{"entities":[]}'));
      const settings = settingsWith({
        enrichment: enrichmentSettingsSchema.parse({ provider, base_url: receiver.url }),
      });
      const source = companySource(settings.agent.enrichment, settings.secrets, {} as pg.Pool)!;
      const query = { name: 'Sentinel Works', domain: 'sentinel.example', asOf: '2026-05-31' as const };
      await source.lookUp(query, new AbortController().signal);
      await receiver.close();
      const sent = receiver.requests
        .map(({ path, body }) => decodeURIComponent(path.replaceAll('+', ' ')) + body)
        .join();
      const [line] = whatLeaves(settings);
      expect(line).toContain(`To ${new URL(receiver.url).host}, the provider ${provider}: `);
      expect(sent.includes('sentinel.example')).toBe(/: (?:name and )?domain/.test(line!));
      expect(sent.includes('Sentinel Works')).toBe(/: name/.test(line!));
      expect(sent).not.toMatch(/2026|SECRET/);
    },
  );

  test.each(PROVIDERS)('%s is asked where the adapter asks it', (provider) => {
    const [line] = whatLeaves(settingsWith({ enrichment: enrichmentSettingsSchema.parse({ provider }) }));
    const host = /^To ([^,]+),/.exec(line!)![1]!;
    expect(readFileSync(`tools/company-${provider}.ts`, 'utf8')).toContain(`'https://${host}'`);
  });

  test('names a database elsewhere, a server of one’s own, webhooks and the collector by host alone', () => {
    const lines = whatLeaves(
      settingsWith(
        {
          writer: writerSettingsSchema.parse({ kind: 'claude', tool_calls: 0 }),
          enrichment: enrichmentSettingsSchema.parse({
            provider: 'mcp',
            mcp: { url: 'https://mcp.example/SECRET' },
          }),
          trace_contents: true,
        },
        {
          DATABASE_URL: 'postgres://me:SECRET@db.example:5433/book',
          ANTHROPIC_BASE_URL: 'https://gateway.example/SECRET',
          TIERS_EMAIL_WEBHOOK: 'https://mail.example/hook/SECRET',
          OTEL_EXPORTER_OTLP_ENDPOINT: 'https://traces.example/SECRET',
        },
      ),
    );
    const receivers = lines.filter((line) => line.startsWith('To ')).map((line) => line.split(',', 1)[0]);
    expect(receivers).toEqual([
      'To db.example',
      'To gateway.example',
      'To mcp.example',
      'To mail.example',
      'To traces.example',
    ]);
    expect(lines.join()).not.toContain('SECRET');
    expect(lines.join()).not.toContain('by its tools');
    expect(lines.at(-1)).toContain('because trace_contents is on');
  });
});
