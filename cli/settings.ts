/**
 * The settings, read once: flags over the configuration file over the environment over defaults.
 * The environment is handed in by main.ts; nothing else reads it. Secrets (a password in DATABASE_URL) are never printed.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { FileError, UsageError } from '../domain/errors.ts';
import { type AgentSettings, agentSettingsSchema } from '../domain/settings.ts';

const configurationSchema = z.strictObject({
  database: z.string().optional(),
  home: z.string().optional(),
  model: z.string().optional(),
  out: z.string().optional(),
  ...agentSettingsSchema.shape,
});

/** Keys and addresses with a secret in them: from the environment alone, never printed, stored or sent elsewhere. */
export interface Secrets {
  anthropicKey: string | undefined;
  peopleDataLabsKey: string | undefined;
  apolloKey: string | undefined;
  crunchbaseKey: string | undefined;
  mcpToken: string | undefined;
  slackWebhook: string | undefined;
  emailWebhook: string | undefined;
}

export interface Settings {
  /** PostgreSQL URL; undefined means the embedded server. */
  databaseUrl: string | undefined;
  /** Where the embedded database lives. */
  home: string;
  model: string;
  /** Folder that report folders are made in. */
  out: string;
  agent: AgentSettings;
  /** Where Anthropic's API answers, from ANTHROPIC_BASE_URL; undefined means its own address. */
  anthropicUrl: string | undefined;
  /** Where traces go, from OTEL_EXPORTER_OTLP_ENDPOINT; undefined means nowhere. */
  traceEndpoint: string | undefined;
  /** Chromium to print with, from CHROMIUM_PATH; undefined means looked for. */
  chromium: string | undefined;
  secrets: Secrets;
}

export interface SettingsFlags {
  database?: string;
  config?: string;
  model?: string;
}

/** @throws FileError when the configuration cannot be read, UsageError when it holds what it may not. */
export function readSettings(flags: SettingsFlags, environment: NodeJS.ProcessEnv): Settings {
  const file = flags.config ? readConfiguration(flags.config) : configurationSchema.parse({});
  const { writer, enrichment, checkpoint_days, trace_contents } = file;
  const given = (name: string): string | undefined => environment[name] || undefined;
  return {
    databaseUrl: flags.database ?? file.database ?? (environment['DATABASE_URL'] || undefined),
    home: resolve(file.home ?? (environment['TIERS_HOME'] || '.tiers')),
    model: flags.model ?? file.model ?? 'living-doc-4',
    out: resolve(file.out ?? 'reports'),
    agent: { writer, enrichment, checkpoint_days, trace_contents },
    anthropicUrl: given('ANTHROPIC_BASE_URL'),
    traceEndpoint: given('OTEL_EXPORTER_OTLP_ENDPOINT'),
    chromium: given('CHROMIUM_PATH'),
    secrets: {
      anthropicKey: given('ANTHROPIC_API_KEY'),
      peopleDataLabsKey: given('PDL_API_KEY'),
      apolloKey: given('APOLLO_API_KEY'),
      crunchbaseKey: given('CRUNCHBASE_API_KEY'),
      mcpToken: given('TIERS_MCP_TOKEN'),
      slackWebhook: given('TIERS_SLACK_WEBHOOK'),
      emailWebhook: given('TIERS_EMAIL_WEBHOOK'),
    },
  };
}

function readConfiguration(path: string): z.infer<typeof configurationSchema> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new FileError(`The configuration file ${path} cannot be read.`, { cause });
  }
  let content: unknown;
  try {
    content = parse(text) ?? {};
  } catch (cause) {
    throw new FileError(`The configuration file ${path} is not valid YAML: ${(cause as Error).message}`, {
      cause,
    });
  }
  const parsed = configurationSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new UsageError(`The configuration file ${path} does not fit: ${z.prettifyError(parsed.error)}`, {
    hint: `Possible: ${Object.keys(configurationSchema.shape).join(', ')}.`,
  });
}
