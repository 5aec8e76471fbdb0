/** Coverage as people read it, and its proposals as rows (001-05, 001-42, 002-10, 002-18). */
import type { Coverage, EffortShare, OwnerLoad, OwnerProposal, RoleNeed } from '../domain/coverage.ts';
import { csvText } from './csv.ts';

const BREACHES: Record<EffortShare['breaches'][number], string> = {
  too_many_accounts: 'more accounts than declared: the tier is inflated',
  too_few_accounts: 'fewer accounts than declared',
  too_much_effort: 'more of the effort than declared',
  too_little_effort: 'less of the effort than declared: time is not where the tiers are',
};

const BECAUSE: Record<OwnerProposal['because'], string> = {
  no_owner: 'no owner',
  owner_inactive: 'the owner is inactive',
  owner_not_an_ae: 'the owner is no AE',
  owner_over_capacity: 'the owner is over capacity',
};

export function coverageText(coverage: Coverage): string {
  const { asOf, model, needs, owners, proposals, effort, warnings } = coverage;
  return [
    `Coverage as of ${asOf}, model ${model.id} ${model.version}.`,
    ...section(
      'People that the tiers need',
      needs.length === 0 ? ['  This model declares no ratios.'] : needs.map(needLine),
    ),
    ...section(
      'AEs, fullest first',
      [...owners].sort((a, b) => b.load - a.load || (a.name < b.name ? -1 : 1)).map(ownerLine),
    ),
    ...(proposals === null
      ? []
      : section(
          'Proposed owners',
          proposals.length === 0 ? ['  None: everything fits.'] : proposals.map(proposalLine),
        )),
    ...section('Effort by tier, two-way touches in 90 days', effort.map(effortLine)),
    ...section(
      'Warnings',
      warnings.map((text) => `  ${text}`),
    ),
  ].join('\n');
}

const section = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

function needLine({
  tier,
  label,
  role,
  of,
  carried,
  atLeast,
  atMost,
  fewest,
  most,
  people,
}: RoleNeed): string {
  const what = of === 'AEs' ? `${carried} AEs` : `${carried} accounts`;
  const ratio = atLeast === null ? `at most ${atMost}` : `at ${atLeast} to ${atMost}`;
  const need = most === null || most === fewest ? String(fewest) : `${fewest} to ${most}`;
  const have = people === null ? `${role}s on record: not known` : `${role}s on record: ${people}`;
  return `  Tier ${tier} ${label}: ${need} ${role} for ${what}, ${ratio} each (${have}, for all tiers)`;
}

function ownerLine({ name, load, standing, byTier, uncovered }: OwnerLoad): string {
  const tiers = byTier.map(({ tier, accounts }) => `Tier ${tier}: ${accounts}`).join(', ');
  const rest = uncovered === 0 ? '' : `; ${uncovered} in tiers that no AE carries`;
  return `  ${name}: ${load} % full, ${standing}${standing === 'within' ? '' : ' capacity'} (${tiers}${rest})`;
}

function proposalLine({ name, accountId, tier, from, to, because, skills }: OwnerProposal): string {
  const target =
    to === null ? 'nobody has room' : `${to}${skills.length === 0 ? '' : ` (same ${skills.join(', ')})`}`;
  return `  ${name} (${accountId}), Tier ${tier}: ${from ?? 'no owner'} → ${target}; ${BECAUSE[because]}`;
}

function effortLine({
  tier,
  label,
  accounts,
  accountShare,
  touches,
  touchShare,
  bounds,
  breaches,
}: EffortShare): string {
  const share = touchShare === null ? 'no touches known' : `${touches} touches (${touchShare} %)`;
  const rule =
    bounds === null
      ? ''
      : `; declared ${bounds.accounts.map((b) => b ?? '–').join('–')} % of accounts, ${bounds.effort.map((b) => b ?? '–').join('–')} % of effort`;
  const told = breaches.map((breach) => `\n    ${BREACHES[breach]}`).join('');
  return `  Tier ${tier} ${label}: ${accounts} accounts (${accountShare} %), ${share}${rule}${told}`;
}

const COLUMNS = ['account_id', 'account', 'tier', 'owner', 'proposed_owner', 'because', 'skills'] as const;

/** RFC 4180: one row per proposal; an empty `proposed_owner` says that nobody has room. */
export function proposalsCsv(proposals: OwnerProposal[]): string {
  const rows = proposals.map(({ accountId, name, tier, from, to, because, skills }) => [
    accountId,
    name,
    tier,
    from,
    to,
    because,
    skills.join('; '),
  ]);
  return csvText(COLUMNS, rows);
}
