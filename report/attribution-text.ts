/** What moved an account, as people read it in a terminal and as rows of a table (docs/moves.md). */
import {
  type Attribution,
  type AttributionGroup,
  type ComparedAttribution,
  type Part,
  SCORE_CAUSES,
  TIER_CAUSES,
  type TierCause,
  type TierStage,
} from '../domain/attribution.ts';
import { SHORT_CAUSES } from '../domain/attribution-words.ts';
import { csvText } from './csv.ts';
import { oneLine } from './escape.ts';

const STAGE_WORDS: Record<TierStage, string> = {
  base_tier: 'line of the score',
  risk_rules: 'rules',
  signals: 'outside signals',
  new_account: 'new account',
  hysteresis: 'hysteresis',
  overrides: 'overrides',
  caps: 'seats',
};

const signed = (by: number): string => (by < 0 ? `−${-by}` : `+${by}`);
const listed = (parts: string[]): string => (parts.length === 0 ? 'nothing' : parts.join(', '));
const pointsText = (parts: readonly Part<TierCause>[]): string =>
  listed(parts.map(({ of, by }) => `${SHORT_CAUSES[of]} ${signed(by)}`));

/** A tier of a higher number is a worse one. */
function tiersText<Of extends string>(parts: readonly Part<Of>[], words: Record<Of, string>): string {
  return listed(parts.map(({ of, by }) => `${words[of]} ${Math.abs(by)} ${by > 0 ? 'down' : 'up'}`));
}

const shown = (value: string | number | boolean | null): string => (value === null ? 'none' : `${value}`);

/** `score 71 → 64: data −9, population +2; tier 2 → 3: data 1 down; Recency 15 → 6`; empty where nothing is told. */
export function attributionLine({ score, tier, components }: Attribution): string {
  const moved = score === null || score.parts.length === 0 ? [] : components;
  const several = new Set(moved.map(({ cause }) => cause)).size > 1;
  return [
    ...(score === null || score.parts.length === 0
      ? []
      : [`score ${score.from} → ${score.to}: ${pointsText(score.parts)}`]),
    ...(tier === null || tier.byCause.length === 0
      ? []
      : [`tier ${tier.from} → ${tier.to}: ${tiersText(tier.byCause, SHORT_CAUSES)}`]),
    ...moved.map(
      ({ label, from, to, cause }) =>
        `${label} ${shown(from)} → ${shown(to)}${several ? ` (${SHORT_CAUSES[cause]})` : ''}`,
    ),
  ].join('; ');
}

/** Everything about one account, a line each for score, tier, rules, points and values. */
export function attributionText(account: Attribution): string[] {
  const { name, accountId, presence, score, tier, rules, components, features } = account;
  const by = (cause: TierCause) => ` (${SHORT_CAUSES[cause]})`;
  const there = {
    both: '',
    entered: ', only in the later run',
    left: ', only in the earlier run',
    merged: ', part of another account since',
  }[presence];
  const lines = [
    score === null
      ? 'score: not in both runs'
      : `score ${score.from} → ${score.to}: ${pointsText(score.parts)}`,
    ...(tier === null
      ? ['tier: not in both runs']
      : [
          `tier ${tier.from} → ${tier.to} by cause: ${tiersText(tier.byCause, SHORT_CAUSES)}`,
          `tier ${tier.from} → ${tier.to} by stage: ${tiersText(tier.byStage, STAGE_WORDS)}`,
        ]),
    ...rules.map(({ label, kind, cause }) => `${kind}: ${label}${by(cause)}`),
    ...components.map(
      ({ label, from, to, cause }) => `points: ${label} ${shown(from)} → ${shown(to)}${by(cause)}`,
    ),
    ...features.map(
      ({ feature, from, to, cause }) =>
        `value: ${feature.replaceAll('_', ' ')} ${shown(from)} → ${shown(to)}${by(cause)}`,
    ),
  ];
  return [`${oneLine(name)} (${accountId})${there}`, ...lines.map((line) => `  ${oneLine(line)}`)];
}

const KIND_WORDS = { down: 'downgrades', up: 'upgrades' } as const;

function groupText({ kind, cause, label, accounts }: AttributionGroup, all: number): string {
  const decided = label === null ? '' : `, ${label}`;
  return `  ${accounts.length} of ${all} ${KIND_WORDS[kind]}: ${SHORT_CAUSES[cause]}${decided}`;
}

/** Sums over the book: moves by what made them, points by cause, and what could not be told. */
export function bookAttributionText(found: ComparedAttribution): string[] {
  const { groups, totals, inputs, since, asOf, unattributed } = found;
  const all = (kind: AttributionGroup['kind']) =>
    groups.filter((group) => group.kind === kind).reduce((sum, { accounts }) => sum + accounts.length, 0);
  const read = [...(inputs.since === 'rows' ? [since] : []), ...(inputs.asOf === 'rows' ? [asOf] : [])];
  return [
    `What moved it, exchanged in this order: ${TIER_CAUSES.map((cause) => SHORT_CAUSES[cause]).join(', ')}`,
    ...groups.map((group) => groupText(group, all(group.kind))),
    ...totals.map(
      ({ cause, points, accounts }) =>
        `  ${SHORT_CAUSES[cause]}: ${accounts} ${accounts === 1 ? 'score' : 'scores'} moved, ${signed(points)} points in all`,
    ),
    ...(groups.length + totals.length === 0 ? ['  nothing moved'] : []),
    ...(read.length === 0 ? [] : [`  from the rows of ${read.join(' and ')} as known now`]),
    ...unattributed.map(
      ({ accountId, name }) =>
        `  not told: ${oneLine(name)} (${accountId}), scored again it has another score or tier than in its run`,
    ),
  ];
}

const COLUMNS = [
  'account_id',
  'account',
  'presence',
  'score_from',
  'score_to',
  ...SCORE_CAUSES.map((cause) => `score_${cause}`),
  'tier_from',
  'tier_to',
  ...TIER_CAUSES.map((cause) => `tier_${cause}`),
];

const byCause = <Of extends string>(causes: readonly Of[], parts: readonly Part<Of>[] | undefined) =>
  causes.map((cause) => (parts === undefined ? null : (parts.find(({ of }) => of === cause)?.by ?? 0)));

/** RFC 4180: a row for each account, its parts in columns that sum to the difference. */
export function attributionCsv(accounts: readonly Attribution[]): string {
  const rows = accounts.map(({ accountId, name, presence, score, tier }) => [
    ...[accountId, oneLine(name), presence, score?.from ?? null, score?.to ?? null],
    ...byCause(SCORE_CAUSES, score?.parts),
    ...[tier?.from ?? null, tier?.to ?? null],
    ...byCause(TIER_CAUSES, tier?.byCause),
  ]);
  return csvText(COLUMNS, rows);
}

/** Cells of a movement's row: score before and now, its parts, the parts of its tier by cause and by stage. */
export function attributionCells(account: Attribution | undefined): (string | number | null)[] {
  const cell = (parts: readonly Part<string>[] | undefined) =>
    parts === undefined ? null : parts.map(({ of, by }) => `${of} ${by}`).join('; ');
  const { score, tier } = account ?? { score: null, tier: null };
  return [
    ...[score?.from ?? null, score?.to ?? null, cell(score?.parts)],
    ...[cell(tier?.byCause), cell(tier?.byStage)],
  ];
}
