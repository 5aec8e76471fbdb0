/**
 * What leaves this machine under the settings as they are: for whom, and which fields. Read off the code that sends
 * (prompt-facts.ts, the catalogue, the trace attributes) or held against real requests by tests/cli/what-leaves.test.ts.
 */
import { PROMPT_METRICS } from '../agents/prompt-metrics.ts';
import { CATALOGUE } from '../domain/catalogue.ts';
import type { SubjectKind } from '../domain/facts.ts';
import { DIGEST } from '../report/digest-files.ts';
import { hostOf } from './deliver.ts';
import type { Settings } from './settings.ts';

/** What each provider is sent of an account, and where it answers unless `base_url` says otherwise. */
const PROVIDERS = {
  'people-data-labs': { host: 'api.peopledatalabs.com', fields: 'name and domain' },
  apollo: { host: 'api.apollo.io', fields: 'domain' },
  crunchbase: { host: 'api.crunchbase.com', fields: 'domain, then the id that was found for it' },
} as const;

/** One line per receiver; empty where nothing leaves. @param settings as a run would use them */
export function whatLeaves(settings: Settings): string[] {
  return [
    databaseLine(settings),
    ...modelLines(settings),
    providerLine(settings),
    ...webhookLines(settings),
    traceLine(settings),
  ].filter((line) => line !== null);
}

function databaseLine({ databaseUrl }: Settings): string | null {
  if (databaseUrl === undefined || !URL.canParse(databaseUrl)) return null;
  const { hostname } = new URL(databaseUrl);
  const here = ['', 'localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return here ? null : `To ${hostname}, the database: all imported rows, runs and reports.`;
}

function modelLines({ agent: { writer }, anthropicUrl }: Settings): string[] {
  if (writer.kind === 'builtin') return [];
  const whom =
    writer.kind === 'claude'
      ? `${anthropicUrl ? hostOf(anthropicUrl) : 'api.anthropic.com'}, the writer ${writer.model}`
      : `the provider of ${writer.model}, the writer, through langchain`;
  const facts = Object.entries(PROMPT_METRICS).map(
    ([kind, metrics]) => `  of ${kind}: ${metrics.join(', ')}`,
  );
  return [
    `To ${whom}: names of accounts and owners; notes of people and the details of signals, word for word and marked as untrusted; comments with which a draft was sent back; and these facts, with texts made of them:`,
    ...facts,
    ...(writer.tool_calls > 0 ? toolLines(writer.tool_calls) : []),
  ];
}

/** The tools answer with all that the sheet has of an account. */
function toolLines(calls: number): string[] {
  const of = (kind: SubjectKind): string =>
    CATALOGUE.filter((metric) => metric.subjects.includes(kind))
      .map(({ id }) => id)
      .join(', ');
  return [
    `  by its tools (${calls} calls at most), of accounts that it asks for: their tiers in earlier runs, and ${of('account')}`,
    `  by its tools, of their deals: ${of('deal')}`,
    `  by its tools, of their signals: ${of('signal')}`,
  ];
}

function providerLine({ agent: { enrichment } }: Settings): string | null {
  const { provider, base_url, budget, mcp } = enrichment;
  if (provider === 'none' || provider === 'snapshot') return null;
  const most = `${budget} accounts a run at most`;
  if (provider !== 'mcp') {
    const { host, fields } = PROVIDERS[provider];
    return `To ${base_url ? hostOf(base_url) : host}, the provider ${provider}: ${fields} of the accounts that are looked up, ${most}.`;
  }
  const whom = mcp?.url
    ? hostOf(mcp.url)
    : `the program ${mcp?.command ?? '(none is set)'}, and whom it asks`;
  return `To ${whom}, the MCP server: name and domain of the accounts that are looked up, ${most}.`;
}

function webhookLines({ secrets: { slackWebhook, emailWebhook } }: Settings): string[] {
  const line = (address: string | undefined, whom: string, file: string): string[] =>
    address === undefined
      ? []
      : [
          `To ${hostOf(address)}, ${whom}, once per published report: ${file}, which holds the headline, the tier table, and of some accounts name, owner, money, reason, advice and move.`,
        ];
  return [
    ...line(slackWebhook, 'the webhook for Slack', DIGEST.slack),
    ...line(emailWebhook, 'the webhook for e-mail', `${DIGEST.html} and ${DIGEST.text}`),
  ];
}

function traceLine({ traceEndpoint, agent }: Settings): string | null {
  if (traceEndpoint === undefined) return null;
  const contents = agent.trace_contents
    ? '; and, because trace_contents is on, prompts, replies, and the companies that are looked up with the answers'
    : '; no prompts, replies, names or amounts';
  return `To ${hostOf(traceEndpoint)}, the collector of traces: names and durations of steps, run ids, ids of models and prompts, tokens, costs, kinds of failures, providers and how many signals they had${contents}.`;
}
