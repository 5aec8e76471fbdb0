/** Facts of a run's look-ups: how many accounts, what the source answered, how many tiers that changed [000-16]. */
import type { EnrichmentStatus } from '../domain/enrichment.ts';
import type { SheetLookups } from '../domain/sheet-input.ts';
import type { FactList } from './fact-list.ts';

/** Sources as reports name them, by adapter. */
const PROVIDERS: Record<string, string> = {
  snapshot: 'the snapshot file',
  'people-data-labs': 'People Data Labs',
  apollo: 'Apollo',
  crunchbase: 'Crunchbase',
  mcp: 'the MCP server',
};

/** Adds nothing where companies are not looked up: no look-up is not the same as nothing found. */
export function addLookupFacts(list: FactList, lookups: SheetLookups | null): void {
  if (lookups === null) return;
  const { provider, replies, changedTier } = lookups;
  const having = (status: EnrichmentStatus): number =>
    replies.filter((each) => each.status === status).length;
  const ambiguous = replies.filter(({ status }) => status === 'ambiguous');
  const withSignals = replies.filter(({ status, signals }) => status === 'found' && signals > 0).length;
  const cells: [string, string | number][] = [
    ['lookup_provider', PROVIDERS[provider] ?? provider],
    ['lookups', replies.length],
    ['lookups_with_signals', withSignals],
    ['lookups_nothing_new', having('found') - withSignals],
    ['lookups_not_found', having('not_found')],
    ['lookups_ambiguous', ambiguous.length],
    ['lookups_unavailable', having('unavailable')],
    ['lookups_changed_tier', changedTier.length],
  ];
  // Which accounts these are: the report names some of them.
  const sources = ambiguous.map(({ accountId }) => `accounts/${accountId}`);
  for (const [metric, value] of cells)
    list.metric('run', 'run', metric, metric === 'lookups_ambiguous' ? { value, sources } : { value });
}
